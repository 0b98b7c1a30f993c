"""Texts that end before what they quote does: half of a name, of a code, of a cell."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import Document, label_words
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.fields import is_judged
from proofroute.verifiers.extraction.names import name_of
from proofroute.verifiers.extraction.pairs import Pair
from proofroute.verifiers.extraction.records import Placed
from proofroute.verifiers.extraction.run_on import FORMS, run_on

_PARTS_WORDS: Final = (
    "first last given family middle forename surname firstname lastname brand short prefix initials "
    "city street country region area state province salutation town"
)
_PARTS: Final = frozenset(_PARTS_WORDS.split())
_QUOTED: Final = frozenset({"subject", "description", "title"})
_NEXT: Final = re.compile(r"[ \u00a0]([^\W_]+(?:[.'’-][^\W_]+)*)(?![\w:])(?! ?[:：])")
_LAST: Final = re.compile(r"([^\W_]+)\W*\Z")
_REST: Final = re.compile(r"[ \u00a0][^\W_][^,;:()/|\n.–—]*")
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zß-ÿ][^\W\d_]*|[A-ZÀ-Þ]{1,4}")
_CODE: Final = re.compile(r"[A-Z]{1,4}\d+")
_FEWEST_DIGITS: Final = 3
_MOST_WORDS: Final = 5
_LOOK: Final = 60


def check_cut_off(
    document: Document,
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    placed: Mapping[str, Placed],
    offered: Collection[str],
) -> None:
    """Doubt texts that go on, in each of their places, with words that no other value takes."""
    taken = [span for claim in claims if claim.state == "found" for span in claim.spans]
    for claim in claims:
        value = claim.leaf.value
        if claim.state != "found" or not isinstance(value, str) or not claim.spans:
            continue
        if claim.kind != "text" and not _CODE.fullmatch(value):
            continue
        if value in offered or not _PARTS.isdisjoint(label_words(name_of(claim.leaf.pointer))):
            continue
        judged = is_judged(claim.leaf.pointer)
        own = claim.spans[:1] if claim.slot == "label" else claim.spans
        further = [_further(document, claim, span, pairs, placed, taken) for span in own]
        heads = [
            one for span, one in zip(own, further, strict=True) if one and not judged and _heads(pairs, span)
        ]
        shown = heads[0] if heads else further[0] if all(further) else None
        if shown is not None:
            claim.doubt(f"it goes on there with {shown.text.strip()[:40]!r}")


def _heads(pairs: Sequence[Pair], span: Span) -> bool:
    """Tell whether a place is the beginning of what stands behind a label."""
    place = bisect_left(pairs, span.start, key=lambda pair: pair.value.start)
    return place < len(pairs) and pairs[place].value.start == span.start and pairs[place].colon


def _further(
    document: Document,
    claim: Claim,
    span: Span,
    pairs: Sequence[Pair],
    placed: Mapping[str, Placed],
    taken: Sequence[Span],
) -> Span | None:
    """Return what a place goes on with, where that begins no other value."""
    found = _goes_on(document, claim, span, pairs, placed)
    if found is None or any(one.start < found.end and span.end <= one.start for one in taken):
        return None
    whole = any(one.start <= span.start and found.end <= one.end for one in taken)
    return None if whole and is_judged(claim.leaf.pointer) else found


def _goes_on(
    document: Document, claim: Claim, span: Span, pairs: Sequence[Pair], placed: Mapping[str, Placed]
) -> Span | None:
    """Return what belongs to the text that begins at a place and is left out of the value."""
    text = document.text
    cell = _cell(claim, span, placed)
    if cell is not None:
        return _rest(text, span.end, cell.end) if _leads(text, cell.start, span.start) else None
    if (following := _NEXT.match(text, span.end)) and (last := _LAST.search(span.text[-_LOOK:])):
        here, there = last[1], following[1]
        alike = len(here) == 1 or there.isupper() or not here.isupper()
        alike &= there.casefold() not in FORMS
        names = alike and _CAPITAL.fullmatch(here) and _CAPITAL.fullmatch(there)
        digits = sum(map(str.isdecimal, span.text))
        if names or (here.isdecimal() and there.isdecimal() and digits >= _FEWEST_DIGITS):
            return Span(following.start(1), following.end(1), there)
    if is_judged(claim.leaf.pointer) and name_of(claim.leaf.pointer) not in _QUOTED:
        return run_on(text, span)
    place = bisect_right(pairs, span.start, key=lambda pair: pair.value.start) - 1
    if place >= 0 and span.start < (own := pairs[place].value).end and _leads(text, own.start, span.start):
        return _rest(text, span.end, own.end) or run_on(text, span)
    return run_on(text, span)


def _cell(claim: Claim, span: Span, placed: Mapping[str, Placed]) -> Span | None:
    """Return the cell of the claim's own column, where a table gives it one."""
    item, column = claim.item(), claim.facts.get("column")
    table = placed[item[0]].table if item is not None and item[0] in placed else None
    place = table.row_at(span.start) if table is not None else None
    if table is None or place is None or not isinstance(column, int):
        return None
    row = table.rows[place]
    for begin, end in row.cells:
        if begin <= span.start - row.start < end:
            return Span(row.start + begin, row.start + end, "")
    return None


def _leads(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip(" *_`\"'|")


def _rest(text: str, start: int, end: int) -> Span | None:
    found = _REST.match(text, start, end)
    if found is None or len(found[0].split()) > _MOST_WORDS or not found[0].strip():
        return None
    if FORMS.issuperset(label_words(found[0])):
        return None
    return Span(start + 1, found.end(), found[0][1:])
