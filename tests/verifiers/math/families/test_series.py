"""Sums and products: finite, up to a letter, without end."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

SQUARES = "What is \\sum_{k=1}^{10} k^2?"
FORMULA = "Find a formula for the sum of k^2 for k = 1 to n"
ENDLESS = "What is the sum of the infinite series $\\sum_{n=0}^{\\infty} \\frac{1}{2^n}$?"
BASEL = "Evaluate $\\sum_{k=1}^{\\infty} \\frac{1}{k^2}$."


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (SQUARES, "385", "verified"),
        (SQUARES, "The sum is $\\frac{10 \\cdot 11 \\cdot 21}{6} = 385$.", "verified"),
        (SQUARES, "384", "refuted"),
        (SQUARES, "-385", "refuted"),
        (FORMULA, "n(n+1)(2n+1)/6", "verified"),
        (FORMULA, "\\frac{n^3}{3} + \\frac{n^2}{2} + \\frac{n}{6}", "verified"),
        (FORMULA, "n(n+1)(2n-1)/6", "refuted"),
        (FORMULA, "n(n+1)(2n+1)/6 + 1", "refuted"),
        (FORMULA, "385", "refuted"),
        (ENDLESS, "2", "verified"),
        (ENDLESS, "1", "refuted"),
        (BASEL, "pi^2/6", "verified"),
        (BASEL, "\\boxed{\\frac{\\pi^2}{6}}", "verified"),
        (BASEL, "pi^2/8", "refuted"),
        (BASEL, "1.6449", "undecided"),
        ("What is 1 + 2 + 3 + ... + 100?", "5050", "verified"),
        ("What is 1 + 2 + 3 + ... + 100?", "5000", "refuted"),
        ("Find the sum of the first n odd numbers", "n^2", "verified"),
        ("What is \\sum_{k=1}^{n} 2^k?", "2^{n+1} - 2", "verified"),
        ("What is \\sum_{k=1}^{n} 2^k?", "2^{n} - 2", "refuted"),
        ("Evaluate \\prod_{k=1}^{5} k", "120", "verified"),
        ("Evaluate \\prod_{k=2}^{10} (1 - 1/k)", "1/10", "verified"),
        ("What is \\sum_{k=1}^{\\infty} 2^k?", "-2", "undecided"),
        ("What is \\sum_{k=1}^{\\infty} 1/(k(k+1))?", "1", "verified"),
        ("What is the sum of k^2 from k = 1 to 1000000?", "333333833333500000", "verified"),
        ("What is the sum of k^2 from k = 1 to 1000000?", "333333833333500001", "refuted"),
        ("What is the sum of sqrt(k) from k = 1 to 4?", "3 + sqrt(2) + sqrt(3)", "undecided"),
    ],
)
def test_sums(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    "question",
    [
        SQUARES,
        FORMULA,
        ENDLESS,
        "What is 1 + 3 + 5 + ... + 99?",
        "What is the sum of the even numbers from 1 to 10?",
        "Find the sum of the first 100 positive integers.",
        "What is the sum of 2k - 1 from k = 1 to 5?",
        "What is the sum of k^3 from k = 1 to 10^6?",
        "Evaluate the sum $\\sum_{i=1}^{5} (i^3 - 1/i)$.",
    ],
)
def test_the_solver_is_verified_by_the_other_path(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "What is \\sum_{k=1}^{10} k^2 + 1?",
        "What is 1 + 2 + ... + 10 + 100?",
        "What is 1 + 3 + ... + 99?",
        "What is 1 + 2 + 4 + ... + 64?",
        "Find the sum of the first 10 integers.",
        "Find the sum of the first ten perfect numbers.",
        "What is \\sum_{k=1}^{n} k*m?",
        "What is the sum of the numbers from 10 to 1?",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
