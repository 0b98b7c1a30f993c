"""Fold a text for comparison, and keep for every folded character where it came from.

Folded away are case, Unicode compatibility forms (NFKC), kinds of quotes, dashes and blanks, digits of other
scripts, and characters that nobody sees. Superscripts, fractions and circled digits keep their shape: 10² is
not 102.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_QUOTES: Final = dict.fromkeys("‘’‚‛′`´ʼ", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES: Final = dict.fromkeys("‐‑‒–—―−⁃﹣－", "-")
_SAME: Final = _QUOTES | _DASHES
# Blanks that never break a line: between digits they group thousands.
_GROUPING: Final = frozenset("\u00a0\u202f\u2009")


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
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    while position < len(text):
        end = _cluster_end(text, position)
        folded = _fold_cluster(text, position, end)
        pieces.append(folded)
        starts.extend([position] * len(folded))
        ends.extend([end] * len(folded))
        position = end
    return Folded("".join(pieces), starts, ends)


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
