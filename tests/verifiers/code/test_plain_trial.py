"""The verifier where no judge can run: calls in Monty, assertions evaluated outside of it."""

import json
from typing import Any

import pytest

from proofroute.core import Attempt, CallExample, Limits, StdioExample, Task, Verdict
from proofroute.tools.sandbox import MontySandbox
from proofroute.verifiers.code import code_verifier
from proofroute.verifiers.code.plain_tests import read_tests
from proofroute.verifiers.combine import combine
from tests.support import data_path
from tests.verifiers.code.forgeries import FORGERIES as MORE
from tests.verifiers.code.support import judged, outcomes
from tests.verifiers.code.test_forgery import BOMBS, CHECK, FORGERIES, TESTS

pytestmark = pytest.mark.slow

pytest.importorskip("pydantic_monty")

LIMITS = Limits(seconds=2, cpu_seconds=2, memory=64 << 20)
ADD = "def f(x): return x + 1"
COUNTER = "class A:\n    n = 0\n    def add(self): self.n = self.n + 1"
STRICT = "def f(x):\n    if x < 0: raise ValueError\n    return x"


async def monty(code: str, tests: str | None = None, **more: Any) -> Verdict:
    return await judged(code, tests, sandbox=MontySandbox(), limits=more.pop("limits", LIMITS), **more)


@pytest.mark.parametrize(
    "tests",
    [
        "assert f(1) == 2",
        "assert f(1) == 2 and f(2) == 3",
        "assert not f(-1)",
        "assert f(x=1) == 2",
        "assert 2 == f(1), 'two'",
        "assert f(10 ** 3) == 1001",
        "assert [f(1), f(2)] == [2, 3]",
        "assert f(f(1)) == 3",
        "assert abs(f(1) - 2) < 1e-9",
        "assert 1 < f(1) <= 2",
        "assert f(1) in (1, 2)",
        "import math\nassert math.isclose(f(0.5), 1.5)",
        "def check(candidate):\n    assert candidate(1) == 2\n    assert candidate(2) == 3\ncheck(f)",
        "def check(candidate):\n    assert f(1) == 2",
        "METADATA = {'author': 'x'}\n\ndef check(candidate):\n    assert candidate(1) == 2",
        "def test_it():\n    got = f(1)\n    expected = 2\n    assert got == expected",
        "from solution import f\ndef test_it():\n    '''One.'''\n    assert f(1) == 2",
        "expected = 2\nassert f(1) == expected",
        "N = 3\nassert f(N) == 4",
        "def test_it():\n    given = [1][0]\n    assert f(given) == 2",
    ],
)
async def test_simple_tests_are_decided_outside(tests: str) -> None:
    verdict = await monty(ADD, tests)
    assert verdict.status == "verified", verdict.evidence
    assert verdict.assurance == "checked"
    assert (await monty("def f(x): return 'no'", tests)).status != "verified"


@pytest.mark.parametrize(
    ("code", "tests"),
    [
        ("def f(x): return x", "assert f(1) == 2"),
        ("def f(x): return [x]", "assert f(1) == (1,)"),
        ("def f(x): return None", "assert f(1) < 2"),
        ("def f(x): return {}[x]", "assert f(1) == 2"),
        ("def f(x): return 1 / 0", "assert f(1) == 2"),
        ("def g(x): return x", "assert f(1) == 2"),
        ("def f(x): return 0.31", "assert f(1) == 0.3"),
        ("def f(x): return x", "def check(candidate):\n    assert candidate(1) != 1"),
        ("x = 1 / 0\ndef f(x): return 2", "assert f(1) == 2"),
    ],
)
async def test_what_is_wrong_is_refuted(code: str, tests: str) -> None:
    verdict = await monty(code, tests)
    assert verdict.status == "refuted", verdict.evidence


@pytest.mark.parametrize(
    ("code", "tests"),
    [
        (ADD, "for n in range(3):\n    assert f(n) == n + 1"),
        (ADD, "def helper(n): return n + 1\nassert f(1) == helper(1)"),
        (ADD, "x = [1]\nassert f(x[0]) == 2\nassert sorted(x, key=f) == [1]"),
        (ADD, "import itertools\nassert f(1) == 2"),
        (COUNTER, "def test_a():\n    a = A()\n    a.add()\n    assert a.n == 1"),
        ("def f(x):\n    x.append(1)", "def test_a():\n    x = []\n    f(x)\n    assert x == [1]"),
        (STRICT, "def test_a():\n    try: f(-1)\n    except ValueError: assert True\n    else: assert False"),
    ],
)
async def test_what_runs_together_is_supported_and_no_more(code: str, tests: str) -> None:
    verdict = await monty(code, tests)
    assert verdict.status == "undecided", verdict.evidence
    assert "supported" in {item.assurance for item in verdict.evidence}, verdict.evidence
    assert any("together with the code" in item.statement for item in verdict.evidence)
    wrong = await monty(
        code.replace("+ 1", "+ 2").replace("append(1)", "append(2)").replace("< 0", "< -9"), tests
    )
    assert wrong.status == "undecided"


@pytest.mark.parametrize(
    "code",
    [
        "class L:\n    def __eq__(self, o): return True\ndef f(x): return L()",
        "def f(x): return 0\ndef range(*a): return []",
        "def f(x): return 0\ndef helper(x): return 0",
        "AssertionError = ValueError\ndef f(x): return 0",
        "def f(x): raise SystemExit",
        "def f(x): return 0\n_assertions_that_ran = [1]",
        "def f(x): return exec('helper = f')",
    ],
)
async def test_what_runs_together_is_not_faked_by_a_lucky_name(code: str) -> None:
    tests = "def helper(n): return n + 1\nfor n in range(3):\n    assert f(n) == helper(n)"
    verdict = await monty(code, tests)
    assert "passed" not in outcomes(verdict).values()
    assert verdict.status == "undecided"


@pytest.mark.parametrize("code", (FORGERIES | MORE).values(), ids=(FORGERIES | MORE).keys())
async def test_a_forgery_is_not_verified(code: str) -> None:
    verdict = await monty(f"```python\n{code}\n```", TESTS + CHECK)
    assert verdict.status in {"refuted", "undecided"}
    found = outcomes(verdict)
    assert "passed" not in found.values() or "failed" in found.values()


@pytest.mark.parametrize("name", [name for name in BOMBS if name != "sleep"])  # it returns at once there
async def test_a_bomb_decides_nothing(name: str) -> None:
    limits = Limits(seconds=0.5, cpu_seconds=0.5, memory=64 << 20)
    verdict = await monty(BOMBS[name], "assert f(1) == 2\nassert f(2) == 3", limits=limits)
    assert verdict.status == "undecided"


async def test_examples_of_calls_and_of_standard_input() -> None:
    examples = (CallExample(args=(1,), expected=2), StdioExample(stdin="4\n", stdout="5\n"))
    code = ADD + "\nif __name__ == '__main__':\n    print(f(int(input())))"
    verdict = await monty(code, examples=examples)
    assert outcomes(verdict) == {"example 1": "passed", "stdin 1": "passed"}
    verdict = await monty(code.replace("+ 1", "+ 2"), examples=examples)
    assert outcomes(verdict) == {"example 1": "failed", "stdin 1": "failed"}
    verdict = await monty("import numpy\n" + code, examples=examples)
    assert outcomes(verdict) == {"example 1": "undecided", "stdin 1": "undecided"}
    assert "No module named 'numpy'" in verdict.evidence[1].statement


async def test_methods_of_solution_and_entry_points_that_are_not_named() -> None:
    code = "class Solution:\n    def twice(self, x): return 2 * x"
    examples = (CallExample(args=(2,), expected=4),)
    assert (await monty(code, examples=examples, entry_point="twice")).status == "verified"
    assert (await monty(code, examples=examples, entry_point=None)).status == "verified"
    two = "def f(x): return 1\ndef g(x): return 2"
    assert (await monty(two, examples=examples, entry_point=None)).status == "undecided"


async def test_the_evidence_names_the_layers() -> None:
    verdict = await monty(ADD, "assert f(1) == 2")
    replay = verdict.evidence[0].replay
    assert isinstance(replay, dict)
    assert "monty: an interpreter of its own" in json.dumps(replay["layers"])


@pytest.mark.parametrize(
    ("code", "status"),
    [("def f(x): return x * 0.1", "undecided"), ("def f(x): return x * 0.1 + 0.0001", "refuted")],
)
async def test_the_last_digits_of_a_float_refute_nothing(code: str, status: str) -> None:
    assert (await monty(code, "assert f(3) == 0.3")).status == status


async def test_examples_of_the_prompt() -> None:
    task = Task(prompt="Write f. Examples:\n>>> f(1)\n2\n>>> f(5)\n6\n", entry_point="f")
    verifier = code_verifier(MontySandbox(), LIMITS)
    for code, status in ((ADD, "verified"), ("def f(x): return x", "refuted")):
        findings = await verifier.verify(task, Attempt(model="m", content=code))
        assert combine([findings]).status == status


@pytest.mark.parametrize(
    ("tests", "why"),
    [
        ("assert f(10 ** 10 ** 10) == 1", "too large"),
        ("assert f([0] * 10 ** 12) == 1", "too long"),
        ("assert f(1) == range(10 ** 12)", "too long"),
    ],
)
async def test_what_tests_state_is_bounded(tests: str, why: str) -> None:
    verdict = await monty(ADD, tests)
    assert verdict.status == "undecided"
    assert why in verdict.evidence[0].statement


@pytest.mark.parametrize(
    "tests",
    [
        "assert f(1) == f(1)",
        "assert True",
        "assert (f(1), 3)",
        "f(1) == 2",
        "def test_a():\n    if False:\n        assert f(1) == 2",
        "def test_a():\n    assert f(1) == 2\ndef test_a():\n    pass",
        "f = lambda x: 2\nassert f(1) == 2",
        "def abs(x): return 0\nassert abs(f(1) - 2) == 0",
        "x = []\nassert f(x) == 1\nassert f(x) == 2",
        "assert sorted([1], key=f) == [1]",
    ],
)
def test_what_is_no_simple_test(tests: str) -> None:
    assert read_tests(tests, frozenset({"f"}), "f").simple == []


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in data_path("code/mbpp_dev.jsonl").read_text("utf-8").splitlines()]


async def _status(row: dict[str, Any]) -> str:
    verdict = await monty(row["code"], row["tests"], entry_point=row["entry_point"])
    return verdict.status


async def test_a_sample_of_a_benchmark() -> None:
    rows = _rows()
    for row in rows[::20]:
        assert await _status(row) in (
            {"verified", "undecided"} if row["expected"] else {"refuted", "undecided"}
        )


@pytest.mark.slow
async def test_a_benchmark() -> None:
    rows = _rows()
    found = [(bool(row["expected"]), await _status(row)) for row in rows]
    right = [status for expected, status in found if expected]
    wrong = [status for expected, status in found if not expected]
    assert "refuted" not in right
    assert "verified" not in wrong
    assert right.count("verified") >= 135
