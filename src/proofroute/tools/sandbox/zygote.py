"""The warm process: it has imported much of the standard library, and forks one child for each run.

Only the standard library, :mod:`.layers` and :mod:`.program` may be used here; the parent sends their texts.
The control socket carries the runs: their limits, and their descriptors. Each run has a channel of its own:
the child says on it which layers hold, before the first untrusted instruction; later this process says on it
how the child ended. When the parent closes a channel, its run is killed; when it closes the control socket,
all are.
"""

import array
import contextlib
import gc
import marshal
import os
import select
import signal
import socket
import sys
from collections.abc import Sequence
from typing import Final, NamedTuple, TypedDict, cast

from proofroute.tools.sandbox import layers
from proofroute.tools.sandbox.program import OUT_OF_MEMORY, run_program

_DESCRIPTORS: Final = 5
_FIRST_FREE: Final = 5
_ENVIRONMENT: Final = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OPENSSL_CONF": "/dev/null"}
_LONGEST: Final = 1 << 16


class Setting(TypedDict):
    """What holds for all runs; the first message on the control socket, through marshal.

    Keys:
        grants: paths that may be opened, as :func:`.layers.restrict_files` takes them; None where each run
            brings its own.
        filters: filters of system calls by the name of their profile, in the kernel's format; empty where
            there is none for this machine.
        preload: modules to import once.
    """

    grants: list[tuple[str, str]] | None
    filters: dict[str, bytes]
    preload: list[str]


class Order(TypedDict):
    """What one run is to be; it comes with its descriptors.

    Keys:
        rlimits: by name, soft and hard.
        required: layers without which it does not run.
        start: the file to start and its arguments; None for the Python program that its descriptor holds.
        folder: where to go before; empty to stay.
        grants: as above, where each run brings its own.
        profile: which filter of system calls.
    """

    rlimits: dict[str, tuple[int, int]]
    required: list[str]
    start: list[str] | None
    folder: str
    grants: list[tuple[str, str]]
    profile: str


class _Wall(NamedTuple):
    """The layers that hold already, with what is the matter with each, and the filters that a child adds."""

    problems: dict[str, str]
    filters: dict[str, layers.CallFilter]


class _Run(NamedTuple):
    """A child: its process, a descriptor that tells when it is gone, the channel to its parent."""

    pid: int
    gone: int
    channel: int


def start(control_fd: int) -> None:
    """Prepare, then serve runs until the parent is gone."""
    control = socket.socket(fileno=control_fd)
    # The first places stay taken, so that a child can move its descriptors there without losing one.
    while os.open(os.devnull, os.O_RDONLY) < _FIRST_FREE - 1:
        pass
    setting = cast("Setting", marshal.loads(control.recv(_LONGEST)))  # noqa: S302 - written by the parent
    _import_all(setting["preload"])
    steps = {"capabilities": layers.drop_capabilities, "no_new_privs": layers.forbid_new_privileges}
    grants = setting["grants"]
    if grants is not None:
        steps["landlock"] = lambda: layers.restrict_files(grants)
    problems = layers.applied(steps)
    filters = {name: layers.CallFilter(program) for name, program in setting["filters"].items()}
    wall = _Wall(problems, filters)
    os.environ.clear()
    # A program sees no module of ours.
    for name in [name for name in sys.modules if name.partition(".")[0] == "proofroute"]:
        del sys.modules[name]
    # What is there now stays for good: the children then leave its pages shared.
    gc.collect()
    gc.freeze()
    _serve(control, wall)


def _import_all(names: Sequence[str]) -> None:
    # `random` would seed itself anew in every child: it costs each a tenth, and no run could be repeated.
    def ignore(**_: object) -> None:
        return

    register, os.register_at_fork = os.register_at_fork, ignore
    for name in names:
        with contextlib.suppress(ImportError):
            __import__(name)
    os.register_at_fork = register
    if "random" in sys.modules:
        sys.modules["random"].seed(0)


def _serve(control: socket.socket, wall: _Wall) -> None:
    poll = select.poll()
    poll.register(control, select.POLLIN)
    runs: dict[int, _Run] = {}
    while True:
        # A new run comes last: it may get the number of a descriptor that is closed before.
        for number, _ in sorted(poll.poll(), key=lambda event: event[0] == control.fileno()):
            run = runs.get(number)
            if number == control.fileno():
                forked = _fork(control, wall)
                if forked is not None:
                    for watched in (forked.gone, forked.channel):
                        poll.register(watched, select.POLLIN)
                        runs[watched] = forked
            elif run is not None and number == run.channel:
                # The parent does not wait for it any more.
                _kill(run)
                poll.unregister(run.channel)
                del runs[run.channel]
            elif run is not None:
                poll.unregister(run.gone)
                del runs[run.gone]
                if runs.pop(run.channel, None):
                    poll.unregister(run.channel)
                _bury(run)


def _kill(run: _Run) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(run.pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(run.pid, signal.SIGKILL)  # before it has made its own group


def _bury(run: _Run) -> None:
    # Not reaped yet, so the number of the group cannot belong to anyone else.
    _kill(run)
    _, status, usage = os.wait4(run.pid, 0)
    end = ["end", os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10]
    with contextlib.suppress(OSError):  # the parent may be gone
        os.write(run.channel, marshal.dumps(end))
    os.close(run.channel)
    os.close(run.gone)


def _fork(control: socket.socket, wall: _Wall) -> _Run | None:
    """Fork one child; None where that failed, which the parent learns from the channel that closes."""
    room = array.array("i", [0] * _DESCRIPTORS)
    message, ancillary, _, _ = control.recvmsg(_LONGEST, socket.CMSG_SPACE(len(room) * room.itemsize))
    if not message:
        os._exit(0)  # the parent is gone; the kernel kills the children with us
    numbers = array.array("i")
    for _, _, data in ancillary:
        numbers.frombytes(data)
    try:
        if len(numbers) < _DESCRIPTORS:
            return None
        pid = os.fork()
        if not pid:
            # Nothing may get out of here: above is the loop of the parent.
            try:
                _become(numbers, cast("Order", marshal.loads(message)), wall)  # noqa: S302 - from the parent
            except MemoryError:
                os._exit(OUT_OF_MEMORY)  # the program alone is larger than its bound
            except BaseException as error:  # noqa: BLE001 - it ends here
                sys.excepthook(type(error), error, error.__traceback__)
            finally:
                os._exit(70)
        return _Run(pid, os.pidfd_open(pid), os.dup(numbers[0]))
    except OSError:
        return None
    finally:
        for number in numbers:
            os.close(number)


def _become(numbers: Sequence[int], order: Order, wall: _Wall) -> None:
    channel, program, stdin, stdout, stderr = numbers
    os.setsid()
    found = layers.applied({"process": layers.die_with_parent})
    for place, number in enumerate((stdin, stdout, stderr, channel, program)):
        os.dup2(number, place)
    # Everything else that is open belongs to other runs, or to the control of them.
    os.closerange(_FIRST_FREE, 4096)
    if order["folder"]:
        os.chdir(order["folder"])
    found |= layers.applied({"rlimits": lambda: layers.set_rlimits(order["rlimits"])})
    found |= wall.problems
    if "landlock" not in found:
        found |= layers.applied({"landlock": lambda: layers.restrict_files(order["grants"])})
    found |= layers.applied({"seccomp": wall.filters[order["profile"]].install})
    os.write(3, marshal.dumps(["layers", found]))
    os.close(3)
    if any(found.get(layer) for layer in order["required"]):
        os._exit(1)
    start = order["start"]
    if start is not None:
        os.close(4)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # Python ignores it, and a program would inherit that
        try:
            os.execve(start[0], start, {**_ENVIRONMENT, "TMPDIR": order["folder"]})  # noqa: S606
        except OSError as error:
            os.write(2, f"{start[0]}: {error.strerror}\n".encode())
            os._exit(127)
    with os.fdopen(4, "rb") as file:
        code = file.read()
    run_program(code)
