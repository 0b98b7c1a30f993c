"""Polynomials in one variable with rational coefficients: roots are isolated and counted exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import precision
from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.build import add, mul, power
from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.tree import Expr, Num, Sym, num

MAX_DEGREE: Final = 100

Coefficients = tuple[Fraction, ...]
"""Lowest degree first, the last one not zero; empty for the zero polynomial."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """A quotient of two polynomials in lowest terms."""

    top: Coefficients
    bottom: Coefficients


def as_quotient(expr: Expr, name: str) -> Quotient | None:
    """Return ``expr`` as a quotient of polynomials in the variable ``name`` with rational coefficients.

    Returns:
        None when it is none.

    Raises:
        Undefined: it divides by zero everywhere.
        TooLarge: it goes beyond the bounds.
        Unreadable: it holds something that has no normal form.
    """

    def compute(exact: Any) -> Quotient | None:
        value = exact.convert(expr)
        keys = exact.field.keys
        top = _univariate(value.top, keys, name)
        bottom = _univariate(value.bottom, keys, name)
        return None if top is None or bottom is None else Quotient(top, bottom)

    return with_roots(compute)


def _univariate(poly: Any, keys: tuple[str, ...], name: str) -> Coefficients | None:
    wanted = keys.index(f"var {name}") if f"var {name}" in keys else -1
    found: dict[int, Fraction] = {}
    for exponents, coefficient in poly.to_dict().items():
        degree = 0
        for index, times in enumerate(exponents):
            if times and index != wanted:
                return None
            if times:
                degree = int(times)
        found[degree] = Fraction(int(coefficient.p), int(coefficient.q))
    if not found:
        return ()
    if max(found) > MAX_DEGREE:
        raise TooLarge(f"a polynomial of degree {max(found)}")
    return tuple(found.get(degree, Fraction(0)) for degree in range(max(found) + 1))


def to_flint(coefficients: Coefficients) -> Any:
    """Return the polynomial with whole coefficients that has the same roots."""
    poly = flint.fmpq_poly([flint.fmpq(value.numerator, value.denominator) for value in coefficients])
    return poly.numer()


def squarefree(coefficients: Coefficients) -> Any:
    """Return the polynomial that has each root once."""
    poly = to_flint(coefficients)
    return poly if poly.degree() < 1 else poly // poly.gcd(poly.derivative())


def real_roots(coefficients: Coefficients) -> tuple[Any, ...]:
    """Return rigorous enclosures of the distinct real roots, in ascending order."""
    poly = squarefree(coefficients)
    if poly.degree() < 1:
        return ()
    with precision(256):
        roots = poly.complex_roots()
        found = [root.real for root, _ in roots if root.imag.is_zero()]
    return tuple(sorted(found, key=lambda ball: float(ball.mid())))


def to_expr(coefficients: Coefficients, name: str) -> Expr:
    """Write the polynomial as a tree, highest degree first."""
    terms = [
        mul(Num(value), power(Sym(name), num(degree))) if degree else Num(value)
        for degree, value in reversed(list(enumerate(coefficients)))
        if value
    ]
    return add(*terms) if terms else num(0)


def value_at(coefficients: Coefficients, point: Fraction) -> Fraction:
    """Evaluate the polynomial exactly."""
    total = Fraction(0)
    for coefficient in reversed(coefficients):
        total = total * point + coefficient
    return total


def interpolated(points: Sequence[Fraction], values: Sequence[Fraction]) -> Coefficients:
    """Return the polynomial of least degree through the values at different points.

    >>> interpolated([Fraction(0), Fraction(1), Fraction(2)], [Fraction(1), Fraction(2), Fraction(5)])
    (Fraction(1, 1), Fraction(0, 1), Fraction(1, 1))
    """
    size = len(points)
    powers = [flint.fmpq(p.numerator, p.denominator) ** power for p in points for power in range(size)]
    column = [flint.fmpq(value.numerator, value.denominator) for value in values]
    solved = flint.fmpq_mat(size, size, powers).solve(flint.fmpq_mat(size, 1, column))
    found = [Fraction(int(solved[row, 0].p), int(solved[row, 0].q)) for row in range(size)]
    while found and not found[-1]:
        found.pop()
    return tuple(found)
