"""Limits: proved by the orders of zeros, else found by the algebra system and confirmed by values."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

SINE = "What is $\\lim_{x \\to 0} \\frac{\\sin x}{x}$?"
E = "Find $\\lim_{n \\to \\infty} (1 + 1/n)^n$."
SIDES = "Evaluate $\\lim_{x \\to 0} \\frac{1}{x}$"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (SINE, "1", "verified"),
        (SINE, "By L'Hôpital's rule the limit is $\\boxed{1}$.", "verified"),
        (SINE, "0", "refuted"),
        (SINE, "does not exist", "refuted"),
        (SINE, "infinity", "refuted"),
        (SIDES, "The limit does not exist.", "verified"),
        (SIDES, "infinity", "refuted"),
        (SIDES, "0", "refuted"),
        ("Evaluate $\\lim_{x \\to 0^+} \\frac{1}{x}$", "\\infty", "verified"),
        ("Evaluate $\\lim_{x \\to 0^+} \\frac{1}{x}$", "-\\infty", "refuted"),
        ("Evaluate $\\lim_{x \\to 0^+} \\frac{1}{x}$", "does not exist", "undecided"),
        ("Find the limit of 1/x^2 as x approaches 0", "infinity", "verified"),
        ("Find the limit of (x^2 - 1)/(x - 1) as x approaches 1", "2", "verified"),
        ("Find the limit of (x^2 - 1)/(x - 1) as x approaches 1", "1", "refuted"),
        ("$\\lim_{x\\to\\infty} \\frac{2x^2+1}{x^2-x}$", "2", "verified"),
        ("$\\lim_{x\\to 0} \\frac{1-\\cos x}{x^2}$", "1/2", "verified"),
        ("$\\lim_{x\\to 0} \\frac{1-\\cos x}{x^2}$", "0.5", "verified"),
        ("$\\lim_{x\\to 0} \\frac{1-\\cos x}{x^2}$", "0", "refuted"),
        ("Compute the limit of sqrt(x+1) as x approaches 1", "sqrt(2)", "verified"),
        ("Compute the limit of sqrt(x+1) as x approaches 1", "1.414", "undecided"),
        (E, "e", "verified"),
        (E, "1", "refuted"),
        (E, "\\infty", "refuted"),
        ("$\\lim_{x \\to \\infty} (\\sqrt{x^2+x} - x)$", "1/2", "verified"),
        ("$\\lim_{x \\to \\infty} (\\sqrt{x^2+x} - x)$", "0", "refuted"),
        ("$\\lim_{x \\to 0^+} x \\ln x$", "0", "verified"),
        ("What is the limit of sin(1/x) as x approaches 0?", "0", "undecided"),
        ("What is the limit of |x|/x as x approaches 0?", "1", "refuted"),
    ],
)
def test_limits(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


def test_how_strong_it_is() -> None:
    assert judged(SINE, "1").assurance == "proved"
    assert judged(E, "e").assurance == "bounded"


@pytest.mark.parametrize(
    "question",
    [SINE, SIDES, E, "Find the limit of (x^3 - 8)/(x - 2) as x approaches 2", "lim x->0 (e^x - 1 - x)/x^2"],
)
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "What is the limit of my credit card as x approaches 3?",
        "Find the limit of a*x as x approaches 2",
        "Find the limit of x^2 as y approaches 2",
        "What is the speed limit as x approaches 2?",
        "Find the limit of x^2 as x approaches 2 and then double it",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
