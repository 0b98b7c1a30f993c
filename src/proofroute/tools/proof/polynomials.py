"""Polynomials in one variable as their whole coefficients, and back."""

from collections.abc import Sequence

from proofroute.tools.math.build import add, mul, power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Expr, Sym, num
from proofroute.tools.proof.polynomial import polynomial


def whole_coefficients(expr: Expr, name: str) -> list[int]:
    """Return the coefficients of a whole multiple of ``expr``, a polynomial in ``name`` alone.

    Raises:
        Unreadable: it is no such polynomial, or it is zero everywhere.
        TooLarge: it goes beyond the bounds.
    """
    form = polynomial(expr)
    if form.exponentials or not form.variables <= {name} or not form.terms:
        raise Unreadable(f"it is no polynomial in {name} alone")
    coefficients = [0] * (1 + max(sum(times for _, times in monomial) for monomial, _ in form.terms))
    for monomial, coefficient in form.terms:
        coefficients[sum(times for _, times in monomial)] = coefficient
    return coefficients


def from_coefficients(coefficients: Sequence[int], name: str) -> Expr:
    """Return the polynomial with these coefficients."""
    return add(
        *(mul(num(value), power(Sym(name), num(at))) for at, value in enumerate(coefficients) if value)
    )
