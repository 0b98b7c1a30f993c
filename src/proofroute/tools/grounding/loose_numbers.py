"""How a number that is absent from a source may still come from it."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import combinations
from typing import Final

from proofroute.tools.grounding.number_words import large_spoken, spoken
from proofroute.tools.grounding.numbers import number_names, read_number
from proofroute.tools.grounding.numerals import equals, part_word_stands
from proofroute.tools.grounding.other_forms import number_otherwise
from proofroute.tools.grounding.scales import SCALES
from proofroute.tools.grounding.source import Source
from proofroute.tools.grounding.units import converted

_COUNTED: Final = 12
"""Whole numbers up to this may be counted, or written out."""

_TELEPHONE: Final = 7
_LONGEST_NUMBER: Final = 100
_ROUNDING: Final = Context(prec=2 * _LONGEST_NUMBER)
_LARGE: Final = frozenset(word for word in SCALES if len(word) > 3)
_ROUND: Final = frozenset(
    {
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "million",
        "millions",
        "billion",
        "billions",
        "dozen",
        "dozens",
    }
)
_MOST_DATES: Final = 20
_LONGEST_CONVERTED: Final = 18


def number_may_come(source: Source, size: str) -> str | None:
    """Say how an absent number may still come from the source; None when in no way known here."""
    whole = "." not in size
    same = source.numbers.of(size)
    if any(number.whole and number.sign == "open" for number in same):
        return "what stands beside the number may be its sign"
    if any(number.whole for number in same):
        return "the number stands there with the other sign"
    if same:
        return "the number stands there as a part of something larger"
    if whole and int(size[:5]) <= _COUNTED and len(size) <= 2:
        return "a small whole number may be counted or written out"
    if (
        whole
        and len(size) <= 2
        and (set(number_names(int(size))) <= source.words or spoken(int(size), source.words))
    ):
        return "the number may be written out in words"
    if whole and len(size) > 2 and large_spoken(source.words):
        return "a number there is written out in words"
    if part_word_stands(source.words, size) or (
        whole and len(size) == 2 and part_word_stands(source.words, f"0.{size}")
    ):
        return "a part of it may be written out in words"
    if any(_is_numeral(numeral.size, size) for numeral in source.numerals):
        return "it may be a number there that is not written in plain digits"
    if whole and int(size[:5]) in source.roman:
        return "it may be a Roman numeral there"
    if (
        whole
        and not source.words.isdisjoint(_ROUND)
        and (int(size[-12:]) % 100 == 0 or int(size[-12:]) % 12 == 0)
    ):
        return "a round number there is written out in words"
    if _is_converted(source, size):
        return "a quantity there may be the same in another unit"
    if any(
        read_number(token, ",") == size or read_number(token, ".") == size for token in _numbers(source, size)
    ):
        return "a number there has two readings, and this is the other one"
    digits = size.replace(".", "").strip("0")
    if any(number.replace(".", "").strip("0") == digits for number in source.numbers.sizes):
        return "the same digits stand there at another scale"
    if whole and len(size) > 2 and _LARGE & source.words and _spelt(source):
        return "a number there is written out in words"
    if whole and len(size) > 2 and any(size in _digit_runs(word) for word in source.words if word.isalnum()):
        return "the digits stand there inside a word"
    if any(_shortened(number, size) for number in source.numbers.sizes):
        return "the number stands there with more decimals"
    if whole and len(size) >= _TELEPHONE and size in source.run_together:
        return "the digits stand there in groups"
    if whole and len(size) == 4 and _is_short_year(source, size):
        return "a year there has only two digits"
    reason = number_otherwise(source, int(size)) if whole and len(size) < _LONGEST_CONVERTED else None
    if reason:
        return reason
    if whole and _between_dates(source, int(size[:6])):
        return "it may be the time between two dates there"
    return None


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


def _is_numeral(numeral: Fraction, size: str) -> bool:
    """Tell whether a number has this size, as a percentage too, or counting thousands or millions."""
    return any(equals(numeral * factor, size) for factor in (1, 100, 10**3, 10**6, 10**9))


def _is_converted(source: Source, size: str) -> bool:
    """Tell whether a quantity of the source has this size in another unit of its kind."""
    if len(size) > _LONGEST_CONVERTED:
        return False
    return any(
        equals(other, size)
        or ("." in size and abs(other - Fraction(size)) < Fraction(1, 10 ** len(size.partition(".")[2])))
        or (len(size) > 1 and "." not in size and abs(other - int(size)) < 1)
        for quantity, unit in source.quantities
        for other in converted(quantity, unit)
    )


def _is_short_year(source: Source, size: str) -> bool:
    short, text = size[2:], source.folded.text
    if size[0] not in "12":
        return False
    return (short in source.words and bool(source.dates)) or f"'{short}" in text or f"{short}s" in text


def _between_dates(source: Source, size: int) -> bool:
    days = sorted({day for written in source.dates[:_MOST_DATES] for _, day, _ in written.readings})
    return any(
        size in ((later - sooner).days, (later - sooner).days + 1, later.year - sooner.year)
        or abs((later - sooner).days - 30.44 * size) < 16
        for sooner, later in combinations(days[:_MOST_DATES], 2)
    )
