"""Formulas solved for one of their letters."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

SPEED = "Make t the subject of v = u + at."
CIRCLE = "Solve A = πr² for r (r > 0)."
OPEN_CIRCLE = "Solve A = πr² for r."
LENS = "Solve 1/f = 1/u + 1/v for f"
QUOTIENT = "Express x in terms of y: y = (2x + 1)/(x - 3)"
PENDULUM = r"Rearrange $T = 2\pi\sqrt{\frac{L}{g}}$ to solve for L"
GAS = "Solve PV = nRT for T"
HEAT = "Isolate C in the formula F = (9/5)C + 32"
TWICE = "Make x the subject of the formula ax + b = cx + d"
GIVEN = "If 2x + 3y = 12, express y in terms of x."
INTEREST = "solve for r: I = Prt"

RIGHT = [
    (SPEED, "t = (v - u)/a"),
    (SPEED, r"t = \frac{v-u}{a}"),
    (SPEED, "Subtract u from both sides: v - u = at. Divide by a: t = (v - u)/a"),
    (CIRCLE, r"r = \sqrt{\frac{A}{\pi}}"),
    (OPEN_CIRCLE, "r = ±√(A/π)"),
    (LENS, "f = uv/(u+v)"),
    (LENS, "f = 1/(1/u + 1/v)"),
    (QUOTIENT, "x = (3y + 1)/(y - 2)"),
    (PENDULUM, r"L = \frac{gT^2}{4\pi^2}"),
    (GAS, "T = PV/(nR)"),
    (HEAT, "C = 5(F - 32)/9"),
    (TWICE, "x = (d - b)/(a - c)"),
    (TWICE, "x = (b - d)/(c - a)"),
    (GIVEN, "y = 4 - 2x/3"),
    (INTEREST, "r = I/(Pt)"),
    ("Make r the subject: V = (4/3)πr^3", "r = (3V/(4π))^(1/3)"),
]
WRONG = [
    (SPEED, "t = (u - v)/a"),
    (SPEED, "t = v - u/a"),
    (CIRCLE, "r = A/π"),
    (CIRCLE, "r = ±√(A/π)"),
    (CIRCLE, "r = √(Aπ)"),
    (OPEN_CIRCLE, "r = √(A)/π"),
    (LENS, "f = u + v"),
    (LENS, "f = (u+v)/(uv)"),
    (QUOTIENT, "x = (3y - 1)/(y - 2)"),
    (PENDULUM, r"L = \frac{gT}{4\pi^2}"),
    (GAS, "T = nR/(PV)"),
    (HEAT, "C = 5F/9 - 32"),
    (TWICE, "x = (d - b)/(a + c)"),
    (GIVEN, "y = 4 + 2x/3"),
    (INTEREST, "r = It/P"),
]
OPEN = [
    (OPEN_CIRCLE, "r = √(A/π)"),
    (SPEED, "t = (v - w)/a"),
    (TWICE, "x = (d - b + cx)/a"),
]
UNREAD = [
    "Solve dy/dx = 2x for y.",
    "Solve y' = 2y for y.",
    "Solve f(x) = 2x + a for x.",
    "Make t the subject of v = u + at and draw it.",
    "Solve v = u + at for z.",
    "Solve x + sin(x) = y for x.",
    "Solve A = πr² for r where h > 0.",
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
    "question",
    [
        question
        for question in dict.fromkeys(q for q, _ in RIGHT)
        if "T =" not in question and "r^3" not in question
    ],
)
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"
