"""Whether a reply leaves no doubt about which of its numbers is its answer."""

import re
from dataclasses import replace
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math import FinalAnswer
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import Expr, variables

_NUMERAL: Final = re.compile(r"(?<![\w)\]}])-?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*")
_RIGHT_SIDE: Final = re.compile(r"[^,;|&\n]{1,80}")
_ENDS: Final = re.compile(
    r"\s+(?:or|and|oder|und|et|ou|as well|is|are|also|both|works?)\b|[.](?:\s|$)", re.IGNORECASE
)
_MOST: Final = 40


def is_sure(content: str, question: str, found: FinalAnswer) -> bool:
    """Tell whether ``found`` is marked as the answer, or is the only number that the reply adds."""
    if found.place in ("box", "whole"):
        return True
    said = content
    if found.place == "stated":
        place = content.rfind(found.text)
        start = content.rfind("\n", 0, max(place, 0)) + 1
        end = content.find("\n", place + len(found.text))
        said = content[start : end if end >= 0 else len(content)]
    known = set(_NUMERAL.findall(question)) | set(_NUMERAL.findall(found.text))
    return set(_NUMERAL.findall(said)) <= known


def without_refutations(evidence: list[Evidence], taken: str | None) -> list[Evidence]:
    """Turn failures into open questions: the reply's answer may be another of its numbers."""
    doubt = f"The reply holds several numbers; {taken!r} was taken for its answer."
    return [
        replace(item, outcome="undecided", assurance="none", statement=f"{doubt} {item.statement}")
        if item.outcome == "failed"
        else item
        for item in evidence
    ]


def assigned(content: str, variable: str) -> tuple[Expr, ...]:
    """Return the numbers that the reply assigns to ``variable`` anywhere, in order, each once."""
    pattern = re.compile(rf"(?<![\w\\]){re.escape(variable)}(?:_?\{{?\d{{1,2}}\}}?)?\s*=(?!=)\s*")
    found: dict[Expr, None] = {}
    for match in list(pattern.finditer(content))[:_MOST]:
        right = _RIGHT_SIDE.match(content, match.end())
        if right is None:
            continue
        text = _ENDS.split(right.group(), maxsplit=1)[0].strip(" .$*`)")
        try:
            value = read_expression(text)
        except (Unreadable, TooLarge):
            continue
        if not variables(value):
            found[value] = None
    return tuple(found)
