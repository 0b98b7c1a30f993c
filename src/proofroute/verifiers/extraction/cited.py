"""Judgements that the source itself states: an answer beside its label, a label that the schema offers."""

import re
from collections.abc import Collection
from typing import Final

from proofroute.tools.grounding.slots import Document, switch_of
from proofroute.verifiers.extraction.claims import Claim

_NEGATION: Final = re.compile(
    r"\b(?:not|no|non|never|neither|nor|without|isn't|aren't|wasn't|un|nicht|kein\w*|nie|ohne|pas|jamais"
    r"|sans|nunca|sin|ni|não|mai|senza"
    r"|hardly|barely|rather than|instead of|anything but)\b"
    r"[\s\"'-]*(?:[^\W\d]+[\s\"'-]+){0,2}\Z|(?:不|未|没|非|无)\Z",
    re.IGNORECASE,
)
_NEGATED_AFTER: Final = re.compile(
    r"\s*(?:ではない|じゃない|not\b|[:=]\s*(?:no|false|nein|non)\b)", re.IGNORECASE
)
_LOOK: Final = 40


def check_switch(document: Document, claim: Claim) -> None:
    """Settle true or false by what the document answers beside the field's own label."""
    name = claim.leaf.pointer.rpartition("/")[2]
    found = switch_of(document, name) if name and not claim.name.listed else None
    if found is None:
        return
    answer, span = found
    claim.spans = (span,)
    if answer is claim.leaf.value:
        claim.state, claim.slot, claim.reason = "found", "label", f"the source answers {span.text!r}"
    elif document.regions:
        claim.reason = f"the source answers {span.text!r}"
    else:
        claim.state, claim.reason = "refuted", f"the source answers {span.text!r}"


def check_label(document: Document, claim: Claim, offered: Collection[str]) -> None:
    """Doubt a label of the schema that stands there denied, or beside another one of them."""
    if claim.state != "found" or claim.leaf.value not in offered:
        return
    text = document.text
    plain = [
        span
        for span in claim.spans
        if not _NEGATION.search(text[max(0, span.start - _LOOK) : span.start])
        and not _NEGATED_AFTER.match(text[span.end : span.end + _LOOK])
    ]
    if not plain:
        claim.doubt("the label stands there denied")
        return
    claim.spans = tuple(plain)
    if claim.slot:
        return
    value = str(claim.leaf.value)
    others = [
        other
        for other in sorted(offered)
        if other != value
        and (len(other) > 1 or len(value) == 1)
        and other.casefold() not in value.casefold()
        and re.search(rf"(?<!\w){re.escape(other)}(?!\w)", text, re.IGNORECASE)
    ]
    if others:
        claim.doubt(f"{others[0]!r}, another label of the schema, stands there too: choosing is a judgement")
