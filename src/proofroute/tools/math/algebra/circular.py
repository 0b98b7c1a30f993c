"""Equations between sines, cosines and tangents of one angle: all solutions, counted exactly.

With t = tan(u/2) they are polynomials, of which the real roots are isolated; u = pi is looked at by itself.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.half_angle import BITS, MAX_DEGREE, angles_of, rational_of
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, mul, neg, power, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import (
    Add,
    Call,
    Const,
    Expr,
    Mul,
    Num,
    Pow,
    Sym,
    num,
    variables,
    walk,
)

MAX_MULTIPLE: Final = 12
_PI: Final = Const("pi")
_KNOWN: Final = frozenset(("sin", "cos", "tan", "cot", "sec", "csc"))
_POLES: Final = {"tan": "cos", "sec": "cos", "cot": "sin", "csc": "sin"}


@dataclass(frozen=True, slots=True)
class Circle:
    """The solutions of one period: enclosures in rising order from ``start``, exclusive, on.

    Args:
        difference: what has to be zero.
        name: its variable.
        period: the solutions repeat after it.
        angles: enclosures of the solutions within one period.
    """

    difference: Expr
    name: str
    period: Expr
    angles: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    slope: Fraction
    start: Expr


def circle(difference: Expr, name: str) -> Circle:
    """Find the solutions of ``difference = 0`` in one period.

    Raises:
        Unreadable: it is no equation of this kind, or holds everywhere.
        TooLarge: it goes beyond the bounds.
    """
    calls = sorted({part for part in walk(difference) if isinstance(part, Call)}, key=str)
    moving = [call for call in calls if name in variables(call)]
    if not moving or any(call.name not in _KNOWN for call in moving):
        raise Unreadable("no equation between functions of angles")
    lines = {call: _line(call.args[0], name) for call in moving}
    starts = {line.start for line in lines.values()}
    if len(starts) > 1 or (starts != {num(0)} and len({line.slope for line in lines.values()}) > 1):
        raise Unreadable("angles that are turned against each other")
    unit = _unit([line.slope for line in lines.values()])
    times = {call: int(line.slope / unit) for call, line in lines.items()}
    if max(abs(value) for value in times.values()) > MAX_MULTIPLE:
        raise TooLarge("a multiple of an angle that is too high")
    start = next(iter(starts))
    turned = _with_calls(difference, times, None)
    if name in variables(turned):
        raise Unreadable("the unknown stands outside of an angle, too")
    poles = [(_POLES[call.name], value) for call, value in times.items() if call.name in _POLES]
    roots = list(angles_of(turned, poles))
    if _holds_at_pi(difference, times):
        with precision(BITS):
            roots.append(flint.arb.pi())
    with precision(BITS):
        shift, scale = _ball(start), _ball(Num(unit))
        angles = tuple((root - shift) / scale for root in roots)
    ordered = tuple(sorted(angles, key=lambda angle: float(angle.mid())))
    return Circle(difference, name, mul(num(2 / unit), _PI), ordered)


def _line(expr: Expr, name: str) -> _Line:
    """Read an angle as a multiple of the unknown and a constant."""
    start = simplified(substitute(expr, name, num(0)))
    slope = rational_value(add(substitute(expr, name, num(1)), neg(start)))
    second = rational_value(add(substitute(expr, name, num(2)), neg(start)))
    if slope is None or not slope or second != 2 * slope or variables(start):
        raise Unreadable("an angle that is no multiple of the unknown")
    rest = add(expr, neg(add(mul(Num(slope), Sym(name)), start)))
    if rational_value(rest) != 0:
        raise Unreadable("an angle that is no multiple of the unknown")
    return _Line(slope, num(0) if rational_value(start) == 0 else start)


def _unit(slopes: list[Fraction]) -> Fraction:
    bottom = lcm(*(slope.denominator for slope in slopes))
    return Fraction(gcd(*(int(slope * bottom) for slope in slopes)), bottom)


def _with_calls(expr: Expr, times: dict[Call, int], at: Expr | None) -> Expr:
    """Put functions of multiples of u in the place of the calls: rational ones of t, or their value at u."""
    match expr:
        case Call() if expr in times:
            if at is not None:
                return Call(expr.name, (mul(num(times[expr]), at),))
            return rational_of(expr.name, times[expr])
        case Add():
            return add(*(_with_calls(term, times, at) for term in expr.terms))
        case Mul():
            return mul(*(_with_calls(factor, times, at) for factor in expr.factors))
        case Pow():
            return power(_with_calls(expr.base, times, at), _with_calls(expr.exponent, times, at))
        case Call():
            return Call(expr.name, tuple(_with_calls(arg, times, at) for arg in expr.args))
        case _:
            return expr


def _holds_at_pi(difference: Expr, times: dict[Call, int]) -> bool:
    at_pi = _with_calls(difference, times, _PI)
    try:
        rational_value(at_pi)
    except Undefined:
        return False
    found = equal(at_pi, num(0))
    if found.outcome == "undecided":
        raise Unreadable("whether it holds at half a turn is open")
    return found.outcome == "equal"


def _ball(expr: Expr) -> Any:
    return evaluate(expr, {})


def within(found: Circle, low: Expr, high: Expr, closed: tuple[bool, bool]) -> tuple[Any, ...]:
    """Return enclosures of the solutions from ``low`` to ``high``, in rising order.

    Raises:
        Unreadable: whether an end is a solution is open.
        TooLarge: there are too many.
    """
    with precision(BITS):
        ends = _ball(low), _ball(high)
        period = _ball(found.period)
        kept: list[Any] = []
        for angle in found.angles:
            turns = float(((ends[0] - angle) / period).mid()), float(((ends[1] - angle) / period).mid())
            if turns[1] - turns[0] > MAX_DEGREE:
                raise TooLarge("an interval of too many turns")
            for turn in range(int(turns[0]) - 2, int(turns[1]) + 3):
                place = angle + turn * period
                inside = [
                    _side(found, place, ends[0], low, closed[0], above=True),
                    _side(found, place, ends[1], high, closed[1], above=False),
                ]
                if all(inside):
                    kept.append(place)
    return tuple(sorted(kept, key=lambda place: float(place.mid())))


def _side(found: Circle, place: Any, end: Any, exact: Expr, closed: bool, *, above: bool) -> bool:
    if place > end:
        return above
    if place < end:
        return not above
    if equal(substitute(found.difference, found.name, exact), num(0)).outcome != "equal":
        raise Unreadable("whether an end of the interval is a solution is open")
    return closed
