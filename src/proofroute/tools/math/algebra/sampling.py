"""Compare two expressions at random points, in balls that enclose their values."""

import random
import time
from fractions import Fraction
from typing import Any, Final, Literal

import flint

from proofroute.core import Json
from proofroute.tools.math.algebra.ball import evaluate, is_complex, precision, real
from proofroute.tools.math.algebra.outcome import Equality, Outcome, undecided
from proofroute.tools.math.algebra.points import Point, alternates, beyond, near, spread
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Mul, Num, variables

POINTS: Final = 8
_FEW: Final = 3
_CLOSE: Final = 4
_WHOLE: Final = 20
_POLES: Final = 6
_TRIES: Final = 40
_SECONDS: Final = 0.4
"""Of the processor's time: a busy machine changes no verdict."""
_PRECISIONS: Final = (128, 4096)
_AGREE_BITS: Final = 3500
APART: Final = "one of them is defined where the other is not"
BEYOND: Final = "the second is defined where the first is not; they agree where the first is"
POSITIVE: Final = "the second is defined for positive variables only; they agree there"
NOWHERE: Final = "they could not be evaluated at a common point"


def sampled(left: Expr, right: Expr, *, settled: bool) -> Equality:
    """Compare at random points.

    Args:
        left: one expression.
        right: the other.
        settled: the normal forms agree already; the points only have to show where both are defined.
    """
    names = sorted(variables(left, right))
    number = flint.acb if is_complex(Mul((left, right))) else flint.arb
    # Random for each call: fixed points could be aimed at. Asking the system for each of them is slow.
    source = random.Random(random.SystemRandom().getrandbits(128))  # noqa: S311
    wanted = (_FEW if settled else POINTS) if names else 1
    # A constant is defined everywhere; what it is compared with need not be.
    both_vary = bool(variables(left)) and bool(variables(right))
    if names and (alternates(left) or alternates(right)):
        return _at_whole_numbers(left, right, names, source, number)
    agreed = tried = 0
    end = time.thread_time() + _SECONDS
    apart: set[str] = set()
    beyond_zero = True  # each point at which only one is defined has a variable that is not positive
    while agreed < wanted and tried < _TRIES and time.thread_time() < end:
        point = near(source, names, tried)
        tried += 1
        # A difference too small for the first precision is seen at any point, so a few show it.
        close = agreed < _CLOSE
        bits = _PRECISIONS if close else _PRECISIONS[:1]
        match _compare_at(left, right, point, number, both_vary, settled=settled or not close, bits=bits):
            case "equal":
                agreed += 1
            case "different":
                return _different_at(left, right, point, number)
            case "left" | "right" as side:
                apart.add(side)
                beyond_zero &= min(point.values(), default=1) <= 0
            case _ if not names:
                break
            case _:
                continue
    if names and agreed < wanted:
        # Defined for large numbers only, such as beyond the last root.
        for point in beyond(source, names):
            if agreed == wanted or time.thread_time() > end:
                break
            found = _compare_at(left, right, point, number, both_vary, settled=settled or agreed >= _CLOSE)
            if found == "different":
                return _different_at(left, right, point, number)
            agreed += found == "equal"
    for point in spread(source, names, left, right) if names and agreed else ():
        if time.thread_time() > end + _SECONDS:
            return undecided("comparing them on all sides of their breaks takes too long")
        found = _compare_at(left, right, point, number, both_vary, settled=settled, bits=_PRECISIONS[:1])
        if found in ("left", "right") and not apart:
            # Far out, few bits are left of an angle: what has no value there may have one.
            found = _compare_at(left, right, point, number, both_vary, settled=settled, bits=_PRECISIONS[1:])
        match found:
            case "different":
                return _different_at(left, right, point, number)
            case "left" | "right" as side:
                apart.add(side)
                beyond_zero &= min(point.values(), default=1) <= 0
            case _:
                continue
    if apart == {"left"} and beyond_zero and agreed == wanted:
        return undecided(POSITIVE)
    if apart:
        return undecided(BEYOND if apart == {"right"} and agreed == wanted else APART)
    if agreed == 0:
        return undecided(NOWHERE)
    if agreed < wanted:
        return undecided(f"both are defined at {agreed} of {tried} random points only; they agree there")
    where = f"at {agreed} random points, at {_CLOSE} of them" if names else "in value"
    return Equality(
        outcome="equal", assurance="bounded", reason=f"they agree {where} to more than {_AGREE_BITS} bits"
    )


def _at_whole_numbers(
    left: Expr, right: Expr, names: list[str], source: random.Random, number: Any
) -> Equality:
    """Compare where a power of a negative number is real: at whole numbers, even and odd."""
    agreed = 0
    for tried in range(_WHOLE + _POLES):
        point = {
            name: Fraction(source.randint(1, 12) if tried % 2 else source.randint(13, 200)) for name in names
        }
        match _compare_at(left, right, point, number, False, settled=False):
            case "equal":
                agreed += 1
            case "different":
                return _different_at(left, right, point, number)
            case _:
                continue
    if agreed < _WHOLE:
        return undecided(NOWHERE)
    reason = f"they agree at {agreed} random whole numbers to more than {_AGREE_BITS} bits"
    return Equality(outcome="equal", assurance="bounded", reason=reason)


def _different_at(left: Expr, right: Expr, point: Point, number: Any) -> Equality:
    return Equality(
        outcome="different",
        assurance="proved",
        reason="they differ at a point, by more than the error bound",
        counterexample=_counterexample(left, right, point, number),
    )


def _compare_at(
    left: Expr,
    right: Expr,
    point: Point,
    number: Any,
    both_vary: bool,
    *,
    settled: bool,
    bits: tuple[int, ...] = _PRECISIONS,
) -> Outcome | Literal["left", "right"]:
    one_only: Literal["left", "right"] | None = None
    for precise in bits:
        with precision(precise):
            at = {name: number(real(value)) for name, value in point.items()}
            # An absolute value is real even among complex numbers.
            first, second = number(evaluate(left, at, number)), number(evaluate(right, at, number))
            finite = first.is_finite(), second.is_finite()
            if not all(finite):
                one_only = ("left" if finite[0] else "right") if both_vary and any(finite) else None
                continue
            if not first.overlaps(second):
                return "different"
            if settled or (precise == _PRECISIONS[-1] and _agree(first, second)):
                return "equal"
    return one_only or "undecided"


def _agree(first: Any, second: Any) -> bool:
    # Absolutely, so that huge numbers cannot hide a difference, and relative to their size, so that tiny
    # ones cannot: 2^-99 is not 2^-98 for being small.
    difference = abs(first - second).abs_upper()
    size = max(abs(first).abs_upper(), abs(second).abs_upper())
    bound = flint.arb(2) ** -_AGREE_BITS
    return bool(difference < bound and (difference < size * bound or size < bound))


def _counterexample(left: Expr, right: Expr, point: Point, number: Any) -> Json:
    with precision(128):
        at = {name: number(real(value)) for name, value in point.items()}
        values = [evaluate(side, at, number).str(15, radius=False) for side in (left, right)]
    shown: dict[str, Json] = {"left": values[0], "right": values[1]}
    if point:
        shown["at"] = {name: show(Num(value)) for name, value in point.items()}
    return shown
