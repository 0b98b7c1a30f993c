"""A tree as JSON data and back, for the worker that holds the computer-algebra system."""

from fractions import Fraction
from typing import cast

from proofroute.core import Json
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Add, Call, Const, ConstName, Expr, Mul, Num, Pow, Sym


def to_wire(expr: Expr) -> Json:
    """Write a tree as nested lists: a tag, then the parts.

    Raises:
        Unreadable: it holds an integral or a derivative.
    """
    match expr:
        case Num():
            return ["num", str(expr.value)]
        case Sym():
            return ["sym", expr.name]
        case Const():
            return ["const", expr.name]
        case Add():
            return ["add", *(to_wire(term) for term in expr.terms)]
        case Mul():
            return ["mul", *(to_wire(factor) for factor in expr.factors)]
        case Pow():
            return ["pow", to_wire(expr.base), to_wire(expr.exponent)]
        case Call():
            return ["call", expr.name, *(to_wire(arg) for arg in expr.args)]
        case _:
            raise Unreadable("an integral or derivative inside a value")


def from_wire(data: Json) -> Expr:
    """Read what :func:`to_wire` wrote."""
    tag, *parts = cast("list[Json]", data)
    match tag:
        case "num":
            return Num(Fraction(str(parts[0])))
        case "sym":
            return Sym(str(parts[0]))
        case "const":
            return Const(cast("ConstName", parts[0]))
        case "add":
            return Add(tuple(from_wire(part) for part in parts))
        case "mul":
            return Mul(tuple(from_wire(part) for part in parts))
        case "pow":
            return Pow(from_wire(parts[0]), from_wire(parts[1]))
        case _:
            return Call(str(parts[0]), tuple(from_wire(part) for part in parts[1:]))
