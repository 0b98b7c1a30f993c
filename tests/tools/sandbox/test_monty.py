"""Monty as a sandbox: it answers what CPython would, or not at all."""

import asyncio
import contextlib
import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest

from proofroute.core import Limits, Program, SandboxUnavailable
from proofroute.tools.sandbox import LocalSandbox, MontySandbox, default_sandbox
from proofroute.tools.sandbox.calling import Called, Raised, Returned, Unsure
from proofroute.tools.sandbox.monty.faithful import faithful

# Each test starts a process of the other sandbox.
pytestmark = pytest.mark.slow

pytest.importorskip("pydantic_monty")

LIMITS = Limits(seconds=3, cpu_seconds=3, memory=64 << 20, output=1 << 16)


async def call(code: str, *args: Any, function: str = "f", limits: Limits = LIMITS) -> Called:
    async with MontySandbox().calls(code, limits) as calls:
        return calls.loaded or await calls.call(function, args, {})


def plain(code: str, *args: Any) -> Any:
    """Call it in CPython."""
    space: dict[str, Any] = {"__name__": "candidate"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(code, space)
        return space["f"](*args)


@pytest.mark.parametrize(
    ("code", "args"),
    [
        ("def f(x): return [i for i, y in enumerate(x) if not (y == 2 and x.remove(y))]", ([1, 2, 3, 4],)),
        (
            "def f(x):\n    for i, y in enumerate(x):\n        if y == 2: x.remove(y)\n    return x",
            ([1, 2, 2],),
        ),
        ("def f(x):\n    m = map(str, x)\n    return [list(m), list(m)]", ([1, 2],)),
        ("def f(x):\n    g = (y for y in x)\n    return [next(g), list(g), list(g)]", ([1, 2, 3],)),
        ("def f(x):\n    z = zip(x, x)\n    next(z)\n    return list(z)", ([1, 2, 3],)),
        ("def f(x): return any(1 / y > 0 for y in x)", ([1, 0],)),
        ("def f(x): return next(y for y in x if y > 1)", ([1, 2, 3],)),
        ("def f(x):\n    r = reversed(x)\n    return [next(r), list(r)]", ([1, 2, 3],)),
        ("def f(x): return [round(x, 2), round(2.5), round(1234, -2), round(0.125, 2)]", (2.675,)),
        ("def f(x): return sorted(set(x))", ([3, 1, 3],)),
        ("def f(x): return len({y % 2 for y in x})", ([3, 1, 4],)),
        ("def f(x): return sum(y for y in set(x))", ([3, 1, 3],)),
        ("def f(x):\n    del x['a']\n    return x", ({"a": 1, "b": 2},)),
        ("import heapq as h\ndef f(x):\n    h.heapify(x)\n    return [h.heappop(x), x]", ([5, 3, 4, 1, 2],)),
        (
            "from heapq import nlargest, heappush\ndef f(x):\n    heappush(x, 9)\n    return nlargest(2, x)",
            ([3],),
        ),
        ("import string\ndef f(x): return x in string.ascii_lowercase", ("q",)),
        (
            "from operator import itemgetter\ndef f(x): return sorted(x, key=itemgetter(1))",
            ([(1, 2), (2, 1)],),
        ),
        ("import re\ndef f(x): return re.findall(r'\\d+', x)", ("a1b22",)),
        ("class Solution(object):\n    def g(self, x): return x + 1\ndef f(x): return Solution().g(x)", (2,)),
        ("def f(n): return 2 ** n", (200,)),
        ("import sys\nsys.setrecursionlimit(5000)\ndef f(n): return 0 if n == 0 else 1 + f(n - 1)", (1500,)),
        ("def f(x):\n    try:\n        return int(x)\n    except ValueError:\n        return None", ("z",)),
        ("def f(x):\n    a, *b = x\n    return [b, a]", ([1, 2, 3],)),
        ("from collections import Counter\ndef f(x): return Counter(x)", ("aab",)),
        ("def f(x): return (1, {'a': {2.5, b'x'}}, None, True, 1j)", (0,)),
    ],
)
async def test_what_is_answered_is_what_cpython_gives(code: str, args: tuple[Any, ...]) -> None:
    found = await call(code, *args)
    assert isinstance(found, Returned), found
    expected = plain(code, *args)
    assert found.value == expected
    assert found.value.__class__.__name__ == expected.__class__.__name__ or isinstance(expected, dict)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("def f(x): return [1][x]", "IndexError"),
        ("def f(x): return {}[x]", "KeyError"),
        ("def f(x): return 1 / (x - 5)", "ZeroDivisionError"),
        ("def f(x): return int('a')", "ValueError"),
        ("def f(x): raise ValueError('no')", "ValueError"),
        ("def f(x): raise NotImplementedError", "NotImplementedError"),
        ("def f(x): assert x == 6, 'six'", "AssertionError"),
        ("def f(x): return x + 'a'", "TypeError"),
        ("def f(x): return x < 'a'", "TypeError"),
        ("def f(x): return math.sqrt(x)", "NameError"),
        ("def f(x): return x[0]", "TypeError"),
        ("def f(x): return [].pop()", "IndexError"),
        ("x = 1 / 0", "ZeroDivisionError"),
    ],
)
async def test_what_cpython_raises_too(code: str, kind: str) -> None:
    found = await call(code, 5)
    assert isinstance(found, Raised), found
    assert found.kind == kind
    with pytest.raises(Exception) as raised:
        plain(code, 5)
    assert type(raised.value).__name__ == kind


@pytest.mark.parametrize(
    "code",
    [
        "class A(dict): pass\ndef f(x): return 1",
        "def f(x):\n    yield x",
        "import numpy\ndef f(x): return 1",
        "def f(x): return 'a'.translate({})",
        "def f(x): return pow(3, -1, 7)",
        "def f(x):\n    try:\n        return pow(3, -1, 7)\n    except Exception:\n        return 0",
        "def f(x):\n    try:\n        return 'a'.translate({})\n    except AttributeError:\n        return 0",
        "def f(x):\n    try:\n        return {}[x]\n    except KeyError as e:\n        return str(e)",
        "def f(x): return list({'b', 'a', 'c'})",
        "def f(x): return ''.join({'b', 'a', 'c'})",
        "def f(x): return [y for y in {3, 1, 2}]",
        "def f(x): return {3, 1, 2}.pop()",
        "def f(x):\n    for y in frozenset([3, 1, 2]):\n        return y",
        "def f(x): return next(iter({3, 1, 2}))",
        "def f(x):\n    a, b, c = {3, 1, 2}\n    return a",
        "def f(x): return f'{ {3, 1, 2} }'",
        "def f(x): return str({3, 1, 2})",
        "def f(x): return list(map(list, [{3, 1, 2}]))",
        "def f(x): return [*{3, 1, 2}]",
        "def f(x): return range(3)",
        "def f(x): return (y for y in [1])",
        "def f(x): return map(str, [1])",
        "def f(x): return lambda: 1",
        "from collections import deque\ndef f(x): return deque([1])",
        "class A:\n    pass\ndef f(x): return A()",
        "class A:\n    def __len__(self): return 0\ndef f(x): return bool(A())",
        "class A:\n    def __bool__(self): return False\ndef f(x): return 1 if A() else 2",
        "def f(x): return hash('a')",
        "def f(x): return hasattr(x, 'bit_count')",
        "def f(x): return getattr(x, 'bit_count', None)",
        "def f(x): return x is 5000",
        "def f(x): return eval('1')",
        "def f(x): return float('nan')",
        "import re\ndef f(x): return re.findall('x*', 'axb')",
        "import re\ndef f(x): return re.sub('(?x) a', 'b', 'a')",
        "import re\ndef f(x): return bool(re.search('a$', str(x)))\ndef g(): return 'a\\n'",
        "def f(x): return open('/etc/passwd').read()",
        "import os\ndef f(x): return os.environ['HOME']",
        "def f(n): return f(n + 1)",
        "def f(x):\n    while True: pass",
        "def f(x):\n    while 1:\n        try:\n            while 1: 0\n        except BaseException: 0",
        "def f(x): return [0] * 10 ** 9",
        "def f(x):\n    while True: print('a' * 1000)",
        "def f(x):\n    v = []\n    for i in range(1000): v = [v]\n    return v",
        "_pr_notes = 1\ndef f(x): return 1",
        "def f(x): return exit(0)",
    ],
)
async def test_what_may_be_montys_own_is_not_answered(code: str) -> None:
    limits = Limits(seconds=0.5, cpu_seconds=0.5, memory=16 << 20, output=10_000)
    found = await call(code, 5, limits=limits)
    if "$" in code:
        async with MontySandbox().calls(code, limits) as calls:
            found = await calls.call("f", ("a\n",), {})
    assert isinstance(found, Unsure), found
    assert found.why


async def test_state_stays_between_calls_and_not_between_programs() -> None:
    code = "seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)"
    sandbox = MontySandbox()
    for _ in range(2):
        async with sandbox.calls(code, LIMITS) as calls:
            assert [await calls.call("f", (n,), {}) for n in range(2)] == [Returned(1), Returned(2)]
            assert calls.layers[0].startswith("monty: an interpreter of its own")


async def test_a_limit_ends_every_later_call() -> None:
    limits = Limits(seconds=0.5, cpu_seconds=0.5, memory=16 << 20)
    async with MontySandbox().calls("def f(x):\n    while x: pass\n    return 1", limits) as calls:
        assert await calls.call("f", (0,), {}) == Returned(1)
        began = time.monotonic()
        assert isinstance(await calls.call("f", (1,), {}), Unsure)
        assert isinstance(await calls.call("f", (0,), {}), Unsure)
        assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("code", "stdin", "stdout"),
    [
        ("a, b = map(int, input().split())\nprint(a + b)", "1 2\n", "3\n"),
        ("import sys\nfor line in sys.stdin:\n    print(line.strip()[::-1])", "ab\ncd\n", "ba\ndc\n"),
        ("import sys\ndata = sys.stdin.read().split()\nsys.stdout.write(data[-1])", "x y z", "z"),
        ("n = int(input())\nprint(*[input() for _ in range(n)], sep='-')", "2\na\nb\n", "a-b\n"),
        (
            "print('start')\nif __name__ == '__main__':\n    print(sorted({3, 1, 2}))",
            "",
            "start\n[1, 2, 3]\n",
        ),
        ("import time\ntime.sleep(10 ** 6)\nprint('awake')", "", "awake\n"),
    ],
)
async def test_programs_are_run_with_their_input(code: str, stdin: str, stdout: str) -> None:
    execution = await MontySandbox().run(Program(code=code, stdin=stdin), LIMITS)
    assert (execution.end, execution.exit_code, execution.stdout) == ("exited", 0, stdout)


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("while True: pass", "timeout"),
        ("x = [0] * 10 ** 9", "memory_limit"),
        ("while True: print('a' * 1000)", "output_limit"),
    ],
)
async def test_programs_are_bounded(code: str, end: str) -> None:
    limits = Limits(seconds=0.5, cpu_seconds=0.5, memory=16 << 20, output=10_000)
    assert (await MontySandbox().run(Program(code=code), limits)).end == end


async def test_a_program_that_raises() -> None:
    execution = await MontySandbox().run(Program(code="print(1)\nraise ValueError('no')"), LIMITS)
    assert (execution.exit_code, execution.stdout, execution.stderr) == (1, "1\n", "ValueError: no\n")


@pytest.mark.parametrize(
    ("program", "why"),
    [
        (Program(code="print(list({3, 1, 2}))"), "order of a set"),
        (Program(code="import numpy"), "Monty does not run this"),
        (Program(code="print(hash('a'))"), "otherwise than CPython"),
        (Program(code="input()\ninput()", stdin="one\n"), "end of the input"),
        (Program(code="int main() {}", language="c"), "Python only"),
    ],
)
async def test_programs_that_it_does_not_run(program: Program, why: str) -> None:
    with pytest.raises(SandboxUnavailable, match=why):
        await MontySandbox().run(program, LIMITS)


async def test_a_cancelled_call_leaves_no_process() -> None:
    slow = asyncio.create_task(
        call("def f(x):\n    while True: pass", 1, limits=Limits(seconds=60, cpu_seconds=60))
    )
    before = await _until(lambda found: bool(found))
    slow.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await slow
    assert not before & await _until(lambda found: not before & found)


async def _until(holds: Callable[[set[str]], bool]) -> set[str]:
    """Return the interpreters of this process, as soon as what is asked of them holds."""
    for _ in range(400):
        listed = await asyncio.to_thread(
            subprocess.run,
            ["ps", "-eo", "pid=,ppid=,stat=,comm="],
            capture_output=True,
            text=True,
            check=False,
        )
        rows = [line.split() for line in listed.stdout.splitlines()]
        found = {
            row[0] for row in rows if row[1] == str(os.getpid()) and row[3] == "monty" and row[2][0] != "Z"
        }
        if holds(found):
            return found
        await asyncio.sleep(0.02)
    raise AssertionError


def test_the_default_goes_by_the_platform() -> None:
    assert isinstance(default_sandbox("linux"), LocalSandbox)
    assert isinstance(default_sandbox("darwin"), MontySandbox)
    assert isinstance(default_sandbox("win32"), MontySandbox)


async def test_where_neither_is_there_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        del name

    monkeypatch.setattr("importlib.util.find_spec", nothing)
    refused = default_sandbox("darwin")
    with pytest.raises(SandboxUnavailable, match=r"pip install 'proofroute\[monty\]'"):
        await refused.run(Program(code="print(1)"), LIMITS)
    with pytest.raises(SandboxUnavailable, match=r"pip install 'proofroute\[monty\]'"):
        await MontySandbox().run(Program(code="print(1)"), LIMITS)


def test_it_is_imported_where_unix_modules_are_not() -> None:
    text = (
        "import sys\nfor name in ('resource', 'fcntl', 'pwd'): sys.modules[name] = None\n"
        "import proofroute.tools.sandbox, proofroute.verifiers.code"
    )
    subprocess.run([sys.executable, "-c", text], check=True)


def test_what_is_rewritten_reads_as_before() -> None:
    code = "def f(x):\n    return [y + 1 for y in x if y]"
    assert faithful(code).doubt is None
    assert faithful("def f(:").doubt is not None
