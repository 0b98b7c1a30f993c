"""Tell what may be a function that is not known here: ``g(x)``, ``Li(x)``, ``y(0)``."""

import re
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.runs import holds_function

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

_USUAL: Final = frozenset("fghFGH")
_PARTS: Final = frozenset(("Re", "Im", "Li", "Si", "Ci", "Ei", "Ai", "Bi", "sn", "cn", "dn", "tr", "wp"))


def refuse_application(parser: "Parser", name: str) -> None:
    """Refuse a letter right before a bracket if it may be a function of what is in the bracket.

    A product is written ``x(x + 1)``; nobody means one by ``y(t)`` or ``y(0)``.
    """
    cursor = parser.cursor
    bracket = cursor.peek()
    if bracket.text != "(" or name in parser.symbols:
        return
    if name in _USUAL and (not bracket.spaced or _holds_one_sign(parser)):
        raise Unreadable(f"{name!r} may be a function")
    if bracket.spaced or not _holds_one_sign(parser):
        return
    number = cursor.peek(1).kind == "number" or cursor.peek(1).text == "-"
    if name != "pi" or not (number or _is_raised(parser)):
        raise Unreadable(f"{name!r} may be a function")


def refuse_unknown_function(parser: "Parser", name: str) -> None:
    """Refuse a run of letters that may be the name of a function."""
    cursor = parser.cursor
    bracket = cursor.peek()
    before_bracket = bracket.text == "(" and not bracket.spaced
    if name in _PARTS or (len(name) > 2 and holds_function(name)):
        raise Unreadable(f"{name!r} may be a function")
    if before_bracket and (re.fullmatch("[A-Z][a-z]+", name) or _holds_one_sign(parser)):
        raise Unreadable(f"{name!r} may be a function")


def _holds_one_sign(parser: "Parser") -> bool:
    """Tell whether the bracket that comes holds one letter or number."""
    cursor = parser.cursor
    signed = cursor.peek(1).text == "-"
    inside, closing = cursor.peek(1 + signed), cursor.peek(2 + signed)
    single = inside.kind == "number" or (inside.kind in ("name", "command") and inside.text not in ("{", "}"))
    return single and closing.text == ")" and closing.kind == "sign"


def _is_raised(parser: "Parser") -> bool:
    # pi(r)^2 is the area of a disc.
    return parser.cursor.peek(3).text == "^"
