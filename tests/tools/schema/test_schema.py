"""Schemas are checked before use; values against them, offline and within bounds."""

import time
from decimal import Decimal

import pytest

from proofroute.core import InputError, Json, LimitError, WorkerError
from proofroute.tools.schema import check_schema, given_values, unchecked_formats, validate, validate_within

DRAFT_4 = "http://json-schema.org/draft-04/schema#"


@pytest.mark.parametrize(
    ("schema", "place"),
    [
        ({"properties": {"a": {"type": "strin"}}}, 'at /properties/a/type: "strin" is not a type'),
        ({"properties": {"a": {"minLength": -1}}}, "at /properties/a/minLength: -1 is less"),
        ({"required": "a"}, "at /required"),
        ({"properties": {"a": {"pattern": "["}}}, "at /properties/a/pattern"),
        (
            {"requird": ["a"]},
            "at /: 'requird' is no keyword and would check nothing; did you mean 'required'",
        ),
        ({"items": {"propertes": {}}}, "at /items: 'propertes'"),
        ({"$ref": "http://127.0.0.1:9/x.json"}, "nothing is fetched"),
        ({"$ref": "file:///etc/passwd"}, "nothing is fetched"),
        ({"$ref": "#/$defs/none"}, "wrong at"),
        ({"$ref": "#"}, "in a circle"),
        ({"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}, "in a circle"),
        ({"$schema": "http://example.com/own"}, "at /$schema: its draft is not known"),
        ({"$schema": "http://json-schema.org/draft-03/schema#"}, "its draft is not known"),
        ({"minimum": float("nan")}, "not JSON"),
        ({"pattern": "((a{1000}){1000}){1000}"}, "regular expression"),
        ({"allOf": [{"$ref": "#"}]}, "in a circle"),
        ({"not": {"$ref": "#"}}, "in a circle"),
        (
            {
                "anyOf": [{"type": "string"}, {"$ref": "#/$defs/a"}],
                "$defs": {"a": {"oneOf": [{"$ref": "#"}]}},
            },
            "circle",
        ),
        (True, "asks nothing"),
        ({}, "asks nothing"),
        ({"title": "Invoice", "x-note": 1, "example": 2, "nullable": True}, "asks nothing"),
        ({"$defs": {"a": {"type": "string"}}}, "asks nothing"),
        ({"properties": {"a": {}, "b": True}}, "asks nothing"),
        ({"anyOf": [{"type": "string"}, {}]}, "asks nothing"),
        ({"minLength": 0}, "asks nothing"),
    ],
)
def test_a_broken_schema_says_which_keyword_is_wrong(schema: dict[str, Json] | bool, place: str) -> None:
    with pytest.raises(InputError) as caught:
        check_schema(schema)
    assert place in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_deep_schema_is_refused() -> None:
    schema: dict[str, Json] = {}
    for _ in range(5_000):
        schema = {"not": schema}
    with pytest.raises(InputError):
        check_schema(schema)


@pytest.mark.parametrize(
    "schema",
    [
        {"format": "iban"},
        {"type": "object", "x-note": 1, "example": 2, "nullable": True, "propertyOrdering": []},
        {"properties": {"requird": {"type": "string"}, "typ": True}},
        {"required": ["v"], "properties": {"next": {"$ref": "#"}}},
        {"properties": {"a": {}, "b": {"type": "string"}}},
        False,
    ],
)
def test_a_sound_schema_passes(schema: dict[str, Json] | bool) -> None:
    check_schema(schema)


def test_violations_say_where_and_what() -> None:
    schema: dict[str, Json] = {
        "required": ["b"],
        "additionalProperties": False,
        "properties": {"a/b": {"items": {"type": "integer"}}},
    }
    found = validate(schema, {"a/b": [1, "x"], "c": 2})
    assert {(item.pointer, item.keyword, item.schema_pointer) for item in found} == {
        ("/a~1b/1", "type", "/properties/a~1b/items/type"),
        ("", "required", "/required"),
        ("", "additionalProperties", "/additionalProperties"),
    }


@pytest.mark.parametrize(
    ("schema", "value", "holds"),
    [
        ({"multipleOf": 0.01}, Decimal("19.99"), True),
        ({"maximum": 0.3}, Decimal("0.30000000000000000001"), False),
        ({"maximum": 10}, 10**400, False),
        ({"type": "integer"}, Decimal("19.0"), True),
        ({"type": "integer"}, True, False),
        ({"format": "date"}, "2017-02-30", False),
        ({"format": "email"}, "nobody", False),
        ({"$schema": DRAFT_4, "minimum": 3, "exclusiveMinimum": True}, 3, False),
        ({"exclusiveMinimum": 3}, 3, False),
        (False, 1, False),
    ],
)
def test_values_against_schemas(
    schema: dict[str, Json] | bool, value: int | Decimal | str, holds: bool
) -> None:
    assert (validate(schema, value) == ()) is holds


def test_catastrophic_patterns_end() -> None:
    assert validate({"pattern": "^(a+)+$"}, "a" * 5_000 + "!")
    with pytest.raises(LimitError, match="too many steps"):
        validate({"pattern": r"^(a*)*\1b$"}, "a" * 60 + "!")


def test_too_deep_a_value_is_refused() -> None:
    value: Json = []
    for _ in range(3_000):
        value = [value]
    with pytest.raises(LimitError):
        validate({}, value)


async def test_references_that_fan_out_are_stopped() -> None:
    levels: dict[str, Json] = {"d60": {"type": "string"}}
    for level in range(60):
        levels[f"d{level}"] = {
            "anyOf": [{"$ref": f"#/$defs/d{level + 1}"}, {"$ref": f"#/$defs/d{level + 1}"}]
        }
    schema: dict[str, Json] = {"$ref": "#/$defs/d0", "$defs": levels}
    check_schema(schema)
    started = time.perf_counter()
    with pytest.raises(WorkerError):
        await validate_within(schema, "1", seconds=0.5)
    assert time.perf_counter() - started < 30


async def test_the_bounded_check_says_what_the_plain_one_does() -> None:
    schema: dict[str, Json] = {"properties": {"n": {"type": "integer"}}}
    assert await validate_within(schema, '{"n": 1}') == ()
    assert await validate_within(schema, '{"n": 0.1}') == validate(schema, {"n": Decimal("0.1")})


def test_what_a_schema_offers_and_cannot_check() -> None:
    schema: dict[str, Json] = {
        "$defs": {"m": {"enum": ["x", 1]}},
        "properties": {"enum": {"const": "y"}, "f": {"format": "iban"}, "g": {"items": {"format": "date"}}},
    }
    assert given_values(schema) == ("x", 1, "y")
    assert unchecked_formats(schema) == ("iban",)
