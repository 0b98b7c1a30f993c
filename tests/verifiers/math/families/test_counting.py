"""How many solutions there are."""

from fractions import Fraction

import pytest

from proofroute.tools.math.algebra.polynomial import real_roots
from proofroute.tools.math.algebra.sturm import sturm_count
from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("How many real solutions does x^3 - 3x + 1 = 0 have?", "3", "2"),
    ("How many real roots does x^4 + x^2 + 1 have?", "0", "4"),
    ("How many real solutions are there to the equation $|x^2 - 4| = 3$?", "4", "2"),
    ("How many distinct real roots does (x-1)^2(x+2) = 0 have?", "2", "3"),
    ("Find the number of real solutions of the equation x^5 - 5x + 1 = 0.", "3", "5"),
    ("How many solutions does x^2 - 5x + 6 = 0 have?", "2", "1"),
    ("How many real solutions does x/(x-2) = 2/(x-2) + 3 have?", "0", "1"),
    ("How many real solutions does sqrt(x + 6) = x have?", "1", "2"),
    ("How many times does the graph of y = x^3 - x cross the x-axis?", "3", "2"),
    ("How many real zeros does f(x) = x^3 + x have?", "1", "3"),
    ("How many integers satisfy |x - 3| < 5?", "9", "10"),
    ("How many integers n satisfy n^2 < 50?", "15", "14"),
    ("How many positive integers satisfy 2x + 3 < 15?", "5", "6"),
    ("How many integer solutions does x^2 - 5x + 6 = 0 have?", "2", "3"),
    ("What is the number of integer values of x such that -3 < 2x + 1 ≤ 9?", "6", "7"),
    ("How many integers satisfy x > 2 and x^2 < 50?", "5", "6"),
    ("How many non-negative integers satisfy x^2 - 4x - 5 <= 0?", "6", "7"),
    ("How many negative integers satisfy x^2 < 10?", "3", "7"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_right_and_wrong(question: str, right: str, wrong: str) -> None:
    assert judged(question, f"There are \\boxed{{{right}}}.").status == "verified"
    assert judged(question, right).status == "verified"
    assert judged(question, f"The answer is {wrong}.").status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _, _ in CASES))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "How many real roots does (x-1)^2(x+2) = 0 have?",
        "How many solutions does x^2 + 1 = 0 have?",
        "How many integers satisfy x^2 > 50?",
        "How many natural numbers satisfy x^2 < 50?",
        "How many even integers satisfy x^2 < 50?",
        "How many real solutions does x^2 + y = 0 have?",
        "How many times does the graph of y = x^2 cross the x-axis?",
        "How many real solutions does x^2 = 2^x have?",
        "How many integers from 1 to 100 satisfy x^2 < 50 or are prime?",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None


@pytest.mark.parametrize(
    "coefficients",
    [(1, -3, 0, 1), (0, 0, 1), (6, -5, 1), (-1, 0, 0, 0, 0, 1), (1, 0, -10, 0, 1), (2, -3, 0, 1), (5,)],
)
def test_sturm_counts_what_is_isolated(coefficients: tuple[int, ...]) -> None:
    plain = tuple(map(Fraction, coefficients))
    assert sturm_count(plain) == len(real_roots(plain))
