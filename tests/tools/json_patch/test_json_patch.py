"""JSON Patch: the examples of RFC 6902, its edges, and exact numbers."""

import json
from decimal import Decimal

import pytest

from proofroute.core import Json
from proofroute.tools.json_patch import (
    MISSING,
    Operation,
    PatchError,
    apply_patch,
    at,
    read_operations,
    write_exact,
)
from proofroute.tools.json_reader import Exact, parse_exact
from proofroute.tools.json_reader.exact import Unreadable


def _exact(data: Json) -> Exact:
    read = parse_exact(json.dumps(data))
    assert not isinstance(read, Unreadable)
    return read


_STANDARD: list[tuple[Json, Json, Json]] = [
    ({"foo": "bar"}, [{"op": "add", "path": "/baz", "value": "qux"}], {"baz": "qux", "foo": "bar"}),
    (
        {"foo": ["bar", "baz"]},
        [{"op": "add", "path": "/foo/1", "value": "q"}],
        {"foo": ["bar", "q", "baz"]},
    ),
    ({"baz": "qux", "foo": "bar"}, [{"op": "remove", "path": "/baz"}], {"foo": "bar"}),
    ({"foo": ["bar", "qux", "baz"]}, [{"op": "remove", "path": "/foo/1"}], {"foo": ["bar", "baz"]}),
    ({"baz": "qux"}, [{"op": "replace", "path": "/baz", "value": "boo"}], {"baz": "boo"}),
    (
        {"foo": {"bar": "baz", "waldo": "fred"}, "qux": {"corge": "grault"}},
        [{"op": "move", "from": "/foo/waldo", "path": "/qux/thud"}],
        {"foo": {"bar": "baz"}, "qux": {"corge": "grault", "thud": "fred"}},
    ),
    (
        {"foo": ["all", "grass", "cows", "eat"]},
        [{"op": "move", "from": "/foo/1", "path": "/foo/3"}],
        {"foo": ["all", "cows", "eat", "grass"]},
    ),
    ({"baz": "qux"}, [{"op": "test", "path": "/baz", "value": "qux"}], {"baz": "qux"}),
    (
        {"foo": "bar"},
        [{"op": "add", "path": "/child", "value": {"g": {}}}],
        {"foo": "bar", "child": {"g": {}}},
    ),
    (
        {"foo": "bar"},
        [{"op": "add", "path": "/baz", "value": "qux", "xyz": 123}],
        {"foo": "bar", "baz": "qux"},
    ),
    ({"foo": ["bar"]}, [{"op": "add", "path": "/foo/-", "value": ["a"]}], {"foo": ["bar", ["a"]]}),
    ({"/": 9, "~1": 10}, [{"op": "test", "path": "/~01", "value": 10}], {"/": 9, "~1": 10}),
    ({"a": 1}, [{"op": "replace", "path": "", "value": [2]}], [2]),
    ({"a": 1}, [{"op": "copy", "from": "/a", "path": "/b"}], {"a": 1, "b": 1}),
    ({"": 1}, [{"op": "replace", "path": "/", "value": 2}], {"": 2}),
    ({"a": [1]}, [{"op": "replace", "path": "/a/0", "value": 2}], {"a": [2]}),
    ({"a": 1}, [{"op": "move", "from": "/a", "path": "/a"}], {"a": 1}),
]


@pytest.mark.parametrize(("document", "patch", "expected"), _STANDARD)
def test_it_does_what_the_standard_says(document: Json, patch: Json, expected: Json) -> None:
    before = _exact(document)
    assert apply_patch(before, read_operations(_exact(patch))) == _exact(expected)
    assert before == _exact(document)


@pytest.mark.parametrize(
    ("document", "patch"),
    [
        ({"baz": "qux"}, [{"op": "test", "path": "/baz", "value": "bar"}]),
        ({"a": 1}, [{"op": "test", "path": "/a", "value": True}]),
        ({"foo": "bar"}, [{"op": "add", "path": "/baz/bat", "value": "qux"}]),
        ({"~1": 10}, [{"op": "test", "path": "/~01", "value": "10"}]),
        ({"a": [1]}, [{"op": "add", "path": "/a/2", "value": 1}]),
        ({"a": [1]}, [{"op": "add", "path": "/a/01", "value": 1}]),
        ({"a": [1]}, [{"op": "remove", "path": "/a/-"}]),
        ({"a": [1]}, [{"op": "remove", "path": "/a/-1"}]),
        ({"a": [1]}, [{"op": "remove", "path": "/b"}]),
        ({"a": 1}, [{"op": "remove", "path": ""}]),
        ({"a": 1}, [{"op": "replace", "path": "/b", "value": 1}]),
        ({"a": {"b": 1}}, [{"op": "move", "from": "/a", "path": "/a/b"}]),
        ({"a": 1}, [{"op": "add", "path": "/a/b", "value": 1}]),
    ],
)
def test_what_cannot_be_applied_changes_nothing(document: Json, patch: Json) -> None:
    with pytest.raises(PatchError):
        apply_patch(_exact(document), read_operations(_exact(patch)))


@pytest.mark.parametrize(
    "patch",
    [
        {"op": "remove", "path": "/a"},
        [1],
        [{"op": "delete", "path": "/a"}],
        [{"op": "remove"}],
        [{"op": "remove", "path": "a"}],
        [{"op": "add", "path": "/a"}],
        [{"op": "copy", "path": "/a"}],
        [{"op": "remove", "path": 1}],
    ],
)
def test_what_is_no_patch_is_refused(patch: Json) -> None:
    with pytest.raises(PatchError):
        read_operations(_exact(patch))


def test_decimals_stay_as_they_were_written() -> None:
    document = parse_exact('{"a": 12.50, "b": 1e-7, "c": 12345678901234567890.10}')
    assert not isinstance(document, Unreadable)
    changed = apply_patch(document, [Operation("replace", "/b", Decimal("0.30"))])
    assert write_exact(changed) == '{"a": 12.50, "b": 0.30, "c": 12345678901234567890.10}'
    assert parse_exact(write_exact(document)) == document


def test_a_place_with_null_is_not_missing() -> None:
    assert at({"a": None}, "/a") is None
    assert at({"a": None}, "/a/b") is MISSING


@pytest.mark.parametrize(
    "operation", [Operation("copy", "/b", source="/a"), Operation("copy", "/a/-", source="/a")]
)
def test_copies_of_copies_come_to_an_end(operation: Operation) -> None:
    with pytest.raises(PatchError):
        apply_patch(_exact({"a": [[1, 2] for _ in range(200)]}), [operation] * 900)
