"""Where to compare two expressions: points on every side of what a fixed range would not show.

Two analytic functions that agree near a point agree as far as both stay analytic. That ends at kinks, poles
and the ends of domains: ``abs(x - 7)`` is ``7 - x`` for all small numbers.
"""

import random
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final

from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots
from proofroute.tools.math.build import substitute, written_negative
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import MINUS_ONE, ONE, Add, Call, Expr, Num, Pow, variables, walk

_MOST_BREAKS: Final = 24
# A prime below each point: no pole that a person writes (-3, 5/2) is hit by chance.
_PRIME: Final = 1009
_ENDS_AT_ONE: Final = frozenset({"asin", "acos", "asec", "acsc", "acosh", "atanh"})
_SMOOTH: Final = frozenset({"sin", "cos", "sinh", "cosh", "tanh", "atan", "asinh"})

Point = dict[str, Fraction]


def alternates(expr: Expr) -> bool:
    """Tell whether a negative number is raised to what varies: ``(-1)^n`` is real for whole ``n`` alone."""
    return any(
        isinstance(part, Pow)
        and isinstance(part.base, Num)
        and part.base.value < 0
        and variables(part.exponent)
        for part in walk(expr)
    )


def near(source: random.Random, names: list[str], tried: int) -> Point:
    """Return a point near zero; small and positive ones first, where most school functions are defined."""
    low, high = ((1, 64), (65, 400), (-400, -1), (-64, 64))[tried % 4]
    return {
        name: Fraction(source.randint(low, high) * _PRIME + source.randint(1, _PRIME - 1), 64 * _PRIME)
        for name in names
    }


def spread(source: random.Random, names: list[str], *exprs: Expr) -> Iterator[Point]:
    """Yield points of every size and sign, then points between and beyond the breaks of ``exprs``."""
    for exponent in range(-4, 21, 2):
        for sign in (1, -1):
            yield {name: sign * _of_size(source, exponent) for name in names}
        if len(names) > 1:
            yield {name: source.choice((1, -1)) * _of_size(source, exponent) for name in names}
    for name in names:
        rest = {other: _of_size(source, 0) for other in names if other != name}
        along = [_held(expr, rest) for expr in exprs]
        for value in _between(source, _breaks(along, name)):
            yield {**rest, name: value}


def beyond(source: random.Random, names: list[str]) -> Iterator[Point]:
    """Yield points of large positive numbers, where the most is defined."""
    for exponent in range(2, 14):
        yield {name: _of_size(source, exponent) for name in names}


def _held(expr: Expr, rest: Point) -> Expr:
    for name, value in rest.items():
        expr = substitute(expr, name, Num(value))
    return expr


def _of_size(source: random.Random, exponent: int) -> Fraction:
    parts = source.randint(1, 3) * _PRIME + source.randint(1, _PRIME - 1)
    return Fraction(2) ** exponent * Fraction(parts, _PRIME)


def _breaks(exprs: list[Expr], name: str) -> list[Fraction]:
    found: set[Fraction] = set()
    for inner in {inner for expr in exprs for part in walk(expr) for inner in _zeros_wanted(part)}:
        if name not in variables(inner):
            continue
        try:
            quotient = as_quotient(inner, name)
        except (TooLarge, Undefined, Unreadable):
            continue
        if quotient is not None:
            for side in (quotient.top, quotient.bottom):
                found.update(Fraction(float(root.mid())) for root in real_roots(side))
    return sorted(found)[:_MOST_BREAKS]


def _zeros_wanted(part: Expr) -> Iterator[Expr]:
    """Yield what changes its sign, or vanishes, where ``part`` may stop to be analytic."""
    match part:
        case Pow(_, Num(exponent)) if exponent > 0 and exponent.denominator == 1:
            return
        case Pow(base, _):
            yield base
        case Call("max" | "min", args):
            yield from (_less(first, second) for first, second in combinations(args[:4], 2))
        case Call(name, (arg,)) if name not in _SMOOTH:
            yield arg
            if name in _ENDS_AT_ONE:
                yield _less(arg, ONE)
                yield _less(arg, MINUS_ONE)
        case _:
            return


def _less(left: Expr, right: Expr) -> Expr:
    return Add((left, written_negative(right)))


def _between(source: random.Random, breaks: list[Fraction]) -> Iterator[Fraction]:
    if not breaks:
        return
    yield breaks[0] - _of_size(source, -1)
    for low, high in pairwise(breaks):
        yield low + (high - low) * Fraction(source.randint(300, 700), _PRIME)
    yield breaks[-1] + _of_size(source, -1)
