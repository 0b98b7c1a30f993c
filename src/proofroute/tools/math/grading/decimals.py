"""Expressions with rounded numbers, ``3.14 r^2``: met by what has their value at the precision shown."""

import random
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, is_complex, precision, real
from proofroute.tools.math.algebra.points import Point, near, spread
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Expr, Num, Sym, variables, walk

_BITS: Final = 128
_FEWEST_DIGITS: Final = 3
"""A number with fewer digits than these is more often exact than rounded."""
_NEAR: Final = 12
_TINY: Final = (Fraction(1, 2**24), Fraction(-1, 2**24), Fraction(1, 2**12), Fraction(-1, 2**12))
_SHARP: Final = 10**9
"""Where an answer's own value is not known to one part in so many, it says nothing."""
_TELLING: Final = 6
"""At so many points the rounding must leave the value known to one part in a hundred."""


def agrees_as_shown(reference: Expr, answer: Expr) -> bool | None:
    """Tell whether ``answer`` lies within what the rounded numbers of ``reference`` leave open.

    None where it does at each point, and too few of the points say much.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> agrees_as_shown(read("3.14*r^2"), read("pi*r^2")), agrees_as_shown(read("3.14*r^2"), read("3.2*r^2"))
    (True, False)
    """
    rounded = _rounded(reference)
    if not rounded or is_complex(reference) or is_complex(answer):
        return False
    if len(rounded) > 1 and any(isinstance(part, Num) and part.decimals is not None for part in walk(answer)):
        # The freedom of one number could hide that another is wrong.
        return False
    names = sorted(variables(reference, answer))
    if names != sorted(variables(reference)):
        return False
    left = _opened(reference)
    telling: int = 0
    wanted: int = _TELLING if names else 1
    try:
        with precision(_BITS):
            balls = {_name(number): _ball(number) for number in rounded}
            for point in _points(names, reference, answer):
                at = {name: real(value) for name, value in point.items()}
                try:
                    first, second = evaluate(left, {**at, **balls}), evaluate(answer, at)
                except TooLarge:
                    continue
                if not (first.is_finite() and second.is_finite()):
                    # Far out, what a rounded exponent leaves open has no bound.
                    if first.is_finite():
                        return False
                    continue
                if second.rad() * _SHARP > abs(second.mid()):
                    continue
                if not first.contains(second):
                    return False
                telling += bool(first.rad() * 100 < abs(first.mid()))
    except (Unreadable, Undefined, TooLarge):
        return False
    return None if 0 < telling < wanted else telling >= wanted


def _points(names: list[str], *exprs: Expr) -> Iterator[Point]:
    if not names:
        yield {}
        return
    source = random.SystemRandom()
    for tiny in _TINY:
        yield dict.fromkeys(names, tiny)
    for tried in range(_NEAR):
        yield near(source, names, tried)
    yield from spread(source, names, *exprs)


def _rounded(expr: Expr) -> list[Num]:
    return [part for part in walk(expr) if isinstance(part, Num) and _is_rounded(part)]


def _is_rounded(number: Num) -> bool:
    if not number.decimals:
        return False
    digits = len(str(abs(number.value.numerator) * 10**number.decimals // number.value.denominator))
    return digits >= _FEWEST_DIGITS


def _opened(expr: Expr) -> Expr:
    """Return ``expr`` with a name in place of each rounded number."""
    return Sym(_name(expr)) if isinstance(expr, Num) and _is_rounded(expr) else rebuilt(expr, _opened)


def _name(number: Num) -> str:
    return f"rounded {number.value} {number.decimals}"


def _ball(number: Num) -> Any:
    half = Fraction(1, 2 * 10 ** (number.decimals or 0))
    return flint.arb(real(number.value).mid(), real(half).abs_upper())
