"""The typed JSON of an answer: exact numbers as text, collections with a type tag."""

from proofroute.core import Json, collection, number
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Undefined
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import (
    Collection,
    Expr,
    Interval,
    Num,
    Quantity,
    Relation,
    Union,
    Value,
    Word,
    variables,
)

MAX_SHOWN = 20_000


def typed(value: Value) -> Json:
    """Write a value as JSON.

    Numbers and expressions are strings (``"1/3"``, ``"sqrt(2)"``), a rational value as a plain fraction;
    collections, intervals, unions, relations and quantities are objects with a ``type``.

    >>> from proofroute.tools.math.answers.values import read_value
    >>> typed(read_value("x = 2 or x = 3"))
    {'type': 'list', 'items': ['x = 2', 'x = 3']}
    >>> typed(read_value("2/4"))
    '1/2'
    """
    match value:
        case Collection():
            return collection(value.kind, [typed(item) for item in value.items])
        case Interval():
            return {
                "type": "interval",
                "low": typed(value.low),
                "high": typed(value.high),
                "low_closed": value.low_closed,
                "high_closed": value.high_closed,
            }
        case Union():
            return {"type": "union", "items": [typed(part) for part in value.parts]}
        case Quantity():
            return {"type": "quantity", "amount": typed(value.amount), "unit": value.unit}
        case Word():
            return value.text
        case Relation():
            return show(Relation(tuple(_simplified(side) for side in value.sides), value.ops))[:MAX_SHOWN]
        case _:
            return _expression(value)


def _expression(expr: Expr) -> str:
    simple = _simplified(expr)
    if isinstance(simple, Num) and simple.decimals is None:
        return number(simple.value)
    return show(simple)[:MAX_SHOWN]


def _simplified(expr: Expr) -> Expr:
    if isinstance(expr, Num) or variables(expr):
        return expr
    try:
        value = rational_value(expr)
    except (Undefined, TooLarge):
        return expr
    # Rewritten only where it stays readable: 2^1000 is not spelt out.
    if value is None or value.numerator.bit_length() + value.denominator.bit_length() > 400:
        return expr
    return Num(value)
