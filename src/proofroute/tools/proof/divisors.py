"""Divisibility by something that varies: multipliers for what is given, and Fermat's little theorem."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, Final

import flint

from proofroute.tools.math.build import add, mul, neg, power, substitute
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow, Sym, num, variables
from proofroute.tools.proof.atoms import Atom, Congruence, Divides, Several, inner_atoms, substituted
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import Polynomial, polynomial
from proofroute.tools.proof.primes import prime_variables

_MAX_CLAIMS: Final = 6


def prove_divisibility(hypotheses: Sequence[Atom], claim: Atom) -> Decision:
    """Prove that the hypotheses imply a divisibility between polynomials over the integers, or leave it open.

    Raises:
        Unreadable: something is no polynomial.
        TooLarge: something goes beyond the bounds.
    """
    primes = prime_variables(hypotheses)
    if isinstance(claim, Divides) and not claim.negated:
        if isinstance(claim.divisor, Sym) and claim.divisor.name in primes and _by_fermat(claim, hypotheses):
            return Decision(
                holds=True,
                method="divisors",
                how=f"By Fermat's little theorem it is congruent to 0 modulo {claim.divisor.name}.",
            )
        if _by_multipliers(hypotheses, claim):
            return Decision(
                holds=True,
                method="divisors",
                how="With a multiplier for each divisibility that is given, the quotient is a polynomial.",
            )
    if primes and _by_factors(hypotheses, claim, primes):
        return Decision(
            holds=True,
            method="divisors",
            how="A prime divides a product exactly where it divides one of the factors.",
        )
    return undecided("divisors", "The divisibility was neither proved nor refuted.")


def _by_fermat(claim: Divides, hypotheses: Sequence[Atom]) -> bool:
    """Tell whether the claim follows from a^p = a, (p - 1)! = -1 modulo p for every integer a."""
    if not isinstance(claim.divisor, Sym):
        return False
    prime = claim.divisor
    # Where p does not divide a, the power a^(p - 1) may be multiplied by a.
    units = [
        atom.expr
        for atom in hypotheses
        if isinstance(atom, Divides) and atom.negated and atom.divisor == prime and isinstance(atom.expr, Sym)
    ]
    reduced = _reduced(mul(claim.expr, *units), prime.name)
    return reduced is not None and not polynomial(substitute(reduced, claim.divisor.name, num(0))).terms


def _reduced(expr: Expr, prime: str) -> Expr | None:
    """Replace powers with the prime in the exponent by what they are congruent to."""
    match expr:
        case Mul() if any(isinstance(factor, Add) for factor in expr.factors):
            return _reduced(_distributed(expr), prime)
        case Add() | Mul():
            parts = [
                _reduced(part, prime) for part in (expr.terms if isinstance(expr, Add) else expr.factors)
            ]
            known = [part for part in parts if part is not None]
            if len(known) < len(parts):
                return None
            return add(*known) if isinstance(expr, Add) else mul(*known)
        case Pow() if prime in variables(expr.exponent):
            exponent = _exponent_modulo(expr.exponent, prime)
            base = _reduced(expr.base, prime)
            return None if exponent is None or base is None else power(base, num(exponent))
        case Pow(exponent=Num(value=value)) if value.denominator == 1 and value > 0:
            base = _reduced(expr.base, prime)
            return None if base is None else power(base, expr.exponent)
        case Call(name="factorial", args=(arg,)):
            return num(-1) if not polynomial(add(arg, neg(Sym(prime)), num(1))).terms else None
        case Num(value=value) if value.denominator == 1:
            return expr
        case Sym():
            return expr
        case _:
            return None


def _distributed(expr: Mul) -> Expr:
    """Multiply out the first sum among the factors, and join powers of the same base."""
    first = next(factor for factor in expr.factors if isinstance(factor, Add))
    others = list(expr.factors)
    others.remove(first)
    return add(*(_joined([term, *others]) for term in first.terms))


def _joined(factors: Sequence[Expr]) -> Expr:
    exponents: dict[Expr, list[Expr]] = {}
    for factor in factors:
        for part in factor.factors if isinstance(factor, Mul) else (factor,):
            base, exponent = (part.base, part.exponent) if isinstance(part, Pow) else (part, num(1))
            exponents.setdefault(base, []).append(exponent)
    return mul(*(power(base, add(*found)) for base, found in exponents.items()))


def _exponent_modulo(exponent: Expr, prime: str) -> int | None:
    """Return a positive exponent with the same residue of the power, whatever its base."""
    form = polynomial(exponent)
    total = 0
    for monomial, coefficient in form.terms:
        if monomial == () or (monomial == ((prime, 1),) and coefficient > 0):
            total += coefficient
        else:
            return None
    # a^p = a replaces p by 1 in the exponent; what is left must stay a power.
    return total if form.denominator == 1 and total > 0 else None


def _by_multipliers(hypotheses: Sequence[Atom], claim: Divides) -> bool:
    divisor, expr = claim.divisor, claim.expr
    known = list(hypotheses)
    for count in range(len(known)):
        atom = known[count]
        if isinstance(atom, Congruence) and atom.modulus > 1 and not atom.negated:
            given: Expr = num(atom.modulus)
            target = add(atom.expr, num(-atom.residue))
        elif isinstance(atom, Divides) and not atom.negated:
            given, target = atom.divisor, atom.expr
        else:
            continue
        solved = _solved(target, mul(given, Sym(f"multiplier_{count}")))
        if solved is not None:
            name, value = solved
            divisor, expr = substitute(divisor, name, value), substitute(expr, name, value)
            known = [_replaced(other, name, value) for other in known]
    return _divides(divisor, expr)


def _replaced(atom: Atom, name: str, value: Expr) -> Atom:
    return substituted(atom, name, value) if isinstance(atom, Divides | Congruence) else atom


def _solved(target: Expr, multiple: Expr) -> tuple[str, Expr] | None:
    """Solve ``target = multiple`` for a variable with the coefficient 1 or -1 that is not in the multiple."""
    form = polynomial(target)
    if form.denominator != 1 or form.exponentials:
        return None
    for monomial, coefficient in form.terms:
        if abs(coefficient) != 1 or len(monomial) != 1 or monomial[0][1] != 1:
            continue
        name = monomial[0][0]
        uses = sum(name in dict(other) for other, _ in form.terms)
        if not isinstance(name, str) or uses != 1 or name in variables(multiple):
            continue
        rest = add(target, neg(mul(num(coefficient), Sym(name))))
        return name, mul(num(coefficient), add(multiple, neg(rest)))
    return None


def _divides(divisor: Expr, expr: Expr) -> bool:
    top, bottom = polynomial(expr), polynomial(divisor)
    if top.denominator != 1 or bottom.denominator != 1 or top.exponentials or bottom.exponentials:
        return False
    if not bottom.terms:
        return not top.terms
    names = sorted(top.variables | bottom.variables)
    if not names:
        return not (sum(c for _, c in top.terms) % sum(c for _, c in bottom.terms))
    context = flint.fmpz_mpoly_ctx.get(tuple(names), "lex")
    _, rest = divmod(_as_mpoly(top, names, context), _as_mpoly(bottom, names, context))
    return bool(rest == 0)


def _as_mpoly(form: Polynomial, names: Sequence[str], context: Any) -> Any:
    terms = {tuple(dict(monomial).get(name, 0) for name in names): value for monomial, value in form.terms}
    return context.from_dict(terms)


def _by_factors(hypotheses: Sequence[Atom], claim: Atom, primes: Sequence[str]) -> bool:
    """Tell whether the claim follows where ``p`` divides a product just if it divides one of its factors."""
    atoms = [
        atom
        for atom in (*hypotheses, claim)
        if all(isinstance(p, Divides | Several) for p in inner_atoms(atom))
    ]
    if claim not in atoms or any(
        not isinstance(part.divisor, Sym) or part.divisor.name not in primes
        for atom in atoms
        for part in inner_atoms(atom)
        if isinstance(part, Divides)
    ):
        return False
    literals = sorted({key for atom in atoms for key in _literals(atom)}, key=repr)
    if len(literals) > _MAX_CLAIMS:
        return False
    for values in product((True, False), repeat=len(literals)):
        at = dict(zip(literals, values, strict=True))
        if all(_true(atom, at) for atom in atoms if atom is not claim) and not _true(claim, at):
            return False
    return True


def _literals(atom: Atom) -> Iterator[tuple[Expr, Expr]]:
    for part in inner_atoms(atom):
        if isinstance(part, Divides):
            yield from ((part.divisor, factor) for factor in _factors(part.expr))


def _factors(expr: Expr) -> list[Expr]:
    match expr:
        case Mul():
            return [found for factor in expr.factors for found in _factors(factor)]
        case Pow(exponent=Num(value=value)) if value.denominator == 1 and value > 0:
            return _factors(expr.base)
        case _:
            return [expr]


def _true(atom: Atom, at: dict[tuple[Expr, Expr], bool]) -> bool:
    if isinstance(atom, Several):
        return (all if atom.every else any)(_true(part, at) for part in atom.parts)
    if not isinstance(atom, Divides):
        raise TypeError(f"no divisibility: {atom!r}")
    return any(at[atom.divisor, factor] for factor in _factors(atom.expr)) != atom.negated
