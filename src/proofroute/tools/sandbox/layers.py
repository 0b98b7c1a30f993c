"""The layers of the wall, each one function that locks the process which calls it.

Only the standard library may be used here: the text of this file is compiled by the parent and run by a bare
interpreter that sees nothing of ours. All use of ctypes is here, because the bindings of seccomp and Landlock
on PyPI are stale.
"""

import ctypes
import os
import resource
import struct
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_SECCOMP: Final = 22
_PR_SET_NO_NEW_PRIVS: Final = 38
_SECCOMP_MODE_FILTER: Final = 2
_SYS_LANDLOCK_CREATE: Final = 444  # the same number on every architecture
_SYS_LANDLOCK_ADD: Final = 445
_SYS_LANDLOCK_RESTRICT: Final = 446
_LANDLOCK_VERSION: Final = 1
_EXECUTE: Final = 1 << 0
_WRITE: Final = 1 << 1
_READ: Final = 1 << 2
_READ_FOLDER: Final = 1 << 3
_REMOVE: Final = 1 << 4 | 1 << 5  # folders, files
_MAKE: Final = 1 << 7 | 1 << 8  # folders, files; no devices, sockets, pipes or links
_MOVE: Final = 1 << 13
_TRUNCATE: Final = 1 << 14
_RIGHTS: Final = {
    "r": _READ | _READ_FOLDER,
    "x": _EXECUTE,
    "w": _WRITE | _REMOVE | _MAKE | _MOVE | _TRUNCATE,
}
_FILE_RIGHTS: Final = _EXECUTE | _WRITE | _READ | _TRUNCATE

_libc: Any = ctypes.CDLL(None, use_errno=True)


def applied(steps: Mapping[str, Callable[[], None]]) -> dict[str, str]:
    """Apply layers in their order; return what is the matter with each, empty where nothing is."""
    problems: dict[str, str] = {}
    for layer, step in steps.items():
        try:
            step()
            problems[layer] = ""
        except (OSError, ValueError, ImportError, AttributeError) as error:
            problems[layer] = " ".join(str(error).split()) or type(error).__name__
    return problems


def set_rlimits(limits: Mapping[str, tuple[int, int]]) -> None:
    """Set resource limits, by name, each a soft and a hard one; a lower one that holds already stays."""
    for name, (soft, hard) in limits.items():
        number = getattr(resource, name)
        ceiling = resource.getrlimit(number)[1]
        if ceiling != resource.RLIM_INFINITY:
            soft, hard = min(soft, ceiling), min(hard, ceiling)
        resource.setrlimit(number, (soft, hard))


def die_with_parent() -> None:
    """Let the kernel kill this process when the thread that made it ends."""
    _check(_libc.prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0), "PR_SET_PDEATHSIG")


def drop_capabilities() -> None:
    """Give up all capabilities: root could raise its limits again."""
    header = struct.pack("=Ii", 0x20080522, 0)
    _check(_libc.capset(header, bytes(24)), "capset")


def forbid_new_privileges() -> None:
    """Let no program that is started gain rights, which the next layers ask for."""
    _check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS")


def restrict_files(grants: Iterable[tuple[str, str]]) -> None:
    """Let nothing be opened but what is granted, no TCP port be used, no process outside be signalled.

    Args:
        grants: paths, each with what is allowed there and below: ``r`` to read, ``x`` to start programs,
            ``w`` to make, write and remove files. What is not there is passed over.
    """
    call = _libc.syscall
    call.restype = ctypes.c_long
    abi = call(_SYS_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(_LANDLOCK_VERSION))
    _check(abi, "Landlock is not available")
    handled, rules = _ruleset(abi)
    ruleset = call(_SYS_LANDLOCK_CREATE, rules, ctypes.c_size_t(len(rules)), ctypes.c_uint(0))
    _check(ruleset, "landlock_create_ruleset")
    for path, rights in grants:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        access = sum(_RIGHTS[right] for right in rights) & handled
        if not os.path.isdir(path):  # noqa: PTH112 - pathlib is slow to import
            access &= _FILE_RIGHTS
        rule = struct.pack("=Qi", access, place)
        _check(call(_SYS_LANDLOCK_ADD, ruleset, 1, rule, 0), f"landlock_add_rule {path}")
        os.close(place)
    _check(call(_SYS_LANDLOCK_RESTRICT, ruleset, 0), "landlock_restrict_self")
    os.close(ruleset)


def _ruleset(abi: int) -> tuple[int, bytes]:
    # Every right that this kernel knows is handled; what is handled and not granted is refused.
    files = (1 << 13) - 1
    for since, right in ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15)):
        files |= right if abi >= since else 0
    rules = struct.pack("=Q", files)
    if abi >= 4:
        rules += struct.pack("=Q", 0b11)  # TCP: bind and connect
    if abi >= 6:
        rules += struct.pack("=Q", 0b11)  # abstract sockets and signals beyond the sandbox
    return files, rules


class CallFilter:
    """A seccomp filter, put where the kernel can read it.

    Args:
        program: in the kernel's format; empty where there is none for this machine.
    """

    def __init__(self, program: bytes) -> None:
        self._program = ctypes.create_string_buffer(program, len(program))
        self._description = struct.pack("@HP", len(program) // 8, ctypes.addressof(self._program))

    def install(self) -> None:
        """Hold this process to it, for good."""
        if not len(self._program):
            raise OSError("there is no filter for this machine")
        _check(_libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, self._description, 0, 0), "PR_SET_SECCOMP")


def _check(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
