"""Check answers about dates by a calendar of our own: months are added up, nothing is looked up."""

from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.dates import (
    WEEKDAYS,
    Calendar,
    DateAfter,
    Day,
    Leap,
    Weekday,
    day_said,
    weekday_said,
    written,
)
from proofroute.tools.math.tree import Quantity, Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe

_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_KNOWN_MONDAY: Final = (2001, 1, 1)
_UNITS: Final = frozenset(
    ("day", "days", "year", "years", "year old", "years old", "leap years", "leap year", "yr", "yrs", "d")
)


def check_calendar(form: Calendar, value: Value, text: str) -> list[Evidence] | None:
    """Count again."""
    del text
    scribe = Scribe("value", "math.calendar", form.read_as)
    if isinstance(value, Quantity):
        years = form.what in ("age", "leap years")
        if value.unit not in _UNITS or ((value.unit[:1] == "y") != years and "leap" not in value.unit):
            return None
        value = value.amount
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    right = _counted(form)
    if given == right:
        return [scribe.passed("proved", f"Counted month by month, it is {right}.")]
    text = f"Counted month by month, it is {right}, not {shown(given)}."
    return [scribe.failed("proved", text, {"given": shown(given), "computed": str(right)})]


def _counted(form: Calendar) -> int:
    (year, month, day), (last, last_month, last_day) = form.start, form.end
    match form.what:
        case "days":
            return days_since(form.end) - days_since(form.start)
        case "days, both ends counted":
            return days_since(form.end) - days_since(form.start) + 1
        case "days in the month":
            return _length(year, month)
        case "days in the year":
            return sum(_length(year, number) for number in range(1, 13))
        case "age":
            return last - year - (1 if (last_month, last_day) < (month, day) else 0)
        case "leap years":
            return sum(_is_leap(number) for number in range(year, last + 1))


def _is_leap(year: int) -> bool:
    return year % 400 == 0 or (year % 4 == 0 and year % 100 != 0)


def _length(year: int, month: int) -> int:
    return _LENGTHS[month - 1] + (1 if month == 2 and _is_leap(year) else 0)


def days_since(day: Day) -> int:
    """Return how many days a date is after the first one of the year 1, added up by years and months.

    >>> days_since((1, 1, 1)), days_since((1, 3, 1))
    (0, 59)
    """
    year, month, number = day
    years = sum(366 if _is_leap(other) else 365 for other in range(1, year))
    return years + sum(_length(year, other) for other in range(1, month)) + number - 1


def check_weekday(form: Weekday, value: Value, text: str) -> list[Evidence] | None:
    """Count the days from a known Monday."""
    del value
    said = weekday_said(text)
    if said is None:
        return None
    scribe = Scribe("value", "math.calendar", form.read_as)
    start = form.start
    place = WEEKDAYS.index(start) if isinstance(start, str) else days_since(start) - days_since(_KNOWN_MONDAY)
    right = WEEKDAYS[(place + form.days) % 7].capitalize()
    if said == right.lower():
        return [scribe.passed("proved", f"Counted in weeks from a known day, it is a {right}.")]
    shown_day = said.capitalize()
    text = f"Counted in weeks from a known day, it is a {right}, not a {shown_day}."
    return [scribe.failed("proved", text, {"given": shown_day, "computed": right})]


def check_date_after(form: DateAfter, value: Value, text: str) -> list[Evidence] | None:
    """Count the days from the start to the date of the answer."""
    del value
    said = day_said(text)
    if said is None:
        return None
    scribe = Scribe("value", "math.calendar", form.read_as)
    days = days_since(said) - days_since(form.start)
    if days == form.days:
        return [scribe.passed("proved", f"From {written(form.start)} to {written(said)} it is {days} days.")]
    text = f"From {written(form.start)} to {written(said)} it is {days} days, not {form.days}."
    return [scribe.failed("proved", text, {"given": written(said), "days": days})]


def check_leap(form: Leap, value: Value, text: str) -> list[Evidence] | None:
    """Divide by 4, 100 and 400."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.calendar", form.read_as)
    rule = "Every fourth year is one, of full centuries every fourth."
    if yes == _is_leap(form.year):
        return [scribe.passed("proved", rule)]
    return [scribe.failed("proved", rule, {"given": "yes" if yes else "no", "year": form.year})]
