"""The warm process: it has imported much of the standard library, and forks one child for each run.

Only the standard library, :mod:`.layers` and :mod:`.child` may be used here; the parent sends their texts.
The control socket carries the runs: their limits, and their descriptors. Each goes to a child that was forked
ahead, or where none is left to one that is forked now. Each run has a channel of its own: the child says on
it which layers hold, before the first untrusted instruction; later this process says on it how the child
ended. When the parent closes a channel, its run is killed; when it closes the control socket, all are.
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
from typing import Final, NamedTuple, NoReturn, TypedDict, cast

from proofroute.tools.sandbox import layers
from proofroute.tools.sandbox.child import LONGEST, Wall, receive, wait_and_become

_SPARES: Final = 2
"""Children that are forked ahead: a check by tests needs two, the candidate's and the judge's."""
_BUSY: Final = 3
"""Milliseconds that a run has to itself before a child is forked ahead beside it."""


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


class _Spare(NamedTuple):
    """A child that waits for its order: its process, a descriptor that tells when it is gone, its control."""

    pid: int
    gone: int
    control: socket.socket


class _Run(NamedTuple):
    """A child with its order: its process, a descriptor that tells when it is gone, the parent's channel."""

    pid: int
    gone: int
    channel: int


def start(control_fd: int) -> None:
    """Prepare, then serve runs until the parent is gone."""
    control = socket.socket(fileno=control_fd)
    setting = cast("Setting", marshal.loads(control.recv(LONGEST)))  # noqa: S302 - written by the parent
    _import_all(setting["preload"])
    steps = {"capabilities": layers.drop_capabilities, "no_new_privs": layers.forbid_new_privileges}
    grants = setting["grants"]
    if grants is not None:
        steps["landlock"] = lambda: layers.restrict_files(grants)
    problems = layers.applied(steps)
    filters = {name: layers.CallFilter(program) for name, program in setting["filters"].items()}
    wall = Wall(problems, filters)
    os.environ.clear()
    # A program sees no module of ours.
    for name in [name for name in sys.modules if name.partition(".")[0] == "proofroute"]:
        del sys.modules[name]
    # What is there now stays for good: the children then leave its pages shared.
    gc.collect()
    gc.freeze()
    _Server(control, wall).serve()


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


class _Server:
    """Hands what comes on ``control`` to children behind ``wall``, and tells how they ended."""

    def __init__(self, control: socket.socket, wall: Wall) -> None:
        self._control = control
        self._wall = wall
        self._pid = os.getpid()
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._spares: list[_Spare] = []
        self._runs: dict[int, _Run] = {}

    def serve(self) -> NoReturn:
        """Serve until the parent is gone."""
        control = self._control.fileno()
        patience: int | None = 0
        while True:
            if patience is None or len(self._spares) >= _SPARES:
                events = self._poll.poll()
            else:
                events = self._poll.poll(patience)
            if not events:
                # Nobody waits for this process now: it is the time to fork ahead.
                patience = 0 if self._fork_ahead() else None
            # A new run comes last: it may get the number of a descriptor that is closed before.
            for number, _ in sorted(events, key=lambda event: event[0] == control):
                if number == control:
                    self._take()
                    patience = _BUSY
                else:
                    patience = self._told_of(number)

    def _told_of(self, number: int) -> int | None:
        """Do what is to be done about a child; return how long to wait before one is forked ahead."""
        run = self._runs.get(number)
        if run is None:
            for spare in [spare for spare in self._spares if spare.gone == number]:
                self._drop(spare)
            return None  # the next one might die too: it is forked when there is something to do
        if number == run.channel:
            # The parent does not wait for it any more.
            _kill(run.pid)
            self._poll.unregister(run.channel)
            del self._runs[run.channel]
            return _BUSY
        self._poll.unregister(run.gone)
        del self._runs[run.gone]
        if self._runs.pop(run.channel, None):
            self._poll.unregister(run.channel)
        _bury(run)
        return 0

    def _take(self) -> None:
        """Hand one order to a child; where that fails, the parent learns it from the channel that closes."""
        message, numbers = receive(self._control)
        if not message:
            os._exit(0)  # the parent is gone; the kernel kills the children with us
        gone: int | None = None
        try:
            while gone is None and numbers and (self._spares or self._fork_ahead()):
                spare = self._spares.pop(0)
                if _handed_over(spare, message, numbers):
                    gone = spare.gone
                    run = _Run(spare.pid, gone, numbers[0])
                    self._runs[gone] = self._runs[run.channel] = run
                    self._poll.register(run.channel, select.POLLRDHUP)  # what it carries is the child's
                else:
                    self._spares.append(spare)
                    self._drop(spare)
        finally:
            for number in numbers if gone is None else numbers[1:]:
                os.close(number)

    def _fork_ahead(self) -> bool:
        """Fork a child that waits; False where that failed."""
        try:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        except OSError:
            return False
        pid = 0
        with theirs:
            try:
                pid = os.fork()
                if not pid:
                    wait_and_become(theirs, self._wall, self._pid)
                gone = os.pidfd_open(pid)
            except OSError:
                ours.close()
                if pid:
                    _kill(pid)
                    os.waitpid(pid, 0)
                return False
        self._spares.append(_Spare(pid, gone, ours))
        self._poll.register(gone, select.POLLIN)
        return True

    def _drop(self, spare: _Spare) -> None:
        self._spares.remove(spare)
        self._poll.unregister(spare.gone)
        spare.control.close()
        _kill(spare.pid)
        os.waitpid(spare.pid, 0)
        os.close(spare.gone)


def _handed_over(spare: _Spare, message: bytes, numbers: Sequence[int]) -> bool:
    rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", numbers))
    try:
        spare.control.sendmsg([message], [rights])
    except OSError:
        return False
    spare.control.close()
    return True


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)  # before it has made its own group


def _bury(run: _Run) -> None:
    # Not reaped yet, so the number of the group cannot belong to anyone else.
    _kill(run.pid)
    _, status, usage = os.wait4(run.pid, 0)
    end = ["end", os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10]
    with contextlib.suppress(OSError):  # the parent may be gone
        os.write(run.channel, marshal.dumps(end))
    os.close(run.channel)
    os.close(run.gone)
