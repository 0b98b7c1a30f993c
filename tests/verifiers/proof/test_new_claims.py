"""Numbers of roots, bounds of sums and rounded numbers, from the task's text to the verdict."""

import pytest

from proofroute.core import Attempt, Task, Verdict
from proofroute.verifiers.combine import combine
from proofroute.verifiers.proof import proof_verifier

ONE = "Prove that the equation x^3 + x - 1 = 0 has exactly one real root."
THREE = "Prove that the equation x^3 - x = 0 has exactly one real root."
SMALL = "Prove that the sum of 1/k^2 for k from 1 to n is less than 2 for every positive integer n."
LARGE = "Prove that the sum of 1/k for k from 1 to n is less than 2 for every positive integer n."
DOUBLED = "Prove that \\lfloor 2x \\rfloor = 2 \\lfloor x \\rfloor for all real x."
TAKEN_OUT = "Prove that \\lfloor x + 1 \\rfloor = \\lfloor x \\rfloor + 1 for all real x."


async def verdict(prompt: str, reply: str) -> Verdict:
    attempt = Attempt(model="scripted:test", content=reply)
    return combine([await proof_verifier().verify(Task(prompt=prompt), attempt)])


@pytest.mark.parametrize("prompt", [ONE, SMALL, TAKEN_OUT])
async def test_a_true_one_leaves_the_argument_open(prompt: str) -> None:
    told = await verdict(prompt, "It follows from what we know of such things.")
    assert told.status == "undecided"
    assert [(item.claim, item.outcome) for item in told.evidence] == [
        ("statement", "passed"),
        ("argument", "undecided"),
    ]


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        (THREE, {"fails": "x^3 - x has exactly 1 real zero", "count": 3, "zeros": ["0", "1", "-1"]}),
        (LARGE, {"fails": "sum of 1/k for k = 1..n < 2", "at": {"n": "4"}}),
        (DOUBLED, {"fails": "floor(2*x) = 2*floor(x)", "at": {"x": "1/2"}, "values": ["1", "0"]}),
    ],
)
async def test_a_false_one_that_is_affirmed_is_refuted(prompt: str, shown: object) -> None:
    told = await verdict(prompt, "The statement is true. By calculation it holds. QED")
    assert told.status == "refuted"
    assert told.evidence[0].counterexample == shown
    honest = await verdict(prompt, "The statement is false.")
    assert honest.status == "undecided"


@pytest.mark.parametrize(
    "prompt",
    [
        "Prove that " + "x^2 + " * 200 + "1 has exactly one real root.",
        "Prove that x" + " has exactly one real root" * 40 + ".",
        "Prove that the sum of " + "1/k for k from 1 to n " * 50 + "< 2 for every positive integer n.",
        "Prove that " + "\\sum_{k=1}^n " * 80 + "k < 2 for all n >= 1.",
        "Prove that " + "\\lfloor " * 100 + "x" + "\\rfloor " * 100 + " >= 0 for all real x.",
        "Prove that x^100 + x + 1 = 0 has at least one real root between 0 and 1.",
        "Prove that n is divisible by " + "2, " * 300 + "and 3 for every integer n.",
        "Prove the triangle inequality " * 40 + "|x| >= 0.",
        "Prove that " + "it is even if and only if " * 50 + "its square is even.",
        "Prove that " + "(p implies " * 100 + "q" + ")" * 100 + " ↔ q.",
    ],
)
async def test_hostile_statements_are_answered_in_time(prompt: str) -> None:
    told = await verdict(prompt, "Case " * 2_000 + "x > " * 2_000)
    assert told.status in ("undecided", "unchecked")
