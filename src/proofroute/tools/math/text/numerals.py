"""Numbers that are more than digits: thousands, decimal commas, vulgar fractions, repeating decimals.

Each is turned into the text of one number: an integer, a decimal or a fraction such as ``7/2``.
"""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.glyphs import LOWERED, LOWERED_DIGITS, RAISED, RAISED_DIGITS

MAX_DIGITS: Final = 2_000
_MAX_SHOWN: Final = 60

_VULGAR: Final = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅐": "1/7", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
    "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip
_CHARACTERS: Final = "".join(_VULGAR)
_DOTS: Final = r"(?:\.{3,}|…|\\[lc]?dots(?![A-Za-z]))"

MIXED: Final = (
    rf"(?:\d+\s*)?[{_CHARACTERS}]"
    rf"|(?:\d+\s*)?{RAISED_DIGITS}+[⁄/]{LOWERED_DIGITS}+"
)
"""A vulgar fraction, after its whole number or alone: ``3½``, ``½``, ``3 ¹⁄₂``."""
SLASHED: Final = r"\d+⁄\d+"
"""A fraction of plain digits round the slash that belongs to fractions alone."""
REPEATING: Final = (
    r"\d*\.\d*(?:\\(?:overline|bar|dot)\s*(?:\{\s*\d+\s*\}|\d)"
    rf"|\(\d+\)|(?:\d[\u0304\u0305\u0307])+|\d{_DOTS})"
)
"""A decimal whose last digits go on for ever: ``0.(3)``, ``0.333...``, ``0.\\overline{3}``."""
THOUSANDS: Final = r"[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?(?![,\d])"
COMMA: Final = r"0,\d+(?![,.\d])"
"""A decimal comma: no group of thousands follows a zero."""

_LATEX_GROUPS: Final = re.compile(
    r"(?<![\d.,^_}])[1-9]\d{0,2}(?:(?:\{,\}|,\\!|\\,|\\;|\{\\,\})\d{3})+(?!\d|\{,\})"
)
_LATEX_MARK: Final = re.compile(r"\{,\}|,\\!|\\,|\\;|\{\\,\}")
_LATEX_COMMA: Final = re.compile(r"(?<![\d.,])(\d+)\{,\}(\d+)(?![\d.,]|\{,\})")
_REPEATING: Final = re.compile(
    r"(\d*)\.(\d*?)(?:\\[a-z]+\s*\{?\s*(\d+)\s*\}?|\((\d+)\)|((?:\d[\u0304\u0305\u0307])+))$"
)
_BLOCK: Final = re.compile(r"(\d*)\.(\d*?)(\d+?)\3{2,}$")


def without_groups(text: str) -> str:
    r"""Join what LaTeX sets apart, ``10{,}080``, and write its decimal comma, ``0{,}5``, as a point."""
    text = _LATEX_GROUPS.sub(lambda match: _LATEX_MARK.sub("", match.group()), text)
    return _LATEX_COMMA.sub(r"\1.\2", text)


def mixed(text: str) -> str:
    """Return the value of a whole number and its vulgar fraction.

    >>> mixed("3½"), mixed("¾"), mixed("2 ¹⁄₂")
    ('7/2', '3/4', '5/2')
    """
    parts = re.fullmatch(r"(\d*)\s*(\D.*)", text)
    if parts is None:
        raise Unreadable(f"{text!r} is no fraction")
    whole, fraction = parts.groups()
    if fraction in _VULGAR:
        value = Fraction(_VULGAR[fraction])
    else:
        top, bottom = re.split("[⁄/]", fraction.translate(RAISED).translate(LOWERED))
        if not int(bottom):
            raise Unreadable(f"{text!r} divides by zero")
        value = Fraction(int(top), int(bottom))
        if whole and value >= 1:
            raise Unreadable(f"{text!r} may be a mixed number or a power")
    return str((int(whole) if whole else 0) + value)


def check_slashed(text: str) -> None:
    """Refuse ``31⁄2``, which is what becomes of ``3½`` on the way through some programs."""
    top, bottom = text.split("⁄")
    if len(top) > 1 and int(top) > int(bottom):
        raise Unreadable(f"{text!r} may be a fraction or a mixed number")


def repeating(text: str) -> str:
    r"""Return the value of a repeating decimal.

    Raises:
        Unreadable: which digits repeat is not certain (``3.14...``, ``0.1(6)``).

    >>> repeating("0.(3)"), repeating("0.1666..."), repeating("0.\\overline{09}"), repeating("0.999...")
    ('3/9', '15/90', '9/99', '9/9')
    """
    match = _REPEATING.match(text)
    if match is None:
        shown = re.sub(_DOTS, "", text)
        match = _BLOCK.match(shown) if len(shown) <= _MAX_SHOWN else None
        if match is None:
            raise Unreadable(f"which digits of {text!r} repeat is not clear")
        period = match[3]
    else:
        if match[4] and match[2]:
            raise Unreadable(f"{text!r} may be a repeating decimal or a product")
        period = match[3] or match[4] or re.sub(r"\D", "", match[5])
    whole, fixed = match[1] or "0", match[2]
    top = int(whole + fixed + period) - int(whole + fixed)
    return f"{top}/{10 ** len(fixed) * (10 ** len(period) - 1)}"


def bounded(text: str) -> str:
    """Return ``text``, the writing of a number, if it is not too long."""
    if len(text) <= MAX_DIGITS and "e" not in text and "E" not in text:
        return text
    if sum(character.isdigit() for character in text) > MAX_DIGITS or _exponent(text) > MAX_DIGITS:
        raise TooLarge(f"a number of {len(text)} digits; the limit is {MAX_DIGITS}")
    return text


def _exponent(text: str) -> int:
    exponent = re.search(r"[eE][+-]?(\d+)$", text)
    return int(exponent[1][:6]) if exponent is not None else 0
