"""Equations between functions of real variables, by normal forms."""

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.tree import Relation
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.statement import Statement
from proofroute.tools.proof.total import is_total
from proofroute.tools.proof.truth import steps


def prove_identity(statement: Statement, claim: Relation) -> Decision:
    """Prove that both sides of each equation are the same function, or leave it open."""
    if set(claim.ops) != {"="}:
        return undecided("identity", "It is no equation.")
    if not statement.where_defined and not all(is_total(side) for side in claim.sides):
        return undecided("identity", "It may not be defined everywhere in its domain.")
    for left, _, right in steps(claim):
        found = equal(left, right)
        if found.outcome != "equal" or found.assurance != "proved":
            return undecided("identity", f"No exact identity was found: {found.reason}.")
    return Decision(holds=True, method="identity", how="The difference of both sides is identically zero.")
