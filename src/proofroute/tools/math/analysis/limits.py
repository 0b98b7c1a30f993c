"""Limits of quotients, decided by the first derivatives that do not vanish (L'Hôpital's rule, by Taylor)."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import order, sign
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import continuous_on
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute, substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import INFINITY, ONE, Add, Call, Expr, Mul, Num, Pow, Sym, num, walk

MAX_ORDER: Final = 8
_MAX_PARTS: Final = 4_000
"""Of a derivative: the next one of nested functions has several times as many."""
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
        sizes = [part for part in walk(body) if isinstance(part, Call) and part.name == "abs"]
        if sizes:
            return _with_sizes(body, sizes, name, at, side)
        top, bottom = _fraction(body, name)
        return _by_orders(top, bottom, name, at, side)
    except (Unreadable, TooLarge, Undefined):
        return None


def _with_sizes(body: Expr, sizes: list[Call], name: str, at: Expr, side: str) -> Found | None:
    """Write absolute values without their bars: on each side of the point their sign is known."""
    found: list[Found] = []
    for one in ("left", "right") if side == "both" else (side,):
        plain = body
        for size in sizes:
            inner = size.args[0]
            leading = (
                None
                if any(isinstance(part, Call) and part.name == "abs" for part in walk(inner))
                else (_leading(inner, name, at))
            )
            direction = None if leading is None else sign(leading[1])
            if leading is None or not direction:
                return None
            upward = (direction > 0) != (one == "left" and leading[0] % 2 == 1)
            plain = _replaced(plain, size, inner if upward else neg(inner))
        limit = _by_orders(*_fraction(plain, name), name, at, one)
        if limit is None:
            return None
        found.append(limit)
    if len(found) == 1:
        return found[0]
    same = _same(found[0].value, found[1].value)
    return None if same is None else found[0] if same else Found(None)


def _same(left: Expr | None, right: Expr | None) -> bool | None:
    if left is None or right is None:
        return None
    compared = order(left, right)
    return None if compared is None else compared == 0


def _replaced(expr: Expr, old: Expr, new: Expr) -> Expr:
    return new if expr == old else rebuilt(expr, lambda part: _replaced(part, old, new))


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
    for times in range(MAX_ORDER + 1):
        if not continuous_on(expr, name, low, high):
            return None
        value = substitute(expr, name, at)
        zero = _is_zero(value)
        if zero is None:
            return None
        if not zero:
            return times, div(value, num(factorial))
        expr = differentiate(expr, name)
        if sum(1 for _ in islice(walk(expr), _MAX_PARTS + 1)) > _MAX_PARTS:
            return None
        factorial *= times + 1
    return None


def _is_zero(value: Expr) -> bool | None:
    exact = rational_value(value)
    if exact is not None:
        return exact == 0
    found = sign(value)
    return None if found is None else found == 0
