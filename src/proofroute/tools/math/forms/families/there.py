"""Replies that say how many there are: ``There are 450 months in 3/8 of a century``."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.plain import announced, clauses, plain

_THERE: Final = re.compile(
    r"^(?:there\s+(?:are|is|were|will\s+be)|it\s+(?:is|takes))\s+(?:exactly\s+|a\s+total\s+of\s+)?"
    r"(?P<amount>-?\d[\d,.]*(?:/\d+)?(?:\s*(?:[×x*]\s*10\s*\^?\s*\{?-?[\d⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+\}?))?\s+[a-zμ°]+(?:\s+and\s+\d+\s+[a-z]+)?)"
    r"(?:\s+(?:in|between|from|contained\s+in)\s+(?P<rest>.+))?$",
    re.IGNORECASE,
)


def counted(content: str, is_asked: Callable[[str], bool]) -> str:
    """Return a reply in which the number that there are is announced as the answer.

    Args:
        content: the reply.
        is_asked: tells whether a text names what is asked about; another thing is not.
    """
    found: list[str] = []
    for clause in clauses(plain(content)):
        match = _THERE.match(clause)
        if match is not None and (match["rest"] is None or is_asked(match["rest"])):
            found.append(match["amount"])
    return announced(content, found)
