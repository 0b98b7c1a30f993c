"""Read a coefficient off the expanded polynomial."""

from fractions import Fraction

from proofroute.tools.math.algebra.factors import as_polynomial
from proofroute.tools.math.forms.families import Coefficient
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_coefficient(form: Coefficient) -> str | None:
    """Return the coefficient; zero where the power does not occur."""
    poly = as_polynomial(form.expr)
    if poly is None:
        return None
    key = ((form.variable, form.exponent),) if form.exponent else ()
    return show(Num(poly.terms.get(key, Fraction(0))))
