"""Statements in the words of textbooks and people are decided, and none is misjudged."""

import pytest

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.proof import read_task
from proofroute.tools.proof.decide import decide
from proofroute.tools.proof.statement import show_statement
from tests.tools.proof.textbook import TEXTBOOK_FALSE, TEXTBOOK_TRUE

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("text", TEXTBOOK_TRUE)
def test_a_true_statement_is_decided(text: str) -> None:
    assert decide(read_task(text).statement).holds is True


@pytest.mark.parametrize("text", TEXTBOOK_FALSE)
def test_a_false_statement_is_decided_and_the_reason_shown(text: str) -> None:
    decision = decide(read_task(text).statement)
    assert decision.holds is False
    assert decision.counterexample


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Prove that A \\ B ⊆ A for all sets A, B.", "for all sets: A ∩ Bᶜ ⊆ A"),
        ("Prove that ~p ∨ q and p → q are equivalent.", "for all truth values: (¬p ∨ q) ↔ (p → q)"),
        ("Prove that every prime p > 3 is odd.", "for all integer p with p is prime, p > 3: p ≡ 1 (mod 2)"),
        (
            "Prove that for every real x there is a real y with x < y.",
            "for all real x: for some real y: x < y",
        ),
        ("Prove that ~~p and p are equivalent.", "for all truth values: ¬¬p ↔ p"),
        ("Prove that if a | b then a | bc for integers a, b, c.", None),
        ("Prove that some prime is even.", "for some integer n with n is prime: n ≡ 0 (mod 2)"),
    ],
)
def test_what_was_read_is_shown(text: str, shown: str | None) -> None:
    found = show_statement(read_task(text).statement)
    assert shown is None or found == shown


@pytest.mark.parametrize(
    "text",
    [
        # Which of two quantifiers comes first is not said.
        "Prove that there exists a real number y such that x + y = 0 for every real number x.",
        "Prove that p and q or r implies p.",
        "Prove that A ∪ B ∩ C = A for all sets A, B, C.",
        "Prove that p → q → r is a tautology.",
        "Prove that A \\ B \\ C ⊆ A for all sets.",
        "Prove that there is a smallest whole number.",
        "Prove that there are infinitely many twin primes.",
        "Prove that there is a largest even prime gap.",
        "Prove that consecutive primes differ by an even number.",
        "Prove that the sum of two consecutive primes is even.",
        "Prove that some integers are nice.",
        "Prove that not every group is abelian.",
        "Prove that A ∪ B is compact for all compact sets A and B.",
        "Prove that every integer greater than 1 has a prime factor.",
        "Prove that P(A ∪ B) = P(A) + P(B) for all disjoint events.",
        "Prove that |A ∪ B| = |A| + |B| for all disjoint finite sets A and B.",
        "Let G be a group and A, B ⊆ G. Prove that A ∩ B ⊆ A.",
    ],
)
def test_what_may_mean_something_else_is_not_read(text: str) -> None:
    with pytest.raises(Unreadable):
        read_task(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prove that there is an integer x such that x^3 + 117 = y^3 + 5.",
        "Prove that every even number greater than 2 has twice its value.",
        # It may say that it does not hold for all.
        "Prove that n^2 is not divisible by 4 for all integers n.",
        "Prove that n^2 + n + 41 is not prime for all positive integers n.",
        "Prove that if x ∈ A implies x ∈ B then A ⊆ B.",
        "Prove that sqrt(n) is irrational.",
    ],
)
def test_what_rests_on_something_unsaid_is_not_refuted(text: str) -> None:
    try:
        decision = decide(read_task(text).statement)
    except Unreadable:
        return
    assert decision.holds is not False
