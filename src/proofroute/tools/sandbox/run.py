"""One sandboxed run: started in the warm process, watched, bounded, killed as a group."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Callable, Collection
from typing import Final

from proofroute.core import Execution, WorkerError
from proofroute.core.protocols import RunEnd
from proofroute.tools.sandbox.bounds import Layer
from proofroute.tools.sandbox.channel import Channel, layers_of
from proofroute.tools.sandbox.feed import Feed, in_memory
from proofroute.tools.sandbox.job import Job
from proofroute.tools.sandbox.outputs import Outputs
from proofroute.tools.sandbox.program import OUT_OF_MEMORY
from proofroute.tools.sandbox.warm import WarmProcess

_START_SECONDS: Final = 60.0
_QUICK_SECONDS: Final = 0.003
"""So long nobody looks at what a program prints: most are over by then, and are read in one go."""
_DYING_SECONDS: Final = 20.0
"""After that a killed program is not waited for: whatever should reap it does not."""
_LONGEST_SAID: Final = 1 << 16
"""Bytes of a program that go through its channel; a longer one has a descriptor."""


class NotStarted(WorkerError):
    """Nothing of the program has run, because what should start it was killed.

    Attributes:
        alone: only the program's own process was.
    """

    def __init__(self, *, alone: bool) -> None:
        super().__init__("the sandbox's warm process did not start the run")
        self.alone = alone


class Run:
    """A sandboxed program that runs. Made by :mod:`.starting`.

    All output counts against the output limit.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.limits = job.limits
        self.layers: tuple[str, ...] = ()
        self._loop = asyncio.get_running_loop()
        self._outputs = Outputs(self._loop, self._count)
        self._news = asyncio.Event()
        self._until_the_end = False
        self._began = 0.0
        self._quick = True
        self._timer: asyncio.TimerHandle | None = None
        self._ended_by: RunEnd | None = None
        self._required: tuple[Layer, ...] = ()
        self._feed: Feed | None = None
        self._channel = Channel(self._loop, self._told)

    def start(self, process: WarmProcess, stdin: bytes | None, required: Collection[Layer]) -> None:
        """Send the run to ``process``; where that fails, nothing is left open.

        Args:
            process: forks it.
            stdin: all of its standard input; None to :meth:`write` to it.
            required: layers without which it does not run.

        Raises:
            OSError: the process is gone, or there are no descriptors left.
        """
        self._required = tuple(required)
        self._until_the_end = stdin is not None
        try:
            self._send(process, stdin)
        except BaseException:  # whatever it was: it is raised again
            self.close()
            raise
        self._channel.watch()
        if stdin is None:
            self._not_quick()
        else:
            self._set_timer(min(_QUICK_SECONDS, self.limits.seconds), self._not_quick)

    def write(self, data: bytes) -> None:
        """Send ``data`` to the program's standard input, if it still listens."""
        if self._feed is not None:
            self._feed.write(data)

    async def line(self) -> bytes | None:
        """Wait for the next line on standard output; None when there will be none, for whatever reason."""
        while (end := self._outputs.stdout.find(b"\n")) < 0:
            if self._finished:
                return None
            await self._wait()
        found = bytes(self._outputs.stdout[: end + 1])
        del self._outputs.stdout[: end + 1]
        return found

    async def end(self, *, at_last: bool = False) -> Execution:
        """Wait until the program ended or its time is over, and say how it ended.

        Args:
            at_last: it will not be run again, so that somebody killed it is how it ended.

        Raises:
            SandboxUnavailable: a layer that is required is missing.
            NotStarted: the warm process is gone, and nothing has run.
            WorkerError: the warm process died under it, or somebody else killed it.
        """
        while await self._wait():
            pass
        if self._channel.problems is None:
            raise NotStarted(alone=self._killed)
        self.layers = layers_of(self._channel.problems, self._required)
        if self._channel.code is None and self._ended_by is None:
            raise WorkerError("the sandbox's warm process died during a run")
        if self._killed and not self._cpu_is_spent and not at_last:
            # It cannot do that to itself, and no limit was reached.
            raise WorkerError("a sandboxed run was killed from outside")
        return Execution(
            end=self._how(self._channel.code),
            exit_code=self._channel.code,
            stdout=self._outputs.stdout[: self.limits.output].decode("utf-8", "replace"),
            stderr=self._outputs.stderr[: self.limits.output].decode("utf-8", "replace"),
            seconds=time.monotonic() - self._began,
            layers=self.layers,
        )

    def kill(self, why: RunEnd) -> None:
        """Have the program killed, with all of its group."""
        if self._channel.is_open:
            self._ended_by = self._ended_by or why
            self._channel.hang_up()
            self._set_timer(_DYING_SECONDS, self.close)

    async def gone(self) -> None:
        """Wait until the program is reaped and its pipes are closed."""
        while not self._finished:
            self._news.clear()
            await self._news.wait()

    async def read_report(self) -> None:
        """Wait until the program begins.

        Raises:
            SandboxUnavailable: a layer that is required is missing.
            NotStarted: the warm process is gone.
        """
        while self._channel.problems is None:
            if not await self._wait():
                raise NotStarted(alone=self._killed)
        self.layers = layers_of(self._channel.problems, self._required)

    def close(self) -> None:
        """Close what is still open, whatever becomes of the program."""
        self._set_timer(0, None)
        self._outputs.close()
        self._stop_feeding()
        self._channel.close()
        self._news.set()

    @property
    def _killed(self) -> bool:
        return self._ended_by is None and self._channel.code == -signal.SIGKILL

    @property
    def _cpu_is_spent(self) -> bool:
        return self._channel.cpu >= self.limits.cpu_seconds

    @property
    def _finished(self) -> bool:
        return not self._channel.is_open and self._outputs.closed

    def _send(self, process: WarmProcess, stdin: bytes | None) -> None:
        with contextlib.ExitStack() as theirs:

            def lend(number: int) -> int:
                theirs.callback(os.close, number)
                return number

            channel = theirs.enter_context(self._channel.pair())
            stdout, stderr = self._outputs.pipes(lend)
            lent = {"channel": channel.fileno(), "stdout": stdout, "stderr": stderr}
            if stdin is None:
                number, end = os.pipe()
                self._feed = Feed(self._loop, end)
                lent["stdin"] = lend(number)
            elif stdin:
                lent["stdin"] = lend(in_memory(stdin))
            if len(self.job.program) > _LONGEST_SAID:
                lent["program"] = lend(in_memory(self.job.program))
            elif self.job.program:
                self._channel.say(self.job.program)
            process.run(self.job.order(self._required, lent), list(lent.values()))

    async def _wait(self) -> bool:
        """Wait for news; False when the program is gone, which it is once its time is over."""
        if not self._finished:
            self._news.clear()
            await self._news.wait()
        return not self._finished

    def _tell(self) -> None:
        if self._finished:
            self._set_timer(0, None)
            self._news.set()
        elif not self._until_the_end:
            self._news.set()

    def _set_timer(self, seconds: float, what: Callable[[], None] | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if what is None else self._loop.call_later(seconds, what)

    def _not_quick(self) -> None:
        self._quick = False
        self._outputs.watch()
        self._bound()

    def _bound(self) -> None:
        """End it in time: a busy machine's start is not the program's time."""
        started = self._channel.problems is not None
        left = self.limits.seconds - (time.monotonic() - self._began) if started else _START_SECONDS
        self._set_timer(left, self._time_is_over)

    def _time_is_over(self) -> None:
        self.kill("timeout")

    def _told(self) -> None:
        """Do what follows from what the channel has told."""
        if self._channel.is_open:
            self._began = self._began or time.monotonic()
            if not self._quick and self._ended_by is None:
                self._bound()
            self._tell()
        else:
            self._stop_feeding()
            self._outputs.drain()
            self._count()

    def _count(self) -> None:
        """Look at what was printed."""
        if len(self._outputs) > self.limits.output:
            self.kill("output_limit")
            self._ended_by = self._ended_by or "output_limit"
            # It may print faster than it dies; nothing of that is kept.
            self._outputs.close()
        self._tell()

    def _stop_feeding(self) -> None:
        if self._feed is not None:
            self._feed.close()

    def _how(self, code: int | None) -> RunEnd:
        match code:
            case _ if self._ended_by is not None:
                return self._ended_by
            case None:
                return "killed"
            case _ if code == -OUT_OF_MEMORY and self.job.start is None:
                return "memory_limit"
            case _ if code == -signal.SIGXCPU or (self._killed and self._cpu_is_spent):
                return "timeout"
            case _:
                return "exited" if code >= 0 else "killed"
