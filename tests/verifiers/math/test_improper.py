"""Integrals to infinity: their values, and that some have none."""

import pytest

from tests.verifiers.math.families.support import judged, solved

SQUARE = r"Evaluate the improper integral \int_1^\infty \frac{1}{x^2} dx"
DECAY = r"Evaluate $$\int_0^\infty e^{-x}\,dx.$$"
ARC = r"Evaluate $\int_{-\infty}^\infty \frac{1}{1+x^2} dx$"
LOG = "What is the integral of 1/x from 1 to infinity?"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (SQUARE, r"\boxed{1}", "verified"),
        (SQUARE, "2", "refuted"),
        (SQUARE, "The integral diverges.", "refuted"),
        (DECAY, "1", "verified"),
        (DECAY, "e", "refuted"),
        (ARC, r"\pi", "verified"),
        (ARC, r"\pi/2", "refuted"),
        (LOG, "The integral diverges.", "verified"),
        (LOG, "1", "refuted"),
        ("What is the integral of x e^(-x) from 0 to infinity?", "1", "verified"),
        ("What is the integral of x from 0 to infinity?", "The integral diverges.", "verified"),
        ("What is the integral of 1/x^2 from -1 to infinity?", "0", "refuted"),
        ("What is the integral of sin(x) from 0 to infinity?", "1", "undecided"),
    ],
)
def test_values(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [SQUARE, DECAY, ARC, LOG])
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"
