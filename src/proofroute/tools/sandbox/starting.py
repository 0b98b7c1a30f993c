"""Start runs in the warm process, and start them again where it was killed."""

import contextlib
import errno
import functools
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection
from typing import Final, TypeVar

from proofroute.core import Execution, SandboxUnavailable, WorkerError
from proofroute.tools.sandbox.bounds import Layer
from proofroute.tools.sandbox.job import Job
from proofroute.tools.sandbox.run import NotStarted, Run
from proofroute.tools.sandbox.warm import warm_process

_STARTS: Final = 3
_GONE: Final = (errno.EPIPE, errno.ECONNRESET, errno.ENOTCONN)

_T = TypeVar("_T")


@contextlib.asynccontextmanager
async def running(job: Job, minimum: Collection[Layer]) -> AsyncGenerator[Run, None]:
    """Run ``job`` behind the wall to talk with it while the context lasts; it never outlives it.

    Args:
        job: what to run.
        minimum: layers without which it is not run.

    Raises:
        SandboxUnavailable: a layer of the minimum is missing, or no process could be started.
    """
    run, _ = await _begun(job, minimum, None, Run.read_report)
    try:
        yield run
    finally:
        await _stopped(run)


async def run_to_its_end(job: Job, minimum: Collection[Layer], stdin: bytes) -> Execution:
    """Run ``job`` with ``stdin``, again where it or the warm process was killed from outside.

    Raises:
        SandboxUnavailable: as :func:`running`, or the warm process dies each time.
    """
    for start in range(_STARTS):
        last = start == _STARTS - 1
        ended = functools.partial(Run.end, at_last=last)
        with contextlib.suppress(WorkerError):
            return (await _begun(job, minimum, stdin, ended))[1]
    raise SandboxUnavailable("code is not run: the sandbox's process was killed each time it was tried")


async def _begun(
    job: Job, minimum: Collection[Layer], stdin: bytes | None, first: Callable[[Run], Awaitable[_T]]
) -> tuple[Run, _T]:
    """Start ``job`` and wait for what is ``first``; start it again where nothing of it has run."""
    problem = ""
    for _ in range(_STARTS):
        try:
            process = warm_process("python" if job.start is None else "files")
        except OSError as error:
            raise SandboxUnavailable(f"code is not run: its process does not start: {error}") from None
        run = Run(job)
        try:
            run.start(process, stdin, minimum)
            return run, await first(run)
        except (OSError, NotStarted) as error:
            run.close()
            if isinstance(error, OSError) and error.errno not in _GONE:
                raise SandboxUnavailable(f"code is not run: {error}") from None
            alone = isinstance(error, NotStarted) and error.alone
            problem = ("" if alone else process.close()) or problem or str(error)
        except BaseException:  # even a cancelled call leaves no process and no descriptor; it is raised again
            await _stopped(run)
            raise
    raise SandboxUnavailable(f"code is not run: the sandbox's process does not start: {problem[-300:]}")


async def _stopped(run: Run) -> None:
    run.kill("killed")
    try:
        await run.gone()
    finally:
        run.close()
