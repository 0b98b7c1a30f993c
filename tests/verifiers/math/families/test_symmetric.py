"""What two unknowns have together, lines beside others, circles."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("If r and s are the roots of x^2 - 6x + 7 = 0, find r^2 + s^2.", "22", "36"),
    ("Let α and β be the roots of x^2 - 5x + 6 = 0. Find 1/α + 1/β.", "5/6", "6/5"),
    ("If x + y = 5 and xy = 6, find x^2 + y^2.", "13", "25"),
    ("What is x^3 + y^3 if x + y = 3 and xy = 5?", "-18", "18"),
    ("Find the sum of the roots of 3x^2 - 12x + 5 = 0.", "4", "-4"),
    ("What is the product of the roots of 2x^3 - 4x^2 + 6x - 10 = 0?", "5", "-5"),
    ("Find the sum of the squares of the roots of x^2 - 3x + 1 = 0.", "7", "9"),
    ("What is the axis of symmetry of y = x^2 - 6x + 1?", "x = 3", "x = -3"),
    ("Find the argument of 1 + i.", "π/4", "π/2"),
    ("What is the slope of the line 3x - 4y = 12?", "3/4", "-3/4"),
    ("Find the distance from the point (3, 4) to the line 3x + 4y = 10.", "3", "15"),
    ("Find the center of the circle x^2 + y^2 - 4x + 6y - 12 = 0.", "(2, -3)", "(-2, 3)"),
    ("What is the radius of the circle x^2 + y^2 - 4x + 6y - 12 = 0?", "5", "25"),
    (
        "Find the equation of the line parallel to y = 2x + 1 that passes through (3, 4).",
        "y = 2x - 2",
        "y = 2x + 4",
    ),
    (
        "Find the equation of the line perpendicular to y = 2x - 3 through (4, 1).",
        "y = -x/2 + 3",
        "y = 2x - 7",
    ),
    ("Find the equation of the line through (0, 1) and perpendicular to x = 4.", "y = 1", "x = 0"),
    (
        "Find the equation of the circle with center (1, -2) and radius 3.",
        "(x-1)^2 + (y+2)^2 = 9",
        "(x+1)^2 + (y-2)^2 = 9",
    ),
    (
        "Find the equation of the circle with center (1, -2) and radius 3.",
        "x^2 + y^2 - 2x + 4y = 4",
        "(x-1)^2 + (y+2)^2 = 3",
    ),
    (
        "Write the equation of the circle centered at (0, 0) that passes through (3, 4).",
        "x^2 + y^2 = 25",
        "x^2 + y^2 = 5",
    ),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_right_and_wrong(question: str, right: str, wrong: str) -> None:
    assert judged(question, f"\\boxed{{{right}}}").status == "verified"
    assert judged(question, wrong).status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _, _ in CASES))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "If x + y = 5 and xy = 6, find x - y.",
        "If x + y = 5 and xy = 6 and x > y, find x^2 + y^2.",
        "Find the sum of the roots of x^2 - 4x + 4 = 0.",
        "Find the sum of the positive roots of x^2 - 4x + 3 = 0.",
        "If r and s are the roots of x^2 - 6x + 7 = 0 with r > s, find r - s.",
        "Find the argument of 1 - i.",
        "What is the slope of the line x = 3?",
        "Find the radius of the circle x^2 + y^2 + 4 = 0.",
        "Find the equation of the circle with center (1, -2) and area 3.",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
