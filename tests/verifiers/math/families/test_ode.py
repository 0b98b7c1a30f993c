"""Differential equations: put in, conditions, free constants."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged

START = "Solve y' = 2y, y(0) = 3"
SIMPLE = "Solve the differential equation dy/dx = x"
WAVE = "Find the general solution of y'' + y = 0."
TWO = "Solve y'' - 3y' + 2y = 0, y(0) = 1, y'(0) = 0"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (START, "y = 3e^{2x}", "verified"),
        (START, "$y(x) = 3e^{2x}$", "verified"),
        (START, "y = 3e^{3x}", "refuted"),
        (START, "y = e^{2x}", "refuted"),
        (SIMPLE, "y = x^2/2 + C", "verified"),
        (SIMPLE, "x^2/2", "refuted"),
        (SIMPLE, "y = x^2 + C", "refuted"),
        (WAVE, "y = A cos x + B sin x", "verified"),
        (WAVE, "y = C_1 cos(x) + C_2 sin(x)", "verified"),
        (WAVE, "y = C sin x", "undecided"),
        (WAVE, "y = A cos x + B cos x", "undecided"),
        (WAVE, "y = C_1 cos(2x) + C_2 sin(2x)", "refuted"),
        ("Solve $\\frac{dy}{dx} = y$ with $y(0) = 1$.", "$y = e^x$", "verified"),
        (TWO, "y = 2e^x - e^{2x}", "verified"),
        (TWO, "y = e^x", "refuted"),
        ("Solve y' = -y/x", "y = C/x", "verified"),
        ("Solve $\\frac{d^2y}{dt^2} = -4y$", "y = A sin(2t) + B cos(2t)", "verified"),
        (SIMPLE, "y = x^2/2 + z", "undecided"),
        (SIMPLE, "x = 3", "undecided"),
    ],
)
def test_solutions(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


def test_singular_solutions_are_told() -> None:
    verdict = judged("Solve y' = y^2", "y = -1/(x + C)")
    assert (verdict.status, verdict.assurance) == ("verified", "checked")
    assert "singular" in verdict.evidence[0].statement


@pytest.mark.parametrize(
    "question",
    [
        "Solve y' = z",
        "Solve dy/dx = y by separation and plot it",
        "Find y' if y = x^2",
        "Solve y' = y, y(0) = a",
        "Solve y' = y, y(0) = 1, y(0) = 2",
    ],
)
def test_what_is_not_certain_is_not_read_as_one(question: str) -> None:
    form = read_task(question)
    assert form is None or "y_1" not in form.read_as
