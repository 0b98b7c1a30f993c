"""The sandbox for machines without Landlock and seccomp: Monty, an interpreter of a subset of Python."""

import contextlib
import importlib.util
import os
import time
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING

from proofroute.core import Execution, Limits, Program, SandboxUnavailable
from proofroute.tools.sandbox.calling import Calls, Raised, Unsure
from proofroute.tools.sandbox.monty.calls import LAYERS, MontyCalls, judged, notes
from proofroute.tools.sandbox.monty.faithful import Faithful, faithful
from proofroute.tools.sandbox.monty.interpreter import Fault, Stopped, interpreting
from proofroute.tools.sandbox.monty.prelude import ORDERS, READING
from proofroute.tools.sandbox.slots import Slots

if TYPE_CHECKING:
    from proofroute.core.protocols import RunEnd


def is_installed() -> bool:
    """Tell whether ``pydantic-monty`` can be imported."""
    return importlib.util.find_spec("pydantic_monty") is not None


class MontySandbox:
    """Runs Python code in an interpreter that has no system calls to make.

    It runs a subset of Python, on Linux, macOS and Windows. What it does not run, or runs otherwise than
    CPython, is not answered for. Implements :class:`proofroute.core.Sandbox` and
    :class:`.calling.CallingSandbox`.

    Args:
        slots: how many programs run at once; the others wait. None for two for each processor.
    """

    def __init__(self, slots: int | None = None) -> None:
        self._slots = Slots(slots or 2 * (os.cpu_count() or 1))

    async def run(self, program: Program, limits: Limits) -> Execution:
        """Run ``program`` to its end.

        Raises:
            SandboxUnavailable: Monty is not installed, or does not run this program as CPython would.
        """
        _check(program)
        given = faithful(program.code, main=True)
        if given.doubt is not None:
            raise SandboxUnavailable(f"code is not run: {given.doubt}")
        if given.newlines:
            raise SandboxUnavailable("code is not run: Monty has '$' before a newline otherwise than CPython")
        async with self._slots.one():
            first, sets = await _run(given, program, limits, ORDERS[0])
            for order in ORDERS[1:] if sets else ():
                again, _ = await _run(given, program, limits, order)
                if _told(again) != _told(first):
                    raise SandboxUnavailable(
                        "code is not run: it depends on the order of a set, which Monty has otherwise"
                    )
        return first

    @contextlib.asynccontextmanager
    async def calls(self, code: str, limits: Limits) -> AsyncGenerator[Calls, None]:
        """Load ``code`` and answer calls of its functions while the context lasts.

        Raises:
            SandboxUnavailable: on entering; Monty is not installed.
        """
        _check(Program(code=code))
        given = faithful(code)
        async with self._slots.one(), interpreting(given, limits, ORDERS[0]) as interpreter:
            made = MontyCalls(given, limits, interpreter)
            await made.load()
            yield made


def _check(program: Program) -> None:
    if not is_installed():
        raise SandboxUnavailable("code is not run: Monty is not installed: pip install 'proofroute[monty]'")
    if program.language != "python":
        raise SandboxUnavailable(f"{program.language} is not run: Monty runs Python only")


async def _run(given: Faithful, program: Program, limits: Limits, order: int) -> tuple[Execution, bool]:
    """Run a program once; say whether it went through a set."""
    end: RunEnd = "exited"
    code: int | None = 0
    said = ""
    sets = 0
    async with interpreting(given, limits, order) as interpreter:
        began = time.monotonic()
        try:
            await interpreter.feed(READING, {"_pr_text": program.stdin})
            try:
                await interpreter.load(given.text)
            except Fault as fault:
                code, said = 1, _said(await judged(given, interpreter, fault))
            else:
                doubt = await notes(given, interpreter)
                if doubt is not None:
                    _said(doubt)
            sets = await interpreter.feed("_pr_sets[0]")
        except Stopped as stopped:
            end, code = stopped.end, None
        seconds = time.monotonic() - began
        printed = interpreter.printed
    return Execution(
        end=end,
        exit_code=code,
        stdout=_of(printed, "stdout"),
        stderr=_of(printed, "stderr") + said,
        seconds=seconds,
        layers=LAYERS,
    ), bool(sets)


def _said(found: Raised | Unsure) -> str:
    if isinstance(found, Unsure):
        raise SandboxUnavailable(f"code is not run: {found.why}")
    return f"{found}\n"


def _of(printed: list[tuple[str, str]], stream: str) -> str:
    return "".join(text for name, text in printed if name == stream)


def _told(execution: Execution) -> tuple[object, ...]:
    return execution.end, execution.exit_code, execution.stdout
