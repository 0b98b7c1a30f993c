"""One failed test may end the run; without that, the report is on all of them, in their order."""

import pytest

from proofroute.core import Attempt, CallExample, StdioExample, Task
from proofroute.verifiers.code import code_verifier

TESTS = "assert f(1) == 2\nassert f(2) == 9\nassert f(3) == 4\ndef test_last():\n    assert f(4) == 0\n"
CODE = "def f(x):\n    return x + 1\n"


async def outcomes_of(task: Task, code: str, *, early_stop: bool) -> dict[str, str]:
    found = await code_verifier(early_stop=early_stop).verify(task, Attempt(model="m", content=code))
    assert found.claims == tuple(item.claim for item in found.evidence if item.check != "code.gate")
    return {item.claim: item.outcome for item in found.evidence if item.check != "code.gate"}


@pytest.mark.parametrize(
    ("early_stop", "after"),
    [(True, ["undecided", "undecided"]), (False, ["passed", "failed"])],
)
@pytest.mark.parametrize("hidden", [True, False])
async def test_nothing_runs_after_a_failure_where_that_is_asked_for(
    early_stop: bool, after: list[str], hidden: bool
) -> None:
    task = Task(prompt="Write f.", tests=TESTS, tests_hidden=hidden, entry_point="f")
    found = await outcomes_of(task, CODE, early_stop=early_stop)
    assert list(found.values()) == ["passed", "failed", *after]


async def test_what_was_not_run_says_so() -> None:
    task = Task(prompt="Write f.", tests=TESTS, entry_point="f")
    findings = await code_verifier(early_stop=True).verify(task, Attempt(model="m", content=CODE))
    assert "It was not run" in findings.evidence[-1].statement


async def test_examples_stop_too() -> None:
    calls = tuple(CallExample(args=(n,), expected=value) for n, value in ((1, 2), (2, 0), (3, 4)))
    task = Task(prompt="Write f.", examples=calls, entry_point="f")
    assert [*(await outcomes_of(task, CODE, early_stop=True)).values()] == ["passed", "failed", "undecided"]
    printed = tuple(StdioExample(stdin=str(n), stdout=value) for n, value in ((1, "1"), (2, "0"), (3, "3")))
    task = Task(prompt="Echo.", examples=printed)
    found = await outcomes_of(task, "print(input())", early_stop=True)
    assert [*found.values()] == ["passed", "failed", "undecided"]


async def test_each_test_has_its_own_time() -> None:
    slow = "import time\ndef f(x):\n    time.sleep(x)\n    return x + 1\n"
    tests = "assert f(0) == 1\nassert f(0.2) == 1.2\n"
    task = Task(prompt="Write f.", tests=tests, entry_point="f")
    findings = await code_verifier().verify(task, Attempt(model="m", content=slow))
    first, second = (item for item in findings.evidence if item.check == "code.test")
    assert first.seconds < second.seconds
    assert second.seconds >= 0.2
