"""The reader finds the JSON answer wherever it stands, and says why where it cannot."""

import json
import time
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from proofroute.core import Json
from proofroute.tools.json_reader import Found, Unreadable, find_json, leaves, parse_exact, plain, pointer

VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.text(), VALUES, max_size=5)


def found(reply: str) -> Found:
    result = find_json(reply)
    assert isinstance(result, Found), result
    return result


def refused(reply: str) -> str:
    result = find_json(reply)
    assert isinstance(result, Unreadable), result
    return result.reason


@settings(max_examples=50)
@given(OBJECTS, st.booleans(), st.sampled_from([None, 2]))
def test_any_object_is_found_whole_fenced_and_in_prose(
    value: dict[str, Json], ascii_only: bool, indent: int | None
) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assume("think>" not in text)  # the mark of a chain of thought is one wherever it stands
    for before, after in (
        ("", ""),
        ("Here you are:\n```json\n", "\n```\nAnything else?"),
        ("```\n", "\n```"),
        ("The set {x} and the note [1] say: ", ". That is all [2]."),
        ('<think>maybe {"a": 1}</think>\n', ""),
    ):
        result = found(before + text + after)
        assert result.value == value
        assert json.dumps(result.value) == json.dumps(value)
        assert (before + text + after)[result.start : result.end] == text


@given(VALUES)
def test_any_value_is_read_as_the_standard_library_does(value: Json) -> None:
    read = parse_exact(json.dumps(value))
    assert not isinstance(read, Unreadable)
    assert plain(read) == value


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ('"text"', "text"),
        (" 42 ", 42),
        ("null", None),
        ('Draft:\n```json\n{"a": 1}\n```\nBetter:\n```json\n{"a": 2}\n```', {"a": 2}),
        ('```python\nx = {"a": 1}\n```\n{"b": 2}', {"b": 2}),
        ('For example {"a": 1} would do, but I found {"a": 2}.', {"a": 2}),
        ('List: [{"a": 1}, {"a": 2}]', [{"a": 1}, {"a": 2}]),
        ('{"a": "```json\\n{}\\n```"}', {"a": "```json\n{}\n```"}),
        ('~~~json\n{"a": 1}\n~~~', {"a": 1}),
        ('```json\n{"a": 1}', {"a": 1}),
        ('\ufeff{"a": 1}', {"a": 1}),
        ('Write `{"` to begin.\n```json\n{"a": 1}\n```', {"a": 1}),
    ],
)
def test_which_value_wins(reply: str, value: Json) -> None:
    assert found(reply).value == value


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ("", "no JSON"),
        ("The total is 5.", "no JSON"),
        ('x {"a": {"c": 2}', "cut off"),
        ('[{"a": 1}, {"b": 2', "cut off"),
        ('```json\n{"a": {"b": 1}\n```', "code block is not JSON"),
        ('```json\n{"a": 1}\n```\n```json\n{"a": ,}\n```', "code block is not JSON"),
        ('```json\n{"a": 1}\n```\nNo: {"a": 2}', "different JSON values"),
        ('{"a": 1}\n{"a": 2}', "in a row"),
        ('{"a": 1, "a": 1}', "comes twice"),
        ('{"a": NaN}', "NaN"),
        ('{"a": -Infinity}', "Infinity"),
        ('{"a": 1e999}', "out of range"),
        ('{"a": 1e-999999999}', "out of range"),
        ('{"a": "\\ud800"}', "surrogate"),
        ('{"a": [1, 2, ...]}', "cannot be read"),
        ('{"a": 012}', "cannot be read"),
    ],
)
def test_what_is_refused_and_why(reply: str, reason: str) -> None:
    assert reason in refused(reply)


def test_numbers_keep_all_their_digits() -> None:
    result = found('{"a": 12345678901234567890123, "b": 0.10, "c": 0.1234567890123456789}')
    assert result.exact == {
        "a": 12345678901234567890123,
        "b": Decimal("0.10"),
        "c": Decimal("0.1234567890123456789"),
    }
    assert result.notes == ("0.1234567890123456789 is rounded in the typed value",)


def test_leaves_and_pointers() -> None:
    value = parse_exact('{"a/b": [1, {"~": null}], "e": {}}')
    assert not isinstance(value, Unreadable)
    assert [(leaf.pointer, leaf.value) for leaf in leaves(value)] == [("/a~1b/0", 1), ("/a~1b/1/~0", None)]
    assert pointer([]) == ""


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        '{"',
        '{"a":',
        "[",
        "[[",
        '["',
        "[1",
        "```\n",
        "```json\n",
        "~~~\n{",
        '{"a":1}',
        "{}",
        "\\",
        '"',
        "</think>",
        "{ ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    started = time.perf_counter()
    find_json(piece * (300_000 // len(piece)))
    assert time.perf_counter() - started < 60
    assert "limit" in refused(piece * (10_000_000 // len(piece)))


def test_depth_and_digits_are_bounded() -> None:
    assert "nested deeper" in refused("[" * 50_000 + "]" * 50_000)
    assert "nested deeper" in refused('{"a":' * 500 + "1" + "}" * 500)
    assert "digits" in refused('{"a": ' + "9" * 5_000 + "}")
    assert found('{"a": ' + "9" * 999 + "}").value == {"a": int("9" * 999)}


def test_a_tag_inside_of_a_value_cuts_nothing() -> None:
    found = find_json('Here it is: {"first": "a</think>{\\"first\\": 2}", "second": 1}. Anything else?')
    assert isinstance(found, Found)
    assert found.value == {"first": 'a</think>{"first": 2}', "second": 1}
