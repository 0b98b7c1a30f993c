"""A source text, read once so that every value can be looked up in it."""

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from proofroute.core import LimitError, Span
from proofroute.tools.grounding.dates import Order, WrittenDate, find_dates
from proofroute.tools.grounding.fold import Folded, fold, without_marks
from proofroute.tools.grounding.numbers import LARGE_NAMES, Mark, decimal_mark, read_number
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS, Token, tokens

MAX_CHARS: Final = 2_000_000
MOST_SPANS: Final = 5
_BREAK: Final = "\x00"
_MISSPELT_FROM: Final = 6


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in the source: its size in canonical form, whether it is negative, and where (folded)."""

    size: str
    negative: bool
    start: int
    end: int
    scaled: bool


class Source:
    """A source text and what can be looked up in it; offsets are those of the original text.

    Made by :func:`read_source`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: Folded = fold(text)
        self.tokens: tuple[Token, ...] = tuple(tokens(self.folded.text))
        self._joined = _BREAK + _BREAK.join(token.text for token in self.tokens) + _BREAK
        self._begins: list[int] = []
        position = 0
        for token in self.tokens:
            self._begins.append(position)
            position += len(token.text) + 1

    def span(self, start: int, end: int) -> Span:
        """Return the place in the original text of folded characters ``start`` to ``end``."""
        first, last = self.folded.starts[start], self.folded.ends[end - 1]
        return Span(first, last, self.text[first:last])

    def runs(self, wanted: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where the tokens ``wanted`` stand one after the other: first and last index."""
        needle = _BREAK + _BREAK.join(wanted) + _BREAK
        position = self._joined.find(needle)
        while position >= 0:
            first = bisect_right(self._begins, position) - 1
            yield first, first + len(wanted) - 1
            position = self._joined.find(needle, position + 1)

    @cached_property
    def mark(self) -> Mark:
        """The decimal mark that the source's own numbers show."""
        return decimal_mark(token.text for token in self.tokens if token.kind == "number")

    @cached_property
    def numbers(self) -> dict[str, list[WrittenNumber]]:
        """Every number of the source, by its size."""
        found: dict[str, list[WrittenNumber]] = defaultdict(list)
        for index, token in enumerate(self.tokens):
            if token.kind == "number":
                size = read_number(token.text, self.mark)
                if size is not None:
                    found[size].append(self._number(index, size))
        return dict(found)

    @cached_property
    def dates(self) -> tuple[WrittenDate, ...]:
        """Every date of the source."""
        return tuple(find_dates(self.folded.text))

    @cached_property
    def order(self) -> Order | None:
        """The order of day and month where the source's dates in digits settle it."""
        orders: set[Order] = set()
        for found in self.dates:
            possible: set[Order] = {order for order, _, _ in found.readings}
            if len(possible) == 1:
                orders |= possible
        orders -= {"ymd", "named"}
        return orders.pop() if len(orders) == 1 else None

    @cached_property
    def words(self) -> frozenset[str]:
        """Every distinct word and number, without accents."""
        return frozenset(without_marks(token.text) for token in self.tokens if token.kind != "sign")

    @cached_property
    def sorted_words(self) -> list[str]:
        """The distinct words in order, to look up by how they begin."""
        return sorted(self.words)

    @cached_property
    def scripts(self) -> frozenset[str]:
        """The scripts that the source's letters belong to."""
        return scripts_of("".join(set("".join(self.words))))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every longer word of letters, and what is left of it without one of them."""
        return frozenset(
            form for word in self.words if _MISSPELT_FROM <= len(word) <= 40 for form in one_letter_less(word)
        )

    @cached_property
    def run_together(self) -> str:
        """All words and numbers without anything between them."""
        return "".join(without_marks(token.text) for token in self.tokens if token.kind != "sign")

    def sign_before(self, index: int) -> int | None:
        """Return where the minus sign of the number at ``index`` stands, if it has one."""
        before = index - 1
        if before >= 0 and self._touches(before, index) and self._is_currency(before):
            before -= 1
        if before >= 0 and self.tokens[before].text == "-" and self._touches(before, before + 1):
            joins = (
                before > 0 and self._touches(before - 1, before) and self.tokens[before - 1].kind == "number"
            )
            return None if joins else self.tokens[before].start
        return None

    def is_scaled(self, index: int) -> bool:
        """Tell whether a word of size follows the number at ``index`` (``5 million``, ``50k``)."""
        after = index + 1
        if after >= len(self.tokens) or self.tokens[after].text not in LARGE_NAMES:
            return False
        # A single letter is a word of size only where it touches: "50 m" is a length.
        return len(self.tokens[after].text) > 2 or self._touches(index, after)

    def _number(self, index: int, size: str) -> WrittenNumber:
        token, sign = self.tokens[index], self.sign_before(index)
        start = token.start if sign is None else sign
        return WrittenNumber(size, sign is not None, start, token.end, self.is_scaled(index))

    def _touches(self, first: int, second: int) -> bool:
        return self.tokens[first].end == self.tokens[second].start

    def _is_currency(self, index: int) -> bool:
        text = self.tokens[index].text
        return text in CURRENCIES or text in CURRENCY_SIGNS


def scripts_of(text: str) -> frozenset[str]:
    """Name the scripts of the letters of ``text``, by the first word of their Unicode names.

    >>> sorted(scripts_of("Ж x"))
    ['CYRILLIC', 'LATIN']
    """
    return frozenset(unicodedata.name(sign, "?").split()[0] for sign in set(text) if sign.isalpha())


def one_letter_less(word: str) -> frozenset[str]:
    """Return ``word`` and what is left of it without any one sign; empty where it holds a digit.

    >>> sorted(one_letter_less("abc"))
    ['ab', 'abc', 'ac', 'bc']
    """
    if not word.isalpha():
        return frozenset()
    return frozenset({word, *(word[:place] + word[place + 1 :] for place in range(len(word)))})


def read_source(text: str) -> Source:
    """Read a source text, in linear time.

    Raises:
        LimitError: it is too long.
    """
    if len(text) > MAX_CHARS:
        raise LimitError(f"the source has {len(text)} characters; the limit is {MAX_CHARS}")
    return Source(text)
