"""Expand the sign ``±`` of an answer into its two values."""

from collections.abc import Callable

from proofroute.tools.math.build import written_negative, written_sum
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import (
    Add,
    Call,
    Collection,
    Derivative,
    Expr,
    Integral,
    Mul,
    Pow,
    Quantity,
    Relation,
    Value,
    walk,
)


def with_signs(value: Expr | Relation | Quantity) -> Value:
    r"""Return both values of what holds one ``±``, as a list; anything else as it is.

    Raises:
        Unreadable: it holds several, whose signs may or may not go together.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> len(with_signs(read_expression("1 \\pm 2")).items)
    2
    """
    exprs = _exprs(value)
    count = sum(_is_sign(part) for expr in exprs for part in walk(expr))
    if count == 0:
        return value
    if count > 1:
        raise Unreadable("several signs ±: it is not clear which go together")
    return Collection("list", (_chosen(value, plus=True), _chosen(value, plus=False)))


def _exprs(value: Expr | Relation | Quantity) -> tuple[Expr, ...]:
    match value:
        case Relation():
            return value.sides
        case Quantity():
            return (value.amount,)
        case _:
            return (value,)


def _is_sign(expr: Expr) -> bool:
    return isinstance(expr, Call) and expr.name == "pm"


def _chosen(value: Expr | Relation | Quantity, *, plus: bool) -> Value:
    def choose(expr: Expr) -> Expr:
        if isinstance(expr, Call) and expr.name == "pm":
            middle, offset = expr.args
            return written_sum(middle, offset if plus else written_negative(offset))
        return rebuilt(expr, choose)

    match value:
        case Relation():
            return Relation(tuple(choose(side) for side in value.sides), value.ops)
        case Quantity():
            return Quantity(choose(value.amount), value.unit)
        case _:
            return choose(value)


def rebuilt(expr: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """Return ``expr`` with each direct part changed, as it was written."""
    match expr:
        case Add():
            return Add(tuple(change(term) for term in expr.terms))
        case Mul():
            return Mul(tuple(change(factor) for factor in expr.factors))
        case Pow():
            return Pow(change(expr.base), change(expr.exponent))
        case Call():
            return Call(expr.name, tuple(change(arg) for arg in expr.args))
        case Integral() | Derivative():
            return expr
        case _:
            return expr
