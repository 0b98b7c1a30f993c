"""Carry out the options of grading: change both values before they are compared, and judge what was found.

Each function returns what it was given where the usual choice is made.
"""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.answers.units import DEGREE, PERCENT, read_unit
from proofroute.tools.math.grading.compare import compare
from proofroute.tools.math.grading.expressions import without_constant
from proofroute.tools.math.grading.options import GradeOptions
from proofroute.tools.math.grading.outcomes import met, unmet
from proofroute.tools.math.tree import (
    Collection,
    Expr,
    Grouping,
    Interval,
    Num,
    Quantity,
    Relation,
    Union,
    Value,
    variables,
    walk,
)

_INEQUALITY: Final = re.compile(r"[<>≤≥≠]|\\(?:leq?|geq?|lt|gt|neq?|leqslant|geqslant)(?![A-Za-z])")
_FEWEST_DIGITS: Final = 3


def prepared(wanted: Value, found: Value, options: GradeOptions) -> tuple[Value, Value]:
    """Return both values as the options want them compared."""
    if options.order != "usual":
        wanted, found = _ordered(wanted, found, options)
    for chosen, unit in ((options.percent, PERCENT), (options.degrees, DEGREE)):
        shown = _shows(wanted, unit), _shows(found, unit)
        if chosen == "number" and shown[0] != shown[1]:
            wanted, found = _bare(wanted, unit), _bare(found, unit)
    if options.decimals == "exact":
        wanted, found = _exact(wanted), _exact(found)
    if options.constant == "optional" and not _shows_constant(wanted) and _shows_constant(found):
        found = _on_the_right(found, lambda expr: without_constant(expr) or expr)
    return wanted, found


def settled(
    result: Equality, wanted: Value, found: Value, texts: tuple[str, str], options: GradeOptions
) -> Equality:
    """Return the outcome that the options make of ``result``, which compared the prepared values."""
    if result.outcome == "different" and options.decimals == "either" and _is_rounded(found):
        turned = compare(found, _exact(wanted), units="optional")
        if turned.outcome == "equal":
            return met("the answer rounds the reference to the digits that it shows", turned.assurance)
    if result.outcome != "equal":
        return result
    if options.units == "required" and _has_unit(wanted) and not _has_unit(found):
        return unmet("the answer leaves out the unit")
    if options.constant == "required" and _leaves_out_constant(wanted, found):
        return unmet("the answer leaves out the constant of integration")
    if options.intervals == "as_written":
        written = [_INEQUALITY.search(text) is not None for text in texts]
        if written[0] != written[1] and (_is_set(wanted) or _is_set(found)):
            return unmet("one is written as an inequality, the other as an interval")
    return result


def _ordered(wanted: Value, found: Value, options: GradeOptions) -> tuple[Value, Value]:
    if not isinstance(wanted, Collection) or not isinstance(found, Collection):
        return wanted, found
    if options.order == "never":
        return _as(wanted, "tuple", "list"), _as(found, "tuple", "list")
    if "set" in (wanted.kind, found.kind):
        return wanted, found
    return _as(wanted, "list", "tuple"), _as(found, "list", "tuple")


def _as(value: Value, kind: Grouping, instead: Grouping) -> Value:
    if not isinstance(value, Collection):
        return value
    items = tuple(_as(item, kind, instead) for item in value.items)
    return Collection(instead if value.kind == kind else value.kind, items)


def _shows(value: Value, unit: object) -> bool:
    return any(isinstance(part, Quantity) and read_unit(part.unit) == unit for part in _leaves(value))


def _bare(value: Value, unit: object) -> Value:
    def bare(part: Value) -> Value:
        return part.amount if isinstance(part, Quantity) and read_unit(part.unit) == unit else part

    return _mapped(value, bare)


def _has_unit(value: Value) -> bool:
    units = [read_unit(part.unit) for part in _leaves(value) if isinstance(part, Quantity)]
    return any(
        unit is not None and unit.known and not unit.is_currency and unit not in (PERCENT, DEGREE)
        for unit in units
    )


def _exact(value: Value) -> Value:
    """Return ``value`` without the knowledge of which digits were shown."""

    def exact(expr: Expr) -> Expr:
        return Num(expr.value) if isinstance(expr, Num) else rebuilt(expr, exact)

    return _mapped(value, lambda part: _with_expressions(part, exact))


def _is_rounded(value: Value) -> bool:
    """Tell whether a number shows decimals, and three digits or more."""
    return any(
        isinstance(part, Num) and bool(part.decimals) and _digits(part) >= _FEWEST_DIGITS
        for leaf in _leaves(value)
        for expr in _expressions(leaf)
        for part in walk(expr)
    )


def _digits(number: Num) -> int:
    shown = abs(number.value.numerator) * 10 ** (number.decimals or 0) // number.value.denominator
    return len(str(shown))


def _shows_constant(value: Value) -> bool:
    shown = _right_side(value)
    return shown is not None and without_constant(shown) is not None


def _leaves_out_constant(wanted: Value, found: Value) -> bool:
    """Tell whether only ``wanted`` shows a constant of integration, under whatever name."""
    sides = _right_side(wanted), _right_side(found)
    if sides[0] is None or sides[1] is None or (rest := without_constant(sides[0])) is None:
        return False
    return variables(sides[1]) <= variables(rest)


def _right_side(value: Value) -> Expr | None:
    match value:
        case Relation(sides=(_, right), ops=("=",)):
            return right
        case _ if isinstance(value, Expr):
            return value
        case _:
            return None


def _on_the_right(value: Value, change: Callable[[Expr], Expr]) -> Value:
    match value:
        case Relation(sides=(left, right), ops=("=",)):
            return Relation((left, change(right)), value.ops)
        case _ if isinstance(value, Expr):
            return change(value)
        case _:
            return value


def _is_set(value: Value) -> bool:
    match value:
        case Interval() | Union():
            return True
        case Relation():
            return "=" not in value.ops
        case _:
            return False


def _leaves(value: Value) -> list[Value]:
    match value:
        case Collection():
            return [leaf for item in value.items for leaf in _leaves(item)]
        case Union():
            return [leaf for part in value.parts for leaf in _leaves(part)]
        case _:
            return [value]


def _mapped(value: Value, change: Callable[[Value], Value]) -> Value:
    match value:
        case Collection():
            return Collection(value.kind, tuple(_mapped(item, change) for item in value.items))
        case Union():
            return Union(tuple(_mapped(part, change) for part in value.parts))
        case _:
            return change(value)


def _expressions(leaf: Value) -> tuple[Expr, ...]:
    match leaf:
        case Relation():
            return leaf.sides
        case Interval():
            return leaf.low, leaf.high
        case Quantity():
            return (leaf.amount,)
        case _:
            return (leaf,) if isinstance(leaf, Expr) else ()


def _with_expressions(leaf: Value, change: Callable[[Expr], Expr]) -> Value:
    match leaf:
        case Relation():
            return Relation(tuple(change(side) for side in leaf.sides), leaf.ops)
        case Interval():
            return Interval(change(leaf.low), change(leaf.high), leaf.low_closed, leaf.high_closed)
        case Quantity():
            return Quantity(change(leaf.amount), leaf.unit)
        case _:
            return change(leaf) if isinstance(leaf, Expr) else leaf
