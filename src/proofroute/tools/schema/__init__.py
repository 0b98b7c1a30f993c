"""JSON Schema: check a schema before it is used, and values against it. Nothing is fetched."""

from proofroute.tools.schema.bounded import validate_within
from proofroute.tools.schema.check import check_schema
from proofroute.tools.schema.required import required_places
from proofroute.tools.schema.validate import Violation, validate
from proofroute.tools.schema.walk import given_values, unchecked_formats

__all__ = [
    "Violation",
    "check_schema",
    "given_values",
    "required_places",
    "unchecked_formats",
    "validate",
    "validate_within",
]
