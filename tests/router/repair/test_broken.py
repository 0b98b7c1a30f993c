"""What is broken is read from the evidence; what a try cannot mend is left alone."""

import json
from dataclasses import replace

import pytest

from proofroute.core import Attempt, Evidence, Json, Task
from proofroute.router.repair import Broken, broken_fields, repair_schema, schema_at, takes_patch
from proofroute.tools.schema import validate
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

_SOURCE = "Invoice 4711 from Miller & Sons, dated 5 January 2024. Total due: 129.90 EUR."
_SCHEMA: dict[str, Json] = {
    "type": "object",
    "required": ["vendor", "total"],
    "additionalProperties": False,
    "properties": {
        "vendor": {"type": "string"},
        "total": {"type": "number"},
        "mood": {"enum": ["good", "bad"]},
        "paid": {"type": "boolean"},
        "names": {"type": "array", "items": {"$ref": "#/$defs/tag"}},
    },
    "$defs": {"tag": {"type": "string", "maxLength": 20}},
}


async def _broken(answer: Json, schema: dict[str, Json] | None = None) -> dict[str, str]:
    task = Task(prompt="Extract.", kind="extraction", json_schema=schema or _SCHEMA, source=_SOURCE)
    attempt = Attempt(model="m", content=json.dumps(answer))
    findings = await extraction_verifier().verify(task, attempt)
    judged = replace(attempt, verdict=combine([findings]), answer=findings.answer)
    return {field.pointer: field.how for field in broken_fields(task, judged)}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"vendor": "Miller & Sons", "total": 129.9}, {}),
        ({"vendor": "Miller & Sons", "total": 130.9}, {"/total": "wrong"}),
        ({"vendor": "Acme", "total": 130.9}, {"/vendor": "wrong", "/total": "wrong"}),
        ({"vendor": "Miller & Sons", "total": "129.90"}, {"/total": "wrong"}),
        ({"vendor": "Miller & Sons"}, {"/total": "missing"}),
        ({}, {"/vendor": "missing", "/total": "missing"}),
        ({"vendor": "Miller & Sons", "total": 129.9, "x": 4711}, {"/x": "extra"}),
        ({"vendor": "Miller & Sons", "total": 129.9, "x": "Zorg"}, {"/x": "extra"}),
        # What judges cannot be copied from anywhere.
        ({"vendor": "Miller & Sons", "total": 129.9, "mood": "good", "paid": True}, {}),
        ({"vendor": "Miller & Sons", "total": 129.9, "mood": "so so"}, {"/mood": "wrong"}),
        ({"vendor": "Miller & Sons", "total": 129.9, "names": ["Miller", "Zorgon"]}, {"/names/1": "wrong"}),
        ([1], {}),
    ],
)
async def test_broken_fields(answer: Json, expected: dict[str, str]) -> None:
    assert await _broken(answer) == expected


async def test_a_name_with_quotes_and_slashes() -> None:
    schema: dict[str, Json] = {"required": ['a"/b'], "properties": {'a"/b': {"type": "integer"}}}
    assert await _broken({"c": 4711}, schema) == {'/a"~1b': "missing"}


def test_another_claim_that_fails_leaves_nothing_to_keep() -> None:
    def failed(claim: str) -> Evidence:
        return Evidence(claim=claim, check="t.t", outcome="failed", assurance="checked", statement="")

    for claims, number in ((("/a",), 1), (("/a", "tests"), 0), (("value",), 0)):
        findings = tuple(failed(claim) for claim in claims)
        attempt = Attempt(model="m", content="{}", answer={"a": 1})
        verdict = replace(combine([]), evidence=findings, status="refuted")
        assert len(broken_fields(Task(prompt="p"), replace(attempt, verdict=verdict))) == number


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/total", {"type": "number"}),
        ("/names/7", {"$ref": "#/$defs/tag"}),
        ("/nowhere", True),
        ("/vendor/deep", True),
        ("", _SCHEMA),
    ],
)
def test_the_part_of_a_schema_for_a_place(place: str, expected: Json) -> None:
    assert schema_at(_SCHEMA, place) == expected


def test_parts_behind_references_and_alternatives() -> None:
    schema: dict[str, Json] = {
        "$ref": "#/$defs/invoice",
        "$defs": {
            "invoice": {"allOf": [{"properties": {"lines": {"items": {"$ref": "#/$defs/line"}}}}]},
            "line": {"anyOf": [{"type": "null"}, {"properties": {"qty": {"type": "integer"}}}]},
            "loop": {"$ref": "#/$defs/loop"},
        },
    }
    assert schema_at(schema, "/lines/0/qty") == {"type": "integer"}
    assert schema_at({"$ref": "#/$defs/loop", **schema}, "/x") is True


def test_a_reply_by_pointers() -> None:
    broken = (Broken("/total", 1, "wrong"), Broken("/vendor", None, "missing"))
    assert not takes_patch(broken)
    schema = repair_schema(_SCHEMA, broken)
    assert schema is not None
    assert not validate(schema, {"/total": 2, "/vendor": "x"})
    assert validate(schema, {"/total": "2", "/vendor": "x"})
    assert validate(schema, {"/total": 2})
    assert validate(schema, {"/total": 2, "/vendor": "x", "/mood": "good"})


def test_a_reply_by_patch() -> None:
    broken = (Broken("/names/0", "x", "wrong"), Broken("/y", 1, "extra"), Broken("/names", [], "incomplete"))
    assert takes_patch(broken)
    schema = repair_schema(_SCHEMA, broken)
    assert schema is not None
    good: list[Json] = [
        {"op": "replace", "path": "/names/0", "value": "a"},
        {"op": "remove", "path": "/names/0"},
        {"op": "add", "path": "/names/-", "value": "b"},
        {"op": "remove", "path": "/y"},
    ]
    whole: Json = {"patch": good}
    assert not validate(schema, whole)
    bad: list[Json] = [
        {"op": "replace", "path": "/names/0", "value": "a" * 21},
        {"op": "replace", "path": "/vendor", "value": "a"},
        {"op": "remove", "path": "/vendor"},
        {"op": "replace", "path": "/y", "value": 1},
    ]
    for operation in bad:
        sent: Json = {"patch": [operation]}
        assert validate(schema, sent)


def test_parts_that_do_not_stand_alone_constrain_nothing() -> None:
    schema: Json = {"properties": {"a": {"$ref": "#"}, "b": {"$ref": "#/properties/a"}}}
    assert repair_schema(schema, (Broken("/a", 1, "wrong"),)) is None
    assert repair_schema(True, (Broken("/a", 1, "wrong"),)) is not None
