"""Replies where either side may be right: the side that is taken and the example given are checked."""

import pytest

from proofroute.core import Attempt, Evidence, Findings, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.proof import proof_verifier
from proofroute.verifiers.proof.sides import side_in

FALSE = "Prove or disprove: n^2 + n + 41 is prime for every positive integer n."
TRUE = "Prove or disprove: n^2 + n is even for every integer n."


async def findings(prompt: str, reply: str) -> Findings:
    return await proof_verifier().verify(Task(prompt=prompt), Attempt(model="scripted:test", content=reply))


def of(found: Findings, claim: str) -> Evidence:
    (evidence,) = [item for item in found.evidence if item.claim == claim]
    return evidence


@pytest.mark.parametrize(
    ("prompt", "reply", "status"),
    [
        # A counterexample that holds is the whole argument.
        (FALSE, "False. Counterexample: n = 40, as 1681 = 41^2.", "verified"),
        (FALSE, "The statement is false. Take n = 41.", "verified"),
        (FALSE, "Disproof. For n = 40 we get 40^2 + 40 + 41 = 1681 = 41^2.", "verified"),
        (FALSE, "For n = 40 we get 1681 = 41 * 41. Hence the statement is false.", "verified"),
        (FALSE, "**False.** Let $n = 40$. Then we get $41^2$, a composite number.", "verified"),
        (
            "Disprove: every prime number p is odd.",
            "Take p = 2. It is an even prime: a counterexample.",
            "verified",
        ),
        ("Is it true that x^2 >= x for all real x?", "No. A counterexample is x = 1/2.", "verified"),
        (
            "Prove or disprove: (a+b)^2 = a^2 + b^2 for all real a, b.",
            "The statement is false. Take a = 1 and b = 1.",
            "verified",
        ),
        (
            "Prove or disprove: p → q is equivalent to q → p.",
            "False. Take p true and q false: p = T, q = F.",
            "verified",
        ),
        (
            "Prove or disprove: A \\ B = B \\ A for all sets A, B.",
            "The statement is false. Let $A = \\{1, 2\\}$ and $B = \\{2\\}$. Then the left side is {1}.",
            "verified",
        ),
        (
            "Prove that there exists an integer n such that n^2 = 49.",
            "Take n = 7. Then 7^2 = 49.",
            "verified",
        ),
        ("Prove or disprove: there is an integer n with n^3 = 27.", "True. Take n = 3.", "verified"),
        # One that does not hold is none.
        (FALSE, "False. Counterexample: n = 2.", "refuted"),
        ("Is it true that x^2 >= x for all real x?", "No. A counterexample is x = 2.", "refuted"),
        # The wrong side.
        (FALSE, "True. For n = 1 it is 43. By induction it is prime for every n.", "refuted"),
        (FALSE, "The statement is true. It has no factors.", "refuted"),
        (TRUE, "False. Counterexample: n = 3.", "refuted"),
        (TRUE, "The statement is false.", "refuted"),
        ("Disprove: n^2 + n is even for every integer n.", "Counterexample: n = 1.", "refuted"),
        ("True or false: sqrt(4) is irrational.", "True. Roots are irrational.", "refuted"),
        # The right side with an argument that nobody checked.
        (TRUE, "True. It is n(n + 1), a product of neighbours.", "undecided"),
        (FALSE, "False.", "undecided"),
        (FALSE, "The statement is false, because such a polynomial takes composite values.", "undecided"),
        # Neither side for certain.
        (TRUE, "Suppose the statement is false. Then n(n+1) is odd, a contradiction.", "undecided"),
        (TRUE, "It may be false for n = 3.", "undecided"),
        (TRUE, "Is it false? Let us see.", "undecided"),
        (FALSE, "True for n = 1 to 39. At n = 40 it is 41^2, so the statement is false.", "verified"),
        (FALSE, "True. No, wait: n = 40 is an exception.", "undecided"),
        (TRUE, "No odd number is of the form n(n+1).", "undecided"),
        (TRUE, "We show that it is not false.", "undecided"),
        (FALSE, "It is true that n = 1 gives a prime.", "undecided"),
        (FALSE, "n = 40 is not a counterexample.", "undecided"),
        (TRUE, "No, counterexamples do not exist, so it holds.", "undecided"),
        (TRUE, "A counterexample would have to be odd. There is none.", "undecided"),
        (
            "Is it true that not every prime number is odd?",
            "No, not every prime is odd: 2 is even.",
            "undecided",
        ),
        ("Is it true that there is no largest prime?", "No, there is no largest prime.", "undecided"),
    ],
)
async def test_the_side_and_the_example_of_a_reply_are_checked(prompt: str, reply: str, status: str) -> None:
    assert combine([await findings(prompt, reply)]).status == status


async def test_a_counterexample_that_is_none_is_shown() -> None:
    argument = of(await findings(FALSE, "False. Counterexample: n = 2."), "argument")
    assert (argument.outcome, argument.check) == ("failed", "proof.counterexample")
    assert argument.counterexample == {"n": "2"}


async def test_a_right_side_leaves_statement_and_argument_apart() -> None:
    found = await findings(TRUE, "True. It is n(n + 1), a product of neighbours.")
    assert (of(found, "statement").outcome, of(found, "argument").outcome) == ("passed", "undecided")


@pytest.mark.parametrize(
    ("reply", "side"),
    [
        ("False.", "denies"),
        ("No, this is false.", "denies"),
        ("The claim does not hold in general. For n = 4 it is 8.", "denies"),
        ("Yes.", "affirms"),
        ("**True.** We prove it by induction.", "affirms"),
        ("We compute it. Therefore, the statement is true.", "affirms"),
        ("True or false is hard to say.", "unclear"),
        ("The negation is false.", "unclear"),
        ("If n is odd, the statement is false.", "unclear"),
        ("True. In conclusion, the statement is false.", "unclear"),
        ('"False." is what some say.', "unclear"),
        ("", "unclear"),
    ],
)
def test_a_side_is_taken_in_the_first_or_the_last_sentence(reply: str, side: str) -> None:
    assert side_in(reply) == side
