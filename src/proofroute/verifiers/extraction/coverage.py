"""What an answer leaves out: rows of a table that no item claims, values where it says there is none."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import Document, field_of, label_words, labelled_value, roles_of
from proofroute.tools.grounding.tables import first_table
from proofroute.tools.json_reader import Exact, pointer
from proofroute.verifiers.extraction.candidates import SURE, candidates, kind_of
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.laws import Gap
from proofroute.verifiers.extraction.left_lines import labelled_list, unclaimed_list
from proofroute.verifiers.extraction.pairs import Pair
from proofroute.verifiers.extraction.records import Placed, row_text

_TOTALS: Final = frozenset(
    {"total", "subtotal", "tax", "discount", "shipping", "rounding", "opening", "closing"}
)
_LISTS: Final = frozenset(
    {"lines", "items", "rows", "entries", "transactions", "products", "positions", "line"}
)
_MOST: Final = 200


def check_tables(document: Document, placed: Mapping[str, Placed]) -> tuple[list[Gap], list[Gap]]:
    """Return the lists that leave rows of their table out, and those that a clear table shows complete."""
    gaps: list[Gap] = []
    complete: list[Gap] = []
    for name, found in placed.items():
        table = found.table
        if table is None:
            continue
        taken = {table.row_at(row) for row in found.rows.values()} - {None}
        if len(taken) * 2 < len(found.rows) or not taken:
            continue
        free = [
            row
            for place, row in enumerate(table.rows)
            if place not in taken
            and len(row.cells) * 2 > len(table.heads)
            and not _is_total(document.text, row.start, row.end)
        ]
        if free:
            shown = row_text(document.text, free[0])[:80]
            gaps.append(Gap(name, f"{len(free)} rows of the table are claimed by no item, such as {shown!r}"))
        elif table.clear and len(taken) == len(found.rows):
            complete.append(Gap(name, f"each of the {len(taken)} rows of the table is claimed by one item"))
    return gaps, complete


def check_scalars(document: Document, value: Exact, claims: Sequence[Claim]) -> list[Gap]:
    """Return the lists of addresses, numbers or dates that leave one out."""
    gaps: list[Gap] = []
    for path, items in _lists(value, ()):
        kind = kind_of(path[-1] if path else "")
        if (
            kind is None
            or kind not in SURE
            or not items
            or any(isinstance(item, dict | list) for item in items)
        ):
            continue
        place = pointer(path)
        inside = [claim for claim in claims if claim.leaf.pointer.startswith(place + "/")]
        left = _unclaimed(document, kind, inside if kind != "date" else claims)
        if left is not None:
            gaps.append(Gap(place, f"{left.text!r} stands there too, and no item claims it"))
    return gaps


def check_empty(
    document: Document, value: Exact, claims: Sequence[Claim], pairs: Sequence[Pair]
) -> tuple[list[Gap], list[Gap]]:
    """Search for what null and empty lists say is not there: what a search found, and where it found none."""
    gaps: list[Gap] = []
    none: list[Gap] = []
    lists = {path for path in _empties(value, ()) if _at(value, path) == []}
    for path in _empties(value, ()):
        place = pointer(path)
        names = [str(part) for part in path if isinstance(part, str)]
        name = names[-1] if names else ""
        if not name:
            continue
        kind = kind_of(name)
        field = field_of(place)
        listed = isinstance(path[-1], int) or any(isinstance(part, int) for part in path)
        beside = (
            None
            if listed
            else next(
                (
                    found
                    for one in ("number", "date", "text")
                    if (found := labelled_value(document, field, one)) is not None
                ),
                None,
            )
        )
        left = _unclaimed(document, kind, claims) if kind is not None and not listed else None
        if beside is not None:
            gaps.append(Gap(place, f"the label {beside[0]!r} stands beside {beside[1].text[:60]!r}"))
        elif left is not None:
            gaps.append(Gap(place, f"{left.text!r} stands there, and nothing claims it"))
        elif kind in SURE and not listed:
            none.append(Gap(place, f"a search found no {kind} that is not claimed"))
        elif not _LISTS.isdisjoint(label_words(name)) and (table := _first_table(document)) is not None:
            gaps.append(Gap(place, f"the source has a table with {table!r}"))
        elif path in lists and kind not in SURE and (line := _unclaimed_rows(document, claims)) is not None:
            gaps.append(Gap(place, f"the source has a list of which nothing is claimed, with {line[:60]!r}"))
        elif (
            path in lists
            and not listed
            and (span := labelled_list(document, name, claims, pairs)) is not None
        ):
            gaps.append(Gap(place, f"{span.text[:60]!r} stands there, and no item claims it"))
    return gaps, none


def _unclaimed(document: Document, kind: str, claims: Sequence[Claim]) -> Span | None:
    """Return the first candidate of a kind that no claim covers."""
    taken = [span for claim in claims for span in claim.spans]
    values = {span.text.casefold() for span in taken}
    for count, span in enumerate(candidates(document, kind)):
        if count > _MOST:
            return None
        covered = any(other.start < span.end and span.start < other.end for other in taken)
        if not covered and span.text.casefold() not in values and not document.is_addressed(span.start):
            return span
    return None


def _is_total(text: str, start: int, end: int) -> bool:
    roles = {role for family, role in roles_of(text[start:end][:200]) if family == "money"}
    return not roles.isdisjoint(_TOTALS) and sum(sign.isalpha() for sign in text[start:end]) < 60


def _unclaimed_rows(document: Document, claims: Sequence[Claim]) -> str | None:
    """Return a row of a table, or a line of a list, where no value claims anything of them."""
    table = first_table(document.text)
    if table is not None and len(table.rows) > 1:
        low, high = table.rows[0].start, table.rows[-1].end
        if not any(low <= span.start < high for claim in claims for span in claim.spans):
            return row_text(document.text, table.rows[0])
    return unclaimed_list(document, claims)


def _at(value: Exact, path: tuple[str | int, ...]) -> Exact:
    for part in path:
        match value:
            case dict():
                value = value[str(part)]
            case list():
                value = value[int(part)]
            case _:
                return value
    return value


def _first_table(document: Document) -> str | None:
    table = first_table(document.text)
    return row_text(document.text, table.rows[0])[:80] if table is not None else None


def _lists(value: Exact, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], list[Exact]]]:
    match value:
        case dict():
            for key, item in value.items():
                yield from _lists(item, (*path, key))
        case list():
            yield path, value
            for index, item in enumerate(value):
                yield from _lists(item, (*path, index))
        case _:
            return


def _empties(value: Exact, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    match value:
        case dict():
            for key, item in value.items():
                yield from _empties(item, (*path, key))
        case list():
            if not value and path:
                yield path
            for index, item in enumerate(value):
                yield from _empties(item, (*path, index))
        case None:
            if path:
                yield path
        case _:
            return
