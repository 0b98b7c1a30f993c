"""Null where the document says something, and where it says that there is nothing."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import Document, label_words, switch_of
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.names import name_of, nearness, stems_of
from proofroute.verifiers.extraction.pairs import Pair
from proofroute.verifiers.extraction.records import Placed
from proofroute.verifiers.extraction.unsaid import unsaid

_SAME: Final = 3
_NOT: Final = r"not yet|not|never|no|nicht|kein\w*|pas|sin|non"
_STILL: Final = (
    r"\b(?:present|today|now|ongoing|current(?:ly)?|to date|heute|aktuell|laufend|aujourd'hui|actualidad"
    r"|oggi|atual)\b|至今|現在"
)
_STILL_THERE: Final = re.compile(_STILL, re.IGNORECASE)
_EMPTY: Final = re.compile(r"(?<!\w)(?:n/?a|none)(?!\w)", re.IGNORECASE)
_NONE_THERE: Final = re.compile(rf"{_EMPTY.pattern}|not yet|{_STILL}", re.IGNORECASE)
_ENDS: Final = frozenset({"end", "to", "until", "till", "through", "left"})
_FIGURE: Final = re.compile(r"\d[\w.,:/-]*")
_BEHIND: Final = re.compile(r"[^\n.;]{0,24}?(?<![\w.,/:-])[$€£¥]?\d")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SHORTEST: Final = 5
_MOST: Final = 60_000
_LIMIT: Final = 60
_LINES: Final = 2


def check_nulls(
    document: Document, claims: Sequence[Claim], pairs: Sequence[Pair], placed: dict[str, Placed]
) -> None:
    """Find null that the document bears out, and doubt null beside whose label a value stands."""
    nulls = [claim for claim in claims if claim.leaf.value is None]
    for claim in nulls[:_LIMIT]:
        _check(document, claim, claims, pairs, placed)


def _check(
    document: Document,
    claim: Claim,
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    placed: dict[str, Placed],
) -> None:
    item = claim.item()
    if item is not None and item[0] in placed:
        _in_item(document, claim, item, claims, placed[item[0]])
        return
    if claim.name.listed:
        if item is not None and not item[2]:
            _open(claim, "an item of a list says nothing", None)
        return
    name = name_of(claim.leaf.pointer)
    own = stems_of(name)
    others = {name_of(other.leaf.pointer) for other in claims} - {name}
    near = [(nearness(pair.label, name), pair) for pair in pairs if own]
    behind = [pair for how, pair in near if how == _SAME] or [
        pair for how, pair in near if how and own < stems_of(pair.label)
    ]
    behind = [
        pair
        for pair in behind
        if label_words(pair.label) == label_words(name)
        or all(nearness(pair.label, other) < _SAME for other in others)
    ]
    told = next((pair for pair in behind if not pair.is_blank), None)
    if told is not None:
        _open(claim, f"the label {told.label!r} stands beside {told.value.text[:60]!r}", told.value)
    elif (switch := switch_of(document, name)) is not None:
        _open(claim, f"the source answers {switch[1].text!r}", switch[1])
    elif behind and all(pair.is_blank and _ends_there(document.text, pair) for pair in behind):
        _none(claim, f"nothing stands behind the label {behind[0].label!r}", behind[0].value)
    elif (
        span := _said(document, own, claims) or unsaid(document, claim.leaf.pointer, claims, pairs)
    ) is not None:
        _open(claim, f"{span.text[:_LIMIT]!r} stands there, and nothing claims it", span)


def _in_item(
    document: Document, claim: Claim, item: tuple[str, int, str], claims: Sequence[Claim], placed: Placed
) -> None:
    """Judge null in one item of a list, of which other items say something."""
    row = placed.rows.get(item[1])
    others = [
        other
        for other in claims
        if (place := other.item()) is not None
        and place[0] == item[0]
        and place[2] == item[2]
        and other.leaf.value is not None
    ]
    if row is None:
        if others:
            _open(claim, "other items state it, and nothing tells where this one stands", None)
        return
    line = document.text[row : row + 2_000].partition("\n")[0]
    table = placed.table
    position = table.row_at(row) if table is not None else None
    columns = {column for other in others if isinstance(column := other.facts.get("column"), int)}
    if table is not None and position is not None and len(columns) == 1:
        (column,) = columns
        cell = (table.cell(document.text, table.rows[position], column) or "").strip(" -–—|.\t")
        if cell and not _NONE_THERE.fullmatch(cell):
            _open(claim, f"in its row the column {table.heads[column]!r} holds {cell[:60]!r}", None)
        else:
            _none(claim, "its column holds nothing in its row", Span(row, row + len(line), line))
        return
    stems = stems_of(item[2].rpartition("/")[2])
    negated = any(
        re.search(rf"\b(?:{_NOT})\s+(?:\w+\s)?{re.escape(stem)}", line, re.IGNORECASE) for stem in stems
    )
    if negated or _is_still_open(line, claim) or _is_marked_empty(line, item, claims):
        _none(claim, "its row says that there is none", Span(row, row + len(line), line))
    elif not others:
        if (left := _unclaimed_figure(line, row, item, claims)) is not None:
            _open(claim, f"{left.text!r} stands in its row, and nothing claims it", left)
    else:
        _open(claim, "other items state it, and nothing tells that this one does not", None)


def _is_still_open(line: str, claim: Claim) -> bool:
    """Tell whether the row says that what the field would end goes on."""
    words = label_words(name_of(claim.leaf.pointer))
    ends = not _ENDS.isdisjoint(words) or ("date", "end") in claim.name.roles
    return ends and _STILL_THERE.search(line) is not None


def _is_marked_empty(line: str, item: tuple[str, int, str], claims: Sequence[Claim]) -> bool:
    """Tell whether the row says as often that there is nothing as its item does."""
    nulls = sum(
        (place := other.item()) is not None and place[:2] == item[:2] and other.leaf.value is None
        for other in claims
    )
    return len(_EMPTY.findall(line)) >= nulls


def _unclaimed_figure(
    line: str, row: int, item: tuple[str, int, str], claims: Sequence[Claim]
) -> Span | None:
    own = [
        span
        for other in claims
        if (place := other.item()) is not None and place[:2] == item[:2]
        for span in other.spans
    ]
    for found in _FIGURE.finditer(line):
        start, end = row + found.start(), row + found.end()
        if not any(span.start < end and start < span.end for span in own):
            return Span(start, end, found[0])
    return None


def _ends_there(text: str, pair: Pair) -> bool:
    """Tell whether a label without a value has none on the line below either."""
    if pair.value.text.strip():
        return True
    below = text[pair.value.end : pair.value.end + 200].lstrip(" \t").split("\n")
    return (
        len(below) < _LINES
        or not below[1].strip()
        or re.match(r"\s*[^\W\d_][^:\n]{0,40}:", below[1]) is not None
    )


def _said(document: Document, own: frozenset[str], claims: Sequence[Claim]) -> Span | None:
    """Return the first place where the field's words stand before, or right after, a number nobody claims."""
    text = document.text
    if len(text) > _MOST or not own:
        return None
    taken = [span for claim in claims for span in claim.spans]
    for found in _WORD.finditer(text):
        if stems_of(found[0]) <= own and len(found[0]) >= min(_SHORTEST, max(map(len, own))):
            after = _BEHIND.match(text, found.end())
            before = re.search(
                r"(?<![\w.,/:-])[$€£¥]?\d[\d.,]*[ )]{1,2}\Z", text[max(0, found.start() - 16) : found.start()]
            )
            start = found.start() - len(before[0]) if before else found.start()
            end = after.end() if after else found.end()
            number = start if before else end - 1
            free = not any(
                span.start <= number < span.end or (before and span.start == start) for span in taken
            )
            if (after or before) and free and not document.is_addressed(start):
                return Span(start, end, text[start:end])
    return None


def _open(claim: Claim, reason: str, span: Span | None) -> None:
    claim.state, claim.reason = "open", reason
    if span is not None and span.text:
        claim.spans = (span,)


def _none(claim: Claim, reason: str, span: Span) -> None:
    claim.state, claim.slot, claim.reason = "found", "label", reason
    if span.text:
        claim.spans = (span,)
