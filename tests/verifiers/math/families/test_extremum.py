"""Extreme values: attained, and nothing beyond them."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

BOWL = "Find the minimum value of x^2 - 4x + 7."
PART = "What is the maximum value of -x^2 + 6x on the interval [0, 2]?"
CUBIC = "What is the largest value of f(x) = x^3 - 3x on [-2, 3]?"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (BOWL, "3", "verified"),
        (BOWL, "The vertex is at $x = 2$, so the minimum value is $\\boxed{3}$.", "verified"),
        (BOWL, "2", "refuted"),
        (BOWL, "4", "refuted"),
        (BOWL, "7", "refuted"),
        (PART, "8", "verified"),
        (PART, "9", "refuted"),
        (PART, "0", "refuted"),
        (CUBIC, "18", "verified"),
        (CUBIC, "2", "refuted"),
        ("Find the minimum value of x^3.", "0", "refuted"),
        ("What is the maximum value of 1/(x^2 + 1)?", "1", "verified"),
        ("What is the maximum value of 1/(x^2 + 1)?", "2", "refuted"),
        ("What is the minimum value of x^4 - 2x^2?", "-1", "verified"),
    ],
)
def test_values(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [BOWL, PART, CUBIC, "What is the minimum value of x^4 - 2x^2?"])
def test_the_solver_is_verified_by_the_other_path(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question", ["Find the minimum value of x^3.", "Find the maximum value of x^2 on (0, 1)"]
)
def test_where_there_is_none_the_solver_abstains(question: str) -> None:
    assert solved(question) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Find the minimum value of x + y.",
        "Find the minimum value of sin(x).",
        "What is the minimum value of a house?",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
