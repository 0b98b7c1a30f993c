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


@pytest.mark.parametrize(
    "text",
    [
        "Prove that n(n+1) is even for all integers n, and n is even.",
        "Prove that x^2 >= 0 for all real x, and x^2 >= x.",
        "Prove that n^2 is even for all even n and n is divisible by 4.",
        "Prove that x^2 >= 0 for all real x and x > 1.",
        "Prove that n^2 is even if n is even, and n + 1 is even.",
        "Prove that x^2 >= 0 for all real x; x^2 >= x.",
        "Prove that sqrt(2) is an irrational integer.",
        "Prove that every irrational integer is even.",
    ],
)
def test_a_second_claim_is_no_condition(text: str) -> None:
    with pytest.raises(Unreadable):
        read_task(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prove that x^2 < x for x > 0 and x < 1.",
        "Prove that x/y + y/x >= 2 for x > 0 and y > 0.",
        "Prove that n^2 is divisible by 36 if n is divisible by 4 and n is divisible by 9.",
        "Prove that a^2 > b^2 for all real a, b with a > b and b > 0.",
        "Prove that abc > 0 for all real a, b, c with a > 0, b > 0, and c > 0.",
        "Prove that n is divisible by 6 whenever n is even and n is divisible by 3.",
        "Prove that a + b is even for all even integers a and b.",
        "Prove that if x^2 = 2 then x^4 = 4.",
    ],
)
def test_what_follows_as_a_condition_stays_one(text: str) -> None:
    assert decide(read_task(text).statement).holds is True


@pytest.mark.parametrize(
    "text",
    [
        "Prove that if n is even and n is odd then n^2 = 7.",
        "Prove that for all integers n, if n is even and n is odd then n > 100.",
        "Prove that if x > 1 and x < 0 then x = 5.",
        "Prove that for all real x with x^2 < 0, x = 5.",
        "Prove that if n^2 + 1 is divisible by 3 then n is divisible by 7.",
    ],
)
def test_a_statement_about_nothing_is_not_proved(text: str) -> None:
    decision = decide(read_task(text).statement)
    assert decision.holds is None
    assert "assumes" in decision.how
