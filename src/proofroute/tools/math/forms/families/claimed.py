"""Read what a clause of a reply says of two numbers: ``k is less than -27``, ``they are equal``."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.algebra.order import Sign
from proofroute.tools.math.forms.families.wordings import OPERATORS, SIGN, SIGNS
from proofroute.tools.math.tree import RelationOp

HOLDS: Final[dict[RelationOp, frozenset[int]]] = {
    "=": frozenset((0,)),
    "!=": frozenset((-1, 1)),
    "<": frozenset((-1,)),
    "<=": frozenset((-1, 0)),
    ">": frozenset((1,)),
    ">=": frozenset((0, 1)),
}
"""For which signs of the difference of its sides a relation holds."""

_LONGEST: Final = 200
"""Characters of a clause that is read; the patterns take quadratic time."""
_ALL: Final = frozenset((-1, 0, 1))
_LEAD: Final = re.compile(
    r"^(?:(?:so|thus|hence|therefore|then|and|since|because|as|in fact|indeed|clearly|we have|we get)\b"
    r"[\s,:]*)+"
)
_VERDICT: Final = re.compile(
    r"(?P<claim>.+?)\s+(?:is|are|must be)\s+(?:therefore\s+|indeed\s+|clearly\s+)?(?P<no>not\s+)?"
    r"(?:a\s+)?(?:(?P<yes>true|correct|right)|false|incorrect|wrong|untrue)(?:\s+(?:statement|claim))?"
)
_SUBJECT: Final = re.compile(
    r"(?:it|this|that|(?:the|this|that)\s+(?:given\s+|above\s+)?"
    r"(?:statement|inequality|claim|comparison|equation|equality|relation|expression|assertion))(?:\s+that)?[\s:,]*"
)
_BOTH: Final = re.compile(
    r"(?:they|(?:both|these|the)(?:\s+two)?(?:\s+(?:numbers|values|sides|expressions|fractions))?|"
    r"(?P<left>.+?)\s+and\s+(?P<right>.+?))\s+(?:are|do|have)(?P<no>\s+not|n't)?\s+(?:both\s+|indeed\s+|exactly\s+)?(?:have\s+)?(?:"
    r"(?P<same>equal(?:\s+to\s+each\s+other)?|the\s+same(?:\s+values?)?|equivalent)|"
    r"unequal|non-?equal|different(?:\s+values?)?|distinct)"
)
_RELATIONS: Final[tuple[tuple[re.Pattern[str], RelationOp], ...]] = (
    *(
        (
            re.compile(
                rf"(?P<left>.+?)\s+(?:is|are)\s+(?:clearly\s+|indeed\s+|also\s+|exactly\s+)?{words}\s+(?P<right>.+)"
            ),
            op,
        )
        for op, words in OPERATORS
    ),
    (re.compile(r"(?P<left>.+?)\s+(?:does\s+not\s+equal|doesn't\s+equal)\s+(?P<right>.+)"), "!="),
    (re.compile(r"(?P<left>.+?)\s+equals\s+(?P<right>.+)"), "="),
)
_HOLDS: Final = re.compile(r"(?P<claim>.+?)\s+(?P<no>does\s+not\s+hold|doesn't\s+hold)|(?P<yes>.+?)\s+holds")
_SIGNED: Final = re.compile(rf"(?P<left>[^<>=≤≥≠!]+?){SIGN}(?P<right>[^<>=≤≥≠!]+)")

Side = Callable[[str], Sign | None]
"""From the text of a number to where it stands: -1 for the left one, 1 for the right, None for another."""


def claimed(clause: str, asked: frozenset[int], side: Side) -> frozenset[int] | None:
    """Return the signs of the difference of the two numbers that a clause leaves possible.

    Args:
        clause: in lower case.
        asked: the signs for which what is asked about holds.
        side: tells the numbers.
    """
    if len(clause) > _LONGEST:
        return None
    clause = _LEAD.sub("", clause, count=1).replace("isn't", "is not").replace("aren't", "are not").strip()
    clause = clause.replace("it's ", "it is ").replace("that's ", "that is ")
    clause = _HOLDS.sub(
        lambda match: f"{match['claim'] or match['yes']} is {'false' if match['no'] else 'true'}", clause
    )
    verdict = _VERDICT.fullmatch(clause)
    if verdict is None:
        return _relation(clause, side)
    about = _SUBJECT.sub("", verdict["claim"], count=1).strip()
    meant = asked if not about else _relation(about, side)
    if meant is None:
        return None
    return meant if bool(verdict["yes"]) != bool(verdict["no"]) else _ALL - meant


def _relation(clause: str, side: Side) -> frozenset[int] | None:
    both = _BOTH.fullmatch(clause)
    if both is not None:
        if both["left"] is not None and {side(both["left"]), side(both["right"])} != {-1, 1}:
            return None
        return HOLDS["=" if bool(both["same"]) != bool(both["no"]) else "!="]
    signed = _SIGNED.fullmatch(clause)
    if signed is not None:
        return _turned(signed, SIGNS[signed["sign"]], side)
    for pattern, op in _RELATIONS:
        match = pattern.fullmatch(clause)
        if match is not None:
            found = _turned(match, op, side)
            if found is not None:
                return found
    return None


def _turned(match: re.Match[str], op: RelationOp, side: Side) -> frozenset[int] | None:
    """Return the signs for which the relation holds, its sides as the question has them."""
    sides = side(match["left"].strip()), side(match["right"].strip(" ,."))
    if sides == (-1, 1):
        return HOLDS[op]
    return frozenset(-sign for sign in HOLDS[op]) if sides == (1, -1) else None
