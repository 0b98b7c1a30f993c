"""Write Taylor polynomials."""

from math import factorial

from proofroute.tools.math.algebra.order import simplest
from proofroute.tools.math.build import add, div, mul, neg, power, simplified
from proofroute.tools.math.forms.families.calculus import Taylor
from proofroute.tools.math.forms.families.calculus.taylor import derivatives
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Sym, num


def solve_taylor(form: Taylor) -> str | None:
    """Return the polynomial in powers of the distance to the point."""
    step = add(Sym(form.name), neg(form.at))
    values = [simplest(value) for value in derivatives(form)]
    terms = [
        mul(div(value, num(factorial(order))), power(step, num(order))) if order else value
        for order, value in enumerate(values)
    ]
    return show(simplified(add(*terms)))
