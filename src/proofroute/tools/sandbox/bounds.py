"""What every run is held to: the layers of isolation, resource limits, and the paths that can be read."""

import functools
import math
import sys
import sysconfig
from pathlib import Path
from typing import Final, Literal, get_args

from proofroute.core import Limits
from proofroute.tools.sandbox.seccomp import Profile, filter_program

Layer = Literal["process", "rlimits", "capabilities", "no_new_privs", "landlock", "seccomp"]
"""A layer of isolation; ``process`` is one of its own, in a group of its own, that ends with its parent."""

DEFAULT_MINIMUM: Final[tuple[Layer, ...]] = ("process", "rlimits", "no_new_privs", "landlock", "seccomp")
"""The layers without which nothing is run."""

_OPEN_FILES: Final = 64
_THREADS: Final = 512


def rlimits(limits: Limits, *, largest_file: int = 0, reserves: bool = False) -> dict[str, tuple[int, int]]:
    """Return the resource limits of one run, by name: soft and hard.

    Args:
        limits: of time and memory.
        largest_file: bytes that a file may grow to.
        reserves: it reserves far more addresses than it uses, so what it writes to is bounded instead.
    """
    cpu = max(1, math.ceil(limits.cpu_seconds))
    return {
        "RLIMIT_CPU": (cpu, cpu + 1),
        "RLIMIT_DATA" if reserves else "RLIMIT_AS": (limits.memory, limits.memory),
        "RLIMIT_NPROC": (_THREADS, _THREADS),
        "RLIMIT_FSIZE": (largest_file, largest_file),
        "RLIMIT_NOFILE": (_OPEN_FILES, _OPEN_FILES),
        "RLIMIT_CORE": (0, 0),
    }


@functools.cache
def filters() -> dict[str, bytes]:
    """Return the filters of system calls for this machine, by profile."""
    profiles: tuple[Profile, ...] = get_args(Profile)
    return {profile: filter_program(profile=profile) for profile in profiles}


@functools.cache
def python_grants() -> tuple[tuple[str, str], ...]:
    """Name what Python may read: the standard library, shared libraries, time zones."""
    paths = sysconfig.get_paths()
    python = [paths["stdlib"], paths["platstdlib"], str(Path(sys.base_prefix) / "lib")]
    system = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/localtime"]
    devices = ["/usr/share/zoneinfo", "/dev/null", "/dev/urandom"]
    return tuple((path, "r") for path in dict.fromkeys([*python, *system, *devices]))
