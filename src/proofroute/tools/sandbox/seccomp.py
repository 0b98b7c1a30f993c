"""The system calls that sandboxed code may make, as a filter program for the kernel.

An allow-list. Everything else answers EPERM, so that a program sees an ordinary error; ``clone3`` answers
ENOSYS, because only then the C library falls back to ``clone``, whose flags can be looked at.
"""

import platform
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from proofroute.tools.sandbox.calls import BUILD, COMPUTE, NATIVE, Numbers

Profile = Literal["compute", "native", "build"]
"""Python that computes; a program that is started by its file; a compiler."""

_Steps: TypeAlias = tuple[bytes, ...]

_ARCHITECTURES: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_OPEN: Final = (2, None)
_OPENAT: Final = (257, 56)
_IOCTL: Final = (16, 29)
_SENDTO: Final = (44, 206)
_SOCKETPAIR: Final = (53, 199)
_FCNTL: Final = (72, 25)
_CLONE: Final = (56, 220)
_PRLIMIT64: Final = (302, 261)
_GETAFFINITY: Final = (204, 123)
_CLONE3: Final = (435, 435)

_WRITING: Final = 0o3 | 0o100 | 0o1000 | 0o20000000  # access mode, O_CREAT, O_TRUNC, O_TMPFILE
_CLONE_THREAD: Final = 0x10000
_NEW_NAMESPACES: Final = 0x7E020080
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
_JUMP: Final = 0x05
_JUMP_EQUAL: Final = 0x15
_JUMP_FROM: Final = 0x35
_JUMP_SET: Final = 0x45
_RETURN: Final = 0x06
_FARTHEST: Final = 255
"""Steps that a jump on a condition can go."""


def filter_program(machine: str | None = None, profile: Profile = "compute") -> bytes:
    """Return the filter of ``profile`` for ``machine`` (as :func:`platform.machine` says).

    Returns:
        Empty for an unknown machine.

    >>> len(filter_program("x86_64")) % 8, filter_program("pdp11")
    (0, b'')
    """
    machine = machine or platform.machine()
    architecture = _ARCHITECTURES.get(machine)
    if architecture is None:
        return b""
    column = 0 if machine == "x86_64" else 1
    start = [_op(_LOAD, 4), _op(_JUMP_EQUAL, architecture, yes=1), _op(_RETURN, _KILL), _op(_LOAD, 0)]
    bodies = {numbers[column]: body for numbers, body in _bodies(profile)}
    return b"".join([*start, *_search(_spans({n: body for n, body in bodies.items() if n is not None}))])


def _bodies(profile: Profile) -> Iterator[tuple[Numbers, _Steps]]:
    """Yield what is to be done about each call of ``profile``; each ends in a return."""
    more: dict[Profile, dict[str, Numbers]] = {"compute": {}, "native": NATIVE, "build": BUILD}
    allow = (_op(_RETURN, _ALLOW),)
    for numbers in (*COMPUTE.values(), *more[profile].values()):
        yield numbers, allow
    building = profile == "build"
    for numbers, argument in ((_OPEN, 1), (_OPENAT, 2)):
        yield numbers, allow if building else (*_low(argument), _op(_AND, _WRITING), *_only(0))
    yield _IOCTL, (*_low(1), *_only(*_HARMLESS_IOCTLS))
    yield _FCNTL, (*_low(1), *_only(*_HARMLESS_FCNTLS))
    # asyncio talks to itself over a pair of sockets: allowed, as long as no address is named.
    yield _SOCKETPAIR, (*_low(0), *_only(_AF_UNIX))
    yield _SENDTO, _null_pointer(4)
    # Root may raise limits: it may look at them only, and at its own.
    yield _PRLIMIT64, (*_low(0), *_or_refuse(0), *_null_pointer(2))
    yield _GETAFFINITY, (*_low(0), *_only(0))
    # A thread is a clone that shares all; a compiler may start processes, in the namespaces that it is in.
    threads = (_op(_JUMP_SET, _CLONE_THREAD, no=1), _op(_RETURN, _ALLOW), _refuse(_EPERM))
    processes = (_op(_JUMP_SET, _NEW_NAMESPACES, no=1), _refuse(_EPERM), _op(_RETURN, _ALLOW))
    yield _CLONE, (*_low(0), *(processes if building else threads))
    yield _CLONE3, (_refuse(_ENOSYS),)


def _spans(bodies: Mapping[int, _Steps]) -> list[tuple[int, _Steps]]:
    """Return the first numbers from which on something else is to be done, in order, and what."""
    spans: list[tuple[int, _Steps]] = []
    refuse = (_refuse(_EPERM),)
    for number in sorted({0, *bodies, *(number + 1 for number in bodies)}):
        body = bodies.get(number, refuse)
        if not spans or spans[-1][1] != body:
            spans.append((number, body))
    return spans


def _search(spans: Sequence[tuple[int, _Steps]]) -> _Steps:
    # Halving finds a number in eight steps. The kernel tries every number when the filter is put in force,
    # which was the dearest part of starting a run.
    if len(spans) == 1:
        return spans[0][1]
    middle = len(spans) // 2
    below, above = _search(spans[:middle]), _search(spans[middle:])
    if len(below) <= _FARTHEST:
        return (_op(_JUMP_FROM, spans[middle][0], yes=len(below)), *below, *above)
    return (_op(_JUMP_FROM, spans[middle][0], no=1), _op(_JUMP, len(below)), *below, *above)


def _op(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("=HBBI", code, yes, no, value)


def _refuse(error: int) -> bytes:
    return _op(_RETURN, _ERRNO | error)


def _low(argument: int) -> _Steps:
    return (_op(_LOAD, 16 + 8 * argument),)


def _only(*values: int) -> _Steps:
    tests = (part for value in values for part in (_op(_JUMP_EQUAL, value, no=1), _op(_RETURN, _ALLOW)))
    return (*tests, _refuse(_EPERM))


def _or_refuse(value: int) -> _Steps:
    return (_op(_JUMP_EQUAL, value, yes=1), _refuse(_EPERM))


def _null_pointer(argument: int) -> _Steps:
    high = (_op(_LOAD, 20 + 8 * argument), *_or_refuse(0))
    return (*high, *_low(argument), *_only(0))
