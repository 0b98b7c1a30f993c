"""Decide a statement: look for a counterexample, then for a proof."""

from dataclasses import replace
from typing import TYPE_CHECKING

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Relation
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.identity import prove_identity
from proofroute.tools.proof.induction import prove_sum
from proofroute.tools.proof.irrational import decide_rationality
from proofroute.tools.proof.residues import no_solution_modulus, prove_by_residues
from proofroute.tools.proof.roots import rational_roots, sign_change
from proofroute.tools.proof.satisfiable import is_met
from proofroute.tools.proof.search import counterexample, refuted_at
from proofroute.tools.proof.statement import (
    Congruence,
    Primality,
    Rationality,
    Statement,
    Summation,
    show_atom,
)
from proofroute.tools.proof.truth import holds_at

if TYPE_CHECKING:
    from proofroute.core import Json


def decide(statement: Statement) -> Decision:
    """Decide ``statement``; what goes beyond the bounds is undecided. May take long: run it in a worker."""
    try:
        found = _decided(statement)
    except (Unreadable, Undefined, TooLarge) as error:
        return undecided("search", f"No method decides it: {error}.")
    if found.holds is False and statement.incomplete:
        return undecided(found.method, f"{found.how} But the text does not say what its variables are.")
    if found.holds:
        return _about_something(statement, found)
    return found


def _about_something(statement: Statement, found: Decision) -> Decision:
    """Leave a proof open whose conditions nothing meets: the text is then likely to mean something else."""
    met = is_met(statement)
    if met:
        return found
    why = (
        "contradict each other: nothing meets them"
        if met is False
        else "were not found to be met by anything"
    )
    return undecided(found.method, f"It would hold, but what it assumes {why}, so it may be about nothing.")


def _decided(statement: Statement) -> Decision:
    claim = statement.claim
    if isinstance(claim, Rationality):
        if statement.variables or statement.assumptions:
            return undecided("irrational", "Irrationality with variables or conditions is not decided.")
        return decide_rationality(claim)
    found = counterexample(statement)
    if found is not None:
        return found
    return _proof(statement)


def _proof(statement: Statement) -> Decision:
    claim = statement.claim
    if not statement.variables:
        return _closed(statement)
    match claim:
        case Congruence():
            return _congruence(statement, claim)
        case Relation():
            return _relation(statement, claim)
        case Summation():
            if statement.link == "iff":
                return undecided("induction", "An equivalence of a sum is not decided.")
            return prove_sum(statement.assumptions, claim)
        case Primality() | Rationality():
            return undecided(
                "search", "No counterexample was found among small numbers, which proves nothing."
            )


def _closed(statement: Statement) -> Decision:
    claim = statement.claim
    if statement.assumptions:
        return undecided("arithmetic", "A claim about plain numbers under conditions is not decided.")
    if isinstance(claim, Congruence):
        found = decide_rationality(Rationality(claim.expr, rational=False))
        if found.holds:
            why: Json = None if claim.negated else {"number": show(claim.expr), "why": found.how}
            return replace(found, holds=claim.negated, counterexample=why)
    if holds_at(claim, {}) is not True:
        return undecided("arithmetic", "Exact evaluation does not settle it.")
    return Decision(holds=True, method="arithmetic", how="Exact evaluation shows that it holds.")


def _congruence(statement: Statement, claim: Congruence) -> Decision:
    forward = prove_by_residues(statement, statement.assumptions, claim)
    if not forward.holds or statement.link == "implies":
        return forward
    if len(statement.hypothesis) != 1 or not isinstance(statement.hypothesis[0], Congruence):
        return undecided("residues", "An equivalence is decided between two congruences only.")
    return prove_by_residues(statement, (*statement.given, claim), statement.hypothesis[0])


def _relation(statement: Statement, claim: Relation) -> Decision:
    if statement.link == "implies" and claim.ops == ("=",) * len(claim.ops):
        found = prove_identity(statement, claim)
        if found.holds:
            return found
    if statement.link == "implies" and claim.ops == ("!=",):
        unsolvable = _no_solution(statement, claim)
        if unsolvable is not None:
            return unsolvable
    from proofroute.tools.proof.smt import decide_by_smt  # z3 is loaded where it is needed

    try:
        return decide_by_smt(statement)
    except Unreadable:
        if [variable.sort for variable in statement.variables] != ["integer"] or statement.link != "implies":
            raise
    from proofroute.tools.proof.growth import prove_by_growth

    return prove_by_growth(statement.assumptions, claim, statement.variables[0])


def _no_solution(statement: Statement, claim: Relation) -> Decision | None:
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
        return None
    how = f"Both sides never agree modulo {modulus}, for any residues."
    return Decision(holds=True, method="residues", how=how)


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
        return None
    return Decision(
        holds=False,
        method="search",
        how=f"Their difference changes its sign between {ends[0]} and {ends[1]}: it has a zero there.",
        counterexample={"fails": show_atom(claim), "root_of_difference_between": [str(end) for end in ends]},
    )


def _modulus(claim: Relation) -> int | None:
    try:
        return no_solution_modulus(claim)
    except (Unreadable, TooLarge):
        return None
