"""Equations with moduli, roots, exponentials and logarithms: every solution, and none that is extraneous."""

import pytest

from proofroute.tools.math.algebra.solutions import real_solutions
from proofroute.tools.math.text.reader import read_relation
from proofroute.tools.math.text.show import show
from tests.verifiers.math.families.support import judged, solved

SOLUTIONS: dict[str, list[str] | None] = {
    "|x-3|=5": ["-2", "8"],
    "|x|=-1": [],
    "|2x+1|=|x-4|": ["-5", "1"],
    "sqrt(x+6)=x": ["3"],
    "sqrt(x)=-2": [],
    "sqrt(x+1)+sqrt(x-2)=3": ["3"],
    "sqrt(x-5)=sqrt(2x-3)": [],
    "(x-1)^(1/3)=2": ["9"],
    "2^x=32": ["5"],
    "4^x=8": ["3/2"],
    "5^x=7": ["ln(7)/ln(5)"],
    "4^x-2^x-2=0": ["1"],
    "e^x=-1": [],
    "x*e^x=0": ["0"],
    "e^(2x)-3e^x+2=0": ["0", "ln(2)"],
    "2^(x^2-3x)=1/4": ["1", "2"],
    "ln(x)=2": ["e^2"],
    "ln(x)+ln(x-2)=ln(3)": ["3"],
    "log_3(x-1)+log_3(x+1)=1": ["2"],
    "ln(x)^2-ln(x)-2=0": ["1/e", "e^2"],
    "x=cos(x)": None,
    "2^x+3^x=5": None,
    "|x|=x": None,
}


@pytest.mark.parametrize(("equation", "expected"), SOLUTIONS.items())
def test_all_real_solutions(equation: str, expected: list[str] | None) -> None:
    left, right = read_relation(equation).sides
    found = real_solutions(left, right, "x")
    assert (None if found is None else [show(root) for root in found]) == expected


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        ("Find all real solutions of |x - 3| = 5.", "x = 8 and x = -2", "verified"),
        ("Find all real solutions of |x - 3| = 5.", "x = 8", "refuted"),
        ("Solve sqrt(x+6) = x", "x = 3", "verified"),
        ("Solve sqrt(x+6) = x", "x = 3 or x = -2", "refuted"),
        ("Solve sqrt(x+6) = x", "no solution", "refuted"),
        ("Solve sqrt(x) = -2", "no solution", "verified"),
        ("Solve the equation 2^x = 32.", "x = 5", "verified"),
        ("Solve the equation 2^x = 32.", "x = 16", "refuted"),
        ("Solve 5^x = 7", r"\boxed{x = \log_5 7}", "verified"),
        ("Solve e^(2x) - 3e^x + 2 = 0", "x = 0 or x = ln 2", "verified"),
        ("Solve e^(2x) - 3e^x + 2 = 0", "x = ln 2", "refuted"),
        ("Solve ln(x) + ln(x-2) = ln(3).", "x = 3", "verified"),
        ("Solve ln(x) + ln(x-2) = ln(3).", "x = 3 or x = -1", "refuted"),
        ("Solve ln(x) + ln(x-2) = ln(3).", "x = -1", "refuted"),
        ("Solve x = cos(x)", "x = 0", "refuted"),
        ("Solve 5^x = 7", "x = 1.209", "undecided"),
        ("Solve 2^x + 3^x = 5", "x = 1", "undecided"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", ["Solve |2x+1| = |x-4|", "Solve 3^(2x-1) = 27", "Solve log_2(x) = 5"])
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"
