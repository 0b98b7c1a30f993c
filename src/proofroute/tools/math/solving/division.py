"""Divide polynomials."""

from fractions import Fraction
from typing import Any

from proofroute.tools.math.algebra.polynomial import to_expr
from proofroute.tools.math.forms.families.division import Division, polynomial
from proofroute.tools.math.text.show import show


def solve_division(form: Division) -> str | None:
    """Return the quotient, the remainder, or both in parentheses."""
    dividend, divisor = polynomial(form.dividend, form.name), polynomial(form.divisor, form.name)
    if dividend is None or divisor is None:
        return None
    quotient, rest = divmod(dividend, divisor)
    match form.what:
        case "quotient":
            return _shown(quotient, form.name)
        case "remainder":
            return _shown(rest, form.name)
        case "both":
            return f"({_shown(quotient, form.name)}, {_shown(rest, form.name)})"


def _shown(poly: Any, name: str) -> str:
    values = [poly[at] for at in range(poly.degree() + 1)]
    return show(to_expr(tuple(Fraction(int(value.p), int(value.q)) for value in values), name))
