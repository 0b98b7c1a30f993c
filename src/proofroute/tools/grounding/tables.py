"""Tables in a text: rows of cells that a bar, a tab, a comma or a wide blank parts, and their heads."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_GAP: Final = re.compile(r"\s*\|\s*|\t+| {2,}|\u3000+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_RULE: Final = re.compile(r"[\s|:+=_.-]*\Z")
_NUMBER: Final = re.compile(r"\d")
_MOST_ROWS: Final = 2_000
_FEWEST: Final = 2
_LONGEST: Final = 2_000
_HEAD_CELL: Final = 40

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where its line begins in the text, and its cells from there."""

    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its head, its rows, and whether every row has as many cells as the head.

    Args:
        heads: the text of each head cell; empty where there is no head.
        spots: where each head cell stands in its line, for columns that blanks align.
        rows: the rows below the head.
        clear: whether marks part the cells, or all rows have the same number of them.
    """

    heads: tuple[str, ...]
    spots: tuple[Cell, ...]
    rows: tuple[Row, ...]
    clear: bool

    def row_at(self, position: int) -> int | None:
        """Return the index of the row that holds a position of the text."""
        return next((i for i, row in enumerate(self.rows) if row.start <= position < row.end), None)

    def column_of(self, row: Row, position: int) -> int | None:
        """Return the column of a position in a row: by count where that is clear, else by overlap."""
        place = next(
            (
                i
                for i, (begin, finish) in enumerate(row.cells)
                if begin <= position - row.start < max(finish, begin + 1)
            ),
            None,
        )
        if place is None or not self.heads:
            return None
        if len(row.cells) == len(self.heads):
            return place
        begin, finish = row.cells[place]
        overlaps = [(min(finish, right) - max(begin, left), -i) for i, (left, right) in enumerate(self.spots)]
        best = max(overlaps)
        return -best[1] if best[0] > 0 else None

    def header_of(self, position: int) -> str | None:
        """Return the head of the column at a position of the text."""
        index = self.row_at(position)
        column = self.column_of(self.rows[index], position) if index is not None else None
        return self.heads[column] if column is not None else None

    def cell(self, text: str, row: Row, column: int) -> str | None:
        """Return the text of a row's cell in a column, where the row has it."""
        for begin, finish in row.cells:
            if self.column_of(row, row.start + begin) == column:
                return text[row.start + begin : row.start + finish]
        return None


def cells_of(line: str, mark: str = "") -> list[Cell]:
    """Cut a line into cells at bars, tabs and wide blanks; at ``mark`` where one is given.

    >>> [("Total   5 |  x")[a:b] for a, b in cells_of("Total   5 |  x")]
    ['Total', '5', 'x']
    """
    if len(line) > _LONGEST:
        return [(0, len(line))]
    cells: list[Cell] = []
    begin = 0
    for found in re.finditer(re.escape(mark), line) if mark else _GAP.finditer(line):
        if found.start() > begin or (mark and found.start() >= begin):
            cells.append((begin, found.start()))
        begin = found.end()
    if begin < len(line) or not cells:
        cells.append((begin, len(line)))
    return cells


class _Tables:
    """The tables of one text that were asked for so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[tuple[int, int, Table | None]] = []

    def at(self, position: int) -> Table | None:
        """Return the table that holds a position, found by walking over the lines round it."""
        for start, end, table in self._known:
            if start <= position < end:
                return table
        line = self._text.rfind("\n", 0, position) + 1
        for mark in ("", ",", ";"):
            rows = self._rows(line, mark)
            found: list[Table] = []
            _close(self._text, rows, found, mark)
            if found:
                self._known.append((rows[0].start, rows[-1].end, found[0]))
                return found[0]
        self._known.append((line, line + 1, None))
        return None

    def _rows(self, line: int, mark: str) -> list[Row]:
        text = self._text
        rows: list[Row] = []
        position = line
        while position < len(text) and len(rows) < _MOST_ROWS:
            end = text.find("\n", position)
            end = len(text) if end < 0 else end
            row = _row(text, position, end, mark)
            if row is None or (mark and row.cells and rows and len(rows[0].cells) != len(row.cells)):
                break
            if row.cells:
                rows.append(row)
            position = end + 1
        position = line
        while position > 0 and len(rows) < 2 * _MOST_ROWS:
            start = text.rfind("\n", 0, position - 1) + 1
            row = _row(text, start, position - 1, mark)
            if row is None or (mark and row.cells and rows and len(rows[0].cells) != len(row.cells)):
                break
            if row.cells:
                rows.insert(0, row)
            position = start
        return rows


def _row(text: str, start: int, end: int, mark: str) -> Row | None:
    """Read a line as a row: without cells where it only rules a line, None where it is no row."""
    line = text[start:end]
    if not line.strip() or (mark and mark not in line):
        return None
    if _RULE.match(line):
        return Row(start, end + 1, ())
    if not mark and not _GAP.search(line.strip()):
        return None
    cells = cells_of(line.rstrip(), mark)
    return Row(start, end + 1, tuple(cells)) if len(cells) >= _FEWEST else None


@lru_cache(maxsize=16)
def _tables(text: str) -> _Tables:
    return _Tables(text)


def table_at(text: str, position: int) -> Table | None:
    """Return the table whose rows hold a position of the text, where there is one with a head."""
    table = _tables(text).at(position)
    return table if table is not None and table.rows and table.rows[0].start <= position else None


def first_table(text: str) -> Table | None:
    """Return the first table of a text that has a head."""
    position = 0
    for line in text.split("\n")[:_MOST_ROWS]:
        if (table := table_at(text, position)) is not None:
            return table
        position += len(line) + 1
    return None


_LISTED: Final = re.compile(r"[^\n,]+(?:,[^\n,\s][^\n,]*){2,}")


def separators(text: str) -> list[int]:
    r"""Return where commas part the cells of lines: under a head without numbers, with as many in each line.

    >>> separators("a,b,c\n1,2,310.00\nx, y, z")
    [1, 3, 7, 9]
    """
    found: list[int] = []
    block: list[tuple[int, str]] = []
    position = 0
    for line in (*text.split("\n"), ""):
        count = line.count(",")
        if (
            count >= _FEWEST
            and '"' not in line
            and _LISTED.fullmatch(line)
            and (block or not _NUMBER.search(line))
        ):
            if block and block[0][1].count(",") != count:
                block = []
            block.append((position, line))
            if len(block) == _FEWEST:
                found += [start + place for start, row in block for place in _commas(row)]
            elif len(block) > _FEWEST:
                found += [position + place for place in _commas(line)]
        else:
            block = []
        position += len(line) + 1
    return found


def _commas(line: str) -> list[int]:
    return [place for place, sign in enumerate(line) if sign == ","]


def _close(text: str, block: list[Row], found: list[Table], mark: str) -> None:
    """Add the table of a block of rows: its first row without numbers is the head."""
    if len(block) < _FEWEST:
        return
    for place, row in enumerate(block[:-1]):
        names = [text[row.start + begin : row.start + finish].strip(' *_`"|') for begin, finish in row.cells]
        if all(_LETTER.search(name) or name in "#%" for name in names) and not any(
            _NUMBER.search(name) or len(name) > _HEAD_CELL for name in names
        ):
            rows = block[place + 1 :]
            same = all(len(other.cells) == len(row.cells) for other in rows)
            if mark and (not same or len(row.cells) < _FEWEST + 1):
                return
            barred = bool(mark) or any(sign in text[row.start : row.end] for sign in "|\t")
            clear = same or (barred and all(len(other.cells) <= len(row.cells) for other in rows))
            spots = tuple(row.cells)
            found.append(Table(tuple(names), spots, tuple(rows), clear))
            return
