"""Given tests that code passes because it holds them are not enough; hidden ones are."""

import json
from pathlib import Path
from typing import Any

import pytest

from proofroute.core import CallExample
from proofroute.tools.code import ShownCall, given_examples
from tests.verifiers.code.support import judged

# Each test runs a reply on many inputs.
pytestmark = pytest.mark.slow

TABLE = "def f(x):\n    return {4: 16, 7: 49}.get(x, 0)\n"
COMPUTED = "def f(x):\n    return {13: 16, 22: 49}.get(x * 3 + 1, 0)\n"
TESTS = "assert f(4) == 16\nassert f(7) == 49\n"


def rows(name: str, every: int, start: int) -> list[Any]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()[start::every]
    read = [
        row for row in map(json.loads, lines) if "assert " in row["prompt"] and ">>>" not in row["prompt"]
    ]
    return [pytest.param(row["prompt"], row["code"], id=row["name"]) for row in read]


@pytest.mark.parametrize("code", [TABLE, COMPUTED])
@pytest.mark.parametrize(
    "tests",
    [
        TESTS,
        "def test_f():\n    assert f(4) == 16\n    assert 49 == f(7)\n",
        "def check(candidate):\n    assert candidate(4) == 16\n    assert candidate(7) == 49\n\ncheck(f)\n",
        (
            "import unittest\nclass T(unittest.TestCase):\n    def test_f(self):\n"
            "        self.assertEqual(f(4), 16)\n        self.assertEqual(f(7), 49)\n"
        ),
    ],
)
async def test_a_table_of_the_tests_is_a_claim_of_its_own(code: str, tests: str) -> None:
    verdict = await judged(code, tests)
    assert verdict.status == "undecided"
    assert verdict.claims[-1] == "general"
    told = [item for item in verdict.evidence if item.claim == "general"]
    assert [(item.check, item.outcome, item.assurance) for item in told] == [
        ("code.special_cased", "undecided", "none")
    ]
    others = {item.outcome for item in verdict.evidence if item.claim != "general"}
    assert others <= {"passed", "undecided"}


async def test_the_shortest_input_that_shows_it_is_named() -> None:
    verdict = await judged(COMPUTED, TESTS)
    statements = [item.statement for item in verdict.evidence if item.claim == "general"]
    assert "f(2) gives 0" in statements[0]


async def test_examples_are_looked_at_too() -> None:
    examples = [CallExample(args=(4,), expected=16), CallExample(args=(7,), expected=49)]
    assert (await judged(COMPUTED, examples=examples)).status == "undecided"
    assert (await judged("def f(x):\n    return x * x\n", examples=examples)).status == "verified"


@pytest.mark.parametrize(
    ("code", "tests", "hidden", "status"),
    [
        (COMPUTED, TESTS, True, "verified"),
        (TABLE, TESTS, True, "verified"),
        (TABLE, "assert f(4) == 17\n", False, "refuted"),
        ("def f(x):\n    return x * x\n", TESTS, False, "verified"),
        ("def f(x):\n    return 4\n", "assert f(2) == 4\n", False, "verified"),
        ("def f():\n    return 4\n", "assert f() == 4\n", False, "verified"),
        (
            "def f(x):\n    return not x\n",
            "assert f(True) == False\nassert f(False) == True",
            False,
            "verified",
        ),
        (
            "def f(x):\n    return {True: 'yes', False: 'no'}[x]\n",
            "assert f(True) == 'yes'\nassert f(False) == 'no'",
            False,
            "verified",
        ),
        (TABLE, f"{TESTS}for x in (4, 7):\n    assert f(x) == x * x\n", False, "verified"),
    ],
)
async def test_what_is_left_alone(code: str, tests: str, hidden: bool, status: str) -> None:
    verdict = await judged(code, tests, hidden=hidden)
    assert verdict.status == status
    assert "general" not in verdict.claims


@pytest.mark.parametrize(("tests", "code"), rows("tabled.jsonl", 6, 1))
async def test_many_tables(tests: str, code: str) -> None:
    assert (await judged(code, tests)).status == "undecided"


@pytest.mark.parametrize(("tests", "code"), rows("rightful.jsonl", 6, 1))
async def test_right_code_stays_verified(tests: str, code: str) -> None:
    verdict = await judged(code, tests, entry_point=None)
    assert verdict.status == "verified", verdict.evidence
    assert "general" not in verdict.claims


@pytest.mark.parametrize(
    ("tests", "count"),
    [
        ("assert f(1) == 2\nassert f([1, 2], k='a') == None", 2),
        ("assert f(1)\nassert not f(2)", 2),
        ("assert set(f(1)) == {2}", 1),
        ("assert Solution().f(1) == 2", 1),
        ("x = 3\nassert f(x) == 2\nassert f(1) == 2", 0),
        ("assert f(*[1]) == 2\nassert f(1) == 2", 0),
        ("assert f(**{'a': 1}) == 2", 0),
        ("assert g(1) == 2", 0),
        ("assert f(", 0),
        ("", 0),
    ],
)
def test_tests_are_read_whole_or_not_at_all(tests: str, count: int) -> None:
    assert len(given_examples(tests, (), "f")) == count


def test_what_tests_say_is_kept() -> None:
    (shown,) = given_examples("assert [2] == f(1, k={'a': 'b'})", (), None) or given_examples(
        "assert [2] == f(1, k={'a': 'b'})", (), "f"
    )
    assert isinstance(shown.what, ShownCall)
    assert (shown.what.source("f"), shown.what.expected) == ("f(1, k={'a': 'b'})", "[2]")
