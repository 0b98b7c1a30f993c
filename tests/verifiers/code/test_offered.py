"""Functions, iterators and objects of the tests that the code is given: they stay with the tests."""

from typing import Any

import pytest

from tests.verifiers.code.support import LIMITS, judged
from tests.verifiers.code.test_tables import rows, status

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("row", rows("offered.jsonl"))
async def test_what_the_code_is_given(row: dict[str, Any]) -> None:
    assert await status(row, LIMITS) in row["allowed"]


async def test_what_becomes_of_it_is_told() -> None:
    tests = "def test_a():\n    def boom():\n        raise KeyError('k')\n    assert f(boom) == 1\n"
    verdict = await judged("def f(g):\n    return g()\n", tests)
    assert verdict.status == "refuted"
    assert "KeyError: 'k' in line 2 of the code" in verdict.evidence[0].statement


@pytest.mark.parametrize("last", ["assert calls == [1]", "assert calls == []"])
async def test_a_call_that_comes_too_late_leaves_nothing_decided(last: str) -> None:
    code = """
def f(g):
    thread = __import__("thr" + "eading")
    late = thread.Thread(target=g, args=(1,))
    late.start()
    late.join()
"""
    tests = f"calls = []\nassert f(calls.append) is None\n{last}\n"
    verdict = await judged(code, tests)
    assert verdict.status == "undecided"
    assert not any(item.outcome == "failed" for item in verdict.evidence)
