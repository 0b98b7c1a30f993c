"""Lean 4: a reply's proof, checked where a toolchain is on the machine."""

from proofroute.tools.proof.formal.lean.check import check_lean, lean_is_here
from proofroute.tools.proof.formal.lean.statement import is_lean

__all__ = ["check_lean", "is_lean", "lean_is_here"]
