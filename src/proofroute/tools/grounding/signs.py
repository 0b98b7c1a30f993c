"""Signs that carry meaning: the minus of a number, and the marks that end, begin and join words.

``AA+`` is not ``AA-``, ``a*b`` is not ``a/b``, and ``-USD 500`` is not 500.
"""

import html
import re
from typing import Final

from proofroute.tools.grounding.fold import fold
from proofroute.tools.grounding.scales import MINUS_WORDS
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS

_LOOK: Final = 60
_SIGNS: Final = "".join(CURRENCY_SIGNS)
_MONEY: Final = (
    rf"(?:[a-z]{{0,3}}\.?\s?[{_SIGNS}]"
    rf"|(?:{'|'.join(sorted(CURRENCIES))}|kr|fr|zł|euros?|dollars?|pounds?)\b\.?)"
)
_MARKUP: Final = re.compile(r"</?[a-z][^<>]{0,40}>|\*\*|__|[`$](?=-)|(?<=-)[`{}]|\\text\w*\{?")
_DASH: Final = re.compile(rf"(?:^|[^\w)\]%'\"-])-\s*(?:{_MONEY}\s*)?\Z")
_TOUCHING: Final = re.compile(r"(?:^|[^\w)\]%'\"-])-\Z")
_WORDS: Final = "|".join(
    sorted(MINUS_WORDS | {"debit", "deficit", "overdrawn", "overdraft", "loss", "credit"})
)
_NAMED_AFTER: Final = re.compile(rf"\s*(?:{_MONEY}\s*)?[(\[,;:-]\s*(?:a\s|in\s)?(?:{_WORDS})\b")
_NAMED_BEFORE: Final = re.compile(rf"[(\[](?:{_WORDS})\.?[)\]]:?\s*(?:{_MONEY}\s*)?\Z")


def may_be_negative(before: str, after: str) -> bool:
    """Tell whether what stands round a number (folded) may make it negative, through a currency or markup.

    >>> may_be_negative("balance: -usd ", ""), may_be_negative("&minus;", ""), may_be_negative("pre-usd ", "")
    (True, True, False)
    """
    before, after = before[-_LOOK:], after[:_LOOK]
    cleaned = fold(html.unescape(_MARKUP.sub("", before))).text
    if cleaned != before and (_TOUCHING.search(cleaned) or _DASH.search(cleaned)):
        return True
    if _NAMED_AFTER.match(_MARKUP.sub("", after)) or _NAMED_BEFORE.search(cleaned):
        return True
    found = _DASH.search(cleaned)
    return found is not None and re.search(r"\w|[^\w\s-]\s*\Z", found[0].partition("-")[2]) is not None


_SHORT: Final = 4
_SHORTEST: Final = 3
_TRAIL: Final = re.compile(r"([+#]{1,3}|-)(?![\w+#$€£-])|\s([+-])\s*(?=$|[\n,;.)\]|])")
_LEAD: Final = re.compile(r"(?:^|[\s(\[,;:])([-+!¬√±~])\Z")
_NEGATING: Final = re.compile(r"\b(?:non|anti|not|pseudo)-\Z")
_NEGATING_END: Final = re.compile(r"-(?:negative|positive|free|less)\b")
_OPERATOR: Final = re.compile(r"[*^\\~÷!]{1,2}=?|\s[*^\\~÷!]{1,2}=?\s|\s?/\s?")
_RELATIONS: Final = frozenset("=<>≤≥≠≈~")


def trail(after: str) -> str:
    """Return the sign that ends a word by the text after it: the plus of ``AA+``, the hash of ``C#``."""
    found = _TRAIL.match(after)
    return (found[1] or found[2]) if found else ""


def ends_otherwise(word: str, there: str, here: str) -> bool:
    """Tell whether a word ends with another sign in the source (text after it) than in the value.

    >>> ends_otherwise("AA", "+, stable", "-"), ends_otherwise("Mittel", "- und", "")
    (True, False)
    """
    if _NEGATING_END.match(there) and not here.strip():
        return True
    in_source, in_value = trail(there), trail(here)
    if in_source == in_value:
        return False
    if in_value or in_source != "-":
        return True
    spaced = there[:1].isspace()
    return len(word) <= (_SHORTEST if spaced else _SHORT) and not word.islower()


def begins_otherwise(word: str, there: str, here: str) -> bool:
    """Tell whether a short word begins with another sign in the source (text before it) than in the value."""
    if _NEGATING.search(there):
        return True
    in_source, in_value = _LEAD.search(there), _LEAD.search(here)
    source_sign, value_sign = in_source[1] if in_source else "", in_value[1] if in_value else ""
    if source_sign == value_sign:
        return False
    if value_sign:
        return True
    listed = source_sign == "-" and not there.rpartition("\n")[2][:-1].strip()
    return len(word) <= _SHORTEST and not listed and word.casefold() not in CURRENCIES


def joins_otherwise(there: str, here: str, beside: frozenset[str], *, address: bool) -> bool:
    """Tell whether the source joins two tokens by another sign than the value (the texts between them).

    Args:
        there: what stands between them in the source.
        here: what stands between them in the value.
        beside: the two tokens.
        address: whether they are parts of an address without blanks, where every sign matters.
    """
    there, here = fold(there).text, fold(here).text
    if there == here:
        return False
    if address or not _RELATIONS.isdisjoint(beside):
        return there.strip() != here.strip()
    operators = [gap.strip() if _OPERATOR.fullmatch(gap) else "" for gap in (there, here)]
    if operators[0] != operators[1] and any(sign not in ("", "/") for sign in operators):
        return True
    return all(gap and not re.search(r"\s", gap) for gap in (there, here))
