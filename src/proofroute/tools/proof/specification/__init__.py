"""Small formal specifications that a model writes of a task, solved without it."""

from proofroute.tools.proof.specification.deciding import solve_text
from proofroute.tools.proof.specification.read import read_specification
from proofroute.tools.proof.specification.tree import Solution, Specification

__all__ = ["Solution", "Specification", "read_specification", "solve_text"]
