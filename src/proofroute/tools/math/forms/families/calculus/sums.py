"""How a question writes an endless sum."""

import re
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.graphs.function import in_dollars
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import Call, Expr, walk

_ENDLESS: Final = r"(?:\\infty|∞|infinity|inf|oo)"
_SIGN: Final = r"(?:\\sum|∑|Σ|sum)(?:\\limits)?"
SUM: Final = (
    r"\$*(?:\\displaystyle\s*)?(?:"
    rf"{_SIGN}\s*_\s*\{{?\s*(?P<index>[a-zA-Z])\s*=\s*(?P<low>\d+)\s*\}}?\s*\^\s*\{{?\s*{_ENDLESS}\s*\}}?\s*(?P<term>[^=]+?)"
    rf"|(?:\\sum|∑|Σ|sum)\s+(?:of\s+)?(?P<term2>[^=]+?),?\s+(?:from|for|as)\s+\$?(?P<index2>[a-zA-Z])\s*(?:=|from)\s*(?P<low2>\d+)\$?\s*(?:to|\.\.)\s*\$?{_ENDLESS}\$?"
    r"|(?:\\sum|∑|Σ|sum)\s+(?:of\s+)?(?P<term3>[^=]+?)"
    r")\$*"
)
"""An endless sum; :func:`sum_of` reads it."""
SERIES: Final = r"(?:the\s+)?(?:(?:following|given|infinite|alternating|power)\s+)*(?:series\s*:?\s+)?"
_NAMES: Final = ("n", "k")
_BESIDE_NUMBER: Final = re.compile(r"(?<=\{[a-z])\s+(?=\d+\s*\^)")
_BESIDE: Final = re.compile(r"(?<=[a-zA-Z)])\s+(?=\d+\^)")


def sum_of(match: re.Match[str], givens: Givens, *more: str) -> tuple[Expr, str, int]:
    """Return the term, its index and the first index.

    Raises:
        Unreadable: it is none, or its index is not clear.
    """
    found = match.groupdict()
    text = next(found[key] for key in ("term", "term2", "term3") if found.get(key))
    index = found.get("index") or found.get("index2")
    if index is None:
        letters = set(re.findall(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])", text)) - set(more)
        if len(letters & set(_NAMES)) != 1:
            raise Unreadable("a sum whose index is not clear")
        (index,) = letters & set(_NAMES)
    plain = _BESIDE_NUMBER.sub(r" \\cdot ", text) if "\\" in text else _BESIDE.sub("*", text)
    term = givens.expression(in_dollars(plain), [index, *more])
    if any(isinstance(part, Call) and part.name in ("log", "pm") for part in walk(term)):
        raise Unreadable("a term that can be read in two ways")
    return term, index, int(found.get("low") or found.get("low2") or 1)
