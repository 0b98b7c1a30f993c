"""Decide a statement: look for a counterexample, then for a proof."""

from dataclasses import replace
from typing import TYPE_CHECKING

from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation
from proofroute.tools.proof.atoms import (
    Atom,
    Congruence,
    Divides,
    Extent,
    Perfect,
    Primality,
    Quantified,
    Rationality,
    RootCount,
    Several,
    Summation,
    inner_atoms,
)
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.divisors import prove_divisibility
from proofroute.tools.proof.exists import decide_existence
from proofroute.tools.proof.gcds import has_gcd, prove_gcd
from proofroute.tools.proof.identity import prove_identity
from proofroute.tools.proof.induction import prove_sum
from proofroute.tools.proof.irrational import decide_rationality
from proofroute.tools.proof.laws.decide import decide_law
from proofroute.tools.proof.laws.tree import Law
from proofroute.tools.proof.no_solution import decide_unsolvable
from proofroute.tools.proof.perfect import prove_perfect
from proofroute.tools.proof.primes import prime_variables, prove_composite, prove_for_primes
from proofroute.tools.proof.rationals import decide_general_rationality, is_met_by_roots
from proofroute.tools.proof.residues import of_congruences, prove_by_residues
from proofroute.tools.proof.root_counts import decide_root_count
from proofroute.tools.proof.satisfiable import is_met
from proofroute.tools.proof.search import counterexample
from proofroute.tools.proof.statement import Statement, show_atom
from proofroute.tools.proof.sum_bounds import prove_bound
from proofroute.tools.proof.truth import holds_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofroute.core import Json


def decide(statement: Statement) -> Decision:
    """Decide ``statement``; what goes beyond the bounds is undecided. May take long: run it in a worker."""
    found = _bounded(statement)
    if found.holds is False and statement.incomplete:
        return undecided(found.method, f"{found.how} But the text does not say what its variables are.")
    if found.holds:
        return _about_something(statement, found)
    return found


def _bounded(statement: Statement) -> Decision:
    try:
        return _decided(statement)
    except (Unreadable, Undefined, TooLarge) as error:
        return undecided("search", f"No method decides it: {error}.")


def decide_by_smt(statement: Statement) -> Decision:
    """Ask Z3, which is loaded only here."""
    from proofroute.tools.proof.smt import decide_by_smt as ask

    return ask(statement)


def _about_something(statement: Statement, found: Decision) -> Decision:
    """Leave a proof open whose conditions nothing meets: the text is then likely to mean something else."""
    met = is_met(statement)
    if met is None and any(isinstance(atom, Rationality) for atom in statement.assumptions):
        met = is_met_by_roots(statement) or None
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
    match claim:
        case Law():
            return decide_law(claim)
        case Extent():
            return _extent(claim)
        case RootCount():
            return decide_root_count(statement, claim)
        case Quantified():
            return decide_existence(statement, claim, _bounded)
        case Rationality():
            if statement.variables or statement.assumptions:
                return decide_general_rationality(statement, claim)
            return decide_rationality(claim)
        case _:
            return counterexample(statement) or _proof(statement)


def _extent(claim: Extent) -> Decision:
    if claim.holds != claim.negated:
        return Decision(holds=True, method="theorem", how=claim.how)
    shown: Json = {"fails": show_atom(claim), "because": claim.how}
    return Decision(holds=False, method="theorem", how=claim.how, counterexample=shown)


def _proof(statement: Statement) -> Decision:
    claim = statement.claim
    if not statement.variables:
        return _closed(statement)
    if statement.link == "implies":
        found = _by_special_methods(statement, claim)
        if found is not None:
            return found
    match claim:
        case Congruence():
            return _congruence(statement, claim)
        case Relation():
            return _relation(statement, claim)
        case Several():
            return _several(statement, claim)
        case Summation():
            if statement.link == "iff":
                return undecided("induction", "An equivalence of a sum is not decided.")
            if claim.op != "=":
                return prove_bound(statement, claim)
            return prove_sum(statement.assumptions, claim)
        case Primality() if (not claim.prime) != claim.negated and statement.link == "implies":
            return prove_composite(statement, claim, _bounded)
        case Perfect() if statement.link == "implies":
            return prove_perfect(statement, claim, _bounded)
        case _:
            return undecided(
                "search", "No counterexample was found among small numbers, which proves nothing."
            )


def _by_special_methods(statement: Statement, claim: Atom) -> Decision | None:
    """Try what needs hypotheses of a special kind: primes, divisors, common divisors; None where it fails."""
    known = statement.assumptions
    methods: list[Callable[[], Decision]] = []
    if prime_variables(known):
        methods.append(lambda: prove_for_primes(statement, known, claim))
    divisors = any(isinstance(part, Divides) for atom in (*known, claim) for part in inner_atoms(atom))
    if has_gcd(claim) or (divisors and any(has_gcd(atom) for atom in known)):
        methods.append(lambda: prove_gcd(statement, claim))
    if divisors:
        methods.append(lambda: prove_divisibility(known, claim))
    for method in methods:
        try:
            found = method()
        except (Unreadable, TooLarge, Undefined):
            continue
        if found.holds:
            return found
    return None


def _several(statement: Statement, claim: Several) -> Decision:
    if of_congruences(claim):
        found = _congruence(statement, claim)
        if found.holds:
            return found
    if claim.every and statement.link == "implies":
        found = undecided("search", "There is nothing to be shown.")
        for part in claim.parts:
            found = _bounded(replace(statement, claim=part))
            if not found.holds:
                return found
        return found
    return decide_by_smt(statement)


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


def _congruence(statement: Statement, claim: Atom) -> Decision:
    forward = prove_by_residues(statement, statement.assumptions, claim)
    if not forward.holds or statement.link == "implies":
        return forward
    if not all(of_congruences(atom) for atom in statement.hypothesis):
        return undecided("residues", "An equivalence is decided between congruences only.")
    target = Several(statement.hypothesis, every=True)
    return prove_by_residues(statement, (*statement.given, claim), target)


def _relation(statement: Statement, claim: Relation) -> Decision:
    if statement.link == "implies" and claim.ops == ("=",) * len(claim.ops):
        found = prove_identity(statement, claim)
        if found.holds:
            return found
    if statement.link == "implies" and claim.ops == ("!=",):
        unsolvable = decide_unsolvable(statement, claim)
        if unsolvable is not None:
            return unsolvable
    try:
        return decide_by_smt(statement)
    except Unreadable:
        if [variable.sort for variable in statement.variables] != ["integer"] or statement.link != "implies":
            raise
    from proofroute.tools.proof.growth import prove_by_growth

    return prove_by_growth(statement.assumptions, claim, statement.variables[0])
