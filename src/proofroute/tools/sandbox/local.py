"""The sandbox that needs nothing but Linux: forks of a warm interpreter behind the wall."""

import contextlib
import os
import sys
from collections.abc import Collection
from types import CodeType

from proofroute.core import Execution, Limits, Program, SandboxUnavailable
from proofroute.tools.sandbox.bounds import DEFAULT_MINIMUM, Layer
from proofroute.tools.sandbox.build import Built, built
from proofroute.tools.sandbox.job import python_job
from proofroute.tools.sandbox.languages import Language, by_name
from proofroute.tools.sandbox.run import Run
from proofroute.tools.sandbox.slots import Slots
from proofroute.tools.sandbox.starting import run_to_its_end, running


class LocalSandbox:
    """Runs Python code in a process of its own that can compute and do nothing else.

    It reads the standard library, writes no file, opens no connection and starts no process. Implements
    :class:`proofroute.core.Sandbox`.

    Args:
        minimum: layers without which nothing is run.
        slots: how many programs run at once, conversations aside; the others wait. None for two for each
            processor.
        platform: the system, as ``sys.platform`` says it, None for this one; only Linux is not refused.
    """

    def __init__(
        self,
        minimum: Collection[Layer] = DEFAULT_MINIMUM,
        slots: int | None = None,
        platform: str | None = None,
    ) -> None:
        self.minimum = tuple(minimum)
        self._platform = platform
        self._slots = Slots(slots or 2 * (os.cpu_count() or 1))

    async def run(self, program: Program, limits: Limits) -> Execution:
        """Run ``program`` to its end; whatever it does ends as a value.

        Cancelling the call kills the program. It is run again if the process that watches it was killed.

        Raises:
            SandboxUnavailable: a layer of the minimum cannot be had, or the language's tool; names it.
        """
        self._check_platform()
        if program.language != "python":
            return await self._run_other(program, limits)
        stdin = program.stdin.encode("utf-8", "surrogatepass")
        async with self._slots.one():
            return await run_to_its_end(python_job(program.code, limits), self.minimum, stdin)

    def converse(self, code: str | CodeType, limits: Limits) -> contextlib.AbstractAsyncContextManager[Run]:
        """Start ``code`` and talk with it line by line while the context lasts.

        Args:
            code: a program; one that was compiled here must be the caller's own.
            limits: its bounds.

        Raises:
            SandboxUnavailable: on entering; a layer of the minimum cannot be had.
        """
        self._check_platform()
        return running(python_job(code, limits), self.minimum)

    def build(self, language: Language, source: str) -> contextlib.AbstractAsyncContextManager[Built]:
        """Build a program of another language, to run it while the context lasts.

        Raises:
            SandboxUnavailable: on entering; its tool is not on this machine, or a layer cannot be had.
        """
        self._check_platform()
        return built(language, source, self.minimum)

    async def _run_other(self, program: Program, limits: Limits) -> Execution:
        """Build a program of another language and run it; what the compiler says is its error output."""
        language = by_name().get(program.language)
        if language is None:
            raise SandboxUnavailable(
                f"{program.language!r} is not run: {', '.join(by_name())} and python are"
            )
        async with self._slots.one(), self.build(language, program.code) as ready:
            if ready.problem is None:
                return await ready.run(program.stdin, limits)
        return Execution(
            end="exited", exit_code=1, stdout="", stderr=ready.problem, seconds=0.0, layers=self.minimum
        )

    def _check_platform(self) -> None:
        platform = self._platform or sys.platform
        if not platform.startswith("linux"):
            raise SandboxUnavailable(
                f"code is not run: isolation by Landlock and seccomp is not to be had on {platform!r}. "
                "Use Linux, or install an interpreter without system calls: "
                "pip install 'proofroute[monty]', or give a sandbox of your own"
            )
