"""Numbers that are not written in plain digits: ½, 1/3, 1.5e3, 5×10^3, XIV, 三百, ``half``.

A fraction sign and a number with an exponent have one reading; the others may mean something else.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

_PLAIN: Final = r"[0-9]{1,15}(?:[.,][0-9]{1,15})?"
_VULGAR: Final = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_FORMS: Final = re.compile(
    rf"(?<![\w.,/⁄])(?P<whole>[0-9]{{1,9}} ?)?(?P<vulgar>[{_VULGAR}])(?![\w/⁄])"
    r"|(?<![\w.,/⁄])(?:(?P<mixed>[0-9]{1,9})[ -])?"
    r"(?P<top>[0-9]{1,9}) ?[/⁄] ?(?P<bottom>[0-9]{1,9})(?![\w/⁄])"
    rf"|(?<![\w.,])(?P<mantissa>{_PLAIN})e(?P<exponent>[+-]?[0-9]{{1,2}})(?![\w.,]?[\w])"
    rf"|(?:(?<![\w.,])(?P<factor>{_PLAIN}) ?[x×·*⋅] ?)?"
    r"\b(?P<base>10|2)(?:\^|\*\*)\(?(?P<power>[+-]?[0-9]{1,2})"
    rf"|(?:(?<![\w.,])(?P<factor2>{_PLAIN}) ?[x×·*⋅] ?)?\b10(?P<raised>[⁺⁻]?[⁰¹²³⁴-⁹]{{1,2}})"
    r"|(?<![\w.,])(?P<odds>[0-9]{1,6}) (?:in|out of|von|sur|de|su) (?P<among>[0-9]{1,6})(?![\w.,]\w)"
    r"|(?P<scaled>(?:[0-9]{1,4}(?:\.[0-9]{1,4})? ?[千万萬亿億만억천] ?){1,3}(?:[0-9]{1,4})?)"
    r"|(?P<cjk>[零〇一二三四五六七八九十百千万億亿两]{1,16})"
)
_ROMAN: Final = re.compile(
    r"(?<![\w])(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)"
)
_ROMAN_VALUES: Final = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_CJK_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CJK_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_CJK_LARGE: Final = {"万": 10**4, "億": 10**8, "亿": 10**8}
_SCALES: Final = {
    "千": 10**3, "천": 10**3, "万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8,
}  # fmt: skip
_WORDS: Final = (
    (Fraction(1, 2), "half halb halbe halbes eineinhalb anderthalb demi demie media medio mezzo mezza 半"),
    (Fraction(1, 2), "meia meio половина полтора halves halber"),
    (Fraction(1, 4), "quarter quarters viertel quart cuarto quarto четверть"),
    (Fraction(1, 3), "third thirds drittel tiers tercio terzo terço треть"),
    (Fraction(1, 5), "fifth fifths fünftel quinto"),
)  # fmt: skip
_PARTS: Final = tuple((value, frozenset(words.split())) for value, words in _WORDS)
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the source: its size, where it stands (folded), and whether it has no other reading."""

    size: Fraction
    start: int
    end: int
    sure: bool


def find_numerals(folded: str) -> Iterator[Numeral]:
    """Yield the numbers of a folded text that are not plain digits.

    >>> [(str(found.size), found.sure) for found in find_numerals("1½ cups, 1/3 l, 1.5e3 cells")]
    [('3/2', True), ('1/3', False), ('1500', True)]
    """
    for found in _FORMS.finditer(folded):
        size = _size(found)
        if size is not None:
            sure = found["vulgar"] is not None or "." in (found["mantissa"] or "")
            yield Numeral(size, found.start(), found.end(), sure)


def find_roman(text: str) -> Iterator[int]:
    """Yield the Roman numerals of a text in its own case.

    >>> list(find_roman("Louis XIV, MCMXC"))
    [14, 1990]
    """
    for found in _ROMAN.finditer(text):
        if len(found[0]) < 2:
            continue  # a single letter is more often a letter
        values = [_ROMAN_VALUES[sign] for sign in found[0]]
        following = [*values[1:], 0]
        yield sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def equals(numeral: Fraction, written: str) -> bool:
    """Tell whether ``written``, a canonical decimal, is the number exactly or rounded to its own places."""
    if len(written) > _LONGEST:
        return False
    value, places = Fraction(written), len(written.partition(".")[2])
    return value == numeral or (places > 1 and abs(value - numeral) < Fraction(1, 10**places))


def part_word_stands(words: frozenset[str], written: str) -> bool:
    """Tell whether the part after the decimal point may be written in words, as in ``two and a half``."""
    part = Fraction("0." + written.partition(".")[2]) if "." in written and len(written) < _LONGEST else None
    if part is None:
        return False
    for unit, names in _PARTS:
        if not names.isdisjoint(words):
            multiples = (unit * times for times in range(1, unit.denominator))
            places = len(written.partition(".")[2])
            if any(abs(part - multiple) < Fraction(1, 10**places) for multiple in multiples):
                return True
    return False


def _size(found: re.Match[str]) -> Fraction | None:
    if found["vulgar"]:
        part = Fraction(unicodedata.numeric(found["vulgar"])).limit_denominator(10)
        return part + int(found["whole"] or 0)
    if found["top"]:
        bottom = int(found["bottom"])
        return Fraction(int(found["top"]), bottom) + int(found["mixed"] or 0) if bottom else None
    if found["mantissa"]:
        return _decimal(found["mantissa"]) * Fraction(10) ** int(found["exponent"])
    if found["power"]:
        factor = _decimal(found["factor"]) if found["factor"] else Fraction(1)
        return factor * Fraction(int(found["base"])) ** int(found["power"])
    if found["raised"]:
        factor = _decimal(found["factor2"]) if found["factor2"] else Fraction(1)
        return factor * Fraction(10) ** int(unicodedata.normalize("NFKC", found["raised"]).replace("−", "-"))
    if found["odds"]:
        return Fraction(int(found["odds"]), int(found["among"])) if int(found["among"]) else None
    if found["scaled"]:
        pieces = re.findall(r"([0-9.]+) ?([千万萬亿億만억천]?)", found["scaled"])
        return sum((Fraction(digits) * _SCALES.get(scale, 1) for digits, scale in pieces), Fraction(0))
    return _chinese(found["cjk"])


def _decimal(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _chinese(text: str) -> Fraction | None:
    if all(sign in _CJK_DIGITS for sign in text):
        return Fraction(int("".join(str(_CJK_DIGITS[sign]) for sign in text)))
    total = section = digit = 0
    for sign in text:
        if sign in _CJK_DIGITS:
            digit = _CJK_DIGITS[sign]
        elif sign in _CJK_TENS:
            section += (digit or 1) * _CJK_TENS[sign]
            digit = 0
        else:
            total += (section + digit or 1) * _CJK_LARGE[sign]
            section = digit = 0
    return Fraction(total + section + digit)
