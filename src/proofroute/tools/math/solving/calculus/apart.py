"""Split quotients into partial fractions by linear equations for the numerators."""

from fractions import Fraction

import flint

from proofroute.tools.math.algebra.polynomial import Coefficients, as_quotient, to_expr
from proofroute.tools.math.build import add, div, mul, power
from proofroute.tools.math.forms.families.calculus import Apart
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, num

_MOST = 12


def solve_apart(form: Apart) -> str | None:
    """Return the sum of partial fractions."""
    quotient = as_quotient(form.expr, form.name)
    if quotient is None or len(quotient.bottom) > _MOST:
        return None
    bottom = flint.fmpq_poly([flint.fmpq(c.numerator, c.denominator) for c in quotient.bottom])
    top = flint.fmpq_poly([flint.fmpq(c.numerator, c.denominator) for c in quotient.top])
    whole, rest = divmod(top, bottom)
    columns: list[tuple[flint.fmpq_poly, flint.fmpq_poly, int, int]] = []
    _, factors = bottom.numer().factor()
    for factor, times in factors:
        plain = flint.fmpq_poly(factor)
        for exponent in range(1, times + 1):
            columns += [
                (plain, bottom // plain**exponent, exponent, shift) for shift in range(factor.degree())
            ]
    size = len(columns)
    entries = [
        [_at(flint.fmpq_poly([0] * shift + [1]) * other, row) for _, other, _, shift in columns]
        for row in range(size)
    ]
    matrix = flint.fmpq_mat(size, size, [entry for row in entries for entry in row])
    solved = matrix.solve(flint.fmpq_mat(size, 1, [_at(rest, row) for row in range(size)]))
    terms: list[Expr] = [to_expr(_plain(whole), form.name)] if whole.degree() >= 0 else []
    place = 0
    while place < size:
        plain, _, exponent, _ = columns[place]
        degree = plain.degree()
        over = tuple(_fraction(solved[place + shift, 0]) for shift in range(degree))
        place += degree
        if any(over):
            below = power(to_expr(_plain(plain), form.name), num(exponent))
            terms.append(_term(over, below, form.name))
    return show(add(*terms))


def _term(over: Coefficients, below: Expr, name: str) -> Expr:
    if len([value for value in over if value]) == 1 and over[0]:
        return mul(Num(over[0]), power(below, num(-1)))
    while over and not over[-1]:
        over = over[:-1]
    return div(to_expr(over, name), below)


def _at(poly: flint.fmpq_poly, place: int) -> flint.fmpq:
    return poly[place]


def _fraction(value: flint.fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))


def _plain(poly: flint.fmpq_poly) -> Coefficients:
    return tuple(_fraction(poly[degree]) for degree in range(poly.degree() + 1))
