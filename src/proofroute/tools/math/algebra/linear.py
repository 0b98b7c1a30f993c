"""Systems of linear equations over the rational numbers, solved exactly."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import flint

from proofroute.tools.math.algebra.exact import Exact
from proofroute.tools.math.algebra.field import constant_of
from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.tree import Expr, Relation

MAX_UNKNOWNS: Final = 20


def solve_linear(equations: Sequence[Relation], unknowns: Sequence[str]) -> dict[str, Fraction] | None:
    """Return the one solution of a system.

    Args:
        equations: each of two sides; polynomials of the first degree with rational coefficients.
        unknowns: all the variables that occur.

    Returns:
        None where an equation is not linear, or where there is no solution or more than one.

    Raises:
        Undefined: something is divided by zero.
        TooLarge: it goes beyond the bounds.
        Unreadable: something has no normal form.

    >>> from proofroute.tools.math.text.reader import read_relation
    >>> solve_linear([read_relation("x + y = 3"), read_relation("x - y = 1")], ["x", "y"])
    {'x': Fraction(2, 1), 'y': Fraction(1, 1)}
    """
    if not unknowns or len(equations) < len(unknowns):
        return None
    if len(unknowns) > MAX_UNKNOWNS or len(equations) > 2 * MAX_UNKNOWNS:
        raise TooLarge(f"a system of {len(equations)} equations")
    rows = [linear_row(add(left, neg(right)), unknowns) for left, right in (e.sides for e in equations)]
    kept = [row for row in rows if row is not None]
    if len(kept) < len(rows):
        return None
    entries = [flint.fmpq(value.numerator, value.denominator) for row in kept for value in row]
    reduced, rank = flint.fmpq_mat(len(kept), len(unknowns) + 1, entries).rref()
    if rank != len(unknowns) or any(reduced[place, place] != 1 for place in range(rank)):
        return None
    values = [reduced[place, rank] for place in range(rank)]
    return {name: -Fraction(int(value.p), int(value.q)) for name, value in zip(unknowns, values, strict=True)}


def linear_row(expr: Expr, unknowns: Sequence[str]) -> tuple[Fraction, ...] | None:
    """Return the coefficients of ``expr`` by the unknowns, the constant last; None where it is not linear.

    Errors as :func:`solve_linear`.
    """

    def compute(exact: Exact) -> tuple[Fraction, ...] | None:
        value = exact.convert(expr)
        keys = exact.field.keys
        if not value.bottom.is_constant():
            return None
        row = [Fraction(0)] * (len(unknowns) + 1)
        places = {f"var {name}": place for place, name in enumerate(unknowns)}
        for exponents, coefficient in value.top.to_dict().items():
            used = [(keys[index], times) for index, times in enumerate(exponents) if times]
            if len(used) > 1 or any(times > 1 or key not in places for key, times in used):
                return None
            place = places[used[0][0]] if used else len(unknowns)
            row[place] = Fraction(int(coefficient.p), int(coefficient.q)) / constant_of(value.bottom)
        return tuple(row)

    return with_roots(compute)
