"""Several questions in one: every part is a claim of its own."""

import pytest

from proofroute.tools.math.forms.several import read_parts
from tests.verifiers.math.families.support import judged, solved

TWO = "(a) Compute 7*8. (b) Compute 9*6."
GCD = "What are the gcd and lcm of 12 and 18?"
ROOTS = "Find the roots of x^2-4 and their sum."
SLOPES = "Find the first and second derivative of x^3."


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (TWO, "(a) 56 (b) 54", "verified"),
        (TWO, "**(a)** We multiply: 7*8 = 56.\n\n**(b)** We multiply: 9*6 = 54.", "verified"),
        (TWO, r"\boxed{\text{(a) } 56, \text{ (b) } 54}", "verified"),
        (TWO, "(a) 56 (b) 55", "refuted"),
        (TWO, "(a) 54 (b) 56", "refuted"),
        (TWO, "56", "undecided"),
        ("1. What is 15% of 60?  2. What is 3^4?", "1. 9  2. 81", "verified"),
        ("1. What is 15% of 60?  2. What is 3^4?", "1. 9  2. 64", "refuted"),
        ("Let f(x) = x^2 + 1. (a) Find f(3). (b) Find f(-2).", "(a) 10 (b) 5", "verified"),
        ("Let f(x) = x^2 + 1. (a) Find f(3). (b) Find f(-2).", "(a) 10 (b) -3", "refuted"),
        (GCD, "gcd = 6, lcm = 36", "verified"),
        (GCD, "The gcd is 6 and the lcm is 36.", "verified"),
        (GCD, r"\boxed{6, 36}", "verified"),
        (GCD, "gcd = 6, lcm = 72", "refuted"),
        (GCD, "6", "undecided"),
        (ROOTS, "The roots are 2 and -2, and their sum is 0", "verified"),
        (ROOTS, "The roots are 2 and -2, and their sum is 4", "refuted"),
        (ROOTS, "The roots are 4 and -4, and their sum is 0", "refuted"),
        ("Find the mean and median of 2, 4, 4, 10.", "mean = 5, median = 4", "verified"),
        ("Find the mean and median of 2, 4, 4, 10.", "mean = 5, median = 5", "refuted"),
        (SLOPES, "f'(x) = 3x^2, f''(x) = 6x", "verified"),
        (SLOPES, "f'(x) = 3x^2, f''(x) = 6", "refuted"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [TWO, GCD, ROOTS, SLOPES])
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "(a) Compute 7*8. (b) Write a poem.",
        "(a) Compute 7*8. (c) Compute 9*6.",
        "What are the gcd and colour of 12 and 18?",
        "Find the roots of x^2 - 2x + 1 and their sum.",
        "What is 17*23?",
    ],
)
def test_others_are_not_read(question: str) -> None:
    assert read_parts(question) == ()
