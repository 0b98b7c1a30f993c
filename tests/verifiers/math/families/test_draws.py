"""Probabilities of draws: counted, and gone through one by one where there are few."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

PICKED = "letters picked without replacement from"
LEVEL = f"Four {PICKED} {{v: 2, t: 8, n: 5}}. What is prob of picking 2 t, 1 v and 1 n?"
ORDER = "What is prob of sequence zds when three letters picked without replacement from sxzdq?"
CERTAIN = "Five letters picked without replacement from {x: 6}. What is prob of picking 5 x?"
CASES = [
    (LEVEL, "8/39", "8/38"),
    (ORDER, "1/60", "1/10"),
    (CERTAIN, "1", "0"),
    (f"Calculate prob of sequence ff when two {PICKED} wwjewfjjjewjf.", "1/78", "1/77"),
    (f"Three {PICKED} xexxxpepxxxxxexxxxxx. Give prob of picking 1 x and 2 p.", "1/76", "1/67"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_letters(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        ("The probability is 2/5.", "verified"),
        ("0.4", "verified"),
        ("40%", "verified"),
        ("40 percent", "verified"),
        ("4/10", "verified"),
        ("2 in 5", "undecided"),
        ("3/5", "refuted"),
        ("60%", "refuted"),
        ("1/2 * 4/5", "undecided"),
    ],
)
def test_ways_to_say_it(reply: str, status: str) -> None:
    question = "What is prob of picking 1 a when one letter picked without replacement from {a: 2, b: 3}?"
    assert judged(question, reply).status == status


def test_rounded_values_are_neither() -> None:
    assert judged(LEVEL, "20.5%").status == "undecided"
    assert judged(LEVEL, "0.205").status == "undecided"
    assert judged(LEVEL, "20.6%").status == "refuted"


@pytest.mark.parametrize(
    "question",
    [
        "Four letters picked without replacement from {v: 2}. What is prob of picking 4 v?",
        "Two letters picked without replacement from {v: 2, t: 8}. What is prob of picking 1 v?",
        "Two letters picked without replacement from {v: 2, t: 8}. What is prob of picking 2 q?",
        "Two letters picked without replacement from {v: 2, v: 8}. What is prob of picking 2 v?",
        "Two letters picked from {v: 2, t: 8}. What is prob of picking 2 v?",
        "Let v = 2. Two letters picked without replacement from {v: 2, t: 8}. What is prob of picking 2 v?",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
