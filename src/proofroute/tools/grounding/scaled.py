"""What follows or leads a number and makes it another one: ``2 1/4``, ``10**6``, ``5 · 10^3``, ``5 TEUR``."""

import re
from typing import Final

from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS

_LOOK: Final = 40
_CODE: Final = rf"(?:[{''.join(CURRENCY_SIGNS)}]|(?:{'|'.join(sorted(CURRENCIES))}|euros?|dollars?)\b)"
_BLANK: Final = r"[ \u00a0\u202f\u2009']"
_FRACTION: Final = re.compile(
    rf"{_BLANK}{{0,2}}(?:[-+&]{_BLANK}?|(?:and|und|et|y|e|en){_BLANK})?"
    rf"(?:([1-9][0-9]{{0,2}}){_BLANK}?[/⁄]{_BLANK}?([1-9][0-9]{{0,3}})(?![0-9/.-])|[¼½¾⅐-⅞])"
)
_TIMES_TEN: Final = re.compile(
    rf"{_BLANK}?(?:[x×*·⋅∙•]|\\times|\\cdot){_BLANK}?10{_BLANK}?(?:\^|\*\*|[-−–+⁻⁺]?[⁰¹²³⁴-⁹]|[-−–+][0-9])"
)
_RAISED: Final = re.compile(r"e[-+][0-9]|(?:\*\*|\^)[-+({]{0,2}[\w\\]| (?:\*\*|\^) [-+({]{0,2}[\w\\]")
_EXPONENT: Final = re.compile(r"[\w)\]}](?:\*\*|\^)[-+({]{0,2}\Z|[\w)\]}] (?:\*\*|\^) [-+({]{0,2}\Z")
_SIZE: Final = (
    r"(?:thousands?|millions?|billions?|trillions?|lakhs?|crores?|tsd|mio|mrd|mln|mld|tausend|millionen|"
    r"milliarden|milliers|milliards|miles|millones|migliaia|milioni|miliardi|tys|тыс|млн|млрд)"
)
_LETTERS: Final = rf"(?:t|k|m|b|g|mm|mn|bn|tn){_BLANK}?{_CODE}"
_LETTERS_BEFORE: Final = rf"(?:{_CODE}{_BLANK}?(?:k|m|mm|mn|bn|thousand|million)\b)"
_COUNTED: Final = rf"(?:{_LETTERS}|{_LETTERS_BEFORE}|(?:{_CODE}{_BLANK}?)?(?:{_SIZE}\b|'?000s?\b|k\b))"
_FOLLOWS: Final = re.compile(
    rf"{_BLANK}{{0,2}}(?:(?:t|k|m|b|g|mm|mn|bn|tn)\.?(?:{_CODE})"
    rf"|[(\[]{_BLANK}?(?:in{_BLANK})?{_COUNTED}|in{_BLANK}{_COUNTED})"
)
_LEADS: Final = re.compile(rf"(?:[(\[]{_BLANK}?(?:in{_BLANK})?|\bin{_BLANK}){_COUNTED}[)\]]?[\s:=|]{{0,4}}\Z")
_HEADER: Final = re.compile(
    rf"^[^()\[\]\n]{{0,30}}\bin{_BLANK}{_COUNTED}"
    rf"(?:{_BLANK}of{_BLANK}(?:u\.?s\.?{_BLANK})?{_CODE})?[ \t]*(?::|$)"
    rf"|[(\[|][^()\[\]\n]{{0,30}}\b(?:in|en|em){_BLANK}{_COUNTED}"
    rf"|[(\[]{_BLANK}?{_COUNTED}{_BLANK}?[)\]]",
    re.MULTILINE,
)
# What each heading has in it; these begin with letters, so that most texts are done with at once.
_COUNTS: Final = tuple(
    re.compile(begin + _COUNTED)
    for begin in (*(rf"{word}(?<!\w{word}){_BLANK}" for word in ("in", "en", "em")), rf"[(\[]{_BLANK}?")
)


def is_rescaled(folded: str, start: int, end: int) -> bool:
    """Tell whether the number from ``start`` to ``end`` is only a part of a number: its size is another.

    >>> is_rescaled("add 2 1/4 cups", 4, 5), is_rescaled("5 teur", 0, 1), is_rescaled("5 try", 0, 1)
    (True, True, False)
    """
    after, before = folded[end : end + _LOOK], folded[max(0, start - _LOOK) : start]
    fraction = _FRACTION.match(after)
    if fraction is not None and (fraction[1] is None or int(fraction[1]) < int(fraction[2])):
        return True
    if _TIMES_TEN.match(after) or _RAISED.match(after) or _FOLLOWS.match(after):
        return True
    return _EXPONENT.search(before) is not None or _LEADS.search(before) is not None


def counts_in_larger(folded: str) -> bool:
    """Tell whether a heading of the text says that its amounts count thousands or millions.

    >>> counts_in_larger("(usd in millions)"), counts_in_larger("fans came in millions to see")
    (True, False)
    """
    return any(counts.search(folded) for counts in _COUNTS) and _HEADER.search(folded) is not None
