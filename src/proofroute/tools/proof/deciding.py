"""Decide the statement of a text in a killable worker, within a bound of time and memory."""

from typing import Final, Literal

from proofroute.core import WorkerError, from_data
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.workers import Job, call

SECONDS: Final = 2.0
MEMORY: Final = 1 << 30

Form = Literal["task", "statement"]


async def decide_text(text: str, form: Form = "task") -> Decision:
    """Decide the statement that ``text`` holds; a worker that fails or takes too long leaves it open.

    Args:
        text: a text that :func:`proofroute.tools.proof.read_task` reads, or a bare statement.
        form: which of them it is.
    """
    job = Job("proofroute.tools.proof.worker", form, seconds=SECONDS, memory=MEMORY)
    try:
        found = await call(job, text)
    except WorkerError as error:
        return undecided("search", f"It was not decided within its bounds: {error}.")
    return from_data(Decision, found)
