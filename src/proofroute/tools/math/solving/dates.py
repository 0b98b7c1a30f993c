"""Answer questions about dates by the calendar of the standard library."""

from calendar import isleap, monthrange
from datetime import date, timedelta

from proofroute.tools.math.forms.families.dates import WEEKDAYS, Calendar, DateAfter, Leap, Weekday, written


def solve_calendar(form: Calendar) -> str:
    """Return the number of days or years."""
    start, end = date(*form.start), date(*form.end)
    match form.what:
        case "days":
            return str((end - start).days)
        case "days, both ends counted" | "days in the year":
            return str((end - start).days + 1)
        case "days in the month":
            return str(monthrange(start.year, start.month)[1])
        case "age":
            had_birthday = (end.month, end.day) >= (start.month, start.day)
            return str(end.year - start.year - (not had_birthday))
        case "leap years":
            return str(sum(isleap(year) for year in range(start.year, end.year + 1)))


def solve_weekday(form: Weekday) -> str:
    """Return the day of the week."""
    start = WEEKDAYS.index(form.start) if isinstance(form.start, str) else date(*form.start).weekday()
    return WEEKDAYS[(start + form.days) % 7].capitalize()


def solve_date_after(form: DateAfter) -> str:
    """Return the date."""
    found = date(*form.start) + timedelta(days=form.days)
    return written((found.year, found.month, found.day))


def solve_leap(form: Leap) -> str:
    """Return yes or no."""
    return "Yes" if isleap(form.year) else "No"
