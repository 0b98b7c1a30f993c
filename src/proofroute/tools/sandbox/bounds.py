"""What every run is held to: the layers of isolation, resource limits, and the paths that can be read."""

import functools
import math
import sys
import sysconfig
from pathlib import Path
from typing import Final, Literal

from proofroute.core import Limits
from proofroute.tools.sandbox.seccomp import filter_program

Layer = Literal["process", "rlimits", "capabilities", "no_new_privs", "landlock", "seccomp"]
"""A layer of isolation; ``process`` is one of its own, in a group of its own, that ends with its parent."""

DEFAULT_MINIMUM: Final[tuple[Layer, ...]] = ("process", "rlimits", "no_new_privs", "landlock", "seccomp")
"""The layers without which nothing is run."""

_OPEN_FILES: Final = 64
_THREADS: Final = 512


def rlimits(limits: Limits) -> dict[str, tuple[int, int]]:
    """Return the resource limits of one run, by name: soft and hard."""
    cpu = max(1, math.ceil(limits.cpu_seconds))
    return {
        "RLIMIT_CPU": (cpu, cpu + 1),
        "RLIMIT_AS": (limits.memory, limits.memory),
        "RLIMIT_NPROC": (_THREADS, _THREADS),
        "RLIMIT_FSIZE": (0, 0),
        "RLIMIT_NOFILE": (_OPEN_FILES, _OPEN_FILES),
        "RLIMIT_CORE": (0, 0),
    }


@functools.cache
def seccomp_filter() -> bytes:
    """Return the filter of system calls for this machine."""
    return filter_program()


@functools.cache
def readable() -> tuple[str, ...]:
    """Name what may be read: the standard library, shared libraries, time zones."""
    paths = sysconfig.get_paths()
    python = [paths["stdlib"], paths["platstdlib"], str(Path(sys.base_prefix) / "lib")]
    system = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/localtime"]
    devices = ["/usr/share/zoneinfo", "/dev/null", "/dev/urandom"]
    return tuple(dict.fromkeys([*python, *system, *devices]))
