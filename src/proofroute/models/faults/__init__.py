"""What is done about servers that fail: ask again, leave them alone, keep to the deadline."""

from proofroute.models.faults.care import Care
from proofroute.models.faults.circuit import Circuit
from proofroute.models.faults.patient import PatientModel
from proofroute.models.faults.values import Faults

__all__ = ["Care", "Circuit", "Faults", "PatientModel"]
