"""JSON Schema: check a schema before it is used, and values against it. Nothing is fetched."""

from proofroute.tools.schema.bounded import report_here, report_within, validate_within
from proofroute.tools.schema.check import check_schema, check_writing, prepared_schema
from proofroute.tools.schema.explain import Violation
from proofroute.tools.schema.prepare import Prepared
from proofroute.tools.schema.required import required_places
from proofroute.tools.schema.vacuous import is_vacuous
from proofroute.tools.schema.validate import Report, validate
from proofroute.tools.schema.walk import given_values, unchecked_formats

__all__ = [
    "Prepared",
    "Report",
    "Violation",
    "check_schema",
    "check_writing",
    "given_values",
    "is_vacuous",
    "prepared_schema",
    "report_here",
    "report_within",
    "required_places",
    "unchecked_formats",
    "validate",
    "validate_within",
]
