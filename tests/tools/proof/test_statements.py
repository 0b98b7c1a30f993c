"""No statement is misjudged; texts that are not wholly understood are not read."""

import pytest

from proofroute.core import LimitError
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.proof import read_task
from proofroute.tools.proof.decide import decide
from tests.tools.proof.statements import FALSE, NOT_READ, OPEN_OR_DISPROVE, TRUE


@pytest.mark.parametrize("text", TRUE)
def test_a_true_statement_is_proved(text: str) -> None:
    question = read_task(text)
    assert question.stance == "prove"
    assert decide(question.statement).holds is True


@pytest.mark.parametrize("text", FALSE)
def test_a_false_statement_gets_a_counterexample(text: str) -> None:
    decision = decide(read_task(text).statement)
    assert decision.holds is False
    assert decision.counterexample


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_not_wholly_understood_is_not_read(text: str) -> None:
    with pytest.raises((Unreadable, LimitError)):
        read_task(text)


@pytest.mark.parametrize(("text", "stance", "holds"), OPEN_OR_DISPROVE)
def test_the_stance_of_the_task_is_read(text: str, stance: str, holds: bool) -> None:
    question = read_task(text)
    assert question.stance == stance
    assert decide(question.statement).holds is holds
