"""Numbers in special writing: other bases, repeating decimals, quantities with a unit, times, ratios."""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.dress import DOLLAR
from proofroute.tools.math.answers.units import MAX_UNIT, named_unit, read_unit
from proofroute.tools.math.answers.words import SCALES, listed
from proofroute.tools.math.errors import TooLarge, Unreadable

MAX_DIGITS: Final = 2_000

_BASE_WORDS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "sixteen": 16,
}  # fmt: skip
_BASED: Final = re.compile(
    r"(-?)\s*([0-9A-Fa-f]+)\s*(?:_\s*(?:\{\s*([0-9a-z]+)\s*\}|(\d+))|\s\(?(?:in )?base[ -]([0-9a-z]+)\)?)"
)
_SUBSCRIPTS: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SMALL_DIGITS: Final = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_REPEATING: Final = re.compile(
    r"(\d*)\.(\d*)(?:\\(?:overline|bar|dot)\s*(?:\{\s*(\d+)\s*\}|(\d))|\((\d+)\)(?!\d)|(\d)\6{2,}\s*\.\.\.)"
)
_CLOCK: Final = re.compile(
    r"(?=\d{1,2}(?::|\s*[AaPp]))(\d{1,2})(?::([0-5]\d))?(?::([0-5]\d))?\s*([AaPp]\.?\s?[Mm]\.?)?"
)
_RATIO: Final = re.compile(r"(\d{1,18})\s*:\s*(\d{1,18})")


_PREFIXED: Final = re.compile(
    r"(-?)0(?:(?=x[0-9A-F]+$|b[01]+$|o[0-7]+$)([xbo]))([0-9A-F]{1,60})", re.IGNORECASE
)


def read_based(text: str) -> tuple[int, int] | None:
    """Read a whole number written in another base.

    Returns:
        its value and the base; None where it is no such number.

    Raises:
        Unreadable: a digit does not belong to the base.
        TooLarge: it is too long.

    >>> read_based("204_5"), read_based("-1010_{2}"), read_based("x_1")
    ((54, 5), (-10, 2), None)
    """
    # Most texts are told at a glance to be no such number.
    if text.startswith(("0", "-0")) and (prefixed := _PREFIXED.fullmatch(text)) is not None:
        base = {"x": 16, "b": 2, "o": 8}[prefixed[2].lower()]
        return int(prefixed[1] + str(int(prefixed[3], base))), base
    if not text.isascii():
        text = _SMALL_DIGITS.sub(lambda match: f"_{match.group().translate(_SUBSCRIPTS)}", text)
    match = _BASED.fullmatch(text) if "_" in text or "base" in text else None
    if match is None:
        return None
    sign, digits, *written = match.groups()
    name = next(base for base in written if base)
    base = _BASE_WORDS.get(name) or (int(name) if name.isdigit() and len(name) < 3 else 0)
    if not 2 <= base <= 36 or (not digits[0].isdigit() and base <= 10):
        return None
    if len(digits) > MAX_DIGITS:
        raise TooLarge(f"a number of {len(digits)} digits; the limit is {MAX_DIGITS}")
    try:
        value = int(digits, base)
    except ValueError:
        raise Unreadable(f"{digits!r} is no number in base {base}") from None
    return (-value if sign else value), base


def with_repeating(text: str) -> str:
    r"""Write repeating decimals as fractions.

    >>> with_repeating("0.\\overline{3}"), with_repeating("0.1666..."), with_repeating("0.(09)")
    ('(1/3)', '(1/6)', '(1/11)')
    """

    def fraction(match: re.Match[str]) -> str:
        whole, fixed = match[1] or "0", match[2]
        period = match[3] or match[4] or match[5]
        if period is None:
            period = match[6]
        if len(whole) + len(fixed) + len(period) > MAX_DIGITS:
            raise TooLarge("a repeating decimal of too many digits")
        scale = 10 ** len(fixed)
        value = Fraction(int(whole + fixed), scale) + Fraction(int(period), scale * (10 ** len(period) - 1))
        return f"({value})"

    return _REPEATING.sub(fraction, text) if "." in text else text


_AMOUNT_FIRST: Final = re.compile(
    r"(?P<amount>.*?[\d)}|!a-z⦄])\s*(?P<unit>\\?%|\^?\s*\{?\s*\\circ\s*\}?\s*(?:\\?mathrm)?\s*[CF]?|°\s*[CF]?"
    r"|[$€£¥¢" + DOLLAR + r"])"
)
_UNIT_MACROS: Final = {"cdot": "·", "Omega": "Ω", "mu": "μ", "AA": "Å"}
_UNIT_MACRO: Final = re.compile(rf"\\({'|'.join(_UNIT_MACROS)})(?![A-Za-z])\s*(?=[A-Za-zμΩ]|$)")
_FUNCTION: Final = re.compile(r"\\?(?:sin|cos|tan|cot|sec|csc)(?![a-z])")
_CURRENCY_FIRST: Final = re.compile(r"(?P<sign>[-+]?)\s*(?P<unit>[$€£¥" + DOLLAR + r"])\s*(?P<amount>.*\d.*)")
_WITH_NAME: Final = re.compile(
    r"(?P<amount>.*(?:[\d)}⁰¹²³⁴⁵⁶⁷⁸⁹]|\\pi|π|\bpi)|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|twenty)(?P<gap>\s*)"
    r"(?P<unit>[A-Za-zμΩℓÅ][A-Za-zμΩℓ /.²³⁻¹·*-]*(?:\s?\^?\s?\{?\s?[23]\}?"
    r"|(?:\s?\^\s?\{?\s?-?[1-4]\s?\}?[ ·*/A-Za-zμΩ]{0,12}){1,4})?(?:\s?(?:/|per)\s?[A-Za-z]+"
    r"(?:\s?\^?\s?\{?\s?[23]\s?\}?)?)?)"
)
_MEASURED: Final = re.compile(
    r"(?P<amount>[-+]?\d[\d.,]*(?:\s*(?:\\times|×|\*|·)\s*10\s*\^\s*\{?\s*-?\d{1,4}\s*\}?)?)\s+"
    r"(?P<unit>(?=[^^]*\^)[A-Za-zμΩÅ][A-Za-zμΩ ·*/^{}\d⁻¹²³-]{1,50})"
)
"""A plain number before a product of powers of units, which would else be taken for part of the amount."""
_DECIMAL_COMMA: Final = re.compile(r"[-+]?\d+,\d{1,2}(?!\d)")


_SCALED: Final = re.compile(
    r"(?P<amount>[-+]?\d[\d.,]*)\s+(?P<scale>hundred|thousand|million|billion|trillion)\b"
    r"(?P<rest>\s+[A-Za-z][A-Za-z ]*)?"
)
_POWERS: Final = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}


def scaled(text: str) -> str | None:
    """Write a scale in words as a power of ten; None where there is none.

    >>> scaled("1.5 billion"), scaled("3 million people"), scaled("3 apples")
    ('1.5*10^9', '3*10^6 people', None)
    """
    match = _SCALED.fullmatch(text) if "hundred" in text or "thousand" in text or "illion" in text else None
    if match is None or (match["rest"] or "").split()[:1] in (["and"], ["or"], ["to"]):
        return None
    return f"{match['amount']}*10^{_POWERS[match['scale']]}{match['rest'] or ''}"


def split_quantity(text: str) -> tuple[str, str] | None:
    r"""Cut a quantity into amount and unit.

    >>> split_quantity("28 percent"), split_quantity("30^\\circ"), split_quantity("x + 1")
    (('28', 'percent'), ('30', '°'), None)
    """
    signs = "$" in text or "%" in text or "\\circ" in text or not text.isascii()
    if signs and (match := _CURRENCY_FIRST.fullmatch(text)) is not None:
        amount = match["amount"].strip()
        following = re.fullmatch(r"(.*\d)\s*(million|billion|thousand)?\s*(?:dollars|USD|US)?", amount)
        if following is None:
            return None
        times = {"million": "*10^6", "billion": "*10^9", "thousand": "*10^3"}.get(following[2] or "", "")
        return match["sign"] + following[1] + times, match["unit"].replace(DOLLAR, "$")
    if signs and (match := _AMOUNT_FIRST.fullmatch(text)) is not None:
        if _FUNCTION.search(match["amount"]) is not None:
            return None
        unit = match["unit"].strip().replace(DOLLAR, "$")
        scale = unit[-1] if unit[-1] in "CF" else ""
        if "circ" in unit or "°" in unit:
            unit = "°" + scale
        amount = match["amount"]
        if unit in ("$", "€", "£", "¥") and _DECIMAL_COMMA.fullmatch(amount):
            amount = amount.replace(",", ".")
        return amount, unit.replace("\\", "")
    if len(text) > 4 * MAX_UNIT + 200:
        return None
    if "\\" in text:
        text = _UNIT_MACRO.sub(lambda match: _UNIT_MACROS[match[1]], text)
    if "^" in text and (match := _MEASURED.fullmatch(text)) is not None:
        unit, several = read_unit(match["unit"]), len(re.findall("[A-Za-zμΩ]+", match["unit"])) > 1
        if several and unit is not None and unit.known and _is_a_unit_there(match["unit"], spaced=True):
            return match["amount"], re.sub(r"\s+(?=\^)", "", match["unit"].strip())
    if text.isdecimal() or (match := _WITH_NAME.fullmatch(text)) is None:
        return None
    unit = match["unit"].strip(" .")
    if not _is_a_unit_there(unit, spaced=bool(match["gap"])):
        return None
    return match["amount"].strip(), re.sub(r"\s+(?=\^)", "", unit)


_NO_UNITS: Final = frozenset(listed("sin cos tan cot sec csc log exp sqrt mod and for where are when with"))


def _is_a_unit_there(name: str, *, spaced: bool) -> bool:
    words = re.findall(r"[A-Za-zμΩℓ°]+", name)
    if not words or len(words) > 5:
        return False
    unit = read_unit(name)
    if unit is None:
        return False
    if any(word.lower() in SCALES for word in words) and not unit.known:
        return False
    if unit.known and len(name) > 1:
        return True
    # A single letter is a variable unless it is set apart: 5 m, but 5x and 5 x.
    if unit.known:
        return spaced and name in ("m", "g", "L", "l", "s", "h", "N", "J", "W", "V", "A", "K", "Ω", "T")
    return all(len(word) > 2 or named_unit(word).known for word in words) and not any(
        word in _NO_UNITS for word in words
    )


def clock_seconds(text: str) -> int | None:
    """Return the seconds after midnight of a time such as ``3:05 pm``; None for anything else."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    half = (match[4] or "").lower()[:1]
    if hours > 24 or (half and not 1 <= hours <= 12):
        return None
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    return hours * 3600 + minutes * 60 + seconds


def has_half(text: str) -> bool:
    """Tell whether a time says in which half of the day it is."""
    match = _CLOCK.fullmatch(text.strip())
    return match is not None and match[4] is not None


def ratio(text: str) -> Fraction | None:
    """Return the quotient of a ratio such as ``3:4``; None for anything else."""
    match = _RATIO.fullmatch(text.strip())
    return Fraction(int(match[1]), int(match[2])) if match and int(match[2]) else None
