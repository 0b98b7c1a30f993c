"""Answers that are sums, products, limits and integrals: worked out exactly, or held to be the same."""

import time

import pytest

from proofroute.tools.math import grade
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import Unreadable


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("55", r"\sum_{n=1}^{10} n", True),
        ("55", "∑_{n=1}^{10} n", True),
        ("56", r"\sum_{n=1}^{10} n", False),
        (r"\sum_{i=1}^{100} i", "5050", True),
        (r"\sum_{k=1}^{10^{9}} k", "500000000500000000", True),
        (r"\frac{n(n+1)}{2}", r"\sum_{k=1}^{n} k", True),
        (r"\frac{n(n+1)(2n+1)}{6}", r"\sum_{k=0}^{n-1} (k+1)^2", True),
        (r"\frac{n(n+1)}{2}", r"\sum_{k=0}^{n-1} k", False),
        ("n^2", r"\sum_{k=1}^n (2k-1)", True),
        ("2^n", r"\sum_{k=0}^n \binom{n}{k}", True),
        ("3^n", r"\sum_{k=0}^n \binom{n}{k} 2^k", True),
        ("2^{n+1}-2", r"\sum_{k=1}^{n} 2^k", True),
        ("2^{n+1}", r"\sum_{k=1}^{n} 2^k", False),
        (r"\frac{r^{n+1}-1}{r-1}", r"\sum_{k=0}^{n} r^k", True),
        ("1+k+k^2+k^3", r"\sum_{n=0}^{3} k^n", True),
        ("1+k+k^2", r"\sum_{n=0}^{3} k^n", False),
        ("9", r"\sum_{k=0}^{2} \sum_{j=0}^{2} kj", True),
        (r"\frac{n(n+1)}{2}+1", r"\sum_{k=1}^{n} k + 1", True),
        ("n", r"\sum_{k=1}^{n} k + k", None),
        ("12", r"\sum_{k=1}^{5/2} k", None),
        ("2", r"\sum_{n=0}^\infty \frac{1}{2^n}", True),
        (r"\frac16", r"\sum_{n=2}^\infty \frac{1}{3^n}", True),
        (r"\frac{\pi^2}{6}", r"\sum_{n=1}^{\infty} \frac{1}{n^2}", True),
        (r"\frac{\pi^2}{6} - 1", r"\sum_{n=2}^{\infty} \frac{1}{n^2}", True),
        (r"\frac{\pi^2}{8}", r"\sum_{n=1}^{\infty} \frac{1}{n^2}", False),
        ("2", r"\sum_{n=0}^\infty 2^n", None),
    ],
)
def test_sums(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("n!", r"\prod_{k=1}^n k", True),
        ("(n-1)!", r"\prod_{k=1}^n k", False),
        ("2^n", r"\prod_{k=1}^n 2", True),
        (r"\cos(x)\cos(2x)\cos(3x)", r"\prod_{k=1}^{3} \cos(kx)", True),
        (r"\cos(x)\cos(2x)", r"\prod_{k=1}^{3} \cos(kx)", False),
        ("e", r"\lim_{x \to \infty} (1 + \frac{1}{x})^x", True),
        ("e^2", r"\lim_{x\to\infty}(1+\frac{2}{x})^{x}", True),
        ("3", r"\lim_{x \to \infty} (1 + \frac{1}{x})^x", False),
        ("1", r"\lim_{x\to 0}\frac{\sin x}{x}", True),
        (r"\infty", r"\lim_{x\to 0^+}\frac{1}{x}", True),
        (r"\infty", r"\lim_{x\to 0^{-}}\frac{1}{x}", False),
        ("1", r"\lim_{x\to 0}\frac{|x|}{x}", None),
        ("2", r"\lim_{n\to\infty} a_n", None),
        (r"\frac13", r"\int_{0}^{1} x^2 dx", True),
        (r"\frac14", r"\int_{0}^{1} x^2 dx", False),
        ("2", r"\int_0^{\pi} \sin x\,dx", True),
        ("t^2/2", r"\int_0^t x\,dx", True),
        ("-2", r"\int_{-1}^1 \frac{1}{x^2}\,dx", None),
        (r"\int_0^1 e^{x^2} dx", r"\int_0^1 e^{t^2} dt", True),
        (r"\int_0^1 e^{x^2} dx", r"\int_0^2 e^{t^2} dt", None),
    ],
)
def test_products_limits_and_integrals(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        (r"\sum_{k=1}^{n} \frac1k", r"\sum_{j=1}^{n} \frac1j", True),
        (r"\sum_{k=1}^{n} \frac1k", r"\sum_{j=0}^{n-1} \frac{1}{j+1}", True),
        (r"\sum_{k=1}^{n} \frac1k", r"\sum_{j=0}^{n} \frac{1}{j+1}", None),
        (r"F_n = \sum_{k=0}^{n-1} F_k F_{n-k-1}", r"F_n = \sum_{k=0}^{n-1} F_{n-k-1} F_k", True),
        (r"F_n = \sum_{k=0}^{n-1} F_k F_{n-k-1}", r"F_n = \sum_{k=0}^{n-2} F_k F_{n-k-2}", None),
        ("55", r"So the answer is $\sum_{k=1}^{10} k$.", True),
        ("55", r"\sum_{k=1}^{10} k = 55", True),
        ("55", r"\sum_{k=1}^{10} k = 56", False),
        ("10", r"We sum $\sum_{k=1}^{10}\bigl(k\bigr)$", False),
    ],
)
def test_what_is_left_may_still_be_the_same(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize("text", [r"\sum_{k=1}^{10} k", r"\prod_{k=1}^3 k", r"\lim_{x\to 0} x"])
def test_a_task_said_again_is_no_value_for_a_verifier(text: str) -> None:
    with pytest.raises(Unreadable):
        read_value(text)


@pytest.mark.parametrize(
    "answer",
    [
        r"\sum_{k=1}^{9}" * 50 + "k",
        r"\sum_{k=1}^{9}" * 11 + "k",
        r"\sum_{k=1}^{n}" * 11 + "k^{20}",
        r"\sum_{k=1}^{200} 9^{9^{k}}",
        r"\prod_{k=1}^{200} k!",
        r"\sum_{k=1}^{n^{99999}} k^{19}",
        r"\sum_{k=1}^{150} \sin(k^{k^k})",
        r"\lim_{x\to 0}" * 30 + "x",
        r"\lim_{x\to 0} \frac{\sin(\sin(\sin(\sin(\sin x))))-x}{x^9}",
        r"\sum_{n=10^{12}}^{\infty} \frac{1}{n^2}",
        r"\int_0^1 x^{100000} dx",
        r"\sum_{k=1}^{" * 40 + "k" + "} k" * 40,
    ],
)
def test_huge_operators_are_given_up_in_time(answer: str) -> None:
    started = time.perf_counter()
    assert grade("7/3", answer).equal is not True
    assert time.perf_counter() - started < 2
