"""Equations between sines, cosines and tangents of one angle: all solutions, counted exactly.

With t = tan(u/2) they are polynomials, of which the real roots are isolated; u = pi is looked at by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt, lcm
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value, with_roots
from proofroute.tools.math.algebra.polynomial import Coefficients, to_expr
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import (
    MINUS_ONE,
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
MAX_DEGREE: Final = 60
_BITS: Final = 400
_T: Final = "_t"
_ROOT: Final = "_s"
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
    roots = list(_angles(turned, times))
    if _holds_at_pi(difference, times):
        with precision(_BITS):
            roots.append(flint.arb.pi())
    with precision(_BITS):
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
            return _rational(expr.name, times[expr])
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


def _parts(times: int) -> tuple[Coefficients, Coefficients]:
    """Return the real and the imaginary part of (1 + i t)^(2n)."""
    real, imaginary = [Fraction(1)], [Fraction(0)]
    for _ in range(2 * abs(times)):
        turned = [Fraction(0), *(-value for value in imaginary)]
        raised = [Fraction(0), *real]
        real = [a + b for a, b in zip([*real, Fraction(0)], turned, strict=True)]
        imaginary = [a + b for a, b in zip([*imaginary, Fraction(0)], raised, strict=True)]
    return tuple(real), tuple(imaginary if times > 0 else (-value for value in imaginary))


def _rational(name: str, times: int) -> Expr:
    real, imaginary = (to_expr(part, _T) for part in _parts(times))
    under = power(add(num(1), power(Sym(_T), num(2))), num(abs(times)))
    cosine, sine = div(real, under), div(imaginary, under)
    match name:
        case "sin":
            return sine
        case "cos":
            return cosine
        case "tan":
            return div(imaginary, real)
        case "cot":
            return div(real, imaginary)
        case "sec":
            return div(under, real)
        case _:
            return div(under, imaginary)


def _angles(turned: Expr, times: dict[Call, int]) -> Iterator[Any]:
    """Yield enclosures of the solutions u between -pi and pi."""
    radicand, covered = _one_root(turned)
    plain, rooted = _numerator(covered, radicand)
    if not plain and not rooted:
        raise Unreadable("an equation that holds everywhere")
    shared = _gcd(plain, rooted)
    poles = [
        _parts(value)[_POLES[call.name] == "sin"] for call, value in times.items() if call.name in _POLES
    ]
    yield from _of_polynomial(_poly(()) if shared is None else shared, poles)
    if shared is None or not rooted:
        return
    a, b = _poly(plain) // shared, _poly(rooted) // shared
    norm = a * a - radicand * b * b
    with precision(_BITS):
        root = flint.arb(radicand).sqrt()
        for found in _real_roots(_without(norm, poles)):
            values = [_at(part, found) for part in (a, b)]
            if (values[0] + values[1] * root).contains(0):
                if (values[0] - values[1] * root).contains(0):
                    raise TooLarge("roots that lie too close together")
                yield 2 * found.atan()


def _at(poly: Any, point: Any) -> Any:
    total = flint.arb(0)
    for degree in range(poly.degree(), -1, -1):
        total = total * point + flint.arb(poly[degree])
    return total


def _of_polynomial(poly: Any, poles: list[Coefficients]) -> Iterator[Any]:
    with precision(_BITS):
        for found in _real_roots(_without(poly, poles)):
            yield 2 * found.atan()


def _poly(coefficients: Coefficients) -> Any:
    return flint.fmpq_poly([flint.fmpq(value.numerator, value.denominator) for value in coefficients])


def _gcd(first: Coefficients, second: Coefficients) -> Any:
    """Return what both have in common; the one that is not zero alone."""
    a, b = _poly(first), _poly(second)
    if not second:
        return a
    return b if not first else a.gcd(b)


def _without(poly: Any, poles: list[Coefficients]) -> Any:
    for pole in poles:
        shared = poly.gcd(_poly(pole))
        while shared.degree() > 0:
            poly //= shared
            shared = poly.gcd(_poly(pole))
    return poly


def _real_roots(poly: Any) -> list[Any]:
    if poly.degree() < 1:
        return []
    whole = (poly // poly.gcd(poly.derivative())).numer()
    if whole.degree() > MAX_DEGREE:
        raise TooLarge("an equation of too high a degree")
    return [root.real for root, _ in whole.complex_roots() if root.imag.is_zero()]


def _one_root(expr: Expr) -> tuple[int, Expr]:
    """Put a letter in the place of the one square root of a number that may occur."""
    radicands: set[int] = set()

    def covered(part: Expr) -> Expr:
        match part:
            case Pow(base=Num(value=value), exponent=Num(value=times)) if (
                times.denominator == 2 and value > 0
            ):
                inside = value.numerator * value.denominator
                outside = max(k for k in range(1, min(isqrt(inside), 1000) + 1) if inside % (k * k) == 0)
                rest = inside // outside**2
                scale = Fraction(outside, value.denominator)
                root: Expr = mul(Num(scale), Sym(_ROOT)) if rest > 1 else Num(scale)
                if rest > 1:
                    radicands.add(rest)
                whole = Num((times - Fraction(1, 2)) if times > 0 else (times + Fraction(1, 2)))
                kept = power(root, MINUS_ONE) if times < 0 else root
                return mul(power(part.base, whole), kept) if whole.value else kept
            case Add():
                return add(*(covered(term) for term in part.terms))
            case Mul():
                return mul(*(covered(factor) for factor in part.factors))
            case Pow():
                return power(covered(part.base), covered(part.exponent))
            case _:
                return part

    found = covered(expr)
    if len(radicands) > 1:
        raise Unreadable("square roots of different numbers")
    return (radicands.pop() if radicands else 1), found


def _numerator(expr: Expr, radicand: int) -> tuple[Coefficients, Coefficients]:
    """Return the numerator as a + b s, s being the square root of the radicand."""

    def compute(exact: Any) -> dict[tuple[int, int], Fraction]:
        value = exact.convert(expr)
        keys = exact.field.keys
        places = [keys.index(f"var {name}") if f"var {name}" in keys else -1 for name in (_T, _ROOT)]
        found: dict[tuple[int, int], Fraction] = {}
        for exponents, coefficient in value.top.to_dict().items():
            if any(times and place not in places for place, times in enumerate(exponents)):
                raise Unreadable("numbers of another kind in an equation of angles")
            first, second = (int(exponents[place]) if place >= 0 else 0 for place in places)
            found[first, second] = Fraction(int(coefficient.p), int(coefficient.q))
        return found

    parts: tuple[dict[int, Fraction], dict[int, Fraction]] = ({}, {})
    for (first, second), value in with_roots(compute).items():
        own = parts[second % 2]
        own[first] = own.get(first, Fraction(0)) + value * radicand ** (second // 2)
    plain, rooted = (_dense(part) for part in parts)
    return plain, rooted


def _dense(values: dict[int, Fraction]) -> Coefficients:
    kept = {power_: value for power_, value in values.items() if value}
    return tuple(kept.get(at, Fraction(0)) for at in range(max(kept, default=-1) + 1))


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
    with precision(_BITS):
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
