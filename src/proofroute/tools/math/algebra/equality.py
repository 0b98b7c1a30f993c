"""Whether two expressions have the same value: a ladder from normal forms to random points.

Each rung is exact or carries an error bound; what none of them settles is undecided, never guessed.
"""

import random
import time
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, Literal

import flint

from proofroute.core import Assurance, Json
from proofroute.tools.math.algebra.ball import evaluate, is_complex, precision, real
from proofroute.tools.math.algebra.normal import is_zero
from proofroute.tools.math.algebra.plain import is_polynomial, plain_number
from proofroute.tools.math.algebra.points import Point, alternates, beyond, near, spread
from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, variables, walk

POINTS: Final = 8
_FEW: Final = 3
_CLOSE: Final = 4
_WHOLE: Final = 20
_POLES: Final = 6
_TRIES: Final = 40
_SECONDS: Final = 0.4
_PRECISIONS: Final = (128, 4096)
_AGREE_BITS: Final = 3500

Outcome = Literal["equal", "different", "undecided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Equality:
    """What was found out about two expressions.

    Args:
        outcome: equal, different or undecided.
        assurance: ``proved`` for an exact decision, ``bounded`` for agreement of balls.
        reason: how, in one phrase.
        counterexample: a point and both values, where they differ.
    """

    outcome: Outcome
    assurance: Assurance
    reason: str
    counterexample: Json = None


def equal(left: Expr, right: Expr) -> Equality:
    """Compare two expressions as functions of their variables, where both are defined.

    Args:
        left: one of them.
        right: the other.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> equal(read("sin(2x)"), read("2 sin(x) cos(x)")).assurance
    'proved'
    >>> equal(read("x^2"), read("2x")).outcome
    'different'
    """
    numbers = plain_number(left), plain_number(right)
    if numbers[0] is not None and numbers[1] is not None:
        return equal_numbers(left, right, same=numbers[0] == numbers[1])
    difference = Add((left, written_negative(right)))
    try:
        zero = is_zero(difference)
    except Undefined as error:
        return _undecided(str(error))
    except TooLarge:
        zero = None
    if zero and is_polynomial(left) and is_polynomial(right):
        return _IDENTICAL
    try:
        sampled = _sample(left, right, settled=bool(zero))
    except (Unreadable, Undefined, TooLarge) as error:
        # Polynomials and rational numbers need no point to be known as different.
        return _settled_without_points(zero, left, right, str(error))
    if zero:
        if sampled.outcome == "different":
            # The two paths contradict each other: trust neither.
            return _undecided("the normal form and the evaluation disagree")
        if sampled.reason == _NOWHERE:
            return _undecided("no point was found at which both are defined")
        if sampled.reason in (_APART, BEYOND, POSITIVE):
            return sampled
        return _IDENTICAL
    if zero is False and sampled.outcome == "equal":
        return _different_exactly(left, right)
    if _has_unwritten_base(left, right) and sampled.outcome == "different":
        return _undecided("the base of a logarithm is not written")
    return sampled


def equal_numbers(left: Expr, right: Expr, *, same: bool) -> Equality:
    """Say how two numbers compare whose values are known to be the ``same`` or not."""
    return _EQUAL_NUMBERS if same else _different_exactly(left, right)


_EQUAL_NUMBERS: Final = Equality(outcome="equal", assurance="proved", reason="exact arithmetic")
_IDENTICAL: Final = Equality(outcome="equal", assurance="proved", reason="the difference is identically zero")
_APART: Final = "one of them is defined where the other is not"
BEYOND: Final = "the second is defined where the first is not; they agree where the first is"
POSITIVE: Final = "the second is defined for positive variables only; they agree there"
_NOWHERE: Final = "they could not be evaluated at a common point"


def _settled_without_points(zero: bool | None, left: Expr, right: Expr, reason: str) -> Equality:
    if zero is None or variables(left, right):
        return _undecided(reason)
    if zero:
        return _EQUAL_NUMBERS
    return _different_exactly(left, right)


def _different_exactly(left: Expr, right: Expr) -> Equality:
    return Equality(
        outcome="different",
        assurance="proved",
        reason="their difference is exactly known and not zero",
        counterexample={"left": show(left)[:200], "right": show(right)[:200]},
    )


def _undecided(reason: str) -> Equality:
    return Equality(outcome="undecided", assurance="none", reason=reason)


def _has_unwritten_base(*exprs: Expr) -> bool:
    return any(isinstance(part, Call) and part.name == "log" for expr in exprs for part in walk(expr))


def _sample(left: Expr, right: Expr, *, settled: bool) -> Equality:
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
    end = time.perf_counter() + _SECONDS
    apart: set[str] = set()
    beyond_zero = True  # each point at which only one is defined has a variable that is not positive
    while agreed < wanted and tried < _TRIES and time.perf_counter() < end:
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
    if names and 0 < agreed < wanted and not settled:
        # Defined for large numbers only, such as beyond the last root.
        for point in beyond(source, names):
            if agreed == wanted or time.perf_counter() > end:
                break
            found = _compare_at(left, right, point, number, both_vary, settled=agreed >= _CLOSE)
            if found == "different":
                return _different_at(left, right, point, number)
            agreed += found == "equal"
    for point in spread(source, names, left, right) if names and agreed else ():
        if time.perf_counter() > end + _SECONDS:
            return _undecided("comparing them on all sides of their breaks takes too long")
        found = _compare_at(left, right, point, number, both_vary, settled=settled, bits=_PRECISIONS[:1])
        if found in ("left", "right") and not apart:
            # Far out, few bits are left of an angle: what has no value there may have one.
            found = _compare_at(left, right, point, number, both_vary, settled=settled, bits=_PRECISIONS[1:])
        match found:
            case "different":
                return _different_at(left, right, point, number)
            case "equal":
                agreed = min(agreed + 1, wanted)
            case "left" | "right" as side:
                apart.add(side)
                beyond_zero &= min(point.values(), default=1) <= 0
            case _:
                continue
    if apart == {"left"} and beyond_zero and agreed == wanted:
        return _undecided(POSITIVE)
    if apart:
        return _undecided(BEYOND if apart == {"right"} and agreed == wanted else _APART)
    if agreed == 0:
        return _undecided(_NOWHERE)
    if agreed < wanted:
        return _undecided(f"both are defined at {agreed} of {tried} random points only; they agree there")
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
        return _undecided(_NOWHERE)
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
