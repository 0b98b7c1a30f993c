"""The numbers of a source by their size: each is read closely only when it is asked for."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from proofroute.tools.grounding.numbers import read_number
from proofroute.tools.grounding.surroundings import Sign
from proofroute.tools.grounding.tokens import Token

if TYPE_CHECKING:
    from proofroute.tools.grounding.source import Source

# What stands there more often is looked at in its first places only.
_MOST: Final = 500
_MONEY_AFTER: Final = re.compile(r"[ \u00a0\u202f]?(?:[$€£₽]|EUR\b|CHF\b|USD\b|PLN\b|zł|kr\b|Kč)")
_LINE_END: Final = re.compile(r"[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in the source: its canonical size, its sign, where (folded), whether it is whole."""

    size: str
    sign: Sign
    start: int
    end: int
    whole: bool

    def is_surely(self, *, negative: bool) -> bool:
        """Tell whether it stands there for just this value and sign."""
        return self.whole and self.sign == ("minus" if negative else "plus")


class Numbers:
    """The numbers of a source.

    Args:
        source: the source.
    """

    def __init__(self, source: "Source") -> None:
        self._source = source
        self._known: dict[str, tuple[WrittenNumber, ...]] = {}

    @cached_property
    def sizes(self) -> dict[str, list[int]]:
        """Each size that stands there, with the tokens that it is read from, up to a bound."""
        found: dict[str, list[int]] = {}
        own: dict[str, str | None] = {}
        for index, token in enumerate(self._source.tokens):
            if token.kind != "number":
                continue
            if token.text not in own:
                own[token.text] = self._own_size(token.text)
            sizes = [own[token.text], *self._parts(token.text, found), self._group_size(index)]
            for size in sizes:
                if size is None:
                    continue
                places = found.setdefault(size, [])
                if len(places) < _MOST and places[-1:] != [index]:
                    places.append(index)
        return found

    def of(self, size: str) -> tuple[WrittenNumber, ...]:
        """Return the numbers of a size, up to a bound."""
        if size not in self._known:
            found: dict[str, list[WrittenNumber]] = defaultdict(list)
            for index in self.sizes.get(size, ()):
                self.read_at(index, found)
            self._known[size] = tuple(found.get(size, ()))
        return self._known[size]

    def read_at(self, index: int, found: dict[str, list[WrittenNumber]]) -> None:
        """Add what may be read at a token to ``found``, by its size."""
        source = self._source
        token, around = source.tokens[index], source.around
        for part in self._parts(token.text, found):
            found[part].append(WrittenNumber(part, "open", token.start, token.end, whole=False))
        size = self._own_size(token.text)
        if size is not None:
            minus = around.minus_at(index)
            start = token.start if minus is None else minus
            # Zeros in front make it a code, such as 00123, and a code is more than its value.
            code = len(token.text) > 2 and token.text.isdecimal() and token.text[0] == "0"
            whole = (source.is_whole(index) and not code) or self._is_year(token)
            found[size].append(WrittenNumber(size, around.sign(index), start, token.end, whole))
        grouped = self._group_size(index)
        groups = around.groups(index) if grouped is not None else None
        if grouped is None or groups is None:
            return
        # Two groups may also be two numbers side by side.
        first, last = groups
        sure = last - first > 1 or (first > 0 and around.is_money_before(first)) or self._apart(first, last)
        whole = sure and not source.is_scaled(last)
        start, end = source.tokens[first].start, source.tokens[last].end
        found[grouped].append(WrittenNumber(grouped, around.sign(first), start, end, whole))

    def _own_size(self, text: str) -> str | None:
        """Read a number by itself; where a mark begins it, only if that is the document's decimal mark."""
        mark = self._source.mark
        if text[0] not in ".,":
            return read_number(text, mark)
        return read_number(text, mark) if text[0] == mark else None

    def _parts(self, text: str, found: Container[str]) -> Iterator[str]:
        """Yield the two readings of a number that begins with a mark, which may have slipped there."""
        if text[0] not in ".,":
            return
        for part in (text[1:], "0." + text[1:]):
            size = read_number(part, ".")
            if size is not None and size not in found:
                yield size

    def _group_size(self, index: int) -> str | None:
        """Read the number that groups make together, at the first of them."""
        source = self._source
        groups = source.around.groups(index)
        if groups is None or groups[0] != index:
            return None
        joined = "'".join(token.text for token in source.tokens[index : groups[1] + 1])
        return read_number(joined, source.mark) or read_number(joined, "," if source.mark == "." else ".")

    def _apart(self, first: int, last: int) -> bool:
        """Tell whether groups stand by themselves: after a colon or a wide blank, and before a currency."""
        source = self._source
        start = source.folded.starts[source.tokens[first].start]
        end = source.folded.ends[source.tokens[last].end - 1]
        before = re.search(r"(?:([:=：])\s?|\|\s?|\s{2,}|\t|\A|\n)\Z", source.text[max(0, start - 4) : start])
        if before is None:
            return False
        # Behind a colon, to the end of the line, and with decimals: no column parts it.
        alone = (
            before[1] is not None and "," in source.tokens[last].text and _LINE_END.match(source.text, end)
        )
        return bool(alone) or _MONEY_AFTER.match(source.text, end) is not None

    def _is_year(self, token: Token) -> bool:
        """Tell whether a number is the year of a date."""
        dates = self._source.dates
        place = bisect_right(dates, token.start, key=lambda written: written.start) - 1
        return len(token.text) == 4 and place >= 0 and token.end <= dates[place].end
