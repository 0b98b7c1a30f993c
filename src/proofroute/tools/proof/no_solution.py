"""Equations that have no solution: by their rational roots, by Sturm's theorem, or modulo some number."""

from typing import Final

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Relation
from proofroute.tools.proof.atoms import Congruence
from proofroute.tools.proof.decision import Decision
from proofroute.tools.proof.residues import no_solution_modulus, prove_by_residues
from proofroute.tools.proof.roots import count_real_roots, rational_roots, sign_change
from proofroute.tools.proof.search import refuted_at
from proofroute.tools.proof.statement import Statement, show_atom

_MODULI: Final = (2, 3, 4, 5, 7, 8, 9, 16)


def decide_unsolvable(statement: Statement, claim: Relation) -> Decision | None:
    """Decide that both sides are never equal; None where no method here does.

    Raises:
        Unreadable: something has no value that can be worked out.
        TooLarge: something goes beyond the bounds.
    """
    if len(statement.variables) == 1 and statement.variables[0].sort != "real":
        found = _no_rational_root(statement, claim, statement.variables[0].name)
        if found is not None:
            return found
    if len(statement.variables) == 1 and statement.variables[0].sort == "real":
        return _real_root(statement, claim, statement.variables[0].name)
    if any(variable.sort != "integer" for variable in statement.variables):
        return None
    modulus = _modulus(claim)
    if modulus is None:
        return _never_congruent(statement, claim)
    how = f"Both sides never agree modulo {modulus}, for any residues."
    return Decision(holds=True, method="residues", how=how)


def _never_congruent(statement: Statement, claim: Relation) -> Decision | None:
    """Look for a modulus under which the assumptions keep both sides apart."""
    difference = Add((claim.sides[0], written_negative(claim.sides[1])))
    for modulus in _MODULI if statement.assumptions else ():
        try:
            apart = prove_by_residues(
                statement, statement.assumptions, Congruence(difference, modulus, 0, negated=True)
            )
        except (Unreadable, TooLarge):
            return None
        if apart.holds:
            how = f"Both sides never agree modulo {modulus}, for any residues that the conditions allow."
            return Decision(holds=True, method="residues", how=how)
    return None


def _no_rational_root(statement: Statement, claim: Relation, name: str) -> Decision | None:
    try:
        roots = rational_roots(Add((claim.sides[0], written_negative(claim.sides[1]))), name)
    except (Unreadable, TooLarge):
        return None
    if statement.variables[0].sort == "integer":
        roots = tuple(root for root in roots if root.denominator == 1)
    if not roots:
        how = "Over the rationals the difference of both sides has no linear factor with such a root."
        return Decision(holds=True, method="irrational", how=how)
    return next((found for root in roots if (found := refuted_at(statement, {name: root}))), None)


def _real_root(statement: Statement, claim: Relation, name: str) -> Decision | None:
    if statement.assumptions or statement.unsure:
        return None
    try:
        ends = sign_change(Add((claim.sides[0], written_negative(claim.sides[1]))), name)
    except (Unreadable, TooLarge):
        return None
    if ends is None:
        return _by_sturm(claim, name)
    return Decision(
        holds=False,
        method="search",
        how=f"Their difference changes its sign between {ends[0]} and {ends[1]}: it has a zero there.",
        counterexample={"fails": show_atom(claim), "root_of_difference_between": [str(end) for end in ends]},
    )


def _by_sturm(claim: Relation, name: str) -> Decision:
    zeros = count_real_roots(Add((claim.sides[0], written_negative(claim.sides[1]))), name)
    if zeros == 0:
        return Decision(
            holds=True, method="sturm", how="By Sturm's theorem their difference has no real zero."
        )
    return Decision(
        holds=False,
        method="sturm",
        how=f"By Sturm's theorem their difference has {zeros} real zeros.",
        counterexample={"fails": show_atom(claim), "real_zeros_of_difference": zeros},
    )


def _modulus(claim: Relation) -> int | None:
    try:
        return no_solution_modulus(claim)
    except (Unreadable, TooLarge):
        return None
