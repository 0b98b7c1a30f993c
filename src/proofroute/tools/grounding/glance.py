"""Places where a value may stand, found without cutting the whole source into tokens.

Each place is then looked at with the same eyes as the whole: a window round it is read like a source of its
own. What no glance finds is looked for in the whole.
"""

import re
from collections import defaultdict
from datetime import date
from functools import cache
from typing import Final

from proofroute.tools.grounding.months import MONTHS
from proofroute.tools.grounding.numbers import Mark, decimal_mark

_NUMBER: Final = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
_MARKED: Final = re.compile(r"(?<![\w.,])(?:[0-9]+(?:[.,'][0-9]+)+|[.,][0-9]+)(?!\w)")
_DIGITS: Final = re.compile("[0-9]+")
_PLAIN: Final = re.compile(r"[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+)*")
_BEFORE: Final = 76
_AFTER: Final = 56
_MOST: Final = 16
_QUIET_BEFORE: Final = frozenset(' \n\t|"')
_QUIET_AFTER: Final = frozenset(' \n\t|",.;:)')
_BESIDE: Final = 24


@cache
def _beginnings(month: int) -> tuple[str, ...]:
    """Return how the names of a month begin, with and without accents."""
    return tuple({name[:3] for name, months in MONTHS.items() if month in months})


class Glance:
    """A folded text and where its numbers stand, by their digits."""

    def __init__(self, original: str, folded: str, *, aligned: bool) -> None:
        self._original, self._folded = original, folded
        self._aligned = aligned
        self._digits: dict[str, list[int]] | None = None
        self.most = _MOST

    def plain(self, value: str) -> list[int] | None:
        """Return where a value of words stands alone between blanks; None where a closer look is needed."""
        if not self._aligned or not _PLAIN.fullmatch(value) or not value.isascii():
            return None
        wanted = value.lower()
        text, size = self._folded, len(value)
        found: list[int] = []
        place = text.find(wanted)
        while place >= 0:
            end = place + size
            before, after = text[place - 1 : place] or " ", text[end : end + 1] or " "
            if before not in _QUIET_BEFORE or after not in _QUIET_AFTER:
                return None
            if (after in " \t" and text[end + 1 : end + 2] in "+-*/^~!\\") or text[
                place - 2 : place - 1
            ] in "+-!~":
                return None
            if self._original[place:end].lower() != wanted:
                return None
            found.append(place)
            if len(found) > _MOST:
                return None
            place = text.find(wanted, end)
        return found

    def literal(self, wanted: str) -> list[int]:
        """Return where a folded text stands, up to a bound."""
        found: list[int] = []
        place = self._folded.find(wanted)
        while place >= 0 and len(found) < _MOST:
            found.append(place)
            place = self._folded.find(wanted, place + 1)
        return found

    def days(self, day: date) -> list[int]:
        """Return where a year stands that has the day and the month beside it, as digits or by its name."""
        text, year = self._folded, str(day.year)
        own, month = {str(day.day), f"{day.day:02}"}, {str(day.month), f"{day.month:02}"}
        names = _beginnings(day.month)
        found: list[int] = []
        place = text.find(year)
        while place >= 0 and len(found) < _MOST:
            near = text[max(0, place - _BESIDE) : place] + "\0" + text[place + 4 : place + 4 + _BESIDE]
            numbers = set(_DIGITS.findall(near))
            if own & numbers and (month & numbers or any(name in near for name in names)):
                found.append(place)
            place = text.find(year, place + 4)
        return found

    def digits(self, size: str) -> list[int]:
        """Return where the digits of a number stand, whatever its marks."""
        known = self._index()
        wanted = size.replace(".", "").strip("0")
        found = list(known.get(wanted, ()))
        whole, _, part = size.partition(".")
        if len(whole) > 3:
            tail = (whole[-3:] + part).strip("0")
            text = self._folded
            found += [
                place
                for place in known.get(tail, ())
                if text[place - 1 : place] == " " and text[place - 2 : place - 1].isdigit()
            ]
        return found[:_MOST]

    def window(self, place: int, length: int, before: int = _BEFORE, after: int = _AFTER) -> tuple[int, int]:
        """Return the bounds of the text round a place, cut at blanks."""
        text = self._folded
        first, last = max(0, place - before), min(len(text), place + length + after)
        if first:
            cut = text.find(" ", first, place)
            line = text.find("\n", first, place)
            first = max(0, min(cut for cut in (cut, line, place) if cut >= 0))
        if last < len(text):
            cut = max(text.rfind(" ", place + length, last), text.rfind("\n", place + length, last))
            last = cut if cut > 0 else last
        return first, last

    def mark(self) -> Mark:
        """The decimal mark that the numbers of the whole text show."""
        return decimal_mark(found[0] for found in _MARKED.finditer(self._folded))

    def _index(self) -> dict[str, list[int]]:
        if self._digits is None:
            known = defaultdict[str, list[int]](list)
            for found in _NUMBER.finditer(self._folded):
                number = found[0]
                if not number.isdecimal():
                    number = number.replace(".", "").replace(",", "").replace("'", "")
                known[number.strip("0")].append(found.start())
            self._digits = known
        return self._digits
