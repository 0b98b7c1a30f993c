"""Extractions are verified when every value stands in the source, refuted when one is invented."""

import json
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Literal

import pytest
from pydantic import BaseModel, field_validator

from proofroute.core import Attempt, Findings, InputError, Json, Task, Verdict, Verifier
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier
from tests.support import data_path

SOURCE = "Invoice 77 of 19/08/2017\nAcme Corp, Berlin\nTotal: EUR 1,250.60, paid."
SCHEMA: dict[str, Json] = {
    "type": "object",
    "required": ["company", "total"],
    "additionalProperties": False,
    "properties": {
        "company": {"type": "string"},
        "total": {"type": "number"},
        "note": {"type": ["string", "null"]},
        "paid": {"type": "boolean"},
        "mood": {"enum": ["calm", "angry"]},
        "lines": {"type": "array"},
    },
}


async def check(content: str, task: Task) -> tuple[Verdict, Findings]:
    found = await extraction_verifier().verify(task, Attempt(model="test:double", content=content))
    return combine([found]), found


def task(source: str | None = SOURCE, schema: dict[str, Json] | bool | None = None) -> Task:
    asked = SCHEMA if schema is None else schema
    # A schema that asks nothing is refused: True stands for none here.
    return Task(
        prompt="Extract.", kind="extraction", source=source, json_schema=None if asked is True else asked
    )


def test_it_is_a_verifier_called_extraction() -> None:
    verifier = extraction_verifier()
    assert isinstance(verifier, Verifier)
    assert verifier.name == "extraction"


async def test_grounded_values_are_verified_with_their_spans() -> None:
    reply = 'Here:\n```json\n{"company": "ACME Corp", "total": 1250.60, "note": null, "lines": []}\n```'
    verdict, found = await check(reply, task())
    assert (verdict.status, verdict.assurance) == ("verified", "checked")
    assert found.claims == ("json", "schema", "/company", "/total")
    assert found.answer == {"company": "ACME Corp", "total": 1250.6, "note": None, "lines": []}
    spans = {item.claim: item.spans[0] for item in found.evidence if item.spans}
    assert spans["/company"].text == "Acme Corp"
    assert all(SOURCE[span.start : span.end] == span.text for span in spans.values())


async def test_an_invented_name_is_refuted_with_what_stands_there() -> None:
    verdict, found = await check('{"company": "Acme Zorblax", "total": 1250.6}', task())
    assert verdict.status == "refuted"
    failed = [item for item in found.evidence if item.outcome == "failed"]
    assert [(item.claim, item.check) for item in failed] == [("/company", "extraction.grounded")]
    assert failed[0].counterexample == {"value": "Acme Zorblax", "nearest": "Acme Corp"}
    assert "'zorblax'" in failed[0].statement


async def test_every_place_that_breaks_the_schema_is_named() -> None:
    verdict, found = await check('{"company": 7, "extra": 1}', task(source=None))
    assert (verdict.status, verdict.assurance) == ("refuted", "checked")
    places = [item.counterexample for item in found.evidence if item.outcome == "failed"]
    assert {str(place["keyword"]) for place in places if isinstance(place, dict)} == {
        "type",
        "required",
        "additionalProperties",
    }


@pytest.mark.parametrize("extra", [{"paid": True}, {"mood": "calm"}, {"note": "Corp of Berlin"}])
async def test_what_needs_judgement_is_undecided(extra: dict[str, Json]) -> None:
    verdict, _ = await check(json.dumps({"company": "Acme Corp", "total": 1250.6, **extra}), task())
    assert verdict.status == "undecided"


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "no idea",
        '{"company": "Acme',
        '{"company": "A", "company": "B"}',
        "{" * 1_000_000,
        "[" * 3_000_000,
    ],
)
async def test_what_cannot_be_read_is_undecided(reply: str) -> None:
    verdict, found = await check(reply, task())
    assert verdict.status == "undecided"
    assert found.answer is None
    assert found.claims == ("json", "schema", "source")


async def test_an_answer_that_says_nothing_is_not_verified() -> None:
    verdict, _ = await check('{"a": null, "b": [], "c": ""}', task(schema=True))
    assert verdict.status == "undecided"


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ({"delivery_status": "Delayed"}, "undecided"),
        ({"country": "DE"}, "undecided"),
        ({"summary": "A Bill Was Settled"}, "undecided"),
        ({"summary": "A bill of 998877 was settled"}, "refuted"),
        ({"confidence": 0.93}, "undecided"),
        ({"amount": 0.93}, "refuted"),
        ({"feeling": "cheerful"}, "undecided"),
        ({"contact": "Zorblax Quimby"}, "refuted"),
        ({"email": "zorblax@quimby.com"}, "refuted"),
    ],
)
async def test_own_words_are_undecided_and_invented_quotations_refuted(value: Json, status: str) -> None:
    assert (await check(json.dumps(value), task(schema=True)))[0].status == status


async def test_the_unit_of_a_fields_name_binds_its_own_value_only() -> None:
    asked = task(source="Net weight: 5 kg", schema=True)
    assert (await check('{"weight_kg": 5}', asked))[0].status == "verified"
    verdict, found = await check('{"weight_kg": 5, "weight_g": 5}', asked)
    assert verdict.status == "undecided"
    assert [item.claim for item in found.evidence if item.outcome == "undecided"] == ["/weight_g"]


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0"])
async def test_a_blank_text_is_no_value(blank: str) -> None:
    verdict, found = await check(json.dumps({"company": "Acme Corp", "total": 1250.6, "note": blank}), task())
    assert verdict.status == "undecided"
    assert "/note" in found.claims


async def test_null_in_a_required_place_is_undecided_and_elsewhere_it_claims_nothing() -> None:
    nullable: dict[str, Json] = {"type": ["string", "null"]}
    line: dict[str, Json] = {"required": ["a"], "properties": {"a": nullable, "b": nullable}}
    schema: dict[str, Json] = {
        "properties": {"lines": {"items": {"$ref": "#/$defs/l"}}},
        "$defs": {"l": line},
    }
    asked = task(schema=schema)
    missing, found = await check('{"lines": [{"a": "Acme"}, {"a": null, "b": null}]}', asked)
    assert missing.status == "undecided"
    assert [item.claim for item in found.evidence if item.outcome == "undecided"] == ["/lines/1/a"]
    assert (await check('{"lines": [{"a": "Acme", "b": null}]}', asked))[0].status == "verified"


async def test_null_in_a_field_that_the_class_requires_is_undecided() -> None:
    class Note(BaseModel):
        who: str | None
        why: str | None = None

    asked = Task(prompt="Extract.", output_type=Note, source=SOURCE)
    assert (await check('{"who": null, "why": "paid"}', asked))[0].status == "undecided"
    assert (await check('{"who": "Acme", "why": null}', asked))[0].status == "verified"


async def test_without_a_source_the_schema_alone_is_checked() -> None:
    verdict, found = await check('{"company": "Anything", "total": 1}', task(source=None))
    assert verdict.status == "verified"
    assert found.claims == ("json", "schema")


async def test_a_text_in_the_prompt_is_no_source_and_is_said_to_be_missing() -> None:
    asked = Task(prompt=f"Extract company and total.\n\n{SOURCE}", kind="extraction", json_schema=SCHEMA)
    verdict, found = await check('{"company": "Zorblax", "total": 1}', asked)
    assert verdict.status == "undecided"
    assert found.claims == ("json", "schema", "source")


async def test_without_schema_and_source_nothing_is_decided() -> None:
    verdict, found = await check('{"a": 1}', Task(prompt="Extract."))
    assert (verdict.status, found.claims, found.answer) == ("undecided", ("json",), {"a": 1})


async def test_a_source_alone_is_enough() -> None:
    verdict, _ = await check('{"who": "Acme Corp"}', Task(prompt="Who?", source=SOURCE))
    assert verdict.status == "verified"


async def test_a_broken_schema_is_the_askers_fault() -> None:
    with pytest.raises(InputError, match="/type"):
        await check("{}", task(schema={"type": "strin"}))


async def test_a_schema_check_that_gives_up_is_undecided() -> None:
    schema: dict[str, Json] = {"pattern": r"^(a*)*\1b$"}
    verdict, _ = await check(json.dumps("a" * 60 + "!"), task(source=None, schema=schema))
    assert verdict.status == "undecided"


class Line(BaseModel):
    name: str
    amount: Decimal


class Invoice(BaseModel):
    company: str
    kind: Literal["invoice", "receipt"] = "invoice"
    lines: list[Line]

    @field_validator("company")
    @classmethod
    def no_digits(cls, value: str) -> str:
        if value == "boom":
            raise RuntimeError("broken validator")
        if any(sign.isdigit() for sign in value):
            raise ValueError("a company has no digits")
        return value


@pytest.mark.parametrize(
    ("value", "status", "place"),
    [
        ({"company": "Acme", "lines": [{"name": "x", "amount": 1.5}]}, "verified", None),
        ({"company": "Acme", "lines": [{"name": "x", "amount": "much"}]}, "refuted", "/lines/0/amount"),
        ({"company": "Acme 1", "lines": []}, "refuted", "/company"),
        ({"company": "Acme"}, "refuted", "/lines"),
        ({"company": "boom", "lines": []}, "undecided", None),
    ],
)
async def test_a_pydantic_class_is_checked_too(value: Json, status: str, place: str | None) -> None:
    verdict, found = await check(json.dumps(value), Task(prompt="Extract.", output_type=Invoice))
    assert verdict.status == status
    if place:
        assert any(place in item.statement for item in found.evidence if item.check == "extraction.pydantic")


async def test_a_value_that_only_converting_makes_valid_is_undecided() -> None:
    class Counted(BaseModel):
        count: int

    verdict, _ = await check('{"count": "12"}', Task(prompt="Extract.", output_type=Counted))
    assert verdict.status == "undecided"


async def test_a_default_of_the_class_is_a_label() -> None:
    reply = '{"company": "Acme Corp", "kind": "receipt", "lines": []}'
    verdict, _ = await check(reply, Task(prompt="Extract.", output_type=Invoice, source=SOURCE))
    assert verdict.status == "undecided"


async def test_very_many_values_are_left_undecided() -> None:
    verdict, _ = await check(json.dumps(["Acme"] * 5_000), Task(prompt="Extract.", source=SOURCE))
    assert verdict.status == "undecided"


def _documents() -> list[dict[str, Json]]:
    lines = data_path("extraction/documents_dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _mutants(gold: dict[str, Json], random: Random) -> Iterator[dict[str, Json]]:
    for key, value in gold.items():
        if not isinstance(value, str):
            continue
        yield {**gold, key: random.choice(["Zorblax Quimby", "9182.77", "31/12/2031"])}
        for alphabet in ("0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
            places = [place for place, sign in enumerate(value) if sign in alphabet]
            if places:
                place = random.choice(places)
                other = random.choice([sign for sign in alphabet if sign != value[place]])
                yield {**gold, key: value[:place] + other + value[place + 1 :]}


async def test_real_documents_hold_and_their_mutants_do_not() -> None:
    random = Random(1)
    statuses: list[str] = []
    mutants: list[str] = []
    for row in _documents():
        schema, gold, text = row["schema"], row["gold"], row["text"]
        assert isinstance(schema, dict)
        assert isinstance(gold, dict)
        assert isinstance(text, str)
        asked = task(source=text, schema=schema)
        statuses.append((await check(json.dumps(gold), asked))[0].status)
        mutants += [(await check(json.dumps(mutant), asked))[0].status for mutant in _mutants(gold, random)]
    assert statuses.count("refuted") <= 1  # one label differs from its document by two letters
    assert statuses.count("verified") >= 45
    assert mutants.count("verified") == 0
    assert mutants.count("refuted") > len(mutants) / 2


@pytest.mark.parametrize("schema", [True, {}, {"title": "Invoice"}, {"anyOf": [{"type": "string"}, {}]}])
async def test_a_schema_that_asks_nothing_leaves_its_claim_open(schema: dict[str, Json] | bool) -> None:
    asked = Task(prompt="Extract.", kind="extraction", source=SOURCE, json_schema=schema)
    verdict, found = await check('{"total": 1250.60}', asked)
    assert verdict.status == "undecided"
    open_claims = [item for item in found.evidence if item.outcome == "undecided"]
    assert [item.claim for item in open_claims] == ["schema"]
    assert "asks nothing" in open_claims[0].statement


async def test_nothing_meets_the_schema_false() -> None:
    verdict, _ = await check('{"total": 1250.60}', Task(prompt="Extract.", source=SOURCE, json_schema=False))
    assert verdict.status == "refuted"
