"""Schemas are checked before use; values against them, offline and within bounds."""

import json
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from proofroute.core import InputError, Json, LimitError, WorkerError
from proofroute.tools.schema import check_schema, given_values, unchecked_formats, validate, validate_within
from tests.support import data_path

DRAFTS = {
    "draft4": "http://json-schema.org/draft-04/schema#",
    "draft6": "http://json-schema.org/draft-06/schema#",
    "draft7": "http://json-schema.org/draft-07/schema#",
    "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
}


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
    ],
)
def test_a_broken_schema_says_which_keyword_is_wrong(schema: dict[str, Json], place: str) -> None:
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
        True,
        {},
        {"format": "iban"},
        {"x-note": 1, "example": 2, "nullable": True, "propertyOrdering": []},
        {"properties": {"requird": {"type": "string"}, "typ": True}},
        {"properties": {"next": {"$ref": "#"}}},
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
        ({"$schema": DRAFTS["draft4"], "minimum": 3, "exclusiveMinimum": True}, 3, False),
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


def _suite(draft: str) -> Iterator[tuple[Path, dict[str, Json] | bool, str, Json, bool]]:
    for path in sorted(data_path(f"json-schema-test-suite/tests/{draft}").rglob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            schema: dict[str, Json] | bool = case["schema"]
            if isinstance(schema, dict):
                schema = {"$schema": DRAFTS[draft], **schema}
            for test in case["tests"]:
                yield (
                    path,
                    schema,
                    f"{case['description']}: {test['description']}",
                    test["data"],
                    test["valid"],
                )


def _run_suite(draft: str, *, every: int) -> tuple[int, list[str], list[str]]:
    checked, wrong, refused = 0, list[str](), list[str]()
    for number, (path, schema, name, value, valid) in enumerate(_suite(draft)):
        # Formats assert here; the suite's own default is that they annotate.
        if number % every or "only an annotation" in name:
            continue
        try:
            check_schema(schema)
        except InputError as error:
            refused.append(f"{path.name}: {name}: {error}")
            continue
        checked += 1
        if (validate(schema, value) == ()) is not valid:
            wrong.append(f"{path.name}: {name}")
    return checked, wrong, refused


def test_a_sample_of_the_official_suite() -> None:
    checked, wrong, refused = _run_suite("draft2020-12", every=7)
    assert checked > 200
    assert wrong == []
    assert all("nothing is fetched" in item or "draft is not known" in item for item in refused)


@pytest.mark.slow
@pytest.mark.parametrize("draft", DRAFTS)
def test_the_whole_official_suite(draft: str) -> None:
    checked, wrong, refused = _run_suite(draft, every=1)
    assert checked > 800
    assert wrong == []
    assert all("nothing is fetched" in item or "draft is not known" in item for item in refused)
