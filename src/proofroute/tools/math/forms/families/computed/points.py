"""Points of the plane and of space: slope, distance, midpoint."""

import re
from typing import Final

from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, Expr, num

_POINT: Final = r"\$?(?:[A-Z]\s*=?\s*)?\(\s*(?P<{0}>[^()]{{1,80}})\s*\)\$?"
_P, _Q = (_POINT.format(name) for name in "pq")
_POINTS: Final = r"(?:the\s+)?(?:two\s+)?(?:points?\s+)?"
_PHRASES: Final = {
    "slope": whole_question(
        rf"{ASK}(?:slope|gradient)\s+of\s+(?:the|a)\s+(?:straight\s+)?line\s+(?:segment\s+)?"
        r"(?:(?:that\s+)?(?:pass(?:es|ing)?|goes|going)\s+through|through|joining|connecting"
        rf"|that\s+(?:connects|joins)|between|containing)\s+{_POINTS}{_P}\s+(?:and|to)\s+{_POINTS}{_Q}"
    ),
    "distance": whole_question(
        rf"(?:{ASK}distance|how\s+far\s+is\s+it)\s+(?:between|from)\s+{_POINTS}{_P}\s+(?:and|to)\s+"
        rf"{_POINTS}{_Q}"
        r"(?:\s+in\s+the\s+(?:coordinate\s+)?plane)?"
    ),
    "midpoint": whole_question(
        rf"{ASK}(?:coordinates\s+of\s+(?:the\s+)?)?mid-?point\s+(?:of|between)\s+"
        r"(?:the\s+)?(?:(?:line\s+)?segment\s+)?(?:(?:with\s+endpoints|joining|connecting|between|from)\s+)?"
        rf"{_POINTS}{_P}\s+(?:and|to)\s+{_POINTS}{_Q}"
    ),
}
_COMMA: Final = re.compile(r"\s*,\s*")


def read_points(question: str, givens: Givens) -> Computed | None:
    """Read a question about two points."""
    for what, phrase in _PHRASES.items():
        match = phrase.match(question)
        if match is None:
            continue
        first, second = (coordinates(match[name], givens) for name in "pq")
        if len(first) != len(second) or not 2 <= len(first) <= 3:
            return None
        shown = f"({match['p'].strip()}) and ({match['q'].strip()})"
        steps = [add(to, neg(start)) for start, to in zip(first, second, strict=True)]
        match what:
            case "slope":
                if len(steps) > 2 or steps[0] == num(0):
                    return None
                return Computed(f"the slope of the line through {shown}", (div(steps[1], steps[0]),))
            case "distance":
                length = power(add(*(power(step, num(2)) for step in steps)), HALF)
                return Computed(f"the distance between {shown}", (length,), ("units", "unit"))
            case _:
                middle = tuple(mul(HALF, add(*pair)) for pair in zip(first, second, strict=True))
                return Computed(f"the midpoint of {shown}", middle)
    return None


def coordinates(text: str, givens: Givens) -> tuple[Expr, ...]:
    """Read numbers with commas between them.

    Raises:
        Unreadable: they are none.
    """
    pieces = _COMMA.split(text.strip())
    if not 1 <= len(pieces) <= 6:
        raise Unreadable(f"{text!r} is no point")
    return tuple(value_of(piece, givens) for piece in pieces)
