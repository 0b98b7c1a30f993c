"""Arguments in words: steps, induction and cases are told of, and a false step that is sure refutes."""

import time

import pytest

from proofroute.tools.proof.read import read_task
from proofroute.verifiers.proof.arguments import check_argument
from proofroute.verifiers.proof.cases import cases_in

SUM = "Prove that 1 + 2 + ... + n = n(n+1)/2 for all positive integers n."
INDUCTION = (
    "We use induction. Base case: for n = 1 both sides are 1. Inductive step: assume it holds for n. Then\n"
    "$\\frac{n(n+1)}{2} + (n+1) = (n+1)\\left(\\frac{n}{2} + 1\\right) = \\frac{(n+1)(n+2)}{2}$.\n"
)


def test_an_induction_is_described_and_stays_open() -> None:
    found = check_argument(INDUCTION, read_task(SUM).statement)
    assert found.outcome == "undecided"
    assert "2 of 2 displayed steps hold" in found.statement
    assert "its base n = 1 is true; an induction step is written" in found.statement


@pytest.mark.parametrize(
    ("prompt", "reply", "said"),
    [
        (SUM, "By induction it follows.", "no base case is found; no induction step is found"),
        (
            "Prove that 2^n > n^2 for all integers n >= 1.",
            "Induction: base case n = 1; 2 > 1.",
            "n = 1 is true",
        ),
        (
            "Prove that 2^n > n^2 for all integers n >= 1.",
            "Induction: base case n = 3; so.",
            "n = 3 is false",
        ),
        ("Prove that n^2 + n is even.", "Case 1: n is even. Case 2: n is odd.", "cover all integers"),
        (
            "Prove that n^2 + n is even.",
            "Case 1: n is even. Then it is even.",
            "only the one where n is even",
        ),
        ("Prove that x^2 >= 0 for all real x.", "Case x >= 0: so. Case x < 0: so.", "cover all real numbers"),
        ("Prove that x^2 >= 0 for all real x.", "Case x > 0: so. Case x < 0: so.", "do not show x = 0"),
    ],
)
def test_what_is_missing_is_told_and_refutes_nothing(prompt: str, reply: str, said: str) -> None:
    found = check_argument(reply, read_task(prompt).statement)
    assert found.outcome == "undecided"
    assert said in found.statement


@pytest.mark.parametrize(
    ("reply", "covered"),
    [
        ("Cases: n = 3k, n = 3k + 1 and n = 3k + 2.", True),
        ("Cases: n = 3k and n = 3k + 1.", False),
        ("Cases: n ≡ 0 (mod 3), n ≡ 1 (mod 3), n ≡ 2 (mod 3).", True),
        ("Case 1: n = 2k. Case 2: n = 2k + 1.", True),
    ],
)
def test_residues_are_counted(reply: str, covered: bool) -> None:
    assert ("cover all integers" in cases_in(reply)) is covered
    assert ("was not found" in cases_in(reply)) is not covered


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("Case 1: x ≥ 0. Then so. Case 2: x < 0. Then so.", "sign of x cover all real numbers"),
        ("If x is nonnegative, so. If x is negative, so. These cases are all.", "cover all real numbers"),
        ("Case 1: $x > 1$. So. Case 2: $x \\le 1$. So.", "size of x cover all real numbers"),
        ("Case x > 1: so. Case x < 1: so.", "do not show x = 1"),
        ("Case 1: x <= 0. Case 2: 0 < x < 1. Case 3: x >= 1.", "cover all real numbers"),
        ("Case 1: x < 0. Case 2: 0 < x < 1. Case 3: x >= 1.", "do not show x = 0"),
        ("Case 1: x <= 0. Case 2: x >= 1.", "do not show x between 0 and 1"),
        ("Case 1: k <= 0. Case 2: k >= 1.", "sign of k|size of k cover all integers"),
        ("Case 1: a >= b. So. Case 2: a < b. So.", "order of a and b cover"),
        ("Case 1: a > b. So. Case 2: b > a. So.", "do not show a = b"),
        ("Case 1: 3 | k. Case 2: k leaves remainder 1 when divided by 3. Case 3: k leaves remainder 2.",
         "modulo 3 cover all integers"),
        ("Case 1: k is divisible by 3. Case 2: k has remainder 1 on division by 3.", "the residue 2 was not"),
        ("We take the cases k mod 4 = 0, 1, 2 or 3.", "modulo 4 cover all integers"),
        ("We take the cases k mod 4 = 0, 1 or 3.", "the residue 2 was not found"),
        ("Modulo 3: case k ≡ 0, case k ≡ ±1.", "modulo 3 cover all integers"),
        ("Cases: k = 3m, k = 3m + 1, k = 3m - 1.", "modulo 3 cover all integers"),
        ("If k is even, so. If k is odd, so. Both cases are done.", "cover all integers"),
        ("In this case x > 0 holds.", ""),
        ("The case is clear.", ""),
    ],
)  # fmt: skip
def test_more_ways_to_distinguish(reply: str, said: str) -> None:
    found = cases_in(reply, frozenset({"k"}))
    assert any(part in found for part in said.split("|")) if said else found == ""


@pytest.mark.parametrize(
    ("prompt", "reply", "said"),
    [
        (SUM, "Induction. Base case n = 2: so. Assume P(n).", "which leaves out n = 1; an induction"),
        (SUM, "Induction. Base case n = 4: so.", "which leaves out n = 1 to 3"),
        (SUM, "Induction. The base cases n = 1 and n = 2 hold.", "base n = 1 is true; no"),
        ("Prove that 2^n > n^2 for all integers n >= 5.", "Induction. Base: n = 5.", "n = 5 is true; no"),
        ("Prove that 2^n > n for every natural number n.", "Induction. Base: n = 1.", "n = 1 is true; no"),
        ("Prove that the sum of 1/k^2 for k from 1 to n is less than 2 for every positive integer n.",
         "Induction. Base case: n = 1.", "n = 1 is true; no"),
    ],
)  # fmt: skip
def test_bases(prompt: str, reply: str, said: str) -> None:
    assert said in check_argument(reply, read_task(prompt).statement).statement


def test_no_cases_are_no_gap() -> None:
    assert not cases_in("We expand: n = 3k + 1 gives 9k^2 + 6k + 1.")


@pytest.mark.parametrize(
    ("prompt", "reply"),
    [
        ("Prove that 17*23 = 391.", "$17*23 = 17*20 + 17*3 = 340 + 41 = 391$"),
        (
            "Prove that (a+b)^2 >= 4ab for all real a and b.",
            "We expand: $(a+b)^2 - 4ab = a^2 + 2ab - 4ab = (a-b)^2$. Squares are nonnegative.",
        ),
    ],
)
def test_a_false_step_that_is_sure_refutes_the_argument(prompt: str, reply: str) -> None:
    found = check_argument(reply, read_task(prompt).statement)
    assert (found.outcome, found.assurance) == ("failed", "proved")
    assert found.counterexample


@pytest.mark.parametrize(
    ("prompt", "reply"),
    [
        # Under a supposition, a condition or a definition a false equality may be as it should be.
        ("Prove that sqrt(2) is irrational.", "Suppose it is rational. Then $2 + 2 = 5 = 5$. Contradiction."),
        ("Prove that 3 != 4.", "If 3 = 4, then $3 + 1 = 4 + 2 = 5$."),
        (
            "Prove that a^2 + ab = a for all real a, b with a + b = 1.",
            "$a^2 + ab = a(a + b) = a(1 + b - b) = a$",
        ),
        (
            "Prove that (a+b)^2 >= 4ab for all real a and b.",
            "Let a = b. $(a+b)^2 - 4ab = 2ab + 2b a - 4ab = a - b$",
        ),
        ("Prove that 10^n - 1 is divisible by 9 for all natural n.", "$10 - 1 = 0 = 9$ mod 9"),
        ("Prove that n^2 + n is even.", "$1 + 1 = 2 \\neq 3$"),
        ("Prove that x = x.", "The equation $2 = 3 = 3$ is false."),
        ("Prove that pi > 3.", "$\\pi = 3.14 = 3.14$"),
    ],
)
def test_a_false_step_that_may_be_meant_refutes_nothing(prompt: str, reply: str) -> None:
    assert check_argument(reply, read_task(prompt).statement).outcome == "undecided"


@pytest.mark.parametrize(
    "reply", ["cases" + " " * 39_000, "case ((((" * 4_000, "cases n ≡ " + "1, " * 12_000]
)
def test_hostile_arguments_are_looked_at_in_time(reply: str) -> None:
    started = time.monotonic()
    check_argument(reply, read_task(SUM).statement)
    assert time.monotonic() - started < 2
