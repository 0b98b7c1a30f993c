"""The system calls that sandboxed code may make, as a filter program for the kernel.

An allow-list. Everything else answers EPERM, so that a program sees an ordinary error; ``clone3`` answers
ENOSYS, because only then the C library falls back to ``clone``, whose flags can be looked at.
"""

import platform
import struct
from typing import Final

_ARCHITECTURES: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# name: number on x86_64, number on aarch64 (None: this call does not exist there)
_PLAIN: Final[dict[str, tuple[int, int | None]]] = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "stat": (4, None),
    "fstat": (5, 80),
    "lstat": (6, None),
    "poll": (7, None),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "access": (21, None),
    "pipe": (22, None),
    "select": (23, None),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "dup": (32, 23),
    "dup2": (33, None),
    "nanosleep": (35, 101),
    "getitimer": (36, 102),
    "alarm": (37, None),
    "setitimer": (38, 103),
    "getpid": (39, 172),
    "recvfrom": (45, 207),
    "exit": (60, 93),
    "uname": (63, 160),
    "getcwd": (79, 17),
    "readlink": (89, None),
    "gettimeofday": (96, 169),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "times": (100, 153),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "getppid": (110, 173),
    "sigaltstack": (131, 132),
    "arch_prctl": (158, None),
    "gettid": (186, 178),
    "time": (201, None),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "getdents64": (217, 61),
    "set_tid_address": (218, 96),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "epoll_wait": (232, None),
    "epoll_ctl": (233, 21),
    "newfstatat": (262, 79),
    "readlinkat": (267, 78),
    "faccessat": (269, 48),
    "pselect6": (270, 72),
    "ppoll": (271, 73),
    "set_robust_list": (273, 99),
    "get_robust_list": (274, 100),
    "epoll_pwait": (281, 22),
    "eventfd2": (290, 19),
    "epoll_create1": (291, 20),
    "dup3": (292, 24),
    "pipe2": (293, 59),
    "getrandom": (318, 278),
    "membarrier": (324, 283),
    "statx": (332, 291),
    "rseq": (334, 293),
    "close_range": (436, 436),
    "faccessat2": (439, 439),
}
_OPEN: Final = (2, None)
_OPENAT: Final = (257, 56)
_IOCTL: Final = (16, 29)
_SENDTO: Final = (44, 206)
_SOCKETPAIR: Final = (53, 199)
_FCNTL: Final = (72, 25)
_CLONE: Final = (56, 220)
_PRLIMIT64: Final = (302, 261)
_CLONE3: Final = (435, 435)

_WRITING: Final = 0o3 | 0o100 | 0o1000 | 0o20000000  # access mode, O_CREAT, O_TRUNC, O_TMPFILE
_CLONE_THREAD: Final = 0x10000
_HARMLESS_IOCTLS: Final = (
    0x5401,
    0x5413,
    0x541B,
    0x5421,
    0x5450,
    0x5451,
)  # is it a terminal, blocking, cloexec
_HARMLESS_FCNTLS: Final = (0, 1, 2, 3, 4, 1030)
"""Duplicate a descriptor, close it on exec or not, its flags; not leases, locks, signals or pipe sizes."""
_AF_UNIX: Final = 1

_ALLOW: Final = 0x7FFF0000
_KILL: Final = 0x80000000
_ERRNO: Final = 0x00050000
_EPERM: Final = 1
_ENOSYS: Final = 38
_LOAD: Final = 0x20
_AND: Final = 0x54
_JUMP_EQUAL: Final = 0x15
_JUMP_SET: Final = 0x45
_RETURN: Final = 0x06


def filter_program(machine: str | None = None) -> bytes:
    """Return the filter for ``machine`` (as :func:`platform.machine` says), empty for an unknown one.

    >>> len(filter_program("x86_64")) % 8, filter_program("pdp11")
    (0, b'')
    """
    machine = machine or platform.machine()
    architecture = _ARCHITECTURES.get(machine)
    if architecture is None:
        return b""
    column = 0 if machine == "x86_64" else 1
    program = [_op(_LOAD, 4), _op(_JUMP_EQUAL, architecture, yes=1), _op(_RETURN, _KILL), _op(_LOAD, 0)]
    for numbers in _PLAIN.values():
        program += _block(numbers[column], [_op(_RETURN, _ALLOW)])
    for numbers, argument in ((_OPEN, 1), (_OPENAT, 2)):
        program += _block(numbers[column], [*_low(argument), _op(_AND, _WRITING), *_only(0)])
    program += _block(_IOCTL[column], [*_low(1), *_only(*_HARMLESS_IOCTLS)])
    program += _block(_FCNTL[column], [*_low(1), *_only(*_HARMLESS_FCNTLS)])
    # asyncio talks to itself over a pair of sockets: allowed, as long as no address is named.
    program += _block(_SOCKETPAIR[column], [*_low(0), *_only(_AF_UNIX)])
    program += _block(_SENDTO[column], _null_pointer(4))
    # Root may raise limits: it may look at them only.
    program += _block(_PRLIMIT64[column], _null_pointer(2))
    program += _block(
        _CLONE[column], [*_low(0), _op(_JUMP_SET, _CLONE_THREAD, no=1), _op(_RETURN, _ALLOW), _refuse(_EPERM)]
    )
    program += _block(_CLONE3[column], [_refuse(_ENOSYS)])
    return b"".join([*program, _refuse(_EPERM)])


def _op(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("=HBBI", code, yes, no, value)


def _refuse(error: int) -> bytes:
    return _op(_RETURN, _ERRNO | error)


def _block(number: int | None, body: list[bytes]) -> list[bytes]:
    # A body always ends in a return, so the accumulator still holds the number after a block is skipped.
    return [] if number is None else [_op(_JUMP_EQUAL, number, no=len(body)), *body]


def _low(argument: int) -> list[bytes]:
    return [_op(_LOAD, 16 + 8 * argument)]


def _only(*values: int) -> list[bytes]:
    tests = [part for value in values for part in (_op(_JUMP_EQUAL, value, no=1), _op(_RETURN, _ALLOW))]
    return [*tests, _refuse(_EPERM)]


def _null_pointer(argument: int) -> list[bytes]:
    high = [_op(_LOAD, 20 + 8 * argument), _op(_JUMP_EQUAL, 0, yes=1), _refuse(_EPERM)]
    return [*high, *_low(argument), *_only(0)]
