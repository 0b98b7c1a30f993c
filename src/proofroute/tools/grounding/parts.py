"""Cut a long text into parts that overlap, at the borders of paragraphs, lines and sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from proofroute.tools.grounding.tables import table_at

_BORDERS: Final = ("\n\n", "\n", ". ", " ")
_OVERLAP: Final = 8
_LONGEST_HEAD: Final = 400


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text: where it stands there, its text, and the head of the table that it begins in."""

    start: int
    end: int
    text: str
    head: str = ""

    @property
    def shown(self) -> str:
        """The part as a reader needs it: below the head of its table."""
        return f"{self.head}\n{self.text}" if self.head else self.text


def parts_of(text: str, size: int) -> tuple[Part, ...]:
    r"""Cut ``text`` into parts of at most ``size`` characters, each with an eighth of it from the last one.

    >>> [part.text for part in parts_of("one one\ntwo two\nthree", 16)]
    ['one one\ntwo two\n', 'three']
    """
    return tuple(_cut(text, max(size, 2 * _OVERLAP)))


def _cut(text: str, size: int) -> Iterator[Part]:
    start = 0
    while True:
        end = _end(text, start, size)
        yield Part(start, end, text[start:end], _head(text, start))
        if end >= len(text):
            return
        start = max(_begin(text, end - size // _OVERLAP, end), start + 1)


def _end(text: str, start: int, size: int) -> int:
    """Return where a part ends: at the best border of its second half."""
    limit = start + size
    if limit >= len(text):
        return len(text)
    for border in _BORDERS:
        place = text.rfind(border, start + size // 2, limit)
        if place >= 0:
            return place + len(border)
    return limit


def _begin(text: str, earliest: int, end: int) -> int:
    """Return where the next part begins: at a line, else at a word, before the end of the last one."""
    before = text.rfind("\n", max(0, earliest - (end - earliest)), earliest + 1)
    if before >= 0:
        return before + 1
    for border in ("\n", " "):
        place = text.find(border, earliest, end - 1)
        if place >= 0:
            return place + 1
    return end if text[end - 1].isspace() else earliest


def _head(text: str, start: int) -> str:
    """Return the head of the table that goes on at ``start``."""
    table = table_at(text, start) if start else None
    if table is None or not table.heads or not table.rows or table.rows[0].start >= start:
        return ""
    lines = text[: table.rows[0].start].rstrip("\n").split("\n")
    head = next((line for line in reversed(lines) if all(cell in line for cell in table.heads)), "")
    return head if len(head) <= _LONGEST_HEAD else ""
