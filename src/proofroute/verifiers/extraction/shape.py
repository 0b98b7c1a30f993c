"""Check the shape of an answer: its JSON Schema and its Pydantic class."""

from typing import Any, Literal

from proofroute.core import Evidence, InputError, Json, WorkerError
from proofroute.tools.json_reader import pointer
from proofroute.tools.schema import Violation, check_schema, unchecked_formats, validate_within

_MOST: int = 20


async def check_json_schema(schema: dict[str, Json] | bool, text: str) -> list[Evidence]:
    """Check the JSON ``text`` against ``schema``.

    Raises:
        InputError: the schema is broken.
    """
    check_schema(schema)
    try:
        violations = await validate_within(schema, text)
    except WorkerError as error:
        return [_undecided("schema", "schema", f"The schema check did not finish: {error}.")]
    if violations:
        return [_violated(found) for found in violations]
    left = unchecked_formats(schema)
    note = f", formats that cannot be checked left out ({', '.join(left)})" if left else ""
    return [_passed("schema", "schema", f"The answer meets the JSON Schema{note}.")]


def check_output_type(output_type: type, text: str) -> list[Evidence]:
    """Check the JSON ``text`` against a Pydantic class, or whatever type Pydantic can validate.

    A value that is accepted only by converting it (``"12"`` for a number) is undecided.

    Raises:
        InputError: Pydantic cannot validate such a type.
    """
    from pydantic import PydanticSchemaGenerationError, PydanticUserError, TypeAdapter

    try:
        adapter: TypeAdapter[Any] = TypeAdapter(output_type)
    except (PydanticSchemaGenerationError, PydanticUserError) as error:
        raise InputError(f"Pydantic cannot check the type {output_type!r}: {error.message}") from None
    strict = _validate(adapter, text, strict=True)
    if not strict:
        return [_passed("type", "pydantic", f"The answer is a valid {_name(output_type)}.")]
    lax = _validate(adapter, text, strict=None)
    if not lax:
        where = "; ".join(item.statement for item in strict[:3])
        return [_undecided("type", "pydantic", f"The answer is valid only after converting values: {where}")]
    return lax


def _validate(adapter: Any, text: str, *, strict: Literal[True] | None) -> list[Evidence]:
    from pydantic import ValidationError

    try:
        adapter.validate_json(text, strict=strict)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_context=False)[:_MOST]
        return [_refused(pointer(problem["loc"]), problem["msg"], problem["input"]) for problem in problems]
    except Exception as error:  # noqa: BLE001 - a validator of the asker's that breaks says nothing of the answer
        return [_undecided("type", "pydantic", f"A validator raised {type(error).__name__}: {error}.")]
    return []


def _refused(place: str, message: str, value: object) -> Evidence:
    shown = repr(value)
    return Evidence(
        claim="type",
        check="extraction.pydantic",
        outcome="failed",
        assurance="checked",
        statement=f"At {place or 'the top'}: {message}.",
        counterexample={"pointer": place, "problem": message, "value": shown[:200]},
    )


def _violated(found: Violation) -> Evidence:
    return Evidence(
        claim="schema",
        check="extraction.schema",
        outcome="failed",
        assurance="checked",
        statement=f"At {found.pointer or 'the top'}: {found.message}.",
        counterexample={"pointer": found.pointer, "keyword": found.keyword, "problem": found.message},
    )


def _passed(claim: str, check: str, statement: str) -> Evidence:
    return Evidence(
        claim=claim, check=f"extraction.{check}", outcome="passed", assurance="checked", statement=statement
    )


def _undecided(claim: str, check: str, statement: str) -> Evidence:
    return Evidence(
        claim=claim, check=f"extraction.{check}", outcome="undecided", assurance="none", statement=statement
    )


def _name(output_type: type) -> str:
    return getattr(output_type, "__name__", str(output_type))
