"""Talking with a program in a sandbox line by line, whatever the sandbox can do."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Protocol, runtime_checkable

from proofroute.core import Execution, Limits, Program, Sandbox
from proofroute.core.json import Json
from proofroute.tools.sandbox import LocalSandbox
from proofroute.verifiers.code.programs import Which, program_code, program_text


class Conversation(Protocol):
    """A program that is running: lines go in, lines come out."""

    def write(self, data: bytes) -> None:
        """Send one line, its newline included."""
        ...

    async def line(self) -> bytes | None:
        """Wait for the next line; None when there will be none."""
        ...

    async def end(self) -> Execution:
        """Wait for the end and say how it was."""
        ...


@runtime_checkable
class ConversingSandbox(Protocol):
    """A sandbox that can hold a conversation with a running program."""

    def converse(self, code: str, limits: Limits) -> contextlib.AbstractAsyncContextManager[Conversation]:
        """Start ``code`` and talk with it while the context lasts."""
        ...


@contextlib.asynccontextmanager
async def conversation(sandbox: Sandbox, which: Which, limits: Limits) -> AsyncGenerator[Conversation, None]:
    """Talk with one of our programs in ``sandbox``.

    A sandbox that only runs programs to their end is asked again from the beginning for every answer. The
    programs here are deterministic, so the conversation goes on where it was.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    if isinstance(sandbox, LocalSandbox):
        async with sandbox.converse(program_code(which), limits) as process:
            yield process
    elif isinstance(sandbox, ConversingSandbox):
        async with sandbox.converse(program_text(which), limits) as process:
            yield process
    else:
        yield _Replay(sandbox, program_text(which), limits, timed=which == "judge")


class _Replay:
    def __init__(self, sandbox: Sandbox, code: str, limits: Limits, *, timed: bool) -> None:
        self._timed = timed  # its lines tell times, which differ
        self._strayed = False
        self._sandbox = sandbox
        self._code = code
        self._limits = limits
        self._given = b""
        self._seen = 0
        self._lines: list[str] = []
        self._last: Execution | None = None
        self._until = time.monotonic() + limits.seconds
        self._stale = True

    def write(self, data: bytes) -> None:
        self._given += data
        self._stale = True

    async def line(self) -> bytes | None:
        if self._seen >= len(self._lines) and not (self._stale and await self._run()):
            return None
        if self._strayed:
            return None
        self._seen += 1
        return self._lines[self._seen - 1].encode() + b"\n"

    async def end(self) -> Execution:
        if self._last is None:
            await self._run()
        if self._last is None:
            return Execution(end="timeout", exit_code=None, stdout="", stderr="", seconds=0.0, layers=())
        if self._strayed or not self._seen:
            # It went another way than before, or our own program never spoke: nothing is known of the code.
            return replace(self._last, end="killed", exit_code=None)
        return self._last

    async def _run(self) -> bool:
        self._stale = False
        program = Program(code=self._code, stdin=self._given.decode())
        try:
            async with asyncio.timeout_at(asyncio.get_running_loop().time() + self._until - time.monotonic()):
                self._last = await self._sandbox.run(program, self._limits)
        except TimeoutError:
            self._last = None
            return False
        before, self._lines = self._lines[: self._seen], self._last.stdout.split("\n")[:-1]
        again = self._lines[: self._seen]
        if not self._timed and [*map(_unordered, before)] != [*map(_unordered, again)]:
            self._strayed = True
            return False
        return self._seen < len(self._lines)


def _unordered(line: str) -> str:
    """Return a line with the members of its sets in one order: theirs differs from run to run."""
    token, _, text = line.partition(" ")
    try:
        return token + json.dumps(_sorted(json.loads(text)))
    except (ValueError, RecursionError):
        return line


def _sorted(data: Json) -> Json:
    match data:
        case {"set": list(items)} | {"frozenset": list(items)}:
            return [*sorted(map(json.dumps, map(_sorted, items)))]
        case dict():
            return {str(key): _sorted(value) for key, value in data.items()}
        case list():
            return [*map(_sorted, data)]
        case _:
            return data
