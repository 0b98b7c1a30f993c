"""Inequalities: the answer must agree at every point where something may change, and between them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

OUTSIDE = "Solve x^2 - 5x + 6 > 0"
NEAR = "Solve |x - 3| < 5"
ROOTS = "Find all x such that x^2 < 2"
POLE = "Solve (x-1)/(x+2) >= 0"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (OUTSIDE, "x < 2 or x > 3", "verified"),
        (OUTSIDE, "(-\\infty, 2) \\cup (3, \\infty)", "verified"),
        (OUTSIDE, "The solution is $x \\in (-\\infty, 2) \\cup (3, \\infty)$.", "verified"),
        (OUTSIDE, "2 < x < 3", "refuted"),
        (OUTSIDE, "x <= 2 or x >= 3", "refuted"),
        (OUTSIDE, "x < 2", "refuted"),
        (OUTSIDE, "x > 3 or x < 2", "verified"),
        (OUTSIDE, "(-oo, 2) U (4, oo)", "refuted"),
        (NEAR, "-2 < x < 8", "verified"),
        (NEAR, "(-2, 8)", "verified"),
        (NEAR, "[-2, 8]", "refuted"),
        (NEAR, "x < 8", "refuted"),
        (ROOTS, "-sqrt(2) < x < sqrt(2)", "verified"),
        (ROOTS, "-1.414 < x < 1.414", "refuted"),
        (POLE, "(-oo, -2) ∪ [1, oo)", "verified"),
        (POLE, "(-oo, -2] ∪ [1, oo)", "refuted"),
        ("Solve x^2 + 1 < 0", "no solution", "verified"),
        ("Solve x^2 + 1 < 0", "x > 0", "refuted"),
        ("Solve x^2 >= 0", "all real numbers", "verified"),
        ("Solve x^2 >= 0", "x > 0", "refuted"),
        ("Solve x^2 <= 0", "x = 0", "verified"),
        ("Solve x^2 <= 0", "{0}", "verified"),
        ("Solve x^2 <= 0", "no solution", "refuted"),
        ("Solve 1 < 2x + 3 <= 7", "(-1, 2]", "verified"),
        ("Solve 1 < 2x + 3 <= 7", "-1 < x <= 2", "verified"),
        ("Solve 1 < 2x + 3 <= 7", "-1 <= x <= 2", "refuted"),
        (OUTSIDE, "y < 2 or y > 3", "undecided"),
        (OUTSIDE, "6", "refuted"),
    ],
)
def test_sets(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


def test_a_refutation_names_a_point() -> None:
    (evidence,) = judged(NEAR, "[-2, 8]").evidence
    assert evidence.counterexample == {"at": "x = -2", "holds": False, "included": True}


@given(st.integers(-4, 4), st.integers(-4, 4), st.sampled_from(["<", "<=", ">", ">="]), st.integers(-3, 3))
@settings(max_examples=25, deadline=None)
def test_the_solver_agrees_with_the_check(first: int, second: int, op: str, side: int) -> None:
    question = f"Solve (x - ({first}))*(x - ({second})) {op} {side}"
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question", [POLE, NEAR, "Solve |2x-1| + |x+3| > 7", "Solve $\\frac{1}{x} \\leq 2$.", "Solve x^3 > x"]
)
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Solve x^5 - x - 1 > 0",
        "Solve x + y > 0",
        "Solve sin(x) > 0",
        "Solve x > 0 and draw it",
        "Solve x < 1, x > 0",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
