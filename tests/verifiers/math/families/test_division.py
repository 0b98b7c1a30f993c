"""Division of polynomials, and whether one divides another."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

BOTH = "Divide x^3 - 3x^2 + 5x - 3 by x - 1. Give the quotient and remainder."
LONG = "Use polynomial long division to divide x^2 + 5x + 7 by x + 2"
QUOTIENT = "What is the quotient when 2x^3 + 3x^2 - 4 is divided by x + 2?"
HIGH = "Find the remainder when x^4 + x + 1 is divided by x^2 + 1."
NAMED = "Find the remainder when p(x) = x^3 - 2x + 1 is divided by x - 2."
THEOREM = "Use the remainder theorem to find the remainder when x^5 - 1 is divided by x + 1"
IS_FACTOR = "Is x + 1 a factor of x^3 + 1?"
NO_FACTOR = "Determine whether x - 3 is a factor of x^3 - 2x^2 - 5x + 7."

RIGHT = [
    (BOTH, "quotient x^2 - 2x + 3, remainder 0"),
    (BOTH, "The quotient is x^2 - 2x + 3 and the remainder is 0."),
    (BOTH, "x^2 - 2x + 3"),
    (LONG, "x + 3 + 1/(x+2)"),
    (LONG, "x+3 remainder 1"),
    (LONG, "Quotient: x + 3\nRemainder: 1"),
    (QUOTIENT, "2x^2 - x + 2"),
    (HIGH, "x + 2"),
    (NAMED, "5"),
    (THEOREM, "-2"),
    (IS_FACTOR, "Yes, x + 1 is a factor."),
    (NO_FACTOR, "No"),
]
WRONG = [
    (BOTH, "quotient x^2 - 2x + 3, remainder 1"),
    (BOTH, "quotient x^2 + 2x + 3, remainder 0"),
    (LONG, "x + 3 + 2/(x+2)"),
    (LONG, "x+3 remainder 2"),
    (LONG, "x + 4"),
    (QUOTIENT, "2x^2 + 7x + 14"),
    (QUOTIENT, "2x^2 - x - 2"),
    (HIGH, "x + 1"),
    (HIGH, "x^4 + x + 1"),
    (NAMED, "-3"),
    (THEOREM, "0"),
    (IS_FACTOR, "No"),
    (NO_FACTOR, "Yes"),
]
OPEN = [(LONG, "x + 3"), (LONG, "(x^2 + 5x + 7)/(x + 2)")]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    assert judged(question, reply).status == "verified"


@pytest.mark.parametrize(("question", "reply"), WRONG)
def test_wrong(question: str, reply: str) -> None:
    assert judged(question, reply).status == "refuted"


@pytest.mark.parametrize(("question", "reply"), OPEN)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in RIGHT))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Divide x^2 + y by x + 2.",
        "Find the remainder when x^4 + 1 is divided by x^2 + 1 and by x.",
        "Is x + y a factor of x^2 - y^2?",
        "What is the quotient when 1/x is divided by x + 1?",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
