"""Shared references inside one value, and the names that a contest gives."""

import pytest

from tests.verifiers.code.support import judged, outcomes

SHARING = "def f():\n    r = []\n    return [r, r]"


@pytest.mark.parametrize("expected", ["[[1], [1]]", "[[1], []]"])
async def test_a_test_that_changes_shared_values_decides_nothing(expected: str) -> None:
    tests = f"a = f()\na[0].append(1)\nassert a == {expected}"
    assert (await judged(SHARING, tests)).status == "undecided"


async def test_others_are_decided() -> None:
    assert (await judged(SHARING, "assert f() == [[], []]")).status == "verified"
    assert (await judged(SHARING, "assert f() == [[]]")).status == "refuted"
    apart = "def f(): return [[], []]"
    assert (await judged(apart, "a = f()\na[0].append(1)\nassert a == [[1], []]")).status == "verified"


SOLUTION = """
class Solution:
    def g(self, x: List[int]) -> Optional[int]:
        return math.floor(sum(x))
"""


async def test_a_solution_has_what_a_contest_gives() -> None:
    verdict = await judged(SOLUTION, "assert Solution().g([1, 2]) == 3", entry_point=None)
    assert verdict.status == "verified"
    assert "lent List, Optional, math" in verdict.evidence[0].statement
    assert outcomes(verdict) == {"test 1": "passed"}


async def test_other_code_imports_what_it_uses() -> None:
    verdict = await judged("def f(x: List[int]): return x", "assert f([1]) == [1]")
    assert verdict.status == "refuted"
