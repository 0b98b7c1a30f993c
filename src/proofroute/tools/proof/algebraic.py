"""Minimal polynomials of real numbers that are built from rational ones by arithmetic and roots.

Sums and products come from Kronecker products of companion matrices, roots from ``p(x^q)``; of the
irreducible factors over the rationals, the one that vanishes at the number is found in ball arithmetic.
"""

from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow

MAX_DEGREE: Final = 40
_MAX_POWER: Final = 64
_PRECISIONS: Final = (128, 1024, 8192)

Poly = Any
"""A ``flint.fmpz_poly``; python-flint ships no types for it."""


def minimal_polynomial(expr: Expr) -> Poly:
    """Return the primitive irreducible integer polynomial with ``expr`` as a root.

    Raises:
        Unreadable: it holds something else than rational numbers, arithmetic and real roots.
        Undefined: it divides by zero.
        TooLarge: a degree goes beyond the bound.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> str(minimal_polynomial(read_expression("sqrt(2) + sqrt(3)")))
    'x^4 + (-10)*x^2 + 1'
    """
    match expr:
        case Num():
            return flint.fmpz_poly([-expr.value.numerator, expr.value.denominator])
        case Add():
            return _fold(expr.terms, Add, _sum_matrix)
        case Mul():
            return _fold(expr.factors, Mul, _product_matrix)
        case Pow():
            return _power(expr)
        case _:
            raise Unreadable("it is not built from rational numbers by arithmetic and roots")


def rational_root(poly: Poly) -> Fraction | None:
    """Return the root of an irreducible polynomial, if it is a rational number."""
    if poly.degree() != 1:
        return None
    return Fraction(-int(poly[0]), int(poly[1]))


def _fold(parts: tuple[Expr, ...], node: Any, matrix: Any) -> Poly:
    poly = minimal_polynomial(parts[0])
    for count in range(1, len(parts)):
        other = minimal_polynomial(parts[count])
        if poly.degree() * other.degree() > MAX_DEGREE:
            raise TooLarge(f"an algebraic number of degree {poly.degree() * other.degree()}")
        annihilator = matrix(_companion(poly), _companion(other)).charpoly()
        poly = _factor_at(annihilator.numer(), node(parts[: count + 1]))
    return poly


def _companion(poly: Poly) -> Any:
    size = poly.degree()
    lead = flint.fmpq(poly[size])
    rows = [[flint.fmpq(int(row == column + 1)) for column in range(size)] for row in range(size)]
    for row in range(size):
        rows[row][size - 1] = -flint.fmpq(poly[row]) / lead
    return flint.fmpq_mat(rows)


def _kronecker(left: Any, right: Any) -> Any:
    inner, outer = right.nrows(), left.nrows()
    size = inner * outer
    return flint.fmpq_mat(
        [
            [left[i // inner, j // inner] * right[i % inner, j % inner] for j in range(size)]
            for i in range(size)
        ]
    )


def _identity(size: int) -> Any:
    return flint.fmpq_mat([[int(i == j) for j in range(size)] for i in range(size)])


def _sum_matrix(left: Any, right: Any) -> Any:
    return _kronecker(left, _identity(right.nrows())) + _kronecker(_identity(left.nrows()), right)


def _product_matrix(left: Any, right: Any) -> Any:
    return _kronecker(left, right)


def _power(expr: Pow) -> Poly:
    if not isinstance(expr.exponent, Num):
        inner = rational_root(minimal_polynomial(expr.exponent))
        if inner is None:
            raise Unreadable("a power whose exponent is not rational")
        return _power(Pow(expr.base, Num(inner)))
    exponent = expr.exponent.value
    poly = minimal_polynomial(expr.base)
    if rational_root(poly) == 0:
        if exponent <= 0:
            raise Undefined("0 to a power that is not positive")
        return poly
    if abs(exponent.numerator) > _MAX_POWER:
        raise TooLarge(f"the exponent {exponent.numerator}")
    if exponent.denominator > 1 and not _is_positive(expr.base):
        raise Unreadable("a root of a negative number")
    raised = _raised(poly, expr.base, exponent.numerator)
    degree = raised.degree() * exponent.denominator
    if degree > MAX_DEGREE:
        raise TooLarge(f"an algebraic number of degree {degree}")
    spread = [0] * (degree + 1)
    for index, coefficient in enumerate(raised.coeffs()):
        spread[index * exponent.denominator] = coefficient
    return _factor_at(flint.fmpz_poly(spread), expr)


def _raised(poly: Poly, base: Expr, times: int) -> Poly:
    if times == 0:
        return flint.fmpz_poly([-1, 1])
    if times < 0:
        poly = flint.fmpz_poly(poly.coeffs()[::-1])
    matrix = _companion(poly) ** abs(times)
    return _factor_at(matrix.charpoly().numer(), Pow(base, Num(Fraction(times))))


def _is_positive(expr: Expr) -> bool:
    for bits in _PRECISIONS:
        with precision(bits):
            value = evaluate(expr, {})
            if value > 0:
                return True
            if value < 0:
                return False
    raise Unreadable("the sign of a number under a root is not known")


def _factor_at(poly: Poly, expr: Expr) -> Poly:
    """Return the irreducible factor of ``poly`` that vanishes at ``expr``."""
    _, factors = poly.factor()
    candidates = [factor for factor, _ in factors]
    for bits in _PRECISIONS:
        if len(candidates) == 1:
            break
        with precision(bits):
            value = evaluate(expr, {})
            candidates = [factor for factor in candidates if factor(value).contains(0)]
    if len(candidates) != 1:
        raise TooLarge("the conjugates lie too close together")
    return candidates[0]
