"""Equations of lines, and systems of them without a solution."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

TWO = "Find the equation of the line passing through (0, 1) and (2, 5)."
TANGENT = "Find the equation of the tangent line to y = x^3 at x = 1."
SLOPE = "Write the equation of the line with slope 3 passing through (1, 2)"
UPRIGHT = "Find the equation of the line through (2, 1) and (2, 7)."
NONE = "Solve: x + y = 3, 2x + 2y = 8"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (TWO, r"\boxed{y = 2x + 1}", "verified"),
        (TWO, "2x - y + 1 = 0", "verified"),
        (TWO, "y - 5 = 2(x - 2)", "verified"),
        (TWO, r"\frac{y - 5}{x - 2} = 2", "undecided"),  # that line but for one point
        (TWO, "y = 2x - 1", "refuted"),
        (TWO, "y = x + 1", "refuted"),
        (TWO, "y = x^2 + 1", "refuted"),
        (TANGENT, "y = 3x - 2", "verified"),
        (TANGENT, "y = 3x + 2", "refuted"),
        (TANGENT, "y = 3x", "refuted"),
        (SLOPE, "y = 3x - 1", "verified"),
        (SLOPE, "y = 3x + 2", "refuted"),
        (UPRIGHT, "x = 2", "verified"),
        (UPRIGHT, "y = 2", "refuted"),
        (NONE, "no solution", "verified"),
        (NONE, "x = 1, y = 2", "refuted"),
        ("Solve: x + y = 3, x - y = 1", "no solution", "refuted"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [TWO, TANGENT, SLOPE, UPRIGHT])
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Find the equation of the line through (2, 1) and (2, 1).",
        "Find the equation of the line perpendicular to y = x^2 through (0, 1).",
        "Find the equation of the tangent line to y = x^3 at (1, 2).",
        "Find the equation of the normal line to y = x^3 at (1, 2).",
    ],
)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None
