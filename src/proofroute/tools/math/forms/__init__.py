"""Read the question from a task's own text; what is not read completely is not read at all."""

from proofroute.tools.math.forms.kinds import (
    DefiniteIntegral,
    Differentiation,
    Equation,
    Evaluation,
    Form,
    IndefiniteIntegral,
)
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.forms.read import read_task

__all__ = [
    "DefiniteIntegral",
    "Differentiation",
    "Equation",
    "Evaluation",
    "Form",
    "IndefiniteIntegral",
    "Posed",
    "read_task",
]
