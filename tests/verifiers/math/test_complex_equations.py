"""Equations over the complex numbers, roots of numbers, and one unknown of two equations."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        ("Solve |z| = 2 over the complex numbers.", "z = 2 or z = -2", "undecided"),
        ("Find all solutions of |z - 1| = 2 in the complex numbers.", "3, -1", "undecided"),
        ("Solve e^z = 1 over the complex numbers.", "z = 0", "undecided"),
        ("Solve e^z = 1", "z = 0", "verified"),
        ("Solve z^4 = 16 over the complex numbers", "±2, ±2i", "verified"),
        ("Solve z^4 = 16 over the complex numbers", "±2", "refuted"),
        ("Solve z^4 = 16", "±2", "undecided"),
        ("Solve z^4 = -16 over the complex numbers", "no real solutions", "refuted"),
        ("Solve z^4 = -16", "no real solutions", "verified"),
        ("Find all complex roots of z^4 = 16.", "z = ±2, ±2i", "verified"),
        ("Find all complex roots of z^4 = 16.", "z = 2, -2", "refuted"),
        ("Find the complex roots of x^3 = 8", "-1 ± i√3", "undecided"),
        ("Find the complex zeros of x^2 + 1", "±i", "verified"),
        ("Find all complex numbers z such that z^2 = 2i.", "±(1+i)", "verified"),
        ("Find all complex numbers z such that z^2 = 2i.", "1+i", "refuted"),
        ("Solve for real x: x^3 = 8", "2", "verified"),
        ("Solve for all real x: x^3 = 8", "2, -1 + i√3, -1 - i√3", "refuted"),
        ("Solve x^3 = 8 over the reals", "2", "verified"),
        ("Find the three cube roots of 8.", "2, -1 + i√3, -1 - i√3", "verified"),
        ("Find the three cube roots of 8.", "2", "refuted"),
        ("Find all the 4th roots of 81.", "±3, ±3i", "verified"),
        ("Find all the 4th roots of 81.", "±3", "undecided"),
        ("Find all the 4th roots of 81.", "3", "refuted"),
        ("Find the cube roots of -8i", "2i, √3 - i, -√3 - i", "verified"),
        ("Find the cube roots of unity.", "1, -1/2 ± i√3/2", "verified"),
        ("Find both square roots of 16", "±4", "verified"),
        ("Find all real x such that x^2 + y^2 = 25 and y = x + 1.", "x = 3 or x = -4", "verified"),
        ("Find all real x such that x^2 + y^2 = 25 and y = x + 1.", "x = 3", "refuted"),
        ("Find all real x such that x^2 + y^2 = 25 and y = x + 1.", "x = 3, y = 4", "undecided"),
        ("If y = x + 1 and xy = 6, find x.", "2 or -3", "verified"),
    ],
)
def test_verdicts(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    "question",
    [
        "Find the square roots of 16 and 25",
        "Find the square roots of 16",
        "Find the four cube roots of 8",
        "Find the real cube roots of 8",
        "Find all real x such that y^2 = x^2 - 2 and y = sqrt(x)",
        "Find all real x such that x = 3 and y = 4",
        "Solve for real x over the complex numbers: x^2 = 4",
        "Solve for real x: x^2 = 4 over the complex numbers",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
