"""What the schema and class of a task say of single values: labels that they offer, places they require."""

from proofroute.core import Json
from proofroute.tools.json_reader import Exact
from proofroute.tools.schema import given_values, required_places
from proofroute.tools.schema.walk import subschemas


def offered_labels(schema: dict[str, Json] | bool | None, output_type: type | None) -> frozenset[str]:
    """Collect the texts that schema and class offer as values: choosing one is a judgement."""
    values = given_values(schema) if schema is not None else ()
    if output_type is not None:
        values += given_values(_schema_of(output_type))
    return frozenset(value for value in values if isinstance(value, str))


def required_pointers(
    schema: dict[str, Json] | bool | None, output_type: type | None, value: Exact
) -> frozenset[str]:
    """Collect the places of ``value`` that schema or class require."""
    found = required_places(schema, value) if schema is not None else frozenset[str]()
    return found | required_places(_schema_of(output_type), value) if output_type is not None else found


def titles_of(schema: dict[str, Json] | bool | None, output_type: type | None) -> dict[str, str]:
    """Collect the titles that schema and class give to properties, by the names of these.

    >>> titles_of({"properties": {"f1": {"title": "Due date"}}}, None)
    {'f1': 'Due date'}
    """
    found: dict[str, str] = {}
    for one in (schema, _schema_of(output_type) if output_type is not None else None):
        for _, part in subschemas(one):
            named = part.get("properties")
            for name, inner in named.items() if isinstance(named, dict) else ():
                if isinstance(inner, dict) and isinstance(title := inner.get("title"), str):
                    found.setdefault(name, title)
    return found


def _schema_of(output_type: type) -> dict[str, Json]:
    from pydantic import PydanticInvalidForJsonSchema, PydanticUserError, TypeAdapter

    try:
        return TypeAdapter(output_type).json_schema()
    except (PydanticInvalidForJsonSchema, PydanticUserError):
        return {}
