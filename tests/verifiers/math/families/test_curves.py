"""Two polynomial equations in two unknowns: each pair by substitution, all of them by their count."""

import pytest

from proofroute.tools.math.algebra.plane import Zeros, as_plane, common_zeros
from proofroute.tools.math.forms import read_task
from proofroute.tools.math.text.reader import read_expression
from tests.verifiers.math.families.support import judged, solved

CIRCLE = "Solve the system: x^2 + y^2 = 25, x + y = 7."
REAL = "Find all real solutions (x, y) of $x^2 = y$ and $y^2 = x$."
NONE = "Find real numbers x and y with x^2 + y^2 = 1 and x + y = 3."
ONE = "Hi, could you solve this system of equations for me? x^2 - y^2 = 16 and x - y = 2"
CASES = r"Solve the system \begin{cases} x^2 + y = 10 \\ x + y = 4 \end{cases}"
MEET = "Where do the circle x^2 + y^2 = 5 and the line y = 2x intersect?"
ROOTS = "Find the points of intersection of the parabola y = x^2 - 2 and the line y = 2x."
FOUR = "Solve simultaneously: x² + y² = 13, xy = 6"
TOUCH = "At what points do the circle x^2 + y^2 = 2 and the line x + y = 2 meet?"

RIGHT = [
    (CIRCLE, "(3, 4) and (4, 3)"),
    (CIRCLE, "(x, y) = (4, 3) or (x, y) = (3, 4)"),
    (CIRCLE, "x = 3, y = 4 or x = 4, y = 3"),
    (CIRCLE, "y = 4, x = 3; y = 3, x = 4"),
    (CIRCLE, r"The solutions are \boxed{(3, 4), (4, 3)}."),
    (CIRCLE, r"\{(3,4),(4,3)\}"),
    (REAL, "(0, 0) and (1, 1)"),
    (NONE, "no real solutions"),
    (NONE, "There are no real solutions."),
    (ONE, "x = 5, y = 3"),
    (ONE, "(5, 3)"),
    (CASES, "(3, 1) and (-2, 6)"),
    (MEET, "(1, 2) and (-1, -2)"),
    (ROOTS, r"(1 + \sqrt{3}, 2 + 2\sqrt{3}) and (1 - \sqrt{3}, 2 - 2\sqrt{3})"),
    (FOUR, "(2,3), (3,2), (-2,-3), (-3,-2)"),
    (TOUCH, "(1, 1)"),
    ("Solve the following system for real x and y: x^2 + y = 7, x - y = -1", "(2, 3) and (-3, -2)"),
    ("Find two numbers x and y such that x + y = 12 and xy = 35.", "(5, 7) and (7, 5)"),
    ("At which points does the line y = x meet the circle x^2 + y^2 = 18?", "(3, 3) and (-3, -3)"),
    (
        "I need all ordered pairs (x, y) of real numbers satisfying $xy = 12$ and $x + y = 7$.",
        "(3, 4), (4, 3)",
    ),
]
WRONG = [
    (CIRCLE, "(3, 4)"),
    (CIRCLE, "(3, 4) and (4, 4)"),
    (CIRCLE, "(3, 4), (4, 3) and (0, 5)"),
    (CIRCLE, "(3, 4) and (3, 4)"),
    (CIRCLE, "no real solutions"),
    (REAL, "(1, 1)"),
    (REAL, "(0, 0), (1, 1) and (-1, 1)"),
    (NONE, "(1, 2)"),
    (ONE, "(3, 5)"),
    (ONE, "x = 5, y = -3"),
    (ONE, "(5, 3) and (3, 5)"),
    (CASES, "(1, 3) and (6, -2)"),
    (MEET, "(1, 2)"),
    (MEET, "(1, -2) and (-1, 2)"),
    (ROOTS, r"(1 + \sqrt{3}, 2 + 2\sqrt{3})"),
    (FOUR, "(2,3), (3,2)"),
    (TOUCH, "(1, 1) and (-1, -1)"),
]
OPEN = [
    (CIRCLE, "x = 3 or x = 4, y = 4 or y = 3"),
    (CIRCLE, "{3, 4}"),
    (CIRCLE, "x = 3"),
    (ROOTS, "(2.73, 5.46) and (-0.73, -1.46)"),
    ("Solve the system x^2 = y and y^2 = x.", "(0, 0) and (1, 1)"),
    ("Solve the system xy = 0, x^2 = x", "(0, 0)"),
]
UNREAD = [
    "Solve the system: x^2 + y^2 = 25, x + y = 7 for positive x and y.",
    "Solve the system: x^2 + y^2 = 25, x + y = 7, x > 3.",
    "Solve x^2 + y^2 = 25, x + y = 7 for x.",
    "Find all integers x and y such that x^2 + y^2 = 25 and x + y = 7.",
    "Find the intersection of x^2 + y^2 = 25 and the positive x-axis.",
    "Solve x^2 + y^2 + z^2 = 25 and x + y + z = 7.",
    "Solve the system: x^2 + y^2 = 25, e^x + y = 7.",
    "Solve the system: x^2 + y^2 = 25, x + y = 7. Then draw both curves.",
    "Find the points where x^2 + y^2 = 25 and y = x^20 meet.",
]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    assert judged(question, reply).status == "verified"


@pytest.mark.parametrize(("question", "reply"), WRONG)
def test_wrong(question: str, reply: str) -> None:
    assert judged(question, reply).status == "refuted"


@pytest.mark.parametrize(("question", "reply"), OPEN)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize("question", UNREAD)
def test_unread(question: str) -> None:
    assert read_task(question) is None


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in RIGHT))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    ("first", "second", "zeros"),
    [
        ("x^2 + y^2 - 25", "x + y - 7", Zeros(2, 2)),
        ("x^2 + y^2 - 2", "x + y - 2", Zeros(1, 1)),
        ("x^2 - y", "y^2 - x", Zeros(2, 4)),
        ("x^2 + y^2 - 1", "x^2 + y^2 - 4", Zeros(0, 0)),
        ("x*y - 1", "x + y", Zeros(0, 2)),
        ("x^2 - 1", "y^2 - 1", Zeros(4, 4)),
        ("(x - y)*(x + y)", "(x - y)*(x + 2)", None),
        ("x^4 + y^4 - 17", "x^2 + y^2 - 5", Zeros(8, 8)),
        ("x - 1", "x - 2", Zeros(0, 0)),
    ],
)
def test_common_zeros(first: str, second: str, zeros: Zeros | None) -> None:
    planes = [as_plane(read_expression(text), ("x", "y")) for text in (first, second)]
    assert planes[0] is not None
    assert planes[1] is not None
    assert common_zeros(planes[0], planes[1]) == zeros
