"""Domains of functions."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

ROOT = "What is the domain of f(x) = sqrt(x-2)?"
POLES = r"Find the domain of $g(x)=\frac{1}{x^2-9}$."
LOG = "Find the domain of ln(x+1)/sqrt(4-x)"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (ROOT, "[2, ∞)", "verified"),
        (ROOT, r"\boxed{x \ge 2}", "verified"),
        (ROOT, "x > 2", "refuted"),
        (ROOT, "x ≤ 2", "refuted"),
        (ROOT, "all real numbers", "refuted"),
        (POLES, "all real numbers except 3 and -3", "verified"),
        (POLES, r"\boxed{x \ne \pm 3}", "verified"),
        (POLES, r"x \neq 3 \text{ and } x \neq -3", "verified"),
        (POLES, r"\boxed{(-\infty,-3)\cup(-3,3)\cup(3,\infty)}", "verified"),
        (POLES, "The answer is all real numbers except 3 and -3.", "verified"),
        (POLES, "The answer is all real numbers except -3 and 3, as 9 is a square.", "verified"),
        (POLES, "The answer is all real numbers except 3 and -4.", "refuted"),
        (POLES, "all real numbers except 3", "refuted"),
        (POLES, "all real numbers", "refuted"),
        (POLES, "x > 3", "refuted"),
        (LOG, "(-1, 4)", "verified"),
        (LOG, "(-1, 4]", "refuted"),
        ("Find the domain of f(x) = x^2 + 1", "all real numbers", "verified"),
    ],
)
def test_domains(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [ROOT, POLES, LOG])
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question", ["Find the domain of f(x) = tan(x)", "Find the domain and range of f(x) = sqrt(x)"]
)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None


def test_inequalities_with_several_exclusions_are_not_united() -> None:
    assert judged("Solve (x^2 - 9)^2 > 0", r"\boxed{x \ne \pm 3}").status != "refuted"
