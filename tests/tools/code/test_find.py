from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.tools.code import find_code

F = "def f(x):\n    return x + 1\n"
G = "def g(x):\n    return x - 1\n"


def text_of(reply: str, *wanted: str) -> str:
    found = find_code(reply, wanted)
    assert found is not None
    assert found.problem is None
    return found.text


def test_a_fenced_block_in_prose() -> None:
    assert text_of(f"Here it is:\n\n```python\n{F}```\n\nIt adds one.") == F
    assert text_of(f"~~~\n{F}~~~") == F
    assert text_of(f"```py\r\n{F}```\r\n") == F


def test_the_block_that_defines_what_is_wanted() -> None:
    reply = f"```python\n{F}```\nUse it:\n```python\nprint(f(1))\n# a longer block than the first one\n```"
    assert text_of(reply, "f") == F
    assert text_of(f"```python\n{F}```\n```python\n{G}```", "f") == F


def test_a_model_corrects_itself() -> None:
    better = "def f(x):\n    return 2\n"
    assert text_of(f"```python\n{F}```\nWait, better:\n```python\n{better}```", "f") == better


def test_another_language_is_left_alone() -> None:
    assert text_of(f"```bash\npip install x\n```\n```python\n{F}```\n```json\n[1]\n```") == F
    assert find_code("```bash\nls\n```") is None


def test_thinking_is_left_out() -> None:
    assert text_of(f"<think>```python\n{G}```</think>\n```python\n{F}```", "g", "f") == F


def test_a_forgotten_fence_and_wrong_indentation() -> None:
    assert text_of(f"```python\n{F}") == F
    assert text_of("```python\n    def f(x):\n        return x + 1\n```") == F


def test_bare_code_and_code_after_prose() -> None:
    assert text_of(F) == F
    assert text_of(f"\n\n\n{F.strip()}   \n") == F
    assert text_of(f"Sure, this does it.\n\n{F}\nI hope that it helps!") == F


def test_prose_is_no_code() -> None:
    for reply in ("", "hello", "I do not know.", "x", "42", "Sorry", "a: b", "Please see from above."):
        assert find_code(reply) is None


def test_a_broken_block_says_where() -> None:
    found = find_code("```python\ndef f(x)\n    return x\n```", ["f"])
    assert found is not None
    assert found.problem == "expected ':' (line 1, column 9)"
    assert not found.foreign


def test_newer_syntax_is_not_called_wrong() -> None:
    found = find_code("```python\ndef f[T](x: T) -> T:\n    return x\n```", ["f"])
    assert found is not None
    assert found.problem is None or found.foreign


def test_names_are_those_of_the_module() -> None:
    found = find_code(
        "import os.path as p\nfor i in []: k = 1\ndef f():\n    local = 1\nclass C:\n    x = 1\n"
    )
    assert found is not None
    assert found.names == {"p", "i", "k", "f", "C"}


def test_deep_nesting_is_a_problem_not_a_crash() -> None:
    for code in ("x = " + "-" * 90_000 + "1", "x = " + "(" * 90_000, "x = \0", "x = " + "a." * 60_000 + "b"):
        found = find_code(f"```python\ndef f(): pass\n{code}\n```")
        assert found is None or found.problem is None or found.problem


@given(st.text())
def test_any_text_is_read(reply: str) -> None:
    find_code(reply, ["f"])
    find_code(f"```python\n{reply}\n```", ["f"])


def test_a_tag_that_the_code_speaks_of_cuts_nothing() -> None:
    code = 'def strip(text):\n    return text.rpartition("</think>")[2]\n'
    assert text_of(f"```python\n{code}```", "strip") == code
    assert text_of(f"First ...</think>```python\n{code}```", "strip") == code


SOLUTION = "class Solution:\n    def find(self, x):\n        return {}\n"


def test_a_method_that_is_asked_for_names_its_class() -> None:
    usage = "```python\nroot = build([1, 2])\nprint(Solution().find(root))\n```"
    assert text_of(f"```python\n{SOLUTION.format(1)}```\nUsage:\n{usage}", "find") == SOLUTION.format(1)


def test_a_method_that_is_asked_for_is_corrected() -> None:
    first, second = SOLUTION.format(1), SOLUTION.format(2)
    reply = f"```python\n{first}```\nWait, that is wrong. The corrected one:\n```python\n{second}```"
    assert text_of(reply, "find") == second
    found = find_code(f"```python\n{first}```\nOr:\n```python\n{second}```", ["find"])
    assert found is not None
    assert found.doubt is not None


def test_a_function_that_is_asked_for_comes_before_a_method() -> None:
    text = "def find(x):\n    return 1\n"
    assert text_of(f"```python\n{text}```\n```python\n{SOLUTION.format(1)}```", "find") == text


HELP = "def g(x):\n    return x - 1\n"


@pytest.mark.parametrize(
    "line",
    ["from help import g", "from .help import g", "from help import g as h", "from help import (\n    g,\n)"],
)
def test_an_import_from_another_block(line: str) -> None:
    used = "h" if " as h" in line else "g"
    main = f"{line}\n\ndef f(x):\n    return {used}(x)\n"
    text = text_of(f"**help.py**\n```python\n{HELP}```\n**main.py**\n```python\n{main}```", "f")
    space: dict[str, Any] = {}
    exec(text, space)
    assert space["f"](3) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HELP, "from math import g\ndef f(x):\n    return g(x)\n"),
        (HELP + "y = 1\n", "from help import g\ny = 2\ndef f(x):\n    return g(x)\n"),
        (
            HELP + "if __name__ == '__main__':\n    print(1)\n",
            "from help import g\ndef f(x):\n    return g(x)\n",
        ),
        ("def k(x):\n    return x\n", "from help import g\ndef f(x):\n    return g(x)\n"),
    ],
)
def test_an_import_that_is_left_alone(first: str, second: str) -> None:
    assert text_of(f"```python\n{first}```\n```python\n{second}```", "f") == second
