"""Arrows between the steps of an answer: what stands after the last one, if no step contradicts it."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.answers.dress import split_top
from proofroute.tools.math.answers.marks import IMPLIES, SEPARATOR
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr, Relation, Sym, Value, variables

_TENDS: Final = re.compile(
    r"\s*([A-Za-z](?:_\{?\w{1,3}\}?|\d)?)\s*(?:\\(?:to|rightarrow)(?![A-Za-z])|->)\s*([-+\d\\(][^,;]*)"
)


def after_arrows(text: str, read: Callable[[str], Value]) -> str:
    """Return what stands after the last arrow.

    Raises:
        Unreadable: a number before an arrow differs from the one after it.
    """
    named = [(mark, piece, _TENDS.fullmatch(piece)) for mark, piece in split_top(text, SEPARATOR)]
    if all(match is not None and len(split_top(piece, IMPLIES)) < 3 for _, piece, match in named):
        # x -> 2, x -> 3 says what x is.
        return "".join(f"{mark}{match[1]} = {match[2]}" for mark, _, match in named if match is not None)
    pieces = [piece.strip() for _, piece in split_top(text, IMPLIES)]
    last = pieces[-1] or text
    if arrows_differ(text, read):
        raise Unreadable("an arrow between different values")
    return last


def arrows_differ(text: str, read: Callable[[str], Value]) -> bool:
    """Tell whether a number before an arrow differs from the one after the last arrow."""
    pieces = [piece.strip() for _, piece in split_top(text, IMPLIES)]
    final = _number(pieces[-1], read) if len(pieces) > 1 else None
    if final is None:
        return False
    earlier = (_number(piece, read) for piece in pieces[:-1])
    return any(step is not None and equal(step, final).outcome == "different" for step in earlier)


def _number(text: str, read: Callable[[str], Value]) -> Expr | None:
    """Return the number that a step is, or that it gives to a variable."""
    try:
        value = read(text)
    except (Unreadable, TooLarge):
        return None
    if isinstance(value, Relation):
        if value.ops != ("=",) or not isinstance(value.sides[0], Sym):
            return None
        value = value.sides[1]
    return value if isinstance(value, Expr) and not variables(value) else None
