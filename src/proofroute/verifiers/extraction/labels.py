"""What the schema and class of a task say of single values: labels that they offer, places they require."""

from proofroute.core import Json
from proofroute.tools.json_reader import Exact
from proofroute.tools.schema import given_values, required_places


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


def _schema_of(output_type: type) -> dict[str, Json]:
    from pydantic import PydanticInvalidForJsonSchema, PydanticUserError, TypeAdapter

    try:
        return TypeAdapter(output_type).json_schema()
    except (PydanticInvalidForJsonSchema, PydanticUserError):
        return {}
