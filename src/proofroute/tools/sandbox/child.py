"""A child of the warm process: forked ahead of time, it waits for one run, becomes that, and ends with it.

Only the standard library, :mod:`.layers` and :mod:`.program` may be used here; the parent sends their texts.
Nothing of the run is known before its order comes, and none of its code has run in the process that forks.
"""

import array
import marshal
import os
import signal
import socket
import sys
from collections.abc import Mapping
from typing import Final, NamedTuple, NoReturn, TypedDict, cast

from proofroute.tools.sandbox import layers
from proofroute.tools.sandbox.program import end_out_of_memory, rehearse, run_program

LONGEST: Final = 1 << 16
"""Bytes of a message."""

_PLACES: Final = {"stdin": 0, "stdout": 1, "stderr": 2, "channel": 3}
_CHANNEL: Final = 3
"""Where the control socket is until the channel takes its place."""

_BEYOND_ALL: Final = 1 << 20
_MOST_DESCRIPTORS: Final = 5
_ENVIRONMENT: Final = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OPENSSL_CONF": "/dev/null"}


class Order(TypedDict):
    """What one run is to be; it comes with its descriptors.

    Keys:
        rlimits: by name, soft and hard.
        required: layers without which it does not run.
        start: the file to start and its arguments; None for a Python program, as
            :func:`.program.run_program` takes it.
        folder: where to go before; empty to stay.
        grants: paths that may be opened, as :func:`.layers.restrict_files` takes them, where each run brings
            its own.
        profile: which filter of system calls.
        descriptors: what each of them is, the channel first: ``channel stdout stderr stdin program``. Where
            there is none for its standard input, that is empty.
        said: bytes of the program that are on the channel; 0 where it has a descriptor, or is a file.
    """

    rlimits: dict[str, tuple[int, int]]
    required: list[str]
    start: list[str] | None
    folder: str
    grants: list[tuple[str, str]]
    profile: str
    descriptors: list[str]
    said: int


class Wall(NamedTuple):
    """The layers that hold already, with what is the matter with each, and the filters that a child adds."""

    problems: dict[str, str]
    filters: dict[str, layers.CallFilter]


def receive(control: socket.socket) -> tuple[bytes, list[int]]:
    """Wait for a message, and return it with its descriptors."""
    room = array.array("i", [0] * _MOST_DESCRIPTORS)
    message, ancillary, _, _ = control.recvmsg(LONGEST, socket.CMSG_SPACE(len(room) * room.itemsize))
    numbers = array.array("i")
    for _, _, data in ancillary:
        numbers.frombytes(data)
    return message, numbers.tolist()


def wait_and_become(control: socket.socket, wall: Wall, parent: int) -> NoReturn:
    """Wait for an order on ``control`` and do it; ends this process, whatever happens.

    Args:
        control: tells what to become, once.
        wall: what holds already, and what is to be added.
        parent: who forked this process.
    """
    try:
        os.setsid()
        found = layers.applied({"process": layers.die_with_parent})
        if os.getppid() != parent:
            os._exit(0)  # it died before the kernel was told
        os.dup2(control.detach(), _CHANNEL)
        # Everything else that is open belongs to other runs, or to the control of them.
        os.closerange(_CHANNEL + 1, _BEYOND_ALL)
        os.dup2(os.open(os.devnull, os.O_RDONLY), _PLACES["stdin"])
        os.close(_CHANNEL + 1)
        rehearse()
        waiting = socket.socket(fileno=_CHANNEL)
        message, numbers = receive(waiting)
        waiting.detach()
        if message:
            order = cast("Order", marshal.loads(message))  # noqa: S302 - from the parent
            _become(order, dict(zip(order["descriptors"], numbers, strict=True)), wall, found)
    except MemoryError:
        end_out_of_memory()  # the program alone is larger than its bound
    except BaseException as error:  # noqa: BLE001 - nothing may get out: above is the loop of the parent
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        os._exit(70)


def _become(order: Order, handed: Mapping[str, int], wall: Wall, found: dict[str, str]) -> None:
    # The process that forks does not read it, so nothing of it is there when the next child is forked.
    program = os.read(handed["channel"], order["said"]) if order["said"] else b""
    if "program" in handed:
        with os.fdopen(handed["program"], "rb") as file:
            program = file.read()
    for name, place in _PLACES.items():
        if name in handed:
            os.dup2(handed[name], place)
    os.closerange(_CHANNEL + 1, _BEYOND_ALL)
    if order["folder"]:
        os.chdir(order["folder"])
    found |= layers.applied({"rlimits": lambda: layers.set_rlimits(order["rlimits"])})
    found |= wall.problems
    if "landlock" not in found:
        found |= layers.applied({"landlock": lambda: layers.restrict_files(order["grants"])})
    found |= layers.applied({"seccomp": wall.filters[order["profile"]].install})
    os.write(_CHANNEL, marshal.dumps(["layers", found]))
    os.close(_CHANNEL)
    if any(found.get(layer) for layer in order["required"]):
        os._exit(1)
    if order["start"] is not None:
        _start(order["start"], order["folder"])
    run_program(program)


def _start(start: list[str], folder: str) -> NoReturn:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # Python ignores it, and a program would inherit that
    try:
        os.execve(start[0], start, {**_ENVIRONMENT, "TMPDIR": folder})  # noqa: S606
    except OSError as error:
        os.write(2, f"{start[0]}: {error.strerror}\n".encode())
    os._exit(127)
