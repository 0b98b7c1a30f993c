"""Rational roots of polynomials in one variable, all of them: the linear factors over the rationals."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import flint

from proofroute.tools.math.tree import Expr
from proofroute.tools.proof.polynomials import whole_coefficients

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
    factors = [factor for factor, _ in flint.fmpz_poly(whole_coefficients(expr, name)).factor()[1]]
    return tuple(Fraction(-int(part[0]), int(part[1])) for part in factors if part.degree() == 1)


def sign_change(expr: Expr, name: str) -> tuple[int, int] | None:
    """Return two whole numbers between which the polynomial ``expr`` changes its sign, so has a real root.

    Raises:
        Unreadable: it is no polynomial in ``name`` alone, or it is zero everywhere.
        TooLarge: it goes beyond the bounds.
    """
    poly = _square_free(flint.fmpz_poly(whole_coefficients(expr, name)))
    ends = [int(poly(value) > 0) - int(poly(value) < 0) for value in _ENDS]
    for end, sign in zip(_ENDS, ends, strict=True):
        if sign == 0:
            return end, end
    for low, high, left, right in zip(_ENDS, _ENDS[1:], ends, ends[1:], strict=False):
        if left * right < 0:
            return low, high
    return None


def count_real_roots(expr: Expr, name: str) -> int:
    """Return how many different real zeros the polynomial ``expr`` has, by Sturm's theorem.

    Raises:
        Unreadable: it is no polynomial in ``name`` alone, or it is zero everywhere.
        TooLarge: it goes beyond the bounds.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> count_real_roots(read_expression("x^3 - 3x + 1"), "x")
    3
    """
    poly = flint.fmpq_poly(_square_free(flint.fmpz_poly(whole_coefficients(expr, name))))
    chain = [poly, poly.derivative()]
    while chain[-1].degree() > 0:
        chain.append(-(chain[-2] % chain[-1]))
    right = [_sign(part[part.degree()]) for part in chain if part.degree() >= 0]
    left = [
        sign * (-1) ** (part.degree() % 2)
        for sign, part in zip(right, [part for part in chain if part.degree() >= 0], strict=True)
    ]
    return _changes(left) - _changes(right)


def _square_free(poly: Any) -> Any:
    product = flint.fmpz_poly([1])
    for factor, _ in poly.factor()[1]:
        product *= factor
    return product


def _sign(value: Any) -> int:
    return int(value > 0) - int(value < 0)


def _changes(signs: Sequence[int]) -> int:
    kept = [sign for sign in signs if sign]
    return sum(first != second for first, second in pairwise(kept))
