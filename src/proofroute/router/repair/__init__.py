"""Repair of an extraction field by field: what is broken, what a reply may look like, how it is applied."""

from proofroute.router.repair.broken import MOST_ASKED, Broken, broken_fields, least_broken, place_of
from proofroute.router.repair.mend import mend
from proofroute.router.repair.schemas import asked_schema, is_optional, repair_schema, schema_at, takes_patch

__all__ = [
    "MOST_ASKED",
    "Broken",
    "asked_schema",
    "broken_fields",
    "is_optional",
    "least_broken",
    "mend",
    "place_of",
    "repair_schema",
    "schema_at",
    "takes_patch",
]
