"""The roots of a number among complex numbers, put as the equation that they solve."""

import re
from typing import Final

from proofroute.tools.math.forms.operands import NUMERAL, ORDINAL, whole_question

_ORDER: Final = r"(?P<order>square|cube|[a-z]{3,8}|\d{1,2}(?:st|nd|rd|th))"
_QUESTION: Final = whole_question(
    r"(?:find|determine|compute|calculate|give|list|state|what\s+are)\s+(?P<all>(?:all|both)\s+)?(?:of\s+)?(?:the\s+)?"
    r"(?:(?P<count>\d{1,2}|[a-z]{3,6})\s+)?(?:distinct\s+|different\s+)?(?P<complex>complex\s+)?"
    rf"{_ORDER}\s+roots\s+of\s+(?:the\s+)?(?:(?:complex\s+)?number\s+)?(?P<of>unity|[^=?,;a-hj-z]+?)"
    r"(?P<over>,?\s+(?:in|over)\s+(?:the\s+)?complex\s+(?:numbers|plane))?"
)
_MOST: Final = 12


def of_roots(question: str) -> str | None:
    """Return the question as an equation; None where it is none, or one root may be meant.

    >>> of_roots("Find the three cube roots of -8")
    'Solve z^3 = -8 over the complex numbers'
    >>> of_roots("Find all fourth roots of 16"), of_roots("Find the square roots of 16")
    ('Solve z^4 = 16', None)
    """
    match = _QUESTION.match(question)
    if match is None:
        return None
    order, count = _order(match["order"].lower()), match["count"]
    if order is None or not 2 <= order <= _MOST:
        return None
    number = match["of"].strip(" $")
    everywhere = match["complex"] or match["over"] or number == "unity" or "i" in number
    if count is not None and (int(count) if count.isdecimal() else NUMERAL.get(count.lower())) != order:
        return None
    if order == 2 and not (everywhere or count or match["all"]):
        return None
    over = " over the complex numbers" if everywhere or count else ""
    return f"Solve z^{order} = {'1' if number == 'unity' else number}{over}"


def _order(word: str) -> int | None:
    if word in ("square", "cube"):
        return 2 if word == "square" else 3
    digits = re.match(r"\d+", word)
    return ORDINAL.get(word) if digits is None else int(digits.group())
