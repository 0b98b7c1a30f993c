"""Equations with logarithms of which the base is not written."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

SUM = "Solve log(x) + log(x-3) = 1."
SQUARE = "Find all real x such that log(x^2 - 21) = 2."
SAME = "Solve log(x) + log(x+1) = log(6)"
IN_WORDS = "Solve the equation log base 10 of (x^2 - 21) = 2."

RIGHT = [(SUM, "x = 5"), (SQUARE, "x = ±11"), (SAME, "2"), (IN_WORDS, "11 and -11")]
WRONG = [
    (SUM, "x = -2"),
    (SUM, "x = 5 or x = -2"),
    (SUM, "no solution"),
    (SQUARE, "x = 11"),
    (SAME, "2 or -3"),
    (IN_WORDS, "11"),
]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    assert judged(question, reply).status == "verified"


@pytest.mark.parametrize(("question", "reply"), WRONG)
def test_wrong(question: str, reply: str) -> None:
    assert judged(question, reply).status == "refuted"


def test_what_fits_natural_logarithms_is_open() -> None:
    assert judged("Solve log(x) = 2.", "100").status == "verified"
    assert judged("Solve log(x) = 2.", "e^2").status == "undecided"
    assert judged("Solve log(x) = 2.", "20").status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in RIGHT))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question", ["Solve log(x) + log(y) = 1.", "Solve log(x) > 1 and log(x) = 2.", "What is log 100?"]
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
