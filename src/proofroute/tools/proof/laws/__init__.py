"""Laws of propositional logic and of sets: read, and decided by going through all cases."""

from proofroute.tools.proof.laws.read import may_be_law, read_law
from proofroute.tools.proof.laws.tree import Law, show_formula

__all__ = ["Law", "may_be_law", "read_law", "show_formula"]
