"""Replies that say how many there are: ``There are 450 months in 3/8 of a century``."""

import re
from typing import Final

from proofroute.tools.math.forms.families.plain import announced, clauses, plain

_THERE: Final = re.compile(
    r"^(?:there\s+(?:are|is|were|will\s+be)|it\s+(?:is|takes))\s+(?:exactly\s+|a\s+total\s+of\s+)?"
    r"(?P<amount>-?\d[\d,.]*(?:/\d+)?(?:\s*(?:[×x*]\s*10\s*\^?\s*\{?-?[\d⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+\}?))?\s+[a-zμ°]+(?:\s+and\s+\d+\s+[a-z]+)?)"
    r"(?:\s+(?:in|between|from|contained\s+in)\s+(?P<rest>.+))?$",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?")
_FREE: Final = frozenset(("a", "an", "the", "of", "and", "to", "is", "are", "between", "from", "until"))


def counted(content: str, known: str) -> str:
    """Return a reply in which the number that there are is announced as the answer.

    Args:
        content: the reply.
        known: what is asked about; a number of something else is none.
    """
    words = {word.lower().rstrip("s") for word in _TOKEN.findall(known)} - _FREE
    found: list[str] = []
    for clause in clauses(plain(content)):
        match = _THERE.match(clause)
        if match is None:
            continue
        rest = {word.lower().rstrip("s") for word in _TOKEN.findall(match["rest"] or "")} - _FREE
        if not rest or rest == words:
            found.append(match["amount"])
    return announced(content, found)
