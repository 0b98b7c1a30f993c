"""Sets of real numbers: intervals, unions, inequalities in one variable, all as sorted disjoint intervals."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Final

from proofroute.tools.math.algebra.normal import is_zero
from proofroute.tools.math.algebra.order import infinite, order, sign, simplest
from proofroute.tools.math.algebra.plain import plain_line
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import (
    substitute,
    written_negative,
    written_product,
    written_quotient,
    written_sum,
)
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import (
    INFINITY,
    ONE,
    ZERO,
    Call,
    Collection,
    Expr,
    Interval,
    Quantity,
    Relation,
    RelationOp,
    Sym,
    Union,
    Value,
    Word,
    num,
    variables,
    walk,
)

MAX_PARTS: Final = 60
_MINUS_INFINITY: Final = written_negative(INFINITY)
_WHOLE: Final = Interval(_MINUS_INFINITY, INFINITY, False, False)
_OPPOSITE: Final[dict[RelationOp, RelationOp]] = {
    "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!=",
}  # fmt: skip


class _Unknown(Exception):
    """The order of two bounds could not be decided, or the relation is not of a form that is solved here."""


@dataclass(frozen=True, slots=True)
class RealSet:
    """Disjoint intervals in rising order; ``variable`` is what they are said of, where that was written."""

    parts: tuple[Interval, ...]
    variable: str | None = None


def real_set(value: Value, *, points: bool = False, pair: bool = False) -> RealSet | None:
    """Read ``value`` as a set of real numbers.

    Args:
        value: an interval, a union, an inequality (or chain) in one variable with linear sides.
        points: also take finite collections and single values.
        pair: also take a pair ``(a, b)`` as an open interval.

    Returns:
        the set, None where it is none or could not be put in order.

    >>> from proofroute.tools.math.answers.values import read_value
    >>> real_set(read_value("1 < 2x <= 4")).parts == real_set(read_value("(1/2, 2]")).parts
    True
    """
    try:
        return _set(value, points, pair)
    except (_Unknown, Unreadable, Undefined, TooLarge):
        return None


def common_parts(left: Iterable[Interval], right: Iterable[Interval]) -> tuple[Interval, ...] | None:
    """Return what both lists of disjoint intervals hold; None where the order of bounds is not known."""
    try:
        return _common(left, right)
    except _Unknown:
        return None


def united_parts(parts: list[Interval]) -> tuple[Interval, ...] | None:
    """Return intervals as disjoint ones in rising order; None where the order of bounds is not known."""
    try:
        return _united(parts)
    except _Unknown:
        return None


def joined(items: list[Value], words: Iterable[str]) -> Value | None:
    """Join inequalities in one variable: ``and``, commas intersect, ``or`` unites; None for other items."""
    if all(isinstance(item, Interval | Union) for item in items):
        return Union(tuple(items))
    if not all(_is_condition(item) for item in items) or len(items) > MAX_PARTS:
        return None
    sets = [real_set(item) for item in items]
    known = [found for found in sets if found is not None]
    if len(known) != len(sets) or len({found.variable for found in known} - {None}) != 1:
        return None
    either = any(word in ("or", "vee", "lor") for word in words)
    try:
        if either:
            parts = _united([part for found in known for part in found.parts])
        else:
            parts = known[0].parts
            for found in known[1:]:
                parts = _common(parts, found.parts)
    except _Unknown:
        return None
    return parts[0] if len(parts) == 1 else Union(parts) if parts else Collection("set", ())


def _is_condition(item: Value) -> bool:
    """Tell whether an item is an inequality, or several that were joined in brackets."""
    return isinstance(item, Interval | Union) or (isinstance(item, Relation) and "=" not in item.ops)


def _set(value: Value, points: bool, pair: bool) -> RealSet | None:
    match value:
        case Interval():
            return RealSet(_united([_tidy(value)]))
        case Union():
            sets = [_set(part, True, True) for part in value.parts[: MAX_PARTS + 1]]
            if len(sets) > MAX_PARTS or any(found is None for found in sets):
                return None
            return RealSet(_united([part for found in sets if found is not None for part in found.parts]))
        case Collection(kind="tuple", items=(low, high)) if (
            pair and isinstance(low, Expr) and isinstance(high, Expr)
        ):
            return RealSet(_united([_tidy(Interval(low, high, False, False))]))
        case Collection(kind="set" | "list") if points or not value.items or _is_set(value.items[0]):
            sets = [_set(item, True, pair) for item in value.items[: MAX_PARTS + 1]]
            if len(sets) > MAX_PARTS or any(found is None for found in sets):
                return None
            return RealSet(_united([part for found in sets if found is not None for part in found.parts]))
        case Relation():
            return _solved(value)
        case Collection() | Quantity() | Word():
            return None
        case _:
            if not points:
                return None
            at = simplest(value)
            return RealSet((Interval(at, at, True, True),))


def _is_set(value: Value) -> bool:
    return isinstance(value, Interval | Union)


def _tidy(part: Interval) -> Interval:
    low, high = simplest(part.low), simplest(part.high)
    return Interval(low, high, part.low_closed and not infinite(low), part.high_closed and not infinite(high))


def _compared(left: Expr, right: Expr) -> int:
    found = order(left, right)
    if found is None:
        raise _Unknown
    return found


def _is_empty(part: Interval) -> bool:
    at = _compared(part.low, part.high)
    return at > 0 or (at == 0 and not (part.low_closed and part.high_closed))


def _united(parts: list[Interval]) -> tuple[Interval, ...]:
    if len(parts) > MAX_PARTS:
        raise _Unknown
    filled = [part for part in parts if not _is_empty(part)]
    filled.sort(key=cmp_to_key(lambda a, b: _compared(a.low, b.low) or b.low_closed - a.low_closed))
    done: list[Interval] = []
    for part in filled:
        if done:
            last = done[-1]
            gap = _compared(part.low, last.high)
            if gap < 0 or (gap == 0 and (part.low_closed or last.high_closed)):
                further = _compared(part.high, last.high)
                if further > 0:
                    done[-1] = Interval(last.low, part.high, last.low_closed, part.high_closed)
                elif further == 0 and part.high_closed:
                    done[-1] = Interval(last.low, last.high, last.low_closed, True)
                continue
        done.append(part)
    return tuple(done)


def _common(left: Iterable[Interval], right: Iterable[Interval]) -> tuple[Interval, ...]:
    found: list[Interval] = []
    rights = list(right)
    for a in left:
        for b in rights:
            low, high = _compared(a.low, b.low), _compared(a.high, b.high)
            part = Interval(
                a.low if low >= 0 else b.low,
                a.high if high <= 0 else b.high,
                a.low_closed and b.low_closed if low == 0 else (a if low > 0 else b).low_closed,
                a.high_closed and b.high_closed if high == 0 else (a if high < 0 else b).high_closed,
            )
            if not _is_empty(part):
                found.append(part)
    return _united(found)


def _solved(relation: Relation) -> RealSet | None:
    names = variables(*relation.sides)
    if "=" in relation.ops or len(names) != 1:
        return None
    (name,) = names
    sizes = {
        part
        for side in relation.sides
        for part in walk(side)
        if isinstance(part, Call) and part.name == "abs" and name in variables(part)
    }
    if len(sizes) > 1:
        return None
    unknown = name
    if sizes:
        unknown = "|·|"
        (size,) = sizes
        sides = tuple(_replaced(side, size, Sym(unknown)) for side in relation.sides)
        if variables(*sides) != frozenset((unknown,)):
            return None
        relation = Relation(sides, relation.ops)
    parts: tuple[Interval, ...] = (_WHOLE,)
    for left, op, right in zip(relation.sides, relation.ops, relation.sides[1:], strict=False):
        parts = _common(parts, _half_line(written_sum(left, written_negative(right)), op, unknown))
    if sizes:
        (size,) = sizes
        parts = _inside_absolute(parts, size.args[0], name)
    return RealSet(parts, name)


def _replaced(expr: Expr, old: Expr, new: Expr) -> Expr:
    return new if expr == old else rebuilt(expr, lambda part: _replaced(part, old, new))


def _linear(expr: Expr, name: str) -> tuple[Expr, Expr]:
    """Return slope and value at zero of an expression that is linear in ``name``."""
    line = plain_line(expr, name)
    if line is not None:
        return num(line[0]), num(line[1])
    at_zero = substitute(expr, name, ZERO)
    slope = written_sum(substitute(expr, name, ONE), written_negative(at_zero))
    rest = written_sum(expr, written_negative(written_sum(written_product(slope, Sym(name)), at_zero)))
    if is_zero(rest) is not True:
        raise _Unknown
    return simplest(slope), simplest(at_zero)


def _half_line(difference: Expr, op: RelationOp, name: str) -> tuple[Interval, ...]:
    if name not in variables(difference):
        return (_WHOLE,) if _holds(difference, op) else ()
    slope, at_zero = _linear(difference, name)
    direction = sign(slope)
    if direction is None or direction == 0:
        raise _Unknown
    root = simplest(written_negative(written_quotient(at_zero, slope)))
    match op if direction > 0 else _OPPOSITE[op]:
        case "<" | "<=" as below:
            return (Interval(_MINUS_INFINITY, root, False, below == "<="),)
        case ">" | ">=" as above:
            return (Interval(root, INFINITY, above == ">=", False),)
        case "!=":
            return (Interval(_MINUS_INFINITY, root, False, False), Interval(root, INFINITY, False, False))
        case "=":
            return (Interval(root, root, True, True),)


def _holds(difference: Expr, op: RelationOp) -> bool:
    at = sign(difference)
    if at is None:
        raise _Unknown
    return {"<": at < 0, "<=": at <= 0, ">": at > 0, ">=": at >= 0, "=": at == 0, "!=": at != 0}[op]


def _inside_absolute(parts: Iterable[Interval], inner: Expr, name: str) -> tuple[Interval, ...]:
    """Return where ``inner`` lies when its absolute value lies in ``parts``."""
    slope, at_zero = _linear(inner, name)
    direction = sign(slope)
    if not direction:
        raise _Unknown
    sized = _common(parts, [Interval(num(0), INFINITY, True, False)])
    both = [*sized, *(_mirrored(part) for part in sized)]

    def back(value: Expr) -> Expr:
        if infinite(value):
            return value if direction > 0 else written_negative(value)
        return simplest(written_quotient(written_sum(value, written_negative(at_zero)), slope))

    moved: list[Interval] = []
    for part in both:
        low, high = (part.low, part.high) if direction > 0 else (part.high, part.low)
        closed = (part.low_closed, part.high_closed)
        moved.append(Interval(back(low), back(high), *(closed if direction > 0 else closed[::-1])))
    return _united(moved)


def _mirrored(part: Interval) -> Interval:
    return Interval(
        simplest(written_negative(part.high)),
        simplest(written_negative(part.low)),
        part.high_closed,
        part.low_closed,
    )
