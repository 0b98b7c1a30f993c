"""The boundary round verifiers: one that breaks leaves its claim open and says so."""

import logging

import pytest

from proofroute.core import Attempt, Findings, InputError, Task, WorkerError
from proofroute.router.judge import judge


class Breaks:
    """A verifier that raises."""

    name = "breaks"

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        raise self.error


async def _judged(error: Exception) -> Attempt:
    verifier = Breaks(error)
    attempt = Attempt(model="given", content="9")
    return await judge(Task(prompt="?"), attempt, lambda _: verifier, ["breaks"])


@pytest.mark.parametrize("error", [WorkerError("took longer than 5 s"), KeyError("x"), RecursionError()])
async def test_a_broken_check_is_undecided(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        judged = await _judged(error)
    assert judged.verdict is not None
    assert judged.verdict.status == "undecided"
    assert judged.verdict.evidence[0].check == "breaks.run"


async def test_a_fault_of_the_caller_is_not_swallowed() -> None:
    with pytest.raises(InputError, match="line 3"):
        await _judged(InputError("tests: line 3: broken"))
