"""One sandboxed process: started, watched, bounded, killed as a group."""

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Collection
from typing import Final, cast

from proofroute.core import Execution, Limits, SandboxUnavailable
from proofroute.core.protocols import RunEnd
from proofroute.tools.sandbox.child import OUT_OF_MEMORY
from proofroute.tools.sandbox.orders import BOOT, Layer, child_code, write_orders

_START_SECONDS: Final = 60.0
_REPORT_LIMIT: Final = 1 << 14


class Process(asyncio.SubprocessProtocol):
    """A sandboxed program that runs. Made by :func:`started`.

    Standard output is gathered from after the child's report; everything counts against the output limit.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.layers: tuple[str, ...] = ()
        self.stdout = bytearray()
        self.stderr = bytearray()
        self._transport: asyncio.SubprocessTransport | None = None
        self._news = asyncio.Event()
        self._finished = False
        self._began = time.monotonic()
        self._ended_by: RunEnd | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = cast("asyncio.SubprocessTransport", transport)

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """Gather output, up to the limit."""
        (self.stdout if fd == 1 else self.stderr).extend(data)
        allowed = self.limits.output if self.layers else _REPORT_LIMIT + self.limits.output
        if len(self.stdout) + len(self.stderr) > allowed:
            self.kill("output_limit")
        self._news.set()

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the process is gone and its pipes are closed."""
        del exc
        self._finished = True
        self._news.set()

    @property
    def left(self) -> float:
        """Seconds of wall-clock time that are left."""
        return max(0.0, self._began + self.limits.seconds - time.monotonic())

    def write(self, data: bytes) -> None:
        """Send ``data`` to the program's standard input, if it still listens."""
        pipe = self._pipe()
        if pipe is not None and not pipe.is_closing():
            pipe.write(data)

    async def line(self) -> bytes | None:
        """Wait for the next line on standard output; None when there will be none, for whatever reason."""
        while (end := self.stdout.find(b"\n")) < 0:
            if not await self._wait():
                return None
        found = bytes(self.stdout[: end + 1])
        del self.stdout[: end + 1]
        return found

    async def end(self) -> Execution:
        """Wait until the program ended or its time is over, and say how it ended."""
        while await self._wait():
            pass
        seconds = time.monotonic() - self._began
        self.kill("killed")
        code = self._transport.get_returncode() if self._transport else None
        return Execution(
            end=self._how(code),
            exit_code=code,
            stdout=self.stdout[: self.limits.output].decode("utf-8", "replace"),
            stderr=self.stderr[: self.limits.output].decode("utf-8", "replace"),
            seconds=seconds,
            layers=self.layers,
        )

    def kill(self, why: RunEnd) -> None:
        """Kill the process and all of its group."""
        transport = self._transport
        if transport is None or self._finished or transport.get_returncode() is not None:
            return
        self._ended_by = self._ended_by or why
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(transport.get_pid(), signal.SIGKILL)

    async def _wait(self) -> bool:
        """Wait for news; False when the process is gone, which it is once its time is over."""
        if self._finished:
            return False
        self._news.clear()
        try:
            async with asyncio.timeout(self.left):
                await self._news.wait()
        except TimeoutError:
            self.kill("timeout")
            await self.gone()
        return not self._finished

    async def gone(self) -> None:
        """Wait until the process is reaped and its pipes are closed."""
        while not self._finished:
            self._news.clear()
            await self._news.wait()

    async def read_report(self, minimum: Collection[Layer]) -> None:
        """Read the child's report of its layers; from here on the time counts.

        Raises:
            SandboxUnavailable: a layer of the minimum is missing, or the child did not start.
        """
        self._began = time.monotonic() + _START_SECONDS  # a busy machine's start is not the program's time
        report = await self.line()
        self._began = time.monotonic()
        if report is None:
            said = self.stderr.decode("utf-8", "replace").strip()[-300:]
            raise SandboxUnavailable(f"the sandboxed interpreter {sys.executable!r} did not start: {said}")
        entries = [entry.split("\t", 1) for entry in report.decode("utf-8").strip("\n").split("\x1e")]
        missing = {name: problem for name, problem in entries if problem}
        lacking = [f"{layer} ({missing[layer]})" for layer in minimum if layer in missing]
        if lacking:
            raise SandboxUnavailable(
                f"code is not run: this machine lacks {', '.join(lacking)}. "
                "Use a Linux kernel from 5.13 on with seccomp and Landlock, or give a sandbox of your own"
            )
        active = [name for name, problem in entries if not problem]
        self.layers = ("process", *active, *(f"no {name}: {problem}" for name, problem in missing.items()))

    def _pipe(self) -> asyncio.WriteTransport | None:
        pipe = self._transport.get_pipe_transport(0) if self._transport else None
        return cast("asyncio.WriteTransport | None", pipe)

    def _how(self, code: int | None) -> RunEnd:
        if self._ended_by is not None:
            return self._ended_by
        match code:
            case None:
                return "killed"
            case _ if code == OUT_OF_MEMORY:
                return "memory_limit"
            case _ if code == -signal.SIGXCPU:
                return "timeout"
            case _:
                return "exited" if code >= 0 else "killed"


@contextlib.asynccontextmanager
async def started(
    code: str, limits: Limits, minimum: Collection[Layer], stdin: str | None = None
) -> AsyncGenerator[Process, None]:
    """Run ``code`` in a sandboxed process for as long as the context lasts; it never outlives it.

    Args:
        code: the program.
        limits: its bounds.
        minimum: layers without which it is not run.
        stdin: all of its standard input; None to talk to it with :meth:`Process.write`.

    Raises:
        SandboxUnavailable: a layer of the minimum is missing.
    """
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(
            tempfile.TemporaryDirectory(prefix="proofroute-", ignore_cleanup_errors=True)
        )
        orders = stack.enter_context(tempfile.TemporaryFile())
        orders.write(write_orders(code, limits, minimum))
        orders.seek(0)
        given = asyncio.subprocess.PIPE
        if stdin is not None:
            file = stack.enter_context(tempfile.TemporaryFile())
            file.write(stdin.encode("utf-8", "surrogatepass"))
            file.seek(0)
            given = file.fileno()
        number = orders.fileno()
        transport, process = await asyncio.get_running_loop().subprocess_exec(
            lambda: Process(limits),
            *(sys.executable, "-s", "-S", "-P", "-B", "-X", "utf8", "-c", BOOT, child_code(), str(number)),
            stdin=given,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
            pass_fds=(number,),
            cwd=folder,
            env={"PYTHONHASHSEED": "0"},  # the order of sets is the same in every run
        )
        try:
            await process.read_report(minimum)
            yield process
        finally:
            process.kill("killed")
            try:
                await process.gone()
            finally:
                transport.close()
