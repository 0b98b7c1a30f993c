"""The values of sine, cosine and tangent on intervals."""

from fractions import Fraction
from typing import Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision
from proofroute.tools.math.algebra.order import infinite, order, simplest
from proofroute.tools.math.algebra.sign_chart import in_order
from proofroute.tools.math.build import add, mul, neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import INFINITY, ONE, Call, Const, Expr, Interval, Num, num

_PI: Final = Const("pi")
_MOST: Final = 12
_ALL: Final = Interval(num(-1), ONE, True, True)
_REALS: Final = Interval(neg(INFINITY), INFINITY, False, False)


def wave_image(called: str, parts: tuple[Interval, ...]) -> list[Interval]:
    """Return the values of ``sin``, ``cos`` or ``tan`` for arguments in ``parts``.

    Raises:
        Unreadable: they are not known.
    """
    if any(infinite(part.low) or infinite(part.high) for part in parts):
        return [_REALS if called == "tan" else _ALL]
    return [_on(called, part) for part in parts]


def _on(called: str, part: Interval) -> Interval:
    # Where it turns, or has a pole: at whole multiples of pi for the cosine, half a turn of it on for others.
    offset = Fraction(0) if called == "cos" else Fraction(1, 2)
    turning = _inside(part, offset)
    if called == "tan" and (turning or any(order(end, _near(end)) == 0 for end in (part.low, part.high))):
        raise Unreadable("a tangent over its pole")
    values = [simplest(Call(called, (end,))) for end in (part.low, part.high)]
    known = [(_known(called, part.low, values[0]), part.low_closed)]
    known.append((_known(called, part.high, values[1]), part.high_closed))
    known += [(_known(called, point, Call(called, (point,))), True) for point in turning]
    ordered = in_order([value for value, _ in known])
    attained = [value for value, closed in known if closed]
    low, high = ordered[0], ordered[-1]
    return Interval(
        low, high, any(order(low, at) == 0 for at in attained), any(order(high, at) == 0 for at in attained)
    )


def _known(called: str, point: Expr, value: Expr) -> Expr:
    return value if called == "tan" else _turned(called, point, value)


def _turned(called: str, point: Expr, value: Expr) -> Expr:
    """Return 1, 0 or -1 at quarter turns."""
    quarters = _quarters(point)
    if quarters is None:
        return value
    place = quarters % 4 if called == "sin" else (quarters + 1) % 4
    return num((0, 1, 0, -1)[place])


def _quarters(point: Expr) -> int | None:
    with precision(128):
        ball = evaluate(point, {}) * 2 / flint.arb.pi()
        near = round(float(ball.mid()))
    return near if order(point, mul(Num(Fraction(near, 2)), _PI)) == 0 else None


def _near(point: Expr) -> Expr:
    """Return the odd multiple of half pi that is nearest."""
    with precision(128):
        ball = evaluate(point, {}) / flint.arb.pi() - flint.arb(0.5)
        near = round(float(ball.mid()))
    return mul(Num(near + Fraction(1, 2)), _PI)


def _inside(part: Interval, offset: Fraction) -> list[Expr]:
    with precision(128):
        low, high = (float((evaluate(end, {}) / flint.arb.pi()).mid()) for end in (part.low, part.high))
    if high - low > _MOST:
        raise Unreadable("an interval of many turns")
    found: list[Expr] = []
    for count in range(int(low) - 2, int(high) + 3):
        point = mul(Num(count + offset), _PI) if count + offset else num(0)
        above, below = order(part.low, point), order(point, part.high)
        if above is None or below is None:
            raise Unreadable("a point whose place is open")
        if above < 0 and below < 0:
            found.append(add(point))
    return found
