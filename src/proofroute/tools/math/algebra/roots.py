"""Roots of polynomials with rational coefficients, in radicals where they are rational or quadratic."""

from fractions import Fraction
from math import isqrt
from typing import Any

from proofroute.tools.math.algebra.polynomial import Coefficients, squarefree
from proofroute.tools.math.build import mul, neg, power
from proofroute.tools.math.tree import HALF, Add, Const, Expr, Num, num


def radical_roots(coefficients: Coefficients) -> tuple[Expr, ...] | None:
    """Return all distinct complex roots, the real ones first, in ascending order.

    Returns:
        None when a factor over the rationals has a degree above two.
    """
    poly = squarefree(coefficients)
    _, factors = poly.factor()
    rational: list[Fraction] = []
    real: list[Expr] = []
    imaginary: list[Expr] = []
    for factor, _ in factors:
        match factor.degree():
            case 1:
                rational.append(Fraction(-int(factor[0]), int(factor[1])))
            case 2:
                roots, is_real = _quadratic(factor)
                (real if is_real else imaginary).extend(roots)
            case _:
                return None
    return (*(Num(value) for value in sorted(rational)), *real, *imaginary)


def _quadratic(factor: Any) -> tuple[tuple[Expr, Expr], bool]:
    """Return both roots, and whether they are real."""
    a, b, c = (int(factor[degree]) for degree in (2, 1, 0))
    discriminant = b * b - 4 * a * c
    outside, inside = _square_part(abs(discriminant))
    middle = Num(Fraction(-b, 2 * a))
    scale = Num(Fraction(outside, 2 * abs(a)))
    root: Expr = mul(scale, power(num(inside), HALF)) if inside != 1 else scale
    if discriminant < 0:
        root = mul(root, Const("i"))
    return _around(middle, root), discriminant >= 0


def _around(middle: Num, offset: Expr) -> tuple[Expr, Expr]:
    if middle.value == 0:
        return neg(offset), offset
    return Add((middle, neg(offset))), Add((middle, offset))


def _square_part(value: int) -> tuple[int, int]:
    """Split ``value`` into ``outside**2 * inside`` with small square factors taken out."""
    whole = isqrt(value)
    if whole * whole == value:
        return whole, 1
    outside = 1
    for divisor in range(2, 1000):
        while value % (divisor * divisor) == 0:
            value //= divisor * divisor
            outside *= divisor
    return outside, value
