"""What single tokens stand for: numbers, letters and runs of letters, and powers within their bound."""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import written_product, written_quotient
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.names import LETTER_RUNS, SHORT_WORDS
from proofroute.tools.math.tree import ConstName, Expr, Num, Pow, num

MAX_EXPONENT_DIGITS: Final = 9
CONSTANTS: Final[dict[str, ConstName]] = {"pi": "pi", "e": "e", "i": "i", "oo": "oo", "infty": "oo"}
_VOWEL: Final = re.compile("[aeiouyAEIOUY]")


_RAISED_WORDS: Final = frozenset(("at", "as", "is", "it", "on", "of", "by", "or", "an", "to"))


def letters_of(name: str, latex: bool, raised: bool = False) -> str:
    """Cut a run of letters into variables where it can be nothing else.

    No word has an exponent, as ``at^2`` has. Words stand beside formulas in LaTeX too, so a longer run is a
    product only if it cannot be a word.
    """
    if len(name) == 2 and name[0] == "d":
        raise Unreadable(f"{name!r} is a differential without its integral")
    product = name in LETTER_RUNS or (len(name) == 2 and name.lower() not in SHORT_WORDS)
    product = product or (raised and name in _RAISED_WORDS)
    if not product and not (latex and len(name) <= 4 and _VOWEL.search(name) is None):
        raise Unreadable(f"{name!r} is a word, not mathematics")
    return name


def number(text: str) -> Expr:
    """Return the number that digits stand for, its decimals kept in mind."""
    if text.isdecimal():
        return num(int(text))
    if "/" in text and Fraction(text).denominator == 1:
        # 0.999... is worth 1, yet it is not written as 1.
        top, bottom = text.split("/")
        return written_quotient(num(int(top)), num(int(bottom)))
    mantissa, _, exponent = text.lower().partition("e")
    _, point, decimals = mantissa.partition(".")
    if point and exponent:
        # Apart, so that the digits shown are not lost: 1.5e8 is not 150000000.0.
        return written_product(Num(Fraction(mantissa), len(decimals)), Pow(num(10), num(int(exponent))))
    return Num(Fraction(text), len(decimals) if point else None)


def bounded_power(base: Expr, exponent: Expr) -> Expr:
    """Return the power as it is written, if its exponent is not too long."""
    if isinstance(exponent, Num):
        digits = len(str(exponent.value.numerator)) if exponent.value.denominator == 1 else 0
        if digits > MAX_EXPONENT_DIGITS:
            raise TooLarge(f"an exponent of {digits} digits")
    return Pow(base, exponent)
