"""The values that a quotient of polynomials takes on an interval: by its poles, turns and ends."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from proofroute.tools.math.algebra.order import infinite, order, sign, simplest
from proofroute.tools.math.algebra.polynomial import Coefficients, Quotient, real_roots, squarefree
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.algebra.sign_chart import in_order
from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import INFINITY, ZERO, Expr, Interval, Num, num

_DOWN: Final = neg(INFINITY)


def quotient_image(quotient: Quotient, part: Interval) -> list[Interval]:
    """Cut an interval where the quotient has a pole, and look at each piece."""
    poles = [pole for pole in _roots(quotient.bottom) if _inside(pole, part)]
    ends = [part.low, *poles, part.high]
    pieces = [
        Interval(low, high, part.low_closed and not place, part.high_closed and place == len(poles))
        for place, (low, high) in enumerate(pairwise(ends))
    ]
    if not poles and order(part.low, part.high) == 0:
        pieces = [part]
    return [found for piece in pieces if (found := _on_piece(quotient, piece)) is not None]


def _on_piece(quotient: Quotient, piece: Interval) -> Interval | None:
    top, bottom = quotient.top, quotient.bottom
    slope = _difference(_product(_slope(top), bottom), _product(top, _slope(bottom)))
    turning = [point for point in _roots(slope) if _inside(point, piece)] if slope else []
    values: list[tuple[Expr, bool]] = [(_value(quotient, point), True) for point in turning]
    for end, closed, side in ((piece.low, piece.low_closed, 1), (piece.high, piece.high_closed, -1)):
        values.append(_at_end(quotient, end, side, closed=closed))
    if not slope and not piece.low_closed and not piece.high_closed:
        values = [(value, True) for value, _ in values]
    ordered = in_order([value for value, _ in values])
    low, high = ordered[0], ordered[-1]
    attained = [value for value, is_value in values if is_value]
    return Interval(
        low, high, any(order(low, at) == 0 for at in attained), any(order(high, at) == 0 for at in attained)
    )


def _at_end(quotient: Quotient, end: Expr, side: int, *, closed: bool) -> tuple[Expr, bool]:
    """Return the value or limit at an end, and whether it is a value; the piece lies on ``side`` of it."""
    top, bottom = quotient.top, quotient.bottom
    if infinite(end):
        degree = len(top) - len(bottom)
        if not top or degree < 0:
            return ZERO, False
        leading = top[-1] / bottom[-1]
        if degree == 0:
            return Num(leading), False
        upward = (leading > 0) != (infinite(end) < 0 and degree % 2 == 1)
        return (INFINITY if upward else _DOWN), False
    below = _polynomial(bottom, end)
    if sign(below) != 0:
        return _value(quotient, end), closed
    towards = bottom
    times = 0
    while sign(_polynomial(towards, end)) == 0:
        towards, times = _slope(towards), times + 1
    signs = sign(_polynomial(towards, end)), sign(_polynomial(top, end))
    if None in signs or signs[0] is None or signs[1] is None:
        raise Unreadable("a pole whose sign is open")
    upward = signs[0] * signs[1] * (side if times % 2 else 1) > 0
    return (INFINITY if upward else _DOWN), False


def _inside(point: Expr, part: Interval) -> bool:
    above, below = order(part.low, point), order(point, part.high)
    if above is None or below is None:
        raise Unreadable("a point whose place is open")
    return above < 0 and below < 0


def _value(quotient: Quotient, at: Expr) -> Expr:
    return simplest(div(_polynomial(quotient.top, at), _polynomial(quotient.bottom, at)))


def _polynomial(coefficients: Coefficients, at: Expr) -> Expr:
    total: Expr = add(*(mul(Num(c), power(at, num(n))) if n else Num(c) for n, c in enumerate(coefficients)))
    return simplest(total)


def _roots(coefficients: Coefficients) -> list[Expr]:
    if len(coefficients) < 2:
        return []
    _, factors = squarefree(coefficients).factor()
    found: list[Expr] = []
    for factor, _ in factors:
        plain = _coefficients(factor)
        count = len(real_roots(plain))
        if not count:
            continue
        roots = radical_roots(plain)
        if roots is None:
            raise Unreadable("a root that has no form in square roots")
        found += roots[:count]
    return in_order(found)


def _coefficients(poly: Any) -> Coefficients:
    return tuple(Fraction(int(poly[degree])) for degree in range(poly.degree() + 1))


def _slope(coefficients: Coefficients) -> Coefficients:
    return tuple(value * degree for degree, value in enumerate(coefficients))[1:]


def _product(left: Sequence[Fraction], right: Sequence[Fraction]) -> Coefficients:
    found = [Fraction(0)] * max(0, len(left) + len(right) - 1)
    for at, value in enumerate(left):
        for place, other in enumerate(right):
            found[at + place] += value * other
    return tuple(found)


def _difference(left: Coefficients, right: Coefficients) -> Coefficients:
    size = max(len(left), len(right))
    found = [
        (left[at] if at < len(left) else Fraction(0)) - (right[at] if at < len(right) else Fraction(0))
        for at in range(size)
    ]
    while found and not found[-1]:
        found.pop()
    return tuple(found)
