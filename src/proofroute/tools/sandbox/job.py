"""What is to be run behind the wall, and within which bounds."""

import marshal
from collections.abc import Collection
from dataclasses import dataclass, field
from types import CodeType
from typing import TYPE_CHECKING

from proofroute.core import Limits
from proofroute.tools.sandbox.bounds import rlimits
from proofroute.tools.sandbox.seccomp import Profile

if TYPE_CHECKING:  # it imports what only Linux has
    from proofroute.tools.sandbox.child import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A Python program, or a file to start.

    Args:
        limits: its bounds.
        program: a Python program, as :func:`.program.run_program` takes it.
        start: the file to start and its arguments, instead.
        folder: where it is started.
        grants: paths that it may open, as :func:`.layers.restrict_files` takes them.
        profile: which system calls it may make.
        largest_file: bytes that a file may grow to.
        reserves: it reserves far more addresses than it uses.
    """

    limits: Limits
    program: bytes = b""
    start: tuple[str, ...] | None = None
    folder: str = ""
    grants: tuple[tuple[str, str], ...] = field(default=())
    profile: Profile = "compute"
    largest_file: int = 0
    reserves: bool = False

    def order(self, required: Collection[str], descriptors: Collection[str]) -> "Order":
        """Write it down for the warm process.

        Args:
            required: layers without which it is not run.
            descriptors: what comes with it; its program, where that is not among them, is on the channel.
        """
        return {
            "rlimits": rlimits(self.limits, largest_file=self.largest_file, reserves=self.reserves),
            "required": list(required),
            "start": None if self.start is None else list(self.start),
            "folder": self.folder,
            "grants": list(self.grants),
            "profile": self.profile,
            "descriptors": list(descriptors),
            "said": 0 if "program" in descriptors else len(self.program),
        }


def python_job(code: str | CodeType, limits: Limits) -> Job:
    """Return the job to run ``code`` as a Python program; code that is compiled here must be ours."""
    if isinstance(code, str):
        return Job(limits=limits, program=b"t" + code.encode("utf-8", "surrogatepass"))
    return Job(limits=limits, program=b"c" + marshal.dumps(code))
