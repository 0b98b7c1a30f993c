"""What is read in one go is what the careful reading gives, and nothing more is read."""

import json
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from proofroute.tools.json_reader import Unreadable, find_json, mend, parse_exact
from proofroute.tools.json_reader.exact import parse_at, parse_at_once
from proofroute.tools.json_reader.mend_at_once import mend_at_once

# Everything that has a meaning in JSON, near JSON, and in numbers that doubles do not hold.
SIGNS = st.lists(
    st.sampled_from(
        [
            *("{}[]:,\"'-+.0179eE \n\t\\/#"),
            *("true", "None", "True", "'a'", '"b"', "0.10", "1e400", "é", "\ud800"),
            *("\\u0061", "123456789", "{'a': 1}", '"a":', "'b':", "NaN", ",]", ",}", "\u00a0", "\u2019"),
        ]
    ),
    max_size=14,
).map("".join)
INSIDE = st.sampled_from(["{}", '{{"a": {}}}', "[{}]", '{{"a": [{}, 1], "b": 2}}', "{{'a': {}, }}", "[{},]"])
TEXTS: st.SearchStrategy[str] = st.tuples(INSIDE, SIGNS).map(lambda pair: pair[0].format(pair[1]))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(TEXTS)
@example('{"a": 1, "a": 2}')
@example('{"a": 0.10000000000000000000001}')
@example("[" * 150 + "]" * 150)
def test_a_value_read_at_once_is_the_careful_one(text: str) -> None:
    stripped = text.strip(" \t\r\n")
    quick = parse_at_once(stripped)
    if quick is not None:
        careful = parse_at(stripped, 0)
        assert not isinstance(careful, Unreadable)
        assert repr((quick.value, quick.end)) == repr((careful.value, careful.end))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(TEXTS, st.booleans())
@example("[,]", True)
@example("{'a': 1,,}", True)
@example("{'a': True, } and so on", False)
def test_what_is_mended_at_once_is_mended_so_by_steps(text: str, whole: bool) -> None:
    quick = mend_at_once(text, 0, len(text), whole=whole)
    if quick is not None:
        assert mend(text, 0, len(text), whole=whole) == quick[0]
        assert repr(parse_exact(quick[0].text)) == repr(quick[1].value)


@pytest.mark.parametrize("text", ["{'a': [True, 0.5,],}", '{"a": "x",\n}', "['it', None]"])
def test_the_usual_misspellings_are_mended_at_once(text: str) -> None:
    assert mend_at_once(text, 0, len(text), whole=True) is not None


@pytest.mark.parametrize("number", ["1e5", "0.30000000000000000001", "100000000000000000.5", "1E-7"])
def test_numbers_that_doubles_may_not_hold_are_left_to_the_careful_reading(number: str) -> None:
    assert parse_at_once(number) is None
    assert parse_exact(number) == Decimal(number)


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ('Here:\n~~~\n{"a": 1}\n~~~\n', {"a": 1}),
        ('Here:\n```json\n{"a": 1}\n```\n~~~json\n{"a": 1}\n~~~\n', {"a": 1}),
        ('<think>a</think>\n```json\n{"a": 1}\n```', {"a": 1}),
    ],
)
def test_fences_stand_at_the_beginning_of_a_line(reply: str, value: object) -> None:
    found = find_json(reply)
    assert not isinstance(found, Unreadable)
    assert found.place == "block"
    assert json.dumps(found.value) == json.dumps(value)
