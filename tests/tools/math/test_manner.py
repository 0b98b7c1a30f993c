"""Ways of asking that change nothing of what is asked."""

import pytest

from proofroute.tools.math.forms import read_task

SAME = [
    (
        "Use the Chinese remainder theorem to solve x ≡ 3 (mod 4), x ≡ 4 (mod 7).",
        "Solve x ≡ 3 (mod 4), x ≡ 4 (mod 7).",
    ),
    ("Solve x^2 - 5x + 6 = 0 using the quadratic formula.", "Solve x^2 - 5x + 6 = 0."),
    ("Determine how many integers n satisfy 1 < |n| ≤ 4.", "How many integers n satisfy 1 < |n| ≤ 4?"),
    ("For how many integers x is x^2 - 6x + 5 < 0?", "How many integers x satisfy x^2 - 6x + 5 < 0?"),
    ("Find every solution of |4x - 1| = 3.", "Find all solutions of |4x - 1| = 3."),
    ("What's the remainder if you divide 5^77 by 11?", "What is the remainder when 5^77 is divided by 11?"),
    (
        "Determine the least positive residue of 4^50 modulo 7.",
        "What is the remainder when 4^50 is divided by 7?",
    ),
    ("Change the subject of the formula y = 3x - 5 to x.", "Make x the subject of y = 3x - 5."),
    ("Rewrite the formula C = 2πr so that r is the subject.", "Make r the subject of C = 2πr."),
    (
        "How far is the point (1, 2) from the line 4x - 3y = 0?",
        "What is the distance from the point (1, 2) to the line 4x - 3y = 0?",
    ),
]


@pytest.mark.parametrize(("question", "plain"), SAME)
def test_it_is_read_as_the_plain_question(question: str, plain: str) -> None:
    found, wanted = read_task(question), read_task(plain)
    assert wanted is not None
    assert found == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Use the quadratic formula to draw x^2 - 5x + 6.",
        "Solve x^2 - 5x + 6 = 0 using a calculator and a friend.",
        "Determine how many integers n satisfy 1 < |n| ≤ 4 and why.",
        "For how many odd integers x is x^2 - 6x + 5 < 0?",
        "How far is the point (1, 2) from the line 4x - 3y = 0 and from (0, 0)?",
    ],
)
def test_what_says_more_is_not_read(question: str) -> None:
    assert read_task(question) is None
