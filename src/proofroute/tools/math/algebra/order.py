"""The order of real constants: exact where they are rational, else by balls that do not touch."""

from fractions import Fraction
from typing import Final, Literal

import flint

from proofroute.tools.math.algebra.ball import evaluate, is_complex, precision, real
from proofroute.tools.math.algebra.normal import is_zero, rational_value
from proofroute.tools.math.build import written_negative, written_sum
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import INFINITY, Const, Expr, Mul, Num, variables, walk

Sign = Literal[-1, 0, 1]
_PRECISIONS: Final = (96, 1024)


def infinite(expr: Expr) -> Sign:
    """Return 1 for infinity, -1 for its negative, 0 for anything else."""
    if expr == INFINITY:
        return 1
    if isinstance(expr, Mul) and INFINITY in expr.factors and len(expr.factors) == 2:
        other = next(factor for factor in expr.factors if factor != INFINITY)
        if isinstance(other, Num) and other.value:
            return 1 if other.value > 0 else -1
    return 0


def has_infinity(expr: Expr) -> bool:
    """Tell whether infinity occurs in ``expr``."""
    return any(part == Const("oo") for part in walk(expr))


def sign(expr: Expr) -> Sign | None:
    """Return the sign of a real constant; None where it is not known.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> sign(read_expression("sqrt(2) - 3/2"))
    -1
    """
    if isinstance(expr, Num):
        return _sign_of(expr.value)
    if infinite(expr):
        return infinite(expr)
    if variables(expr) or is_complex(expr):
        return None
    try:
        value = rational_value(expr)
        if value is not None:
            return _sign_of(value)
        if is_zero(expr):
            return 0
    except Undefined:
        return None
    except TooLarge:
        pass  # balls need no normal form
    try:
        for bits in _PRECISIONS:
            with precision(bits):
                ball = evaluate(expr, {}, flint.arb)
                if not ball.is_finite():
                    continue
                if ball > 0:
                    return 1
                if ball < 0:
                    return -1
    except (Unreadable, Undefined, TooLarge):
        return None
    return None


def order(left: Expr, right: Expr) -> Sign | None:
    """Return -1, 0 or 1 as ``left`` is below, at or above ``right``; None where it is not known."""
    if isinstance(left, Num) and isinstance(right, Num):
        return _sign_of(left.value - right.value)
    ends = infinite(left), infinite(right)
    if ends != (0, 0):
        return _sign_of(Fraction(ends[0] - ends[1]))
    return sign(written_sum(left, written_negative(right)))


def within(expr: Expr, value: Fraction, half: Fraction) -> bool | None:
    """Tell whether a real constant lies nearer to ``value`` than ``half``; None where that is not seen.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> within(read_expression("pi"), Fraction(314, 100), Fraction(1, 200))
    True
    """
    if is_complex(expr):
        return None
    try:
        with precision(_PRECISIONS[0]):
            apart = abs(evaluate(expr, {}, flint.arb) - real(value))
            bound = real(half)
            if not apart.is_finite():
                return None
            return True if apart < bound else False if apart > bound else None
    except (Unreadable, Undefined, TooLarge):
        return None


def simplest(expr: Expr) -> Expr:
    """Return a plain number where ``expr`` is rational, else ``expr``."""
    if isinstance(expr, Num):
        return expr
    try:
        value = None if variables(expr) else rational_value(expr)
    except (Undefined, TooLarge):
        return expr
    return expr if value is None else Num(value)


def _sign_of(value: Fraction) -> Sign:
    return 1 if value > 0 else -1 if value < 0 else 0
