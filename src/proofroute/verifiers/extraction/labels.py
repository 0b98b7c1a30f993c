"""The labels that a task itself offers: choosing one of them is a judgement, not a quotation."""

from proofroute.core import Json
from proofroute.tools.schema import given_values


def offered_labels(schema: dict[str, Json] | bool | None, output_type: type | None) -> frozenset[str]:
    """Collect the texts that schema and class offer as values."""
    values = given_values(schema) if schema is not None else ()
    if output_type is not None:
        values += given_values(_schema_of(output_type))
    return frozenset(value for value in values if isinstance(value, str))


def _schema_of(output_type: type) -> dict[str, Json]:
    from pydantic import PydanticInvalidForJsonSchema, PydanticUserError, TypeAdapter

    try:
        return TypeAdapter(output_type).json_schema()
    except (PydanticInvalidForJsonSchema, PydanticUserError):
        return {}
