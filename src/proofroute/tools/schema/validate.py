"""Check a value against a JSON Schema, and say every place where it does not hold."""

from dataclasses import dataclass
from typing import Final

from proofroute.core import InputError, Json, LimitError
from proofroute.tools.json_reader import Exact, pointer
from proofroute.tools.json_reader.exact import MAX_DEPTH
from proofroute.tools.schema.compile import compile_schema
from proofroute.tools.schema.walk import Schema

MOST: Final = 20
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A place where a value does not meet its schema.

    Args:
        pointer: JSON pointer into the value (``""`` is the whole).
        keyword: the keyword that does not hold.
        message: what was expected and what stands there.
        schema_pointer: JSON pointer into the schema.
    """

    pointer: str
    keyword: str
    message: str
    schema_pointer: str


def validate(schema: Schema, value: Json | Exact) -> tuple[Violation, ...]:
    """Return where ``value`` does not meet ``schema``, at most twenty places; none when it does.

    Decimals are compared exactly. The schema's draft is what its ``$schema`` names, else 2020-12.

    Raises:
        InputError: the schema is broken, or the value is not JSON; see
            :func:`~proofroute.tools.schema.check_schema`.
        LimitError: the value is nested too deeply, or a regular expression took too many steps.

    >>> [found.pointer for found in validate({"properties": {"n": {"type": "integer"}}}, {"n": "7"})]
    ['/n']
    """
    import jsonschema_rs

    if _depth(value) > MAX_DEPTH:
        raise LimitError(f"the value is nested deeper than {MAX_DEPTH} levels")
    try:
        errors = compile_schema(schema).iter_errors(value)
    except jsonschema_rs.ValidationError as error:
        raise InputError(f"the JSON Schema is broken: {error.message}") from None
    except (ValueError, TypeError) as error:
        raise InputError(f"not a JSON value: {error}") from None
    found: list[Violation] = []
    for problem in errors:
        kind = problem.kind
        if isinstance(
            kind,
            jsonschema_rs.ValidationErrorKind.BacktrackLimitExceeded
            | jsonschema_rs.ValidationErrorKind.RegexEngineFailure,
        ):
            raise LimitError(f"the regular expression at {pointer(problem.schema_path)} took too many steps")
        found.append(
            Violation(
                pointer=pointer(problem.instance_path),
                keyword=kind.name,
                message=_cut(problem.message),
                schema_pointer=pointer(problem.schema_path),
            )
        )
        if len(found) == MOST:
            break
    return tuple(found)


def _cut(message: str) -> str:
    return (
        message
        if len(message) <= _LONGEST
        else message[: _LONGEST // 2] + " ... " + message[-_LONGEST // 2 :]
    )


def _depth(value: Json | Exact) -> int:
    deepest = 0
    pending: list[tuple[Json | Exact, int]] = [(value, 0)]
    while pending:
        item, depth = pending.pop()
        deepest = max(deepest, depth)
        if depth > MAX_DEPTH:
            break
        if isinstance(item, dict):
            pending.extend((part, depth + 1) for part in item.values())
        elif isinstance(item, list):
            pending.extend((part, depth + 1) for part in item)
    return deepest
