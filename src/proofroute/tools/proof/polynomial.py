"""Expressions as polynomials in variables and in powers such as ``2^n``: what residues are taken of."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final, TypeAlias

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Sym

_MAX_TERMS: Final = 400
_MAX_DEGREE: Final = 200
_MAX_BITS: Final = 10_000


@dataclass(frozen=True, slots=True, order=True)
class Exponential:
    """``base`` to the power of ``rate * variable``, ``rate`` positive."""

    base: int
    variable: str
    rate: int


Generator: TypeAlias = str | Exponential
Monomial: TypeAlias = tuple[tuple[Generator, int], ...]
Terms: TypeAlias = Mapping[Monomial, Fraction]


@dataclass(frozen=True, slots=True)
class Polynomial:
    """``(sum of coefficient * monomial) / denominator`` with whole coefficients."""

    terms: tuple[tuple[Monomial, int], ...]
    denominator: int

    @property
    def variables(self) -> frozenset[str]:
        """The variables that occur outside exponents."""
        return frozenset(part for part in self._generators() if isinstance(part, str))

    @property
    def exponentials(self) -> frozenset[Exponential]:
        """The powers with a variable exponent that occur."""
        return frozenset(part for part in self._generators() if isinstance(part, Exponential))

    def residue(self, values: Mapping[Generator, int], modulus: int) -> int:
        """Return the numerator modulo ``modulus`` where the generators have these values."""
        total = 0
        for monomial, coefficient in self.terms:
            product = coefficient
            for generator, times in monomial:
                product = product * pow(values[generator], times, modulus) % modulus
            total += product
        return total % modulus

    def _generators(self) -> list[Generator]:
        return [generator for monomial, _ in self.terms for generator, _ in monomial]


def polynomial(expr: Expr) -> Polynomial:
    """Expand ``expr``.

    Raises:
        Unreadable: it is no polynomial in variables and powers with whole bases.
        TooLarge: it has too many terms, or too high a degree.
    """
    terms = _expand(expr)
    denominator = lcm(*(value.denominator for value in terms.values())) if terms else 1
    whole = tuple((monomial, int(value * denominator)) for monomial, value in terms.items())
    return Polynomial(whole, denominator)


def _expand(expr: Expr) -> Terms:
    match expr:
        case Num():
            return {(): expr.value} if expr.value else {}
        case Sym():
            return {((expr.name, 1),): Fraction(1)}
        case Add():
            return _sum([_expand(term) for term in expr.terms])
        case Mul():
            result: Terms = {(): Fraction(1)}
            for factor in expr.factors:
                result = _product(result, _expand(factor))
            return result
        case Pow():
            return _power(expr)
        case _:
            raise Unreadable("it is no polynomial with rational coefficients")


def _sum(parts: list[Terms]) -> Terms:
    total: dict[Monomial, Fraction] = {}
    for part in parts:
        for monomial, value in part.items():
            total[monomial] = total.get(monomial, Fraction(0)) + value
    return _bounded(total)


def _product(left: Terms, right: Terms) -> Terms:
    if len(left) * len(right) > 20 * _MAX_TERMS:
        raise TooLarge("a product of too many terms")
    total: dict[Monomial, Fraction] = {}
    for first, factor in left.items():
        for second, other in right.items():
            key = _joined(first, second)
            total[key] = total.get(key, Fraction(0)) + factor * other
    return _bounded(total)


def _joined(first: Monomial, second: Monomial) -> Monomial:
    powers: dict[Generator, int] = {}
    for generator, times in (*first, *second):
        powers[generator] = powers.get(generator, 0) + times
    if sum(powers.values()) > _MAX_DEGREE:
        raise TooLarge(f"a polynomial of degree over {_MAX_DEGREE}")
    return tuple(sorted(powers.items(), key=lambda item: (isinstance(item[0], Exponential), str(item[0]))))


def _bounded(terms: dict[Monomial, Fraction]) -> Terms:
    kept = {monomial: value for monomial, value in terms.items() if value}
    if len(kept) > _MAX_TERMS:
        raise TooLarge(f"a polynomial of more than {_MAX_TERMS} terms")
    if any(
        value.numerator.bit_length() + value.denominator.bit_length() > _MAX_BITS for value in kept.values()
    ):
        raise TooLarge("coefficients of too many digits")
    return kept


def _power(expr: Pow) -> Terms:
    exponent = _expand(expr.exponent)
    if all(monomial == () for monomial in exponent):
        return _whole_power(_expand(expr.base), exponent.get((), Fraction(0)))
    return _exponential(_expand(expr.base), exponent)


def _whole_power(base: Terms, exponent: Fraction) -> Terms:
    if exponent.denominator != 1:
        raise Unreadable("a root")
    if exponent <= 0:
        constant = base.get((), Fraction(0)) if all(monomial == () for monomial in base) else Fraction(0)
        if not constant or exponent < -_MAX_DEGREE:
            raise Unreadable("a division by something that is no number")
        return {(): constant ** int(exponent)}
    if exponent > _MAX_DEGREE and len(base) > 0 and set(base) != {()}:
        raise TooLarge(f"the exponent {exponent}")
    if exponent * _bits(base) > _MAX_BITS:
        raise TooLarge("a power of too many digits")
    result: Terms = {(): Fraction(1)}
    if set(base) <= {()}:
        value = base.get((), Fraction(0)) ** int(exponent)
        return {(): value} if value else {}
    for _ in range(int(exponent)):
        result = _product(result, base)
    return result


def _bits(terms: Terms) -> int:
    return max(
        (value.numerator.bit_length() + value.denominator.bit_length() for value in terms.values()), default=1
    )


def _exponential(base: Terms, exponent: Terms) -> Terms:
    number = base.get((), Fraction(0)) if all(monomial == () for monomial in base) else Fraction(0)
    if number.denominator != 1 or not number:
        raise Unreadable("a variable exponent over something that is no whole number")
    result: Terms = {(): Fraction(1)}
    for monomial, rate in exponent.items():
        if rate.denominator != 1:
            raise Unreadable("an exponent with fractions")
        if monomial == ():
            if abs(rate) * number.numerator.bit_length() > _MAX_BITS:
                raise TooLarge("a power of too many digits")
            result = _product(result, {(): number ** int(rate)})
            continue
        if len(monomial) != 1 or monomial[0][1] != 1 or not isinstance(monomial[0][0], str) or rate < 0:
            raise Unreadable("an exponent that is not linear with whole positive coefficients")
        power = Exponential(int(number), monomial[0][0], int(rate))
        result = _product(result, {((power, 1),): Fraction(1)})
    return result
