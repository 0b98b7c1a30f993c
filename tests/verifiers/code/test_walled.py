"""What the sandbox refuses, or another sandbox cannot keep, is no fault of the code."""

import asyncio
import sys

import pytest

from proofroute.core import Execution, Limits, Program
from proofroute.verifiers.code.programs import program_text
from tests.verifiers.code.support import judged

TESTS = "assert f(2) == 4"
REFUSED = {
    "file": "open('/tmp/x', 'w').write('a')",
    "temporary file": "import tempfile; tempfile.NamedTemporaryFile()",
    "socket": "import socket; socket.create_connection(('127.0.0.1', 80))",
    "subprocess": "import subprocess; subprocess.run(['ls'])",
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED.keys())
async def test_a_refusal_that_the_code_swallows_is_no_failure(body: str) -> None:
    code = f"def f(n):\n    try:\n        {body}\n    except Exception:\n        return None\n    return 4"
    assert (await judged(code, TESTS)).status == "undecided"
    loaded = f"try:\n    {body}\n    X = 4\nexcept Exception:\n    X = None\ndef f(n): return X"
    assert (await judged(loaded, TESTS)).status == "undecided"


async def test_other_failures_stay() -> None:
    for code in ("def f(n): return 5", "import re, random, decimal, heapq\ndef f(n): return 5"):
        assert (await judged(code, TESTS)).status == "refuted"
    code = "import os\ndef f(n):\n    open(os.devnull).read()\n    return 4"
    assert (await judged(code, TESTS)).status == "verified"


class Plain:
    """A sandbox that only runs programs to their end."""

    def __init__(self, *, silent: bool = False) -> None:
        self.silent = silent

    @property
    def name(self) -> str:
        return "plain"

    async def run(self, program: Program, limits: Limits) -> Execution:
        del limits
        out = b""
        if not self.silent:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", program.code, stdin=-1, stdout=-1, stderr=-1
            )
            out, _ = await process.communicate(program.stdin.encode())
        return Execution(end="exited", exit_code=0, stdout=out.decode(), stderr="", seconds=0.0, layers=())


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("def f(n): return n * n", "verified"),
        ("def f(n): return 5", "refuted"),
        ("import random\nS = random.random()\ndef f(n): return S", "undecided"),
        ("import time\nS = time.time_ns()\ndef f(n): return S", "undecided"),
    ],
)
async def test_a_sandbox_that_only_runs(code: str, status: str) -> None:
    assert (await judged(code, TESTS, sandbox=Plain())).status == status


async def test_sets_may_come_in_any_order() -> None:
    tests = "assert f() == {'a', 'b', 'c'}\nassert f() == {'a', 'b', 'c'}"
    assert (await judged("def f(): return {'a', 'b', 'c'}", tests, sandbox=Plain())).status == "verified"


async def test_a_sandbox_that_says_nothing_decides_nothing() -> None:
    assert (await judged("def f(n): return 4", TESTS, sandbox=Plain(silent=True))).status == "undecided"


def test_our_programs_fit_into_one_argument_of_a_command() -> None:
    assert all(len(program_text(which)) < 100_000 for which in ("candidate", "judge"))
