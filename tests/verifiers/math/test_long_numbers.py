"""Numbers of more digits than Python writes: compared where that is possible, never a fault."""

import pytest

from tests.verifiers.math.families.support import judged, solved

NINES = "9" * 5_000
QUESTIONS = [
    ("What is 2^20000?", "5"),
    ("What is 2^20000?", "2^20000"),
    ("What is 3000!?", "5"),
    ("What is 10^(10^10)?", "1"),
    ("What is 2+2?", "10^(10^10)"),
    ("What is 2+2?", NINES),
    (f"What is {NINES} + 1?", NINES),
    (f"Is {NINES} prime?", "yes"),
    ("Solve x - 2^20000 = 0", "x = 5"),
    ("Solve x^2 = 2^20000", "x = 5"),
    ("Solve 2^x = 2^20000", "x = 20000"),
    ("Solve 2^20000 x < 1", "x < 1"),
    ("Solve x+y=2^20000, x-y=1", "x = 1, y = 1"),
    ("Is 2^20000 > 3^10000?", "No"),
    ("Find the inverse of [[2^20000,1],[0,1]]", "[[1,0],[0,1]]"),
    ("Find the determinant of [[2^20000, 0],[0, 2^20000]]", "5"),
    ("Expand (x+2^20000)^2", "x^2"),
    ("What is the integral of 2^20000 x from 0 to 1?", "1"),
    ("What is the limit of (2^20000 x)/x as x approaches 0", "1"),
    ("Find the minimum value of x^2 + 2^20000", "1"),
    ("Find the slope of the line through (2^20000, 2) and (4, 8).", "1"),
    ("Find the next term of 2^20000, 2^20001, 2^20002, ...", "1"),
    ("What is the area of a circle with radius 5?", "10^(10^10)\\pi"),
    ("Solve sqrt(x+1)+sqrt(x+2)+sqrt(x+3)=10", "x = 1"),
    ("Solve 2^(x/99991)+2^(x/99989)=7", "x = 1"),
]


@pytest.mark.parametrize(("question", "reply"), QUESTIONS)
def test_there_is_a_verdict(question: str, reply: str) -> None:
    right = reply in ("2^20000", "x = 20000")
    assert judged(question, reply).status in (
        ("undecided", "verified") if right else ("undecided", "refuted")
    )


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in QUESTIONS))
def test_the_solver_answers_or_abstains(question: str) -> None:
    answer = solved(question)
    assert "too many digits" not in answer
    assert not answer or judged(question, answer).status != "refuted"
