"""The values that a function takes on intervals: exactly, by its poles, its extreme values and its limits."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.order import infinite, order, sign, simplest
from proofroute.tools.math.algebra.polynomial import (
    as_quotient,
)
from proofroute.tools.math.algebra.real_sets import common_parts, united_parts
from proofroute.tools.math.analysis.quotient_images import quotient_image
from proofroute.tools.math.analysis.waves import wave_image
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import (
    INFINITY,
    ONE,
    ZERO,
    Add,
    Call,
    Const,
    Expr,
    Interval,
    Mul,
    Num,
    Pow,
    Sym,
    num,
    variables,
)

Parts = tuple[Interval, ...]

_DOWN: Final = neg(INFINITY)
_POSITIVE: Final = Interval(ZERO, INFINITY, False, False)
_NOT_NEGATIVE: Final = Interval(ZERO, INFINITY, True, False)
_HIDDEN: Final = "image·"
_MOST_PARTS: Final = 12


def image(expr: Expr, name: str, parts: Parts) -> Parts:
    """Return all values of ``expr`` for ``name`` in ``parts``, as disjoint intervals in rising order.

    Args:
        expr: an expression in ``name`` alone, real on all of ``parts``.
        name: the variable.
        parts: disjoint intervals.

    Raises:
        Unreadable: it is of a kind whose values are not known.
    """
    quotient = as_quotient(expr, name)
    if quotient is not None:
        return _joined(part for interval in parts for part in quotient_image(quotient, interval))
    match expr:
        case Add():
            varying = [term for term in expr.terms if name in variables(term)]
            if len(varying) == 1:
                shift = add(*(term for term in expr.terms if term is not varying[0]))
                return _moved(image(varying[0], name, parts), lambda end: add(end, shift), rising=True)
        case Mul():
            varying = [factor for factor in expr.factors if name in variables(factor)]
            if len(varying) == 1:
                scale = mul(*(factor for factor in expr.factors if factor is not varying[0]))
                return _scaled(image(varying[0], name, parts), scale)
        case _:
            pass
    inner = list(dict.fromkeys(_generators(expr, name)))
    if len(inner) != 1:
        raise Unreadable("its values are not known: it is put together from several functions")
    if inner[0] == expr:
        return _of_function(expr, name, parts)
    outer = _replaced(expr, inner[0])
    if name in variables(outer):
        raise Unreadable("its values are not known")
    return image(outer, _HIDDEN, image(inner[0], name, parts))


def _generators(expr: Expr, name: str) -> Iterable[Expr]:
    """Yield the parts that no sum, product or whole power puts together."""
    if name not in variables(expr):
        return
    match expr:
        case Add():
            for term in expr.terms:
                yield from _generators(term, name)
        case Mul():
            for factor in expr.factors:
                yield from _generators(factor, name)
        case Pow(base=base, exponent=Num(value=value)) if value.denominator == 1:
            yield from _generators(base, name)
        case _:
            yield expr


def _replaced(expr: Expr, old: Expr) -> Expr:
    return Sym(_HIDDEN) if expr == old else rebuilt(expr, lambda part: _replaced(part, old))


def _joined(parts: Iterable[Interval]) -> Parts:
    found = united_parts(list(parts))
    if found is None or len(found) > _MOST_PARTS:
        raise Unreadable("ends whose order is open")
    return found


def _common(parts: Parts, other: Interval) -> Parts:
    found = common_parts(parts, [other])
    if found is None:
        raise Unreadable("ends whose order is open")
    return found


def _moved(parts: Parts, move: Callable[[Expr], Expr], *, rising: bool) -> Parts:
    found: list[Interval] = []
    for part in parts:
        low, high = (end if infinite(end) else simplest(move(end)) for end in (part.low, part.high))
        found.append(Interval(low, high, part.low_closed, part.high_closed))
    return _joined(found if rising else map(_turned, found))


def _turned(part: Interval) -> Interval:
    low, high = ((neg(end) if infinite(end) else end) for end in (part.high, part.low))
    return Interval(low, high, part.high_closed, part.low_closed)


def _scaled(parts: Parts, scale: Expr) -> Parts:
    direction = sign(scale)
    if not direction:
        raise Unreadable("a factor whose sign is open")
    return _moved(parts, lambda end: mul(end, scale), rising=direction > 0)


def _monotone(parts: Parts, value: Callable[[Expr], Expr], *, rising: bool = True) -> Parts:
    """Return what a function makes of intervals on which it is continuous and monotone.

    Args:
        parts: the intervals.
        value: the function at an end, its limit at an infinite or an open one.
        rising: whether it rises.
    """
    found: list[Interval] = []
    for part in parts:
        low, high = simplest(value(part.low)), simplest(value(part.high))
        moved = Interval(low, high, part.low_closed, part.high_closed)
        found.append(moved if rising else Interval(high, low, part.high_closed, part.low_closed))
    return _joined(found)


def _of_function(expr: Expr, name: str, parts: Parts) -> Parts:
    match expr:
        case Pow(base=base, exponent=Num(value=value)):
            return _of_power(image(base, name, parts), value)
        case Pow(base=base, exponent=exponent) if name not in variables(base):
            return _of_exponential(image(exponent, name, parts), base)
        case Call(name="sin" | "cos" | "tan" as called, args=(inner,)):
            return _joined(wave_image(called, image(inner, name, parts)))
        case Call(name=called, args=(inner,)):
            return _of_call(called, image(inner, name, parts))
        case _:
            raise Unreadable("its values are not known")


def _of_power(parts: Parts, value: Fraction) -> Parts:
    if value.denominator % 2:
        if value < 0 or value.numerator % 2 == 0:
            raise Unreadable("a power of this kind")

        def odd(end: Expr) -> Expr:
            if infinite(end):
                return end
            below = sign(end)
            if below is None:
                raise Unreadable("an end whose sign is open")
            return neg(power(neg(end), Num(value))) if below < 0 else power(end, Num(value))

        return _monotone(parts, odd)
    inside = _common(parts, _NOT_NEGATIVE if value > 0 else _POSITIVE)
    if value > 0:
        return _monotone(inside, lambda end: end if infinite(end) else power(end, Num(value)))
    return _monotone(
        inside,
        lambda end: ZERO if infinite(end) else INFINITY if sign(end) == 0 else power(end, Num(value)),
        rising=False,
    )


def _of_exponential(parts: Parts, base: Expr) -> Parts:
    size = order(base, ONE)
    if size is None or size == 0 or sign(base) != 1:
        raise Unreadable("an exponential whose base is not known")

    def value(end: Expr) -> Expr:
        at = infinite(end) * size
        return INFINITY if at > 0 else ZERO if at < 0 else power(base, end)

    return _monotone(parts, value, rising=size > 0)


def _of_call(called: str, parts: Parts) -> Parts:
    match called:
        case "ln" | "log10":
            return _monotone(
                _common(parts, _POSITIVE),
                lambda end: end if infinite(end) else _DOWN if sign(end) == 0 else Call(called, (end,)),
            )
        case "abs":
            above, below = _common(parts, _NOT_NEGATIVE), _common(parts, Interval(_DOWN, ZERO, False, True))
            return _joined([*above, *_moved(below, neg, rising=False)])
        case "atan":
            half = div(Const("pi"), num(2))
            return _monotone(
                parts,
                lambda end: mul(num(infinite(end)), half) if infinite(end) else Call("atan", (end,)),
            )
        case "asin" | "acos":
            inside = _common(parts, Interval(num(-1), ONE, True, True))
            return _monotone(inside, lambda end: Call(called, (end,)), rising=called == "asin")
        case _:
            raise Unreadable(f"the values of {called}")
