"""Strategies for values that are like those that examples show."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

from proofroute.tools.code.habits import items_of, keeper, made_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_NEAR: Final = 5
_FAR: Final = 20
_LONGEST: Final = 10
_WIDEST_FIXED: Final = 6
_DEEPEST: Final = 6
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")


def alike(seen: Sequence[object], depth: int = 0) -> "SearchStrategy[object]":
    """Return a strategy for values of the types, shapes and sizes of ``seen``, which is not empty."""
    from hypothesis import strategies as st

    kinds: dict[type, list[object]] = {}
    for value in seen:
        kinds.setdefault(type(value), []).append(value)
    return st.one_of([_of_one_type(values, depth) for values in kinds.values()])


def floor(seen: Sequence[float]) -> float:
    """Return what numbers like these stay above: all positive ones stay positive."""
    low = min(seen)
    return 1 if low >= 1 else 0 if low >= 0 else float("-inf")


def _of_one_type(seen: list[object], depth: int) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    match seen[0]:
        case bool():
            return st.booleans()
        case int():
            return _whole(cast("list[int]", seen))
        case float():
            return _broken(cast("list[float]", seen))
        case str():
            return _text(cast("list[str]", seen))
        case list() | tuple() if depth <= _DEEPEST:
            return _row(seen, depth)
        case set() | frozenset() if depth <= _DEEPEST:
            return _set(seen, depth)
        case dict() if depth <= _DEEPEST:
            return _mapping(cast("list[dict[object, object]]", seen), depth)
        case _:
            return st.sampled_from(seen)


def _whole(seen: list[int]) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    low = max(floor(seen), min(seen) - _NEAR)
    return st.one_of(st.integers(int(low), max(seen) + max(_NEAR, min(abs(max(seen)), _FAR))), _beside(seen))


def _beside(seen: list[int]) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    near = sorted({value + step for value in seen for step in (-1, 0, 1, 2) if value + step >= floor(seen)})
    return st.sampled_from(near)


def _broken(seen: list[float]) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    finite = [value for value in seen if abs(value) < 1e15]
    if not finite:
        return st.sampled_from(seen)
    places = min(6, max(len(repr(value).partition(".")[2]) for value in finite))
    scale = 10**places
    low = int(max(floor(finite), min(finite) - 1) * scale)
    return st.integers(low, int((max(finite) + 1) * scale)).map(lambda number: number / scale)


def _text(seen: list[str]) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    letters = sorted({letter for text in seen for letter in text})
    words = sorted({word for text in seen for word in _WORD.findall(text)})
    sizes = [len(text) for text in seen]
    strategies: list[SearchStrategy[object]] = []
    if words:
        strategies.append(
            st.builds(
                _refilled, st.sampled_from(seen), st.lists(st.sampled_from(words), min_size=8, max_size=8)
            )
        )
    if letters and not is_format(seen):
        least, most = max(min(1, min(sizes)), min(sizes) - 1), min(max(sizes) + 1, 3 * _LONGEST)
        pieces = st.lists(st.sampled_from(_around(letters)), min_size=min(least, most), max_size=most)
        strategies.append(pieces.map("".join))
    return st.one_of(strategies) if strategies else st.sampled_from(seen)


def is_format(seen: Sequence[str]) -> bool:
    """Tell whether texts have a form of their own: signs beside the letters, at the same places."""
    forms = {_WORD.sub("w", text) for text in seen}
    return any(re.search(r"[^\w\s]", form) for form in forms) and len(forms) < max(2, len(seen))


def _around(letters: list[str]) -> list[str]:
    after = [chr(ord(letter) + 1) for letter in letters if letter.isascii() and letter.isalpha()]
    return sorted({*letters, *(letter for letter in after if letter.isalpha())})


def _refilled(text: str, words: list[str]) -> str:
    """Put other words of the same sort into a text.

    >>> _refilled("ab-12", ["7", "34", "xyz"])
    'xyz-34'
    """

    def other(found: re.Match[str]) -> str:
        same = [word for word in words if word.isdecimal() == found[0].isdecimal()]
        # Numbers of a date and the like keep their places.
        same = [word for word in same if len(word) == len(found[0])] or same
        return same[found.start() % len(same)] if same else found[0]

    return _WORD.sub(other, text)


def _row(seen: list[object], depth: int) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    all_items = [items_of(value) or [] for value in seen]
    a_tuple = isinstance(seen[0], tuple)

    def make(items: Sequence[object]) -> object:
        return made_of(items, a_tuple=a_tuple)

    sizes = {len(items) for items in all_items}
    columns = list(zip(*all_items, strict=False))
    if len(sizes) == 1 and 0 < len(columns) <= _WIDEST_FIXED and _is_record(all_items, a_tuple=a_tuple):
        return st.tuples(*(alike(column, depth + 1) for column in columns)).map(make)
    items = [item for row in all_items for item in row]
    if not items:
        return st.sampled_from(seen)
    least, most = min(sizes), min(max(sizes) + 1, _LONGEST)
    lists = st.lists(
        alike(items, depth + 1), min_size=min(max(min(1, least), least - 1), most), max_size=most
    )
    return lists.map(keeper(all_items)).map(make)


def _is_record(rows: Sequence[Sequence[object]], *, a_tuple: bool) -> bool:
    return (a_tuple and len(rows) > 1) or any(len({type(item) for item in row}) > 1 for row in rows)


def _set(seen: list[object], depth: int) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    sizes = [len(value) for value in cast("list[set[object]]", seen)]
    items = sorted((item for value in cast("list[set[object]]", seen) for item in value), key=repr)
    frozen = isinstance(seen[0], frozenset)

    def make(drawn: Sequence[object]) -> object:
        return frozenset(drawn) if frozen else set(drawn)

    if not items:
        return st.sampled_from(seen)
    return st.lists(alike(items, depth + 1), min_size=min(1, *sizes), max_size=_LONGEST).map(make)


def _mapping(seen: list[dict[object, object]], depth: int) -> "SearchStrategy[object]":
    from hypothesis import strategies as st

    values = [item for value in seen for item in value.values()]
    if not values:
        return st.just(seen[0])
    keys = [key for value in seen for key in value]
    if len(seen) > 1 and all(value.keys() == seen[0].keys() for value in seen):
        fixed = list(seen[0])
        columns = [alike([value[key] for value in seen], depth + 1) for key in fixed]
        return st.tuples(*columns).map(lambda row: dict(zip(fixed, row, strict=True)))
    pairs = st.tuples(alike(keys, depth + 1), alike(values, depth + 1))
    least = min(1, *(len(value) for value in seen))
    return st.lists(pairs, min_size=least, max_size=max(map(len, seen)) + 1).map(dict)
