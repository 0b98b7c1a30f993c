"""Agreement in the real sandbox: who agrees, what tells the others apart, and hostile samples among them."""

import pytest

from proofroute.core import Limits, Task
from proofroute.tools.sandbox.monty import MontySandbox
from proofroute.verifiers.code import Agreement, Difference, agree

# Each test runs several replies in the sandbox.
pytestmark = pytest.mark.slow

LIMITS = Limits(seconds=10, cpu_seconds=10)
TASK = Task(prompt="Write a function that gives the largest number of a list, 0 for an empty one.")
MAX = "def largest(xs: list[int]) -> int:\n    return max(xs, default=0)\n"
SORTED = "def largest(xs: list[int]) -> int:\n    return sorted(xs)[-1] if xs else 0\n"
LOOP = (
    "def largest(xs):\n    best = None\n    for x in xs:\n        if best is None or x > best:\n"
    "            best = x\n    return best or 0\n"
)
LAST = "def largest(xs: list[int]) -> int:\n    return xs[-1] if xs else 0\n"
FIRST = "def largest(xs: list[int]) -> int:\n    return xs[0] if xs else 0\n"
RAISES = "def largest(xs: list[int]) -> int:\n    return max(xs)\n"


async def compared(*replies: str, task: Task = TASK) -> Agreement:
    return await agree(task, replies, limits=LIMITS)


async def test_the_larger_group_is_elected_and_the_shortest_difference_is_told() -> None:
    found = await compared(LAST, MAX, f"Here it is:\n```python\n{SORTED}```\n", RAISES, LOOP)
    assert found.clusters == ((1, 2, 4), (0,), (3,))
    assert (found.elected, found.agreeing, found.samples) == (1, (1, 2, 4), 5)
    assert found.difference == Difference("largest([])", "gives 0", "raises ValueError")
    assert found.differences[3] == Difference("largest([])", "raises ValueError", "gives 0")
    least = found.differences[0]
    assert least is not None
    assert len(least.call) <= len("largest([10, 10])")
    assert "3 of 5 samples agree on" in found.statement
    assert "2 differ, first on largest([]): this one gives 0, another raises ValueError." in found.statement
    assert "largest([])" in found.calls
    assert "seccomp" in found.layers


@pytest.mark.parametrize(
    ("replies", "statement"),
    [
        ((), "None of the 0 samples holds code"),
        (("I cannot.", "Nor I."), "None of the 2 samples holds code"),
        ((MAX,), "Only 1 sample holds code"),
        ((MAX, "# the largest\n" + MAX, f"```python\n{MAX}```"), "3 samples are the same code"),
        ((MAX, LAST, FIRST), "No two of 3 samples agree. On largest(["),
        ((f"import no_such\n{MAX}", f"import no_such\n{SORTED}"), "None of 2 samples can be run; one raises"),
        ((MAX, SORTED, LAST, LAST.replace("xs", "ys")), "decide nothing"),
        ((MAX, LAST.replace("largest", "last")), "do not agree on the name"),
        (("def f(*x):\n    return x\n", "def f(*y):\n    return y\n"), "No input is known"),
        (
            ("def f(x: int):\n    return None\n", "def f(n: int):\n    y = n\n"),
            "agree on nothing: on nearly all inputs they raise, or give None",
        ),
        (
            ("def f(x: int):\n    raise ValueError\n", "def f(n: int):\n    raise ValueError(n)\n"),
            "No input is known",
        ),
        (
            ("def f(x: int):\n    return 0\n", "def f(n: int):\n    return n * 0\n"),
            "agree on nothing that tells: each of",
        ),
    ],
)
async def test_what_decides_nothing(replies: tuple[str, ...], statement: str) -> None:
    found = await compared(*replies)
    assert (found.elected, found.agreeing, found.supported) == (None, (), False)
    assert statement in found.statement


async def test_the_same_code_counts_once() -> None:
    found = await compared(MAX, f"```python\n{MAX}```", f"{MAX}\nassert largest([1]) == 1\n", LAST, SORTED)
    assert found.samples == 3
    assert found.agreeing == (0, 1, 2, 4)
    assert found.statement.startswith("2 of 3 samples agree on")
    assert "2 more repeat the code of another and do not count" in found.statement


HOSTILE = {
    "exit": "import os\ndef largest(xs):\n    os._exit(0)\n",
    "exit when loaded": "import os\nos._exit(0)\ndef largest(xs):\n    return 0\n",
    "loop": "def largest(xs):\n    while True:\n        pass\n",
    "frames": (
        "import os\ndef largest(xs):\n    for fd in range(1, 20):\n        try:\n"
        '            os.write(fd, b\'00 {"value": 0, "sync": []}\\n\' * 3)\n'
        "        except OSError:\n            pass\n    return 0\n"
    ),
    "output": "import os\ndef largest(xs):\n    os.write(1, b'x' * 10**8)\n    return 0\n",
    "huge value": "def largest(xs):\n    return 'x' * 10**7\n",
    "own class": "class A:\n    def __eq__(self, other): return True\ndef largest(xs):\n    return A()\n",
    "deep": "def largest(xs):\n    r = []\n    for _ in range(1000): r = [r]\n    return r\n",
    "its own test": (
        "import sys\ndef largest(xs):\n    '''\n    >>> import os\n    >>> os._exit(0)\n"
        "    >>> largest([1])\n    1\n    '''\n    sys.exit(0)\n"
    ),
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
async def test_a_hostile_sample_loses_its_own_vote_only(hostile: str) -> None:
    tested = MAX + "assert largest([1, 2]) == 2\n"
    found = await compared(hostile, tested, LAST, SORTED)
    assert found.agreeing == (1, 3)
    assert (0,) in found.clusters
    assert found.passed == ((), (0,), (0,), (0,))
    assert found.supported


async def test_the_order_of_the_replies_does_not_change_the_clusters() -> None:
    replies = [LAST, MAX + "assert largest([3, 1]) == 3\n", RAISES, SORTED, HOSTILE["exit"], LOOP]
    here = await compared(*replies)
    there = await compared(*reversed(replies))
    turned = {tuple(sorted(5 - place for place in cluster)) for cluster in there.clusters}
    assert set(here.clusters) == turned
    assert {5 - place for place in there.agreeing} == set(here.agreeing) == {1, 3, 5}
    assert (here.calls, here.tests, here.difference) == (there.calls, there.tests, there.difference)


async def test_tests_of_the_replies_are_pooled_and_decide() -> None:
    right = [
        "def f(s):\n    return s[::-1]\nassert f('ab') == 'ba'\n",
        "def f(s):\n    '''\n    >>> f('abc')\n    'cba'\n    '''\n    return ''.join(reversed(s))\n",
    ]
    wrong = ["def f(s):\n    return s\n", "def f(s):\n    return str(s)\n", "def f(s):\n    return s + ''\n"]
    found = await compared(*wrong, *right, task=Task(prompt="Write f, which turns a text round."))
    assert found.agreeing == (3, 4)
    assert found.supported
    assert len(found.tests) == 2
    assert found.passed[3:] == ((0, 1), (0, 1))
    assert "pass the same 2 of 2 tests that the samples hold" in found.statement


async def test_a_wrong_test_of_one_does_not_support_it() -> None:
    lies = LAST + "".join(f"assert largest([9, {n}]) == {n}\n" for n in range(8))
    found = await compared(lies, MAX, SORTED, RAISES)
    assert found.agreeing == (1, 2)
    assert not found.supported


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("def f(xs: list[int]):\n    xs.sort()\n", "def f(xs: list[int]):\n    xs[:] = sorted(xs)\n", True),
        ("def f(xs: list[int]):\n    xs.sort()\n", "def f(xs: list[int]):\n    xs.reverse()\n", False),
        (
            "def f(xs: list[int]):\n    xs.sort()\n    return sum(xs)\n",
            "def f(xs: list[int]):\n    return sum(xs)\n",
            True,
        ),
        ("def f(n: int):\n    print(n)\n", "def f(n: int):\n    print(f'{n} ')\n", True),
        ("def f(n: int):\n    print(n)\n", "def f(n: int):\n    print(n + 1)\n", False),
        ("def f(n: int):\n    yield n\n", "def f(n: int):\n    return iter([n])\n", True),
        ("def f(n: int):\n    yield n\n", "def f(n: int):\n    yield from (n, n)\n", False),
        (
            "class Solution:\n    def f(self, n: int) -> int:\n        return n + 1\n",
            "class Solution:\n    def f(self, m: int) -> int:\n        return 1 + m\n",
            True,
        ),
        (
            "class Solution:\n    def f(self, n: int) -> int:\n        return n + 1\n",
            "def f(m: int) -> int:\n    return 1 + m\n",
            True,
        ),
        ("def f(n: int):\n    return n / 2\n", "def f(n: int):\n    return n * 0.5\n", True),
        ("def f(n: int):\n    return {n, 1}\n", "def f(n: int):\n    return {1, n} | set()\n", True),
        (
            "def f(n: int):\n    return open('/x', 'w')\n",
            "def f(n: int):\n    return open('/x','w+')\n",
            False,
        ),
    ],
)
async def test_what_is_the_same_behaviour(one: str, other: str, alike: bool) -> None:
    found = await compared(one, other, task=Task(prompt="Write f.", entry_point="f"))
    assert (found.agreeing == (0, 1)) is alike, found.statement


async def test_a_function_with_other_parameters_is_not_compared() -> None:
    other = "def largest(xs, start):\n    return max(xs, default=start)\n"
    found = await compared(MAX, SORTED, other)
    assert found.agreeing == (0, 1)
    assert (2,) in found.clusters
    assert "1 cannot be compared" in found.statement


async def test_a_sandbox_that_answers_calls_only_compares_too() -> None:
    pytest.importorskip("pydantic_monty")
    method = SORTED.replace("largest(xs", "largest(self, xs").replace("\n    ", "\n        ")
    method = f"class Solution:\n    {method}"
    tested = f"{MAX}assert largest([1, 5, 2]) == 5\n"
    endless = HOSTILE["loop"]
    found = await agree(TASK, [LAST, tested, LOOP, endless, method], sandbox=MontySandbox(), limits=LIMITS)
    assert found.agreeing[:2] == (1, 2)
    assert (0,) in found.clusters
    assert (3,) in found.clusters
    assert found.difference is not None


@pytest.mark.parametrize(
    ("one", "other", "types"),
    [
        ("def f(n):\n    return n % 7\n", "def f(x):\n    return x - x // 7 * 7\n", "int"),
        ("def f(s):\n    return s[::-1]\n", "def f(s):\n    return ''.join(reversed(s))\n", "str"),
        ("def f(w):\n    return w.upper()\n", "def f(w):\n    return str.upper(w)\n", "str"),
        ("def f(a):\n    return a.count(2)\n", "def f(a):\n    return sum(x == 2 for x in a)\n", "list[int]"),
        (
            "def f(d):\n    return sorted(d.items())\n",
            "def f(d):\n    return [*sorted(d.items())]\n",
            "dict[str, int]",
        ),
        (
            "def f(s, n):\n    return s.zfill(n)\n",
            "def f(s, k):\n    return s if len(s) >= k else str.zfill(s, k)\n",
            "str, int",
        ),
        (
            "def f(grid):\n    return [*zip(*grid)]\n",
            "def f(grid):\n    return list(zip(*grid))\n",
            "list[list[int]]",
        ),
    ],
)
async def test_types_that_nothing_tells_are_tried(one: str, other: str, types: str) -> None:
    found = await compared(one, other, "def f(*a):\n    return 0\n", task=Task(prompt="Write f."))
    assert found.agreeing == (0, 1), found.statement
    assert f"tells the types of the inputs ({types})" in found.statement


async def test_types_that_are_told_are_not_guessed() -> None:
    found = await compared(MAX, SORTED.replace(": list[int]", ""))
    assert "tells the types" not in found.statement
