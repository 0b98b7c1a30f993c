"""Dates that are not written out: without a year or a day, or told from another day."""

import re
from datetime import date
from typing import Final

from proofroute.tools.grounding.months import MONTH, MONTHS, names_of
from proofroute.tools.grounding.relative_dates import told_from_another
from proofroute.tools.grounding.source import Source

_NEAR: Final = 6
_OTHER_CALENDARS: Final = re.compile(
    r"令和|平成|昭和|民国|พ\.ศ|\b25[5-9][0-9]\b(?=.*[\u0e00-\u0e7f])|\b1[67][0-9]{8}(?:[0-9]{3})?\b"
)
_TH: Final = r"(?:st|nd|rd|th|er|\.|o|a)?"
_DAY_MONTH: Final = re.compile(
    rf"\b(?P<day>[0-9]{{1,2}}){_TH}[ .,-]{{0,2}}(?:of |de |di )?(?P<name>{MONTH})\b"
    rf"|\b(?P<name2>{MONTH})\.?[ -]?(?:the )?(?P<day2>[0-9]{{1,2}}){_TH}(?![0-9])"
    r"|(?<![0-9/.-])(?P<a>[0-9]{1,2})[/.-](?P<b>[0-9]{1,2})(?![0-9]|[/.-][0-9])"
    r"|(?P<cjk>[0-9]{1,2}) ?[月월] ?(?P<cjkd>[0-9]{1,2}) ?[日일]"
)
_MONTH_YEAR: Final = re.compile(
    rf"\b(?P<name>{MONTH})[ .,/-]{{0,3}}(?:de |of |del )?(?P<year>[0-9]{{4}})\b"
    r"|\bq(?P<quarter>[1-4])[ ,/-]{0,2}(?P<yearq>[0-9]{4})\b"
    r"|\b(?P<yearq2>[0-9]{4})[ -]?q(?P<quarter2>[1-4])\b"
    r"|(?<![0-9/.-])(?P<a>[0-9]{1,2})[/.-](?P<yeara>[0-9]{4})(?![0-9])"
    r"|(?<![0-9/.-])(?P<yearb>[0-9]{4})[/.-](?P<b>[0-9]{1,2})(?![0-9]|[/.-][0-9])"
    r"|(?P<yearc>[0-9]{4}) ?[年년] ?(?P<c>[0-9]{1,2}) ?[月월]"
)


def day_may_come(source: Source, day: date) -> str | None:
    """Say how a day that is no date of the source may still come from it; None when in no way known here."""
    if _parts_stand(source, day):
        return "day, month and year stand near each other there, in no form of a date"
    if _stands_without_year(source, day):
        return "its day and month stand there without a year"
    if _stands_without_day(source, day):
        return "its month and year stand there without a day"
    if _stands_unknown(source, day):
        return "day and year stand there round a word that may name the month, or in another calendar"
    if told_from_another(source, day):
        return "the source also tells days by words such as 'tomorrow' or 'in 30 days'"
    return None


def _stands_unknown(source: Source, day: date) -> bool:
    """Tell whether the day may stand there with a month's name in another language, or as one number."""
    text = source.folded.text
    if f"{day:%Y%m%d}" in source.words or _OTHER_CALENDARS.search(text):
        return True
    pattern = (
        rf"(?<![0-9]){day.day:d}\b[ .-]{{1,2}}(?:[^\W\d]{{0,3}} )?([^\W\d]+)[ .,-]{{1,3}}"
        rf"(?:\w{{2,3}} )?{day.year}(?![0-9])"
    )
    return any(found[1] not in MONTHS and not found[1].isdecimal() for found in re.finditer(pattern, text))


def _is_free(source: Source, found: re.Match[str]) -> bool:
    """Tell whether a match is no part of a whole date."""
    return not any(written.start < found.end() and found.start() < written.end for written in source.dates)


def _stands_without_year(source: Source, day: date) -> bool:
    for found in _DAY_MONTH.finditer(source.folded.text):
        name = found["name"] or found["name2"]
        if name:
            met = day.month in MONTHS[name] and int(found["day"] or found["day2"]) == day.day
        elif found["cjk"]:
            met = (int(found["cjk"]), int(found["cjkd"])) == (day.month, day.day)
        else:
            met = {(int(found["a"]), int(found["b"]))} <= {(day.day, day.month), (day.month, day.day)}
        if met and _is_free(source, found):
            return True
    return False


def _stands_without_day(source: Source, day: date) -> bool:
    text = str(day.year)
    if text in source.words and (day.month, day.day) in ((1, 1), (12, 31)):
        return True
    for found in _MONTH_YEAR.finditer(source.folded.text):
        years = [found[group] for group in ("year", "yearq", "yearq2", "yeara", "yearb", "yearc")]
        if text not in years:
            continue
        quarter = found["quarter"] or found["quarter2"]
        if quarter:
            met = (day.month - 1) // 3 + 1 == int(quarter)
        elif found["name"]:
            met = day.month in MONTHS[found["name"]]
        else:
            met = int(found["a"] or found["b"] or found["c"]) == day.month
        if met and _is_free(source, found):
            return True
    return False


def _parts_stand(source: Source, day: date) -> bool:
    """Tell whether year, month and day stand within a few words of each other."""
    year = str(day.year)
    months = {str(day.month), f"{day.month:02}", *names_of(day.month)}
    days = {str(day.day), f"{day.day:02}", *(f"{day.day}{ending}" for ending in ("st", "nd", "rd", "th"))}
    texts = [token.text for token in source.tokens]
    for place, text in enumerate(texts):
        if text == year or (text == year[2:] and year[:2] in ("19", "20")):
            near = texts[max(0, place - _NEAR) : place] + texts[place + 1 : place + 1 + _NEAR]
            by_month = [spot for spot, word in enumerate(near) if word in months]
            by_day = [spot for spot, word in enumerate(near) if word in days]
            if by_month and by_day and (len(by_month) > 1 or by_month != by_day):
                return True
    return False


_PARTIAL: Final = re.compile(
    r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})|(?P<month2>[0-9]{1,2})[-/.](?P<year2>[0-9]{4})"
    r"|(?:--)?(?P<month3>0[1-9]|1[0-2])[-/](?P<day3>0[1-9]|[12][0-9]|3[01])"
    rf"|(?P<name>{MONTH})[ ,.]{{0,2}}(?P<other>[0-9]{{1,4}})(?:st|nd|rd|th)?"
    rf"|(?P<other2>[0-9]{{1,2}})(?:st|nd|rd|th)?[ .](?P<name2>{MONTH})"
)
_DURATION: Final = re.compile(r"p(?=[0-9t])(?:[0-9.]+[ymwd]){0,4}(?:t(?:[0-9.]+[hms]){1,3})?")


def partial_may_come(source: Source, folded: str) -> str | None:
    """Say how a month, a day of the year or a duration may come from the source."""
    if _DURATION.fullmatch(folded) and source.numbers.sizes:
        return "a length of time there may be the same, written another way"
    found = _PARTIAL.fullmatch(folded)
    if found is None:
        return None
    name = found["name"] or found["name2"]
    month, other = found["month"] or found["month2"], found["year"] or found["year2"]
    if name:
        months, other = MONTHS[name], found["other"] or found["other2"]
    elif found["month3"]:
        months, other = (int(found["month3"]), int(found["day3"])), None
        if all(_number_stands(source, part) for part in months) or any(
            month <= 12 and names_of(month) & source.words for month in months if month
        ):
            return "day and month stand there in another form"
        return None
    else:
        months = (int(month),)
    named = any(
        1 <= one <= 12 and (names_of(one) & source.words or _number_stands(source, one)) for one in months
    )
    if named and other is not None and (_number_stands(source, int(other)) or other[2:] in source.words):
        return "its month and the rest of it stand there in another form"
    return None


def _number_stands(source: Source, number: int) -> bool:
    forms = {str(number), f"{number:02}", *(f"{number}{ending}" for ending in ("st", "nd", "rd", "th"))}
    return not source.words.isdisjoint(forms)
