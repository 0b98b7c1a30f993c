"""Walk over a JSON Schema: which parts of it are schemas, what they name and what they offer."""

from collections.abc import Iterator
from typing import Final

from proofroute.core import Json
from proofroute.tools.schema.compile import Schema

_ONE_WORDS: Final = (
    "additionalItems additionalProperties contains contentSchema else if items not propertyNames "
    "then unevaluatedItems unevaluatedProperties"
)
ONE: Final = frozenset(_ONE_WORDS.split())
MANY: Final = frozenset({"allOf", "anyOf", "items", "oneOf", "prefixItems"})
NAMED: Final = frozenset(
    {"$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"}
)

_FORMATS_WORDS: Final = (
    "date date-time duration email hostname idn-email idn-hostname ipv4 ipv6 iri iri-reference "
    "json-pointer regex relative-json-pointer time uri uri-reference uri-template uuid"
)
FORMATS: Final = frozenset(_FORMATS_WORDS.split())
"""Formats that are checked in every draft that knows them. Others are annotations, as the standard has it."""


def subschemas(
    schema: Json, place: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], dict[str, Json]]]:
    """Yield ``schema`` and every schema inside it, each with its path."""
    if not isinstance(schema, dict):
        return
    yield place, schema
    for keyword, part in schema.items():
        if keyword in ONE and isinstance(part, dict):
            yield from subschemas(part, (*place, keyword))
        elif keyword in MANY and isinstance(part, list):
            for index, item in enumerate(part):
                yield from subschemas(item, (*place, keyword, index))
        elif keyword in NAMED and isinstance(part, dict):
            for name, item in part.items():
                yield from subschemas(item, (*place, keyword, name))


def patterns(schema: Json) -> tuple[str, ...]:
    """Collect the regular expressions of ``schema``.

    >>> patterns({"pattern": "^a", "patternProperties": {"^b": {"pattern": "c"}}})
    ('^a', '^b', 'c')
    """
    found: dict[str, None] = {}
    for _, part in subschemas(schema):
        pattern, keys = part.get("pattern"), part.get("patternProperties")
        if isinstance(pattern, str):
            found[pattern] = None
        if isinstance(keys, dict):
            found.update(dict.fromkeys(keys))
    return tuple(found)


def unchecked_formats(schema: Schema) -> tuple[str, ...]:
    """Name the formats that ``schema`` asks for and that nothing here can check, sorted.

    >>> unchecked_formats({"properties": {"a": {"format": "email"}, "b": {"format": "iban"}}})
    ('iban',)
    """
    names = (part.get("format") for _, part in subschemas(schema))
    return tuple(sorted({name for name in names if isinstance(name, str) and name not in FORMATS}))


def given_values(schema: Schema) -> tuple[Json, ...]:
    """Collect the values that ``schema`` itself offers: those of ``enum``, ``const`` and ``default``.

    >>> given_values({"properties": {"mood": {"enum": ["good", "bad"]}, "kind": {"const": "x"}}})
    ('good', 'bad', 'x')
    """
    found: list[Json] = []
    for _, part in subschemas(schema):
        choices = part.get("enum")
        if isinstance(choices, list):
            found.extend(choices)
        found.extend(part[name] for name in ("const", "default") if name in part)
    return tuple(found)
