"""Feedback says that and why an answer fails, never the value that a check worked out."""

import re
from dataclasses import replace

import pytest

from proofroute.core import Attempt, Evidence, Task, Verdict
from proofroute.router.prompts.feedback import feedback
from proofroute.verifiers.combine import combine
from proofroute.verifiers.math import math_verifier


async def _told(question: str, reply: str) -> str:
    task, attempt = Task(prompt=question, kind="math"), Attempt(model="given", content=reply)
    findings = await math_verifier().verify(task, attempt)
    return feedback(task, replace(attempt, verdict=combine([findings]), answer=findings.answer))


@pytest.mark.parametrize(
    ("question", "reply", "secret"),
    [
        ("What is 7+5?", "1", "12"),
        ("What is 7+5?", "The answer is 1.", "12"),
        ("What is 17*23?", "400", "391"),
        ("What is 1/3?", "0.33", "1/3"),
        ("What is the integral of x^2 from 0 to 3?", "8", "9"),
        ("What is the integral of x^2 from 0 to 3?", "8.5", "9"),
        ("What is the integral of x^2 from 0 to 3?", "We add 5 and then 4 to it, 8", "9"),
        ("Differentiate x^3", "2x", "3x^2"),
        ("Differentiate x^3", "2x", "3*x^2"),
        ("What is the derivative of x^3 at x = 2?", "11", "12"),
        ("What is the integral of 1/x^2 from -1 to 1?", "-2", "no value"),
        ("Solve x - 6 = 0", "x = 5", "6"),
    ],
)
async def test_the_right_value_is_never_told(question: str, reply: str, secret: str) -> None:
    told = await _told(question, reply)
    told = told.replace(question, "")
    assert re.search(rf"(?<![\w.]){re.escape(secret)}(?![\w.]|\.\d)", told) is None


@pytest.mark.parametrize(
    ("question", "reply", "why"),
    [
        ("What is 7+5?", "1", "The value is not 1."),
        ("Solve x^2 - 5x + 6 = 0", "x = 2 or x = 4", "x = 4 does not satisfy the equation."),
        ("Solve x^2 - 5x + 6 = 0", "x = 2", "1 was given"),
        ("Integrate 2x", "x^3", "The derivative of x^3 is 3*x^2, not 2*x."),
        ("Differentiate x^3", "2x", "at one point both differ"),
        ("What is the integral of 1/x^2 from -1 to 1?", "-2", "pole"),
    ],
)
async def test_why_an_answer_fails_is_told(question: str, reply: str, why: str) -> None:
    assert why in await _told(question, reply)


def test_the_shortest_counterexample_comes_first() -> None:
    def failed(number: int, call: str) -> Evidence:
        return Evidence(
            claim=f"test {number}",
            check="code.test",
            outcome="failed",
            assurance="checked",
            statement="The assertion does not hold.",
            counterexample={"call": call, "got": "5", "expected": "0"},
        )

    evidence = tuple(failed(number, f"f({[0] * length})") for number, length in enumerate((9, 1, 30, 0)))
    verdict = Verdict(status="refuted", assurance="checked", evidence=evidence)
    said = feedback(Task(prompt="p"), Attempt(model="m", content="c", verdict=verdict))
    assert [said.index(f"test {number}:") for number in (3, 1, 0, 2)] == sorted(
        said.index(f"test {number}:") for number in range(4)
    )
