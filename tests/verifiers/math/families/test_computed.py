"""Numbers that a known formula gives: geometry, counting, sequences, percent, statistics."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("Find the slope of the line through (1, 2) and (4, 8).", "2", "1/2"),
    ("What is the distance between (1, 1) and (4, 5)?", "5", "7"),
    ("What is the distance between (0, 0) and (1, 1)?", r"\sqrt{2}", "2"),
    ("Find the slope of the line through (-1, 4) and (3, -2).", r"-\frac{3}{2}", r"\frac{3}{2}"),
    ("How many ways can you arrange the letters of the word BANANA?", "60", "720"),
    ("Find the midpoint of (2, 4) and (6, 10).", "(4, 7)", "(7, 4)"),
    ("What is the area of a circle with radius 5?", r"25\pi", "10π"),
    ("What's the volume of a sphere with radius 3 cm?", "36π cm³", "36π cm²"),
    ("What's the volume of a sphere with radius 3 cm?", r"36\pi", "27π"),
    ("A rectangle has length 8 and width 5. Find its perimeter.", "26", "40"),
    ("What is the area of a rectangle with length 3 m and width 2 m?", "6 m^2", "6 m"),
    ("What is the area of a rectangle with length 3 m and width 2 m?", "60000 cm^2", "600 cm^2"),
    ("Find the hypotenuse of a right triangle with legs 5 and 12.", "13", "17"),
    ("What is the sum of the interior angles of a hexagon?", "720°", "540°"),
    ("How many ways can 5 people sit in a row?", "120", "25"),
    ("In how many ways can 6 people be seated around a round table?", "120", "720"),
    ("What is 10 choose 3?", "120", "720"),
    ("In how many ways can a committee of 3 be chosen from 8 people?", "56", "336"),
    ("What is P(6, 2)? (permutations)", "30", "15"),
    ("How many different arrangements are there of the letters in MISSISSIPPI?", "34650", "39916800"),
    ("How many subsets does a set with 5 elements have?", "32", "31"),
    (
        "How many 3-digit numbers can be formed from the digits 1, 2, 3, 4, 5 without repetition?",
        "60",
        "125",
    ),
    ("Find the 6th term of a geometric sequence with first term 2 and common ratio 3.", "486", "1458"),
    ("Find the common difference of 10, 7, 4, 1", "-3", "3"),
    ("What is the sum of the infinite geometric series 1 + 1/2 + 1/4 + ...?", "2", "3/2"),
    ("What is the 10th Fibonacci number?", "55", "34"),
    ("A price rises from $50 to $65. What is the percent increase?", "30%", "15%"),
    ("What is 20% off of 45 dollars?", "$36", "$9"),
    ("What is the discriminant of 3x^2 - 4x + 1 = 0?", "4", "28"),
    ("Find the vertex of the parabola y = x^2 - 4x + 7.", "(2, 3)", "(-2, 3)"),
    ("What is the degree of the polynomial 4x^5 - x^7 + 3?", "7", "5"),
    ("What is the remainder when x^3 + 2x + 1 is divided by x - 2?", "13", "-11"),
    ("Find the modulus of 3 + 4i.", "5", "25"),
    ("What is the conjugate of 2 - 5i?", "2 + 5i", "-2 + 5i"),
    ("What is i^{2023}?", "-i", "i"),
    ("What is log base 2 of 64?", "6", "32"),
    ("Find the dot product of (1, 2, 3) and (4, -5, 6).", "12", "32"),
    ("Compute the cross product of (1,0,0) and (0,1,0)", "(0, 0, 1)", "(0, 0, -1)"),
    ("find the median of 3, 9, 1, 7, 5", "5", "1"),
    ("What is the median of 1, 2, 4, 9?", "3", "2"),
    ("What is the median of 2, 2, 2, 9?", "2", "5.5"),
    ("What is the mode of 2, 3, 3, 5, 7, 3, 2?", "3", "2"),
    ("What is the range of 4, 9, 1?", "8", "5"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_right_and_wrong(question: str, right: str, wrong: str) -> None:
    assert judged(question, f"\\boxed{{{right}}}").status == "verified"
    assert judged(question, f"The answer is {wrong}.").status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _, _ in CASES))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Find the slope of the line through (1, 2) and (1, 8).",
        "What is the area of a circle with radius 5 kg?",
        "What is the area of a circle with radius 5 and height 2?",
        "What is the area of a rectangle with length 3 m and width 2 cm?",
        "How many ways can 5 people sit in a row if Anna and Ben sit together?",
        "In how many ways can a committee of 3 be chosen from 8 people if Tom must be on it?",
        "Find the 6th term of an arithmetic sequence with first term 2 and common ratio 3.",
        "Find the common difference of 10, 7, 5, 1",
        "What is the distance between (1, 1) and (4, 5, 6)?",
        "How many different arrangements are there of the letters in MISSISSIPPI that start with M?",
        "What is the sum of the infinite geometric series 1 + 2 + 4 + ...?",
        "What is the mode of 12?",
    ],
)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None


def test_a_mode_of_several_numbers_is_open() -> None:
    assert judged("What is the mode of 2, 2, 3, 3?", "2").status == "undecided"
