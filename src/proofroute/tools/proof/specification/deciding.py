"""Solve a specification in a killable worker, within a bound of time and memory."""

from typing import Final

from proofroute.core import Json, WorkerError, from_data
from proofroute.tools.proof.specification.tree import Solution
from proofroute.tools.workers import Job, call

SECONDS: Final = 3.0
MEMORY: Final = 1 << 30


async def solve_text(text: str, answer: str = "") -> Solution:
    """Solve the specification in ``text``; a worker that fails or takes too long leaves it open.

    Args:
        text: a text that :func:`read_specification` reads.
        answer: the reply's answer, to be tried where the best one is not found without it.
    """
    job = Job("proofroute.tools.proof.worker", "specification", seconds=SECONDS, memory=MEMORY)
    argument: Json = [text, answer]
    try:
        found = await call(job, argument)
    except WorkerError as error:
        return Solution(outcome="open", how=f"It was not solved within its bounds: {error}.")
    return from_data(Solution, found)
