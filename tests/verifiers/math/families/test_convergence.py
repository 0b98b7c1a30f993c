"""Whether sums converge, where power series do, what telescopes; solutions of differential equations."""

import pytest

from proofroute.tools.math.analysis.convergence import known_convergence
from proofroute.tools.math.forms import read_task
from proofroute.tools.math.text.reader import read_expression
from tests.verifiers.math.families.support import judged, solved


@pytest.mark.parametrize(
    ("term", "low", "found"),
    [
        ("1/n^2", 1, "absolutely"),
        ("1/n", 1, "diverges"),
        ("(-1)^n/n", 1, "conditionally"),
        ("n!/2^n", 1, "diverges"),
        ("n!/n^n", 1, "absolutely"),
        ("n! e^n/n^n", 1, "diverges"),
        ("1/(n ln(n))", 2, "diverges"),
        ("1/(n ln(n)^2)", 2, "absolutely"),
        ("(2n)!/(n!)^2/4^n", 0, "diverges"),
        ("sin(n)/n^2", 1, "absolutely"),
        ("sin(1/n)", 1, "diverges"),
        ("ln(1+1/n)", 1, "diverges"),
        ("(-1)^n n/(n+1)", 1, "diverges"),
        ("(1+1/n)^n", 1, "diverges"),
        ("(n/(2n+1))^n", 1, "absolutely"),
        ("cos(n pi)/n", 1, "conditionally"),
        ("100^n/n!", 0, "absolutely"),
        ("(-1)^n/(sqrt(n)+(-1)^n)", 2, None),
        ("(2+(-1)^n)/n", 1, None),
        ("sin(n)/n", 1, None),
        ("1/n", 0, None),
        ("1/2^(n^2)", 1, None),
    ],
)
def test_growth_decides(term: str, low: int, found: str | None) -> None:
    assert known_convergence(read_expression(term, ["n"]), "n", low) == found


P_SERIES = "Does the series sum 1/n^2 from n = 1 to infinity converge?"
HARMONIC = r"Does $\sum_{n=1}^{\infty} \frac{1}{n}$ converge or diverge?"
THREE = (
    r"Does the series $\sum_{n=1}^{\infty} \frac{(-1)^n}{\sqrt{n}}$ converge absolutely, conditionally, "
    "or diverge?"
)
RADIUS = "What is the radius of convergence of the power series sum_{n=1}^oo x^n/(n 2^n)?"
ENDLESS = r"Find the radius of convergence of $\sum_{n=0}^\infty \frac{x^n}{n!}$."
INTERVAL = r"Find the interval of convergence of $\sum_{n=1}^\infty \frac{x^n}{n}$."
SHIFTED = r"Find the interval of convergence of $\sum_{n=1}^\infty \frac{(2x-1)^n}{n^2}$."
TELESCOPE = r"Compute $\sum_{n=1}^\infty \frac{1}{n(n+1)}$."


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (P_SERIES, "Yes, it converges by the p-series test.", "verified"),
        (P_SERIES, "No, it diverges.", "refuted"),
        (HARMONIC, "The series diverges.", "verified"),
        (HARMONIC, "It converges.", "refuted"),
        (HARMONIC, "divergent", "verified"),
        (HARMONIC, "It does not converge.", "verified"),
        (THREE, "converges conditionally", "verified"),
        (THREE, "The series converges absolutely.", "refuted"),
        (THREE, "diverges", "refuted"),
        (RADIUS, "R = 2", "verified"),
        (RADIUS, "1/2", "refuted"),
        (ENDLESS, "∞", "verified"),
        (ENDLESS, "1", "refuted"),
        (INTERVAL, "[-1, 1)", "verified"),
        (INTERVAL, "(-1, 1)", "refuted"),
        (INTERVAL, "[-1, 1]", "refuted"),
        (SHIFTED, "[0, 1]", "verified"),
        (SHIFTED, "(0, 1]", "refuted"),
        (TELESCOPE, "1", "verified"),
        (TELESCOPE, "2", "refuted"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    "question", [P_SERIES, HARMONIC, THREE, RADIUS, ENDLESS, INTERVAL, SHIFTED, TELESCOPE]
)
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Does the series sum sin(n)/n from n = 1 to infinity converge?",
        "Does the sequence 1/n converge?",
        "Does the series sum 1/n^p converge?",
        "For which p does the series sum 1/n^p converge?",
        r"Find the radius of convergence of $\sum_{n=0}^\infty \frac{x^n}{n^x}$.",
    ],
)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Solve the differential equation y' = 3y, y(0) = 2.",
        "Solve dy/dx = x/y with y(0) = 1.",
        "Solve dy/dx = -x/y, y(0) = -2",
        "Solve dy/dx = y^2, y(0) = 1",
        "find the general solution to dy/dx = 2xy",
        "Solve y' + y/x = x",
        "Solve the initial value problem: y' + 2y = 4, y(0) = 5",
        "Find the general solution of y'' - 5y' + 6y = 0.",
        "Solve $y'' + 4y = 0$, $y(0) = 1$, $y'(0) = 2$.",
        "Solve y'' + 2y' + y = 0",
        "Solve y'' + 2y' + 5y = 0",
        "Solve y'' + y = x",
        "Solve y'' - y = e^(2x)",
        "Solve y'' + 3y' + 2y = cos(x)",
        "Solve y'' = 6x, y(0) = 1, y'(0) = 2",
    ],
)
def test_solved_differential_equations_are_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"
