"""Code that knows the examples and nothing else is not verified; right code near its limits is."""

import json
from pathlib import Path
from typing import Any

import pytest

from proofroute.core import Attempt, Limits, Task, Verdict
from proofroute.verifiers.code import code_verifier
from proofroute.verifiers.combine import combine

pytestmark = pytest.mark.slow

LIMITS = Limits(seconds=10, cpu_seconds=10)


async def judged(prompt: str, code: str) -> Verdict:
    task = Task(prompt=f"Write the function.\n\n{prompt}")
    return combine([await code_verifier(limits=LIMITS).verify(task, Attempt(model="m", content=code))])


def rows(name: str, quick: int) -> list[Any]:
    """Every so many rows are in the quick suite, all of them in the slow one."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [
        pytest.param(
            row["prompt"],
            row["code"],
            id=row["name"],
            marks=() if number % quick == 0 else (pytest.mark.slow,),
        )
        for number, row in enumerate(map(json.loads, lines))
    ]


@pytest.mark.parametrize(("prompt", "code"), rows("tabled.jsonl", 3))
async def test_what_knows_the_examples_only_is_not_verified(prompt: str, code: str) -> None:
    assert (await judged(prompt, code)).status == "undecided"


@pytest.mark.parametrize(("prompt", "code"), rows("rightful.jsonl", 5))
async def test_right_code_is_not_doubted(prompt: str, code: str) -> None:
    verdict = await judged(prompt, code)
    assert verdict.status == "verified", verdict.evidence


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("def f(x):\n    return {13: 8, 16: 10}[x * 3 + 1]", "f(2) raises KeyError: 7"),
        ("def f(x):\n    return {13: 8, 16: 10}.get(x * 3 + 1, 'no')", "f(2) gives 'no'"),
        ("def f(x):\n    return {13: 8, 16: 10}.get(x * 3 + 1)", "f(2) gives None"),
        ("def f(x):\n    return {13: 8, 16: 10}.get(x * 3 + 1, 3)", "f(2) gives 3"),
        ("def f(x):\n    return {13: 8, 16: 10}.get(x * 3 + 1, x)", "f(2) gives 2"),
        ("def f(x):\n    return 8 if x % 2 == 0 else 10", "f(2) gives 8"),
        ("def f(x):\n    return 8 if x * 2 == 8 else 10 if x * 2 == 10 else 0", "f(2) gives 0"),
    ],
)
async def test_the_shortest_input_is_named(code: str, said: str) -> None:
    verdict = await judged("assert f(4) == 8\nassert f(5) == 10", code)
    assert verdict.status == "undecided"
    assert said in verdict.evidence[0].statement


async def test_code_that_looks_at_nothing_is_not_verified() -> None:
    verdict = await judged("assert f([5, 2]) == 7", "def f(x):\n    return 7")
    assert verdict.status == "undecided"
    assert "looks at none of its arguments" in verdict.evidence[0].statement


@pytest.mark.parametrize(
    "code",
    [
        "def f(x):\n    return 2 * x",
        "def f(x):\n    if x > 100:\n        raise ValueError(x)\n    return x + x",
        "def f(x):\n    while True:\n        if x < 4 or x > 5:\n            continue\n        return x + x",
    ],
)
async def test_what_answers_other_inputs_or_never_ends_is_as_good_as_its_examples(code: str) -> None:
    assert (await judged("assert f(4) == 8\nassert f(5) == 10", code)).status == "verified"
