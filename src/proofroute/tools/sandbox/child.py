"""What runs in the sandboxed process before the untrusted code: it locks every door, reports, and goes on.

Only the standard library may be used here: the text of this file is compiled by the parent and run by a
bare interpreter that sees nothing of ours. All use of ctypes is here, because the bindings of seccomp and
Landlock on PyPI are stale. The report is the first line on standard output and is complete before the
first untrusted instruction, so the program cannot forge it.
"""

import ctypes
import marshal
import os
import struct
import sys
from typing import TYPE_CHECKING, Any, Final, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Callable

OUT_OF_MEMORY: Final = 86
"""Exit code of a program that ran out of its memory."""


class Orders(TypedDict):
    """What the parent asks for; plain data, it travels through marshal.

    Keys:
        code: the program.
        rlimits: name of a resource (``RLIMIT_CPU``) to its soft and hard limit.
        readable: folders and files that may be read; nothing else may be opened.
        seccomp: the filter, in the kernel's format; empty where there is none for this machine.
        required: layers without which nothing is run.
    """

    code: str
    rlimits: dict[str, tuple[int, int]]
    readable: list[str]
    seccomp: bytes
    required: list[str]


_PR_SET_PDEATHSIG: Final = 1
_PR_SET_SECCOMP: Final = 22
_PR_SET_NO_NEW_PRIVS: Final = 38
_SECCOMP_MODE_FILTER: Final = 2
_SYS_LANDLOCK_CREATE: Final = 444  # the same number on every architecture
_SYS_LANDLOCK_ADD: Final = 445
_SYS_LANDLOCK_RESTRICT: Final = 446
_LANDLOCK_VERSION: Final = 1
_READ_FILE: Final = 1 << 2
_READ_DIR: Final = 1 << 3


def start(orders_fd: int) -> None:
    """Read the orders, apply the layers, report, and run the program."""
    with os.fdopen(orders_fd, "rb") as file:
        orders = cast("Orders", marshal.load(file))  # noqa: S302 - written by the parent
    problems = _lock(orders)
    missing = [layer for layer in orders["required"] if problems.get(layer)]
    lines = [f"{layer}\t{problem}" for layer, problem in problems.items()]
    os.write(1, ("\x1e".join(lines) + "\n").encode("utf-8", "replace"))
    if missing:
        os._exit(1)
    _run(orders["code"])


def _lock(orders: Orders) -> dict[str, str]:
    # The order matters: what a later layer forbids, an earlier one still needs.
    libc: Any = ctypes.CDLL(None, use_errno=True)
    steps: dict[str, Callable[[], None]] = {
        "rlimits": lambda: _set_rlimits(orders["rlimits"]),
        "capabilities": lambda: _drop_capabilities(libc),
        "no_new_privs": lambda: _forbid_new_privileges(libc),
        "landlock": lambda: _restrict_files(libc, orders["readable"]),
        "seccomp": lambda: _filter_calls(libc, orders["seccomp"]),
    }
    problems: dict[str, str] = {}
    for layer, step in steps.items():
        try:
            step()
            problems[layer] = ""
        except (OSError, ValueError, ImportError, AttributeError) as error:
            problems[layer] = " ".join(str(error).split()) or type(error).__name__
    return problems


def _set_rlimits(limits: dict[str, tuple[int, int]]) -> None:
    import resource

    for name, (soft, hard) in limits.items():
        number = getattr(resource, name)
        ceiling = resource.getrlimit(number)[1]
        if ceiling != resource.RLIM_INFINITY:
            soft, hard = min(soft, ceiling), min(hard, ceiling)
        resource.setrlimit(number, (soft, hard))


def _drop_capabilities(libc: Any) -> None:
    # Root could raise its limits again; without capabilities it cannot.
    header = struct.pack("=Ii", 0x20080522, 0)
    _check(libc.capset(header, bytes(24)), "capset")


def _forbid_new_privileges(libc: Any) -> None:
    _check(libc.prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0), "PR_SET_PDEATHSIG")
    _check(libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS")


def _restrict_files(libc: Any, readable: list[str]) -> None:
    call = libc.syscall
    call.restype = ctypes.c_long
    abi = call(_SYS_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(_LANDLOCK_VERSION))
    _check(abi, "Landlock is not available")
    rules = _ruleset(abi)
    ruleset = call(_SYS_LANDLOCK_CREATE, rules, ctypes.c_size_t(len(rules)), ctypes.c_uint(0))
    _check(ruleset, "landlock_create_ruleset")
    for path in readable:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # what is not there cannot be read either
        access = _READ_FILE | (_READ_DIR if os.path.isdir(path) else 0)  # noqa: PTH112 - pathlib is slow to import
        rule = struct.pack("=Qi", access, place)
        _check(call(_SYS_LANDLOCK_ADD, ruleset, 1, rule, 0), f"landlock_add_rule {path}")
        os.close(place)
    _check(call(_SYS_LANDLOCK_RESTRICT, ruleset, 0), "landlock_restrict_self")
    os.close(ruleset)


def _ruleset(abi: int) -> bytes:
    # Every right that this kernel knows is handled; what is handled and not granted is refused.
    files = (1 << 13) - 1
    for since, right in ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15)):
        files |= right if abi >= since else 0
    rules = struct.pack("=Q", files)
    if abi >= 4:
        rules += struct.pack("=Q", 0b11)  # TCP: bind and connect
    if abi >= 6:
        rules += struct.pack("=Q", 0b11)  # abstract sockets and signals beyond the sandbox
    return rules


def _filter_calls(libc: Any, program: bytes) -> None:
    if not program:
        raise OSError("there is no filter for this machine")
    buffer = ctypes.create_string_buffer(program, len(program))
    description = struct.pack("@HP", len(program) // 8, ctypes.addressof(buffer))
    _check(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, description, 0, 0), "PR_SET_SECCOMP")


def _check(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def _run(code: str) -> None:
    main = type(sys)("__main__")
    sys.modules["__main__"] = main
    sys.argv = ["main.py"]
    os.environ.clear()
    try:
        exec(compile(code, "main.py", "exec", dont_inherit=True), main.__dict__)  # noqa: S102 - the purpose
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
