"""The source of a page: every place that a field comes from is marked, and linked with the field."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from proofroute.cli.render.fields import Row, Standing
from proofroute.cli.render.html.escape import escaped, shown
from proofroute.core import Span

_ORDER: Final[tuple[Standing, ...]] = ("failed", "undecided", "passed", "unclaimed")
_MOST_SPANS: Final = 3


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    row: int
    number: int


def marked_source(source: str, rows: Sequence[Row]) -> str:
    """Write ``source`` as HTML with the places of ``rows`` marked; places may overlap."""
    places = [
        _Place(span.start, span.end, row, number)
        for row, field in enumerate(rows)
        for number, span in enumerate(field.spans[:_MOST_SPANS])
        if is_in(source, span)
    ]
    edges = sorted({0, len(source), *(edge for place in places for edge in (place.start, place.end))})
    starting: dict[int, list[_Place]] = {}
    for place in sorted(places, key=lambda one: (one.start, -one.end, one.row)):
        starting.setdefault(place.start, []).append(place)
    parts: list[str] = []
    current: list[_Place] = []
    for start, end in pairwise(edges):
        begun = starting.get(start, [])
        current = [place for place in current if place.end > start] + begun
        parts.append(_segment(source[start:end], current, begun, rows))
    return "".join(parts)


def is_in(source: str, span: Span) -> bool:
    """Tell whether a span is what stands there: a page links to nothing else."""
    return 0 <= span.start < span.end <= len(source) and source[span.start : span.end] == span.text


def anchor(row: int, number: int) -> str:
    """Return the name of a place of the source."""
    return f"s{row}-{number}"


def _segment(text: str, current: list[_Place], begun: list[_Place], rows: Sequence[Row]) -> str:
    if not current:
        return shown(text)
    anchors = "".join(f'<span id="{anchor(place.row, place.number)}"></span>' for place in begun)
    fields = list(dict.fromkeys(place.row for place in current))
    standing = min((rows[row].standing for row in fields), key=_ORDER.index)
    title = ", ".join(rows[row].pointer or "the whole" for row in fields)
    new = list(dict.fromkeys(place.row for place in begun))
    more = "".join(
        f'<a class="note" href="#f{row}" title="{escaped(rows[row].pointer)}">{row + 1}</a>' for row in new
    )
    return (
        f'{anchors}<a class="at {standing}" href="#f{fields[0]}" title="{escaped(title)}">'
        f"{shown(text)}</a>{more if len(fields) > 1 else ''}"
    )
