"""What the arguments of examples have in common: an order, equal lengths, a length that is told beside."""

from collections.abc import Callable, Sequence
from itertools import combinations, permutations
from typing import Final, cast

Values = tuple[object, ...]
Mend = Callable[[Values], Values]
_LONG_ENOUGH: Final = 3


def items_of(value: object) -> list[object] | None:
    """Return what a list or tuple holds; None for any other value."""
    return list(cast("Sequence[object]", value)) if isinstance(value, list | tuple) else None


def made_of(items: Sequence[object], *, a_tuple: bool) -> object:
    """Make a list, or a tuple, of ``items``."""
    return tuple(items) if a_tuple else list(items)


def _like(value: object, items: Sequence[object]) -> object:
    return made_of(items, a_tuple=isinstance(value, tuple))


def keeper(seen: Sequence[Sequence[object]]) -> Callable[[list[object]], list[object]]:
    """Return what gives a list the order and distinctness of all that were seen, and a table its width.

    >>> keeper([[1, 4, 9], [2, 3]])([5, 1, 1])
    [1, 5]
    >>> keeper([[[1, 2], [3, 4]], [[5, 6]]])([[1, 2, 3], [7]])
    [[1, 2, 3], [7, 7, 7]]
    """
    table = any(len(items) > 1 for items in seen) and all(_widths(items) is not None for items in seen)
    square = table and all(_widths(items) == len(items) for items in seen)
    long = [items for items in seen if len(items) >= _LONG_ENOUGH]
    distinct = bool(long) and all(_distinct(items) for items in seen)
    rising = bool(long) and all(_rises(items) for items in seen)
    falling = bool(long) and not rising and all(_rises(items[::-1]) for items in seen)

    def keep(items: list[object]) -> list[object]:
        if table:
            items = _even(items, square=square)
        if distinct:
            items = [item for number, item in enumerate(items) if item not in items[:number]]
        if rising or falling:
            items = _sorted(items)[:: -1 if falling else 1]
        return items

    return keep


def mender(seen: Sequence[Values]) -> Mend:
    """Return what makes a row of arguments keep what holds between the arguments of every row seen.

    >>> mender([([1, 2], [3, 4], 2), ([1], [5], 1)])(([1, 2, 3], [7, 8], 5))
    ([1, 2], [7, 8], 2)
    """
    places = range(len(seen[0]))
    equal = [pair for pair in combinations(places, 2) if all(_equal_lengths(row, *pair) for row in seen)]
    told = [pair for pair in permutations(places, 2) if all(_tells_length(row, *pair) for row in seen)]
    within = [
        pair
        for pair in permutations(places, 2)
        if pair not in told and all(_is_within(row, *pair) for row in seen)
    ]
    ordered = [pair for pair in permutations(places, 2) if all(_is_ordered(row, *pair) for row in seen)]
    lowest = {one: min(_number(row[one]) for row in seen) for one, _ in within}

    def mend(row: Values) -> Values:
        made = list(row)
        for one, other in equal:
            left, right = items_of(made[one]), items_of(made[other])
            if left is not None and right is not None:
                size = min(len(left), len(right))
                made[one], made[other] = _like(made[one], left[:size]), _like(made[other], right[:size])
        for one, other in told:
            made[one] = _size(made[other])
        for one, other in within:
            made[one] = max(
                min(lowest[one], 1), min(_number(made[one]), _size(made[other]) - (lowest[one] < 1))
            )
        for one, other in ordered:
            if _number(made[one]) > _number(made[other]):
                made[one], made[other] = made[other], made[one]
        return tuple(made)

    return mend


def _widths(items: Sequence[object]) -> int | None:
    if len({type(part) for item in items for part in items_of(item) or ()}) != 1:
        return None
    widths = {len(cast("list[object]", item)) if isinstance(item, list) else -1 for item in items}
    width = widths.pop() if len(widths) == 1 else -1
    return width if width > 0 else None


def _even(items: list[object], *, square: bool) -> list[object]:
    rows = [(item, row) for item in items if (row := items_of(item))]
    width = len(rows) if square else max((len(row) for _, row in rows[:1]), default=0)
    return [_like(item, (row * width)[:width]) for item, row in rows]


def _distinct(items: Sequence[object]) -> bool:
    return all(one != other for one, other in combinations(items, 2))


def _rises(items: Sequence[object]) -> bool:
    return list(items) == _sorted(items)


def _sorted(items: Sequence[object]) -> list[object]:
    try:
        return sorted(items, key=lambda item: cast("int", item))
    except TypeError:
        return list(items)


def _size(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    items = items_of(value)
    return -1 if items is None else len(items)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _equal_lengths(row: Values, one: int, other: int) -> bool:
    left, right = items_of(row[one]), items_of(row[other])
    return left is not None and right is not None and len(left) == len(right)


def _tells_length(row: Values, one: int, other: int) -> bool:
    return _is_number(row[one]) and row[one] == _size(row[other])


def _is_within(row: Values, one: int, other: int) -> bool:
    return _is_number(row[one]) and 0 <= _number(row[one]) <= _size(row[other])


def _is_ordered(row: Values, one: int, other: int) -> bool:
    return _is_number(row[one]) and _is_number(row[other]) and _number(row[one]) < _number(row[other])
