"""What the sandboxed process is told to do before it runs the program: limits, readable paths, filter."""

import functools
import marshal
import math
import sys
import sysconfig
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from proofroute.core import Limits
from proofroute.tools.sandbox.seccomp import filter_program

if TYPE_CHECKING:
    from proofroute.tools.sandbox.child import Orders

Layer = Literal["process", "rlimits", "capabilities", "no_new_privs", "landlock", "seccomp"]
"""A layer of isolation; ``process`` is a fresh interpreter without environment, descriptors or terminal."""

DEFAULT_MINIMUM: Final[tuple[Layer, ...]] = ("process", "rlimits", "no_new_privs", "landlock", "seccomp")
"""The layers without which nothing is run."""

BOOT: Final = "import marshal,sys;exec(marshal.loads(bytes.fromhex(sys.argv[1])));start(int(sys.argv[2]))"
"""What the bare interpreter is started with: the child's code, and the descriptor of its orders."""

_OPEN_FILES: Final = 64
_THREADS: Final = 512


def write_orders(code: str, limits: Limits, minimum: Collection[Layer]) -> bytes:
    """Write the orders for one run, in the form that the child reads."""
    cpu = max(1, math.ceil(limits.cpu_seconds))
    orders: Orders = {
        "code": code,
        "rlimits": {
            "RLIMIT_CPU": (cpu, cpu + 1),
            "RLIMIT_AS": (limits.memory, limits.memory),
            "RLIMIT_NPROC": (_THREADS, _THREADS),
            "RLIMIT_FSIZE": (0, 0),
            "RLIMIT_NOFILE": (_OPEN_FILES, _OPEN_FILES),
            "RLIMIT_CORE": (0, 0),
        },
        "readable": list(_readable()),
        "seccomp": _filter(),
        "required": [layer for layer in minimum if layer != "process"],
    }
    return marshal.dumps(dict(orders))


@functools.cache
def child_code() -> str:
    """Return the compiled text of the child, for :data:`BOOT`."""
    text = Path(__file__).with_name("child.py").read_text(encoding="utf-8")
    return marshal.dumps(compile(text, "<sandbox>", "exec", optimize=2)).hex()


@functools.cache
def _filter() -> bytes:
    return filter_program()


@functools.cache
def _readable() -> tuple[str, ...]:
    """Name what may be read: the standard library, shared libraries, time zones."""
    paths = sysconfig.get_paths()
    python = [paths["stdlib"], paths["platstdlib"], str(Path(sys.base_prefix) / "lib")]
    system = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/localtime"]
    devices = ["/usr/share/zoneinfo", "/dev/null", "/dev/urandom"]
    return tuple(dict.fromkeys([*python, *system, *devices]))
