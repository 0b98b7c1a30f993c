"""What may come from a source by a step that nothing here retraces: enough not to refute, never to accept."""

import re
from bisect import bisect_left
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final

from proofroute.tools.grounding.dates import MONTH_NAMES, WrittenDate
from proofroute.tools.grounding.fold import without_marks
from proofroute.tools.grounding.numbers import number_names, read_number
from proofroute.tools.grounding.scales import SCALES
from proofroute.tools.grounding.source import Source, one_letter_less, scripts_of
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS, Token

_COUNTED: Final = 12
"""Whole numbers up to this may be counted, or written out."""

_SHORT_FORMS: Final = (
    "ltd limited|co company|corp corporation|inc incorporated|intl international|st street|st saint|"
    "rd road|"
    "ave avenue|dr drive|dr doctor|mt mount|no number|dept department|univ university|bros brothers|"
    "assn association|blvd boulevard|apt apartment|mr mister|ft fort|govt government|sdn sendirian|"
    "bhd berhad|jln jalan"
)
_PAIRS: Final = frozenset(tuple(pair.split()) for pair in _SHORT_FORMS.split("|"))
# Words that a writer adds without saying anything about the thing.
_ADDED: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "at",
        "on",
        "for",
        "to",
        "by",
        "that",
        "which",
        "is",
        "was",
        "are",
        "with",
        "from",
        "http",
        "https",
        "www",
        "com",
    }
)
_ENDINGS: Final = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "al",
    "e",
    "y",
)
_RELATIVE: Final = frozenset(
    {"today", "tomorrow", "yesterday", "tonight", "next", "last", "ago", "this", "coming", "following"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_LONG_TEXT: Final = 5
_SHORTEST_RUN: Final = 6
_NEAR: Final = 6
_TELEPHONE: Final = 7
_LONGEST_NUMBER: Final = 100
_ROUNDING: Final = Context(prec=2 * _LONGEST_NUMBER)
_LARGE: Final = frozenset(word for word in SCALES if len(word) > 3)
_TIME: Final = re.compile(r"[0-9]{1,2}:([0-9]{2})(?::[0-9]{2})?z? ?(?:[ap]\.?m\.?)?")


def number_may_come(source: Source, size: str) -> str | None:
    """Say how an absent number may still come from the source; None when in no way known here."""
    whole = "." not in size
    same = source.numbers.get(size, [])
    if any(number.whole and number.sign == "open" for number in same):
        return "what stands beside the number may be its sign"
    if any(number.whole for number in same):
        return "the number stands there with the other sign"
    if same:
        return "the number stands there as a part of something larger"
    if whole and int(size[:5]) <= _COUNTED and len(size) <= 2:
        return "a small whole number may be counted or written out"
    if whole and len(size) <= 2 and set(number_names(int(size))) <= source.words:
        return "the number may be written out in words"
    if any(
        read_number(token, ",") == size or read_number(token, ".") == size for token in _numbers(source, size)
    ):
        return "a number there has two readings, and this is the other one"
    digits = size.replace(".", "").strip("0")
    if any(number.replace(".", "").strip("0") == digits for number in source.numbers):
        return "the same digits stand there at another scale"
    if whole and len(size) > 2 and _LARGE & source.words and _spelt(source):
        return "a number there is written out in words"
    if whole and len(size) > 2 and any(size in _digit_runs(word) for word in source.words if word.isalnum()):
        return "the digits stand there inside a word"
    if any(_shortened(number, size) for number in source.numbers):
        return "the number stands there with more decimals"
    if whole and len(size) >= _TELEPHONE and size in source.run_together:
        return "the digits stand there in groups"
    if whole and len(size) == 4 and size[2:] in source.words and source.dates:
        return "a year there has only two digits"
    return None


def date_may_come(source: Source, wanted: WrittenDate) -> str | None:
    """Say how an absent date may still come from the source; None when in no way known here."""
    days = {day for _, day, _ in wanted.readings}
    if any(day in days for written in source.dates for _, day, _ in written.readings):
        return "a date there has this day as one of several readings"
    if any(_parts_stand(source, day) for day in days):
        return "day, month and year stand near each other there, in no form of a date"
    if source.words & _RELATIVE and not source.dates:
        return "the source speaks of days by words such as 'tomorrow'"
    return None


def text_may_come(source: Source, folded: str) -> str | None:
    """Say how an absent time of day or code of a currency may still come from the source."""
    time = _TIME.fullmatch(folded)
    if time is not None and re.search(
        rf"[:.]{time[1]}\b|[0-9] ?[ap]\.?m\b|noon|midnight", source.folded.text
    ):
        return "a time there may be the same, written another way"
    if folded in CURRENCIES and any(
        token.text in CURRENCY_SIGNS or token.text in CURRENCIES for token in source.tokens
    ):
        return "a currency there may be the same, written another way"
    return None


def missing_words(source: Source, value: str, wanted: list[Token]) -> tuple[str, ...]:
    """Return the words and numbers of a value that come from the source in no way known here."""
    texts = [without_marks(token.text) for token in wanted if token.kind != "sign"]
    missing = [text for text in dict.fromkeys(texts) if not _comes_from(source, text)]
    if not missing:
        return ()
    together = "".join(texts)
    if len(together) >= _SHORTEST_RUN and not together.isdecimal() and together in source.run_together:
        return ()
    initials = "".join(text[0] for text in texts if text not in _ADDED)
    if len(initials) > 1 and initials.isalpha() and initials in source.words:
        return ()
    if len(texts) == 1 and value.isupper() and _stands_for(source, texts[0]):
        return ()
    if len(texts) >= _LONG_TEXT and _only_reworded(value, missing, texts):
        return ()
    return tuple(missing)


def _comes_from(source: Source, text: str) -> bool:
    if text in source.words or text in _ADDED:
        return True
    if text[0].isdecimal():
        size = read_number(text, ".")
        return size is not None and text[0] != "0" and size in source.numbers
    if source.scripts and scripts_of(text) - source.scripts:
        return True  # another script: written over from the source's own
    return _short_form(source, text) or _same_stem(source, text) or _mended(source, text)


def _short_form(source: Source, text: str) -> bool:
    """Tell whether one word shortens the other, as ``Corp.`` does."""
    if any(len(pair) == 2 and text in pair and set(pair) - {text} <= source.words for pair in _PAIRS):
        return True
    place = bisect_left(source.sorted_words, text)
    if place < len(source.sorted_words) and source.sorted_words[place].startswith(text):
        longer = source.sorted_words[place]
        return len(text) > 2 or (len(text) == 1 and longer.isalpha())
    return any(text[:end] in source.words for end in range(4, min(len(text), 40)))


def _same_stem(source: Source, text: str) -> bool:
    stem = _stem(text)
    if len(stem) < 4:
        return False
    place = bisect_left(source.sorted_words, stem)
    near = source.sorted_words[place : place + 20]
    return any(_stem(word) == stem for word in near)


def _stem(text: str) -> str:
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) - len(ending) >= 4:
            return text[: -len(ending)]
    return text


def _stands_for(source: Source, text: str) -> bool:
    """Tell whether capitalised words of the source in a row begin with the letters of ``text``."""
    if not 2 <= len(text) <= 6 or not text.isalpha():
        return False
    letters = [
        token.text[0] if source.text[source.folded.starts[token.start]].isupper() else " "
        for token in source.tokens
        if token.kind == "word"
    ]
    return text in "".join(letters)


def _only_reworded(value: str, missing: list[str], texts: list[str]) -> bool:
    """Tell whether a long text may be the source in other words: no name and no number of it is missing."""
    first = texts[0]
    names = {word.strip(".,;:!?()\"'").casefold() for word in value.split() if not word.islower()}
    hard = [word for word in missing if word[0].isdecimal() or (word in names and word != first)]
    return not hard and 2 * len(missing) <= len(texts)


def _mended(source: Source, text: str) -> bool:
    """Tell whether a longer word is one letter away from a word of the source: a mended, or a new, slip."""
    return 5 < len(text) <= 40 and not one_letter_less(text).isdisjoint(source.spellings)


def _numbers(source: Source, size: str) -> list[str]:
    digits = size.replace(".", "")
    return [
        token.text
        for token in source.tokens
        if token.kind == "number" and len(token.text) < 2 * len(size) + 4 and token.text[0] == digits[0]
    ]


def _shortened(longer: str, size: str) -> bool:
    """Tell whether ``size`` is ``longer`` with decimals cut off or rounded."""
    places = len(size.partition(".")[2])
    if len(longer.partition(".")[2]) <= places or len(longer) + len(size) > _LONGEST_NUMBER:
        return False
    unit, value, wanted = Decimal(1).scaleb(-places), Decimal(longer), Decimal(size)
    return any(value.quantize(unit, way, _ROUNDING) == wanted for way in (ROUND_DOWN, ROUND_HALF_UP))


def _spelt(source: Source) -> bool:
    return any(set(number_names(number)) <= source.words for number in range(1, 20))


def _digit_runs(word: str) -> list[str]:
    return "".join(sign if sign.isdecimal() else " " for sign in word).split()


def _parts_stand(source: Source, day: date) -> bool:
    """Tell whether year, month and day stand within a few words of each other."""
    year, month = str(day.year), MONTH_NAMES[day.month - 1]
    months = {str(day.month), f"{day.month:02}", month, month[:3]}
    days = {str(day.day), f"{day.day:02}", *(f"{day.day}{ending}" for ending in ("st", "nd", "rd", "th"))}
    texts = [token.text for token in source.tokens]
    for place, text in enumerate(texts):
        if text in (year, year[2:]):
            near = texts[max(0, place - _NEAR) : place] + texts[place + 1 : place + 1 + _NEAR]
            by_month = [spot for spot, word in enumerate(near) if word in months]
            by_day = [spot for spot, word in enumerate(near) if word in days]
            if by_month and by_day and (len(by_month) > 1 or by_month != by_day):
                return True
    return False
