"""Check the shape of an answer against the Pydantic class of its task.

The class has two voices: the JSON Schema that it gives of itself, and its validation with its own validators.
An answer passes where both agree, strictly: no text for a number, no number for a date. A number such as
``1.0`` counts as the integer 1, as JSON Schema has it. Where the voices differ, or only converting a value
makes it valid, the answer stays undecided.
"""

import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Final, Literal

from proofroute.core import Evidence, InputError, Json, LimitError, Outcome
from proofroute.tools.json_reader import Unreadable, parse_exact, pointer
from proofroute.tools.schema import Violation, validate

_MOST: Final = 20
_KEPT: Final = 32
_WHOLE_DECIMAL: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"|(-?[0-9]++)\.0++(?![0-9eE])', re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Class:
    adapter: Any
    schemas: tuple[dict[str, Json], ...]


_classes: "OrderedDict[type, _Class]" = OrderedDict()


def check_output_type(output_type: type, text: str) -> list[Evidence]:
    """Check the JSON ``text`` against a Pydantic class, or whatever type Pydantic can validate.

    A value that is accepted only by converting it (``"12"`` for a number) is undecided.

    Raises:
        InputError: Pydantic cannot validate such a type.
    """
    known = _class_of(output_type)
    strict = _validate(known.adapter, text, strict=True)
    note = ""
    if strict:
        whole = _WHOLE_DECIMAL.sub(_as_integer, text)
        if whole != text and not _validate(known.adapter, whole, strict=True):
            strict, note = [], "; a number such as 1.0 counts as the integer 1"
    if not strict:
        differing = _differing(known, text)
        if differing is None:
            return [_evidence("passed", f"The answer is a valid {_name(output_type)}{note}.")]
        return [
            _evidence(
                "undecided", f"The class accepts the answer, its own JSON Schema does not: {differing}."
            )
        ]
    lax = _validate(known.adapter, text, strict=None)
    if not lax:
        where = "; ".join(item.statement for item in strict[:3])
        return [_evidence("undecided", f"The answer is valid only after converting values: {where}")]
    return lax


def _class_of(output_type: type) -> _Class:
    from pydantic import (
        PydanticInvalidForJsonSchema,
        PydanticSchemaGenerationError,
        PydanticUserError,
        TypeAdapter,
    )

    if output_type in _classes:
        return _classes[output_type]
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(output_type)
    except (PydanticSchemaGenerationError, PydanticUserError) as error:
        raise InputError(f"Pydantic cannot check the type {output_type!r}: {error.message}") from None
    try:
        # A class may let a field be given by its name as well as by its alias; its schema names one of them.
        schemas = tuple(adapter.json_schema(by_alias=by_alias) for by_alias in (True, False))
    except (PydanticInvalidForJsonSchema, PydanticUserError):
        schemas = ()
    known = _classes[output_type] = _Class(adapter, schemas)
    while len(_classes) > _KEPT:
        _classes.popitem(last=False)
    return known


def _differing(known: _Class, text: str) -> str | None:
    """Say where the schema of the class does not hold; None where it does, or where there is none."""
    value = parse_exact(text)
    if isinstance(value, Unreadable):
        return value.reason
    first: tuple[Violation, ...] = ()
    for schema in known.schemas:
        try:
            found = validate(schema, value)
        except (InputError, LimitError):
            return None  # the class decides alone where its schema cannot be used
        if not found:
            return None
        first = first or found
    return f"at {first[0].pointer or 'the top'}: {first[0].message}" if first else None


def _validate(adapter: Any, text: str, *, strict: Literal[True] | None) -> list[Evidence]:
    from pydantic import ValidationError

    try:
        adapter.validate_json(text, strict=strict)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_context=False)
        shown = [_refused(pointer(found["loc"]), found["msg"], found["input"]) for found in problems[:_MOST]]
        more = len(problems) - len(shown)
        return [*shown, _evidence("failed", f"{more} more places are wrong.")] if more else shown
    except Exception as error:  # noqa: BLE001 - a validator of the asker's that breaks says nothing of the answer
        return [_evidence("undecided", f"A validator raised {type(error).__name__}: {error}.")]
    return []


def _as_integer(found: re.Match[str]) -> str:
    return found[1] or found[0]


def _refused(place: str, message: str, value: object) -> Evidence:
    shown: dict[str, Json] = {"pointer": place, "problem": message, "value": repr(value)[:200]}
    return _evidence("failed", f"At {place or 'the top'}: {message}.", shown)


def _evidence(outcome: Outcome, statement: str, counterexample: Json = None) -> Evidence:
    return Evidence(
        claim="type",
        check="extraction.pydantic",
        outcome=outcome,
        assurance="none" if outcome == "undecided" else "checked",
        statement=statement,
        counterexample=counterexample,
    )


def _name(output_type: type) -> str:
    return getattr(output_type, "__name__", str(output_type))
