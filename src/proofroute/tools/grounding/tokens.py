"""Cut a folded text into tokens: words, numbers and the signs that carry meaning.

Blanks and other punctuation are not tokens, so a line break or a comma more or less does not matter. What
does matter stays: signs of currency, percent and minus, and whatever joins two digits (``19/08``, ``5-10``).
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

TokenKind = Literal["word", "number", "sign"]

CURRENCIES: Final = frozenset(
    {
        *("aud", "brl", "cad", "chf", "cny", "czk", "dkk", "eur", "gbp", "hkd", "huf", "idr", "ils", "inr"),
        *("jpy", "krw", "mxn", "myr", "nok", "nzd", "php", "pln", "rm", "rmb", "rs", "rub", "sek", "sgd"),
        *("thb", "try", "twd", "uah", "usd", "vnd", "zar"),
    }
)
"""Codes that may stand right before an amount (``RM50``), ISO 4217 and a few in daily use."""

CURRENCY_SIGNS: Final = frozenset("$€£¥₹₽₩")

# Scripts that put no blanks between words: each character is a token there.
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_QUIET_SIGNS: Final = frozenset("|~^`´¨¯¸")


# By the groups of the pattern.
_KINDS: Final[tuple[TokenKind, ...]] = ("sign", "word", "number", "word", "sign")


class Token(NamedTuple):
    """One token and where it stands in the folded text."""

    kind: TokenKind
    text: str
    start: int
    end: int


def tokens(folded: str) -> Iterator[Token]:
    """Yield the tokens of a folded text.

    >>> [token.text for token in tokens("total: rm1,234.50 (6%), 19/08")]
    ['total', 'rm', '1,234.50', '6', '%', '19', '/', '08']
    """
    # Sources have many of them: made from a tuple, each takes half of the time.
    make = Token._make
    for found in _pattern().finditer(folded):
        start, end = found.span()
        kind = _KINDS[found.lastindex or 0]
        if kind != "sign" or _means_something(folded, start):
            yield make((kind, found[0], start, end))


def _means_something(text: str, position: int) -> bool:
    sign, before, after = text[position], text[position - 1 : position], text[position + 1 : position + 2]
    if before.isdecimal() and after.isdecimal():
        return True
    if sign == "-":
        return not before.isalnum() and _amount_follows(text, position + 1)
    if sign == "#":
        return before.isalnum()
    if sign in "%@&":
        return True
    return sign not in _QUIET_SIGNS and unicodedata.category(sign)[0] in "SN"


def _amount_follows(text: str, position: int) -> bool:
    return re.match(r"(?:(?:[$€£¥₹₽₩]|[a-z]{2,3}) ?)?[.,]?[0-9]", text[position : position + 6]) is not None


@cache
def _pattern() -> re.Pattern[str]:
    mark = _marks()
    letter = rf"[^\W0-9_{_UNSPACED}]"
    # Superscripts and fractions are word characters to a regular expression; they end no plain number.
    plain = rf"[^\W0-9_²³¹⁰-⁹₀-₉¼-¾⅐-⅟①-⓿❶-➓{_UNSPACED}]"
    codes = "|".join(sorted(CURRENCIES, key=len, reverse=True))
    return re.compile(
        # Most words are of plain letters with one of these behind them: the third group would take them too.
        r"([A-Za-z]++(?=[ \n,.:;()]))"
        rf"|((?:(?<![\w.,;:)\]])[.,](?=[0-9]))?[0-9]++(?:[.,'][0-9]++){{0,40}}+(?={plain}*+(?![^\W_{_UNSPACED}])))"
        rf"|((?:{codes})(?=[0-9])"
        rf"|[{_UNSPACED}][{mark}]*+"
        rf"|(?:{letter}|[0-9])(?:{letter}|[0-9{mark}])*+)"
        r"|([^\w\s]|[^\W0-9])"
    )


def _marks() -> str:
    ranges: list[str] = []
    start = previous = -2
    for code in (*range(0x300, 0x1E950), sys.maxunicode):
        if code == sys.maxunicode or unicodedata.category(chr(code))[0] == "M":
            if code != previous + 1:
                if start >= 0:
                    ranges.append(f"{chr(start)}-{chr(previous)}")
                start = code
            previous = code
    return "".join(ranges)
