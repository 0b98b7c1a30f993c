"""Extractions are mended field by field, over the whole graph, with the real checks and scripted models."""

import json

import pytest

from proofroute import Router, Task
from proofroute.core import Completion, Json, ModelRejected
from proofroute.router.prompts import feedback, told
from proofroute.tools.schema import validate
from tests.router.doubles import ABSTAIN, Says

SOURCE = "Miller & Sons\nInvoice 4711\nDate: 5 January 2024\nTotal due: 129.90 EUR\n"
SCHEMA: dict[str, Json] = {
    "type": "object",
    "required": ["vendor", "total"],
    "additionalProperties": False,
    "properties": {"vendor": {"type": "string"}, "total": {"type": "string"}, "date": {"type": "string"}},
}
WRONG = '{"vendor": "Miller & Sons", "total": "130.90"}'


def task(reference: str | None = None) -> Task:
    return Task(
        prompt="Extract the invoice.",
        kind="extraction",
        json_schema=SCHEMA,
        source=SOURCE,
        reference=reference,
    )


def router(*replies: str | Completion | Exception) -> tuple[Router, Says]:
    model = Says("test:reasoner", replies)
    return Router(models={"solver": Says("solver", [ABSTAIN]), "reasoner": model}, env={}), model


def last(model: Says, number: int) -> str:
    return model.requests[number].messages[-1].content


async def test_only_the_broken_field_is_asked_for_again() -> None:
    asked, model = router(WRONG, '{"/total": "129.90"}')
    answer = await asked.asolve(task())
    assert answer.verdict.status == "verified"
    assert answer.value == {"vendor": "Miller & Sons", "total": "129.90"}
    assert answer.text == '{"vendor": "Miller & Sons", "total": "129.90"}'
    first, second = answer.attempts[-2:]
    assert (first.reply, second.reply) == (None, '{"/total": "129.90"}')
    said = last(model, 1)
    assert said.startswith("One field of your answer does not hold")
    assert "/total" in said
    assert said.count("130.90") == 1
    start = SOURCE.index("129.90")
    place = f"characters {start}-{start + 6}, line 4"
    assert f'The source has "129.90" at {place}: "Total due: 129.90 EUR"' in said
    assert "/vendor" not in said
    assert model.requests[1].json_schema == {
        "type": "object",
        "properties": {"/total": {"type": "string"}},
        "required": ["/total"],
        "additionalProperties": False,
    }


@pytest.mark.parametrize(
    "reply",
    [
        '{"vendor": "Somebody Else", "total": "129.90"}',
        '[{"op": "replace", "path": "/total", "value": "129.90"}]',
        '{"patch": [{"op": "replace", "path": "/total", "value": "129.90"}]}',
        'It must be {"total": "129.90"}.',
    ],
)
async def test_whatever_form_the_repair_has(reply: str) -> None:
    asked, _ = router(WRONG, reply)
    answer = await asked.asolve(task())
    assert answer.value == {"vendor": "Miller & Sons", "total": "129.90"}


async def test_the_mended_document_is_checked_whole() -> None:
    asked, model = router(WRONG, '{"/total": "131.90"}', '{"/total": "132.90"}')
    answer = await asked.asolve(task())
    assert answer.verdict.status == "refuted"
    assert answer.text is None
    assert len(model.requests) == 3


async def test_it_stops_when_nothing_improves() -> None:
    asked, model = router(WRONG, '{"/total": "130.90"}', '{"/total": "129.90"}')
    answer = await asked.asolve(task())
    assert len(model.requests) == 2
    assert answer.verdict.status == "refuted"


async def test_it_goes_on_from_the_best_attempt() -> None:
    asked, model = router(WRONG, "I cannot do that.", '{"/total": "129.90"}')
    answer = await asked.asolve(task())
    assert answer.verdict.status == "verified"
    # What is to be written again is not shown as the model's own words.
    assert model.requests[2].messages[-2].content == '{"vendor": "Miller & Sons"}'
    assert last(model, 2) == last(model, 1) == told(answer.task, "extraction", answer.attempts[-3:-1])


async def test_what_is_missing_and_what_must_go() -> None:
    asked, model = router(
        '{"vendor": "Miller & Sons", "note": "hello"}',
        '[{"op": "remove", "path": "/note"}, {"op": "add", "path": "/total", "value": "129.90"}]',
    )
    answer = await asked.asolve(task())
    assert answer.value == {"vendor": "Miller & Sons", "total": "129.90"}
    schema = model.requests[1].json_schema
    assert isinstance(schema, dict)
    assert not validate(schema, {"patch": [{"op": "remove", "path": "/note"}]})
    assert "/note must not be there" in last(model, 1)
    assert "/total is required and missing" in last(model, 1)


async def test_prose_gets_a_second_call_for_its_form() -> None:
    prose = Completion(content="The vendor is Miller & Sons and 129.90 is due.", reasoning="I read it.")
    asked, model = router(prose, '{"vendor": "Miller & Sons", "total": "129.90"}')
    answer = await asked.asolve(task())
    assert answer.verdict.status == "verified"
    assert [attempt.reasoning for attempt in answer.attempts[-2:]] == ["I read it.", ""]
    form = model.requests[1]
    assert (form.think, form.json_schema, len(form.messages)) == (False, SCHEMA, 1)
    assert "129.90 is due" in last(model, 1)
    assert "Invoice 4711" not in last(model, 1)
    assert model.requests[0].think


async def test_the_form_call_counts_against_the_budget() -> None:
    from dataclasses import replace

    from proofroute.core import Budget

    asked, model = router("The total is 129.90.", '{"vendor": "Miller & Sons", "total": "129.90"}')
    small = Router(
        replace(asked.config, budget=Budget(calls=1)),
        models={"solver": Says("solver", [ABSTAIN]), "reasoner": model},
        env={},
    )
    assert (await small.asolve(task())).ending == "budget_spent"
    assert len(model.requests) == 1


async def test_form_that_a_server_takes_for_thinking() -> None:
    as_thought = Completion(content="", reasoning='{"vendor": "Miller & Sons", "total": "129.90"}')
    asked, _ = router("The total is 129.90.", as_thought)
    assert (await asked.asolve(task())).verdict.status == "verified"


async def test_a_server_that_does_not_take_the_schema() -> None:
    refusal = ModelRejected("m refused (400): failed to parse grammar", model="m", address="a")
    asked, model = router(refusal, '{"vendor": "Miller & Sons", "total": "129.90"}')
    answer = await asked.asolve(task())
    assert answer.verdict.status == "verified"
    assert [request.json_schema for request in model.requests] == [SCHEMA, None]
    assert "without the schema" in answer.notes[0]


async def test_another_refusal_stays_one() -> None:
    refusal = ModelRejected("m refused (401): wrong key", model="m", address="a")
    asked, model = router(refusal)
    assert (await asked.asolve(task())).ending == "unreachable"
    assert len(model.requests) == 1


async def test_a_field_that_only_judges_is_not_asked_for_again() -> None:
    schema: dict[str, Json] = {"properties": {"mood": {"enum": ["glad", "sad"]}, "total": {"type": "string"}}}
    asked, model = router('{"mood": "glad", "total": "129.90"}')
    answer = await asked.asolve(Task(prompt="Extract.", kind="extraction", json_schema=schema, source=SOURCE))
    assert answer.verdict.status == "undecided"
    assert len(model.requests) == 1


async def test_nothing_secret_is_told() -> None:
    asked, model = router(WRONG, WRONG)
    hidden = task(reference="129.90")
    answer = await asked.asolve(hidden)
    assert "129.90" not in last(model, 1)
    first = next(attempt for attempt in answer.attempts if attempt.verdict and attempt.content)
    assert told(hidden, "extraction", [first]) == last(model, 1)
    assert told(hidden, "math", [first]) == feedback(hidden, first)


async def test_long_lists_of_faults_come_in_parts() -> None:
    names = [f"f{number}" for number in range(14)]
    schema: dict[str, Json] = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    wrong = json.dumps({name: f"Zorg {number}" for number, name in enumerate(names)})
    asked, model = router(wrong, "{}")
    await asked.asolve(Task(prompt="Extract.", kind="extraction", json_schema=schema, source=SOURCE))
    assert last(model, 1).startswith("10 fields")
    assert len(last(model, 1)) < 8_000


async def test_the_schema_of_a_class_is_shown_and_constrains() -> None:
    from pydantic import BaseModel

    class Invoice(BaseModel):
        vendor: str
        total: str

    asked, model = router('{"vendor": "Miller & Sons"}', '{"/total": "129.90"}')
    answer = await asked.asolve(
        Task(prompt="Extract.", kind="extraction", output_type=Invoice, source=SOURCE)
    )
    assert answer.verdict.status == "verified"
    assert model.requests[0].json_schema == Invoice.model_json_schema()
    assert '"vendor"' in model.told(0)
    assert "/total is required and missing" in last(model, 1)
