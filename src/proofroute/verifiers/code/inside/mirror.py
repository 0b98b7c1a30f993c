"""Mutable values that both processes hold: what one side does to a copy, the other sees at the next call."""

import sys
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import DEEPEST, class_of, encode

_MOST: Final = 40
"""Values that are kept alike; older ones are let go."""

_MUTABLE: Final = (list, dict, set, deque, bytearray, OrderedDict, Counter, defaultdict)


def is_mutable(value: Any, depth: int = 0) -> bool:
    """Tell whether a plain value can be changed in place, or holds one that can."""
    kind = class_of(value)
    return kind in _MUTABLE or (
        kind is tuple and depth < DEEPEST and any(is_mutable(item, depth + 1) for item in value)
    )


def is_shared(value: Any) -> bool:
    """Tell whether one value that can be changed stands at several places inside of another one."""
    seen: set[int] = set()
    waiting: list[Any] = [value]
    while waiting:
        item = waiting.pop()
        kind = class_of(item)
        if kind in _MUTABLE:
            if id(item) in seen:
                return True
            seen.add(id(item))
        if kind in (list, tuple, deque):
            waiting += item
        elif kind in (dict, OrderedDict, defaultdict):
            waiting += item.values()
    return False


class Mirror:
    """One side's table of the values that both sides know by number.

    Args:
        first: the first number that this side gives; -1 counts downwards, so that the sides never meet.
        other: what becomes of what is not plain, as for :func:`encode`.
    """

    def __init__(self, first: int, other: Callable[[object], Any]) -> None:
        self._next = first
        self._step = first
        self._other = other
        self._held: dict[int, Any] = {}
        self._seen: dict[int, Any] = {}

    def number(self, value: Any) -> int:
        """Return the number of a value, a new one where it has none."""
        for number, held in self._held.items():
            if held is value:
                self._held[number] = self._held.pop(number)  # the newest now
                return number
        number, self._next = self._next, self._next + self._step
        self._held[number] = value
        return number

    def value(self, number: int) -> Any:
        """Return the value of a number.

        Raises:
            KeyError: there is none.
        """
        return self._held[number]

    def changes(self) -> list[Any]:
        """Return numbers and contents of what changed here since the other side heard of it.

        Raises:
            CannotCross: a value is no plain data any more.
        """
        found: list[Any] = []
        for number, value in self._held.items():
            now = encode(value, self._other)
            if number not in self._seen or now != self._seen[number]:
                found.append([number, now])
                self._seen[number] = now
        return found

    def take(self, number: int, content: Any) -> None:
        """Follow a change of the other side, in place."""
        if number in self._held:
            update(self._held[number], content)
        else:
            self._held[number] = content
        self._seen[number] = encode(self._held[number], self._other)

    def prune(self) -> list[int]:
        """Let go of what nobody here can see any more, and of the oldest; return their numbers."""
        # Two references: the table's, and the argument of the question itself.
        gone = [number for number in self._held if sys.getrefcount(self._held[number]) <= 2]
        left = [number for number in self._held if number not in gone]
        gone += left[: max(0, len(left) - _MOST)]
        self.forget(gone)
        return gone

    def forget(self, numbers: Iterable[int]) -> None:
        """Let go of values."""
        for number in numbers:
            self._held.pop(number, None)
            self._seen.pop(number, None)


def update(mine: Any, theirs: Any) -> None:
    """Make ``mine`` equal to ``theirs`` in place, what is nested in it too."""
    kind = class_of(mine)
    if kind is not class_of(theirs):
        return
    if kind is tuple:
        for inner, its in zip(mine, theirs, strict=False):
            update(inner, its)
    elif kind in (list, deque):
        merged = [_merged(mine[at], its) if at < len(mine) else its for at, its in enumerate(theirs)]
        mine.clear()
        mine.extend(merged)
    elif kind is bytearray:
        mine[:] = theirs
    elif kind is set:
        mine.clear()
        mine.update(theirs)
    elif kind in _MUTABLE:
        merged_items = {key: _merged(mine[key], its) if key in mine else its for key, its in theirs.items()}
        mine.clear()
        mine.update(merged_items)


def _merged(mine: Any, theirs: Any) -> Any:
    if class_of(mine) in _MUTABLE and class_of(mine) is class_of(theirs):
        update(mine, theirs)
        return mine
    return theirs
