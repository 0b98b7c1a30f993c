"""A parameter of a polynomial: one root only, a factor, a remainder."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("For what values of k does x^2 + kx + 9 = 0 have exactly one real solution?", "k = 6 or k = -6", "6"),
    ("Find the values of m for which the equation x^2 - 4x + m = 0 has equal roots.", "4", "2"),
    ("Find the value of k such that x - 2 is a factor of x^3 - kx + 4", "6", "-6"),
    ("Find a if x^3 + ax + 2 leaves a remainder of 5 when divided by x - 1.", "2", "5"),
    ("Determine k such that the remainder is 3 when x^2 + kx + 1 is divided by x + 2.", "1", "-1"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_right_and_wrong(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "For what values of k does kx^2 + x + 9 = 0 have exactly one real solution?",
        "For what values of k does x^3 + kx + 9 = 0 have exactly one real solution?",
        "For what values of k does x^2 + kx + m = 0 have exactly one real solution?",
        "Find the value of k such that x - k is a factor of x^3 - kx + 4",
        "For what positive values of k does x^2 + kx + 9 = 0 have exactly one real solution?",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
