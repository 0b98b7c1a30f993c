"""Answers under conditions, functions defined by cases, and equations that are told apart by a root."""

import pytest

from proofroute.tools.math import grade
from proofroute.tools.math.answers.conditions import conditioned, pieces

CASES = r"\begin{cases} x^3 & x > 1 \\ -2x & x \le 1 \end{cases}"

PAIRS = [
    ("x+3", r"x+3, x \neq 2", True),
    (r"x+3, x \neq 2", "x+3", True),
    (r"x+3, x \neq 2", r"x+3, \quad x \ne 2", True),
    (r"x+3, x \neq 2", r"x+4, x \ne 2", False),
    ("$x^3$ for $x>5$", "$x^3, x > 5$", True),
    (r"f(x)=x^3 \text{ for } x>5", r"f(x)=x^3, \quad x>5", True),
    ("$x^3$ for $x>5$", "$x^2, x > 5$", False),
    ("$x^3$ for $x>5$", "$x^3, x > 4$", None),
    ("$x^3, x>5$", "$x^3$", None),
    ("|t|", "t for t > 0", None),
    (r"\frac{x+1}{x-1}", r"\frac{x+1}{x-1} (x \ne 1)", True),
    ("x=1, y=2", "y=2, x=1", True),
    ("x > 2, x < 5", "(2, 5)", True),
    (CASES, r"\begin{cases} -2x & \text{if } x \le 1 \\ x^3 & \text{if } x > 1 \end{cases}", True),
    (CASES, r"\begin{cases} x^3 & x > 1 \\ -2x & \text{otherwise} \end{cases}", True),
    (CASES, r"f(x) = \begin{cases} x^3, & x > 1, \\ -2x, & x \leq 1. \end{cases}", True),
    (CASES, r"\boxed{\begin{cases} x^3 & x > 1 \\ 2x & x \le 1 \end{cases}}", False),
    (CASES, r"\begin{cases} x^3 & x \ge 1 \\ -2x & x < 1 \end{cases}", None),
    (CASES, r"\begin{cases} x^3 & x > 1 \\ -2x & x < 1 \end{cases}", None),
    (CASES, "x^3", None),
    (
        r"\begin{cases} 4 & n \text{ even} \\ 7 & n \text{ odd} \end{cases}",
        r"\begin{cases} 7 & \text{if } n \text{ is odd} \\ 4 & \text{if } n \text{ is even} \end{cases}",
        True,
    ),
    (
        r"\begin{cases} 4 & n \text{ even} \\ 7 & n \text{ odd} \end{cases}",
        r"\begin{cases} 7 & \text{if } n \text{ is even} \\ 4 & \text{if } n \text{ is odd} \end{cases}",
        False,
    ),
    (r"\sin x=\frac{3}{8}", r"\cos x=\frac{3}{8}", False),
    (r"\sin x=\frac{3}{8}", r"8\sin x=3", True),
    ("x^2 = 9", "x^3 = 27", False),
    ("x^2 = 9", "x = 3", None),
    ("|x| = 3", "x^2 = 9", None),
    ("[a, b)", "[1, 2)", False),
    ("[a-b, b]", "[a-b, b)", False),
    ("[a, 2a]", "[a, a+a]", True),
    ("a+b = 3.33", "a+b=10/3", True),
    ("a+b = 5", "a+b = 6", False),
    ("xy=6", r"y=\frac{6}{x}", True),
    (r"y=\frac{6}{x}", "xy=6", True),
    ("xy=6", r"y=\frac{5}{x}", False),
    ("xy=x", "y=1", False),
    ("x^2y=4", r"y=\frac{4}{x^2}", True),
    ("y(x-3)=2", r"y=\frac{2}{x-3}", True),
    ("y(x-3)=x-3", "y=1", False),
    ("ab=a+b", r"b=\frac{a}{a-1}", True),
    ("ab=a+b", r"b=\frac{a}{a+1}", False),
    ("x y z=x+z", r"y=\frac1x+\frac1z", None),
    ("x=2y^2", "x^2=4y^4", False),
    (r"y=\pm x", "y^2=x^2", None),
    ("x=2 or x=3", "(x-2)(x-3)=0", None),
    ("x=2 or x=3", "x=2", False),
    ("xyz-x-z=0", "0", False),
    ("area = 5", "5", True),
    (r"x\not=4", r"x\neq 4", True),
    (r"5 \not= 5", "5", None),
    (r"3 \text{ hours } 20 \text{ minutes}", "200 minutes", True),
    ("255", "0xFF", True),
    ("0b101", "5", True),
    ("0xFF", "254", False),
]


@pytest.mark.parametrize(("reference", "answer", "expected"), PAIRS)
def test_pairs(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected


@pytest.mark.parametrize(
    "text", ["x = 1, x > 2", "1, 2, x > 3", "x > 2, x < 5", "(1, 2), y > 3", "5", "", "x, " * 200 + "x > 1"]
)
def test_no_condition(text: str) -> None:
    assert conditioned(text) is None


@pytest.mark.parametrize(
    "text", ["x", r"\begin{cases} x = 1 \\ y = 2 \end{cases}", r"\begin{cases} 1 & x > 0 "]
)
def test_no_cases(text: str) -> None:
    assert pieces(text) is None
