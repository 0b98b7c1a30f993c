"""Say what a validator found: every place, what was expected there, and what stands there."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from proofroute.core import Json
from proofroute.tools.json_reader import pointer
from proofroute.tools.schema.branches import Choice, choose

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_LONGEST: Final = 300
_LONGEST_SHOWN: Final = 120
_MOST_LEVELS: Final = 8
_LIMITS: Final = {
    "minimum": "at least",
    "maximum": "at most",
    "exclusiveMinimum": "more than",
    "exclusiveMaximum": "less than",
    "multipleOf": "a multiple of",
    "minLength": "a length of at least",
    "maxLength": "a length of at most",
    "minItems": "a number of items of at least",
    "maxItems": "a number of items of at most",
    "minProperties": "a number of keys of at least",
    "maxProperties": "a number of keys of at most",
    "format": "the format",
    "pattern": "a text that matches",
}
_ASKED: Final = ("limit", "multiple_of", "format", "pattern")


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A place where a value does not meet its schema.

    Args:
        pointer: JSON pointer into the value (``""`` is the whole).
        keyword: the keyword that does not hold.
        message: what was expected and what stands there.
        schema_pointer: JSON pointer into the schema.
        expected: what the keyword asks for, in words.
        got: what stands there, as JSON, cut where it is long.
        branch: for ``anyOf`` and ``oneOf``, which branch was taken to be meant, and why.
    """

    pointer: str
    keyword: str
    message: str
    schema_pointer: str
    expected: str = ""
    got: str = ""
    branch: str = ""


def explain(errors: Iterable["ValidationError"], schema: Json) -> Iterator[Violation]:
    """Turn what the validator found in a value into violations, in its order.

    Of ``anyOf`` and ``oneOf`` only the faults of the branch that was meant are told: the one that a
    discriminator names, else the one that comes closest.
    """
    for error in errors:
        yield from _explain(error, schema, "", 0)


def _explain(error: "ValidationError", schema: Json, branch: str, level: int) -> Iterator[Violation]:
    branches: Sequence[Sequence[ValidationError]] | None = getattr(error.kind, "context", None)
    if branches is None or level >= _MOST_LEVELS or error.kind.name not in ("anyOf", "oneOf"):
        yield _single(error, branch)
        return
    choice = choose(error, branches, schema)
    if choice is None or not choice.errors:
        yield _none_fits(error, branches, choice, branch)
        return
    for inner in choice.errors:
        yield from _explain(inner, schema, choice.reason, level + 1)


def _none_fits(
    error: "ValidationError",
    branches: Sequence[Sequence["ValidationError"]],
    choice: Choice | None,
    branch: str,
) -> Violation:
    if choice is not None:
        return Violation(
            pointer=pointer([*error.instance_path, choice.key]),
            keyword="enum",
            message=_cut(f"{choice.key!r} names no branch: expected {choice.named}, got {choice.got}"),
            schema_pointer=pointer(error.schema_path),
            expected=choice.named,
            got=choice.got,
            branch=choice.reason,
        )
    held = [str(place) for place, faults in enumerate(branches) if not faults]
    if held:
        expected = f"exactly one branch to hold, not {', '.join(held)} at once"
    else:
        types = [expectation(fault) for faults in branches for fault in faults[:1]]
        expected = " or ".join(dict.fromkeys(types))
    return _single(error, branch, expected=expected)


def _single(error: "ValidationError", branch: str, *, expected: str | None = None) -> Violation:
    asked = _cut(expectation(error) if expected is None else expected)
    place = list(error.instance_path)
    got = shown(error.instance)
    return Violation(
        pointer=pointer(place),
        keyword=error.kind.name,
        message=_cut(error.message) if expected is None else _cut(f"expected {asked}, got {got}"),
        schema_pointer=pointer(error.schema_path),
        expected=asked,
        got=got,
        branch=branch,
    )


def expectation(error: "ValidationError") -> str:
    """Say in words what the keyword of ``error`` asks for."""
    kind: Any = error.kind
    match kind.name:
        case "type":
            return " or ".join(kind.types)
        case "required" if hasattr(kind, "property"):
            return f"a key {kind.property!r}"
        case "enum":
            return "one of " + ", ".join(shown(option) for option in kind.options[:20])
        case "const":
            return shown(kind.expected_value)
        case "additionalProperties" | "unevaluatedProperties" | "unevaluatedItems":
            return "nothing but what the schema names, not " + ", ".join(map(repr, kind.unexpected[:10]))
        case "uniqueItems":
            return "items that all differ"
        case "falseSchema":
            return "nothing here"
        case name if name in _LIMITS:
            asked = next((getattr(kind, field) for field in _ASKED if hasattr(kind, field)), "")
            return f"{_LIMITS[name]} {asked}"
        case _:
            return error.message


def shown(value: object) -> str:
    """Write a value as JSON for a message, cut where it is long."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=_number)
    except (ValueError, TypeError, RecursionError):
        text = repr(type(value))
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + " ..."


def _number(value: object) -> float | str:
    return float(value) if isinstance(value, Decimal) else str(value)


def _cut(message: str) -> str:
    half = _LONGEST // 2
    return message if len(message) <= _LONGEST else f"{message[:half]} ... {message[-half:]}"
