"""Equations of angles: each solution put in, all of them counted."""

import math

import pytest

from proofroute.tools.math.algebra.circular import circle, within
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms import read_task
from proofroute.tools.math.text.reader import read_expression, read_relation
from tests.verifiers.math.families.support import judged, solved

SINE = "Solve 2 sin x = 1 for 0 ≤ x < 2π."
COSINE = r"Find all solutions of $\cos x = -\frac{1}{2}$ in the interval $[0, 2\pi)$."
DOUBLE = "Solve sin(2x) = cos(x) on [0, 2π]."
DEGREES = "Solve tan θ = 1 for 0° ≤ θ < 360°."
BETWEEN = "Find all values of x between 0 and 360 degrees for which sin x = 0.5"
ROOT = r"Solve $\tan x = \sqrt{3}$ for $0 \le x < 2\pi$"
FIRST = "Solve for x in [0, π]: cos(2x) = 0"
GENERAL = "Find the general solution of sin x = 0."
PAIR = "Find the general solution to 2cos(x) = 1"
COUNT = "How many solutions does cos(3x) = 1/2 have in [0, 2π)?"
LONG = "How many solutions does sin x = 1/2 have in the interval [0, 4π]?"
POLE = "Solve tan(x) cos(x) = 1 for 0 ≤ x < 2π."
ARC = "Solve sin x = 1/3 for 0 ≤ x ≤ π."

RIGHT = [
    (SINE, "x = π/6 or x = 5π/6"),
    (SINE, r"x = \frac{\pi}{6}, \frac{5\pi}{6}"),
    (SINE, "The solutions are x = π/6 and x = 5π/6."),
    (COSINE, r"$x = \frac{2\pi}{3}, \frac{4\pi}{3}$"),
    (DOUBLE, "x = π/6, π/2, 5π/6, 3π/2"),
    (DEGREES, "45°, 225°"),
    (DEGREES, "θ = 45° or θ = 225°"),
    (BETWEEN, "30° and 150°"),
    (BETWEEN, "x = 30 degrees, 150 degrees"),
    (BETWEEN, "30, 150"),
    (ROOT, "π/3, 4π/3"),
    (FIRST, "π/4, 3π/4"),
    (GENERAL, r"x = n\pi, n \in \mathbb{Z}"),
    (GENERAL, "x = 2nπ or x = π + 2nπ, n ∈ Z"),
    (PAIR, "x = ±π/3 + 2πn, n an integer"),
    (PAIR, "x = π/3 + 2πn or x = 5π/3 + 2πn, n ∈ Z"),
    (COUNT, "6"),
    (LONG, "4"),
    (POLE, "no solution"),
    (ARC, r"x = \arcsin(1/3), \pi - \arcsin(1/3)"),
]
WRONG = [
    (SINE, "x = π/6"),
    (SINE, "x = π/3, 2π/3"),
    (SINE, "x = π/6, 5π/6, 7π/6"),
    (SINE, "x = π/6, 5π/6, 13π/6"),
    (SINE, "no solution"),
    (COSINE, r"$\frac{\pi}{3}, \frac{5\pi}{3}$"),
    (DOUBLE, "π/2, 3π/2"),
    (DEGREES, "45°"),
    (DEGREES, "45°, 135°"),
    (DEGREES, "45°, 225°, 405°"),
    (BETWEEN, "30° and 330°"),
    (ROOT, "π/3"),
    (FIRST, "π/4, 5π/4"),
    (GENERAL, "x = 2nπ, n ∈ Z"),
    (GENERAL, "x = π/2 + nπ, n ∈ Z"),
    (PAIR, "x = π/3 + 2πn, n ∈ Z"),
    (PAIR, "x = ±π/6 + 2πn, n ∈ Z"),
    (COUNT, "2"),
    (LONG, "3"),
    (POLE, "π/2"),
    (ARC, r"x = \arcsin(1/3)"),
]
OPEN = [
    (SINE, "0.5236, 2.618"),
    (DEGREES, "π/4, 5π/4"),
    ("Solve sin x = 0.", "x = 0"),
    (GENERAL, "x = 3nπ, n ∈ Z"),
]
UNREAD = [
    "Solve sin x = x for 0 ≤ x < 2π.",
    "Solve sin x = 1/2 for 0 ≤ x < 360.",
    "Find all x between 0 and π for which sin x = 0.",
    "Solve sin x + cos(x + 1) = 0 for 0 ≤ x < 2π.",
    "Solve sin x = a for 0 ≤ x < 2π.",
    "How many solutions does sin x = 1/2 have?",
    "Solve sin x = sin x for 0 ≤ x < 2π.",
    "Solve 2 sin x = 1 for 0 ≤ x < 2π and draw the graph.",
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


@pytest.mark.parametrize(
    "question", [question for question in dict.fromkeys(q for q, _ in RIGHT) if question != ARC]
)
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    ("equation", "high", "closed", "twelfths"),
    [
        ("sin x = 0", "2*pi", (True, True), [0, 12, 24]),
        ("sin x = 0", "2*pi", (False, False), [12]),
        ("sin(x + pi/4) = 1", "2*pi", (True, False), [3]),
        ("sin(x/2) = 1/2", "4*pi", (True, False), [4, 20]),
        ("sin x + cos x = sqrt(2)", "2*pi", (True, False), [3]),
        ("sqrt(3)*tan x + 1 = 0", "2*pi", (True, False), [10, 22]),
        ("2*sin x*cos x = sqrt(2)/2", "2*pi", (True, False), [1.5, 4.5, 13.5, 16.5]),
        ("sin(x) = sqrt(2)/2*tan(x)", "2*pi", (True, False), [0, 3, 12, 21]),
        ("csc x = 2", "2*pi", (True, False), [2, 10]),
        ("sin x = 2", "2*pi", (True, False), []),
    ],
)
def test_solutions(equation: str, high: str, closed: tuple[bool, bool], twelfths: list[float]) -> None:
    left, right = read_relation(equation).sides
    found = within(circle(add(left, neg(right)), "x"), read_expression("0"), read_expression(high), closed)
    assert [float(place.mid()) / math.pi * 12 for place in found] == pytest.approx(twelfths)
