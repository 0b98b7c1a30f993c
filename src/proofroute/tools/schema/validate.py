"""Check a value against a JSON Schema, and say every place where it does not hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

from proofroute.core import InputError, Json, LimitError
from proofroute.tools.json_reader import Exact, pointer
from proofroute.tools.json_reader.exact import MAX_DEPTH, MAX_DIGITS
from proofroute.tools.schema.compile import Documents, Schema, compile_schema
from proofroute.tools.schema.explain import Violation, explain
from proofroute.tools.schema.walk import patterns

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError, Validator

MOST: Final = 20
_MOST_BITS: Final = int(MAX_DIGITS * 3.3219280948873626) + 1


@dataclass(frozen=True, slots=True)
class Report:
    """Where a value does not meet its schema.

    Args:
        violations: the first twenty places; none where it does.
        more: how many more there are.
        vacuous: whether the schema asks nothing, so that meeting it says nothing.
    """

    violations: tuple[Violation, ...] = ()
    more: int = 0
    vacuous: bool = False


def validate(
    schema: Schema, value: Json | Exact, documents: Documents | None = None, *, formats: bool = True
) -> tuple[Violation, ...]:
    """Return where ``value`` does not meet ``schema``, at most twenty places; none when it does.

    Decimals are compared exactly. The schema's draft is what its ``$schema`` names, else 2020-12. This runs
    here and now: for schemas and values of strangers see
    :func:`~proofroute.tools.schema.bounded.report_within`.

    Args:
        schema: the schema.
        value: the value.
        documents: schemas that it may refer to, by URI; nothing is fetched.
        formats: whether ``format`` is checked.

    Raises:
        InputError: the schema is broken, or the value is not JSON; see
            :func:`~proofroute.tools.schema.check_schema`.
        LimitError: the value is nested too deeply, or a regular expression took too many steps.

    >>> [found.pointer for found in validate({"properties": {"n": {"type": "integer"}}}, {"n": "7"})]
    ['/n']
    """
    import jsonschema_rs

    _check_value(value)
    try:
        validator = compile_schema(schema, documents, formats=formats)
    except jsonschema_rs.ValidationError as error:
        raise InputError(f"the JSON Schema is broken: {error.message}") from None
    except (ValueError, TypeError) as error:
        raise InputError(f"not a JSON Schema: {error}") from None
    check_steps(schema, value)
    return () if validator.is_valid(value) else report(validator, schema, value).violations


def report(validator: "Validator", schema: Schema, value: Json | Exact) -> Report:
    """List what ``validator`` finds in ``value``, of which it is known that it does not hold.

    Raises:
        LimitError: a regular expression took too many steps.
    """
    errors = list(validator.iter_errors(value))
    _check_limits(errors)
    first = list(islice(explain(errors[: MOST + 1], schema), MOST + 1))
    violations = tuple(dict.fromkeys(first[:MOST]))
    return Report(violations, more=max(0, len(errors) - MOST) if len(errors) > MOST else 0)


def check_steps(schema: Schema, value: Json | Exact) -> None:
    """Refuse a value on which a pattern of the schema that is not linear takes too many steps.

    Under ``not``, ``oneOf`` and the like such a limit would not be told from a pattern that does not match.

    Raises:
        LimitError: it does.
    """
    unbounded = [pattern for pattern in patterns(schema) if not is_linear(pattern)]
    if not unbounded:
        return
    texts: list[Json] = list(dict.fromkeys(_texts(value)))
    for pattern in unbounded:
        _check_limits(compile_schema({"items": {"pattern": pattern}}).iter_errors(texts))


def is_linear(pattern: str) -> bool:
    """Tell whether a regular expression can be matched in linear time."""
    import jsonschema_rs

    try:
        compile_schema({"pattern": pattern}, linear=True)
    except jsonschema_rs.ValidationError:
        return False
    return True


def _check_limits(errors: Iterable["ValidationError"]) -> None:
    import jsonschema_rs

    kinds = jsonschema_rs.ValidationErrorKind
    for problem in errors:
        if isinstance(problem.kind, kinds.BacktrackLimitExceeded | kinds.RegexEngineFailure):
            raise LimitError(f"the regular expression at {pointer(problem.schema_path)} took too many steps")


def _check_value(value: Json | Exact) -> None:
    """Refuse what must not reach compiled code: too deep, too many digits, no JSON."""
    pending: list[tuple[Json | Exact, int]] = [(value, 0)]
    while pending:
        item, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise LimitError(f"the value is nested deeper than {MAX_DEPTH} levels")
        match item:
            case dict():
                pending.extend((part, depth + 1) for part in item.values())
            case list():
                pending.extend((part, depth + 1) for part in item)
            case bool() | str() | None:
                pass
            case int():
                if item.bit_length() > _MOST_BITS:
                    raise LimitError(f"the value holds a number of more than {MAX_DIGITS} digits")
            case float() | Decimal():
                if item != item or item in (float("inf"), -float("inf")):
                    raise InputError(f"not a JSON value: {item} is no number of JSON")
            case _:
                raise InputError(f"not a JSON value: it holds a {type(item).__name__}")


def _texts(value: Json | Exact) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
