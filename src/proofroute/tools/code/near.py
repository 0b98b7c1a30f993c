"""Inputs that differ from an example's in one place."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import cast

from proofroute.tools.code.alike import floor, is_format
from proofroute.tools.code.habits import Values, items_of, keeper, made_of, mender
from proofroute.tools.code.written import written


def near_values(seen: Sequence[Values]) -> list[Values]:
    """Return rows of arguments that are near those seen, nearest kinds of change first.

    >>> near_values([(9, [1, 2]), (8, [4, 1, 7])])[:4]
    [(10, [1, 2]), (9, [4, 1, 7]), (9, [3, 2]), (8, [5, 1, 7])]
    """
    columns = list(zip(*seen, strict=True))
    mend = mender(seen)
    made: list[Iterator[Values]] = []
    for place in range(len(columns)):
        made += [_at(row, place, columns[place]) for row in seen]
    found: dict[str, Values] = {}
    shown = set(map(written, seen))
    for turn in zip_longest(*made):
        for row in turn:
            if row is not None:
                mended = mend(row)
                found.setdefault(written(mended), mended)
    return [row for text, row in found.items() if text not in shown]


def _at(row: Values, place: int, column: Sequence[object]) -> Iterator[Values]:
    for value in _near(row[place], column):
        yield (*row[:place], value, *row[place + 1 :])


def _near(value: object, seen: Sequence[object]) -> Iterator[object]:
    alike = [other for other in seen if type(other) is type(value)]
    kind = type(value)
    if kind is bool:
        yield not value
    elif kind is int:
        yield from _numbers(cast("int", value), cast("list[int]", alike))
    elif kind is float:
        low, number = floor(cast("list[float]", alike)), cast("float", value)
        yield from (other for step in (1, -1, 0.5, 0.25, -0.25, 2) if (other := number + step) >= low)
    elif kind is str:
        yield from _texts(cast("str", value), cast("list[str]", alike))
    elif kind is list or kind is tuple:
        yield from _lists(items_of(value) or [], alike, a_tuple=kind is tuple)
    elif kind is set or kind is frozenset:
        yield from _sets(cast("frozenset[object]", value))
    elif kind is dict:
        yield from _dicts(cast("dict[object, object]", value), alike)


def _numbers(value: int, seen: list[int]) -> Iterator[int]:
    low = floor(seen)
    yield from (value + step for step in (1, -1, 2, 3, -2, 7) if value + step >= low)


def _texts(text: str, seen: list[str]) -> Iterator[str]:
    if is_format(seen) or not text:
        return
    letters = sorted({letter for other in seen for letter in other if letter.isalnum()})
    for place, letter in enumerate(text[:6]):
        same = [other for other in letters if _sort(other) == _sort(letter) and other != letter]
        if same and place % 2 == 0:
            yield text[:place] + same[place % len(same)] + text[place + 1 :]
    if len(text) > 1:
        yield text[:-1]
        yield text + text[0]
        yield text[1] + text[0] + text[2:]


def _sort(letter: str) -> tuple[bool, bool, bool]:
    return letter.isdecimal(), letter.isupper(), letter.islower()


def _lists(items: list[object], seen: Sequence[object], *, a_tuple: bool) -> Iterator[object]:
    rows = [items_of(other) or [] for other in seen]
    keep = keeper(rows)
    inner = [item for row in rows for item in row]
    changes: list[list[object]] = []
    for place in range(min(4, len(items))):
        others = list(_near(items[place], inner))[:3]
        changes += [[*items[:place], other, *items[place + 1 :]] for other in others]
    if len(items) > 1 and not (a_tuple and len({len(row) for row in rows}) == 1):
        changes += [items[:-1], [*items[1:], *items[:2]], [items[1], items[0], *items[2:]]]
    for changed in changes:
        kept = keep(changed)
        if len(kept) == len(changed):
            yield made_of(kept, a_tuple=a_tuple)


def _sets(value: frozenset[object]) -> Iterator[object]:
    make = frozenset if type(value) is frozenset else set
    items = sorted(value, key=repr)
    for place, item in enumerate(items[:3]):
        yield from (
            make([*items[:place], other, *items[place + 1 :]]) for other in list(_near(item, items))[:1]
        )
    if len(items) > 1:
        yield make(items[:-1])


def _dicts(value: dict[object, object], seen: Sequence[object]) -> Iterator[object]:
    dicts = cast("Sequence[dict[object, object]]", seen)
    told = [item for other in dicts for item in other.values()]
    keys = [key for other in dicts for key in other]
    for key, item in list(value.items())[:3]:
        yield from ({**value, key: other} for other in list(_near(item, told))[:2])
    if len({tuple(other) for other in dicts}) > 1:  # the keys are no fixed ones
        for key, item in list(value.items())[:2]:
            others = [other for other in _near(key, keys) if other not in value]
            yield from ({**_without(value, key), other: item} for other in others[:2])
        if len(value) > 1:
            yield _without(value, next(reversed(value)))


def _without(value: dict[object, object], key: object) -> dict[object, object]:
    return {other: item for other, item in value.items() if other != key}
