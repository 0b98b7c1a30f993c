"""Expressions in another form: the value everywhere, and the form by itself."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

COMPOSED = (
    "Let y(k) = 10*k**3 + 8*k**2 + 8*k. Let p(o) be the first derivative of 3*o**4/4 + o**3. "
    "Determine 8*p(f) - 3*y(f)."
)
POWER = "Simplify l**(-7)*l**(14/9) assuming l is positive."
FACTOR = "Factor x^2 + 5x + 6 completely"

RIGHT = [
    ("Expand (4*o + 2*o)*(-1 - 4) + o", "-29*o"),
    ("Expand (x+1)^3", "x^3 + 3x^2 + 3x + 1"),
    ("Expand (x+1)^3", "1 + 3x + 3x^2 + x^3"),
    ("Expand (x+1)(x-1)/2", "(x^2 - 1)/2"),
    ("Expand the brackets: 3(2x - 5)", "6x - 15"),
    ("What is (x+2)(x+3)?", "x^2 + 5x + 6"),
    ("Subtract 3x - 2 from 5x + 7.", "2x + 9"),
    ("Find the product of (x + 3) and (x - 5).", "x^2 - 2x - 15"),
    ("Reduce (2x^2 + 4x)/(6x) to lowest terms.", "(x + 2)/3"),
    ("Simplify by combining like terms: 7x - 3 + 2x + 8", "9x + 5"),
    ("Multiply out (a + b)^2", "a^2 + 2ab + b^2"),
    ("Collect the terms in 30*o + 6*o.", "36*o"),
    ("Combine like terms: 4a + 7 - 2a + 3", "2a + 10"),
    ("Collect the terms in -3349 + 3349 - 2*i.", "-2*i"),
    (COMPOSED, "-6*f**3 - 24*f"),
    ("Let r(x) = 17*x. Determine r(r(h)).", "289h"),
    ("Let p(u) = -2*u. Let d(f) = -f**2. Give p(d(i)).", "2*i**2"),
    (POWER, "l**(-49/9)"),
    (POWER, "1/l^(49/9)"),
    ("Simplify sqrt(x^6) for x > 0", "x^3"),
    ("Simplify g**1/g*g**2 assuming g is positive.", "g^2"),
    ("Simplify (x^2 - 1)/(x - 1)", "x + 1"),
    ("Simplify $\\frac{x^2 - 9}{x^2 + 5x + 6}$.", "$\\frac{x-3}{x+2}$"),
    ("Simplify sin(x)^2 + cos(x)^2", "1"),
    ("Simplify e^x * e^(2x)", "e^(3x)"),
    ("Simplify (3+2i)(1-i)", "5 - i"),
    ("Factor o**2 - 141152167*o/4 - 1067464178.", "(o - 35288072)*(4*o + 121)/4"),
    (FACTOR, "(x+2)(x+3)"),
    (FACTOR, "$(x+3)(x+2)$"),
    (FACTOR, "(x+2)(x+3) = x^2 + 5x + 6 factors, so \\boxed{(x + 2)(x + 3)}"),
    (FACTOR, "(x+2)(x+3) = x^2 + 5x + 6"),
    ("Factor 4x^2 - 1", "4(x - 1/2)(x + 1/2)"),
    ("Factor x^2 + 1", "x^2 + 1"),
    ("Fully factorise 12ab - 8b", "4b(3a - 2)"),
    ("Let l(s) = s**2 - 1. Factor l(i).", "(i - 1)*(i + 1)"),
    ("Complete the square: x^2 + 6x + 1", "(x+3)^2 - 8"),
    ("Write 2x^2 + 8x + 3 in vertex form.", "2(x+2)^2 - 5"),
]

WRONG = [
    ("Subtract 3x - 2 from 5x + 7.", "-2x - 9", "value"),
    ("Expand (4*o + 2*o)*(-1 - 4) + o", "29*o", "value"),
    ("Expand (x+1)^3", "x^3 + 1", "value"),
    ("Expand (x+1)^3", "(x+1)^3", "form"),
    ("Expand (x+1)(x+2)", "x(x+2) + x + 2", "form"),
    ("Collect the terms in 30*o + 6*o.", "30*o + 6*o", "form"),
    ("Collect the terms in 30*o + 6*o.", "37*o", "value"),
    (COMPOSED, "6*f**3", "value"),
    (POWER, "l**(49/9)", "value"),
    (POWER, "l**(-49/8)", "value"),
    ("Simplify i**2*i assuming i is positive.", "i**7", "value"),
    ("Simplify (x^2 - 1)/(x - 1)", "x - 1", "value"),
    ("Simplify (x^2 - 1)/(x - 1)", "(x^2 - 1)/(x - 1) + 1", "value"),
    ("Simplify (x^2 - 9)/(x^2 + 5x + 6)", "(x - 3)(x + 3)/((x + 2)(x + 3))", "form"),
    (FACTOR, "(x+1)(x+6)", "value"),
    (FACTOR, "x^2 + 5x + 6", "form"),
    ("Factor x^4 - 1", "(x^2 - 1)(x^2 + 1)", "form"),
    ("Factor x^3*y - x*y", "y(x^3 - x)", "form"),
    ("Complete the square: x^2 + 6x + 1", "(x+3)^2 + 8", "value"),
    ("Complete the square: x^2 + 6x + 1", "x^2 + 6x + 1", "form"),
]

OPEN = [
    (FACTOR, "(x+2)(x+3) = x^2 + 2x + 3x + 6"),
    ("Collect the terms in a*x + b*x", "a*x + b*x"),
    ("Factor 4x^2 + 6x + 2", "(2x + 2)(2x + 1)"),  # a common number is left inside
    ("Factor x^2 - 2", "(x - sqrt(2))(x + sqrt(2))"),  # over the real numbers
    ("Factor x^2 - 1", "(x - 1)(x + 2 - 1)"),
    ("Expand (x+1)(x+2)", "x^2 + 2x + x + 2"),
    ("Expand (3*i - i)*(2*i)", "-4"),  # i may be a letter
    ("Simplify (x+1)(x+2)", "(x+1)(x+2)"),
    ("Simplify sin(x)^2 + cos(x)^2", "cos(x)^2 + sin(x)^2"),
    ("Simplify sqrt(x^2)", "x"),
    ("Expand (x+1)^2", "x^2 + 2x + y"),
    ("Expand (x+1)^2", "x^2 + 2x + 1/0"),
    ("Expand (x+1)^2", "I do not know."),
]

UNREAD = [
    "What is 5 x (3 + 2)?",
    "Simplify 5x(3 + 2)",
    "Expand (3+2) x (4+1)",
    "What is x^2 - 1?",
    "Add milk to 3x",
    "Factor 360",
    "Factor out x from x^2 + x and draw it",
    "Expand x^2 = (x+1)^2",
    "Simplify your life, x",
    "Expand log(x*y)",
    "Determine f(x) + 1.",
    "Simplify x^2/x assuming y is positive.",
]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    verdict = judged(question, reply)
    assert verdict.status == "verified", [item.statement for item in verdict.evidence]


@pytest.mark.parametrize(("question", "reply", "claim"), WRONG)
def test_wrong(question: str, reply: str, claim: str) -> None:
    verdict = judged(question, reply)
    failed = [item for item in verdict.evidence if item.outcome == "failed"]
    assert (verdict.status, [item.claim for item in failed]) == ("refuted", [claim])
    assert all(item.counterexample for item in failed)


@pytest.mark.parametrize(("question", "reply"), OPEN)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize("question", UNREAD)
def test_unread(question: str) -> None:
    assert read_task(question) is None


@pytest.mark.parametrize("question", sorted({pair[0] for pair in RIGHT} - {"Simplify e^x * e^(2x)"}))
def test_the_solver_is_verified_by_the_other_path(question: str) -> None:
    answer = solved(question)
    assert answer == "" or judged(question, answer).status == "verified", answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Factor 500/3 - 100/3*a + 5/3*a**2.", "5*(a - 10)^2/3"),
        ("Factor -y**2/2 - 291678*y - 42538027842.", "-(y + 291678)^2/2"),
        ("Factor 5 - x.", "-(x - 5)"),
        ("Factor x/3 - 1.", "(x - 3)/3"),
        (POWER, "l^(-49/9)"),
        ("Complete the square: x^2 + 6x + 1", "(x + 3)^2 - 8"),
    ],
)
def test_the_solver_writes_short_answers(question: str, answer: str) -> None:
    assert solved(question) == answer
