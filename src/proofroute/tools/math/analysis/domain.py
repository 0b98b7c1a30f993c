"""Where an expression is continuous: proved part by part, on a closed interval."""

from fractions import Fraction
from typing import Any, Final, Literal

import flint

from proofroute.tools.math.algebra.ball import Ball, evaluate, precision, real
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots, value_at
from proofroute.tools.math.build import add, neg, power
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import (
    ONE,
    Add,
    Call,
    Const,
    Derivative,
    Expr,
    Integral,
    Mul,
    Num,
    Pow,
    Sym,
    num,
    variables,
)

Sign = Literal["positive", "negative", "nonnegative", "nonpositive", "unknown"]

_BITS: Final = 128
_MAX_PIECES: Final = 400


def continuous_on(expr: Expr, name: str, low: Expr, high: Expr) -> bool:
    """Tell whether ``expr`` is proved continuous in ``name`` on the closed interval.

    Returns:
        True when it is proved; False when it is not known.
    """
    if name not in variables(expr):
        return True
    match expr:
        case Sym() | Num() | Const():
            return True
        case Add():
            return all(continuous_on(term, name, low, high) for term in expr.terms)
        case Mul():
            return all(continuous_on(factor, name, low, high) for factor in expr.factors)
        case Pow():
            return _power_continuous(expr, name, low, high)
        case Call():
            return _call_continuous(expr, name, low, high)
        case Integral() | Derivative():
            return False


def _power_continuous(expr: Pow, name: str, low: Expr, high: Expr) -> bool:
    base, exponent = expr.base, expr.exponent
    if not (continuous_on(base, name, low, high) and continuous_on(exponent, name, low, high)):
        return False
    if isinstance(exponent, Num):
        if exponent.value.denominator == 1 and exponent.value >= 0:
            return True
        sign = sign_on(base, name, low, high)
        if exponent.value.denominator == 1:
            return sign in ("positive", "negative")
        return sign == "positive" or (exponent.value > 0 and sign == "nonnegative")
    if name not in variables(base) and base == Const("e"):
        return True
    return sign_on(base, name, low, high) == "positive"


def _call_continuous(call: Call, name: str, low: Expr, high: Expr) -> bool:
    if len(call.args) != 1 or not continuous_on(call.args[0], name, low, high):
        return False
    (inner,) = call.args

    def sign(expr: Expr) -> Sign:
        return sign_on(expr, name, low, high)

    match call.name:
        case "sin" | "cos" | "sinh" | "cosh" | "tanh" | "atan" | "asinh" | "abs":
            return True
        case "ln" | "log":
            return sign(inner) == "positive"
        case "tan" | "sec":
            return sign(Call("cos", (inner,))) in ("positive", "negative")
        case "cot" | "csc":
            return sign(Call("sin", (inner,))) in ("positive", "negative")
        case "asin" | "acos":
            return sign(add(ONE, neg(power(inner, num(2))))) in ("positive", "nonnegative")
        case _:
            return False


def sign_on(expr: Expr, name: str, low: Expr, high: Expr) -> Sign:
    """Return what is proved of the sign of ``expr`` on the closed interval."""
    if isinstance(expr, Call) and expr.name == "abs":
        inner = sign_on(expr.args[0], name, low, high)
        return "positive" if inner in ("positive", "negative") else "nonnegative"
    try:
        exact = _polynomial_sign(expr, name, low, high)
        return _ball_sign(expr, name, low, high) if exact is None else exact
    except (Unreadable, Undefined, TooLarge):
        return "unknown"


def _polynomial_sign(expr: Expr, name: str, low: Expr, high: Expr) -> Sign | None:
    quotient = as_quotient(expr, name)
    start, end = rational_value(low), rational_value(high)
    if quotient is None or len(quotient.bottom) != 1 or start is None or end is None:
        return None
    start, end = min(start, end), max(start, end)
    signs = {_sign_of(value_at(quotient.top, start)), _sign_of(value_at(quotient.top, end))}
    inside = 0
    with precision(256):
        for root in real_roots(quotient.top):
            if root > real(start) and root < real(end):
                inside += 1
            elif any(
                root.overlaps(real(edge)) and value_at(quotient.top, edge) != 0 for edge in (start, end)
            ):
                return None
    if inside:
        return None
    signs.add(_sign_of(value_at(quotient.top, (start + end) / 2)))
    if signs == {1}:
        return "positive"
    if signs == {-1}:
        return "negative"
    if -1 not in signs:
        return "nonnegative"
    return "nonpositive" if 1 not in signs else None


def _sign_of(value: Fraction) -> int:
    return (value > 0) - (value < 0)


def _ball_sign(expr: Expr, name: str, low: Expr, high: Expr) -> Sign:
    """Cut the interval until each piece has a strict sign."""
    with precision(_BITS):
        start, end = evaluate(low, {}), evaluate(high, {})
        if not (start.is_finite() and end.is_finite()):
            return "unknown"
        pieces = [start.union(end)]
        found: set[int] = set()
        for _ in range(_MAX_PIECES):
            if not pieces:
                break
            piece = pieces.pop()
            value = evaluate(expr, {name: piece})
            if value.is_finite() and value > 0:
                found.add(1)
            elif value.is_finite() and value < 0:
                found.add(-1)
            else:
                pieces += _halves(piece)
        if pieces or len(found) != 1:
            return "unknown"
        return "positive" if 1 in found else "negative"


def _halves(piece: Ball) -> list[Ball]:
    middle = flint.arb(piece.mid())
    return [flint.arb(piece.lower()).union(middle), middle.union(flint.arb(piece.upper()))]


def divergence(expr: Expr, name: str, low: Expr, high: Expr) -> str | None:
    """Return a point of the closed interval at which a quotient of polynomials has a pole.

    Its integral over the interval then has no value. None when no pole is known.
    """
    try:
        quotient = as_quotient(expr, name)
        start, end = rational_value(low), rational_value(high)
    except (Unreadable, Undefined, TooLarge):
        return None
    if quotient is None or len(quotient.bottom) < 2 or start is None or end is None or start == end:
        return None
    start, end = min(start, end), max(start, end)
    for edge in (start, end):
        if value_at(quotient.bottom, edge) == 0:
            return str(edge)
    with precision(256):
        for root in real_roots(quotient.bottom):
            if root > real(start) and root < real(end):
                exact = _exact_root(quotient.bottom, root)
                return str(exact) if exact is not None else str(root.str(10, radius=False))
    return None


def _exact_root(coefficients: tuple[Fraction, ...], root: Any) -> Fraction | None:
    near = Fraction(float(root.mid())).limit_denominator(10_000)
    return near if value_at(coefficients, near) == 0 else None
