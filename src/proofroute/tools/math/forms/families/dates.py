"""Dates: days between two, the weekday of one, the date some days later, leap years, ages."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal

from proofroute.tools.math.forms.operands import ASK, NUMERAL, whether, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

Day = tuple[int, int, int]
"""Year, month and day of the Gregorian calendar."""
Counted = Literal[
    "days", "days, both ends counted", "days in the month", "days in the year", "age", "leap years"
]

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FIRST_YEAR: Final = 1583
"""The first whole year of the Gregorian calendar."""
LAST_YEAR: Final = 3000
_MOST_DAYS: Final = 400_000

_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR: Final = r"\d{4}"
DATE: Final = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s+(?:of\s+)?{_YEAR}"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\s*,?\s+{_YEAR}|{_YEAR}-\d{{2}}-\d{{2}})"
)
_PARTS: Final = (
    re.compile(rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})\D*?\s+(?:of\s+)?(?P<year>{_YEAR})", re.IGNORECASE),
    re.compile(
        rf"(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\s*,?\s+"
        rf"(?P<year>{_YEAR})",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<year>{_YEAR})-(?P<number>\d{{2}})-(?P<day>\d{{2}})"),
)
_WEEKDAY: Final = "(?:" + "|".join(WEEKDAYS) + ")"
_AMOUNT: Final = r"(?P<amount>\d{1,6}|" + "|".join(list(NUMERAL)[1:]) + r")\s+(?P<unit>days?|weeks?)"

_BETWEEN: Final = (
    whole_question(
        r"(?:how\s+many\s+days\s+(?:(?:are|is|were)\s+(?:there\s+)?|(?:have\s+)?(?:pass(?:ed)?"
        r"|elapsed?)\s+|lie\s+)?"
        rf"|{ASK}number\s+of\s+days\s+)(?:between|from)\s+(?P<start>{DATE})\s*,?\s+(?:and|to|until"
        rf"|through)\s+(?P<end>{DATE})"
        r"(?:\s*,?\s*\(?(?P<both>inclusive|including\s+both(?:\s+(?:dates|days|ends))?|counting\s+both\s+"
        r"(?:dates|days))\)?)?"
    ),
)
_WEEKDAY_OF: Final = (
    whole_question(
        rf"(?:what|which)\s+(?:day\s+(?:of\s+the\s+week\s+)?|weekday\s+)(?:was|is|will|did|does)\s+"
        rf"(?P<on>{DATE})"
        r"(?:\s+(?:be|fall\s+on))?"
    ),
    whole_question(
        rf"on\s+(?:what|which)\s+(?:day\s+of\s+the\s+week|weekday)\s+(?:did|does|will|was|is)\s+"
        rf"(?P<on>{DATE})(?:\s+fall)?"
    ),
    whole_question(rf"{ASK}(?:day\s+of\s+the\s+week|weekday)\s+(?:of|for|on)\s+(?P<on>{DATE})"),
)
_WEEKDAY_AFTER: Final = (
    whole_question(
        rf"(?:if\s+)?(?:today\s+is|it\s+is|it's|it's\s+now)\s+(?:a\s+)?(?P<start>{_WEEKDAY})(?:\s+today)?"
        rf"\s*[,.]?\s+"
        rf"(?:then\s+)?(?:what|which)\s+(?:day|weekday)(?:\s+of\s+the\s+week)?\s+(?:will\s+it\s+be|is\s+"
        rf"it|would\s+it\s+be|comes?)"
        rf"\s+(?:in\s+|after\s+)?{_AMOUNT}(?:\s+(?:from\s+(?:now|today)|later))?"
    ),
    whole_question(
        rf"(?:what|which)\s+(?:day|weekday)(?:\s+of\s+the\s+week)?\s+(?:is|will\s+it\s+be|comes)\s+"
        rf"{_AMOUNT}\s+(?:after|from)"
        rf"\s+(?:a\s+)?(?P<start>{_WEEKDAY})"
    ),
)
_DATE_AFTER: Final = whole_question(
    rf"(?:what\s+(?:is\s+the\s+)?date\s+(?:is|will\s+it\s+be|was|comes|falls)?|{ASK}date)\s*(?:that\s+"
    rf"is\s+)?{_AMOUNT}\s+"
    rf"(?P<way>after|from|before|later\s+than)\s+(?P<start>{DATE})"
)
_LEAP: Final = whether(r"(?:the\s+year\s+)?(?P<year>\d{4})", r"(?:(?P<no>not)\s+)?(?:an?\s+)?leap\s+year")
_WAS_LEAP: Final = whole_question(
    r"(?:was|will)\s+(?:the\s+year\s+)?(?P<year>\d{4})\s+(?:be\s+)?a\s+leap\s+year"
)
_IN_MONTH: Final = whole_question(
    rf"(?:how\s+many\s+days\s+(?:are|were|does)?\s*(?:there\s+)?(?:in\s+)?(?P<month>{_MONTH})\s*,?\s*"
    rf"(?:of\s+)?(?:the\s+year\s+)?"
    rf"(?P<year>{_YEAR})(?:\s+have)?)"
)
_IN_YEAR: Final = whole_question(
    rf"how\s+many\s+days\s+(?:are|were|does)?\s*(?:there\s+)?(?:in\s+)?(?:the\s+year\s+)?"
    rf"(?P<year>{_YEAR})(?:\s+have)?"
)
_AGE: Final = whole_question(
    r"(?:if\s+)?(?:someone|somebody|a\s+person|he|she|a\s+(?:man|woman|boy|girl|child)|[A-Z][a-z]+)\s+"
    r"(?:was|is)\s+born\s+on\s+"
    rf"(?P<start>{DATE})\s*[.,]\s+how\s+old\s+(?:is|was|are|were|will)\s+(?:they|he|she|(?:the|that)\s+"
    rf"person|[A-Z][a-z]+)\s+"
    rf"(?:be\s+)?on\s+(?P<end>{DATE})"
)
_LEAP_YEARS: Final = whole_question(
    r"how\s+many\s+leap\s+years\s+(?:are|were|will)\s+(?:there\s+)?(?:be\s+)?(?P<how>between|from)\s+"
    r"(?P<first>\d{4})\s+"
    r"(?:and|to|through)\s+(?P<last>\d{4})(?P<both>\s*,?\s*\(?(?:inclusive|both\s+included)\)?)?"
)
_SAID: Final = re.compile(
    r"(?:(?P<year>\d{4})|it|that|(?:the|this) year(?: (?P<year2>\d{4}))?) (?:is|was|will be)(?P<no> not"
    r"|n't)? a leap year"
)
_ONLY_DATE: Final = re.compile(rf"(?:on\s+)?(?:{_WEEKDAY}\s*,?\s+)?(?P<date>{DATE})", re.IGNORECASE)
_ONLY_WEEKDAY: Final = re.compile(rf"(?:on\s+)?(?:an?\s+)?(?P<weekday>{_WEEKDAY})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Calendar(Posed):
    """How many days, years or leap years there are from ``start`` to ``end``."""

    vocabulary: ClassVar[str] = (
        "days day years year old between dates january february march april may june july august september "
        "october november december leap month there age remaining inclusive total born birthday"
    )

    what: Counted
    start: Day
    end: Day

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the number of {self.what} from {written(self.start)} to {written(self.end)}"


@dataclass(frozen=True, slots=True)
class Weekday(Posed):
    """The day of the week ``days`` after a date, or after a day of the week."""

    vocabulary: ClassVar[str] = "day week weekday falls fell will was be later after date"

    start: Day | str
    days: int = 0

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        start = self.start.capitalize() if isinstance(self.start, str) else written(self.start)
        return (
            f"the day of the week {self.days} days after {start}" if self.days else f"the weekday of {start}"
        )

    @property
    def writing(self) -> re.Pattern[str]:
        """A day of the week."""
        return _ONLY_WEEKDAY


@dataclass(frozen=True, slots=True)
class DateAfter(Posed):
    """The date ``days`` after ``start``; before it where they are negative."""

    vocabulary: ClassVar[str] = "date day days after before later will be is was falls"

    start: Day
    days: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return (
            f"the date {abs(self.days)} days {'after' if self.days >= 0 else 'before'} {written(self.start)}"
        )

    @property
    def writing(self) -> re.Pattern[str]:
        """A date with its year."""
        return _ONLY_DATE


@dataclass(frozen=True, slots=True)
class Leap(Posed):
    """Whether ``year`` is a leap year."""

    asks_whether: ClassVar[bool] = True

    year: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether {self.year} is a leap year"

    def said(self, clause: str) -> bool | None:
        """Read ``1900 is not a leap year``."""
        match = _SAID.fullmatch(clause)
        if match is None or (match["year"] or match["year2"] or str(self.year)) != str(self.year):
            return None
        return match["no"] is None


def written(day: Day) -> str:
    """Write a date.

    >>> written((2024, 3, 1))
    'March 1, 2024'
    """
    return f"{MONTHS[day[1] - 1].capitalize()} {day[2]}, {day[0]}"


def read_day(text: str) -> Day | None:
    """Read a date; None for what is none.

    >>> read_day("the 1st of March 2024"), read_day("Feb 30, 2024")
    ((2024, 3, 1), None)
    """
    for form in _PARTS:
        match = form.fullmatch(" ".join(text.split()))
        if match is None:
            continue
        found = match.groupdict()
        month = int(found["number"]) if "number" in found else _month(found["month"])
        try:
            known = date(int(found["year"]), month, int(found["day"]))
        except ValueError:
            return None
        return (known.year, known.month, known.day) if FIRST_YEAR <= known.year <= LAST_YEAR else None
    return None


def day_said(text: str) -> Day | None:
    """Return the date of an answer."""
    match = _ONLY_DATE.fullmatch(text.strip())
    return None if match is None else read_day(match["date"])


def weekday_said(text: str) -> str | None:
    """Return the day of the week of an answer."""
    match = _ONLY_WEEKDAY.fullmatch(text.strip())
    return None if match is None else match["weekday"].lower()


def _month(text: str) -> int:
    start = text.lower().rstrip(".")
    found = [at for at, name in enumerate(MONTHS, start=1) if name.startswith(start)]
    return found[0] if len(found) == 1 else 9 if start == "sept" else 0


def read_dates(question: str, givens: Givens) -> Posed | None:
    """Read a question about dates."""
    if givens.names or givens.equations:
        return None
    for read in (_counted, _weekday, _shifted, _leap):
        found = read(question)
        if found is not None:
            return found
    return None


def _counted(question: str) -> Calendar | None:
    match = next((found for phrase in _BETWEEN if (found := phrase.match(question))), None)
    if match is not None:
        through = match["both"] is not None
        return _calendar("days, both ends counted" if through else "days", match["start"], match["end"])
    match = _AGE.match(question)
    if match is not None:
        return _calendar("age", match["start"], match["end"])
    match = _LEAP_YEARS.match(question)
    if match is not None:
        first, last = int(match["first"]), int(match["last"])
        edges_count = match["both"] is None and (_is_leap(first) or _is_leap(last))
        if edges_count or not FIRST_YEAR <= first <= last <= LAST_YEAR:
            return None  # whether the ends belong to it is open
        return Calendar("leap years", (first, 1, 1), (last, 12, 31))
    match = _IN_MONTH.match(question)
    if match is not None:
        year, month = int(match["year"]), _month(match["month"])
        return (
            Calendar("days in the month", (year, month, 1), (year, month, 1))
            if month and _is_known(year)
            else None
        )
    match = _IN_YEAR.match(question)
    if match is None or not _is_known(int(match["year"])):
        return None
    return Calendar("days in the year", (int(match["year"]), 1, 1), (int(match["year"]), 12, 31))


def _is_leap(year: int) -> bool:
    return date(year, 3, 1).toordinal() - date(year, 2, 28).toordinal() == 2


def _is_known(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _calendar(what: Counted, first: str, last: str) -> Calendar | None:
    start, end = read_day(first), read_day(last)
    return None if start is None or end is None or start > end else Calendar(what, start, end)


def _weekday(question: str) -> Weekday | None:
    match = next((found for phrase in _WEEKDAY_OF if (found := phrase.match(question))), None)
    if match is not None:
        on = read_day(match["on"])
        return None if on is None else Weekday(on)
    match = next((found for phrase in _WEEKDAY_AFTER if (found := phrase.match(question))), None)
    return None if match is None else Weekday(match["start"].lower(), _days(match))


def _shifted(question: str) -> DateAfter | None:
    match = _DATE_AFTER.match(question)
    start = None if match is None else read_day(match["start"])
    if match is None or start is None or _days(match) > _MOST_DAYS:
        return None
    days = -_days(match) if match["way"].lower() == "before" else _days(match)
    reached = date(*start).toordinal() + days
    low, high = (date(year, 1, 1).toordinal() for year in (FIRST_YEAR, LAST_YEAR))
    return DateAfter(start, days) if low < reached < high else None


def _days(match: re.Match[str]) -> int:
    text = match["amount"].lower()
    count = NUMERAL[text] if text in NUMERAL else int(text)
    return count * (7 if match["unit"].lower().startswith("week") else 1)


def _leap(question: str) -> Leap | None:
    match = _LEAP.match(question) or _WAS_LEAP.match(question)
    if match is None:
        return None
    found = match.groupdict()
    if found.get("no") or found.get("no_2"):
        return None
    year = int(found["year"] or found.get("year_2") or 0)
    return Leap(year) if _is_known(year) else None
