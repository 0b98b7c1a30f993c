"""Calls on inputs that nobody wrote: what annotations allow, and what is like the examples."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from proofroute.tools.code import generated_calls, prompt_examples


def calls(parameters: str, prompt: str = "", most: int = 24) -> list[str]:
    code = f"def f({parameters}): pass"
    return generated_calls(code, "f", prompt_examples(prompt) if prompt else (), most)


def arguments(parameters: str, prompt: str = "") -> list[list[object]]:
    found: list[list[object]] = []
    for call in calls(parameters, prompt):
        tree = ast.parse(call, mode="eval").body
        assert isinstance(tree, ast.Call)
        found.append([ast.literal_eval(item) for item in (*tree.args, *(key.value for key in tree.keywords))])
    return found


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ("x: int", ["f(0)", "f(1)", "f(-1)", "f(10)"]),
        ("x: float", ["f(0.0)", "f(-1.0)", "f(2.5)"]),
        ("x: str", ["f('')", "f('a')", "f('hello world')"]),
        ("x: bool", ["f(False)", "f(True)"]),
        ("x: bytes", ["f(b'')", "f(b'abc')"]),
        ("x: complex", ["f(1j)"]),
        ("x: None", ["f(None)"]),
        ("x: list[int]", ["f([])", "f([1])", "f([1, 0])"]),
        ("x: typing.List[str]", ["f([])", "f(['a'])"]),
        ("x: 'Sequence[int]'", ["f([])", "f([1])"]),
        ("x: set[int]", ["f(set())", "f({1})"]),
        ("x: frozenset[str]", ["f(frozenset())", "f(frozenset({'a'}))"]),
        ("x: tuple[int, str]", ["f((1, 'a'))", "f((0, ''))"]),
        ("x: tuple[int]", ["f((1,))"]),
        ("x: tuple[int, ...]", ["f(())", "f((1,))"]),
        ("x: Dict[str, int]", ["f({})", "f({'a': 1})"]),
        ("x: Mapping[int, list[int]]", ["f({})", "f({1: [1]})"]),
        ("x: dict", ["f({})", "f({'a': 1})"]),
        ("x: list", ["f([])", "f([1])"]),
        ("x: Optional[int]", ["f(None)", "f(0)"]),
        ("x: int | str", ["f(0)", "f('a')"]),
        ("x: Union[int, None] = None", ["f(None)", "f(1)"]),
        ("x: Literal['up', 'down', -1]", ["f('up')", "f('down')", "f(-1)"]),
        ("x: int, /, y: str", ["f(1, 'a')"]),
        ("x: int, *, key: bool = False", ["f(1, key=True)"]),
        ("x: int, *, key=None", ["f(1)"]),
        ("x: int, y=3", ["f(1)"]),
        ("self, x: int", ["f(1)"]),
    ],
)
def test_annotations_are_understood(parameters: str, expected: list[str]) -> None:
    found = calls(parameters)
    assert set(expected) <= set(found)
    assert 0 < len(found) <= 24
    assert found == sorted(set(found), key=lambda call: (len(call), call))
    for call in found:
        ast.parse(call)


@pytest.mark.parametrize(
    "parameters",
    [
        "x", "x: int, y", "x: Callable[[int], int]", "x: " + "list[" * 20 + "int" + "]" * 20, "*args: int",
        "", "x: set[list[int]]", "x: dict[list[int], int]", "x: __import__('os')", "x: Node",
        "x: int, *, key", "x: 'list[int'",
    ],
)  # fmt: skip
def test_what_is_not_understood_gives_none(parameters: str) -> None:
    assert calls(parameters) == []


def test_names_for_types_are_followed() -> None:
    code = "Grid = list[list[int]]\nclass Solution:\n    def f(self, grid: Grid): pass\n"
    assert {"f([])", "f([[1]])"} <= set(generated_calls(code, "f"))
    assert generated_calls(code, None) == generated_calls(code, "f")
    assert generated_calls("Loop = list[Loop]\ndef f(x: Loop): pass", "f") == []


def test_each_function_has_its_share() -> None:
    code = "def f(x: int): pass\ndef g(x: str): pass\ndef _h(x: int): pass\ndef test_f(x: int): pass\n"
    found = generated_calls(code, None, most=10)
    assert {call[0] for call in found} == {"f", "g"}
    assert len(found) == 10


@pytest.mark.parametrize("code", ["", "def f(x: int)", "x = 1", "async def f(x: int): pass", "class A: pass"])
def test_no_function_gives_none(code: str) -> None:
    assert generated_calls(code, "f") == []
    assert generated_calls(code, None) == []


def test_examples_tell_types_and_sizes() -> None:
    for a, b in arguments("a, b", "assert f([3, 1, 2], 'ab') == 1\nassert f([5], 'cd e') == 2"):
        assert eval("min(a) > 0 and set(b) <= set('abcdef ')", {"a": a, "b": b})


@pytest.mark.parametrize(
    ("prompt", "holds"),
    [
        ("assert f([1, 2], [3, 4]) == 1\nassert f([1], [2]) == 2", "len(a) == len(b)"),
        ("assert f([1, 5, 7], 3) == 1\nassert f([4, 1], 2) == 2", "b == len(a)"),
        ("assert f([1, 5, 7], 2) == 1\nassert f([4, 1], 1) == 2", "1 <= b <= len(a)"),
        ("assert f([1, 5, 7], 0) == 1\nassert f([4, 1], 1) == 2", "0 <= b < len(a)"),
        ("assert f([1, 5, 7], 2) == 1\nassert f([1, 4, 8], 1) == 2", "a == sorted(a)"),
        ("assert f([7, 5, 1], 2) == 1\nassert f([8, 4], 1) == 2", "a == sorted(a)[::-1]"),
        ("assert f([7, 5, 9], 2) == 1\nassert f([8, 4], 1) == 2", "len(set(a)) == len(a)"),
        ("assert f([[1, 2], [3, 4]], 2) == 1", "all(len(row) == len(a) for row in a)"),
        ("assert f([[1, 2, 3], [3, 4, 5]], 2) == 1", "len({len(row) for row in a}) < 2"),
        ("assert f(2, 9) == 1\nassert f(1, 3) == 1", "0 < a <= b"),
        ("assert f(0, 'x') == 1\nassert f(1, 'y') == 1", "a >= 0 and b.isalpha()"),
        ("assert f(1.25, True) == 1", "round(a, 2) == a and b in (True, False)"),
        ("assert f({'a': 1}, (1, 'x')) == 1", "all(map(str.isalpha, a)) and type(b[1]) is str"),
    ],
)
def test_what_holds_between_arguments_is_kept(prompt: str, holds: str) -> None:
    rows = arguments("a, b", prompt)
    assert len(rows) >= 8
    for a, b in rows:
        assert eval(holds, {"a": a, "b": b}), (a, b)


def test_some_inputs_are_near_an_example() -> None:
    found = calls("a", "assert f([10, 20, 30]) == 1")
    assert {"f([11, 20, 30])", "f([10, 20])"} <= set(found)
    assert "f([10, 20, 30])" not in found


def test_names_of_arguments_are_kept() -> None:
    assert "f(3, k=5)" in calls("a, k", "assert f(2, k=5) == 1")


def test_nothing_of_a_text_is_evaluated(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    text = f"open({str(mark)!r}, 'w')"
    assert calls(f"x: list[{text}], y: '{mark}'") == []
    assert generated_calls(f"{text}\ndef f(x: Literal[{text}] = {text}): pass", "f") == []
    assert not mark.exists()


def test_it_is_lazy_and_the_same_each_time_and_leaves_nothing(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom proofroute.tools.code import generated_calls, prompt_examples\n"
        "assert 'hypothesis' not in sys.modules\n"
        "shown = prompt_examples(\"assert f({'b', 'a'}, 3) == 1\")\n"
        "print(generated_calls('def f(x: set[str], y: int): pass', 'f', shown))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            env={"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        )
        for seed in ("1", "2")
    ]
    assert told[0].stdout == told[1].stdout
    assert [item.stderr for item in told] == ["", ""]
    assert list(tmp_path.iterdir()) == []
