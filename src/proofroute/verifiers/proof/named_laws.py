"""The truth values and sets that a reply names, tried on a law: does it fail there?"""

import re
from itertools import islice
from typing import Final

from proofroute.core import Json
from proofroute.tools.proof.laws.decide import fails_for_sets, fails_for_truths
from proofroute.tools.proof.laws.tree import Law

_LETTER: Final = "[A-EG-SU-Za-z]"
_TRUTH: Final = re.compile(
    rf"(?<![A-Za-z\\])({_LETTER}(?:(?:\s*,\s*|\s+and\s+|\s*=\s*){_LETTER}){{0,3}})"
    r"(?:\s*(?::?=|\b(?:is|are|be|to be|to)\b)\s*|\s+)(?:both\s+)?"
    r"([Tt]rue|[Ff]alse|TRUE|FALSE|T|F)(?![A-Za-z])",
)
_SETS: Final = re.compile(
    r"(?<![A-Za-z\\])([A-Z](?:\s*=\s*[A-Z]){0,3})\s*=\s*"
    r"(?:\\?\{([\w\s,]{0,120}?)\\?\}|(∅|\\emptyset|\\varnothing))"
)
_MOST: Final = 24


def law_refuted_by(reply: str, law: Law) -> dict[str, Json] | None:
    """Return the values that ``reply`` gives to all letters of ``law`` if it fails there; else None."""
    return _by_sets(reply, law) if law.about_sets else _by_truths(reply, law)


def _by_truths(reply: str, law: Law) -> dict[str, Json] | None:
    values: dict[str, bool] = {}
    for match in islice(_TRUTH.finditer(_bare(reply)), _MOST):
        for name in re.findall(r"\b(?!and\b)[A-Za-z]\b", match[1]):
            values.setdefault(name, match[2].lower() in ("true", "t"))
    return {**values} if values and fails_for_truths(law, values) else None


def _by_sets(reply: str, law: Law) -> dict[str, Json] | None:
    numbers: dict[str, int] = {}
    sets: dict[str, frozenset[int]] = {}
    shown: dict[str, Json] = {}
    for match in islice(_SETS.finditer(_bare(reply)), _MOST):
        members = [part.strip() for part in (match[2] or "").split(",") if part.strip()]
        for member in members:
            numbers.setdefault(member, len(numbers) + 1)
        for name in re.findall("[A-Z]", match[1]):
            if name not in sets:
                sets[name] = frozenset(numbers[member] for member in members)
                shown[name] = [*members]
    return shown if sets and fails_for_sets(law, sets) else None


def _bare(reply: str) -> str:
    return (
        re.sub(r"\\text\s*\{([^{}]*)\}", r" \1 ", reply)
        .replace("$", "")
        .replace("\\(", "")
        .replace("\\)", "")
    )
