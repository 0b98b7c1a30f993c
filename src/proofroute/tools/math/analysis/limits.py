"""Limits of quotients, decided by the first derivatives that do not vanish (L'Hôpital's rule, by Taylor)."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import continuous_on
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute, substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import INFINITY, ONE, Add, Expr, Mul, Num, Pow, Sym, num

MAX_ORDER: Final = 8
_NEAR: Final = num(Fraction(1, 1_000))


@dataclass(frozen=True, slots=True)
class Found:
    """A limit: its value, infinite ones included; None where both sides differ, so that there is none."""

    value: Expr | None


def limit_of(body: Expr, name: str, at: Expr, side: str) -> Found | None:
    """Return the limit of ``body``, proved; None where it is not decided.

    Args:
        body: an expression in ``name`` alone.
        name: the variable.
        at: where it tends to; infinity for large arguments.
        side: ``left``, ``right`` or ``both``.
    """
    try:
        if at in (INFINITY, neg(INFINITY), Mul((num(-1), INFINITY))):
            # At infinity, x = 1/t: from the right for large arguments, from the left for large negative ones.
            inverse = Pow(Sym(name), num(-1))
            body, side = substituted(body, {name: inverse}), "right" if at == INFINITY else "left"
            at = num(0)
        top, bottom = _fraction(body, name)
        return _by_orders(top, bottom, name, at, side)
    except (Unreadable, TooLarge, Undefined):
        return None


def _fraction(expr: Expr, name: str) -> tuple[Expr, Expr]:
    """Write sums, products and whole powers as one fraction."""
    match expr:
        case Add():
            top, bottom = _fraction(expr.terms[0], name)
            for term in expr.terms[1:]:
                other, under = _fraction(term, name)
                if under == bottom:
                    top = add(top, other)
                else:
                    top, bottom = add(mul(top, under), mul(other, bottom)), mul(bottom, under)
            return top, bottom
        case Mul():
            parts = [_fraction(factor, name) for factor in expr.factors]
            return mul(*(top for top, _ in parts)), mul(*(bottom for _, bottom in parts))
        case Pow(base=base, exponent=Num(value=times)) if times.denominator == 1:
            top, bottom = _fraction(base, name)
            if times < 0:
                top, bottom = bottom, top
            exponent = Num(abs(times))
            return power(top, exponent), power(bottom, exponent)
        case _:
            return expr, ONE


def _by_orders(top: Expr, bottom: Expr, name: str, at: Expr, side: str) -> Found | None:
    above, below = _leading(top, name, at), _leading(bottom, name, at)
    if above is None or below is None:
        return None
    (rise, first), (fall, second) = above, below
    if rise > fall:
        return Found(num(0))
    if rise == fall:
        return Found(simplified(div(first, second)))
    positive = sign(mul(first, second))
    if positive is None or positive == 0:
        return None
    odd = (fall - rise) % 2 == 1
    if odd and side == "both":
        return Found(None)
    upward = (positive > 0) != (odd and side == "left")
    return Found(INFINITY if upward else Mul((num(-1), INFINITY)))


def _leading(expr: Expr, name: str, at: Expr) -> tuple[int, Expr] | None:
    """Return the order of the zero at a point, and the coefficient of Taylor's formula there."""
    factorial = 1
    low, high = add(at, neg(_NEAR)), add(at, _NEAR)
    for order in range(MAX_ORDER + 1):
        if not continuous_on(expr, name, low, high):
            return None
        value = substitute(expr, name, at)
        zero = _is_zero(value)
        if zero is None:
            return None
        if not zero:
            return order, div(value, num(factorial))
        expr = differentiate(expr, name)
        factorial *= order + 1
    return None


def _is_zero(value: Expr) -> bool | None:
    exact = rational_value(value)
    if exact is not None:
        return exact == 0
    found = sign(value)
    return None if found is None else found == 0
