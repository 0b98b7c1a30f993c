"""One solution of a linear differential equation with constant factors, for simple right sides."""

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import is_zero, rational_value
from proofroute.tools.math.algebra.order import simplest
from proofroute.tools.math.algebra.polynomial import Coefficients, as_quotient
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.integrate import antiderivative
from proofroute.tools.math.build import add, div, mul, power, simplified, substitute
from proofroute.tools.math.tree import ZERO, Expr, Sym, num


def particular(by: str, factors: Coefficients, source: Expr) -> Expr | None:
    """Return one solution of ``a y'' + b y' + c y = source``; None where its right side is of another kind.

    Args:
        by: the variable.
        factors: c, b and a.
        source: a polynomial, a multiple of one power of e, or a wave.
    """
    if is_zero(source):
        return ZERO
    quotient = as_quotient(source, by)
    c, b, a = factors
    if quotient is not None and len(quotient.bottom) == 1 and c:
        top = [value / quotient.bottom[0] for value in quotient.top]
        found = [value * 0 for value in top]
        for degree in range(len(top) - 1, -1, -1):
            value = top[degree]
            if degree + 1 < len(top):
                value -= b * (degree + 1) * found[degree + 1]
            if degree + 2 < len(top):
                value -= a * (degree + 1) * (degree + 2) * found[degree + 2]
            found[degree] = value / c
        return add(
            *(mul(num(value), power(Sym(by), num(n))) if n else num(value) for n, value in enumerate(found))
        )
    if not b and not c:
        once = antiderivative(source, by)
        twice = None if once is None else antiderivative(once, by)
        return None if twice is None else simplified(div(twice, num(a)))
    speed = rational_value(simplified(div(differentiate(simplified(source), by), source)))
    if speed is not None:
        factor = a * speed * speed + b * speed + c
        return mul(num(1 / factor), source) if factor else None
    return _of_wave(by, factors, source)


def _of_wave(by: str, factors: Coefficients, source: Expr) -> Expr | None:
    """Return one solution where the second derivative of the source is a multiple of it."""
    slope = differentiate(simplified(source), by)
    second = differentiate(slope, by)
    at = num(1)
    ratio = rational_value(simplest(div(substitute(second, by, at), substitute(source, by, at))))
    if ratio is None:
        for turn in (1, 2, 3, 4, 5):
            if equal(second, mul(num(-turn * turn), source)).outcome == "equal":
                ratio = num(-turn * turn).value
                break
    if ratio is None or equal(second, mul(num(ratio), source)).outcome != "equal":
        return None
    c, b, a = factors
    plain = c + a * ratio
    whole = plain * plain - b * b * ratio
    if not whole:
        return None
    bent = mul(num(-b / whole), slope) if b else ZERO
    return simplified(add(mul(num(plain / whole), source), bent))
