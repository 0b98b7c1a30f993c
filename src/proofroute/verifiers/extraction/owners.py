"""Whose a label is: a value beside the label of another field of the answer does not fill this one."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.dates import find_dates
from proofroute.tools.grounding.fold import fold
from proofroute.tools.grounding.slots import Document, Label, labels_of, same_value
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.names import name_of, nearness, stems_of
from proofroute.verifiers.extraction.pairs import Pair

_MOST: Final = 400
_MOST_SPANS: Final = 12
_NAMED, _SAME = 2, 3
_SETTLED: Final = frozenset({"law", "formula"})
# A label with these is a label and its value, or a row of heads.
_NO_LABEL: Final = re.compile(r"[\d:：;,(（@<|]")
_NUMBER: Final = re.compile(r"(?:[^\W\d_]{0,3}[$€£¥]? ?)?[-+]?\d")
_EARLY: Final = 12
_SENTENCE: Final = re.compile(r"\.\s+")


def check_owners(document: Document, claims: Sequence[Claim], pairs: Sequence[Pair]) -> None:
    """Doubt values that only stand beside labels of other fields, or whose own label holds another value."""
    if len(claims) > _MOST:
        return
    for claim in claims:
        if claim.state != "found" or claim.slot in _SETTLED or isinstance(claim.leaf.value, bool):
            continue
        if not claim.spans or len(claim.spans) > _MOST_SPANS:
            continue
        reason = _of_another(document, claim, claims)
        if reason is None and claim.slot not in ("label", "row") and not claim.name.listed:
            reason = _own_elsewhere(claim, claims, pairs)
        if reason is not None:
            claim.doubt(reason)


def _of_another(document: Document, claim: Claim, claims: Sequence[Claim]) -> str | None:
    """Say which label makes every place of a value another field's."""
    reason = None
    for span in claim.spans:
        label = next(iter(labels_of(document.text, span.start, span.end)), None)
        text = _SENTENCE.split(label.text)[-1] if label is not None else ""
        if label is None or _NO_LABEL.search(text) or label.where in ("column", "block"):
            return None
        other = _owner(text, _least(document, label, span), claim, claims)
        if other is None:
            return None
        reason = reason or f"the label {text!r} stands beside it, which names {other!r}"
    return reason


def _least(document: Document, label: Label, span: Span) -> int:
    """Return how near a label must come to another field's name: one above, or in prose, all the way."""
    if label.sure and label.where != "above":
        return _NAMED
    line = document.text.rfind("\n", 0, span.start) + 1
    heads = document.text[line : span.start].strip(" -*•\t:=") == label.text
    return _NAMED if heads and len(label.text.split()) <= _NAMED else _SAME


def _owner(label: str, least: int, claim: Claim, claims: Sequence[Claim]) -> str | None:
    """Return the name of another field that a label comes nearer to."""
    own = name_of(claim.leaf.pointer)
    mine, stems = nearness(label, own), stems_of(own)
    for other in claims:
        name = name_of(other.leaf.pointer)
        if name == own or (other.kind != claim.kind and other.leaf.value is not None):
            continue
        if claim.name.listed and _share(claim, other):
            continue
        near = nearness(label, name)
        if near < max(least, mine + 1) or (near < _SAME and stems_of(name) < stems):
            continue
        return name
    return None


def _share(claim: Claim, other: Claim) -> bool:
    """Tell whether two values are one, or stand in one place: a list of names may hold a party's."""
    if same_value(str(other.leaf.value), str(claim.leaf.value)):
        return True
    return any(one.start < span.end and span.start < one.end for one in other.spans for span in claim.spans)


def _own_elsewhere(claim: Claim, claims: Sequence[Claim], pairs: Sequence[Pair]) -> str | None:
    """Say where the field's own label stands, where the value is not behind it."""
    own = stems_of(name_of(claim.leaf.pointer))
    alike = [pair for pair in pairs if own and not pair.is_blank and _is_of_kind(pair, claim)]
    behind = [pair for pair in alike if stems_of(pair.label) == own]
    if not behind:
        behind = [pair for pair in alike if own < stems_of(pair.label)]
        if len(behind) != 1 or _owner(behind[0].label, _NAMED, claim, claims) is not None:
            return None
    for pair in behind:
        inside = any(pair.value.start <= span.start and span.end <= pair.value.end for span in claim.spans)
        if inside or same_value(pair.value.text, str(claim.leaf.value)):
            return None
    shown = behind[0].value.text[:60]
    return f"the label {behind[0].label!r}, the field's own, stands beside {shown!r}"


def _is_of_kind(pair: Pair, claim: Claim) -> bool:
    """Tell whether what stands behind a label begins with a value of the claim's kind."""
    match claim.kind:
        case "number":
            return _NUMBER.match(pair.value.text) is not None
        case "date":
            written = next(find_dates(fold(pair.value.text[:60]).text), None)
            return written is not None and written.start < _EARLY
        case "text":
            return True
