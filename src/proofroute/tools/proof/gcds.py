"""Greatest common divisors and least common multiples: by the exponents of primes, or by the resultant.

In the factorisations of positive integers a gcd takes the smaller exponents, an lcm the larger ones, and a
product adds them: an equation between such terms is one between minima, maxima and sums.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Final

import flint

from proofroute.tools.math.build import add, mul
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Call, Expr, Mul, Num, Pow, Relation, Sym, num, variables, walk
from proofroute.tools.proof.atoms import Atom, Congruence, Divides, Primality, Variable, atom_expressions
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.divisors import prove_divisibility
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.polynomials import whole_coefficients
from proofroute.tools.proof.residues import lowest
from proofroute.tools.proof.statement import Statement, at_least
from proofroute.tools.proof.truth import holds_at, relation_holds

_MAX_PERIOD: Final = 20_000
_SMALL: Final = range(-4, 5)


def has_gcd(atom: Atom) -> bool:
    """Tell whether a gcd or lcm occurs."""
    return any(
        isinstance(part, Call) and part.name in ("gcd", "lcm")
        for expr in atom_expressions(atom)
        for part in walk(expr)
    )


def prove_gcd(statement: Statement, claim: Atom) -> Decision:
    """Prove a claim about greatest common divisors, or leave it open."""
    for method in (_of_primes, _by_resultant, _by_combinations, _by_divisibility, _by_exponents):
        try:
            found = method(statement, claim)
        except (Unreadable, TooLarge):
            continue
        if found is not None:
            return found
    return undecided("divisors", "The claim about common divisors was neither proved nor refuted.")


def _gcd_of_two(expr: Expr) -> tuple[Expr, Expr]:
    match expr:
        case Call(name="gcd", args=(first, second)):
            return first, second
        case _:
            raise Unreadable("it is no gcd of two numbers")


def _by_resultant(statement: Statement, claim: Atom) -> Decision | None:
    """The gcd of two polynomials divides their resultant, so it repeats with that period."""
    if not isinstance(claim, Relation) or len(claim.ops) != 1 or not isinstance(claim.sides[1], Num):
        return None
    first, second = _gcd_of_two(claim.sides[0])
    names = variables(first, second)
    if len(names) != 1 or any(variable.sort != "integer" for variable in statement.variables):
        return None
    (name,) = names
    polys = [_whole(part, name) for part in (first, second)]
    period = abs(int(polys[0].resultant(polys[1])))
    if not 0 < period <= _MAX_PERIOD:
        return None
    wanted = claim.sides[1].value
    said = [atom for atom in statement.assumptions if _is_residue(atom, name)]
    whole = lcm(period, *(atom.modulus for atom in said if isinstance(atom, Congruence)))
    if whole > _MAX_PERIOD:
        said, whole = [], period
    for at in range(whole):
        if not all(holds_at(atom, {name: Fraction(at)}) for atom in said):
            continue
        value = gcd(int(polys[0](at)), int(polys[1](at)), period)
        if not relation_holds(claim.ops[0], (value > wanted) - (value < wanted)):
            return None
    how = f"The gcd divides the resultant {period}, and it holds for each residue of {name} modulo that."
    return Decision(holds=True, method="divisors", how=how)


def _of_primes(statement: Statement, claim: Atom) -> Decision | None:
    """Two primes that differ have no common divisor but 1."""
    if not isinstance(claim, Relation) or claim.ops != ("=",) or claim.sides[1] != num(1):
        return None
    first, second = _gcd_of_two(claim.sides[0])
    known = statement.assumptions
    apart = {Relation((first, second), ("!=",)), Relation((second, first), ("!=",))}
    prime = {atom.expr for atom in known if isinstance(atom, Primality) and atom.prime and not atom.negated}
    if apart.isdisjoint(known) or not {first, second} <= prime or statement.link == "iff":
        return None
    return Decision(holds=True, method="divisors", how="Two different primes have no common divisor but 1.")


def _is_residue(atom: Atom, name: str) -> bool:
    return isinstance(atom, Congruence) and atom.expr == Sym(name) and not atom.negated


def _whole(expr: Expr, name: str) -> Any:
    if polynomial(expr).denominator != 1:
        raise Unreadable("a polynomial with fractions")
    return flint.fmpz_poly(whole_coefficients(expr, name))


def _by_combinations(_: Statement, claim: Atom) -> Decision | None:
    """Two gcds are equal where the numbers under each are combinations of those under the other."""
    if not isinstance(claim, Relation) or claim.ops != ("=",):
        return None
    left, right = _gcd_of_two(claim.sides[0]), _gcd_of_two(claim.sides[1])
    if all(_is_combined(part, left) for part in right) and all(_is_combined(part, right) for part in left):
        how = "The numbers under each gcd are combinations of those under the other."
        return Decision(holds=True, method="divisors", how=how)
    return None


def _by_divisibility(statement: Statement, claim: Atom) -> Decision | None:
    """A gcd divides the numbers under it, and what they divide in turn."""
    if not isinstance(claim, Divides) or statement.link == "iff":
        return None
    parts = _gcd_of_two(claim.divisor)
    common = Sym("the gcd")
    known = [atom for atom in statement.assumptions if not has_gcd(atom)]
    found = prove_divisibility(
        [*known, *(Divides(common, part) for part in parts)], Divides(common, claim.expr, claim.negated)
    )
    return found if found.holds else None


def _is_combined(target: Expr, parts: tuple[Expr, Expr]) -> bool:
    return any(
        not polynomial(add(mul(num(a), parts[0]), mul(num(b), parts[1]), mul(num(-1), target))).terms
        for a in _SMALL
        for b in _SMALL
    )


def _by_exponents(statement: Statement, claim: Atom) -> Decision | None:
    from proofroute.tools.proof.smt import decide_by_smt  # z3 is loaded where it is needed

    names = [variable.name for variable in statement.variables]
    given = statement.assumptions
    if statement.link == "iff" or any((lowest(given, name) or 0) < 1 for name in names):
        return None
    hypotheses = [
        _exponents(atom)
        for atom in given
        if isinstance(atom, Divides) or (isinstance(atom, Relation) and has_gcd(atom))
    ]
    rewritten = replace(
        statement,
        variables=tuple(Variable(name, "real") for name in names),
        given=(*(at_least(name, 0) for name in names), *hypotheses),
        unsure=(),
        hypothesis=(),
        claim=_exponents(claim, claimed=True),
    )
    if not decide_by_smt(rewritten).holds:
        return None
    how = "It holds for the exponents of every prime, of which gcd is the minimum, lcm the maximum."
    return Decision(holds=True, method="divisors", how=how)


def _exponents(atom: Atom, *, claimed: bool = False) -> Relation:
    match atom:
        case Relation(ops=("=" | "<=" | ">=",)) if claimed or atom.ops == ("=",):
            # Where every exponent is at most as large, so is the number; not the other way round.
            return Relation(tuple(_exponent(side) for side in atom.sides), atom.ops)
        case Divides(negated=False):
            return Relation((_exponent(atom.divisor), _exponent(atom.expr)), ("<=",))
        case _:
            raise Unreadable("no claim about the exponents of primes")


def _exponent(expr: Expr) -> Expr:
    match expr:
        case Sym():
            return expr
        case Num(value=value) if value == 1:
            return num(0)
        case Mul():
            return add(*(_exponent(factor) for factor in expr.factors))
        case Pow(exponent=Num(value=value)) if value.denominator == 1 and value > 0:
            return mul(num(value), _exponent(expr.base))
        case Call(name="gcd" | "lcm") if len(expr.args) > 1:
            name = "min" if expr.name == "gcd" else "max"
            return _nested(name, [_exponent(arg) for arg in expr.args])
        case Call(name="abs", args=(arg,)):
            return _exponent(arg)
        case _:
            raise Unreadable("it has no exponents of primes")


def _nested(name: str, args: Sequence[Expr]) -> Expr:
    first, *rest = args
    return Call(name, (first, _nested(name, rest))) if rest else first
