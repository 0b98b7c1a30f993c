"""Say how a value stands to a source text: found there, open, absent, or with nothing to find.

Found means: its words, numbers and signs stand there one after the other, whatever the case, the blanks and
the punctuation between words; or a number of that value, or a date of that day, in a form that has one
reading. A number is found only whole and with its own sign. Nothing similar is ever found.

Open means that the value may come from the source by a step that nothing here can retrace: a judgement (true,
false, a label that the schema offers), words that stand apart, another form or a mended spelling of a word, a
date with two readings.

Absent means that a word or a number of the value, by no such step, is anywhere in the source.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from proofroute.core import Span
from proofroute.tools.grounding.dates import WrittenDate, find_dates, read_date
from proofroute.tools.grounding.equivalents import EQUIVALENTS
from proofroute.tools.grounding.fold import fold, without_marks
from proofroute.tools.grounding.key_units import contradicts, key_units
from proofroute.tools.grounding.loose import date_may_come, text_may_come
from proofroute.tools.grounding.loose_numbers import number_may_come
from proofroute.tools.grounding.loose_words import missing_words
from proofroute.tools.grounding.nearest import nearest_number, nearest_words
from proofroute.tools.grounding.numbers import canonical_value, read_number
from proofroute.tools.grounding.other_forms import written_otherwise
from proofroute.tools.grounding.quoted import is_quoted
from proofroute.tools.grounding.runs import glance_runs, search_runs
from proofroute.tools.grounding.scales import SCALES
from proofroute.tools.grounding.source import MOST_SPANS, Source
from proofroute.tools.grounding.surroundings import Surroundings
from proofroute.tools.grounding.tokens import CURRENCIES, Token, tokens
from proofroute.tools.grounding.units import UNITS
from proofroute.tools.json_reader.pointer import Scalar

Standing = Literal["found", "open", "absent", "empty"]

_SEARCHES: Final = 200
_BEFORE_YEAR: Final = 36
_AFTER_YEAR: Final = 24
_BARE: Final = re.compile(r"\s*[-+]?[0-9.,' ]+\s*")
_NO_DATA: Final = frozenset(
    {
        "n/a",
        "na",
        "none",
        "unknown",
        "not specified",
        "not given",
        "not available",
        "unspecified",
        "null",
        "yes",
        "no",
    }
    | {"true", "false"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """How one value stands to the source.

    Args:
        standing: found, open, absent, or empty when the value says nothing.
        reason: one clause for people.
        spans: where it stands, up to a bound, the literal ones first.
        nearest: what stands there instead, where something is like it.
        missing: the words and numbers of the value that are nowhere in the source.
        quoted: whether the value can only have been taken as it stands there: a number, a date, a name; not a
            word of everyday language or a short code, which may put the source in other words.
    """

    standing: Standing
    reason: str
    spans: tuple[Span, ...] = ()
    nearest: Span | None = None
    missing: tuple[str, ...] = ()
    quoted: bool = True


def ground(source: Source, value: Scalar, offered: Collection[str] = (), place: str = "") -> Grounding:
    """Say how ``value`` stands to ``source``.

    Args:
        source: the text, read by :func:`~proofroute.tools.grounding.read_source`.
        value: a leaf of a JSON value, with exact decimals.
        offered: labels that the asker's schema offers; choosing one is a judgement.
        place: the JSON pointer of the value; a unit that its last words name binds a number.

    >>> from proofroute.tools.grounding import read_source
    >>> ground(read_source("Total: RM 1,234.50"), Decimal("1234.5")).spans[0].text
    '1,234.50'
    >>> ground(read_source("Ann Lee called."), "Bob Lee").missing
    ('bob',)
    """
    match value:
        case None:
            return Grounding(standing="empty", reason="null carries no value")
        case bool():
            return Grounding(standing="open", reason="true and false are judgements, not words of the source")
        case int() | Decimal():
            return _in_its_unit(source, _ground_number(source, value), place)
        case str():
            grounding = _ground_text(source, value, offered)
            return _in_its_unit(source, grounding, place) if _BARE.fullmatch(value) else grounding


def _in_its_unit(source: Source, grounding: Grounding, place: str) -> Grounding:
    """Leave open a number that stands only beside other units than its field's name gives."""
    key = key_units(place) if grounding.standing == "found" else None
    if not key:
        return grounding
    spans = tuple(span for span in grounding.spans if not contradicts(source.text, span.start, span.end, key))
    if spans:
        return replace(grounding, spans=spans)
    reason = "the number stands there in another unit than the field's name gives"
    return Grounding(standing="open", reason=reason, nearest=grounding.spans[0])


def _ground_number(source: Source, value: int | Decimal) -> Grounding:
    size, negative = canonical_value(value), value < 0
    spans = [span for number, span, _ in source.numbers_near(size) if number.is_surely(negative=negative)]
    if spans:
        return _found("a number of this value", _once(spans))
    spans = [
        source.span(number.start, number.end)
        for number in source.numbers.of(size)[:_SEARCHES]
        if number.is_surely(negative=negative)
    ]
    if not spans and not negative:
        spans = [
            source.span(numeral.start, numeral.end)
            for numeral in source.numerals
            if numeral.sure and numeral.size == Fraction(size)
        ]
    if spans:
        return _found("a number of this value", spans)
    reason = number_may_come(source, size)
    if reason:
        return Grounding(standing="open", reason=reason)
    return Grounding(
        standing="absent",
        reason="no number of this value stands in the source",
        nearest=nearest_number(source, size),
        missing=(str(value),),
    )


def _ground_text(source: Source, value: str, offered: Collection[str]) -> Grounding:
    whole = fold(value)
    folded = whole.text.strip()
    if not folded:
        return Grounding(standing="empty", reason="an empty text carries no value")
    wanted = list(tokens(whole.text))
    around = Surroundings(value, whole, wanted)
    spans, complete = glance_runs(source, around) if wanted else (_signs_only(source, value), True)
    if not spans and (days := _near_days(source, folded)):
        return _found("a date of this day", days)
    if not spans and not complete:
        spans = search_runs(source, around)
    if spans:
        literal = any(span.text == value for span in spans)
        spans.sort(key=lambda span: span.text != value)
        return _found("literally" if literal else "up to case, blanks and punctuation", spans)
    if value in offered:
        return Grounding(standing="open", reason="a label of the schema: choosing it is a judgement")
    if folded in _NO_DATA:
        return Grounding(standing="open", reason="it says that there is no such value, or judges")
    reason = text_may_come(source, folded)
    if reason:
        return Grounding(standing="open", reason=reason)
    if not wanted:
        return Grounding(
            standing="absent", reason="these signs do not stand in the source", missing=(value[:80],)
        )
    grounding = (
        _ground_date(source, folded) or _ground_amount(source, wanted) or _ground_words(source, value, wanted)
    )
    reason = written_otherwise(source, value) if grounding.standing == "absent" else None
    return Grounding(standing="open", reason=reason) if reason else grounding


def _ground_date(source: Source, folded: str) -> Grounding | None:
    read = read_date(folded)
    if read is None:
        return None
    days = {day for _, day, whole in read.readings if whole}
    if len(days) == 1 and not folded[read.end :].strip():
        spans = [
            source.span(written.start, written.end)
            for written in source.dates
            if _settled(source, written) == days
        ]
        if spans:
            return _found("a date of this day", _once(spans))
    reason = date_may_come(source, read)
    if reason:
        return Grounding(standing="open", reason=reason)
    return Grounding(
        standing="absent",
        reason="no date of this day stands in the source",
        nearest=source.span(source.dates[0].start, source.dates[0].end) if source.dates else None,
        missing=(folded,),
    )


def _near_days(source: Source, folded: str) -> list[Span]:
    """Return the dates of the day that a text names, as far as a glance finds them."""
    read = read_date(folded)
    days = {day for _, day, whole in read.readings if whole} if read is not None else set[date]()
    if read is None or len(days) != 1 or folded[read.end :].strip():
        return []
    (day,) = days
    near: list[Span] = []
    for place in source.glance.days(day):
        window = source.window(place, 4, _BEFORE_YEAR, _AFTER_YEAR)
        for written in find_dates(window.source.folded.text):
            if _settled(source, written) == days:
                span = window.source.span(written.start, written.end)
                near.append(Span(span.start + window.start, span.end + window.start, span.text))
    return _once(near)


def _settled(source: Source, written: WrittenDate) -> set[date]:
    """Return the days that a written date may mean in the order of its document."""
    days = {day for _, day, whole in written.readings if whole}
    if len(days) < 2:
        return days if all(whole for _, _, whole in written.readings) else set()
    return {
        day
        for order, day, whole in written.readings
        if whole and (source.order in (None, order) or order in ("ymd", "named"))
    }


def _once(spans: list[Span]) -> list[Span]:
    return list({span.start: span for span in spans}.values())


def _ground_amount(source: Source, wanted: list[Token]) -> Grounding | None:
    """Ground a text that is a number and, at most, its sign, currency and percent."""
    numbers = [token for token in wanted if token.kind == "number"]
    rest = [token.text for token in wanted if token.kind != "number"]
    if len(numbers) != 1 or not all(_measures(text) for text in rest):
        return None
    text = numbers[0].text
    size = read_number(text, ".") or read_number(text, ",")
    if size is None:
        return None
    negative = "-" in rest
    digits = text.lstrip("0")
    # Zeros in front make it a code, such as 02134, and a code is more than its value.
    code = text != digits and digits[:1].isdigit() and len(text) > 1
    if not code and not [item for item in rest if item != "-"]:
        spans = [
            span
            for number, span, there in source.numbers_near(size)
            if number.is_surely(negative=negative) and _written_as_fully(there, text)
        ]
        if spans:
            return _found("a number of this value", _once(spans))
        spans = [
            source.span(number.start, number.end)
            for number in source.numbers.of(size)[:_SEARCHES]
            if number.is_surely(negative=negative)
            and _written_as_fully(source.folded.text[number.start : number.end], text)
        ]
        if spans:
            return _found("a number of this value", spans)
    reason = number_may_come(source, size)
    if not reason and size in source.numbers.sizes:
        reason = "a number of this value stands there in another form"
    if reason:
        return Grounding(standing="open", reason=reason)
    return Grounding(
        standing="absent",
        reason="no number of this value stands in the source",
        nearest=nearest_number(source, size),
        missing=(text,),
    )


def _measures(text: str) -> bool:
    """Tell whether a token beside a number only says of what it is: a currency, a unit or a size."""
    bare = without_marks(text)
    return (
        bare in CURRENCIES
        or bare in UNITS
        or bare in SCALES
        or text in "-+%°$€£¥₹₽₩"
        or "%" in EQUIVALENTS.get(bare, ())
    )


def _written_as_fully(there: str, value: str) -> bool:
    """Tell whether the source's number is no zero-padded code, and shows decimals where the value does."""
    bare = there.lstrip("-")
    padded = len(bare) > 1 and bare[0] == "0" and bare[1].isdigit()
    shows_decimals = re.search(r"[.,][0-9]+\Z", value) is not None
    return not padded and (not shows_decimals or re.search(r"[.,][0-9]", bare) is not None)


def _ground_words(source: Source, value: str, wanted: list[Token]) -> Grounding:
    missing = missing_words(source, value, wanted)
    if not missing:
        return Grounding(
            standing="open",
            reason="its words stand in the source, but not together in this form",
            nearest=nearest_words(source, wanted),
        )
    shown = ", ".join(repr(word) for word in missing[:5])
    return Grounding(
        standing="absent",
        reason=f"{shown} {'stands' if len(missing) == 1 else 'stand'} nowhere in the source",
        nearest=nearest_words(source, wanted),
        missing=missing,
        quoted=is_quoted(value),
    )


def _signs_only(source: Source, value: str) -> list[Span]:
    stripped = value.strip()
    start = source.text.find(stripped)
    return [Span(start, start + len(stripped), stripped)] if start >= 0 else []


def _found(reason: str, spans: list[Span]) -> Grounding:
    return Grounding(standing="found", reason=reason, spans=tuple(spans[:MOST_SPANS]))
