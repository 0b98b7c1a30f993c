"""JSON Patch (RFC 6902): changes of single places of a document, read strictly, applied all or none."""

from proofroute.tools.json_patch.apply import apply_patch
from proofroute.tools.json_patch.operations import Operation, PatchError, read_operations
from proofroute.tools.json_patch.places import MISSING, Missing, at, steps
from proofroute.tools.json_patch.write import write_exact

__all__ = [
    "MISSING",
    "Missing",
    "Operation",
    "PatchError",
    "apply_patch",
    "at",
    "read_operations",
    "steps",
    "write_exact",
]
