"""Which of several numbers: by letter, by name, by value, and in sentences."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CLOSEST = "Which is the closest to 1/2?  (a) 5  (b) -4  (c) 0.4"
SECOND = "Which is the second biggest value?  (a) 0.05  (b) -4  (c) 633"
LISTED = "What is the nearest to 1734 in 1/2, 0, -1075?"
BIGGER = "What's bigger, 3/7 or 0.43?"
GREATER = "Which is greater: 0 or -303/257?"
SMALLER = "Let s = 2*3 - 1. Which is smaller: s or -294?"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (CLOSEST, "The answer is (c) 0.4.", "verified"),
        (CLOSEST, "c) 0.4", "verified"),
        (CLOSEST, "(c) 0.4", "verified"),
        (CLOSEST, "**C**", "verified"),
        (CLOSEST, "C.", "verified"),
        (CLOSEST, "c", "verified"),
        (CLOSEST, "0.4", "verified"),
        (CLOSEST, "The closest is (c) 0.4.", "verified"),
        (CLOSEST, "(c) 0.4 is closest to 1/2.", "verified"),
        (CLOSEST, "(c) is the closest to 1/2, since |0.4 - 0.5| = 0.1.", "verified"),
        (
            CLOSEST,
            (
                "Distances: |5 - 1/2| = 4.5, |-4 - 1/2| = 4.5, |0.4 - 1/2| = 0.1. The smallest "
                "is 0.1, so the answer is (c)."
            ),
            "verified",
        ),
        (
            CLOSEST,
            (
                "Let's compute:\n(a) |5 - 0.5| = 4.5\n(b) |-4 - 0.5| = 4.5\n(c) |0.4 - 0.5| = "
                "0.1\n\n**Answer: (c) 0.4**"
            ),
            "verified",
        ),
        (CLOSEST, "\\boxed{c}", "verified"),
        (CLOSEST, "\\boxed{\\text{(c) } 0.4}", "verified"),
        (CLOSEST, "\\boxed{0.4}", "verified"),
        (CLOSEST, "Option C", "verified"),
        (CLOSEST, "The closest to 1/2 is 0.4, so the answer is C.", "verified"),
        (CLOSEST, "0.4 is the closest to 1/2.", "verified"),
        (CLOSEST, "The number closest to 1/2 is **0.4** (option c).", "verified"),
        (CLOSEST, "The answer is (a) 5.", "refuted"),
        (CLOSEST, "a) 5", "refuted"),
        (CLOSEST, "(b)", "refuted"),
        (CLOSEST, "The closest is (b) -4.", "refuted"),
        (CLOSEST, "(a) 5 is closest to 1/2.", "refuted"),
        (CLOSEST, "17", "refuted"),
        (CLOSEST, "The answer is (c) 5.", "undecided"),
        (CLOSEST, "The answer is not (c).", "undecided"),
        (CLOSEST, "(c) 0.4 or (a) 5", "undecided"),
        (CLOSEST, "(a) 5 is not the closest to 1/2.", "undecided"),
        (SECOND, "a", "verified"),
        (SECOND, "The second biggest value is (a) 0.05.", "verified"),
        (SECOND, "The biggest is 633, the second biggest is 0.05.", "verified"),
        (SECOND, "Sorted: 633, 0.05, -4. The second biggest is 0.05, so (a).", "verified"),
        (SECOND, "The biggest value is 633.", "undecided"),
        (SECOND, "c", "refuted"),
        (SECOND, "The second biggest value is (c) 633.", "refuted"),
        (SECOND, "0.05", "verified"),
        (SECOND, "633 > 0.05 > -4, so the second biggest value is 0.05, option (a).", "verified"),
        (LISTED, "1/2", "verified"),
        (LISTED, "0.5", "verified"),
        (LISTED, "The nearest to 1734 is 1/2.", "verified"),
        (LISTED, "1/2 is the nearest to 1734.", "verified"),
        (LISTED, "0", "refuted"),
        (LISTED, "The nearest to 1734 is 0.", "refuted"),
        (LISTED, "The nearest value is $\\frac{1}{2}$.", "verified"),
        (LISTED, "\\frac{1}{2}", "verified"),
        (BIGGER, "0.43 is bigger.", "verified"),
        (BIGGER, "0.43 is bigger than 3/7.", "verified"),
        (BIGGER, "3/7 = 0.42857..., so 0.43 is bigger.", "verified"),
        (BIGGER, "0.43", "verified"),
        (BIGGER, "0.43 > 3/7", "verified"),
        (BIGGER, "3/7 < 0.43", "verified"),
        (BIGGER, "3/7 is smaller than 0.43, so 0.43 is bigger.", "verified"),
        (BIGGER, "3/7", "refuted"),
        (BIGGER, "3/7 is bigger than 0.43.", "refuted"),
        (BIGGER, "3/7 ≈ 0.4286, which is less than 0.43. So 0.43 is larger.", "verified"),
        (BIGGER, "**0.43** is larger.", "verified"),
        (BIGGER, "3/7 is bigger.", "refuted"),
        (BIGGER, "They are equal.", "refuted"),
        (GREATER, "0", "verified"),
        (GREATER, "0 is greater.", "verified"),
        (GREATER, "-303/257", "refuted"),
        (GREATER, "0 is greater than -303/257.", "verified"),
        (SMALLER, "s", "refuted"),
        (SMALLER, "-294", "verified"),
        (SMALLER, "-294 is smaller than s.", "verified"),
        (SMALLER, "s = 5, so -294 is smaller.", "verified"),
        (SMALLER, "5", "refuted"),
        (CLOSEST, "One might think the answer is (c), but it is (a).", "undecided"),
        (CLOSEST, "The answer is (c)? No, it's (a).", "undecided"),
        (CLOSEST, "It's either (a) or (c).", "undecided"),
        (CLOSEST, "If we ignore (a), the closest is (c) 0.4.", "undecided"),
        (CLOSEST, "The farthest is (b) -4.", "undecided"),
        (CLOSEST, "(c) is farthest from 1/2.", "undecided"),
        (CLOSEST, "The second closest is (a) 5.", "undecided"),
        (CLOSEST, "(c) 0.4 is not the closest.", "undecided"),
        (CLOSEST, "None of them.", "undecided"),
        (CLOSEST, "I don't know.", "undecided"),
        (CLOSEST, "", "undecided"),
        (CLOSEST, "The closest to 1/2 is (c). Wait, actually it is (a).", "undecided"),
        (CLOSEST, "(a) is closer than (b). (c) is closest.", "verified"),
        (CLOSEST, "The answer is (c), not (a).", "verified"),
        (CLOSEST, "(d)", "undecided"),
        (CLOSEST, "The answer is 0.40.", "verified"),
        (CLOSEST, "Answer: C) 0.4", "verified"),
        (CLOSEST, "Answer: (C)", "verified"),
        (CLOSEST, "**Answer:** c", "verified"),
        (CLOSEST, "The correct option is (c).", "verified"),
        (CLOSEST, "The correct answer is option (c), 0.4.", "verified"),
        (CLOSEST, "The correct answer is (a), 5.", "refuted"),
        (CLOSEST, "c. 0.4", "verified"),
        (CLOSEST, "C: 0.4", "verified"),
        (CLOSEST, "(c): 0.4", "verified"),
        (CLOSEST, "c - 0.4", "undecided"),
        (CLOSEST, "2/5", "verified"),
        (CLOSEST, "0.4 (c)", "verified"),
        (
            CLOSEST,
            (
                "To find which is closest to 1/2, we compute the distance of each option:\n\n- "
                "(a) |5 − 1/2| = 4.5\n- (b) |−4 − 1/2| = 4.5\n- (c) |0.4 − 1/2| = 0.1\n\nThe "
                "smallest distance is 0.1, so (c) 0.4 is the closest to 1/2.\n\n**Answer: c**"
            ),
            "verified",
        ),
        (CLOSEST, "- (a) 4.5\n- (b) 4.5\n- (c) 0.1\n\n(c)", "verified"),
        (CLOSEST, "\\[\\boxed{c}\\]", "verified"),
        (CLOSEST, "$\\boxed{(a)}$", "refuted"),
        (CLOSEST, "The answer is $\\boxed{\\text{c}}$.", "verified"),
        (CLOSEST, "<think>maybe a</think>(c)", "verified"),
        (SECOND, "The second biggest value is 0.05.", "verified"),
        (SECOND, "(a) 0.05 is the second biggest.", "verified"),
        (SECOND, "The second smallest value is 0.05.", "undecided"),
        (SECOND, "633 is the biggest.", "undecided"),
        (SECOND, "The biggest is 0.05.", "undecided"),
        (SECOND, "The second largest value is -4.", "refuted"),
        (SECOND, "From largest to smallest: 633, 0.05, -4. The second is 0.05.", "verified"),
        (LISTED, "The nearest to 1734 in the list is 1/2.", "verified"),
        (LISTED, "0.5 is nearest.", "verified"),
        (LISTED, "It is 1/2.", "verified"),
        (LISTED, "-1075", "refuted"),
        (LISTED, "1/3", "refuted"),
        (BIGGER, "0.43, because 3/7 = 0.428...", "verified"),
        (BIGGER, "0.43 is greater.", "verified"),
        (BIGGER, "3/7 = 0.43", "undecided"),
        (BIGGER, "3/7 is about 0.4286, so 0.43 is bigger.", "verified"),
        (BIGGER, "3/7 is less than 0.43.", "verified"),
        (BIGGER, "3/7 isn't bigger than 0.43.", "undecided"),
        (BIGGER, "The bigger one is 0.43.", "verified"),
        (BIGGER, "0.43 is slightly bigger than 3/7.", "verified"),
        (BIGGER, "3/7 ≈ 0.428571, 0.43 = 0.43. Therefore 0.43 > 3/7.", "verified"),
        (BIGGER, "Compare 3/7 and 0.43: 3/7 = 0.428571... < 0.43. So 0.43 is bigger.", "verified"),
        (BIGGER, "0.43 is smaller.", "refuted"),
        (BIGGER, "Neither", "refuted"),
        (GREATER, "0 > -303/257, so 0 is greater.", "verified"),
        (GREATER, "-303/257 is negative, so 0 is greater.", "verified"),
        (GREATER, "-303/257 < 0", "verified"),
        ("Which is bigger: 0.5 or 1/2?", "They are equal.", "verified"),
        ("Which is bigger: 0.5 or 1/2?", "Neither, they are equal.", "verified"),
        ("Which is bigger: 0.5 or 1/2?", "0.5", "undecided"),
        ("Which is bigger: 0.5 or 1/2?", "0.5 = 1/2", "undecided"),
        ("Let c = 3. Which is biggest?  (a) c  (b) 1  (c) 2", "c", "undecided"),
        ("Let c = 3. Which is biggest?  (a) c  (b) 1  (c) 2", "(a)", "verified"),
        ("Let c = 3. Which is biggest?  (a) c  (b) 1  (c) 2", "3", "verified"),
        ("Which is the biggest? A) 2/3 B) 5/8 C) 0.65 D) 7/11", "A", "verified"),
        ("Which is the biggest? A) 2/3 B) 5/8 C) 0.65 D) 7/11", "A) 2/3", "verified"),
        ("Which is the biggest? A) 2/3 B) 5/8 C) 0.65 D) 7/11", "0.6667", "undecided"),
        ("Which is the biggest? A) 2/3 B) 5/8 C) 0.65 D) 7/11", "C", "refuted"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which is bigger 3/7 or 0.43", "0.43"),
        ("9.11 or 9.9, which is bigger?", "9.9"),
        ("Which of the following is the largest? A) 2/3 B) 5/8 C) 0.65 D) 7/11", "(a)"),
        ("Which of these fractions is the smallest: 2/3, 3/5, 7/12?", "7/12"),
        ("Which of these numbers is closest to 10: 8.7, 11.5, or 12?", "8.7"),
        ("What is the largest of 3/5, 0.62 and 5/8?", "5/8"),
        ("Find the smallest of 2/3, 0.66, 0.667.", "0.66"),
        ("What's the second largest number in 14, 92, 35, 88?", "88"),
        ("Which is less, -5 or -7?", "-7"),
        ("Which is smaller, sqrt(2) or 1.4?", "1.4"),
        ("Which of 2/3 and 3/4 is greater?", "3/4"),
        ("Which is larger: 2^10 or 10^3?", "2^10"),
        ("Which is closer to 0: -3 or 2?", "2"),
        ("What is the maximum of {3, 7, 5}?", "7"),
        ("Let d = 2 - 5. Which is the third smallest value?  (a) d  (b) 1/2  (c) 9", "(c)"),
        ("What is the largest number: 1,000, 999 or 1,001?", "1,001"),
    ],
)
def test_questions_are_solved_and_verified(question: str, answer: str) -> None:
    assert solved(question) == answer
    assert judged(question, answer).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Which is bigger?",
        "Which number is the best: 3 or 5?",
        "Which is the odd one out: 3, 5, 8?",
        "What is the largest prime in 3, 5, 8?",
        "What is the smallest positive number in -3, 5?",
        "Which is bigger in absolute value: -3 or 2?",
        "Which is bigger: x or 2?",
        "Which is bigger: 3, 5 or 8?",
        "Which is bigger: 3,5 or 3,7?",
        "What is the biggest value in 1,200?",
        "What is the fourth biggest value in 1, 2, 3?",
        "Which is the biggest value?  (a) 1  (c) 2  (b) 3",
        "What is the closest to 5 in i, 2, 3?",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    form = read_task(question)
    assert form is None or type(form).__name__ != "Choice"


def test_equal_numbers_leave_the_place_open() -> None:
    question = "Which is the closest to 0?  (a) 1  (b) -1  (c) 2"
    assert judged(question, "a").status == "undecided"
    assert judged(question, "c").status == "refuted"
    assert solved(question) == ""
    assert judged("What is the biggest value in 0.5, 1/2, 0.1?", "1/2").status == "verified"
    assert judged("What is the second biggest value in 0.5, 1/2, 0.1?", "1/2").status == "undecided"
