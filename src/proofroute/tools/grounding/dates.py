"""Read written dates: every reading that a text allows.

Forms: year-month-day; day and month in digits with ``/``, ``-`` or ``.`` and the year last; a day, a month's
name in one of several languages and a year in either order; ``2020年6月12日``. A year of two digits and an
order that the digits leave open give several readings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from proofroute.tools.grounding.months import MONTH, MONTHS

Order = Literal["ymd", "dmy", "mdy", "named"]

_TH: Final = r"(?:st|nd|rd|th|er|o|a|e)?"
_OF: Final = r"(?:of |de |del |di |d')?"
_DATE: Final = re.compile(
    r"(?<![0-9a-z])(?<![0-9][-/.])(?:"
    r"(?P<a>[0-9]{1,4})(?P<sep>[-/.]|\. | [-/] )(?P<b>[0-9]{1,2})(?P=sep)(?P<c>[0-9]{1,4})"
    r"|(?P<cjk>[0-9]{4}) ?[年년] ?(?P<cjkm>[0-9]{1,2}) ?[月월] ?(?P<cjkd>[0-9]{1,2}) ?[日일]"
    rf"|(?P<day>[0-9]{{1,2}}){_TH}[ .,-]{{0,2}}{_OF}(?P<name>{MONTH})[ .,-]{{0,3}}{_OF}(?P<year>[0-9]{{4}})"
    rf"|(?P<name2>{MONTH})[ .-]{{0,2}}(?P<day2>[0-9]{{1,2}}){_TH}[ .,-]{{1,3}}{_OF}(?P<year2>[0-9]{{4}})"
    rf"|(?P<day3>[0-9]{{1,2}})(?P<name3>{MONTH})(?P<year3>[0-9]{{2}})"
    r")(?![0-9])(?![-/.][0-9])(?!(?!t[0-9])[a-z])"
)
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a folded text; each reading has order, day, and whether the year is whole."""

    start: int
    end: int
    readings: tuple[tuple[Order, date, bool], ...]


def find_dates(folded: str) -> Iterator[WrittenDate]:
    """Yield the dates of a folded text, those with at least one reading.

    >>> for found in find_dates("3/4/2017 or may 5, 2017"):
    ...     print([(order, str(day)) for order, day, _ in found.readings])
    [('dmy', '2017-04-03'), ('mdy', '2017-03-04')]
    [('named', '2017-05-05')]
    """
    for found in _DATE.finditer(folded):
        readings = tuple(_readings(found))
        if readings:
            yield WrittenDate(found.start(), found.end(), readings)


def read_date(folded: str) -> WrittenDate | None:
    """Read a whole folded text as a date, or as a date with a time after it."""
    if len(folded) > _LONGEST:
        return None
    found = next(find_dates(folded), None)
    if found is None or folded[: found.start].strip():
        return None
    rest = folded[found.end :].strip()
    if rest and not re.fullmatch(r"(?:t|at |,)? ?[0-9]{1,2}:[0-9]{2}.*", rest):
        return None
    return found


def _readings(found: re.Match[str]) -> Iterator[tuple[Order, date, bool]]:
    name = found["name"] or found["name2"] or found["name3"]
    if name:
        for month in MONTHS[name]:
            year, day = next(
                (found[f"year{n}"], found[f"day{n}"]) for n in ("", "2", "3") if found[f"year{n}"]
            )
            yield from _day("named", year, month, int(day))
        return
    if found["cjk"]:
        yield from _day("ymd", found["cjk"], int(found["cjkm"]), int(found["cjkd"]))
        return
    first, second, third = found["a"], int(found["b"]), found["c"]
    if len(first) in (2, 4) and len(third) <= 2:
        yield from _day("ymd", first, second, int(third))
    if len(first) <= 2 and len(third) in (2, 4):
        yield from _day("dmy", third, second, int(first))
        if int(first) != second:
            yield from _day("mdy", third, int(first), second)


def _day(order: Order, year: str, month: int, day: int) -> Iterator[tuple[Order, date, bool]]:
    whole = len(year) == 4
    for century in ("",) if whole else ("19", "20"):
        try:
            yield order, date(int(century + year), month, day), whole
        except ValueError:
            continue
