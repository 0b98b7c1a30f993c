"""Other wordings of a question are read as the same question; those that say more are not."""

import pytest

from proofroute.tools.math.forms import read_task

SAME = {
    "Find f'(2) if f(x) = x^3 - 4x.": "the first derivative of x^3 - 4*x by x at x = 2",
    "What is the slope of the tangent line to y = x^2 at x = 3?": "the first derivative of x^2 by x at x = 3",
    "Differentiate with respect to t: s(t) = 5t^2 + 3t": "the first derivative of 5*t^2 + 3*t by t",
    "Find ∂f/∂x for f(x,y) = x²y + y³": "the first derivative of x^2*y + y^3 by x",
    "if y=tan(x), whats y'?": "the first derivative of tan(x) by x",
    "what is the limit as x goes to 2 of (x^2-4)/(x-2)": "the limit of (x^2 - 4)/(x - 2) as x -> 2",
    "Evaluate sum from n=0 to infinity of (1/3)^n": "the sum of (1/3)^n for n from 0 to oo",
    "What is the maximum of f(x) = -x^2 + 6x - 5?": "the greatest value of -x^2 + 6*x - 5 for x in (-oo, oo)",
    "hey can you tell me whats 15% of 240": "the value of 15*(1/100)*240",
    "I need help with this: solve 5 - 2x = 13. Show your work.": "all x with 5 - 2*x = 13",
    "What is 2/3 + 1/4? Give your answer as a fraction.": "11/12 as a fraction in lowest terms",
    "What is 3 1/2 divided by 1 3/4?": None,
    "For which x is x² - 6x + 9 ≤ 0?": "all real x with x^2 - 6*x + 9 <= 0",
    "Solve x² + 4 = 0 over the complex numbers": "all complex x with x^2 + 4 = 0",
    "Write the prime factorization of 360.": None,
    "compute 5! - 4!": None,
    r"Solve the following system of equations: \begin{cases} x+2y=5 \\ 3x-y=1 \end{cases}": (
        "x, y with x + 2*y = 5 and 3*x - y = 1"
    ),
}


@pytest.mark.parametrize(("question", "expected"), SAME.items())
def test_is_read_as(question: str, expected: str | None) -> None:
    form = read_task(question)
    assert form is not None
    assert expected is None or form.read_as == expected


@pytest.mark.parametrize(
    "question",
    [
        "Find f'(2) if g(x) = x^3 - 4x.",
        "What is the slope of the normal line to y = x^2 at x = 3?",
        "what is the limit as x goes to 2 and y goes to 3 of x y",
        "What is the maximum of f(x) = -x^2 + 6x - 5 for x > 10?",
        "What is 3 + 3!",
        "Solve x + 1 > 2 in interval notation and graph it",
        "Solve x² + 4 = 0 over the quaternions",
        "What is 15% off 80 and 90?",
    ],
)
def test_what_says_more_is_not_read(question: str) -> None:
    assert read_task(question) is None
