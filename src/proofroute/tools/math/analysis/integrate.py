"""Antiderivatives by a short table, and rigorous enclosures of definite integrals."""

from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import Ball, evaluate, precision
from proofroute.tools.math.algebra.polynomial import as_quotient, to_expr
from proofroute.tools.math.build import add, div, mul, neg, power, simplified
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import (
    HALF,
    MINUS_ONE,
    ONE,
    Add,
    Call,
    Const,
    Expr,
    Mul,
    Num,
    Pow,
    Sym,
    variables,
    walk,
)

_BITS: Final = 128
_WORK: Final = 300_000
"""Evaluations of parts of the integrand, at most."""


def antiderivative(expr: Expr, name: str) -> Expr | None:
    """Return an antiderivative where a short table of rules finds one; whoever uses it checks it.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> from proofroute.tools.math.text.show import show
    >>> show(antiderivative(read_expression("3x^2 + cos(2x)"), "x"))
    'x^3 + sin(2*x)/2'
    """
    return _antiderivative(simplified(expr), name)


def _antiderivative(expr: Expr, name: str) -> Expr | None:
    if name not in variables(expr):
        return mul(expr, Sym(name))
    match expr:
        case Add():
            return _sum(expr, name)
        case Mul():
            constant = [factor for factor in expr.factors if name not in variables(factor)]
            rest = [factor for factor in expr.factors if name in variables(factor)]
            if constant:
                inner = _antiderivative(mul(*rest), name)
                return None if inner is None else mul(*constant, inner)
        case _:
            pass
    return _expanded(expr, name) or _elementary(expr, name)


def _sum(expr: Add, name: str) -> Expr | None:
    found: list[Expr] = []
    for term in expr.terms:
        part = _antiderivative(term, name)
        if part is None:
            return None
        found.append(part)
    return add(*found)


def _expanded(expr: Expr, name: str) -> Expr | None:
    """Integrate a polynomial by its coefficients."""
    if not isinstance(expr, Sym | Mul | Pow):
        return None
    try:
        quotient = as_quotient(expr, name)
    except (Unreadable, Undefined, TooLarge):
        return None
    if quotient is None or len(quotient.bottom) != 1:
        return None
    integrated = (Fraction(0), *(value / (degree + 1) for degree, value in enumerate(quotient.top)))
    return to_expr(integrated, name)


def _elementary(expr: Expr, name: str) -> Expr | None:
    match expr:
        case Pow(base=Const("e"), exponent=exponent):
            return _scaled(expr, exponent, name)
        case Pow(base=base, exponent=exponent) if name not in variables(base):
            return _scaled(div(expr, Call("ln", (base,))), exponent, name)
        case Pow(base=base, exponent=Num(value=value)) if value != -1:
            return _scaled(div(power(base, Num(value + 1)), Num(value + 1)), base, name)
        case Pow(base=base, exponent=exponent) if exponent == MINUS_ONE:
            return _scaled(Call("ln", (Call("abs", (base,)),)), base, name) or _arctangent(base, name)
        case Call(name="sin", args=(inner,)):
            return _scaled(neg(Call("cos", (inner,))), inner, name)
        case Call(name="cos", args=(inner,)):
            return _scaled(Call("sin", (inner,)), inner, name)
        case Call(name="sinh", args=(inner,)):
            return _scaled(Call("cosh", (inner,)), inner, name)
        case Call(name="cosh", args=(inner,)):
            return _scaled(Call("sinh", (inner,)), inner, name)
        case Call(name="ln", args=(Sym(),)):
            return add(mul(Sym(name), expr), neg(Sym(name)))
        case _:
            return None


def _scaled(outer: Expr, inner: Expr, name: str) -> Expr | None:
    """Divide by the slope of a linear ``inner``."""
    try:
        quotient = as_quotient(inner, name)
    except (Unreadable, Undefined, TooLarge):
        return None
    if quotient is None or len(quotient.top) != 2 or len(quotient.bottom) != 1:
        return None
    return mul(Num(1 / quotient.top[1]), outer)


def _arctangent(base: Expr, name: str) -> Expr | None:
    try:
        quotient = as_quotient(base, name)
    except (Unreadable, Undefined, TooLarge):
        return None
    if quotient is None or len(quotient.bottom) != 1 or len(quotient.top) != 3:
        return None
    constant, slope, square = quotient.top
    if slope or constant <= 0 or square <= 0:
        return None
    root = power(Num(constant * square), HALF)
    if constant * square == 1:
        root = ONE
    return mul(power(root, MINUS_ONE), Call("atan", (mul(Sym(name), Num(square), power(root, MINUS_ONE)),)))


def enclosure(expr: Expr, name: str, low: Expr, high: Expr) -> Ball | None:
    """Return a ball that is proved to hold the integral; None when none can be had.

    The caller holds :func:`proofroute.tools.math.ball.precision` while it uses the ball.
    """

    def integrand(point: Any, analytic: bool) -> Any:
        try:
            return flint.acb(evaluate(expr, {name: point}, flint.acb, analytic=bool(analytic)))
        except Unreadable:
            return flint.acb(flint.arb.nan())

    evaluations = max(100, _WORK // sum(1 for _ in walk(expr)))
    with precision(_BITS):
        try:
            start, end = evaluate(low, {}, flint.acb), evaluate(high, {}, flint.acb)
            value = flint.acb.integral(
                integrand, start, end, rel_tol=2.0**-60, abs_tol=2.0**-60, eval_limit=evaluations
            )
        except (Unreadable, Undefined, TooLarge):
            return None
        return value.real if value.is_finite() and value.imag.contains(0) else None


def accuracy(ball: Ball) -> str:
    """Write a ball for people: its digits, and its radius where it matters."""
    return str(ball.str(12))
