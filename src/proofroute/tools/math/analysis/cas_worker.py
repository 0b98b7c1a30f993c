"""What runs inside the computer-algebra worker. It sees trees only, never text."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final, cast

import sympy as _sympy

from proofroute.core import Json
from proofroute.tools.math.analysis.wire import from_wire, to_wire
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym

sympy: Any = _sympy
"""Its own types are partial; what comes back is read with care below."""

_CIRCULAR: Final = ("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh")
_FUNCTIONS: Final[dict[str, Any]] = {
    "ln": sympy.log, "abs": sympy.Abs, "factorial": sympy.factorial,
    **{name: getattr(sympy, name) for name in _CIRCULAR},
    **{name: getattr(sympy, name) for name in ("asin", "acos", "atan", "asinh", "acosh", "atanh")},
}  # fmt: skip
_NAMES: Final = {function: name for name, function in _FUNCTIONS.items()}
_CONSTANTS: Final[dict[str, Any]] = {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "oo": sympy.oo}


class _Unknown(Exception):
    """The result holds something that our trees have no name for."""


def _to_sympy(expr: Expr) -> Any:
    match expr:
        case Num():
            return sympy.Rational(expr.value.numerator, expr.value.denominator)
        case Sym():
            return sympy.Symbol(expr.name, real=True)
        case Const():
            return _CONSTANTS[expr.name]
        case Add():
            return sympy.Add(*(_to_sympy(term) for term in expr.terms))
        case Mul():
            return sympy.Mul(*(_to_sympy(factor) for factor in expr.factors))
        case Pow():
            return sympy.Pow(_to_sympy(expr.base), _to_sympy(expr.exponent))
        case Call() if expr.name in _FUNCTIONS:
            return _FUNCTIONS[expr.name](*(_to_sympy(arg) for arg in expr.args))
        case _:
            raise _Unknown


def _from_sympy(value: Any) -> Expr:
    if value.is_Rational:
        return Num(Fraction(int(value.p), int(value.q)))
    if value.is_Symbol:
        return Sym(str(value.name))
    for name, constant in _CONSTANTS.items():
        if value == constant:
            return Const(cast("Any", name))
    args = tuple(_from_sympy(arg) for arg in value.args)
    if value.is_Add:
        return Add(args)
    if value.is_Mul:
        return Mul(args)
    if value.is_Pow:
        return Pow(*args)
    if value.func is sympy.exp:
        return Pow(Const("e"), args[0])
    if value.func in _NAMES:
        return Call(_NAMES[value.func], args)
    raise _Unknown


def _integrate(argument: Json) -> Json:
    data, name = cast("list[Json]", argument)
    try:
        found = sympy.integrate(_to_sympy(from_wire(data)), sympy.Symbol(str(name), real=True))
        return to_wire(_from_sympy(found))
    except _Unknown:
        return None


def _simplify(argument: Json) -> Json:
    data, _ = cast("list[Json]", argument)
    try:
        return to_wire(_from_sympy(sympy.simplify(_to_sympy(from_wire(data)))))
    except _Unknown:
        return None


def _limit(argument: Json) -> Json:
    data, name, at, side = cast("list[Json]", argument)
    try:
        expr, point = _to_sympy(from_wire(data)), _to_sympy(from_wire(at))
        variable = next(symbol for symbol in expr.free_symbols if symbol.name == name)
        ways = {"left": "-", "right": "+", "both": "+-"}[str(side)] if point.is_finite else "+"
        found = [sympy.limit(expr, variable, point, way) for way in ways]
        if any(one != found[0] for one in found) or isinstance(found[0], sympy.Limit | sympy.AccumBounds):
            return None
        return to_wire(_from_sympy(found[0]))
    except (_Unknown, NotImplementedError, ValueError):
        return None


HANDLERS: Final[dict[str, Callable[[Json], Json]]] = {
    "integrate": _integrate,
    "simplify": _simplify,
    "limit": _limit,
}
