"""Coefficients are read off by interpolation."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("Rearrange -2 + 0 - 3*d + 6*d - d to l + y*d and give l.", "-2", "2"),
    ("Express x + 4*x + 578*x**3 - 575*x**3 in the form j*x**3 + o*x**2 + u*x + r and give o.", "0", "3"),
    ("Rearrange (36585 + 565*i - 36585)*(0 + 3 - 4) to d*i + q and give d.", "-565", "565"),
    ("What is the coefficient of x^2 in (1+x)^5?", "10", "5"),
    ("Find the coefficient of $x^3$ in the expansion of $(2x - 1)^4$.", "$-32$", "$32$"),
    ("What is the constant term of (x + 2)^3?", "8", "2"),
    ("What is the leading coefficient of 4x - 5x^3 + 1?", "-5", "4"),
    ("What is the coefficient of x in x/3 - 1?", "1/3", "3"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_coefficients(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"
    assert judged(question, solved(question)).status == "verified"


def test_what_is_not_worked_out_stays_open() -> None:
    question = "What is the coefficient of x^2 in (1+x)^5?"
    assert judged(question, "5*4/2").status == "undecided"
    assert judged(question, "10*x").status == "undecided"


@pytest.mark.parametrize(
    "question",
    [
        "Rearrange x**2 + 1 to a*x + b and give a.",  # a power has no place in the form
        "Rearrange x + y to a*x + b and give a.",
        "Rearrange x + 1 to a*x + a and give a.",
        "Rearrange x + 1 to a*x + b and give c.",
        "What is the coefficient of x in 1/x?",
        "What is the coefficient of friction in 3x + 1?",
        "Rearrange the chairs to a*x + b and give a.",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
