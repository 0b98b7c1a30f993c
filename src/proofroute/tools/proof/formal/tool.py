"""A checker of proofs, run behind the wall like a compiler."""

import os
import platform
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from proofroute.core import Execution, Limits, SandboxUnavailable
from proofroute.tools.sandbox import DEFAULT_MINIMUM, Slots
from proofroute.tools.sandbox.job import Job
from proofroute.tools.sandbox.languages import building_grants
from proofroute.tools.sandbox.starting import run_to_its_end

_LARGEST_FILE: Final = 64 << 20
_SLOTS: Final = Slots(os.cpu_count() or 1)
_SETTINGS: Final = (("/etc/ocamlfind.conf", "r"),)
"""Coq's own start reads it."""


def tool_path(name: str) -> str | None:
    """Return where a tool is; None where it is not on this machine."""
    found = shutil.which(name)
    return None if found is None else str(Path(found).resolve())


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder that the tool may read, with a folder in it for each step that it may write to."""

    folder: Path
    seconds: float
    """Bound of all steps together; what waits for its turn does not count."""
    _spent: list[float] = field(default_factory=list[float], repr=False)

    def write(self, part: str, name: str, text: str) -> None:
        """Write the file of a step."""
        place = self.folder / part
        place.mkdir(exist_ok=True)
        (place / name).write_text(text, encoding="utf-8", errors="replace")

    async def run(
        self, part: str, start: tuple[str, ...], grants: tuple[tuple[str, str], ...] = ()
    ) -> Execution:
        """Run a tool in the folder of the step ``part``.

        Args:
            part: the folder.
            start: the tool and its arguments.
            grants: what it may open beside the system's programs and libraries.

        Raises:
            SandboxUnavailable: the isolation cannot be had.
        """
        if platform.system() != "Linux":
            raise SandboxUnavailable("a checker of proofs is run behind the wall, which only Linux has")
        own = str(self.folder / part)
        seconds = max(1.0, self.seconds - sum(self._spent))
        job = Job(
            limits=Limits(seconds=seconds, cpu_seconds=seconds, memory=2 << 30, output=1 << 18),
            start=start,
            folder=own,
            grants=(*building_grants(), *_SETTINGS, *grants, (str(self.folder), "r"), (own, "rw")),
            profile="build",
            largest_file=_LARGEST_FILE,
        )
        async with _SLOTS.one():
            started = time.monotonic()
            done = await run_to_its_end(job, DEFAULT_MINIMUM, b"")
        self._spent.append(time.monotonic() - started)
        return done
