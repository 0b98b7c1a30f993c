"""What stands beside a question is put before it, and read only where it gives a value or another form."""

import pytest

from proofroute.tools.math.forms import read_task

READ = {
    "Evaluate 3x^2 - 2 when x = 4": "the value of 3*4^2 - 2",
    "Evaluate the polynomial 2x^3 - x + 4 at x = -2.": "the value of 2*(-2)^3 - (-2) + 4",
    "Evaluate 5x - y for x = 2, y = 3": "the value of 5*2 - 3",
    "What is x^2 + 1 when x is 3?": "the value of 3^2 + 1",
    "If f(x) = 2x+1 and g(x) = x^2, find f(g(3))": "the value of 2*3^2 + 1",
    "Given $f(x) = 2x - 1$ and $g(x) = x^2 + 1$, compute $f(g(2))$.": "the value of 2*(2^2 + 1) - 1",
    "Let f(x) = 3x - 2 and g(x) = x + 5. Find g(f(x)).": "the polynomial 3*x - 2 + 5",
    "Find (f∘g)(2) if f(x) = x^2 and g(x) = x + 1.": "the value of (2 + 1)^2",
    "Let f(x) = 3x and g(x) = x^2. Find (f + g)(x).": "the polynomial 3*x + x^2",
    "If x + y = 10 and x - y = 2, what is xy?": "the value of 6*4",
    "If 2x + 3 = 7, what is x^2?": "the value of 2^2",
    "If x = 3 and y = x + 1, what is x*y?": "the value of 3*4",
    "If f(x) = x^2 and x = 3, find f(x)": "the value of 3^2",
    # What other forms read is theirs.
    "What is the derivative of x^2 at x = 3?": "the first derivative of x^2 by x at x = 3",
    "If x^2 = 4, what is x?": "all x with x^2 = 4",
    "If f(x) = x^3, find f'(2).": "the first derivative of x^3 by x at x = 2",
}

UNREAD = [
    "Find the slope of x^2 at x = 3",
    "Find the limit of 1/x for x = 0",
    "If x is 3 apples, what is x^2?",
    "If x = 2 or x = 3, what is x^2?",
    "If x^2 = 9, what is x^4?",
    "If f(x) = 3x + 1, find g^{-1}(4).",
    "Let f(x) = x^2 + 1. Find f(2) and f(3).",
    "If x = 4, find x^2 in simplest form and draw it",
    "If x > 0 and x = 4, what is x^2?",
    "Find the integral of x^2 when x = 3",
    "If it rains and x = 3, what is x^2?",
]


@pytest.mark.parametrize(("question", "read_as"), READ.items())
def test_reads(question: str, read_as: str) -> None:
    form = read_task(question)
    assert form is not None
    assert form.read_as == read_as


@pytest.mark.parametrize("question", UNREAD)
def test_leaves_unread(question: str) -> None:
    assert read_task(question) is None
