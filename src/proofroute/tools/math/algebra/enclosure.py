"""Where a real number lies: on which side of a rational one, between which whole multiples of a unit."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.ball import Ball, evaluate, precision, real
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Expr

_BITS: Final = (128, 1024, 8192)
_MAX_EXPONENT: Final = 3_000


def exact_value(expr: Expr) -> Fraction | None:
    """Return the value of a number where it is known to be rational."""
    try:
        return rational_value(expr)
    except TooLarge:
        return None


def side(expr: Expr, bound: Fraction) -> int | None:
    """Tell whether a real number is above ``bound`` (1), below (-1) or the same (0); None if it is not known.

    Raises:
        Undefined: it has no value.
    """
    exact = exact_value(expr)
    if exact is not None:
        return (exact > bound) - (exact < bound)
    for bits in _BITS:
        with precision(bits):
            distance = _ball(expr) - real(bound)
            if distance > 0:
                return 1
            if distance < 0:
                return -1
    return None


def nearest(expr: Expr, unit: Fraction) -> int | None:
    """Return the whole number of units that is nearest; None where it is not known, or halfway."""
    exact = exact_value(expr)
    if exact is not None:
        parts = exact / unit
        return None if (2 * parts).denominator == 1 and parts.denominator != 1 else round(parts)
    for bits in _BITS:
        with precision(bits):
            found = (_ball(expr) / real(unit) + real(Fraction(1, 2))).floor().unique_fmpz()
        if found is not None:
            return int(found)
    return None


def magnitude(expr: Expr) -> int | None:
    """Return the power of ten of the first digit; None for zero and what is not known.

    >>> from proofroute.tools.math.tree import num
    >>> magnitude(num(999)), magnitude(num(Fraction(1, 100)))
    (2, -2)
    """
    for exponent in _guesses(expr):
        low, high = Fraction(10) ** exponent, Fraction(10) ** (exponent + 1)
        if (side(expr, low) or 0) >= 0 and side(expr, high) == -1 and side(expr, Fraction()) == 1:
            return exponent
        if (side(expr, -low) or 0) <= 0 and side(expr, -high) == 1 and side(expr, Fraction()) == -1:
            return exponent
    return None


def _guesses(expr: Expr) -> range:
    with precision(_BITS[0]):
        size = abs(_ball(expr))
        if not size > 0:
            return range(0)
        guess = int(float((size.log() / real(Fraction(10)).log()).mid()) // 1)
    return range(guess - 1, guess + 2) if abs(guess) < _MAX_EXPONENT else range(0)


def _ball(expr: Expr) -> Ball:
    try:
        found = evaluate(expr, {})
    except Unreadable as error:
        raise Undefined(str(error)) from None
    if not found.is_finite():
        raise Undefined("no real value")
    return found
