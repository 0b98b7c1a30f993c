"""The sandbox that needs nothing but Linux: a bare interpreter behind rlimits, Landlock and seccomp."""

import contextlib
import sys
from collections.abc import Collection

from proofroute.core import Execution, Limits, Program, SandboxUnavailable
from proofroute.tools.sandbox.orders import DEFAULT_MINIMUM, Layer
from proofroute.tools.sandbox.process import Process, started


class LocalSandbox:
    """Runs Python code in a fresh process that can compute and do nothing else.

    It reads the standard library, writes no file, opens no connection and starts no process. Implements
    :class:`proofroute.core.Sandbox`.

    Args:
        minimum: layers without which nothing is run.
    """

    def __init__(self, minimum: Collection[Layer] = DEFAULT_MINIMUM) -> None:
        self.minimum = tuple(minimum)

    async def run(self, program: Program, limits: Limits) -> Execution:
        """Run ``program`` to its end; whatever it does ends as a value.

        Cancelling the call kills the program.

        Raises:
            SandboxUnavailable: a layer of the minimum cannot be had; names it.
        """
        _check_platform()
        async with started(program.code, limits, self.minimum, program.stdin) as process:
            return await process.end()

    def converse(self, code: str, limits: Limits) -> contextlib.AbstractAsyncContextManager[Process]:
        """Start ``code`` and talk with it line by line while the context lasts.

        Raises:
            SandboxUnavailable: on entering; a layer of the minimum cannot be had.
        """
        _check_platform()
        return started(code, limits, self.minimum)


def _check_platform() -> None:
    if not sys.platform.startswith("linux"):
        raise SandboxUnavailable(
            f"code is not run: isolation by Landlock and seccomp is not to be had on {sys.platform!r}. "
            "Use Linux, or give a sandbox of your own"
        )
