"""Plug in a sandbox of your own: a command that isolates, such as bubblewrap's or docker's, with its pipes.

`run` is what a sandbox must have. `converse` is what makes it fast: the judge asks the code's process line by
line, and a sandbox that only runs has to run the program again from its beginning for each of them.
"""

import asyncio
import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import AsyncGenerator

from proofroute import Attempt, Task
from proofroute.core import Execution, Limits, Program, SandboxUnavailable
from proofroute.core.protocols import RunEnd
from proofroute.verifiers.code import code_verifier
from proofroute.verifiers.combine import combine

# The program comes first through the pipe: an argument is bounded, and others can read it.
START = """
import os
def read(count):
    data = b""
    while len(data) < count:
        piece = os.read(0, count - len(data))
        if not piece:
            raise SystemExit(1)
        data += piece
    return data
exec(compile(read(int(read(16))), "main.py", "exec"), {"__name__": "__main__"})
"""

# Words in braces are filled in for each run. Each command ends with an interpreter of Python.
PYTHON = [sys.executable, "-I"]
BUBBLEWRAP = [
    *["prlimit", "--as={memory}", "--cpu={seconds}", "--nproc=256", "--fsize=0", "--core=0"],
    *["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL"],
    *["--ro-bind", "/usr", "/usr", "--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64"],
    # The empty /tmp comes first: a Python that lives below it is then put back.
    *["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"],  # noqa: S108 - its own one
    *["--ro-bind", sys.base_prefix, sys.base_prefix, "--ro-bind", sys.prefix, sys.prefix],
    *["--chdir", "/tmp"],  # noqa: S108
    *PYTHON,
]
DOCKER = [
    *["docker", "run", "-i", "--rm", "--network", "none", "--read-only", "--user", "65534:65534"],
    *["--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--pids-limit", "64"],
    # Killing the client leaves the container: it has to end by itself.
    *["--memory", "{memory}", "python:3.12-slim", "timeout", "--signal=KILL", "{seconds}", "python", "-I"],
]


class CommandSandbox:
    """Runs Python behind a command, a new process for each run.

    Args:
        command: the command, an interpreter at its end.
        layers: what it isolates by, for the evidence. Nobody checks it: name what you know.
    """

    def __init__(self, command: list[str], layers: tuple[str, ...]) -> None:
        self.command = command
        self.layers = layers

    async def run(self, program: Program, limits: Limits) -> Execution:
        """Run a program to its end."""
        if program.language != "python":
            raise SandboxUnavailable(f"{program.language} is not run here")
        async with self.converse(program.code, limits) as process:
            process.write(program.stdin.encode("utf-8", "surrogatepass"))
            process.close()
            return await process.end()

    @contextlib.asynccontextmanager
    async def converse(self, code: str, limits: Limits) -> AsyncGenerator["Conversation", None]:
        """Start a program and talk with it; it never outlives the context."""
        words = {"memory": limits.memory, "seconds": max(1, round(limits.seconds))}
        command = [part.format(**words) for part in self.command]
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                "-c",
                START,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                limit=limits.output + 1,
                start_new_session=True,
            )
        except OSError as error:
            raise SandboxUnavailable(f"code is not run: {command[0]} does not start: {error}") from None
        talk = Conversation(process, limits, self.layers)
        try:
            text = code.encode("utf-8", "surrogatepass")
            talk.write(b"%16d" % len(text) + text)
            yield talk
        finally:
            await talk.stop()


class Conversation:
    """A program that runs. All that it prints counts against the limit, and its time from its start."""

    def __init__(self, process: asyncio.subprocess.Process, limits: Limits, layers: tuple[str, ...]) -> None:
        self.layers = layers
        self._process = process
        self._limits = limits
        self._began = time.monotonic()
        self._out = bytearray()
        self._err = bytearray()
        self._why: RunEnd | None = None
        self._news = asyncio.Event()
        self._open = 2
        self._readers = [
            asyncio.create_task(self._read(process.stdout, self._out)),
            asyncio.create_task(self._read(process.stderr, self._err)),
        ]
        self._timer = asyncio.get_running_loop().call_later(limits.seconds, self._kill, "timeout")

    def write(self, data: bytes) -> None:
        """Send to its standard input."""
        if self._process.stdin is not None and not self._process.stdin.is_closing():
            self._process.stdin.write(data)

    def close(self) -> None:
        """Say that nothing more is sent."""
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def line(self) -> bytes | None:
        """Wait for the next line that it prints; None when there will be none."""
        while (end := self._out.find(b"\n")) < 0:
            if not self._open:
                return None
            self._news.clear()
            await self._news.wait()
        found = bytes(self._out[: end + 1])
        del self._out[: end + 1]
        return found

    async def end(self) -> Execution:
        """Wait until it ended, and say how."""
        await asyncio.wait(self._readers)
        code = await self._process.wait()
        return Execution(
            end=self._why or ("exited" if code >= 0 else "killed"),
            exit_code=None if self._why else code,
            stdout=self._out.decode("utf-8", "replace"),
            stderr=self._err.decode("utf-8", "replace"),
            seconds=time.monotonic() - self._began,
            layers=self.layers,
        )

    async def stop(self) -> None:
        """Leave nothing of it."""
        self._kill("killed")
        self._timer.cancel()
        await asyncio.wait(self._readers)
        await self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()
            with contextlib.suppress(OSError):
                await self._process.stdin.wait_closed()

    async def _read(self, stream: asyncio.StreamReader | None, kept: bytearray) -> None:
        while stream is not None and (piece := await stream.read(1 << 16)):
            if len(self._out) + len(self._err) + len(piece) > self._limits.output:
                self._kill("output_limit")  # what it printed before it died is read and dropped
            else:
                kept += piece
            self._news.set()
        self._open -= 1
        self._news.set()

    def _kill(self, why: RunEnd) -> None:
        if self._process.returncode is None:
            self._why = self._why or why
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)  # and what it has started


def chosen() -> CommandSandbox:
    """Return bubblewrap where it is installed; else a plain process, which isolates nothing."""
    if shutil.which("bwrap") and shutil.which("prlimit"):
        return CommandSandbox(BUBBLEWRAP, ("bubblewrap: namespaces, read-only files", "prlimit"))
    return CommandSandbox(PYTHON, ("none: a plain process, unsafe",))


async def main() -> None:
    verifier = code_verifier(chosen())
    task = Task(prompt="Write add.", tests="assert add(1, 2) == 3\nassert add(-1, 1) == 0", entry_point="add")
    for code in ("def add(a, b): return a + b", "def add(a, b): return a * b"):
        verdict = combine([await verifier.verify(task, Attempt(model="me", content=code))])
        print(f"{code}  ({verdict.status})")


if __name__ == "__main__":
    asyncio.run(main())
