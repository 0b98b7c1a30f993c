"""One sandboxed run: started in the warm process, watched, bounded, killed as a group."""

import asyncio
import contextlib
import marshal
import os
import signal
import socket
import time
from collections.abc import Collection
from typing import Any, Final

from proofroute.core import Execution, SandboxUnavailable, WorkerError
from proofroute.core.protocols import RunEnd
from proofroute.tools.sandbox.bounds import Layer
from proofroute.tools.sandbox.feed import Feed
from proofroute.tools.sandbox.job import Job
from proofroute.tools.sandbox.program import OUT_OF_MEMORY
from proofroute.tools.sandbox.warm import WarmProcess

_START_SECONDS: Final = 60.0
_DYING_SECONDS: Final = 20.0
"""After that a killed program is not waited for: whatever should reap it does not."""
_PIECE: Final = 1 << 16


class Run:
    """A sandboxed program that runs. Made by :func:`.starting.running`.

    All output counts against the output limit.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.limits = job.limits
        self.layers: tuple[str, ...] = ()
        self.stdout = bytearray()
        self.stderr = bytearray()
        self._loop = asyncio.get_running_loop()
        self._news = asyncio.Event()
        self._began = 0.0
        # A busy machine's start is not the program's time.
        self._timer = self._loop.call_later(_START_SECONDS, self.kill, "timeout")
        self._ended_by: RunEnd | None = None
        self._problems: dict[str, str] | None = None
        self._code: int | None = None
        self._cpu = 0.0
        self._open: dict[int, bytearray] = {}
        self._feed: Feed | None = None
        self._channel: socket.socket | None = None

    def start(self, process: WarmProcess, stdin: bytes | None, required: Collection[str]) -> None:
        """Send the run to ``process``.

        Args:
            process: forks it.
            stdin: all of its standard input; None to :meth:`write` to it.
            required: layers without which it does not run.

        Raises:
            OSError: the process is gone, or there are no descriptors left.
        """
        with contextlib.ExitStack() as theirs:

            def lent(number: int) -> int:
                theirs.callback(os.close, number)
                return number

            ours, channel = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            self._channel = ours
            theirs.enter_context(channel)
            text = lent(_in_memory(self.job.program))
            if stdin is None:
                given, end = os.pipe()
                self._feed = Feed(self._loop, end)
            else:
                given = _in_memory(stdin) if stdin else os.open(os.devnull, os.O_RDONLY)
            lent(given)
            ends: list[int] = []
            for buffer in (self.stdout, self.stderr):
                number, end = os.pipe()
                ends.append(lent(end))
                self._open[number] = buffer
                os.set_blocking(number, False)
            process.run(self.job.order(required), [channel.fileno(), text, given, *ends])
        ours.setblocking(False)
        self._loop.add_reader(ours, self._told)
        for number in self._open:
            self._loop.add_reader(number, self._printed, number)

    def write(self, data: bytes) -> None:
        """Send ``data`` to the program's standard input, if it still listens."""
        if self._feed is not None:
            self._feed.write(data)

    async def line(self) -> bytes | None:
        """Wait for the next line on standard output; None when there will be none, for whatever reason."""
        while (end := self.stdout.find(b"\n")) < 0:
            if not await self._wait():
                return None
        found = bytes(self.stdout[: end + 1])
        del self.stdout[: end + 1]
        return found

    async def end(self, *, at_last: bool = False) -> Execution:
        """Wait until the program ended or its time is over, and say how it ended.

        Args:
            at_last: it will not be run again, so that somebody killed it is how it ended.

        Raises:
            WorkerError: the warm process died under it, or somebody else killed it.
        """
        while await self._wait():
            pass
        if self._code is None and self._ended_by is None:
            raise WorkerError("the sandbox's warm process died during a run")
        if self._killed and not self._cpu_is_spent and not at_last:
            # It cannot do that to itself, and no limit was reached.
            raise WorkerError("a sandboxed run was killed from outside")
        return Execution(
            end=self._how(self._code),
            exit_code=self._code,
            stdout=self.stdout[: self.limits.output].decode("utf-8", "replace"),
            stderr=self.stderr[: self.limits.output].decode("utf-8", "replace"),
            seconds=time.monotonic() - self._began,
            layers=self.layers,
        )

    def kill(self, why: RunEnd) -> None:
        """Have the program killed, with all of its group."""
        self._timer.cancel()
        if self._channel is not None:
            self._ended_by = self._ended_by or why
            with contextlib.suppress(OSError):
                self._channel.shutdown(socket.SHUT_WR)
            self._timer = self._loop.call_later(_DYING_SECONDS, self.close)

    async def gone(self) -> None:
        """Wait until the program is reaped and its pipes are closed."""
        while not self._finished:
            self._news.clear()
            await self._news.wait()

    async def read_report(self, minimum: Collection[Layer]) -> None:
        """Wait for the report of the layers; from here on the time counts.

        Raises:
            SandboxUnavailable: a layer of the minimum is missing.
            WorkerError: the warm process is gone.
        """
        while self._problems is None:
            if not await self._wait():
                raise WorkerError("the sandbox's warm process did not start the run")
        self._began = time.monotonic()
        self._timer.cancel()
        self._timer = self._loop.call_later(self.limits.seconds, self.kill, "timeout")
        lacking = [f"{layer} ({self._problems[layer]})" for layer in minimum if self._problems.get(layer)]
        if lacking:
            raise SandboxUnavailable(
                f"code is not run: this machine lacks {', '.join(lacking)}. "
                "Use a Linux kernel from 5.13 on with seccomp and Landlock, or give a sandbox of your own"
            )
        active = [name for name, problem in self._problems.items() if not problem]
        missing = [f"no {name}: {problem}" for name, problem in self._problems.items() if problem]
        self.layers = (*active, *missing)

    def close(self) -> None:
        """Close what is still open, whatever becomes of the program."""
        self._timer.cancel()
        self._news.set()
        for number in tuple(self._open):
            self._shut(number)
        self._stop_feeding()
        if self._channel is not None:
            self._loop.remove_reader(self._channel)
            self._channel.close()
            self._channel = None

    @property
    def _killed(self) -> bool:
        return self._ended_by is None and self._code == -signal.SIGKILL

    @property
    def _cpu_is_spent(self) -> bool:
        return self._cpu >= self.limits.cpu_seconds

    @property
    def _finished(self) -> bool:
        return self._channel is None and not self._open

    async def _wait(self) -> bool:
        """Wait for news; False when the program is gone, which it is once its time is over."""
        if not self._finished:
            self._news.clear()
            await self._news.wait()
        return not self._finished

    def _told(self) -> None:
        """Read what the channel has: the layers, then the end."""
        assert self._channel is not None  # noqa: S101 - it is watched while it is open
        try:
            message = self._channel.recv(_PIECE)
        except BlockingIOError:
            return
        except OSError:
            message = b""
        if message:
            told: list[Any] = marshal.loads(message)  # noqa: S302 - from our own code
            match told:
                case ["layers", problems]:
                    self._problems = problems
                case ["end", code, cpu, *_]:
                    self._code, self._cpu = code, cpu
                case _:
                    pass
        if not message or self._code is not None:
            self._loop.remove_reader(self._channel)
            self._channel.close()
            self._channel = None
            self._stop_feeding()
        self._news.set()

    def _printed(self, number: int) -> None:
        try:
            data = os.read(number, _PIECE)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            self._open[number].extend(data)
        else:
            self._shut(number)
        if len(self.stdout) + len(self.stderr) > self.limits.output:
            self.kill("output_limit")
            # It may print faster than it dies; nothing of that is kept.
            for number in tuple(self._open):
                self._shut(number)
        self._news.set()

    def _shut(self, number: int) -> None:
        self._loop.remove_reader(number)
        del self._open[number]
        os.close(number)

    def _stop_feeding(self) -> None:
        if self._feed is not None:
            self._feed.close()

    def _how(self, code: int | None) -> RunEnd:
        match code:
            case _ if self._ended_by is not None:
                return self._ended_by
            case None:
                return "killed"
            case _ if code == OUT_OF_MEMORY:
                return "memory_limit"
            case _ if code == -signal.SIGXCPU or (self._killed and self._cpu_is_spent):
                return "timeout"
            case _:
                return "exited" if code >= 0 else "killed"


def _in_memory(data: bytes) -> int:
    number = os.memfd_create("program", os.MFD_CLOEXEC)
    try:
        with open(number, "wb", closefd=False) as file:
            file.write(data)
        os.lseek(number, 0, os.SEEK_SET)
    except BaseException:  # even a cancelled call leaves no descriptor; it is raised again
        os.close(number)
        raise
    return number
