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


BAG = "A bag has 3 red and 5 blue marbles"
BACK = "without replacement"
ASK = "What is the probability"
TOLD = [
    (f"{BAG}; two are drawn {BACK}. {ASK} that both are red?", "3/28", "9/64"),
    (f"{BAG}. Two marbles are drawn with replacement. {ASK} that both are red?", "9/64", "3/28"),
    (
        f"{BAG}. Two marbles are drawn at random {BACK}. {ASK} that one is red and one is blue?",
        "15/28",
        "15/64",
    ),
    (f"{BAG}. Three marbles are drawn {BACK}. {ASK} that exactly one is red?", "15/28", "15/56"),
    (f"{BAG}. One marble is drawn at random. {ASK} that it is not red?", "5/8", "3/8"),
    (f"{BAG}. {ASK} of drawing a blue marble?", "5/8", "3/8"),
    (
        f"{BAG}. If you draw two marbles {BACK}, what is the probability of getting two blue marbles?",
        "5/14",
        "25/64",
    ),
    (
        f"A box has 2 red, 3 tan and 5 blue pens. Two are chosen with replacement. {ASK} that both are blue?",
        "1/4",
        "2/9",
    ),
    (f"{BAG}. Two marbles are drawn {BACK}. {ASK} that at least one is red?", "9/14", "5/14"),
    (f"{BAG}. If two marbles are drawn {BACK}, what is the probability both are red?", "3/28", "9/64"),
    (f"{ASK} that the sum of two dice is 7?", "1/6", "1/7"),
    (f"{ASK} of rolling a sum of 7 with two dice?", "1/6", "7/36"),
    (f"Two fair dice are rolled. {ASK} that the sum is at least 10?", "1/6", "1/12"),
    (f"Two dice are rolled. {ASK} that the sum is prime?", "5/12", "7/12"),
    (f"{ASK} of rolling a number greater than 4 on a fair die?", "1/3", "1/2"),
    (f"{ASK} of rolling an even number with a six-sided die?", "1/2", "1/3"),
    (f"{ASK} of rolling 5 or higher on a die?", "1/3", "1/6"),
    (f"{ASK} of getting exactly 2 heads in 3 coin flips?", "3/8", "1/4"),
    (f"A fair coin is tossed 3 times. {ASK} of getting all heads?", "1/8", "1/6"),
    (f"{ASK} of getting at least one tail when a fair coin is flipped 4 times?", "15/16", "1/16"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), TOLD)
def test_told_in_words(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert (
        judged(question, f"The probability is $\\frac{{{right.replace('/', '}{')}}}$.").status == "verified"
    )
    assert judged(question, wrong).status == "refuted"
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        f"A bag contains 10 marbles, 3 red and 7 blue. One marble is drawn. {ASK} that it is red?",
        f"{BAG}. Two marbles are drawn one after the other. {ASK} that both are red?",
        f"{BAG}. Two marbles are drawn {BACK}. {ASK} that one is red?",
        f"{BAG}. Two marbles are drawn {BACK}. {ASK} that all three are red?",
        f"{BAG}. Three marbles are drawn. {ASK} that one is red and the other is blue?",
        f"{BAG}. A second bag is empty. One marble is drawn. {ASK} that it is red?",
        f"{BAG}. One marble is drawn at random. {ASK} that it is green?",
        f"{BAG}. One marble is drawn at random. {ASK} that it is red or blue?",
        f"{ASK} of rolling a 7 with two dice?",
        f"{ASK} of rolling a sum of 7 with two loaded dice?",
        f"{ASK} of rolling a 6 on a 20-sided die?",
        f"{ASK} of getting 2 heads in 3 coin flips?",
        f"{ASK} of getting heads in 3 coin flips?",
        f"{ASK} of getting exactly 2 heads in 30 coin flips?",
        f"{ASK} of rain?",
    ],
)
def test_other_stories_are_unread(question: str) -> None:
    assert read_task(question) is None
