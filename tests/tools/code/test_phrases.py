"""Examples that a docstring puts into a sentence, reckons out, or writes down in a way of its own."""

import pytest

from proofroute.tools.code import ShownCall, prompt_examples
from tests.tools.code.test_examples import read

ONE = 'def f(x):\n    """Say.\n{}\n    """\n'
TWO = 'def f(s, c):\n    """Say.\n{}\n    """\n'


@pytest.mark.parametrize(
    ("stub", "text", "examples"),
    [
        (ONE, "    f(5) -> 19 - 5 - 6 = 8\n    f(2) == 1 + 9 = 10", ["f(5) == 8", "f(2) == 10"]),
        (ONE, "    f(5) -> 19 - 5 = 8\n    f(2) = x = 3\n    f(3) = 2 = 3", []),
        (
            ONE,
            (
                "    Examples:\n    For x = 2 the output should be 14.\n"
                "    For x = [1,2], the result should be ('a',False)\n"
                '    - given x = "AB" it returns 1;\n    If `x = 3`, return 4'
            ),
            ["f(x=2) == 14", "f(x=[1, 2]) == ('a', False)", "f(x='AB') == 1", "f(x=3) == 4"],
        ),
        (TWO, "    For s = 'ab', c = 'a', the result should be 'b'", ["f(s='ab', c='a') == 'b'"]),
        (TWO, "    For c = 'a' and s = 'ab' the output is 'b'.", ["f(s='ab', c='a') == 'b'"]),
        (TWO, "    For s = 'ab' the result should be 'b'. For s = 1, d = 2 the output is 3.", []),
        (TWO, "    For s = 1, c = 2 the output should be 3 or 4.", []),
        (TWO, "    For s = n, c = 2 the output is 5. For s = 1, c = 2, s = 3 the output is 5.", []),
        (TWO, "    For s = 1, c = 2 the output should be smaller than 9.", []),
        # no statement, for the arrow
        (ONE, "    assert f(1) => [2]\n    assert f(2) -> 3", ["f(1) == [2]", "f(2) == 3"]),
        (ONE, "    assert f(1) > 2", ["assert f(1) > 2"]),
        # headings
        (
            TWO,
            "    Example 1:\n    Input:\n        s : [[0, 1]]\n        c_size : 1\n    Output: 6",
            ["f(s=[[0, 1]], c=1) == 6"],
        ),
        (TWO, "    Input: s = [1], size = 3\n    Output: [1, 2]\n", []),
        (
            TWO,
            "    Input: s = [1], c = 3\n    Output: [1, 2]\n\n    Input: s = [2], c = 1\n    Output: [1]",
            ["f(s=[1], c=3) == [1, 2]", "f(s=[2], c=1) == [1]"],
        ),
        (
            ONE,
            "    Each node has a value.\n    Example 1:\n        Input: [4]\n        Output: [2]",
            ["f([4]) == [2]"],
        ),
        (ONE, "    Each Node has a value.\n    Example 1:\n        Input: [4]\n        Output: [2]", []),
    ],
)
def test_what_a_docstring_says(stub: str, text: str, examples: list[str]) -> None:
    assert read(stub.format(text)) == examples
    assert read(stub.format(text), "f") == examples


def test_names_without_a_signature_are_nobodys() -> None:
    assert read("For x = 2 the output should be 14.", "f") == []


def test_a_sentence_may_go_on_in_the_next_line() -> None:
    text = '    For example f("14.5") should\n    return 15 and f("-14.5") should return -15.'
    assert read(ONE.format(text)) == ["f('14.5') == 15", "f('-14.5') == -15"]


@pytest.mark.parametrize(
    ("text", "examples"),
    [
        (
            "f(1) = 3\n    f(n) = 1 + n / 2\n    f(4) = 3\n    Examples:\n    f(3) = [1, 3]",
            ["f(3) == [1, 3]"],
        ),
        ("f(1) = 3\n    f(n) = f(n - 1) + 2\n    f(4) = 9", ["f(1) == 3", "f(4) == 9"]),
        ("f(1) = -1\n    f(4) = [2, 2]", ["f(1) == -1", "f(4) == [2, 2]"]),
    ],
)
def test_the_terms_of_a_sequence_are_no_examples_of_its_list(text: str, examples: list[str]) -> None:
    assert read(ONE.format(f"    {text}")) == examples


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        (">>> f(19) == 'xix'\n    >>> f(2) == 'ii'", [True, True]),
        (">>> f(19) == 'xix'\n    True", [False]),
        (">>> f(19)\n    'xix'", [False]),
        (">>> f(19) == 'xix'\n    >>> f(2) [1, 2]", []),
        (">>> f(19) == g", []),
    ],
)
def test_a_comparison_in_a_session(text: str, unsure: list[bool]) -> None:
    found = prompt_examples(ONE.format(f"    {text}"), "f")
    assert [isinstance(shown.what, ShownCall) and shown.what.unsure for shown in found] == unsure


@pytest.mark.parametrize(
    ("given", "told", "is_read"),
    [
        ("2 3\n.#.\n...", "2", True),
        ("2 3\n.#.\n#.#", "...\n.#.", True),
        ("3\n1 2 ...", "2", False),
        ("3\n...", "2", False),
        ("3\nYES\n...", "2", False),
    ],
)
def test_three_dots_in_a_picture(given: str, told: str, is_read: bool) -> None:
    prompt = f"Write a program that reads stdin.\n\nSample Input\n{given}\n\nSample Output\n{told}\n"
    assert read(prompt) == ([f"{given + chr(10)!r} -> {told + chr(10)!r}"] if is_read else [])
