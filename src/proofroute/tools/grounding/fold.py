"""Fold a text for comparison, and keep for every folded character where it came from.

Folded away are case, Unicode compatibility forms (NFKC), kinds of quotes, dashes and blanks, digits of other
scripts, and characters that nobody sees. Superscripts, fractions and circled digits keep their shape: 10² is
not 102.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, overload

_QUOTES: Final = dict.fromkeys("‘’‚‛′`´ʼ", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES: Final = dict.fromkeys("‐‑‒–—―−⁃﹣－", "-")
_SAME: Final = _QUOTES | _DASHES
# Blanks that never break a line: between digits they group thousands.
_GROUPING: Final = frozenset("\u00a0\u202f\u2009")

_GROUPED: Final = re.compile("(?<=\\d)[\u00a0\u202f\u2009](?=\\d)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; its character ``i`` came from ``starts[i]`` to ``ends[i]`` of the original."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def fold(text: str) -> Folded:
    """Fold ``text``.

    >>> fold("Ｃafe\u0301 — “Ｘ”").text
    'café - "x"'
    """
    if text.isascii():
        return Folded(text.lower(), range(len(text)), range(1, len(text) + 1))
    table = {sign: _alone(sign) for sign in set(text)}
    odd = "".join(sign for sign, folded in table.items() if folded is None or len(folded) != 1)
    single = str.maketrans({sign: folded for sign, folded in table.items() if folded and len(folded) == 1})
    joint = _GROUPED.sub("'", text) if not _GROUPING.isdisjoint(table) else text
    if not odd:
        return Folded(joint.translate(single), range(len(text)), range(1, len(text) + 1))
    return _fold_pieces(text, joint, odd, single)


def _fold_pieces(text: str, joint: str, odd: str, single: dict[int, str]) -> Folded:
    """Fold a text in which some signs become none, or several, or join the sign before them."""
    pieces: list[str] = []
    origins: list[int] = []
    places: list[int] = []
    lengths: list[int] = []
    done = size = 0

    def add(piece: str, start: int, length: int) -> None:
        nonlocal size
        if piece:
            pieces.append(piece)
            places.append(size)
            origins.append(start)
            lengths.append(length)
            size += len(piece)

    for found in re.finditer(f"[{re.escape(odd)}]", text):
        start = found.start()
        if start < done:
            continue
        if _joins(text[start]) and start > done:
            start -= 1
        add(joint[done:start].translate(single), done, 0)
        done = _cluster_end(text, start)
        add(_fold_cluster(text, start, done), start, done - start)
    add(joint[done:].translate(single), done, 0)
    shape = (size, places, origins, lengths)
    return Folded("".join(pieces), _Offsets(*shape, ends=False), _Offsets(*shape, ends=True))


class _Offsets(Sequence[int]):
    """Where folded characters came from: pieces that fold sign by sign, and clusters that fold as one."""

    def __init__(
        self, size: int, places: list[int], origins: list[int], lengths: list[int], *, ends: bool
    ) -> None:
        self._size, self._places, self._origins, self._lengths = size, places, origins, lengths
        self._ends = ends

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self._size))]
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError(index)
        piece = bisect_right(self._places, index) - 1
        length = self._lengths[piece]
        if length:
            return self._origins[piece] + (length if self._ends else 0)
        return self._origins[piece] + index - self._places[piece] + (1 if self._ends else 0)


@lru_cache(maxsize=8192)
def _alone(sign: str) -> str | None:
    """Fold a sign that stands alone; None where it joins the sign before it."""
    if _joins(sign) and not ("\u1160" <= sign <= "\u11ff"):
        return None
    if "\u1100" <= sign <= "\u11ff":
        return None
    return _fold_cluster(sign, 0, 1)


def without_marks(text: str) -> str:
    """Take accents off a folded text.

    >>> without_marks("café")
    'cafe'
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in parts if not unicodedata.combining(sign)))


def _cluster_end(text: str, position: int) -> int:
    end = position + 1
    # A bound on marks: without it one long run of them costs quadratic time in the normaliser.
    while end < len(text) and end - position < 30 and _joins(text[end]):
        end += 1
    return end


def _joins(sign: str) -> bool:
    return "\u1160" <= sign <= "\u11ff" or (sign > "\u02ff" and unicodedata.combining(sign) != 0)


def _fold_cluster(text: str, start: int, end: int) -> str:
    first = text[start]
    if first in _SAME:
        return _SAME[first]
    if first in _GROUPING and text[start - 1 : start].isdecimal() and text[end : end + 1].isdecimal():
        return "'"
    if first.isspace():
        return " "
    category = unicodedata.category(first)
    if category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(first)) + text[start + 1 : end]
    if category == "No":
        return text[start:end]
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text[start:end]).casefold())
