"""Replies in other languages; skipped where their tools are not on the machine."""

from typing import Any

import pytest

from proofroute.core import (
    CallExample,
    Execution,
    Limits,
    Program,
    SandboxUnavailable,
    StdioExample,
    Verdict,
)
from proofroute.core.json import Json
from proofroute.tools.sandbox import by_fence
from tests.verifiers.code.support import judged, outcomes

# Each test compiles or starts a foreign tool.
pytestmark = pytest.mark.slow

SUM = (StdioExample(stdin="1 2\n", stdout="3\n"), StdioExample(stdin="-5 5\n", stdout="0"))
C = """Here is my program:
```c
#include <stdio.h>
int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d\\n", a + b);
    return 0;
}
```
It reads both numbers and prints their sum."""
CPP = """```cpp
#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; }
```"""
JS = """```javascript
const [a, b] = require('fs').readFileSync(0, 'utf8').trim().split(' ').map(Number);
console.log(a + b);
```"""
CALLED = "```js\nfunction twice(x) { return Array.isArray(x) ? x.map((y) => 2 * y) : 2 * x; }\n```"


async def judge(reply: str, **task: Any) -> Verdict:
    fence = reply.partition("```")[2].partition("\n")[0]
    if by_fence()[fence].path() is None:
        pytest.skip(f"{by_fence()[fence].tool} is not on this machine")
    return await judged(reply, **task)


@pytest.mark.parametrize("reply", [C, CPP, JS])
async def test_programs_are_held_against_their_examples(reply: str) -> None:
    verdict = await judge(reply, examples=SUM, entry_point=None)
    assert outcomes(verdict) == {"stdin 1": "passed", "stdin 2": "passed"}
    assert (verdict.status, verdict.assurance) == ("verified", "checked")
    assert verdict.evidence[-1].check == "code.gate"
    wrong = await judge(reply.replace("a + b", "a - b"), examples=SUM, entry_point=None)
    assert outcomes(wrong) == {"stdin 1": "failed", "stdin 2": "failed"}
    counterexample = wrong.evidence[0].counterexample
    assert counterexample == {"stdin": "1 2\n", "expected": "3\n", "got": "-1\n"}


async def test_what_the_compiler_refuses_is_refuted_with_its_words() -> None:
    verdict = await judge(C.replace("int a, b;", ""), examples=SUM, entry_point=None)
    assert verdict.status == "refuted"
    assert "'a' undeclared" in verdict.evidence[0].statement or "‘a’" in verdict.evidence[0].statement
    missing = C.replace("<stdio.h>", "<boost/no/such/header.hpp>")
    assert (await judge(missing, examples=SUM, entry_point=None)).status == "undecided"


@pytest.mark.parametrize(
    ("args", "expected", "outcome"),
    [
        ((2,), 4, "passed"),
        ((2,), 4.0, "passed"),
        ((2,), 5, "failed"),
        ((0.25,), 0.5, "passed"),
        (([1, [2]],), [2, 4], "passed"),
        (([1, 2],), [2, 5], "failed"),
        (("a",), None, "undecided"),
    ],
)
async def test_functions_in_javascript_are_called(
    args: tuple[Json, ...], expected: Json, outcome: str
) -> None:
    example = CallExample(args=args, expected=expected)
    verdict = await judge(CALLED, examples=[example], entry_point="twice")
    assert outcomes(verdict) == {"example 1": outcome}


FORGED = {
    "ends early": "console.log('ok'); process.exit(0);",
    "raises": "function twice(x) { throw new Error('no'); }",
    "prints": "function twice(x) { console.log('4'); }",
    "guesses the mark": "console.log(require('fs').readFileSync(0, 'utf8').slice(10, 42) + '{\"value\":5}');",
    "lies": "function twice(x) { return {toString() { return '4'; }, toJSON() { return 4; }}; }",
    "patches": "JSON.stringify = () => '{\"value\": 5}'; function twice(x) { return 5; }",
}


@pytest.mark.parametrize("code", FORGED.values(), ids=FORGED.keys())
async def test_calls_cannot_be_faked(code: str) -> None:
    example = CallExample(args=(2,), expected=4)
    verdict = await judge(f"```js\n{code}\n```", examples=[example], entry_point="twice")
    assert verdict.status in ("refuted", "undecided")


async def test_the_bounds_of_the_build_refute_nothing() -> None:
    huge = "```c\nint b[1 << 28] = {1};\nint main() { return b[0]; }\n```"
    assert (await judge(huge, examples=SUM, entry_point=None)).status == "undecided"


async def test_right_output_with_an_odd_exit_code_is_open() -> None:
    verdict = await judge(C.replace("return 0;", "return 3;"), examples=SUM, entry_point=None)
    assert verdict.status == "undecided"
    assert "exit code 3" in verdict.evidence[0].statement


async def test_python_tests_say_nothing_of_another_language() -> None:
    verdict = await judge(C, tests="assert f(1) == 2")
    assert verdict.status == "undecided"
    assert "written in Python" in verdict.evidence[0].statement


async def test_python_beside_another_language_is_what_counts() -> None:
    reply = f"{C}\nIn Python:\n```python\ndef f(x):\n    return x + 1\n```"
    assert (await judge(reply, tests="assert f(1) == 2")).status == "verified"


async def test_calls_of_compiled_languages_are_open() -> None:
    example = CallExample(args=(1, 2), expected=3)
    verdict = await judge(
        "```c\nint add(int a, int b) { return a + b; }\n```", examples=[example], entry_point="add"
    )
    assert verdict.status == "undecided"


async def test_bounds_are_undecided_and_crashes_are_no_pass() -> None:
    limits = Limits(seconds=1, cpu_seconds=1, memory=128 << 20)
    for body in ("for (;;);", "int *p = 0; *p = 1;", "return 3;"):
        verdict = await judge(
            f"```c\nint main() {{ {body} }}\n```", examples=SUM, entry_point=None, limits=limits
        )
        assert verdict.status != "verified"


class Elsewhere:
    """A sandbox of the user's own: it is told the language, and ends as it is told to."""

    def __init__(self, stdout: str = "", exit_code: int = 0, stderr: str = "") -> None:
        self.ended = Execution(
            end="exited", exit_code=exit_code, stdout=stdout, stderr=stderr, seconds=0.1, layers=("own",)
        )
        self.asked: list[Program] = []

    async def run(self, program: Program, limits: Limits) -> Execution:
        self.asked.append(program)
        return self.ended


class PythonOnly:
    async def run(self, program: Program, limits: Limits) -> Execution:
        if program.language != "python":
            raise SandboxUnavailable(f"{program.language} is not run here")
        raise AssertionError


async def test_a_sandbox_of_ones_own_is_told_the_language() -> None:
    sandbox = Elsewhere("3\n")
    verdict = await judge(C, examples=SUM[:1], entry_point=None, sandbox=sandbox)
    assert verdict.status == "verified"
    assert [(program.language, program.stdin) for program in sandbox.asked] == [("c", SUM[0].stdin)]
    verdict = await judge(C, examples=SUM[:1], entry_point=None, sandbox=Elsewhere("4\n"))
    assert verdict.status == "refuted"


async def test_a_sandbox_of_ones_own_that_runs_python_only() -> None:
    verdict = await judge(C, examples=SUM, entry_point=None, sandbox=PythonOnly())
    assert verdict.status == "undecided"
    assert "c is not run here" in verdict.evidence[0].statement


@pytest.mark.parametrize(
    "stderr",
    [
        "  File main.py, line 1\nSyntaxError: invalid syntax",
        "main.c:1:10: fatal error: stdio.h: No such file or directory",
    ],
)
async def test_what_a_sandbox_of_ones_own_did_not_build_is_undecided(stderr: str) -> None:
    sandbox = Elsewhere(exit_code=1, stderr=stderr)
    verdict = await judge(C, examples=SUM, entry_point=None, sandbox=sandbox)
    assert verdict.status == "undecided"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("await null; return x + 1;", "verified"),
        ("await null; return x + 2;", "refuted"),
        ("await null; throw new Error('no');", "refuted"),
        ("await new Promise(() => {}); return x + 1;", "refuted"),
    ],
)
async def test_promises_in_javascript_are_awaited(body: str, status: str) -> None:
    reply = f"```js\nasync function next(x) {{ {body} }}\n```"
    examples = [CallExample(args=(1,), expected=2)]
    assert (await judge(reply, examples=examples, entry_point="next")).status == status
