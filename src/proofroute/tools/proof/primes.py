"""Statements about primes: a prime divides the modulus, or no prime factor of the modulus divides it.

And polynomials whose values are composite because they factor.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import lcm
from typing import Final

import flint

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr, Relation, Sym, num
from proofroute.tools.proof.atoms import (
    Atom,
    Congruence,
    Primality,
    atom_variables,
    inner_atoms,
    substituted,
)
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.polynomials import from_coefficients, whole_coefficients
from proofroute.tools.proof.residues import of_congruences, prove_by_residues
from proofroute.tools.proof.statement import Statement
from proofroute.tools.proof.truth import holds_at

_MAX_MODULUS: Final = 10_000
_NEVER: Final = Congruence(num(1), 2)
_SMALL_PRIMES: Final = (2, 3, 5, 7, 11, 13)

Prover = Callable[[Statement], Decision]


def prime_variables(hypotheses: Sequence[Atom]) -> list[str]:
    """Return the variables that are assumed to be prime."""
    return sorted(
        atom.expr.name
        for atom in hypotheses
        if isinstance(atom, Primality) and isinstance(atom.expr, Sym) and atom.prime and not atom.negated
    )


def prove_for_primes(statement: Statement, hypotheses: Sequence[Atom], claim: Atom) -> Decision:
    """Prove a claim about primes from their residues, or leave it open.

    Raises:
        Unreadable: something is no polynomial over the integers.
        TooLarge: something goes beyond the bounds.
    """
    known = [atom for atom in (*hypotheses, claim) if of_congruences(atom)]
    moduli = [part.modulus for atom in known for part in inner_atoms(atom) if isinstance(part, Congruence)]
    modulus = lcm(*moduli)
    if not moduli or modulus > _MAX_MODULUS:
        return undecided("residues", "No modulus is at hand.")
    factors = [int(prime) for prime, _ in flint.fmpz(modulus).factor()]
    found = _prove(statement, list(hypotheses), claim, prime_variables(hypotheses), factors)
    if not found:
        return undecided("residues", "The residues of primes do not settle it.")
    shown = ", ".join(map(str, factors))
    return Decision(
        holds=True,
        method="residues",
        how=f"It holds for the primes {shown} themselves, and modulo {modulus} for all others.",
    )


def _prove(
    statement: Statement, hypotheses: list[Atom], claim: Atom, names: list[str], factors: list[int]
) -> bool:
    for atom in hypotheses:
        if not atom_variables(atom) and holds_at(atom, {}) is False:
            return True
    if not names:
        if not atom_variables(claim) and holds_at(claim, {}) is True:
            return True
        target = claim if of_congruences(claim) else _NEVER
        return bool(prove_by_residues(statement, hypotheses, target).holds)
    name, *others = names
    for factor in factors:
        at = [substituted(atom, name, num(factor)) for atom in hypotheses]
        if not _prove(statement, at, substituted(claim, name, num(factor)), others, factors):
            return False
    apart = [Congruence(Sym(name), factor, 0, negated=True) for factor in factors]
    return _prove(statement, [*hypotheses, *apart], claim, others, factors)


def prove_composite(statement: Statement, claim: Primality, prove: Prover) -> Decision:
    """Prove that a polynomial is never prime: it factors, or a small prime always divides it.

    Raises:
        Unreadable: it is no polynomial over the integers.
        TooLarge: it goes beyond the bounds.
    """
    for prime in _SMALL_PRIMES:
        divided = Congruence(claim.expr, prime)
        if (
            not all(variable.sort == "integer" for variable in statement.variables)
            or not prove_by_residues(statement, statement.assumptions, divided).holds
        ):
            continue
        larger = Relation((claim.expr, num(prime)), (">",))
        if prove(replace(statement, claim=larger)).holds:
            return Decision(
                holds=True, method="residues", how=f"It is always divisible by {prime}, and larger than that."
            )
    names = [variable.name for variable in statement.variables]
    if len(names) != 1 or statement.variables[0].sort != "integer":
        return undecided("search", "No counterexample was found among small numbers, which proves nothing.")
    factors = _factors(claim.expr, names[0])
    for factor in factors:
        if not prove(replace(statement, claim=Relation((factor, num(1)), (">",)))).holds:
            return undecided("search", "It was not shown that each of its factors is larger than 1.")
    if len(factors) < 2:
        return undecided("search", "No counterexample was found among small numbers, which proves nothing.")
    return Decision(
        holds=True, method="identity", how="It is a product of polynomials that are larger than 1."
    )


def _factors(expr: Expr, name: str) -> list[Expr]:
    try:
        if polynomial(expr).denominator != 1:
            return []
        content, factors = flint.fmpz_poly(whole_coefficients(expr, name)).factor()
    except (Unreadable, TooLarge):
        return []
    if int(content) < 0:
        return []
    found = [
        from_coefficients([int(part[at]) for at in range(part.degree() + 1)], name) for part, _ in factors
    ]
    times = [part for (_, count), part in zip(factors, found, strict=True) for _ in range(int(count))]
    return [*times, *([num(int(content))] if int(content) > 1 else [])]
