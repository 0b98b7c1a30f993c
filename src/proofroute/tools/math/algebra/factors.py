"""Factors of polynomials over the rational numbers, in one variable or several."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.exact import Exact
from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.build import add, mul, power
from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.tree import Expr, Num, Sym, num

MAX_DEGREE: Final = 60
MAX_LETTERS: Final = 4
MAX_BITS: Final = 4_000

Monomial = tuple[tuple[str, int], ...]
"""Letters with their exponents, in order."""


@dataclass(frozen=True, slots=True)
class Polynomial:
    """A polynomial with rational coefficients, by its monomials; empty for zero."""

    terms: dict[Monomial, Fraction]

    @property
    def degree(self) -> int:
        """The highest sum of exponents."""
        return max((sum(times for _, times in key) for key in self.terms), default=0)

    @property
    def letters(self) -> tuple[str, ...]:
        """The variables that occur, in order."""
        return tuple(sorted({name for key in self.terms for name, _ in key}))

    @property
    def content(self) -> Fraction:
        """The greatest number that divides all coefficients and leaves whole ones."""
        values = list(self.terms.values())
        top = gcd(*(value.numerator for value in values))
        return Fraction(top, lcm(*(value.denominator for value in values)))

    def expression(self) -> Expr:
        """Write it as a tree, the highest degree first."""
        order = sorted(self.terms, key=lambda key: (-sum(times for _, times in key), _descending(key)))
        return add(*(_product(self.terms[key], key) for key in order)) if order else num(0)


def _descending(key: Monomial) -> tuple[tuple[str, int], ...]:
    return tuple((name, -times) for name, times in key)


def _product(coefficient: Fraction, key: Monomial) -> Expr:
    return mul(Num(coefficient), *(power(Sym(name), num(times)) for name, times in key))


def as_polynomial(expr: Expr) -> Polynomial | None:
    """Return ``expr`` as a polynomial in all its variables, if it is one.

    Errors as :func:`proofroute.tools.math.algebra.polynomial.as_quotient`.
    """
    found = as_fraction(expr)
    if found is None or found[1].letters:
        return None
    scale = found[1].terms[()]
    return Polynomial({key: value / scale for key, value in found[0].terms.items()})


def as_fraction(expr: Expr) -> tuple[Polynomial, Polynomial] | None:
    """Return ``expr`` as a quotient of polynomials in lowest terms, if it is one."""

    def compute(exact: Exact) -> tuple[Polynomial, Polynomial] | None:
        value = exact.convert(expr)
        keys = exact.field.keys
        top, bottom = (_read(poly, keys) for poly in (value.top, value.bottom))
        return None if top is None or bottom is None else (top, bottom)

    return with_roots(compute)


def _read(poly: Any, keys: tuple[str, ...]) -> Polynomial | None:
    terms: dict[Monomial, Fraction] = {}
    for exponents, coefficient in poly.to_dict().items():
        used = [(keys[index], int(times)) for index, times in enumerate(exponents) if times]
        if any(not key.startswith("var ") for key, _ in used):
            return None
        name = tuple(sorted((key.removeprefix("var "), times) for key, times in used))
        terms[name] = Fraction(int(coefficient.p), int(coefficient.q))
    return Polynomial(terms)


def factored(poly: Polynomial) -> tuple[Fraction, list[tuple[Polynomial, int]]]:
    """Return the number and the irreducible factors over the rational numbers, whole and without content.

    Raises:
        TooLarge: its degree, its coefficients or its letters are beyond the bounds.
    """
    _check(poly)
    letters = poly.letters
    context: Any = flint.fmpz_mpoly_ctx.get(letters or ("x",), "lex")
    content = poly.content
    whole = {
        tuple(dict(key).get(name, 0) for name in letters or ("x",)): int(value / content)
        for key, value in poly.terms.items()
    }
    constant, factors = context.from_dict(whole).factor()
    found = [(_polynomial(factor, letters), int(times)) for factor, times in factors]
    return content * int(constant), found


def _polynomial(factor: Any, letters: tuple[str, ...]) -> Polynomial:
    return Polynomial(
        {
            tuple(
                (name, int(times)) for name, times in zip(letters, exponents, strict=False) if times
            ): Fraction(int(value))
            for exponents, value in factor.to_dict().items()
        }
    )


def proper_factor(poly: Polynomial) -> Polynomial | None:
    """Return a factor of lower degree; None for an irreducible polynomial.

    In one variable it is found by another algorithm than :func:`factored` uses.
    """
    _check(poly)
    letters = poly.letters
    if len(letters) != 1:
        _, factors = factored(poly)
        return None if sum(times for _, times in factors) <= 1 else factors[0][0]
    scale = lcm(*(value.denominator for value in poly.terms.values()))
    coefficients = [0] * (poly.degree + 1)
    for key, value in poly.terms.items():
        coefficients[key[0][1] if key else 0] = int(value * scale)
    _, found = flint.fmpz_poly(coefficients).factor()
    if sum(int(times) for _, times in found) <= 1:
        return None
    entries = enumerate(int(found[0][0][at]) for at in range(found[0][0].degree() + 1))
    return Polynomial({((letters[0], at),) if at else (): Fraction(value) for at, value in entries if value})


def have_common_factor(left: Polynomial, right: Polynomial) -> bool:
    """Tell whether a polynomial that is no number divides both."""
    letters = tuple(sorted({*left.letters, *right.letters}))
    if not letters:
        return False
    context: Any = flint.fmpq_mpoly_ctx.get(letters, "lex")
    first, second = (
        context.from_dict(
            {
                tuple(dict(key).get(name, 0) for name in letters): flint.fmpq(
                    value.numerator, value.denominator
                )
                for key, value in poly.terms.items()
            }
        )
        for poly in (left, right)
    )
    return not first.gcd(second).is_constant()


def _check(poly: Polynomial) -> None:
    if poly.degree > MAX_DEGREE or len(poly.letters) > MAX_LETTERS:
        raise TooLarge(f"factors of a polynomial of degree {poly.degree} in {len(poly.letters)} letters")
    bits = max(
        (max(value.numerator.bit_length(), value.denominator.bit_length()) for value in poly.terms.values()),
        default=0,
    )
    if bits > MAX_BITS or (len(poly.letters) > 1 and poly.degree > MAX_DEGREE // 3):
        raise TooLarge("factors of a polynomial with so large coefficients or so many letters")


__all__ = [
    "Polynomial",
    "as_fraction",
    "as_polynomial",
    "factored",
    "have_common_factor",
    "proper_factor",
]
