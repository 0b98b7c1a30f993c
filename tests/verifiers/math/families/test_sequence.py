"""Terms of sequences: the least-degree rule, confirmed by a term left over, and named ones."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("What is next in 388, 422, 456?", "490", "489"),
    ("What comes next: 844, 839, 848, 877, 932, 1019?", "1144", "1145"),
    ("What is the next term in -8, -31, -100, -239, -472, -823?", "-1316", "1316"),
    ("What is the m'th term of 100, 199, 296, 391?", "-m**2 + 102*m - 1", "-m**2 + 101*m - 1"),
    ("What is the i'th term of 14671, 14669, 14665, 14659, 14651?", "-i**2 + i + 14671", "-i**2 + 14671"),
    ("What is the next number in the sequence -8, -31, -54?", "-77", "77"),
    ("2, 6, 18, 54, ... What is the next term?", "162", "108"),
    ("What number comes next: 1, 1, 2, 3, 5, 8, 13?", "21", "20"),
    ("What comes next: 1, 3, 7, 15, 31?", "63", "62"),
    ("An arithmetic sequence has first term 5 and common difference 3. What is the 10th term?", "32", "35"),
    (
        "A geometric sequence has first term 2 and common ratio 1/2. Find the sum of the first 3 terms.",
        "3.5",
        "4",
    ),
    ("What is the sum of the first 20 terms of the arithmetic series 3 + 7 + 11 + ...?", "820", "800"),
    ("What is the 20th term of 3, 7, 11, 15, ...?", "79", "83"),
    ("What is the fifth term of 3, 7, 11, 15, ...?", "19", "23"),
    ("Find the nth term of the sequence 5, 8, 11, 14, ...", "3n + 2", "3n - 2"),
    ("Find a formula for the nth term of 2, 6, 18, 54", "2*3^(n-1)", "3*2^(n-1)"),
    ("What is the 10th term of the arithmetic sequence 2, 5, 8, ...?", "29", "32"),
    ("Find the 6th term of the geometric sequence 3, 6, 12, ...", "96", "192"),
    ("Find the sum of the first 10 terms of the arithmetic sequence 2, 5, 8, ...", "155", "150"),
    ("What is the sum of the first five terms of the geometric sequence 1, 3, 9, ...?", "121", "120"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_terms(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"
    answer = solved(question)
    assert answer == "" or judged(question, answer).status == "verified", answer


def test_the_rule_is_named_and_is_no_proof() -> None:
    verdict = judged("What is next in 388, 422, 456?", "490")
    assert verdict.assurance == "checked"
    assert "the polynomial of least degree through all the terms" in verdict.evidence[0].statement
    named = judged("What is the 10th term of the arithmetic sequence 2, 5, 8, ...?", "29")
    assert named.assurance == "proved"


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("What comes next: 1, 2, 3?", "4"),  # or 5, the sum of the two before
        ("What comes next: 1, 2, 3?", "5"),
        ("What comes next: 3, 5, 7?", "9"),  # or 11, the next prime
        ("Find the nth term of the sequence 5, 8, 11, 14, ...", "3n + 5"),  # counted from 0
        ("What is next in 388, 422, 456?", "456 + 34"),
        ("What is next in 388, 422, 456?", "490 apples"),
    ],
)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize(
    "question",
    [
        "What is next in 1, 2?",
        "An arithmetic sequence has first term 5 and common ratio 3. What is the 10th term?",
        "What is next in 3, 1, 4, 1, 5?",
        "What comes next: 1, 4, 9, 17?",  # no term is left over
        "What comes next: 1,000, 2,000, 3,000?",
        "What is the next term in the arithmetic sequence 1, 2, 4?",
        "What is the 5000th term of 3, 7, 11, 15?",
        "Find the sum of the first 10 terms of the sequence 2, 5, 8, ...",
        "What is next in line at 3, 4, 5?",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
