"""A schema made ready for use: checked once, compiled once, and weighed."""

import json
import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofroute.core import InputError, Json
from proofroute.tools.json_reader import parse_exact
from proofroute.tools.json_reader.exact import MAX_DEPTH, Unreadable, too_long
from proofroute.tools.schema.compile import Schema, compile_schema
from proofroute.tools.schema.weigh import weight

if TYPE_CHECKING:
    from jsonschema_rs import Validator

_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class Prepared:
    """A schema that may be used.

    Args:
        schema: the schema.
        validator: it, compiled; None where it must only be used in a worker.
        weight: how often a part of it can be applied to one value, about; None where that has no known bound.
        vacuous: whether it asks nothing, so that every value meets it.
    """

    schema: Schema
    validator: "Validator | None"
    weight: int | None
    vacuous: bool = False


_lock = threading.Lock()
_kept: "OrderedDict[str, Prepared]" = OrderedDict()


def schema_text(schema: Schema) -> str:
    """Write a schema as text, within bounds.

    Raises:
        InputError: it is no JSON, too deep or too long.
    """
    _check_depth(schema)
    try:
        return json.dumps(schema, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"the JSON Schema is not JSON: {error}") from None


def check_size(text: str) -> None:
    """Refuse a schema that is no object or boolean, or beyond a bound.

    Raises:
        InputError: it is.
    """
    if text[0] not in "{tf":
        raise InputError(f"a JSON Schema is an object or a boolean, not {text[:80]}")
    read = too_long(text, "it") or parse_exact(text)
    if isinstance(read, Unreadable):
        raise InputError(f"the JSON Schema cannot be used: {read.reason}")


def kept(text: str) -> Prepared | None:
    """Return the schema of this text if it was found sound and is still kept."""
    with _lock:
        found = _kept.get(text)
        if found is not None:
            _kept.move_to_end(text)
        return found


def keep(text: str, ready: Prepared) -> None:
    """Keep a sound schema under its text; the last ones are kept."""
    with _lock:
        _kept[text] = ready
        while len(_kept) > _KEPT:
            _kept.popitem(last=False)


def prepare(text: str) -> Prepared:
    """Weigh a schema whose ``text`` was looked at, and compile it where that is no danger.

    Raises:
        jsonschema_rs.ValidationError: it is broken.
    """
    import jsonschema_rs

    schema: Schema = json.loads(text)  # what is kept must not change with the caller's
    heavy = weight(schema)
    if heavy is None:
        return Prepared(schema, None, None)
    try:
        return Prepared(schema, compile_schema(schema, linear=True), heavy)
    except jsonschema_rs.ValidationError:
        compile_schema(schema)  # a pattern that is not linear, or a fault
        return Prepared(schema, None, heavy)


def _check_depth(schema: Json) -> None:
    pending: list[tuple[Json, int]] = [(schema, 0)]
    while pending:
        item, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise InputError(f"the JSON Schema is nested deeper than {MAX_DEPTH} levels")
        if isinstance(item, dict):
            pending.extend((part, depth + 1) for part in item.values() if isinstance(part, (dict, list)))
        elif isinstance(item, list):
            pending.extend((part, depth + 1) for part in item if isinstance(part, (dict, list)))
