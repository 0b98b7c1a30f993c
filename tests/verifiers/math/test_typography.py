"""Line breaks, bullets, dashes and marks in replies are never operators; what contradicts itself is open."""

import pytest

from proofroute.core import Attempt, Status, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.math import math_verifier

INTEGRAL = "What is the integral of x^2 from 0 to 3?"
DOUBLE = "What is the integral of 2x^2 from 0 to 3?"
QUADRATIC = "Solve x^2 - 5x + 6 = 0"
SQUARE = "Solve x^2 = 4"
NINE = "Solve x^2 = 9"
LINEAR = "Solve x - 6 = 0"
SUM = "What is 7+5?"
SIX = "What is 2 + 4?"
LOSS = "What is 3 - 12?"

VERIFIED = [
    (SQUARE, "2\n-2"),
    (SQUARE, "-2\n2"),
    (SQUARE, "+2\n-2"),
    (SQUARE, "x=2\n-2"),
    (SQUARE, "2,\n-2"),
    (SQUARE, "* 2\n* -2"),
    (SQUARE, "x = 2\nx = -2"),
    (NINE, "$3$\n$-3$"),
    (NINE, "The solutions are\n3\n-3"),
    (QUADRATIC, "* 2\n* 3"),
    (QUADRATIC, "* $2$\n* $3$"),
    (QUADRATIC, "* **2**\n* **3**"),
    (QUADRATIC, "• 2\n• 3"),
    (QUADRATIC, "+ 2\n+ 3"),
    (QUADRATIC, "- 2\n- 3"),
    (QUADRATIC, "1. 2\n2. 3"),
    (QUADRATIC, "x→2, x→3"),
    (QUADRATIC, "x -> 2, x -> 3"),
    (QUADRATIC, "\\begin{cases} x=2 \\\\ x=3 \\end{cases}"),
    ("Solve x^2 = 2", "+-sqrt(2)"),
    ("Solve x^2 = 2", "+/-sqrt(2)"),
    ("Solve 3x = 2", "x = 2 / 3"),
    (LINEAR, "x = 6"),
    (LINEAR, "x = 12/2 = 6"),
    (LINEAR, "x - 6 = 0\nx = 6"),
    (SUM, "12"),
    (SUM, "answer = 12"),
    (SUM, "Result: 12"),
    (SUM, "sum = 12"),
    (SUM, "sum: 12"),
    (SUM, "The sum is 12"),
    (LOSS, "The difference is -9."),
    (INTEGRAL, "The total is 9."),
    (SUM, "12\n\n12"),
    (SUM, "12 because 7+5"),
    (INTEGRAL, "9, since 27/3 = 9"),
    (QUADRATIC, "Solution set = {2,3}"),
    (SUM, "7 + 5 = 12"),
    (SIX, "2 + 4\n= 6"),
    (INTEGRAL, "Answer — 9"),
    (INTEGRAL, "— 9"),
    (INTEGRAL, "Final answer --- 9"),
    (INTEGRAL, "9, not 10"),
    (INTEGRAL, "Ans. 9"),
    (INTEGRAL, "$\\int_0^3 x^2 dx = \\left[\\frac{x^3}{3}\\right]_0^3 = 9$"),
    (LOSS, "-9"),
    (LOSS, "$-9$"),
    (LOSS, "The answer is -9."),
    (LOSS, "3 - 12 = -9"),
]

NEVER_VERIFIED = [
    ("Solve x = 0", "2\n-2"),
    ("Solve x = 0", "+2\n-2"),
    ("Solve x = 0", "$3$\n$-3$"),
    ("Solve x = 1", "2\n-1"),
    (LINEAR, "* 2\n* 3"),
    ("Solve x - 5 = 0", "+ 2\n+ 3"),
    (DERIVATIVE := "Differentiate x^2", "x\n* 2"),
    (DERIVATIVE, "x\n+ x"),
    ("Integrate 2x", "x\n* x"),
    ("What is 1/4 + 1/4?", "1\n/ 2\n3"),
    *((LINEAR, f"x {sign} 6") for sign in ("=/=", "=\\=", "¬=", "~=", "=!", "-=", "*=")),
    *((LINEAR, f"x {sign} 6") for sign in ("!=", "≠", "\u0338=")),
    *((LINEAR, f"x {sign} \\{{6\\}}") for sign in ("\\not\\in", "\\notin", "∉")),
    *((SIX, f"answer {sign} 6") for sign in ("=/=", "¬=", "~=", "≠", "=!")),
    *(
        (QUADRATIC, f"x = 2, {label} = 3")
        for label in ("discriminant", "sum", "degree", "remainder", "y-intercept", "slope", "vertex", "y")
    ),
    (LINEAR, "x=2: 2*3=6"),
    (LINEAR, "x = 7 = 6"),
    (LINEAR, "x = 2 = 3 = 6"),
    (LINEAR, "x = 5, x = 7\nx = 6"),
    (LINEAR, "x = 7 x = 6"),
    (LINEAR, "x = 5 ⇒ 6"),
    (SIX, "7\n6"),
    (SIX, "2+4=7\n2+4=6"),
    (SIX, "5 → 6"),
    (SIX, "5 => 6"),
    (SIX, "2 + 4 = 7 = 6"),
    (SIX, "7\n=6"),
    *(
        (SUM, f"{label}{sign} 12")
        for label in (
            "wrong answer", "Not", "error", "Upper bound", "False answer", "Lower bound", "Old answer",
            "Guess", "Hint", "Bad answer", "Incorrect result", "previous answer", "Step", "max",
        )
        for sign in (" =", ":")
    ),
    (SIX, "Expected: 7\nGot: 6"),
    (LOSS, "Answer - 9"),
    (LOSS, "Answer — 9"),
    (LOSS, "— 9"),
    (LOSS, "**Answer** - 9"),
    (LOSS, "So the final answer is\n- 9"),
    ("What is 2 - 6?", "Result: - 4"),
    ("What is 2 - 6?", "The result - 4"),
    (DOUBLE, "9 (2)"),
    ("What is 3*2?", "$3$!"),
    ("What is 3*2?", "**3**!"),
    ("What is 3*2?", "**3!**"),
    ("What is 3*2?", "3 !"),
    (SUM, 'The mistake is:\n- "The value is 12, not 1"'),
    (SUM, "The mistake is:\n- “The value is 12, not 1”"),
    (SIX, "the product is 6"),
    (LINEAR, "x = ! 6"),
    (LINEAR, "x = = 6"),
    (LINEAR, "x ?= 6"),
    (LINEAR, "x =* 6"),
    (SUM, "Wrong → 12"),
    (SUM, "your answer = 12"),
    (SUM, "✗ = 12"),
    (SUM, "difference: 12"),
    (LINEAR, "x = 7 → x = 6"),
    (LINEAR, "x=7 => x=6"),
    (SUM, 'You wrote "the answer is 12"'),
]  # fmt: skip

NEVER_REFUTED = [
    (INTEGRAL, "The answer is 9!"),
    (QUADRATIC, "x=2 and x=3, sum=5"),
    (QUADRATIC, "x=2 and x=3, vertex = 5/2"),
    (QUADRATIC, "x=2 and x=3, check = 0"),
    (QUADRATIC, "x=2: 4-10+6=0; x=3: 9-15+6=0"),
    (SQUARE, "2 / -2"),
    (QUADRATIC, "2–3"),
    (QUADRATIC, "(2)(3)"),
    (QUADRATIC, "Roots: 2 - 3"),
    (QUADRATIC, "x = 2 / 3"),
    (INTEGRAL, "Answer - 9"),
    (INTEGRAL, "The answer - 9"),
    (INTEGRAL, "**Answer** - 9"),
    (INTEGRAL, "So the final answer is\n- 9"),
    (INTEGRAL, "9(2)"),
    *((INTEGRAL, text) for text in ("$9$!", "**9**!", "**9!**", "9 !", "9!!", "9 (2)", "9 (i)", "9!")),
    (INTEGRAL, "9 … Because the antiderivative of x^2 is x^3/3."),
]

REFUTED = [
    (SQUARE, "2\n3"),
    (SQUARE, "* 3\n* 4"),
    (SUM, "13"),
    (SUM, "answer = 13"),
    (LOSS, "9"),
    (LINEAR, "x = 7"),
    (QUADRATIC, "x = 2 and x = 4"),
    (INTEGRAL, "Answer — 8"),
]


async def status(question: str, reply: str) -> Status:
    task = Task(prompt=question, kind="math")
    return combine([await math_verifier().verify(task, Attempt(model="given", content=reply))]).status


@pytest.mark.parametrize(("question", "reply"), VERIFIED)
async def test_what_is_plain_is_verified(question: str, reply: str) -> None:
    assert await status(question, reply) == "verified"


@pytest.mark.parametrize(("question", "reply"), NEVER_VERIFIED)
async def test_what_does_not_say_it_is_never_verified(question: str, reply: str) -> None:
    assert await status(question, reply) != "verified"


@pytest.mark.parametrize(("question", "reply"), NEVER_REFUTED)
async def test_what_can_be_meant_right_is_never_refuted(question: str, reply: str) -> None:
    assert await status(question, reply) != "refuted"


@pytest.mark.parametrize(("question", "reply"), REFUTED)
async def test_what_is_plainly_wrong_is_refuted(question: str, reply: str) -> None:
    assert await status(question, reply) == "refuted"
