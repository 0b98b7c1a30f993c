"""Numbers in English words: ``one hundred fifty``, ``two-thirds``, ``two and a half``, ``3 to 2``."""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.units import is_unit_of_measure
from proofroute.tools.math.answers.words import number_word

_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "hundredth": 100,
}  # fmt: skip
_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_COUNTED: Final = re.compile(r"((?:[A-Za-z]+[ -]+){2,8})([A-Za-z]{2,20})")
_ORDINAL: Final = re.compile(r"(\d{1,6})(?:st|nd|rd|th)")
_MIXED: Final = re.compile(r"(.+?)\s+and\s+(?:(?:a|one)[ -])?(\S+(?:[ -]\S+)?)")
_SAYABLE: Final = re.compile(r"\s*[A-Za-z][A-Za-z\s,-]+")
"""The signs of a number in words."""
_SHORTEST: Final = 3
_LONGEST: Final = 80


def spelt_number(text: str) -> Fraction | None:
    """Return the number that words name; None where they name none.

    >>> spelt_number("one hundred fifty"), spelt_number("two-thirds"), spelt_number("two and a half")
    (Fraction(150, 1), Fraction(2, 3), Fraction(5, 2))
    """
    if len(text) < _SHORTEST or _SAYABLE.fullmatch(text) is None:
        return None
    text = " ".join(text.lower().split())
    if len(text) > _LONGEST:
        return None
    whole = _whole(text)
    if whole is not None:
        return Fraction(whole)
    part = _part(text)
    if part is not None:
        return part
    mixed = _MIXED.fullmatch(text)
    if mixed is None:
        return None
    before, after = _whole(mixed[1]), _part(mixed[2])
    return None if before is None or after is None else before + after


def spelt_quantity(text: str) -> tuple[int, str] | None:
    """Cut a number in several words and the name of its unit; None for anything else.

    >>> spelt_quantity("two hundred dollars"), spelt_quantity("two hundred")
    ((200, 'dollars'), None)
    """
    match = _COUNTED.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or spelt_number(text) is not None:
        return None
    value = spelt_number(match[1].strip(" -"))
    if value is None or value.denominator != 1 or not is_unit_of_measure(match[2]):
        return None
    return value.numerator, match[2]


def _whole(text: str) -> int | None:
    """Return the whole number that words name, up to billions."""
    known = number_word(text)
    if known is not None:
        return known
    for name, scale in reversed(_SCALES.items()):
        before, found, after = text.partition(name)
        if found:
            times = _whole(before.strip())
            rest = _whole(_without_and(after)) if after.strip() else 0
            return None if times is None or rest is None or rest >= scale else times * scale + rest
    before, found, after = text.partition("hundred")
    if not found:
        return None
    times, rest = number_word(before), number_word(_without_and(after)) if after.strip() else 0
    if times is None or rest is None or not 0 < times < 100 or rest > 99:
        return None
    return 100 * times + rest


def _without_and(text: str) -> str:
    return text.strip(" ,-").removeprefix("and ")


def _part(text: str) -> Fraction | None:
    """Return the fraction that words name: ``half``, ``three quarters``."""
    words = text.replace("-", " ").split()
    name = words[-1]
    under = _PARTS.get(name) or _PARTS.get(name.removesuffix("s"))
    if under is None or len(words) > 2:
        return None
    if len(words) == 1:
        return Fraction(1, under) if name in ("half", "quarter") else None
    over = 1 if words[0] in ("a", "an") else number_word(words[0])
    return None if over is None else Fraction(over, under)


def ordinal(text: str) -> int | None:
    """Return the number of an ordinal: ``3rd``, ``third``.

    >>> ordinal("3rd"), ordinal("third"), ordinal("three")
    (3, 3, None)
    """
    text = text.lower().strip()
    match = _ORDINAL.fullmatch(text)
    return int(match[1]) if match is not None else _ORDINALS.get(text)
