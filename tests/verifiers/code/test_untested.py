"""Verdicts where the task gives no tests: the prompt's own examples, and what a model wrote itself."""

import pytest

from proofroute.core import Attempt, Limits, Task, Verdict
from proofroute.router.prompts.feedback import feedback
from proofroute.verifiers.code import code_verifier
from proofroute.verifiers.combine import combine

# Each test runs a reply on many inputs.
pytestmark = pytest.mark.slow

PROMPT = "Write f, which doubles.\n\n>>> f(2)\n4\n>>> f(5)\n10\n"
RIGHT = "def f(x):\n    return 2 * x\n"


async def judged(prompt: str, reply: str, entry_point: str | None = None, seconds: float = 10) -> Verdict:
    task = Task(prompt=prompt, entry_point=entry_point)
    limits = Limits(seconds=seconds, cpu_seconds=seconds)
    return combine([await code_verifier(limits=limits).verify(task, Attempt(model="m", content=reply))])


async def test_examples_of_the_prompt_that_hold_verify_and_say_how_far() -> None:
    verdict = await judged(PROMPT, f"```python\n{RIGHT}```")
    assert (verdict.status, verdict.assurance) == ("verified", "checked")
    assert verdict.claims == ("example 1", "example 2")
    assert "prompt's own example" in verdict.evidence[0].statement
    assert "no tests beside the examples of its prompt" in verdict.evidence[0].statement
    assert "seccomp" in str(verdict.evidence[0].replay)


async def test_an_example_that_does_not_hold_refutes_with_itself() -> None:
    verdict = await judged(PROMPT, "def f(x):\n    return x + 2\n")
    assert verdict.status == "refuted"
    assert [item.outcome for item in verdict.evidence] == ["passed", "failed"]
    shown = verdict.evidence[1].counterexample
    assert isinstance(shown, dict)
    assert (shown["got"], shown["expected"]) == ("7", "10")
    task, attempt = Task(prompt=PROMPT), Attempt(model="m", content="x", verdict=verdict)
    assert "f(5)" in feedback(task, attempt)


TWO = (
    "class Solution:\n    def two(self, nums: List[int], target: int) -> List[int]:\n\n"
    "Input: nums = [2,7], target = 9\nOutput: [0,1]\n"
)
METHOD = (
    "class Solution:\n    def two(self, nums, target):\n"
    "        pairs = [(i, j) for i in range(len(nums)) for j in range(i)]\n"
    "        return [(i, j) for i, j in pairs if nums[i] + nums[j] == target][0][::-1]\n"
)
LISTED = METHOD.replace("return [", "return list([").replace("[0][::-1]", "[0][::-1])")
SUM = "Read from standard input.\n\nSample Input:\n3\n1 2 3\n\nSample Output:\n6\n"


@pytest.mark.parametrize(
    ("prompt", "code", "status"),
    [
        (TWO, LISTED, "verified"),
        (TWO, "def two(target, nums):\n    return sorted([nums.index(target - nums[1]), 1])\n", "verified"),
        (TWO, "class Solution:\n    def two(self, nums, target):\n        return [1, target]\n", "refuted"),
        (TWO, METHOD, "undecided"),  # a tuple where words show a list
        (TWO + "You may return the answer in any order.", LISTED.replace("[::-1]", ""), "undecided"),
        (SUM, "input()\nprint(sum(map(int, input().split())))", "verified"),
        (SUM, "input()\nprint(max(map(int, input().split())))", "refuted"),
        (SUM, "def solve(xs):\n    return sum(xs)\n", "undecided"),
        (
            SUM,
            (
                "```cpp\n#include <iostream>\nint main() { int n, s = 0, x; std::cin >> n;\n"
                "while (n--) { std::cin >> x; s += x; } std::cout << s; }\n```"
            ),
            "verified",
        ),
        (SUM, "```cpp\n#include <iostream>\nint main() { std::cout << 7; }\n```", "refuted"),
        ("- `f(3)` -> `6`", "```javascript\nfunction f(x) { return 2 * x }\n```", "verified"),
        ("def f(x):\n    '''\n    >>> f(1)\n    0.33\n    '''", "def f(x):\n    return x / 3\n", "undecided"),
        ("`f(2)` -> `4`", "def f(x):\n    print(2 * x)\n", "undecided"),
        ("`f(2)` -> `4`", "def g(x):\n    return 2 * x\n", "undecided"),
        ("assert f(2) == 4", "def f(x):\n    return 2 * x\nassert f(1) == 3\n", "verified"),
        (
            ">>> s = S()\n>>> s.add(2)\n>>> s.add(3)\n>>> s.total\n5\n",
            (
                "class S:\n    def __init__(self):\n        self.total = 0\n"
                "    def add(self, x):\n        self.total += x\n"
            ),
            "verified",
        ),
        (">>> x = [3, 1]\n>>> f(x)\n>>> x\n[1, 3]\n", "def f(x):\n    x.sort()\n", "verified"),
        (">>> x = [3, 1]\n>>> f(x)\n>>> x\n[1, 3]\n", "def f(x):\n    sorted(x)\n", "refuted"),
        (
            ">>> f(-1)\nTraceback (most recent call last):\n    ...\nValueError: no\n",
            "def f(x):\n    if x < 0:\n        raise ValueError\n    return x\n",
            "verified",
        ),
        (
            ">>> f(-1)\nTraceback (most recent call last):\n    ...\nValueError: no\n",
            "def f(x):\n    return x\n",
            "refuted",
        ),
        ("assert math.isclose(f(4), 2.0)", "def f(x):\n    return x ** 0.5\n", "verified"),
        ("assert f(2) == 4", "def f(x)\n    return", "refuted"),
        ("assert f(2) == 4", "I cannot.", "undecided"),
        ("assert f(2) == 4", "import os\nos._exit(0)\ndef f(x): return 4", "refuted"),
        ("assert f(2) == 4", "def f(x):\n    while True: pass\n", "undecided"),
        (
            "assert f(2) == 4",
            ("class A:\n    def __eq__(self, o): return True\ndef f(x): return A()\n"),
            "undecided",
        ),
    ],
)
async def test_prompts_of_many_kinds(prompt: str, code: str, status: str) -> None:
    verdict = await judged(f"Do it.\n\n{prompt}", code, seconds=3)
    assert verdict.status == status, verdict.evidence


SHOWN = "assert f([1, 2, 3]) == 6\nassert f([4, 5]) == 9\n"


@pytest.mark.parametrize(
    "code",
    [
        (
            "def f(x):\n    if x == [1, 2, 3]:\n        return 6\n"
            "    if x == [4, 5]:\n        return 9\n    raise ValueError"
        ),
        (
            "def f(x):\n    if [1, 2, 3] == x:\n        return 6\n"
            "    elif x == [4, 5]:\n        return 9\n    return sum(x)"
        ),
        "T = {(1, 2, 3): 6, (4, 5): 9}\ndef f(x):\n    return T[tuple(x)]",
        "def f(x):\n    return {'[1, 2, 3]': 6, '[4, 5]': 9}.get(str(x), 0)",
        "def f(x):\n    if x == [1, 2, 3]:\n        return 6\n    return 9",
        (
            "def f(x):\n    match x:\n        case [1, 2, 3]:\n"
            "            return 6\n        case [4, 5]:\n            return 9"
        ),
        "def f(x):\n    return 6 if x == [1, 2, 3] else 9",
        (
            "def f(x):\n    for k, v in [([1, 2, 3], 6), ([4, 5], 9)]:\n"
            "        if k == x:\n            return v"
        ),
        "def f(x):\n    return dict(zip([(1, 2, 3), (4, 5)], [6, 9]))[tuple(x)]",
        (
            "def f(x):\n    r = 0\n    if x == [1, 2, 3]:\n        r = 6\n"
            "    elif x == [4, 5]:\n        r = 9\n    return r"
        ),
    ],
)
async def test_a_table_of_the_shown_examples_says_nothing(code: str) -> None:
    verdict = await judged(SHOWN, code)
    assert verdict.status == "undecided"
    assert "table of literals" in verdict.evidence[0].statement


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        (SHOWN, "def f(x):\n    return sum(x)"),
        (SHOWN, "def f(x):\n    if x == [1, 2, 3]:\n        return 6\n    return sum(x)"),
        (SHOWN, f"def f(x):\n    '''\n    {SHOWN}'''\n    return sum(x)\n{SHOWN}"),
        (
            "assert fib(0) == 0\nassert fib(1) == 1\nassert fib(10) == 55",
            (
                "def fib(n):\n    if n == 0:\n        return 0\n    if n == 1:\n        return 1\n"
                "    return fib(n - 1) + fib(n - 2)\n"
            ),
        ),
        (
            "assert day(1) == 'Mon'\nassert day(2) == 'Tue'",
            "def day(n):\n    return {1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri'}[n]",
        ),
        (
            "assert f(True) == False\nassert f(False) == True",
            "def f(x):\n    return False if x == True else True",
        ),
        (
            "assert sign(0) == 0\nassert sign(5) == 1\nassert sign(-3) == -1",
            (
                "def sign(n):\n    if n == 0:\n        return 0\n"
                "    if n > 0:\n        return 1\n    return -1"
            ),
        ),
    ],
)
async def test_code_that_computes_is_no_table(prompt: str, code: str) -> None:
    assert (await judged(prompt, code)).status == "verified"


@pytest.mark.parametrize(
    ("code", "assurance", "word"),
    [
        (
            "def f(x):\n    '''\n    >>> f(2)\n    4\n    '''\n    return 2 * x\n",
            "supported",
            "own examples hold (1)",
        ),
        ("def f(x):\n    return 2 * x\n\nassert f(2) == 4\n", "supported", "a model wrote them"),
        ("def f(x):\n    return 2 * x\n\nassert f(2) == 5\n", "none", "It gives 4"),
        ("def f(x: int) -> int:\n    return 2 * x\n\nassert f(2) == 5\n", "none", "example's fault"),
        ("def f(x: int, y: list[str]) -> str:\n    return ''.join(y) * x\n", "none", "it runs on 24 inputs"),
        ("def f(x: int, y: list[str]) -> str:\n    return y[0] * x\n", "none", "IndexError"),
        (
            "def f(x: int) -> float:\n    return 1 / (x - 5) / (x - 10)\n",
            "none",
            "f(5): The code raised ZeroD",
        ),
        (
            "def f(x):\n    return 10 // (x - 3)\n\nassert f(5) == 5\nassert f(4) == 10\n",
            "supported",
            "own examples hold",
        ),
        ("def f(x: int) -> float:\n    return 1 / (x - 5)\n", "none", "ZeroDivisionError"),
        ("def f(x: str) -> str:\n    while True: pass\n", "none", "No tests were given"),
        ("def f(x):\n    return x\n", "none", "compiles"),
        ("import nothing_of_the_kind\ndef f(x): return x\n", "none", "not run to its end"),
        ("def f(x):\n    return y\nf(1)\n", "none", "NameError"),
        ("print(int(input()) * 2)\n", "none", "No tests were given"),
        ("def f(x)\n    return", "none", "does not parse"),
    ],
)
async def test_what_a_model_wrote_itself_is_support_at_most(code: str, assurance: str, word: str) -> None:
    verdict = await judged("Write a function that doubles.", code, seconds=1)
    assert (verdict.status, verdict.assurance) == ("undecided", assurance)
    assert word in verdict.evidence[0].statement
    assert verdict.claims in [("tests",), ("tests", "runs")]  # what it returns stays open where it only runs


async def test_a_reference_is_never_told() -> None:
    task = Task(prompt=PROMPT, reference="SECRET-REFERENCE")
    findings = await code_verifier().verify(task, Attempt(model="m", content=RIGHT))
    assert "SECRET" not in repr(findings)


async def test_code_in_an_example_never_runs() -> None:
    prompt = ">>> f(open('/etc/passwd').read())\n4\n>>> f(2)\n4\n\nassert f(__import__('os').getpid()) == 1\n"
    verdict = await judged(prompt, RIGHT)
    assert verdict.claims == ("example 1",)
    assert "f(2)" in verdict.evidence[0].statement


@pytest.mark.parametrize(
    "code",
    [
        "def f(a, b):\n    if a == 2 and b == 3:\n        return 5\n    if a == 4:\n        return 9",
        "def f(a, b):\n    if a == 2:\n        if b == 3:\n            return 5\n    return 9",
        "def f(a, b):\n    if a == 2:\n        return 5\n    return 9",
        "def f(a, b):\n    if (a, b) == (2, 3):\n        return 5\n    return 9",
        "def f(*a):\n    return {(2, 3): 5, (4, 5): 9}[a]",
        "def f(a, b):\n    return [5, 9][[(2, 3), (4, 5)].index((a, b))]",
    ],
)
async def test_a_table_of_several_arguments_says_nothing(code: str) -> None:
    prompt = "assert f(2, 3) == 5\nassert f(4, 5) == 9\n"
    assert (await judged(prompt, code)).status == "undecided"
    assert (await judged(prompt, "def f(a, b):\n    return a + b")).status == "verified"


@pytest.mark.parametrize("name", ["target", "self", "shown", "args", "kwargs", "name"])
async def test_arguments_may_have_any_name(name: str) -> None:
    code = f"def f({name}):\n    return {name}\n"
    assert (await judged(f"assert f({name}=3) == 3", code)).status == "verified"
