"""Congruences in one unknown: residues put in, all of them tried or counted."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

LINE = "Solve 3x ≡ 4 (mod 7)."
LATEX = r"Solve the congruence $5x \equiv 3 \pmod{11}$."
INVERSE = "Find the inverse of 17 modulo 43."
POWER = r"What is $7^{-1} \pmod{26}$?"
LEAST = "Find the smallest positive integer n with n ≡ 2 (mod 3) and n ≡ 3 (mod 5)."
THREE = (
    r"Find the least positive integer $x$ such that $x \equiv 2 \pmod 3$, $x \equiv 3 \pmod 5$, and "
    r"$x \equiv 2 \pmod 7$."
)
LEAVES = (
    "What is the smallest positive integer that leaves a remainder of 1 when divided by 2, 2 when "
    "divided by 3, and 3 when divided by 5?"
)
SYSTEM = "Solve the system of congruences x ≡ 1 (mod 4), x ≡ 2 (mod 9)."
SQUARE = "Find all solutions of x^2 ≡ 2 (mod 7)."
NONE = "Solve 2x ≡ 1 (mod 4)."
TWO = "Solve 4x ≡ 2 (mod 6) for x."
LARGE = "Find the inverse of 3 modulo 1000000007."

RIGHT = [
    (LINE, "x ≡ 6 (mod 7)"),
    (LINE, r"\boxed{x \equiv 6 \pmod{7}}"),
    (LINE, "x = 6"),
    (LINE, "x = 7k + 6, k ∈ Z"),
    (LINE, "The inverse of 3 is 5, so x ≡ 5·4 ≡ 20 ≡ 6 (mod 7)."),
    (LINE, "x ≡ 13 (mod 7)"),
    (LATEX, r"$x \equiv 5 \pmod{11}$"),
    (INVERSE, "38"),
    (INVERSE, "38 (mod 43)"),
    (POWER, "15"),
    (LEAST, "8"),
    (LEAST, "n = 8"),
    (THREE, "23"),
    (LEAVES, "23"),
    (SYSTEM, "x ≡ 29 (mod 36)"),
    (SYSTEM, "29 mod 36"),
    (SQUARE, "x ≡ 3, 4 (mod 7)"),
    (SQUARE, "x ≡ ±3 (mod 7)"),
    (SQUARE, "3 and 4"),
    (NONE, "no solution"),
    (NONE, "There are no solutions."),
    (TWO, "x ≡ 2 (mod 3)"),
    (TWO, "x ≡ 2, 5 (mod 6)"),
    (LARGE, "333333336"),
]
WRONG = [
    (LINE, "x ≡ 5 (mod 7)"),
    (LINE, "x ≡ 6 (mod 8)"),
    (LINE, "x ≡ 6 (mod 14)"),
    (LINE, "x = 7k + 5, k ∈ Z"),
    (LINE, "5"),
    (LINE, "no solution"),
    (LATEX, r"$x \equiv 6 \pmod{11}$"),
    (INVERSE, "37"),
    (POWER, "14"),
    (LEAST, "23"),
    (LEAST, "7"),
    (LEAST, "-7"),
    (THREE, "128"),
    (LEAVES, "53"),
    (SYSTEM, "x ≡ 28 (mod 36)"),
    (SYSTEM, "x ≡ 29 (mod 35)"),
    (SYSTEM, "x ≡ 29 (mod 72)"),
    (SQUARE, "x ≡ 3 (mod 7)"),
    (SQUARE, "3"),
    (SQUARE, "x ≡ 3, 4, 5 (mod 7)"),
    (NONE, "x ≡ 1 (mod 4)"),
    (TWO, "x ≡ 2 (mod 6)"),
    (TWO, "x ≡ 1 (mod 3)"),
    (LARGE, "333333335"),
]
OPEN = [(INVERSE, "-5"), (LINE, "13"), (LINE, "6, maybe 7")]
UNREAD = [
    "Solve 3x ≡ 4y (mod 7).",
    "Solve 3x ≡ 4 (mod 7) and x > 20.",
    "Find the smallest integer n with n ≡ 2 (mod 3) and n ≡ 3 (mod 5).",
    "Find the smallest positive even integer n with n ≡ 2 (mod 3).",
    "Solve 2^x ≡ 4 (mod 7).",
    "Find the inverse of 17 modulo 43 and of 3 modulo 5.",
    "Solve x/2 ≡ 3 (mod 7).",
]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    assert judged(question, reply).status == "verified"


@pytest.mark.parametrize(("question", "reply"), WRONG)
def test_wrong(question: str, reply: str) -> None:
    assert judged(question, reply).status == "refuted"


@pytest.mark.parametrize(("question", "reply"), OPEN)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize("question", UNREAD)
def test_unread(question: str) -> None:
    assert read_task(question) is None


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in RIGHT))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"
