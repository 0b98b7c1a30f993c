"""Totients, orders, primitive roots, powers in factorials, quadratic residues."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("Compute φ(36).", "12", "18"),
    ("What is Euler's totient function of 100?", "40", "41"),
    ("How many positive integers less than 60 are relatively prime to 60?", "16", "15"),
    ("How many positive integers up to 50 are coprime to 6?", "17", "16"),
    ("Find the order of 2 modulo 7.", "3", "6"),
    ("What is the multiplicative order of 3 mod 10?", "4", "2"),
    ("What is the largest power of 3 that divides 30!?", "3^14", "3^13"),
    ("What is the largest power of 3 that divides 30!?", "4782969", "13"),
    ("What is the exponent of 2 in the prime factorization of 20!?", "18", "19"),
    ("Find the largest integer k such that 6^k divides 100!.", "48", "97"),
    ("Find the smallest primitive root modulo 7.", "3", "5"),
    ("Find a primitive root modulo 7.", "5", "2"),
    ("List the quadratic residues modulo 7.", "1, 2, 4", "1, 2, 3"),
    ("Is 3 a quadratic residue modulo 11?", "Yes, 5^2 = 25 ≡ 3 (mod 11).", "No"),
    ("Is 2 a quadratic residue mod 5?", "No, 2 is not a quadratic residue modulo 5.", "Yes"),
    ("How many zeros are at the end of 50 factorial?", "12", "10"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_right_and_wrong(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _, _ in CASES))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("What is the largest power of 3 that divides 30!?", "14"),
        ("List the quadratic residues modulo 7.", "0, 1, 2, 4"),
    ],
)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize(
    "question",
    [
        "Find the order of 2 modulo 8.",
        "Is 5 a quadratic residue modulo 10?",
        "How many positive odd integers less than 60 are relatively prime to 60?",
        "Compute φ(36) + 1 dollars.",
        "What is the largest power of 3 that divides 30?!",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None
