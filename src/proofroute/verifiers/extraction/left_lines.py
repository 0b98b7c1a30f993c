"""Lines and parts of lines that look like the items of a list, and that no item claims."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import Document, roles_of
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.laws import Gap
from proofroute.verifiers.extraction.names import name_of, nearness
from proofroute.verifiers.extraction.pairs import Pair
from proofroute.verifiers.extraction.records import Items, Placed

_MOST_LINES: Final = 2_000
_TOKENS: Final = 5
_FEWEST: Final = 2
_BUILT: Final = 3
_NEAR: Final = 120
_LITTLE: Final = 0.3
_NUMBERS: Final = re.compile(r"\d")
_MARK: Final = re.compile(
    r"[ \t]*(?:(?P<sign>[-*•–·])[ \t]|(?P<count>[(\[]?\d{1,3}[.)\]])[ \t]|(?P<year>(?:19|20)\d\d)\b)"
)
_TOKEN: Final = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+|[^\w\s]")
_PARTED: Final = re.compile(r"\s*[,;、，]\s*|\s+(?:and|und|et|y|e|&)\s+")
_SENTENCE: Final = re.compile(r"[.!?](?:\s|\Z)")
Line = tuple[int, int]


def check_lines(
    document: Document,
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    lists: Mapping[str, Items],
    placed: Mapping[str, Placed],
) -> list[Gap]:
    """Return the lists beside whose items the source has others like them."""
    taken = sorted((span.start, span.end) for claim in claims for span in claim.spans)
    # What stands in several places may be claimed for another one.
    settled = sorted(
        (span.start, span.end)
        for claim in claims
        for span in claim.spans
        if len(claim.spans) == 1 or (claim.name.listed and (item := claim.item()) is not None and not item[2])
    )
    gaps: list[Gap] = []
    for name, items in lists.items():
        found = placed.get(name)
        if found is not None and found.table is None:
            left = _left_lines(document, sorted(set(found.rows.values())), taken)
        else:
            left = _left_parts(document, name, items, pairs, settled)
        if left is not None:
            gaps.append(Gap(name, f"{left.text.strip()[:60]!r} stands there too, and no item claims it"))
    return gaps


def unclaimed_list(document: Document, claims: Sequence[Claim]) -> str | None:
    """Return a line of a list in the source of which no value claims anything."""
    taken = sorted((span.start, span.end) for claim in claims for span in claim.spans)
    marked = [line for line in _lines(document.text) if _MARK.match(document.text, *line)]
    for one, other in pairwise(marked):
        if other[0] - one[1] < _NEAR and _share(one, taken) < _LITTLE and _share(other, taken) < _LITTLE:
            if document.is_addressed(one[0]):
                continue
            return document.text[slice(*one)].strip()
    return _alike_lines(document, taken)


def labelled_list(
    document: Document, name: str, claims: Sequence[Claim], pairs: Sequence[Pair]
) -> Span | None:
    """Return what stands behind the label of an empty list, or of a list that no label names."""
    listed = sorted((span.start, span.end) for claim in claims if claim.name.listed for span in claim.spans)
    for pair in pairs:
        if not pair.is_blank and nearness(pair.label, name) >= _FEWEST:
            return pair.value
        if pair.is_blank or not pair.colon or len(_PARTED.split(pair.value.text)) < _FEWEST:
            continue
        if roles_of(pair.label) or _NUMBERS.search(pair.value.text):
            continue
        if (
            not _is_taken((pair.value.start, pair.value.end), listed)
            and sum(_is_named(part) for part in _PARTED.split(pair.value.text)) >= _FEWEST
        ):
            return pair.value
    for line in _lines(document.text):
        head = document.text[slice(*line)].strip()
        if head.endswith(":") and nearness(head[:-1], name) >= _FEWEST:
            return Span(*line, head)
    return None


def _is_named(part: str) -> bool:
    return part[:1].isupper()


def _alike_lines(document: Document, taken: Sequence[Line]) -> str | None:
    """Return the first of two neighbouring lines that are built alike, of which little is claimed."""
    for one, other in pairwise(_lines(document.text)):
        first, second = _built(document.text[slice(*one)]), _built(document.text[slice(*other)])
        if first is None or first != second or document.is_addressed(one[0]):
            continue
        if _share(one, taken) < _LITTLE and _share(other, taken) < _LITTLE:
            return document.text[slice(*one)].strip()
    return None


def _built(line: str) -> tuple[str, ...] | None:
    """Say how a line is built of figures, words and signs; nothing where it says too little."""
    tokens = ["9" if t[0].isdecimal() else "a" if t[0].isalpha() else t for t in _TOKEN.findall(line[:120])]
    merged = tuple(t for i, t in enumerate(tokens) if i == 0 or t != tokens[i - 1])
    if len(merged) < _BUILT or "a" not in merged[:_BUILT] or "9" not in merged[:_BUILT]:
        return None
    if sum(t == "9" for t in tokens) >= _FEWEST:
        return merged[:_BUILT]
    return merged if len(merged) > _TOKENS else None


def _share(line: Line, taken: Sequence[Line]) -> float:
    """Return how much of a line is claimed."""
    marks = sum(max(0, min(end, line[1]) - max(start, line[0])) for start, end in set(taken))
    return marks / max(1, line[1] - line[0])


def _left_lines(document: Document, rows: Sequence[int], taken: Sequence[Line]) -> Span | None:
    """Return a line in the paragraph of the items that is built as theirs are."""
    text = document.text
    shapes = {_shape(text, row) for row in rows}
    if len(shapes) != 1 or not rows or (shape := shapes.pop()) is None:
        return None
    for line in _paragraph(text, rows[0], rows[-1]):
        if line[0] not in rows and _shape(text, line[0]) == shape and _share(line, taken) < _LITTLE:
            return Span(*line, text[slice(*line)]) if not document.is_addressed(line[0]) else None
    return None


def _shape(text: str, start: int) -> tuple[str, ...] | None:
    """Say how a line is built: its indent and its mark, else its first signs."""
    end = text.find("\n", start)
    line = text[start : len(text) if end < 0 else end]
    indent = str(len(line) - len(line.lstrip()))
    if found := _MARK.match(line):
        kind = "year" if found["year"] else "count" if found["count"] else found["sign"]
        return indent, kind
    tokens = ["9" if t[0].isdecimal() else "a" if t[0].isalpha() else t for t in _TOKEN.findall(line[:120])]
    merged = [t for i, t in enumerate(tokens) if i == 0 or t != "a" or tokens[i - 1] != "a"]
    return (indent, *merged[:_TOKENS]) if len(merged) >= _FEWEST + 1 and ":" in merged[:_TOKENS] else None


def _paragraph(text: str, first: int, last: int) -> Iterator[Line]:
    start = text.rfind("\n\n", 0, first)
    end = text.find("\n\n", last)
    low = 0 if start < 0 else start + 2
    for line in _lines(text[low : len(text) if end < 0 else end]):
        yield low + line[0], low + line[1]


def _lines(text: str) -> Iterator[Line]:
    place = 0
    for count, line in enumerate(text.split("\n")):
        if count > _MOST_LINES:
            return
        if line.strip():
            yield place, place + len(line)
        place += len(line) + 1


def _left_parts(
    document: Document, name: str, items: Items, pairs: Sequence[Pair], taken: Sequence[Line]
) -> Span | None:
    """Return a part of the line behind the label of a list of texts that none of them is."""
    own = [claim for claims in items.values() for claim in claims]
    if not own or any(claim.kind != "text" or (place := claim.item()) is None or place[2] for claim in own):
        return None
    spans = [claim.spans[0] for claim in own if claim.state == "found" and claim.spans]
    for pair in pairs:
        cut = _SENTENCE.search(pair.value.text)
        end = pair.value.start + (cut.start() if cut else len(pair.value.text))
        inside = [span for span in spans if pair.value.start <= span.start and span.end <= end]
        if not pair.colon or not inside or len(inside) < len(spans):
            continue
        if len(inside) < _FEWEST and nearness(pair.label, name_of(name)) < _FEWEST:
            continue
        begin = pair.value.start
        for part in _PARTED.split(document.text[begin:end]):
            start = document.text.find(part, begin)
            begin = start + len(part)
            if sum(map(str.isalpha, part)) >= _FEWEST and not _is_taken((start, begin), taken):
                return Span(start, begin, part)
    return None


def _is_taken(line: Line, taken: Sequence[Line]) -> bool:
    return any(start < line[1] and line[0] < end for start, end in taken)
