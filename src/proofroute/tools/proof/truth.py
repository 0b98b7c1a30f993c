"""Whether an atom holds at a point of rational coordinates: exactly, or by balls that exclude zero."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from math import isqrt
from typing import Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.whole_numbers import integer_function
from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import (
    Add,
    Call,
    Const,
    Derivative,
    Expr,
    Integral,
    Mul,
    Num,
    Pow,
    Relation,
    RelationOp,
    Sym,
)
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
)
from proofroute.tools.proof.laws.tree import Law

Point = Mapping[str, Fraction]

_MAX_BITS: Final = 20_000
_MAX_TERMS: Final = 200
_PRECISIONS: Final = (64, 256, 1024)
_INTEGER_FUNCTIONS: Final = frozenset(
    ("factorial", "binomial", "gcd", "lcm", "floor", "ceil", "max", "min", "mod")
)


class NotRational(Exception):
    """A value is not found to be rational by plain arithmetic."""


def value_at(expr: Expr, point: Point) -> Fraction:
    """Work out ``expr`` at ``point`` in rational arithmetic.

    Raises:
        NotRational: it holds something that is no rational operation.
        Undefined: it has no value there.
        TooLarge: a number in between is too long.
    """
    match expr:
        case Num():
            return expr.value
        case Sym():
            return point[expr.name]
        case Add():
            return sum((value_at(term, point) for term in expr.terms), Fraction(0))
        case Mul():
            product = Fraction(1)
            for factor in expr.factors:
                product = _bounded(product * value_at(factor, point))
            return product
        case Pow():
            return _power(value_at(expr.base, point), value_at(expr.exponent, point))
        case Call(name="abs", args=(arg,)):
            return abs(value_at(arg, point))
        case Call() if expr.name in _INTEGER_FUNCTIONS:
            return integer_function(expr.name, [value_at(arg, point) for arg in expr.args])
        case Call() | Const() | Integral() | Derivative():
            raise NotRational


def _bounded(value: Fraction) -> Fraction:
    if value.numerator.bit_length() + value.denominator.bit_length() > _MAX_BITS:
        raise TooLarge("a number of too many digits")
    return value


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if base == 0 and exponent <= 0:
        raise Undefined("0 to a power that is not positive")
    if base == 1 and exponent.denominator == 1:
        return base
    if exponent.denominator != 1:
        if exponent.denominator != 2 or base < 0:
            raise NotRational
        top, bottom = isqrt(base.numerator), isqrt(base.denominator)
        if Fraction(top * top, bottom * bottom) != base:
            raise NotRational
        return _power(Fraction(top, bottom), Fraction(exponent.numerator))
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if bits * abs(exponent) > _MAX_BITS:
        raise TooLarge("a power of too many digits")
    return base ** int(exponent)


def sign_of_difference(left: Expr, right: Expr, point: Point) -> int | None:
    """Return the sign of ``left - right`` at ``point``, or None where it is not known.

    Raises:
        Undefined: one of them has no value there.
        TooLarge: a number in between is too long.
    """
    try:
        difference = value_at(left, point) - value_at(right, point)
    except NotRational:
        return _irrational_sign(left, right, point)
    return (difference > 0) - (difference < 0)


def _irrational_sign(left: Expr, right: Expr, point: Point) -> int | None:
    finite = False
    for bits in _PRECISIONS:
        with precision(bits):
            at = {name: real(value) for name, value in point.items()}
            try:
                first, second = evaluate(left, at), evaluate(right, at)
            except Unreadable:
                return None
            finite = bool(first.is_finite() and second.is_finite())
            if finite and first > second:
                return 1
            if finite and first < second:
                return -1
    if not finite:
        return None
    difference: Expr = Add((left, Mul((Num(Fraction(-1)), right))))
    for name, value in point.items():
        difference = substitute(difference, name, Num(value))
    return 0 if rational_value(difference) == 0 else None


def relation_holds(op: RelationOp, sign: int) -> bool:
    """Tell whether ``left op right`` holds where ``left - right`` has this sign."""
    match op:
        case "=":
            return sign == 0
        case "!=":
            return sign != 0
        case "<":
            return sign < 0
        case "<=":
            return sign <= 0
        case ">":
            return sign > 0
        case ">=":
            return sign >= 0


def holds_at(atom: Atom, point: Point) -> bool | None:
    """Tell whether ``atom`` holds at ``point``; None where that is not known or it is not defined there."""
    try:
        match atom:
            case Relation():
                return _chain_holds(atom, point)
            case Congruence():
                value = value_at(atom.expr, point)
                met = value.denominator == 1 and (value.numerator - atom.residue) % atom.modulus == 0
                return met != atom.negated
            case Primality():
                found = _is_of_primality(value_at(atom.expr, point), prime=atom.prime)
                return None if found is None else found != atom.negated
            case Divides():
                return _divides(atom, point)
            case Perfect():
                return _is_perfect(value_at(atom.expr, point), atom.exponent) != atom.negated
            case Several():
                return _several_hold(atom, point)
            case Summation():
                return _sum_holds(atom, point)
            case Rationality() | Quantified() | Extent() | Law() | RootCount():
                return None
    except (Undefined, TooLarge, NotRational):
        return None


def _divides(atom: Divides, point: Point) -> bool | None:
    divisor, value = value_at(atom.divisor, point), value_at(atom.expr, point)
    if divisor.denominator != 1 or value.denominator != 1 or divisor == 0:
        return None  # whether 0 divides 0 is a matter of definition
    return (value % divisor == 0) != atom.negated


def _is_perfect(value: Fraction, exponent: int) -> bool:
    if value.denominator != 1 or (value < 0 and exponent % 2 == 0):
        return False
    root = flint.fmpz(abs(value.numerator)).root(exponent)
    return bool(root**exponent == abs(value.numerator))


def _several_hold(atom: Several, point: Point) -> bool | None:
    results = [holds_at(part, point) for part in atom.parts]
    if (not atom.every) in results:
        return not atom.every
    return None if None in results else atom.every


def _chain_holds(relation: Relation, point: Point) -> bool | None:
    known = True
    for left, op, right in steps(relation):
        sign = sign_of_difference(left, right, point)
        if sign is None:
            known = False
        elif not relation_holds(op, sign):
            # A chain fails with its first false step only if the rest is defined; that is looked at too.
            return False if _defined(relation, point) else None
    return True if known else None


def _defined(relation: Relation, point: Point) -> bool:
    return all(sign_of_difference(left, right, point) is not None for left, _, right in steps(relation))


def steps(relation: Relation) -> Iterator[tuple[Expr, RelationOp, Expr]]:
    """Yield the single comparisons of a chain."""
    yield from zip(relation.sides, relation.ops, relation.sides[1:], strict=False)


def _is_of_primality(value: Fraction, *, prime: bool) -> bool | None:
    if value.denominator != 1 or value.numerator < 2:
        return False
    if value.numerator.bit_length() > 200:
        return None
    return _is_prime(value.numerator) == prime


@lru_cache(maxsize=4096)
def _is_prime(value: int) -> bool:
    return bool(flint.fmpz(value).is_prime())


def _sum_holds(summation: Summation, point: Point) -> bool | None:
    last = point[summation.index]
    if last.denominator != 1 or last - summation.first > _MAX_TERMS:
        return None
    indices = range(summation.first, int(last) + 1)
    try:
        total = Fraction(0)
        for index in indices:
            total = _bounded(total + value_at(summation.term, {**point, summation.index: Fraction(index)}))
        difference = total - value_at(summation.total, point)
        sign: int | None = (difference > 0) - (difference < 0)
    except NotRational:
        added = Add(
            tuple(substitute(summation.term, summation.index, Num(Fraction(index))) for index in indices)
        )
        sign = _irrational_sign(added, summation.total, point) if len(added.terms) > 1 else None
    return None if sign is None else relation_holds(summation.op, sign)
