import asyncio
import os
import signal

import pytest

from proofroute.core import (
    Attempt,
    CallExample,
    Execution,
    InputError,
    Limits,
    Program,
    SandboxUnavailable,
    StdioExample,
    Task,
    Verifier,
)
from proofroute.router.prompts.feedback import feedback
from proofroute.tools.sandbox import LocalSandbox
from proofroute.tools.sandbox.warm import warm_process
from proofroute.verifiers.code import check_tests_text, code_verifier
from tests.verifiers.code.support import judged, outcomes

ADD = "def f(x):\n    return x + 1\n"


def test_it_is_a_verifier() -> None:
    assert isinstance(code_verifier(), Verifier)
    assert code_verifier().name == "code"


async def test_top_level_asserts() -> None:
    verdict = await judged(f"```python\n{ADD}```", "assert f(1) == 2\nassert f(2) == 3")
    assert (verdict.status, verdict.assurance) == ("verified", "checked")
    assert outcomes(verdict) == {"test 1": "passed", "test 2": "passed"}
    assert "seccomp" in str(verdict.evidence[0].replay)


async def test_a_failed_assertion_shows_both_sides() -> None:
    verdict = await judged(ADD, "assert f(1) == 2\nassert 4 == f(2), 'no'\nassert f(3) == 4")
    assert verdict.status == "refuted"
    assert outcomes(verdict) == {"test 1": "passed", "test 2": "failed", "test 3": "passed"}
    shown = {"test": "assert 4 == f(2), 'no'", "call": "f(2)", "got": "3", "expected": "4"}
    assert verdict.evidence[1].counterexample == shown


async def test_functions_and_check() -> None:
    tests = "def test_one():\n    y = f(1)\n    assert y == 2\ndef test_two():\n    assert f(2) > 5\n"
    assert outcomes(await judged(ADD, tests)) == {"test_one": "passed", "test_two": "failed"}
    check = (
        "def check(candidate):\n    assert candidate(1) == 2\n    for n in range(3):\n"
        "        assert candidate(n) == n + 1\n"
    )
    for tests in (check, check + "check(f)"):
        assert outcomes(await judged(ADD, tests)) == {"test 1": "passed", "test 2": "passed"}


async def test_a_wrong_entry_point_is_a_note_where_the_tests_find_their_names() -> None:
    verdict = await judged(ADD, "def check(candidate):\n    assert f(1) == 2\n", entry_point=" g ")
    assert verdict.status == "verified"
    assert "'g'" in verdict.evidence[0].statement


async def test_an_entry_point_that_the_tests_need_and_nobody_defines() -> None:
    verdict = await judged(ADD, "def check(candidate):\n    assert candidate(1) == 2\n", entry_point="g")
    assert verdict.status == "refuted"
    assert "it defines f" in verdict.evidence[0].statement


@pytest.mark.parametrize(
    "tests",
    [
        "x = f(1)",
        "def test_a():\n    f(1)",
        "for n in []:\n    assert f(n)",
        "",
        "def check(candidate):\n    pass",
    ],
)
async def test_tests_without_an_assertion_decide_nothing(tests: str) -> None:
    assert (await judged(ADD, tests)).status == "undecided"


async def test_tests_that_do_not_use_the_code_decide_nothing() -> None:
    assert (await judged(ADD, "assert True")).status == "undecided"
    own = "def f(x):\n    return x + 1\nassert f(1) == 2"
    assert (await judged("def f(x): return 0", own)).status == "undecided"


async def test_a_function_under_another_name_is_said() -> None:
    verdict = await judged(ADD, "assert add(1) == 2", entry_point="add")
    assert verdict.status == "refuted"
    assert "defines no 'add'; it defines f" in verdict.evidence[0].statement
    assert (await judged(ADD, "assert add(1) == 2")).status == "undecided"


async def test_cancelling_a_check_leaves_no_process() -> None:
    checking = asyncio.ensure_future(judged("while True: pass", "assert f(1) == 2"))
    for _ in range(3):
        await asyncio.sleep(0)
    checking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await checking
    assert not asyncio.all_tasks() - {asyncio.current_task()}


async def test_a_missing_layer_is_undecided_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofroute.tools.sandbox.warm.filters", lambda: {"compute": b""})
    monkeypatch.setattr("proofroute.tools.sandbox.warm._current", {})
    verdict = await judged(ADD, "assert f(1) == 2")
    assert verdict.status == "undecided"
    assert verdict.evidence[0].check == "code.sandbox"
    assert "lacks seccomp" in verdict.evidence[0].statement


async def test_an_exception_of_the_code_fails_the_test() -> None:
    verdict = await judged("def f(x):\n    return 1 / x\n", "assert f(0) == 1\nassert f(1) == 1")
    assert outcomes(verdict) == {"test 1": "failed", "test 2": "passed"}
    assert (
        verdict.evidence[0].statement
        == "The code raised ZeroDivisionError: division by zero in line 2 of the code."
    )


async def test_an_exception_at_the_start_fails_everything() -> None:
    verdict = await judged("x = {}['a']\n" + ADD, "assert f(0) == 1")
    assert verdict.status == "refuted"
    assert "KeyError: 'a' in line 1" in verdict.evidence[0].statement


async def test_expected_exceptions() -> None:
    code = "class Odd(ValueError): pass\ndef f(x):\n    if x % 2: raise Odd('odd')\n    return x\n"
    tests = """
import pytest
def test_raises():
    with pytest.raises(Odd, match="od"):
        f(1)
def test_builtin_base():
    try:
        f(1)
        assert False
    except ValueError:
        pass
def test_not_raised():
    with pytest.raises(ValueError):
        f(2)
def test_close():
    assert f(2) == pytest.approx(2.0000001)
"""
    assert outcomes(await judged(code, tests)) == {
        "test_raises": "passed",
        "test_builtin_base": "passed",
        "test_not_raised": "failed",
        "test_close": "passed",
    }


async def test_the_tests_may_import_the_solution() -> None:
    assert (await judged(ADD, "from solution import f\nassert f(1) == 2")).status == "verified"
    assert (await judged(ADD, "import solution\nassert solution.f(1) == 2")).status == "verified"
    assert (await judged(ADD, "import numpy as np\nassert np.all(f(1) == 2)")).status == "undecided"


async def test_values_keep_their_types() -> None:
    code = (
        "from collections import *\nfrom fractions import Fraction\nimport datetime\n"
        "P = namedtuple('P', 'x y')\ndef f(x): return eval(x)\n"
    )
    tests = """
assert f("(1, [2], {3: {4}})") == (1, [2], {3: {4}})
assert f("10**30") == 10**30 and f("float('inf')") > 1e308
assert type(f("b'x'")) is bytes
assert f("Counter('aab')") == {"a": 2, "b": 1}
assert f("P(1, 2)") == (1, 2) and f("P(1, 2)").y == 2
assert f("Fraction(1, 3)") * 3 == 1
assert f("frozenset('a')") == {"a"}
assert str(f("datetime.date(2020, 1, 2)")) == "2020-01-02"
assert f("-0.0").hex().startswith("-")
assert list(f("(n * n for n in range(3))")) == [0, 1, 4]
assert f("{'a': 1}.items()")
assert f("deque([1])")[0] == 1
"""
    verdict = await judged(code, tests)
    assert verdict.status == "verified", [item for item in verdict.evidence if item.outcome != "passed"]


async def test_arguments_changed_in_place_come_back() -> None:
    code = (
        "def f(x):\n    x.sort()\n    x.append((9, [1]))\ndef g(d):\n    d['rows'][0][0] = 7\n"
        "    return d\ndef h(x): x.sort()"
    )
    tests = """
a = [(2, 'b'), (1, 'a')]
assert f(a) is None
assert a == [(1, 'a'), (2, 'b'), (9, [1])]
d = {'rows': [[1], [2]]}
row = d['rows']
assert g(d) is d
assert d == {'rows': [[7], [2]]}
t = [(2, 1), (1, 2)]
assert h(t) is None
assert t == [(1, 2), (2, 1)]
"""
    assert (await judged(code, tests)).status == "verified"


async def test_classes_live_in_the_code_and_answer_through_stand_ins() -> None:
    code = """
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self): return self.items.pop()
    def __len__(self): return len(self.items)
    def __repr__(self): return f'Stack({self.items})'
"""
    tests = """
def test_stack():
    s = Stack()
    s.push(1); s.push([2])
    assert len(s) == 2 and s.items[1] == [2]
    assert repr(s) == 'Stack([1, [2]])'
    assert s.pop() == [2]
    assert s
def test_equality():
    assert Stack() == Stack()
def test_type():
    assert isinstance(Stack(), object)
"""
    verdict = await judged(code, tests, entry_point="Stack")
    assert outcomes(verdict) == {
        "test_stack": "passed",
        "test_equality": "failed",
        "test_type": "passed",
    }


async def test_the_same_object_is_equal_to_itself_and_contexts_work() -> None:
    code = """
from enum import Enum
class C(Enum):
    R = 1
    G = 2
class Open:
    closed = 0
    def __enter__(self): return 5
    def __exit__(self, *a): Open.closed += 1
def f(x): return C(x)
"""
    tests = "assert f(1) == C.R\nassert f(1) == C.G\nassert f(2).name == 'G'\n"
    tests += "with Open() as n:\n    assert n == 5\nassert Open.closed == 1\nassert f(1) != 1"
    assert outcomes(await judged(code, tests)) == {
        "test 1": "passed",
        "test 2": "failed",
        "test 3": "passed",
        "test 4": "passed",
        "test 5": "passed",
        "test 6": "undecided",
    }


async def test_what_cannot_cross_is_undecided() -> None:
    verdict = await judged("def f(g): return g.tau", "import math\nassert f(math) > 1")
    assert verdict.status == "undecided"
    assert "cannot be passed" in verdict.evidence[0].statement
    deep = "def f(n):\n    x = []\n    for _ in range(n): x = [x]\n    return x"
    assert (await judged(deep, "assert f(5000) == 1")).status == "undecided"


async def test_a_test_may_watch_what_is_printed() -> None:
    tests = """
import io, contextlib
def test_printed():
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert f(3) is None
    assert out.getvalue() == "3\\n"
"""
    assert outcomes(await judged("def f(x): print(x)", tests)) == {"test_printed": "passed"}
    assert outcomes(await judged("def f(x): print(4)", tests)) == {"test_printed": "failed"}


@pytest.mark.parametrize(
    "test",
    [
        "def test_a(capsys):\n    f(1)\n    assert capsys.readouterr().err == '1'",
        "import random\ndef test_a():\n    random.seed(0)\n    assert f(1) == random.random()",
        "import inspect\ndef test_a():\n    assert len(inspect.signature(f).parameters) == 1",
        "import pytest\n@pytest.mark.skipif('x')\ndef test_a():\n    assert f(1) == 2",
        "def test_a():\n    assert 0 <= f(1) < 1\n    return 1",
    ],
)
async def test_what_needs_the_codes_own_process_is_undecided(test: str) -> None:
    code = "import random\ndef f(x): return random.random()"
    verdict = await judged(code, f"assert 0 <= f(0) < 1\n{test}")
    assert outcomes(verdict) == {"test 1": "passed", "test_a": "undecided"}


async def test_examples() -> None:
    examples = [
        CallExample(args=(1,), expected=2),
        CallExample(args=(), kwargs={"x": 0.5}, expected=1.5),
        CallExample(args=(3,), expected=5),
    ]
    verdict = await judged(ADD, examples=examples)
    assert outcomes(verdict) == {"example 1": "passed", "example 2": "passed", "example 3": "failed"}
    assert verdict.evidence[2].counterexample == {"call": "f(3)", "got": "4", "expected": "5"}
    assert (
        await judged("def f(x): return x == 1", examples=[CallExample(args=(1,), expected=1)])
    ).status == "undecided"
    assert (
        await judged("def f(x): return {x}", examples=[CallExample(args=(1,), expected=[1])])
    ).status == "undecided"
    assert (
        await judged("def f(x): return (x,)", examples=[CallExample(args=(1,), expected=[1])])
    ).status == "verified"


async def test_standard_input_and_output() -> None:
    code = "a, b = map(int, input().split())\nprint(a + b)\nprint(1 / 3)"
    good = StdioExample(stdin="1 2\n", stdout="3\n0.3333333333333333 \n\n")
    near = StdioExample(stdin="1 2\n", stdout="3\n0.333")
    bad = StdioExample(stdin="1 2\n", stdout="4\n0.333")
    verdict = await judged(code, examples=[good, near, bad], entry_point=None)
    assert outcomes(verdict) == {"stdin 1": "passed", "stdin 2": "undecided", "stdin 3": "failed"}
    verdict = await judged(
        "print(int(input()))", examples=[StdioExample(stdin="x", stdout="1")], entry_point=None
    )
    assert verdict.status == "refuted"
    assert "ValueError" in verdict.evidence[0].statement


async def test_without_tests_nothing_is_decided() -> None:
    verdict = await judged(ADD)
    assert (verdict.status, verdict.claims) == ("undecided", ("tests",))
    assert "compiles" in verdict.evidence[0].statement
    assert "does not parse" in (await judged("```python\ndef f(\n```")).evidence[0].statement
    assert (await judged("I cannot do that.", "assert f(1)")).status == "undecided"


async def test_a_syntax_error_fails_the_tests() -> None:
    verdict = await judged("```python\ndef f(x)\n    return x\n```", "assert f(1)\nassert f(2)")
    assert verdict.status == "refuted"
    assert outcomes(verdict) == {"test 1": "failed", "test 2": "failed"}


async def test_the_gate_refuses_and_the_wall_runs() -> None:
    code = "import os\n" + ADD
    verdict = await judged(code, "assert f(1) == 2")
    assert verdict.status == "verified"
    gate = next(item for item in verdict.evidence if item.check == "code.gate")
    assert gate.outcome == "undecided"
    assert "line 1, column 1" in gate.statement


async def test_a_module_that_the_sandbox_does_not_have_is_not_the_codes_fault() -> None:
    assert (await judged("import numpy\n" + ADD, "assert f(1) == 2")).status == "undecided"
    assert (
        await judged("def f(x):\n    import numpy\n    return 2", "assert f(1) == 2")
    ).status == "undecided"
    assert (
        await judged("def f(x):\n    open('/etc/passwd')\n    return 2", "assert f(1) == 2")
    ).status == "undecided"


async def test_hidden_tests_are_not_told() -> None:
    tests = "assert f(1) == 2\nassert f(4711) == 0\nassert f('a') == 1"
    task = Task(prompt="Write f.", tests=tests, tests_hidden=True, entry_point="f")
    verdict = await judged(ADD, tests, hidden=True)
    assert verdict.claims == ("hidden test 1", "hidden test 2", "hidden test 3")
    assert {item.check for item in verdict.evidence} == {"code.hidden_test"}
    assert "4711" not in str(verdict)
    assert "4711" not in feedback(task, Attempt(model="m", content=ADD, verdict=verdict))


async def test_a_broken_test_text_says_where() -> None:
    with pytest.raises(InputError, match="line 2, column"):
        check_tests_text("assert f(1)\nassert f(2) ==\n")
    with pytest.raises(InputError):
        check_tests_text("x = '\0'")
    with pytest.raises(InputError):
        check_tests_text("(" * 1000)
    with pytest.raises(InputError):
        await judged(ADD, "assert (")


async def test_no_sandbox_is_undecided_with_the_reason() -> None:
    class Nowhere:
        async def run(self, program: Program, limits: Limits) -> Execution:
            raise SandboxUnavailable("no isolation here")

    verdict = await judged(ADD, "assert f(1) == 2", sandbox=Nowhere())
    assert verdict.status == "undecided"
    assert "no isolation here" in verdict.evidence[0].statement


async def test_a_sandbox_that_only_runs_programs_serves_too() -> None:
    class OnlyRuns:
        async def run(self, program: Program, limits: Limits) -> Execution:
            return await LocalSandbox().run(program, limits)

    verdict = await judged(ADD, "assert f(1) == 2\nassert f(f(1)) == 4", sandbox=OnlyRuns())
    assert outcomes(verdict) == {"test 1": "passed", "test 2": "failed"}


async def test_killed_sandboxes_lose_no_case() -> None:
    slow = "import time\ndef f(x):\n    time.sleep(0.02)\n    return x + 1"
    checks = [
        asyncio.ensure_future(judged(slow, "\n".join(f"assert f({n}) == {n + 1}" for n in range(9))))
        for _ in range(6)
    ]
    done, _ = await asyncio.wait(checks, return_when=asyncio.FIRST_COMPLETED)
    assert done
    os.kill(warm_process().pid, signal.SIGKILL)
    assert [verdict.status for verdict in await asyncio.gather(*checks)] == ["verified"] * len(checks)
