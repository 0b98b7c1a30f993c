"""Build a program of another language once, then run it as often as there are inputs."""

import contextlib
import tempfile
from collections.abc import AsyncGenerator, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from proofroute.core import Execution, Limits, SandboxUnavailable
from proofroute.tools.sandbox.bounds import Layer
from proofroute.tools.sandbox.job import Job
from proofroute.tools.sandbox.languages import Language, building_grants, running_grants
from proofroute.tools.sandbox.starting import run_to_its_end

_BUILDING: Final = Limits(seconds=30.0, cpu_seconds=30.0, memory=2 << 30, output=1 << 16)
_LARGEST_FILE: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class Built:
    """A program that was built; ``problem`` says what the compiler had against it, else it can be run."""

    language: Language
    folder: str
    minimum: tuple[Layer, ...]
    problem: str | None = None

    async def run(self, stdin: str, limits: Limits) -> Execution:
        """Run it to its end with ``stdin`` as its standard input.

        Raises:
            SandboxUnavailable: the isolation cannot be had.
        """
        return await run_to_its_end(self._job(limits), self.minimum, stdin.encode("utf-8", "surrogatepass"))

    def _job(self, limits: Limits) -> Job:
        tool = self.language.path() or self.language.tool
        start = tuple(part.format(tool=tool) for part in self.language.start)
        first = str(Path(self.folder, start[0]).resolve())
        return Job(
            limits=limits,
            start=(first, *start[1:]),
            folder=self.folder,
            grants=(*running_grants(), (self.folder, "r"), (first, "rx")),
            profile="native",
            reserves=self.language.reserves,
        )


@contextlib.asynccontextmanager
async def built(language: Language, source: str, minimum: Collection[Layer]) -> AsyncGenerator[Built, None]:
    """Write ``source`` down and compile it, behind the wall; its folder lasts as long as the context.

    Raises:
        SandboxUnavailable: the tool is not on this machine, or the isolation cannot be had, or the compiler
            did not come to an end.
    """
    tool = language.path()
    if tool is None:
        raise SandboxUnavailable(f"{language.name} is not run: {language.tool!r} is not on this machine")
    with tempfile.TemporaryDirectory(prefix="proofroute-build-", ignore_cleanup_errors=True) as folder:
        ready = _written(language, source, folder, tuple(minimum))
        if language.compile:
            job = Job(
                limits=_BUILDING,
                start=(tool, *language.compile),
                folder=folder,
                grants=(*building_grants(), (folder, "rw")),
                profile="build",
                largest_file=_LARGEST_FILE,
            )
            done = await run_to_its_end(job, ready.minimum, b"")
            if done.end != "exited":
                raise SandboxUnavailable(f"{language.tool} did not come to an end: {done.end}")
            if done.exit_code:
                ready = replace(ready, problem=done.stderr.strip() or f"{language.tool} failed")
        yield ready


def _written(language: Language, source: str, folder: str, minimum: tuple[Layer, ...]) -> Built:
    Path(folder, language.source).write_text(source, encoding="utf-8", errors="surrogatepass")
    return Built(language, folder, minimum)
