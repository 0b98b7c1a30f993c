"""Differentiation by the rules, of our own: the other path by which antiderivatives are checked."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import (
    HALF,
    MINUS_ONE,
    ONE,
    ZERO,
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
    walk,
)

_MAX_NODES: Final = 20_000


def differentiate(expr: Expr, name: str, order: int = 1) -> Expr:
    """Return the derivative of ``expr`` by the variable ``name``.

    Raises:
        Unreadable: it holds something that has no derivative here (``floor``, a factorial).
        TooLarge: it grows beyond the bounds.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> from proofroute.tools.math.text.show import show
    >>> show(differentiate(read_expression("x^2 sin x"), "x"))
    '2*x*sin(x) + x^2*cos(x)'
    """
    for _ in range(order):
        expr = _derivative(expr, name)
        if sum(1 for _ in walk(expr)) > _MAX_NODES:
            raise TooLarge("a derivative of too many parts")
    return expr


def _derivative(expr: Expr, name: str) -> Expr:
    if name not in variables(expr):
        return ZERO
    match expr:
        case Sym():
            return ONE
        case Add():
            return add(*(_derivative(term, name) for term in expr.terms))
        case Mul():
            return _product_rule(expr.factors, name)
        case Pow():
            return _power_rule(expr, name)
        case Call():
            return _chain_rule(expr, name)
        case Num() | Const() | Integral() | Derivative():
            raise Unreadable("an integral or derivative inside a derivative")


def _product_rule(factors: tuple[Expr, ...], name: str) -> Expr:
    terms: list[Expr] = []
    for index, factor in enumerate(factors):
        if name in variables(factor):
            terms.append(mul(*factors[:index], _derivative(factor, name), *factors[index + 1 :]))
    return add(*terms)


def _power_rule(expr: Pow, name: str) -> Expr:
    base, exponent = expr.base, expr.exponent
    if name not in variables(exponent):
        lowered = Num(exponent.value - 1) if isinstance(exponent, Num) else add(exponent, MINUS_ONE)
        return mul(exponent, power(base, lowered), _derivative(base, name))
    if base == Const("e"):
        return mul(expr, _derivative(exponent, name))
    logarithm = Call("ln", (base,))
    return mul(expr, _derivative(mul(exponent, logarithm), name))


def _chain_rule(call: Call, name: str) -> Expr:
    if len(call.args) != 1:
        raise Unreadable(f"the derivative of {call.name} of {len(call.args)} arguments")
    (inner,) = call.args
    if call.name in ("ln", "log") and isinstance(inner, Call) and inner.name == "abs":
        # Both branches of ln|u| have the derivative u'/u.
        inner = inner.args[0]
    return mul(_outer_derivative(call.name, inner), _derivative(inner, name))


def _outer_derivative(function: str, u: Expr) -> Expr:
    square = power(u, num(2))
    one_minus, one_plus = add(ONE, neg(square)), add(ONE, square)
    match function:
        case "sin":
            return Call("cos", (u,))
        case "cos":
            return neg(Call("sin", (u,)))
        case "tan":
            return power(Call("sec", (u,)), num(2))
        case "cot":
            return neg(power(Call("csc", (u,)), num(2)))
        case "sec":
            return mul(Call("sec", (u,)), Call("tan", (u,)))
        case "csc":
            return neg(mul(Call("csc", (u,)), Call("cot", (u,))))
        case "sinh":
            return Call("cosh", (u,))
        case "cosh":
            return Call("sinh", (u,))
        case "tanh":
            return power(Call("cosh", (u,)), num(-2))
        case "asin":
            return power(one_minus, Num(Fraction(-1, 2)))
        case "acos":
            return neg(power(one_minus, Num(Fraction(-1, 2))))
        case "atan":
            return div(ONE, one_plus)
        case "acot":
            return neg(div(ONE, one_plus))
        case "asinh":
            return power(one_plus, Num(Fraction(-1, 2)))
        case "acosh":
            return div(ONE, mul(power(add(u, MINUS_ONE), HALF), power(add(u, ONE), HALF)))
        case "atanh":
            return div(ONE, one_minus)
        case "ln" | "log":
            return div(ONE, u)
        case "abs":
            return div(u, Call("abs", (u,)))
        case _:
            raise Unreadable(f"the derivative of {function!r}")
