"""Each fault says where, which keyword, what was expected and what stands there; of branches the one."""

import pytest

from proofroute.core import Json
from proofroute.tools.schema import Report, Violation, report_within, validate

A: Json = {"type": "object", "required": ["k"], "properties": {"k": {"const": "a"}, "n": {"type": "integer"}}}
B: Json = {
    "type": "object",
    "required": ["k", "m"],
    "properties": {"k": {"enum": ["b", "bb"]}, "m": {"type": "string"}},
}
NAMED: dict[str, Json] = {
    "$defs": {"A": A, "B": B},
    "properties": {"lines": {"items": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]}}},
}


def one(schema: dict[str, Json] | bool, value: Json) -> Violation:
    (found,) = validate(schema, value)
    return found


@pytest.mark.parametrize(
    ("schema", "value", "keyword", "expected", "got"),
    [
        ({"type": ["integer", "null"]}, "x", "type", "null or integer", '"x"'),
        ({"enum": ["a", 1]}, "b", "enum", 'one of "a", 1', '"b"'),
        ({"const": {"a": 1}}, 2, "const", '{"a": 1}', "2"),
        ({"minimum": 5}, 4, "minimum", "at least 5", "4"),
        ({"exclusiveMaximum": 5}, 5, "exclusiveMaximum", "less than 5", "5"),
        ({"multipleOf": 0.5}, 0.7, "multipleOf", "a multiple of 0.5", "0.7"),
        ({"maxLength": 2}, "abc", "maxLength", "a length of at most 2", '"abc"'),
        ({"pattern": "^a"}, "b", "pattern", "a text that matches ^a", '"b"'),
        ({"format": "date"}, "today", "format", "the format date", '"today"'),
        ({"required": ["a"]}, {}, "required", "a key 'a'", "{}"),
        ({"minItems": 2}, [1], "minItems", "a number of items of at least 2", "[1]"),
        ({"uniqueItems": True}, [1, 1], "uniqueItems", "items that all differ", "[1, 1]"),
        (False, 1, "falseSchema", "nothing here", "1"),
        ({"type": "integer"}, "x" * 500, "type", "integer", '"' + "x" * 119 + " ..."),
    ],
)
def test_what_was_expected_and_what_stands_there(
    schema: dict[str, Json] | bool, value: Json, keyword: str, expected: str, got: str
) -> None:
    found = one(schema, value)
    assert (found.pointer, found.keyword, found.expected, found.got) == ("", keyword, expected, got)
    assert len(found.message) < 320


@pytest.mark.parametrize(
    ("line", "place", "keyword", "expected", "branch"),
    [
        ({"k": "a", "n": "x"}, "/lines/0/n", "type", "integer", "branch /properties/lines/items/oneOf/0"),
        ({"k": "b"}, "/lines/0", "required", "a key 'm'", "branch /properties/lines/items/oneOf/1"),
        ({"k": "bb", "m": 1}, "/lines/0/m", "type", "string", "branch /properties/lines/items/oneOf/1"),
        ({"k": "z", "m": 1}, "/lines/0/k", "enum", 'one of "a", "b", "bb"', "none of the branches"),
        (4, "/lines/0", "oneOf", "object", ""),
    ],
)
@pytest.mark.parametrize("explicit", [True, False])
def test_of_branches_the_one_that_was_named(
    line: Json, place: str, keyword: str, expected: str, branch: str, explicit: bool
) -> None:
    items: dict[str, Json] = {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]}
    if explicit:
        items["discriminator"] = {"propertyName": "k"}
    schema: dict[str, Json] = {**NAMED, "properties": {"lines": {"items": items}}}
    found = one(schema, {"lines": [line]})
    assert (found.pointer, found.keyword, found.expected) == (place, keyword, expected)
    assert found.branch.startswith(branch)


def test_of_branches_without_a_name_the_closest() -> None:
    schema: dict[str, Json] = {
        "anyOf": [
            {"type": "null"},
            {"required": ["x", "y", "z"], "properties": {"x": {"type": "string"}}},
            {"required": ["a"], "properties": {"a": {"type": "integer"}}},
        ]
    }
    found = one(schema, {"a": "1"})
    assert (found.pointer, found.expected) == ("/a", "integer")
    assert found.branch == "branch /anyOf/2, which comes closest"


def test_branches_within_branches() -> None:
    inner: Json = {"anyOf": [{"type": "null"}, {"type": "object", "required": ["q"]}]}
    schema: dict[str, Json] = {
        "anyOf": [{"type": "string"}, {"type": "object", "properties": {"in": inner}}],
    }
    found = one(schema, {"in": {}})
    assert (found.pointer, found.keyword, found.expected) == ("/in", "required", "a key 'q'")
    assert one(schema, 5).expected == "string or object"


def test_several_branches_at_once() -> None:
    found = one({"oneOf": [{"type": "integer"}, {"minimum": 3}, {"type": "string"}]}, 5)
    assert found.keyword == "oneOf"
    assert "not 0, 1 at once" in found.expected


async def test_faults_are_capped_and_counted() -> None:
    report = await report_within({"items": {"type": "string"}}, "[" + "1," * 49 + "1]")
    assert len(report.violations) == 20
    assert report.more == 30
    assert await report_within({"items": {"type": "string"}}, '["a"]') == Report()


async def test_a_worker_says_the_same() -> None:
    here: dict[str, Json] = {"items": {"type": "string", "pattern": "^a"}}
    there: dict[str, Json] = {
        "items": {"type": "string", "pattern": "^(?=a)"}
    }  # look-ahead is left to a worker
    text = '["b", 1, "a", "' + "b" * 500 + '"]'
    first, second = await report_within(here, text), await report_within(there, text)
    assert [(v.pointer, v.keyword, v.got) for v in first.violations] == [
        (v.pointer, v.keyword, v.got) for v in second.violations
    ]
    assert (await report_within(there, '["ab"]')).violations == ()
