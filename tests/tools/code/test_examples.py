"""What is read of the examples that prompts show, and what is left out."""

import time

import pytest

from proofroute.core import StdioExample
from proofroute.tools.code import Shown, ShownCall, ShownScript, free_choice, own_examples, prompt_examples
from proofroute.tools.code.blocks import read_block


def said(shown: Shown) -> str:
    match shown.what:
        case ShownCall() as call:
            return f"{call.source(call.name or '?')} == {call.expected}"
        case ShownScript(lines=lines):
            return "; ".join(lines)
        case StdioExample(stdin=stdin, stdout=stdout):
            return f"{stdin!r} -> {stdout!r}"


def read(prompt: str, entry_point: str | None = None) -> list[str]:
    return [said(shown) for shown in prompt_examples(prompt, entry_point)]


STUB = "def f(x: int) -> int:\n"


@pytest.mark.parametrize(
    ("prompt", "examples"),
    [
        # the signature with a docstring is the prompt
        (
            (
                'from typing import List\n\n\ndef below(ops: List[int]) -> bool:\n    """ Tell.\n'
                '    >>> below([1, 2, 3])\n    False\n    >>> below([1, -4])\n    True\n    """\n'
            ),
            ["below([1, 2, 3]) == False", "below([1, -4]) == True"],
        ),
        (STUB + '    """\n    * f(5) -> 11\n    * f(2) => 7\n    """\n', ["f(5) == 11", "f(2) == 7"]),
        (
            STUB + '    """\n    f("a b") ➞ "b"\n    f(5) = 4; f(6) ==> 7\n    """\n',
            ["f('a b') == 'b'", "f(5) == 4", "f(6) == 7"],
        ),
        (STUB + "    '''\n    >>> f(1,\n    ...   2)\n    3\n    '''\n", ["f(1, 2) == 3"]),
        (
            STUB + "    '''\n    >>> round(f(1), 2) # half\n    -0.5\n    '''\n",
            ["assert round(f(1), 2) == -0.5"],
        ),
        # assertions
        (
            "Add. Your code should pass these tests:\n\nassert add(1,2)==3\nassert add(2, 2) == 4\n",
            ["add(1, 2) == 3", "add(2, 2) == 4"],
        ),
        ("Your code should satisfy: assert f(1) == 2; assert f(2) == 3", ["f(1) == 2", "f(2) == 3"]),
        ("Tests: ['assert f(1) == 2', \"assert f('a') == 'b'\"]", ["f(1) == 2", "f('a') == 'b'"]),
        ("Make `assert f(1) == 2` and `assert f(2) == 3` hold.", ["f(1) == 2", "f(2) == 3"]),
        ("assert f(\n    [1, 2],\n    3,\n) == 4\n", ["f([1, 2], 3) == 4"]),
        ("assert set(f('a b')) == set(['a', 'b'])", ["assert set(f('a b')) == set(['a', 'b'])"]),
        (
            "assert abs(f(1) - 2.5) < 1e-6\nassert not f(2)\nassert f(3) is None",
            ["assert abs(f(1) - 2.5) < 1e-06", "assert not f(2)", "assert f(3) is None"],
        ),
        ("assert Solution().two([1], 1) == [0]", ["assert Solution().two([1], 1) == [0]"]),
        # words
        (
            (
                "Write `double`. `double(2)` should return `4`, and `double(0.5)` should return `1.0`.\n"
                "A function called `double`."
            ),
            ["double(2) == 4", "double(0.5) == 1.0"],
        ),
        (
            STUB + "print(f(2))  # 4\nf('a') # => 'b'\nx = f(3)  # Output: 6\n# f(5) must return 10\n",
            ["f(2) == 4", "f('a') == 'b'", "f(3) == 6", "f(5) == 10"],
        ),
        (
            STUB + "f(2) returns 4 because 2+2. f(3) is 9. f(1) -> true\nf(0) gives None",
            ["f(2) == 4", "f(3) == 9", "f(1) == True", "f(0) == None"],
        ),
        ("- `g([1, 2])` -> `3`\n- `g([])` -> `0`\n", ["g([1, 2]) == 3", "g([]) == 0"]),
        # sessions
        (">>> s = Stack()\n>>> s.push(3)\n>>> s.pop()\n3\n", ["s = Stack(); s.push(3); assert s.pop() == 3"]),
        (">>> x = [3, 1]\n>>> f(x)\n>>> x\n[1, 3]\n", ["x = [3, 1]; f(x); assert x == [1, 3]"]),
        (">>> print(f(2))\na b\n", ["assert str(f(2)) == 'a b'"]),
        (
            ">>> f(-1)\nTraceback (most recent call last):\n    ...\nValueError: no\n",
            ["import pytest; with pytest.raises(ValueError):;     f(-1)"],
        ),
        # named arguments
        (
            (
                "class Solution:\n"
                "    def two(self, nums: List[int], target: int) -> List[int]:\n"
                "\n**Example 1:**\n\n"
                "**Input:** nums = [2,7], target = 9\n**Output:** [0,1]\n"
                "**Explanation:** x\n\n**Example 2:**\n\n```\n"
                "Input: target = 6, nums = [3,3]\nOutput: [0,1]\n```\n"
            ),
            ["two(nums=[2, 7], target=9) == [0, 1]", "two(nums=[3, 3], target=6) == [0, 1]"],
        ),
        ('Write a function isValid(s).\n\nInput: s = "()"\nOutput: true\n', ["isValid(s='()') == True"]),
        ("def f(nums):\nInput: [1, 2]\nOutput: 3\n", ["f([1, 2]) == 3"]),
        # programs
        (
            (
                "Read n from standard input.\n\nSample Input 1:\n"
                "3\n1 2 3\n\nSample Output 1:\n6\n\nExplanation: hi"
            ),
            [r"'3\n1 2 3\n' -> '6\n'"],
        ),
        (
            (
                "-----Input-----\nOne n.\n\n-----Output-----\nPrint it.\n"
                "\n-----Examples-----\nInput\n3\n1 2\n\nOutput\n6"
                "\n\nInput\n1\n\nOutput\n5\n\n-----Note-----\nfoo"
            ),
            [r"'3\n1 2\n' -> '6\n'", r"'1\n' -> '5\n'"],
        ),
        (
            ("A program.\n### Sample Input\n```\n3\n```\n### Sample Output\n```\n6\n\n7\n```\n"),
            [r"'3\n' -> '6\n\n7\n'"],
        ),
        (
            (
                "Input\n\nFrom Standard Input.\n\nSample Input 1\n\n"
                "5 2\n\nSample Output 1\n\n7\n\nThe sum of both is 7.\n"
                "\nSample Input 2\n\n1\n\nSample Output 2\n"
                "\n2\n\n### Format: read stdin"
            ),
            [r"'5 2\n' -> '7\n'", r"'1\n' -> '2\n'"],
        ),
        ("Write a program that doubles.\n\nExample:\nInput: 5\nOutput: 10\n", [r"'5\n' -> '10\n'"]),
    ],
)
def test_examples_are_read(prompt: str, examples: list[str]) -> None:
    assert read(prompt) == examples
    assert read(prompt.replace("\n", "\r\n")) == examples


@pytest.mark.parametrize(
    "text",
    [
        "f(2) -> 4 or 5",
        "f(2) returns 4 as a string",
        "f(2) returns 4, 5",
        "f(2) != 4",
        "f(2) -> [1, ..., 4]",
        "f(2) -> [1, 2, ...]",
        "f(2) -> 4, etc.",
        "f(n) = 4",
        "f(2) -> 4%",
        "f(2) -> 1,000",
        "f(2) -> 4/3",
        "f(2) -> 2^10",
        "f(2) -> 4 (mod 7)",
        "f(2) should not return 4",
        "If f(2) == 4 then stop.",
        "Suppose f(2) = 4.",
        "1 + f(2) == 4",
        "len(f(2)) == 4",
        "g(f(2)) -> 4",
        "f(1) + f(2) == 4",
        "f(2) -> x",
        "f(2) -> 4 + x",
        "f(2) -> f(1)",
        "f(2) -> 'unclosed",
        "f(2) -> [1, 2",
        "f(*[2]) -> 4",
        "f(x=y) -> 4",
        "Currently f(2) returns 5 but it should return 4.",
        "Wrong output: f(2) -> 5",
        "This is wrong:\n>>> f(2)\n5",
        "The buggy version gives\n>>> f(2)\n5\n>>> f(3)\n5",
        "It is a mistake, f(2) -> 5 is wrong",
        "f(2) -> 4\nf(2) -> 5",
        "assert f(1) == x",
        "assert f(1) == ...",
        "assert f(1) ==",
        "assert True",
        "assert isinstance(f(1), int)",
        "This should not hold: assert f(1) == 2",
        ">>> f(2)\n<object at 0x1>",
        ">>> f(2)\n[0, 1, ...]",
        ">>> f(2)  # doctest: +ELLIPSIS\n4",
        ">>> f(2)\n4\nand so on",
        ">>> f(2)",
        ">>> [f(x) for x in range(3)]\n[0, 1, 2]",
        ">>> import os\n>>> f(os.getcwd())\n4",
        ">>> x = open('/etc/passwd')\n>>> f(x)\n4",
        ">>> f(__import__('os').system('id'))\n0",
        ">>> f.__globals__['x']\n4",
        ">>> f(9**9**9)\n4",
        ">>> f('a' * 10**9)\n4",
        ">>> (lambda: f(1))()\n4",
        "assert eval('f(1)') == 1",
        "assert f(exec('import os')) == 1",
        "assert f(1).__class__ == 1",
        "assert [f(x) for x in range(10**9)] == 1",
        "assert f([0] * 10**10) == 1",
        "assert f(1) == 10**10**10",
        "Let f(x) be the polynomial with f(y) = 1.",
    ],
)
def test_what_is_not_sure_is_no_example(text: str) -> None:
    assert read(f"Write f.\n\n{text}\n", "f") == []


@pytest.mark.parametrize(
    "prompt",
    [
        # a list that is a list of nodes, a change in place, an object that is built
        "def rev(self, head: Optional[ListNode]):\nInput: head = [1,2]\nOutput: [2,1]\n",
        "def f(nums):\nModify nums in-place.\nInput: nums = [1,2]\nOutput: [2,1]\n",
        'Design a cache.\n\nInput\n["LRUCache","put"]\n[[2],[1,1]]\nOutput\n[null,null]\n',
        "def f(a, b):\nInput: x = 1, y = 2\nOutput: 3\n",
        "def f(a, b):\nInput: [1, 2]\nOutput: 3\n",
        "A program.\nExample:\nInput: 5\nOutput: 10 (since doubled)\n",
        "A program.\nSample Input:\n5\nSample Output:\n1\n...\n5\n",
        "A program.\nSample Input:\n5\nSample Output:\nHello\n\nmy good friend\n",
        "A program.\nInput: The first line holds n\nOutput: Print the sum\n",
        "A program.\nSample Input:\nNone\nSample Output:\nHello\n",
    ],
)
def test_samples_that_are_not_sure_are_left_out(prompt: str) -> None:
    assert read(prompt) == []


def test_examples_of_the_entry_point_come_before_those_of_models() -> None:
    prompt = "Like this:\nassert g(1) == 1\nNow yours:\nassert f(1) == 2\n"
    assert read(prompt, "f") == ["f(1) == 2"]
    helper = (
        "def poly(x):\n    return x\n\ndef f(x):\n    '''\n"
        "    >>> f(1)\n    2\n    >>> poly(2)\n    2\n    '''\n"
    )
    assert read(helper) == ["f(1) == 2"]


@pytest.mark.parametrize(
    "prompt",
    [
        ">>> f(" + "[" * 50_000,
        (">>> f(" + "[" * 3_900 + "\n") * 20,
        ("assert " * 500 + "\n") * 25,
        ("assert f(1) == " + "-" * 3_900 + "1\n") * 20,
        ("assert f(1) == '" + "\\" * 3_900 + "\n") * 20,
        ("f(" * 1_900 + "\n") * 20,
        ("f(1) -> " + "[" * 1_900 + "]" * 1_900 + "\n") * 20,
        ("assert (\n" * 9_000),
        ("Input: " * 500 + "\n") * 20,
        "Sample Input\n" * 7_000,
        ">>> x\n" * 16_000,
        ("def f" + "(" * 3_900 + "\n") * 20,
        ("`" * 3_900 + "\n") * 20,
        ("f(1) -> '" * 400 + "\n") * 20,
        ("A" + ",;: " * 900 + "\n") * 20,
        "Sample Input\n1\nSample Output\n1\n\n" + ("A" + ",;: " * 900 + "\n") * 20,
        ("- " * 1_900 + "f(1) -> 2\n") * 20,
        "a" * 1_000_000 + " f(1) -> 2",
        ("not " * 900 + "f(1) == 2\n") * 20,
        ("=" * 3_900 + "\n") * 20,
        ("1." * 1_900 + "f(1) == 2\n") * 20,
        ("function " * 400 + "\n") * 20,
        ("read " * 700 + "\n") * 20,
    ],
)
def test_hostile_prompts_are_read_in_bounded_time(prompt: str) -> None:
    began = time.process_time()
    read(prompt, "f")
    read(f"Write a function named f.\n{prompt}\nSample Output\n{prompt[:20_000]}")
    assert time.process_time() - began < 10


def test_words_that_leave_a_choice() -> None:
    assert free_choice("Return the pairs in any order.") == "any order"
    assert free_choice("Return the sorted list.") is None


def test_own_examples() -> None:
    code = (
        'def f(x):\n    """Double.\n\n    >>> f(2)\n    4\n'
        '    >>> g(1)\n    1\n    """\n    return 2 * x\n\n'
        "assert f(1) == 2\n\ndef test_it():\n    assert f(3) == 6\n"
        "\nif __name__ == '__main__':\n    assert f(4) == 8\n"
    )
    found = [said(shown) for shown in own_examples(code)]
    assert found == ["f(2) == 4", "f(1) == 2", "f(3) == 6", "f(4) == 8"]
    assert read_block(code).problem is None
