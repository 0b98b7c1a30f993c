"""Start runs in the warm process, and start them again where it was killed."""

import contextlib
import errno
from collections.abc import AsyncGenerator, Collection
from typing import Final

from proofroute.core import Execution, SandboxUnavailable, WorkerError
from proofroute.tools.sandbox.bounds import Layer
from proofroute.tools.sandbox.job import Job
from proofroute.tools.sandbox.run import Run
from proofroute.tools.sandbox.warm import warm_process

_STARTS: Final = 3


@contextlib.asynccontextmanager
async def running(
    job: Job, minimum: Collection[Layer], stdin: bytes | None = None
) -> AsyncGenerator[Run, None]:
    """Run ``job`` behind the wall for as long as the context lasts; it never outlives it.

    Args:
        job: what to run.
        minimum: layers without which it is not run.
        stdin: all of its standard input; None to talk to it with :meth:`Run.write`.

    Raises:
        SandboxUnavailable: a layer of the minimum is missing, or no process could be started.
    """
    run = await _begun(job, minimum, stdin)
    try:
        yield run
    finally:
        run.kill("killed")
        try:
            await run.gone()
        finally:
            run.close()


async def run_to_its_end(job: Job, minimum: Collection[Layer], stdin: bytes) -> Execution:
    """Run ``job`` as :func:`running` does, again where it or the warm process was killed from outside.

    Raises:
        SandboxUnavailable: as there, or the warm process dies each time.
    """
    for start in range(_STARTS):
        async with running(job, minimum, stdin) as run:
            try:
                return await run.end(at_last=start == _STARTS - 1)
            except WorkerError:
                continue
    raise SandboxUnavailable("code is not run: the sandbox's process was killed each time it was tried")


async def _begun(job: Job, minimum: Collection[Layer], stdin: bytes | None) -> Run:
    problem = ""
    for _ in range(_STARTS):
        process = warm_process("python" if job.start is None else "files")
        run = Run(job)
        try:
            run.start(process, stdin, minimum)
            await run.read_report(minimum)
        except (OSError, WorkerError) as error:
            # Whatever killed the warm process: nothing of this program has run, so it may start again.
            run.close()
            if isinstance(error, OSError) and error.errno not in (
                errno.EPIPE,
                errno.ECONNRESET,
                errno.ENOTCONN,
            ):
                raise SandboxUnavailable(f"code is not run: {error}") from None
            problem = process.close() or problem or str(error)
        except BaseException:  # even a cancelled call leaves no descriptor; it is raised again
            run.close()
            raise
        else:
            return run
    raise SandboxUnavailable(f"code is not run: the sandbox's process does not start: {problem[-300:]}")
