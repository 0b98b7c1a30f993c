"""Values of one item of a list come from one row, one line or one stretch, and no two items from the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from proofroute.core import Span
from proofroute.tools.grounding import ground, read_source
from proofroute.tools.grounding.slots import Document, Row, Table, label_words, roles_of, same_value, table_at
from proofroute.verifiers.extraction.claims import Claim

_KEPT = 12
_LINE = 2_000
Items = dict[int, list[Claim]]


@dataclass(frozen=True, slots=True)
class Placed:
    """The rows that the items of one list were found in, by the places where they begin."""

    rows: Mapping[int, int]
    table: Table | None


def lists_of(claims: Sequence[Claim]) -> dict[str, Items]:
    """Group claims by the innermost list that holds them, and by their index there."""
    found: dict[str, Items] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if (item := claim.item()) is not None:
            found[item[0]][item[1]].append(claim)
    return {name: dict(items) for name, items in found.items()}


def check_overlaps(items: Items) -> None:
    """Doubt items that claim the same place, or a place inside of another item's."""
    claims = [claim for index in sorted(items) for claim in items[index] if claim.state == "found"]
    if len(items) < 2:
        return
    if all(len(own) == 1 for own in items.values()):
        _check_scalars(claims)
        return
    seen: Counter[tuple[object, ...]] = Counter()
    for index in sorted(items):
        own = items[index]
        key = tuple((claim.leaf.pointer.rpartition("/")[2], claim.leaf.value) for claim in own)
        seen[key] += 1
        places = max((len(claim.spans) for claim in own if claim.state == "found"), default=0)
        rarest = min((len(claim.spans) for claim in own if claim.state == "found"), default=0)
        if rarest and seen[key] > rarest and places:
            for claim in own:
                claim.doubt("another item claims the same values, which stand there fewer times")


def _check_scalars(claims: Sequence[Claim]) -> None:
    counts: Counter[tuple[tuple[int, int], ...]] = Counter()
    for claim in claims:
        own = tuple((span.start, span.end) for span in claim.spans)
        counts[own] += 1
        if counts[own] > len(own):
            claim.doubt("another item claims the same place")
    for claim in claims:
        for other in claims:
            if other is not claim and claim.spans and all(_inside(span, other.spans) for span in claim.spans):
                claim.doubt(f"it stands only inside {other.leaf.value!r}, another item")
                break


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(
        other.start <= span.start
        and span.end <= other.end
        and (other.start, other.end) != (span.start, span.end)
        for other in others
    )


def check_rows(document: Document, items: Items) -> Placed:
    """Doubt values that stand in another row than their item, and settle those that share its row."""
    found = {
        i: [claim for claim in own if claim.state == "found" and claim.spans] for i, own in items.items()
    }
    found = {i: own for i, own in found.items() if own}
    rows = _assigned(document.text, found)
    table = next((t for row in rows.values() if (t := _table(document, row)) is not None), None)
    if len(found) > 1 or table is not None:
        shared = any(
            sum(any(_row(document.text, span) == rows[i] for span in claim.spans) for claim in own) > 1
            for i, own in found.items()
            if i in rows
        )
        if shared:
            _by_line(document, found, rows, table)
        elif all(len(own) > 1 for own in found.values()):
            _by_stretch(found)
    return Placed(rows, table)


def _assigned(text: str, found: Items) -> dict[int, int]:
    """Give each item the row that holds most of its values, those that a row holds whole first."""
    counts = {index: _row_counts(text, own) for index, own in found.items()}
    whole = {index: sum(_weight(claim) for claim in own) for index, own in found.items()}
    rows: dict[int, int] = {}
    taken: set[int] = set()
    for complete in (True, False):
        after = -1
        for index in sorted(counts):
            if index in rows:
                after = rows[index]
                continue
            full = [
                row for row, weight in counts[index].items() if weight == whole[index] and row not in taken
            ]
            if complete and not full:
                continue
            choices = full if complete else list(counts[index])
            own, low = counts[index], after
            best = max(choices, key=lambda row: (own[row] - 100 * (row in taken), row > low, -abs(row - low)))
            rows[index] = after = best
            taken.add(best)
    return rows


def _row_counts(text: str, own: Sequence[Claim]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for claim in own:
        for row in {_row(text, span) for span in claim.spans}:
            counts[row] += _weight(claim)
    return counts


def _weight(claim: Claim) -> int:
    return 3 if claim.kind == "text" else 2


def _by_line(document: Document, found: Items, rows: Mapping[int, int], table: Table | None) -> None:
    claimed = set(rows.values())
    for index, own in found.items():
        for claim in own:
            starts = {_row(document.text, span) for span in claim.spans}
            if (
                index in rows
                and rows[index] not in starts
                and (span := _in_row(document, claim, rows[index]))
            ):
                # It stands in so many places that this one was not among those that were kept.
                claim.spans = (span, *claim.spans)
                starts.add(rows[index])
            if rows.get(index) in starts:
                if len(own) > 1:
                    _settle(document, claim, own, rows[index], table)
                continue
            place = table.row_at(rows[index]) if table is not None and index in rows else None
            if table is not None and place is not None and _column(table, claim) is not None:
                _misplaced(document, claim, rows[index], table)
                continue
            if starts and _others_in_rows(found, rows, document.text, claim, index):
                claim.doubt("it stands apart from its item, and those of the other items with them")
                continue
            elsewhere = [row for row in starts if row in claimed or (table and table.row_at(row) is not None)]
            if starts and len(elsewhere) == len(starts):
                _misplaced(document, claim, rows[index], table)


def _others_in_rows(found: Items, rows: Mapping[int, int], text: str, claim: Claim, index: int) -> bool:
    """Tell whether each other item has the same field in its own row, and this one further values there."""
    item = claim.item()
    if item is None or index not in rows or len(found) < 2:
        return False
    beside = sum(
        any(_row(text, span) == rows[index] for span in other.spans)
        for other in found[index]
        if other is not claim
    )
    others = [
        any(_row(text, span) == rows[i] for span in other.spans)
        for i, own in found.items()
        if i != index and i in rows
        for other in own
        if (place := other.item()) is not None and place[2] == item[2]
    ]
    return beside > 0 and bool(others) and all(others)


def _settle(document: Document, claim: Claim, own: Sequence[Claim], row: int, table: Table | None) -> None:
    """Settle a value that stands in its item's row, unless its column is another field's."""
    spans = tuple(span for span in claim.spans if _row(document.text, span) == row)
    place = table.row_at(row) if table is not None else None
    if table is not None and place is not None and table.heads:
        mine = _column(table, claim)
        columns = {table.column_of(table.rows[place], span.start) for span in spans}
        others = {
            column for other in own if other is not claim and (column := _column(table, other)) is not None
        }
        if mine is not None and mine not in columns and None not in columns:
            _misplaced(document, claim, row, table)
            return
        if mine is None and columns and columns <= others:
            claim.doubt("it stands in the column of another field")
            return
        if mine is not None:
            claim.facts["column"] = mine
    claim.spans = spans
    claim.slot = claim.slot or "row"
    claim.facts["row"] = row


def _misplaced(document: Document, claim: Claim, row: int, table: Table | None) -> None:
    """Refute a value where the table is clear and its cell holds another one; else doubt it."""
    place = table.row_at(row) if table is not None else None
    if table is not None and place is not None:
        column = _column(table, claim)
        cell = table.cell(document.text, table.rows[place], column) if column is not None else None
        if cell is not None and cell.strip() and not same_value(cell, str(claim.leaf.value)):
            shown = cell.strip()[:60]
            reason = f"in its row the column {table.heads[column or 0]!r} holds {shown!r}"
            plain = isinstance(claim.leaf.value, str) or any(sign.isdigit() for sign in shown)
            claim.doubt(reason)
            if table.clear and plain and claim.kind != "date" and not document.regions:
                claim.state = "refuted"
                start = document.text.find(cell, table.rows[place].start)
                claim.facts["instead"] = shown
                claim.facts["instead_at"] = [start, start + len(cell)]
            return
    claim.doubt("it stands in another row than the rest of its item")


def _column(table: Table, claim: Claim) -> int | None:
    """Return the one column whose head names the field of a claim."""
    words = frozenset(claim.name.words)
    exact = [i for i, head in enumerate(table.heads) if words and frozenset(label_words(head)) == words]
    if len(exact) == 1:
        return exact[0]
    roles = claim.name.roles
    alike = [i for i, head in enumerate(table.heads) if roles and roles_of(head) & roles]
    return alike[0] if len(alike) == 1 and not exact else None


def _by_stretch(found: Items) -> None:
    """Doubt values that stand in the stretch of another item: from one name to the next, either way."""
    anchors = {
        i: own_anchor.spans[0]
        for i, own in found.items()
        if (own_anchor := next((c for c in own if c.kind == "text" and len(c.spans) == 1), None)) is not None
    }
    if len(anchors) < len(found) or len({span.start for span in anchors.values()}) < len(anchors):
        return
    order = sorted(anchors, key=lambda i: anchors[i].start)
    ways: list[list[Claim]] = []
    for forward in (True, False):
        wrong: list[Claim] = []
        for place, index in enumerate(order):
            if forward:
                low = anchors[index].start
                high = anchors[order[place + 1]].start if place + 1 < len(order) else None
            else:
                low = anchors[order[place - 1]].end if place else 0
                high = anchors[index].end
            wrong += [
                claim
                for claim in found[index]
                if not any(span.start >= low and (high is None or span.start < high) for span in claim.spans)
                and _in_list(claim, anchors, order)
            ]
        ways.append(wrong)
    for claim in min(ways, key=len):
        claim.doubt("it stands beside another item of the list")


def _in_list(claim: Claim, anchors: Mapping[int, Span], order: Sequence[int]) -> bool:
    """Tell whether a value stands among the items, not in a part of the text that speaks of all of them."""
    first, last = anchors[order[0]].start, anchors[order[-1]].end
    return all(first <= span.start <= last for span in claim.spans)


def _in_row(document: Document, claim: Claim, row: int) -> Span | None:
    """Look for a value in one line only."""
    if len(claim.spans) < _KEPT:
        return None
    line = document.text[row : row + _LINE].partition("\n")[0]
    found = ground(read_source(line), claim.leaf.value, (), claim.leaf.pointer)
    if found.standing != "found":
        return None
    span = found.spans[0]
    return Span(span.start + row, span.end + row, span.text)


def _row(text: str, span: Span) -> int:
    return text.rfind("\n", 0, span.start) + 1


def _table(document: Document, row: int) -> Table | None:
    return table_at(document.text, row)


def row_text(text: str, row: Row) -> str:
    """Return a row in one line, for people."""
    return " ".join(text[row.start : row.end].split())
