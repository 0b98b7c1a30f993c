"""Numbers in order, as lists and as chains."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

ASCENDING = "Sort -3/4, 1/2, -0.07, -6, -0.757 in ascending order."
DESCENDING = "Let c = 2. Let a = 5. Put -2, c, a in descending order."


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (ASCENDING, "-6 < -0.757 < -3/4 < -0.07 < 1/2", "verified"),
        (ASCENDING, "-6, -0.757, -3/4, -0.07, and 1/2", "verified"),
        (ASCENDING, "The sorted order is: -6, -0.757, -3/4, -0.07, 1/2", "verified"),
        (ASCENDING, "In ascending order: -6, -0.757, -3/4, -0.07, 1/2.", "verified"),
        (ASCENDING, "[-6, -0.757, -3/4, -0.07, 1/2]", "verified"),
        (ASCENDING, "-6, -0.757, -0.75, -0.07, 0.5", "verified"),
        (ASCENDING, "-6, -3/4, -0.757, -0.07, 1/2", "refuted"),
        (ASCENDING, "1/2, -0.07, -3/4, -0.757, -6", "refuted"),
        (ASCENDING, "-6\n-0.757\n-3/4\n-0.07\n1/2", "verified"),
        (ASCENDING, "1. -6\n2. -0.757\n3. -3/4\n4. -0.07\n5. 1/2", "verified"),
        (ASCENDING, "1/2 > -0.07 > -3/4 > -0.757 > -6", "undecided"),
        (ASCENDING, "-6 < -3/4 < -0.757 < -0.07 < 1/2", "refuted"),
        (ASCENDING, "\\boxed{-6, -0.757, -\\frac{3}{4}, -0.07, \\frac{1}{2}}", "verified"),
        (ASCENDING, "-6 → -0.757 → -3/4 → -0.07 → 1/2", "verified"),
        (ASCENDING, "The numbers in ascending order are -6, -0.757, -3/4, -0.07, 1/2.", "verified"),
        (ASCENDING, "-6,-0.757,-3/4,-0.07,1/2", "verified"),
        (ASCENDING, "-6, -0.757, -3/4, -0.07", "refuted"),
        (ASCENDING, "-3/4 = -0.75 and 1/2 = 0.5, so the order is -6, -0.757, -3/4, -0.07, 1/2.", "verified"),
        (ASCENDING, "Here is the sorted list:\n\n**-6, -0.757, -3/4, -0.07, 1/2**", "verified"),
        (DESCENDING, "a, c, -2", "verified"),
        (DESCENDING, "5, 2, -2", "verified"),
        (DESCENDING, "a > c > -2", "verified"),
        (DESCENDING, "a = 5, c = 2, -2", "verified"),
        (DESCENDING, "c, a, -2", "refuted"),
        (DESCENDING, "-2, c, a", "refuted"),
        (ASCENDING, "Sorted in ascending order: -6, -0.757, -3/4, -0.07, 1/2", "verified"),
        (ASCENDING, "**-6, -0.757, -3/4, -0.07, 1/2**", "verified"),
        (ASCENDING, "Answer: -6, -0.757, -3/4, -0.07, 1/2", "verified"),
        (ASCENDING, "-6 -0.757 -3/4 -0.07 1/2", "undecided"),
        (ASCENDING, "{-6, -0.757, -3/4, -0.07, 1/2}", "verified"),
        (ASCENDING, "(-6, -0.757, -3/4, -0.07, 1/2)", "verified"),
        (ASCENDING, "−6, −0.757, −3/4, −0.07, 1/2", "verified"),
        (ASCENDING, "-6, -0.76, -3/4, -0.07, 1/2", "undecided"),
        (ASCENDING, "-6; -0.757; -3/4; -0.07; 1/2", "verified"),
        (ASCENDING, "The order is not -6, -0.757, -3/4, -0.07, 1/2.", "undecided"),
        (
            ASCENDING,
            (
                "In descending order: 1/2, -0.07, -3/4, -0.757, -6. In ascending order: -6, "
                "-0.757, -3/4, -0.07, 1/2."
            ),
            "verified",
        ),
        (
            ASCENDING,
            (
                "First convert to decimals: -0.75, 0.5, -0.07, -6, -0.757.\nSorted: -6, -0.757, "
                "-0.75, -0.07, 0.5.\nSo the answer is: -6, -0.757, -3/4, -0.07, 1/2"
            ),
            "verified",
        ),
        ("Sort 65566, 6, 5, 0 in decreasing order.", "65,566, 6, 5, 0", "verified"),
        ("Sort 2072, 7, 100 in increasing order.", "7,100,2072", "verified"),
        ("Sort 2072, 7, 100 in increasing order.", "7, 100, 2,072", "verified"),
        ("Sort 1, 1, 0.", "0, 1, 1", "verified"),
        ("Sort 1, 1, 0.", "0, 1", "refuted"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Order these from least to greatest: 0.5, 1/3, -2, 3/4", "-2, 1/3, 0.5, 3/4"),
        ("Arrange the following fractions in descending order: 1/2, 3/8, 5/6", "5/6, 1/2, 3/8"),
        ("Put these numbers in order from smallest to largest: 0.3, 0.03, 0.33", "0.03, 0.3, 0.33"),
        ("Please sort the list [5, 3, 8, 1] in ascending order.", "1, 3, 5, 8"),
        ("Rank 1/2, 2/5, 3/7 from lowest to highest.", "2/5, 3/7, 1/2"),
        ("Sort sqrt(2), 1.4, pi/2 in decreasing order.", "pi/2, sqrt(2), 1.4"),
        ("Suppose -2 - 23 = 5*x. Sort x, -0.3, 2 in descending order.", "2, -0.3, x"),
    ],
)
def test_questions_are_solved_and_verified(question: str, answer: str) -> None:
    assert solved(question) == answer
    assert judged(question, answer).status == "verified"
    backwards = ", ".join(reversed(answer.split(", ")))
    assert judged(question, backwards).status == "refuted"


@pytest.mark.parametrize(
    "question",
    ["Put 3, 1, 2 in order.", "Sort apple, pear.", "Sort 3, x, 1.", "Sort 3.", "Sort 3, 1 by length."],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
