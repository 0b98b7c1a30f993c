"""The pairs of values that an answer gives to two unknowns."""

from proofroute.tools.math.tree import Collection, Expr, Relation, Sym, Value
from proofroute.verifiers.math.reading import as_expression

Pair = tuple[Expr, Expr]


def pairs_given(value: Value, unknowns: tuple[str, str]) -> tuple[Pair, ...] | None:
    """Return the pairs in an answer; None where it does not say what belongs together.

    >>> from proofroute.tools.math.answers.values import read_value
    >>> len(pairs_given(read_value("x = 3, y = 4 or x = 4, y = 3"), ("x", "y")))
    2
    >>> pairs_given(read_value("x = 3 or x = 4, y = 4 or y = 3"), ("x", "y")) is None
    True
    """
    alone = _pair(value, unknowns)
    if alone is not None:
        return (alone,)
    if not isinstance(value, Collection) or value.kind == "tuple" or not value.items:
        return None
    if all(isinstance(item, Relation) for item in value.items):
        return _by_twos(value.items, unknowns)
    pairs = [_pair(item, unknowns) for item in value.items]
    known = tuple(pair for pair in pairs if pair is not None)
    return known if len(known) == len(pairs) else None


def _pair(value: Value, unknowns: tuple[str, str]) -> Pair | None:
    if not isinstance(value, Collection) or len(value.items) != 2:
        return None
    first, second = value.items
    if isinstance(first, Relation) or isinstance(second, Relation):
        return _named(first, second, unknowns)
    if value.kind != "tuple":
        return None
    left, right = as_expression(first), as_expression(second)
    return None if left is None or right is None else (left, right)


def _by_twos(items: tuple[Value, ...], unknowns: tuple[str, str]) -> tuple[Pair, ...] | None:
    if len(items) % 2:
        return None
    pairs = [_named(first, second, unknowns) for first, second in zip(items[::2], items[1::2], strict=True)]
    known = tuple(pair for pair in pairs if pair is not None)
    return known if len(known) == len(pairs) else None


def _named(first: Value, second: Value, unknowns: tuple[str, str]) -> Pair | None:
    """Read ``x = 3`` beside ``y = 4``, in this order or the other, with the same index or without."""
    values: dict[str, Expr] = {}
    marks: set[str] = set()
    for item in (first, second):
        match item:
            case Relation(sides=(Sym(name=name), _), ops=("=",)):
                plain, _, mark = name.partition("_")
                found = as_expression(item)
                if found is None or plain in values:
                    return None
                values[plain] = found
                marks.add(mark)
            case _:
                return None
    if set(values) != set(unknowns) or len(marks) > 1:
        return None
    return values[unknowns[0]], values[unknowns[1]]
