"""What a text defines before its question is read completely, or the text is not read."""

import pytest

from proofroute.tools.math.forms import read_task
from proofroute.tools.math.givens import read_givens

READ = {
    "Let f(x) = x^2 + 1. Determine f(3).": "the value of 3^2 + 1",
    "Let a = 3 - 5. Let b be a*a. Determine 3*b.": "the value of 3*4",
    "Suppose 3*a = 6. What is a?": "the value of 2",
    "Suppose x + y = 3, x - y = 1. Calculate x.": "the value of 2",
    "Let h(u) be the first derivative of u^3. What is h(2)?": "the value of 3*2^2",
    "Suppose 0*t - 27 = -3*t. Solve t = 3*x for x.": "all x with 9 = 3*x",
    "Let -2*g**4 + 2*g**2 = 0. Calculate g.": "all g with -2*g^4 + 2*g^2 = 0",
    "Let f(e) = e**2. What is f(4)?": "the value of 4^2",
    "Let f(x, y) = x - y. Calculate f(5, 3).": "the value of 5 - 3",
    "Let g(t) = 2*t. Find the second derivative of g(s)**2 wrt s.": ("the second derivative of (2*s)^2 by s"),
    "Solve 7*g = 3*g + 5*i - 25, 0 = -3*g + 4*i - 19 for g.": (
        "g with 7*g = 3*g + 5*i - 25 and 0 = -3*g + 4*i - 19"
    ),
    "If x + y = 3 and x - y = 1, what is x?": "x with x + y = 3 and x - y = 1",
}

UNREAD = [
    "Let f(x) = x^2. Let f(x) = x^3. What is f(2)?",
    "Let a = 3. Let the cat sleep. What is 2 + 2?",
    "Let a = 1/0. What is a?",
    "Let f(x) = x*y. What is f(2)?",
    "Let f(x) = x^2. What is f(2, 3)?",
    "Let f(x) = x^2. Solve f = 3 for x.",
    "Suppose x + y = 3. What is x?",
    "Suppose x^2 = 4. What is 2 + 2?",
    "Suppose x = 3, x = 4. What is 2 + 2?",
    "Let a = 3. Solve a = 5 for a.",
    "Let f(x) be the derivative of t^2 wrt t. What is f(2)?",
    "Let x = 2. It is raining. What is x?",
    "Let f(x) = g(x) + 1. What is f(2)?",
]


@pytest.mark.parametrize(("text", "read_as"), READ.items())
def test_letters_stand_for_what_they_are(text: str, read_as: str) -> None:
    form = read_task(text)
    assert form is not None
    assert form.read_as == read_as


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_not_certain_is_not_read(text: str) -> None:
    assert read_task(text) is None


def test_functions_that_grow_are_bounded() -> None:
    text = "Let f(x) = x*x*x*x*x*x*x*x. What is f(f(f(f(f(2)))))?"
    assert read_task(text) is None
    assert read_givens(" ".join(["Let a = 1."] * 100)) is None
