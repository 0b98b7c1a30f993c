"""Rational roots of polynomials in one variable, all of them: the linear factors over the rationals."""

from fractions import Fraction
from typing import Final

import flint

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Expr
from proofroute.tools.proof.polynomial import polynomial

_ENDS: Final = (-(10**6), -1000, -100, *range(-20, 21), 100, 1000, 10**6)


def rational_roots(expr: Expr, name: str) -> tuple[Fraction, ...]:
    """Return the rational numbers at which ``expr``, a polynomial in ``name`` alone, is zero.

    Raises:
        Unreadable: it is no such polynomial, or it is zero everywhere.
        TooLarge: it goes beyond the bounds.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> rational_roots(read_expression("2x^3 - x^2 - 4x + 2"), "x")
    (Fraction(1, 2),)
    """
    factors = [factor for factor, _ in flint.fmpz_poly(_coefficients(expr, name)).factor()[1]]
    return tuple(Fraction(-int(part[0]), int(part[1])) for part in factors if part.degree() == 1)


def sign_change(expr: Expr, name: str) -> tuple[int, int] | None:
    """Return two whole numbers between which the polynomial ``expr`` changes its sign, so has a real root.

    Raises:
        Unreadable: it is no polynomial in ``name`` alone, or it is zero everywhere.
        TooLarge: it goes beyond the bounds.
    """
    poly = flint.fmpz_poly(_coefficients(expr, name))
    ends = [int(poly(value) > 0) - int(poly(value) < 0) for value in _ENDS]
    for low, high, left, right in zip(_ENDS, _ENDS[1:], ends, ends[1:], strict=False):
        if left * right < 0:
            return low, high
    return None


def _coefficients(expr: Expr, name: str) -> list[int]:
    form = polynomial(expr)
    if form.exponentials or not form.variables <= {name} or not form.terms:
        raise Unreadable(f"it is no polynomial in {name} alone")
    coefficients = [0] * (1 + max(sum(times for _, times in monomial) for monomial, _ in form.terms))
    for monomial, coefficient in form.terms:
        coefficients[sum(times for _, times in monomial)] = coefficient
    return coefficients
