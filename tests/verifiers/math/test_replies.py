"""Whole replies: what is said round an answer decides whether it is one."""

import pytest

from proofroute.core import Attempt, Status, Task, Verdict
from proofroute.verifiers.combine import combine
from proofroute.verifiers.math import math_verifier

INTEGRAL = "What is the integral of x^2 from 0 to 3?"
QUADRATIC = "Solve x^2 - 5x + 6 = 0"
DERIVATIVE = "Differentiate x^2"
NO_ROOT = "Find all real solutions of x^2 + 1 = 0"
CIRCLE = "What is the integral of 4/(1+x^2) from 0 to 1?"

VERIFIED = [
    (INTEGRAL, "So the integral is 9."),
    (INTEGRAL, "By the power rule, the integral from 0 to 3 is 9."),
    (INTEGRAL, "The integral is 9. Check: 3^2 = 9 so it fits with 5 steps."),
    (INTEGRAL, "I = 9\nChecked with 5 points."),
    (INTEGRAL, "**Result:** 9"),
    (INTEGRAL, "Das Integral von 0 bis 3 beträgt 9."),
    (INTEGRAL, "L'intégrale vaut 9."),
    (INTEGRAL, "La respuesta es 9."),
    (INTEGRAL, '{"answer": 9, "confidence": 0.9}'),
    ("What is 5/2?", "2,5"),
    ("What is -18/2?", "minus 9"),
    ("What is 17*23?", "17 * 23 = 391"),
    (DERIVATIVE, "y = 2x"),
    (DERIVATIVE, "$\\frac{d}{dx}x^2 = 2x$"),
    (QUADRATIC, "The solutions are x = 2 or x = 3."),
    (QUADRATIC, "x = 2\nx = 3"),
    (QUADRATIC, "- x = 2\n- x = 3"),
    (QUADRATIC, "1. x = 2\n2. x = 3"),
    (QUADRATIC, "**2** and **3**"),
    (QUADRATIC, "either 2 or 3"),
    (QUADRATIC, "First root: 2; second root: 3"),
    (QUADRATIC, "First root: 2\nSecond root: 3"),
    (QUADRATIC, "x₁ = 2, x₂ = 3"),
    (QUADRATIC, "| root | value |\n|---|---|\n| x1 | 2 |\n| x2 | 3 |"),
    (QUADRATIC, "One root is \\boxed{2}.\n\nThe other root is \\boxed{3}."),
    (QUADRATIC, "Die Lösungen sind x = 2 und x = 3."),
    (QUADRATIC, "Las soluciones son x = 2 y x = 3."),
    (QUADRATIC, "解为 x = 2 或 x = 3"),
    (QUADRATIC, '{"x1": 2, "x2": 3}'),
    (QUADRATIC, "(x-2)(x-3) = 0, so x = 2 or x = 3.\n\nCheck: 2^2 - 10 + 6 = 0."),
    (NO_ROOT, "The discriminant is negative. Therefore the equation has no real solutions."),
    (NO_ROOT, "There are no real solutions."),
]

REFUTED = [
    (INTEGRAL, "The answer is 8."),
    (INTEGRAL, "Answer: ~~9~~ 8"),
    (INTEGRAL, "The antiderivative is x^3/3 and 24/3 = 8.\nSo the integral is 8."),
    (INTEGRAL, "approximately 8.5"),
    ("What is 17*23?", "17*23 = 381"),
    ("What is 10/3?", "-0.33"),
    ("What is 2^70?", "1.19e21"),
    (QUADRATIC, "The solutions are x = 1 or x = 6."),
    (QUADRATIC, "There are no solutions."),
    (QUADRATIC, "x = 2 or x = 3.\nThe answer is x = 3."),
]

UNDECIDED = [
    (INTEGRAL, "By the power rule we get 9, see section 4."),
    (INTEGRAL, "The exponent, tripled, is 9."),
    (INTEGRAL, "9 is a lower bound"),
    (INTEGRAL, "The answer is 9 mod 10"),
    (INTEGRAL, "≈ 9"),
    (INTEGRAL, "9 when rounded"),
    (INTEGRAL, "x^3/3 = 9"),
    (INTEGRAL, "I doubt that it diverges"),
    (CIRCLE, "≈ 3.14"),
    (CIRCLE, "3.1416 (to 4 d.p.)"),
    (CIRCLE, "3,14"),
    ("What is -1/3?", "-0.333"),
    ("What is 2^70?", "1.18e21"),
    ("What is 2^70?", "1.18 × 10^{21}"),
    ("Solve x^2 = 2", "±1.41"),
    ("Solve x^2 = 2", "x ≈ 1.41 or x ≈ -1.41"),
    ("Solve 2x = 5", "x = 2,5"),
    ("What is 5/4?", "1,250"),
    ("What is 1000 + 250?", "1.250"),
    ("What is 7/2?", "3 remainder 1"),
    (DERIVATIVE, "x^2 = 2x"),
    (DERIVATIVE, "half of $2x$"),
    (DERIVATIVE, "2x + 0k"),
    (DERIVATIVE, "2x + C"),
    (INTEGRAL, "9 + 0n"),
    (INTEGRAL, "x + 9 - x"),
    (DERIVATIVE, "$1$ less than $2x$"),
    (QUADRATIC, "x = 2,3,..."),
    (QUADRATIC, "2, 3, and so on"),
    (QUADRATIC, "y = 2 or y = 3"),
    (QUADRATIC, "x = 2 or x = 3. Only x = 3 fits."),
    (QUADRATIC, "Trying x = 2: works. x = 3: works too, like x = 4."),
    (NO_ROOT, "no idea"),
    (NO_ROOT, "no unique solution"),
    (NO_ROOT, "no problem: there are some"),
    (NO_ROOT, "no doubt it is 3"),
    (NO_ROOT, "It is false that there are no real solutions."),
    (NO_ROOT, "no positive solutions"),
    (NO_ROOT, "Are there no real solutions?"),
]


async def _verdict(question: str, reply: str, reference: str | None = None) -> Verdict:
    task = Task(prompt=question, reference=reference)
    return combine([await math_verifier().verify(task, Attempt(model="given", content=reply))])


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        *((*case, "verified") for case in VERIFIED),
        *((*case, "refuted") for case in REFUTED),
        *((*case, "undecided") for case in UNDECIDED),
    ],
)
async def test_status(question: str, reply: str, status: Status) -> None:
    verdict = await _verdict(question, reply)
    assert verdict.status == status, [item.statement for item in verdict.evidence]


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        ("She has 5 apples in total.", "verified"),
        ("So she has 6 apples in total.", "refuted"),
        ("2 and 4 make 6.", "refuted"),
        ("The answer is 6.", "refuted"),
        ("She has 5 apples.\nCounting took 9 seconds.", "undecided"),
        ("Bob says that she has 5 apples.", "undecided"),
    ],
)
async def test_a_reference(reply: str, status: Status) -> None:
    question = "Ann has 2 apples and gets 4 more, one of which she eats. How many apples does she have?"
    verdict = await _verdict(question, reply, "5")
    assert verdict.status == status, [item.statement for item in verdict.evidence]
