"""A real root of one expression that is none of another: equations that do not have the same solutions."""

from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Call, Expr, variables, walk

_BITS: Final = 128
_STEPS: Final = 48
_REACH: Final = Fraction(12)
_HALVINGS: Final = 40
_BROKEN: Final = frozenset({"floor", "ceil", "mod", "gcd", "lcm", "pm"})


def has_own_root(expr: Expr, other: Expr) -> bool:
    """Tell whether ``expr`` surely vanishes at a real number where ``other`` surely does not.

    Args:
        expr: an expression in one variable.
        other: another in the same.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> has_own_root(read("sin(x) - 1/2"), read("cos(x) - 1/2")), has_own_root(read("x - 1"), read("x^2 - 1"))
    (True, False)
    """
    names = variables(expr, other)
    if len(names) != 1 or any(isinstance(part, Call) and part.name in _BROKEN for part in walk(expr)):
        return False
    name = next(iter(names))
    try:
        with precision(_BITS):
            return any(
                _vanishes_alone(expr, other, name, _REACH * (2 * step - _STEPS) / _STEPS, 2 * _REACH / _STEPS)
                for step in range(_STEPS)
            )
    except (Unreadable, Undefined, TooLarge):
        return False


def _vanishes_alone(expr: Expr, other: Expr, name: str, low: Fraction, width: Fraction) -> bool:
    # Off the round numbers, so that a root is seldom an end.
    low += Fraction(1, 1009)
    high = low + width
    signs = _sign(expr, name, low), _sign(expr, name, high)
    if 0 in signs or signs[0] == signs[1]:
        return False
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        sign = _sign(expr, name, middle)
        if sign == 0:
            break
        low, high = (middle, high) if sign == signs[0] else (low, middle)
    ball = flint.arb(real((low + high) / 2).mid(), real(high - low).abs_upper())
    # Finite all over the ball, the expression is continuous there, so its change of sign is a root.
    if not evaluate(expr, {name: ball}).is_finite():
        return False
    value: Any = evaluate(other, {name: ball})
    return bool(value.is_finite() and not value.contains(0))


def _sign(expr: Expr, name: str, at: Fraction) -> int:
    value: Any = evaluate(expr, {name: real(at)})
    return 1 if value > 0 else -1 if value < 0 else 0
