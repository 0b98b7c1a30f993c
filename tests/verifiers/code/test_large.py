"""Large inputs take time in proportion to their size: nothing here may grow faster."""

import time

import pytest

from proofroute.core import InputError
from proofroute.tools.code import find_code
from proofroute.verifiers.code.inside.rewrite import instrument
from proofroute.verifiers.code.inside.survey import survey
from proofroute.verifiers.code.tests_text import LONGEST, check_tests_text
from tests.verifiers.code.support import judged, outcomes

SECONDS = 30.0
"""Far more than a linear reading needs, far less than a quadratic one."""

COUNT = 3000
TESTS = {
    "flat": "\n".join(f"assert f({n}) == {n * n}" for n in range(COUNT)),
    "functions": "\n".join(f"def test_{n}():\n    assert f({n}) == {n * n}" for n in range(COUNT)),
    "called functions": "\n".join(
        f"def test_{n}():\n    assert f({n}) == {n * n}\ntest_{n}()" for n in range(COUNT)
    ),
    "check": "def check(c):\n" + "\n".join(f"    assert c({n}) == {n * n}" for n in range(COUNT)),
    "helpers in a chain": "def h0(): assert f(0) == 0\n"
    + "\n".join(f"def h{n}(): h{n - 1}()" for n in range(1, COUNT)),
    "uncalled": "\n".join(f"def helper{n}(): assert f({n}) == 1" for n in range(COUNT)),
    "names": "\n".join(f"x{n} = f({n})\nassert x{n} == {n * n}" for n in range(COUNT)),
    "comparisons": "\n".join(f"x{n} = f({n}) == {n}" for n in range(COUNT)),
}

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("tests", TESTS.values(), ids=TESTS.keys())
def test_a_large_test_text_is_read_at_once(tests: str) -> None:
    began = time.perf_counter()
    instrument(survey(tests))
    assert time.perf_counter() - began < SECONDS


async def test_many_asserts_are_all_judged() -> None:
    tests = "\n".join(f"assert f({n}) == {n * n}" for n in range(400))
    verdict = await judged("def f(n): return n * n", tests)
    assert verdict.status == "verified"
    assert len(outcomes(verdict)) == 400


@pytest.mark.parametrize("tests", ["assert f(1)\n" * 20_000, "#" * (LONGEST + 1)])
def test_what_is_too_large_is_refused(tests: str) -> None:
    with pytest.raises(InputError, match="at most"):
        check_tests_text(tests)


REPLIES = {
    "fences": "```\n" * 50_000,
    "opened only": "```python\n" * 20_000,
    "broken blocks": "```python\nx(\n```\n" * 10_000,
    "a long fence line": "```" + " " * 190_000 + "`",
    "a long fence": "~" * 190_000 + "`",
    "two kinds": "~~~\n```\n" * 25_000,
    "prose after code": "def f(x):\n    return x\n" + "x = 1\n" * 25_000 + "and this is prose\n" * 300,
    "blocks that need others": "".join(
        f"```python\ndef f{n}(x): return f{n + 1}(x)\n```\n" for n in range(4000)
    ),
}


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES.keys())
def test_a_large_reply_is_read_at_once(reply: str) -> None:
    began = time.perf_counter()
    find_code(reply, ["f0"])
    assert time.perf_counter() - began < SECONDS


def test_code_before_much_prose_is_found() -> None:
    found = find_code("def f(x):\n    return x\n" + "and this is prose\n" * 300, ["f"])
    assert found is not None
    assert found.text == "def f(x):\n    return x\n"
