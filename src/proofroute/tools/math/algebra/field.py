"""Fractions of polynomials over generators with relations: where equality is decided exactly.

A generator stands for a variable or for a function value such as ``exp(x)`` or ``2^(1/2)``; a relation
``g^n = u`` lets powers of it be reduced. Everything that becomes zero here *is* zero wherever it is defined;
what does not become zero may still be zero, if the generators hide a relation.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.errors import TooLarge, Undefined

MAX_GENERATORS: Final = 24
MAX_TERMS: Final = 3_000
MAX_DEGREE: Final = 600
_MAX_COEFFICIENT_BITS: Final = 200_000

_CONTEXT: Final[Any] = flint.fmpq_mpoly_ctx.get(tuple(f"g{n}" for n in range(MAX_GENERATORS)), "lex")
_GENERATORS: Final[Any] = _CONTEXT.gens()

Poly = Any
"""A ``flint.fmpq_mpoly``; python-flint ships no types for it."""


@dataclass(frozen=True, slots=True)
class Frac:
    """A quotient of polynomials in lowest terms, the denominator's leading coefficient 1."""

    top: Poly
    bottom: Poly

    @property
    def key(self) -> str:
        """Text that is the same for the same quotient."""
        return f"{self.top}|{self.bottom}"

    def rational(self) -> Fraction | None:
        """Return the plain number that this is, if it is one."""
        if not (self.top.is_constant() and self.bottom.is_constant()):
            return None
        return constant_of(self.top) / constant_of(self.bottom)


def constant_of(poly: Poly) -> Fraction:
    """Return the value of a constant polynomial."""
    if poly.is_zero():
        return Fraction(0)
    value = poly.leading_coefficient()
    return Fraction(int(value.p), int(value.q))


@dataclass(frozen=True, slots=True)
class _Relation:
    index: int
    degree: int
    value: Frac


class Field:
    """The generators and relations of one computation."""

    def __init__(self) -> None:
        self._index: dict[str, int] = {}
        self._relations: list[_Relation] = []

    @property
    def keys(self) -> tuple[str, ...]:
        """The generators in use, by their keys."""
        return tuple(self._index)

    def generator(self, key: str) -> Frac:
        """Return the generator called ``key``, a new one if there is none yet."""
        if key not in self._index:
            if len(self._index) == MAX_GENERATORS:
                raise TooLarge(f"more than {MAX_GENERATORS} different functions and variables")
            self._index[key] = len(self._index)
        return Frac(_GENERATORS[self._index[key]], _CONTEXT.from_dict({}) + 1)

    def algebraic(self, key: str, degree: int, value: Frac) -> Frac:
        """Return the generator called ``key`` whose power of ``degree`` is ``value``."""
        known = key in self._index
        found = self.generator(key)
        if not known:
            self._relations.append(_Relation(self._index[key], degree, value))
        return found

    def key_of(self, index: int) -> str:
        """Return the key of the generator with this index."""
        return next(key for key, at in self._index.items() if at == index)

    def number(self, value: Fraction | int) -> Frac:
        """Return a plain number."""
        value = Fraction(value)
        one = _CONTEXT.from_dict({}) + 1
        return Frac(one * flint.fmpq(value.numerator, value.denominator), one)

    def add(self, left: Frac, right: Frac) -> Frac:
        """Return the sum."""
        if left.bottom == right.bottom:
            return self._normal(left.top + right.top, left.bottom)
        top = self._times(left.top, right.bottom) + self._times(right.top, left.bottom)
        return self._normal(top, self._times(left.bottom, right.bottom))

    def mul(self, left: Frac, right: Frac) -> Frac:
        """Return the product."""
        return self._normal(self._times(left.top, right.top), self._times(left.bottom, right.bottom))

    def invert(self, value: Frac) -> Frac:
        """Return the reciprocal.

        Raises:
            Undefined: ``value`` is zero.
        """
        if value.top.is_zero():
            raise Undefined("division by zero")
        return self._normal(value.bottom, value.top)

    def pow(self, value: Frac, exponent: int) -> Frac:
        """Return an integer power."""
        if exponent < 0:
            return self.pow(self.invert(value), -exponent)
        plain = value.rational()
        if plain is not None:
            bits = max(plain.numerator.bit_length(), plain.denominator.bit_length())
            if bits > 1 and bits * exponent > _MAX_COEFFICIENT_BITS:
                raise TooLarge("a power of too many bits")
            return self.number(plain**exponent)
        if exponent > MAX_DEGREE:
            raise TooLarge(f"an exponent above {MAX_DEGREE}")
        result = self.number(1)
        base = value
        while exponent:
            if exponent & 1:
                result = self.mul(result, base)
            exponent >>= 1
            if exponent:
                base = self.mul(base, base)
        return result

    def _times(self, left: Poly, right: Poly) -> Poly:
        if len(left) * len(right) > MAX_TERMS * 20:
            raise TooLarge("a product of too many terms")
        return left * right

    def _normal(self, top: Poly, bottom: Poly) -> Frac:
        over = self._reduced(top)
        under = self._reduced(bottom)
        top = self._times(over.top, under.bottom)
        bottom = self._times(over.bottom, under.top)
        if bottom.is_zero():
            raise Undefined("division by zero")
        if top.is_zero():
            return self.number(0)
        if len(top) > MAX_TERMS or len(bottom) > MAX_TERMS:
            raise TooLarge("a polynomial of too many terms")
        if max(top.total_degree(), bottom.total_degree()) > MAX_DEGREE:
            raise TooLarge("a polynomial of too high a degree")
        if not bottom.is_constant():
            common = top.gcd(bottom)
            top, bottom = top / common, bottom / common
        lead = bottom.leading_coefficient()
        return Frac(top / lead, bottom / lead)

    def _reduced(self, poly: Poly) -> Frac:
        """Apply the relations until no power is left that one of them reduces."""
        one = _CONTEXT.from_dict({}) + 1
        # Later generators may be built from earlier ones, so their relations go first.
        for relation in reversed(self._relations):
            if poly.degrees()[relation.index] >= relation.degree:
                parts = self._split(poly, relation)
                result = self.number(0)
                for times, part in parts.items():
                    factor = self.pow(relation.value, times)
                    result = self.add(result, self.mul(Frac(part, one), factor))
                return result
        return Frac(poly, one)

    def _split(self, poly: Poly, relation: _Relation) -> dict[int, Poly]:
        terms: dict[int, dict[tuple[int, ...], Any]] = {}
        for exponents, coefficient in poly.to_dict().items():
            times, rest = divmod(int(exponents[relation.index]), relation.degree)
            reduced = (*exponents[: relation.index], rest, *exponents[relation.index + 1 :])
            terms.setdefault(times, {})[reduced] = coefficient
        return {times: _CONTEXT.from_dict(part) for times, part in terms.items()}
