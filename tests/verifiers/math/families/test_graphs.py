"""Functions and their graphs: ranges, inverses, parity, periods, points and lines of a graph."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

RIGHT = [
    ("For f(x) = \\sqrt{9 - x^2}, find the domain.", "[-3, 3]"),
    ("Find a formula for the inverse of the function f(x) = 5 - 2x", "(5 - x)/2"),
    ("Where does the graph of y = x^2 - 9 cross the x-axis?", "x = 3 and x = -3"),
    ("Where is the point of inflection of f(x) = x^3 - 3x^2 + 4?", "(1, 2)"),
    ("What's the equation of the line tangent to y = x^3 - x at the point (1, 0)?", "y = 2x - 2"),
    ("Is the vector (2, -1, 3) perpendicular to (1, 5, 1)?", "Yes"),
    ("A = [[2,0],[1,3]]. What is A^3?", "[[8,0],[19,27]]"),
    ("Find the angle between the vectors (1, 0) and (1, 1).", "π/4"),
    ("Find the angle between the vectors (1, 0) and (1, 1).", "45 degrees"),
    ("Are the vectors (1,2) and (-2,1) orthogonal?", "Yes, they are orthogonal."),
    ("Does the limit of |x|/x as x goes to 0 exist?", "No, the limit does not exist."),
    ("Does the limit of |x^2 - 1|/(x - 1) as x goes to 3 exist?", "Yes"),
    ("Find the limit of |x|/x as x approaches 0 from the right.", "1"),
    ("If A = [[1, 1], [0, 1]], find A^5.", "[[1, 5], [0, 1]]"),
    ("Compute [[1,1],[0,1]]^3", "[[1, 3], [0, 1]]"),
    ("What is the range of f(x) = x^2 + 1?", "[1, oo)"),
    ("Find the range of $f(x) = 3 - 2\\sin x$.", "[1, 5]"),
    ("If f(x) = x^2 + 1, what is the range of f?", "y ≥ 1"),
    ("range of 1/(x^2+1)", "(0, 1]"),
    ("State the range of g(x) = sqrt(4 - x^2).", "[0, 2]"),
    ("What is the range of f(x)=e^x+2?", "(2, oo)"),
    ("Find the range of f(x) = x^2 - 4x on the interval [0, 5].", "[-4, 5]"),
    ("What is the range of f(x) = (2x+1)/(x-3)?", "all real numbers except 2"),
    ("What is the range of f(x) = (x^2-1)/(x-1)?", "(-oo, 2) ∪ (2, oo)"),
    ("Find the inverse of f(x) = 2x + 3.", "f^{-1}(x) = (x-3)/2"),
    ("If f(x) = x^3 - 5, find f^{-1}(x).", "\\sqrt[3]{x+5}"),
    ("Given f(x) = e^{2x}, determine f⁻¹(x).", "ln(x)/2"),
    ("Find the inverse of f(x) = sqrt(x - 1)", "x^2 + 1"),
    ("f(x) = 3x - 7. What is f^{-1}(5)?", "4"),
    ("Is f(x) = x^3 - x even, odd, or neither?", "It is an odd function."),
    ("Determine whether the function f(x) = x^2 + x is even, odd or neither.", "neither"),
    ("Is $f(x) = x^4 - 3x^2 + 1$ an even function?", "Yes, it is even."),
    ("What is the period of y = sin(3x)?", "2π/3"),
    ("What is the period of y = sin(2x) + cos(3x)?", "2π"),
    ("What is the period of y = sin(x/2) + cos(x/3)?", "12π"),
    ("What is the period of y = sin(x)^2?", "π"),
    ("Find the amplitude of y = -3 sin(2x).", "3"),
    ("Find the vertical asymptotes of f(x) = (x+1)/(x^2-9).", "x = 3 and x = -3"),
    ("Find the vertical asymptotes of f(x) = (x-3)/(x^2-9).", "x = -3"),
    ("What is the horizontal asymptote of y = (2x^2+1)/(x^2-3)?", "y = 2"),
    ("What is the horizontal asymptote of y = x^2/(x+1)?", "no horizontal asymptote"),
    ("Find the oblique asymptote of y = (x^2 + 1)/(x - 1).", "y = x + 1"),
    ("Find the x-intercepts of y = x^2 - 5x + 6.", "(2, 0) and (3, 0)"),
    ("What is the y-intercept of f(x) = 3x^2 - 2x + 7?", "(0, 7)"),
    ("What are the x- and y-intercepts of 2x + 3y = 12?", "x-intercept: (6, 0), y-intercept: (0, 4)"),
    ("Find the critical points of f(x) = x^3 - 3x.", "x = 1 and x = -1"),
    ("Find the critical points of f(x) = x^3 - 3x.", "(1, -2) and (-1, 2)"),
    ("Find the inflection point of f(x) = x^3 - 6x^2 + 9x.", "(2, 2)"),
    ("Find the inflection points of f(x) = x^4", "none"),
    ("Find the local maximum value of f(x) = x^3 - 12x.", "16"),
    ("On what interval is f(x) = x^2 - 4x + 1 increasing?", "(2, oo)"),
    ("On what interval is f(x) = x^2 - 4x + 1 increasing?", "[2, oo)"),
    ("Find the intervals where f(x) = 1/x is decreasing.", "(-oo, 0) ∪ (0, oo)"),
    ("Determine where the function f(x) = x^3 - 3x^2 is concave up.", "x > 1"),
    ("Find the equation of the normal line to $y = \\sqrt{x}$ at the point $(4, 2)$.", "y = -4x + 18"),
    (
        "Find the tangent line to y = sin(x) at x = pi/3",
        "y = \\frac{\\sqrt{3}}{2} + \\frac{1}{2}(x - \\frac{\\pi}{3})",
    ),
]
WRONG = [
    ("Find the angle between the vectors (1, 0) and (1, 1).", "π/3"),
    ("Find the angle between the vectors (1, 0) and (1, 1).", "60 degrees"),
    ("Are the vectors (1,2) and (-2,1) orthogonal?", "No"),
    ("Are the vectors (1,2) and (2,5) parallel?", "Yes, they are parallel."),
    ("Does the limit of |x|/x as x goes to 0 exist?", "Yes"),
    ("Find the limit of |x|/x as x approaches 0 from the right.", "does not exist"),
    ("If A = [[1, 1], [0, 1]], find A^5.", "[[1, 1], [0, 1]]"),
    ("What is the range of f(x) = x^2 + 1?", "(1, oo)"),
    ("What is the range of f(x) = x^2 + 1?", "[0, oo)"),
    ("Find the range of $f(x) = 3 - 2\\sin x$.", "(1, 5]"),
    ("range of 1/(x^2+1)", "[0, 1]"),
    ("What is the range of f(x) = (x^2-1)/(x-1)?", "all real numbers"),
    ("Find the inverse of f(x) = 2x + 3.", "f^{-1}(x) = (x+3)/2"),
    ("Find the inverse of f(x) = 2x + 3.", "1/(2x+3)"),
    ("If f(x) = x^3 - 5, find f^{-1}(x).", "\\sqrt[3]{x-5}"),
    ("f(x) = 3x - 7. What is f^{-1}(5)?", "8"),
    ("Is f(x) = x^3 - x even, odd, or neither?", "even"),
    ("Is f(x) = x^3 - x even, odd, or neither?", "neither"),
    ("Is $f(x) = x^4 - 3x^2 + 1$ an even function?", "No"),
    ("What is the period of y = sin(3x)?", "2π"),
    ("What is the period of y = sin(x/2) + cos(x/3)?", "6π"),
    ("Find the amplitude of y = -3 sin(2x).", "-3"),
    ("Find the vertical asymptotes of f(x) = (x+1)/(x^2-9).", "x = 3"),
    ("Find the vertical asymptotes of f(x) = (x-3)/(x^2-9).", "x = 3 and x = -3"),
    ("What is the horizontal asymptote of y = (2x^2+1)/(x^2-3)?", "y = 0"),
    ("Find the oblique asymptote of y = (x^2 + 1)/(x - 1).", "y = x"),
    ("Find the x-intercepts of y = x^2 - 5x + 6.", "(2, 0)"),
    ("Find the x-intercepts of y = x^2 - 5x + 6.", "(-2, 0) and (-3, 0)"),
    ("What are the x- and y-intercepts of 2x + 3y = 12?", "(4, 0) and (0, 6)"),
    ("Find the critical points of f(x) = x^3 - 3x.", "x = 1"),
    ("Find the critical points of f(x) = x^3 - 3x.", "(1, -2) and (-1, -2)"),
    ("Find the inflection points of f(x) = x^4", "(0, 0)"),
    ("Find the local maximum value of f(x) = x^3 - 12x.", "-16"),
    ("On what interval is f(x) = x^2 - 4x + 1 increasing?", "(-oo, 2)"),
    ("Find the intervals where f(x) = 1/x is decreasing.", "(-oo, oo)"),
    ("Determine where the function f(x) = x^3 - 3x^2 is concave up.", "x > 2"),
    ("Find the equation of the normal line to $y = \\sqrt{x}$ at the point $(4, 2)$.", "y = x/4 + 1"),
    (
        "Find the tangent line to y = sin(x) at x = pi/3",
        "y = \\frac{1}{2} + \\frac{1}{2}(x - \\frac{\\pi}{3})",
    ),
]
UNREAD = [
    "Is n^2 + n even?",
    "Is n^2 + n even or odd?",
    "Is 2k + 1 odd?",
    "Find the range of f(x) = x + sin(x).",
    "Find the domain and range of f(x) = x^2.",
    "Find the range of f(x) = x^2 and sketch it.",
    "What is the period of y = x sin(x)?",
    "What is the period of y = sin(x) + sin(x)?",
    "What is the period of y = sin(x) + cos(sqrt(2) x)?",
    "Find the amplitude of y = tan(x).",
    "Find the vertical asymptotes of y = tan(x).",
    "Find the oblique asymptote of y = 1/(x - 1).",
    "Find the critical points of f(x, y) = x^2 + y^2.",
    "On what interval is f(x) = sin(x) increasing?",
    "Find the tangent line to y = x^2 parallel to y = 2x.",
]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    assert judged(question, reply).status == "verified"
    assert judged(question, f"\\boxed{{{reply}}}").status in ("verified", "undecided")


@pytest.mark.parametrize(("question", "reply"), WRONG)
def test_wrong(question: str, reply: str) -> None:
    assert judged(question, reply).status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in RIGHT))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize("question", UNREAD)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None


def test_a_minus_before_the_label_is_no_label() -> None:
    question = "Find the inverse of f(x) = 2x + 3."
    assert judged(question, "-f^{-1}(x) = (x-3)/2").status == "undecided"


def test_an_angle_without_a_unit_may_be_in_degrees() -> None:
    assert judged("Find the angle between the vectors (1, 0) and (1, 1).", "45").status == "undecided"


def test_an_inverse_of_what_has_none_is_open() -> None:
    assert judged("Find the inverse of f(x) = x^2", "\\sqrt{x}").status == "undecided"
