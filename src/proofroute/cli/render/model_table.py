"""Models as a table."""

from collections.abc import Sequence
from typing import Final

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from proofroute.cli.render.text import one_line
from proofroute.core import Json

_TITLES: Final = {"ok": "", "used_by": "used by", "message": "says"}
_WIDE_ENOUGH: Final = 90


class ModelTable:
    """Models, a row each, stacked where there is little room; below them what is wrong with any."""

    def __init__(self, rows: Sequence[dict[str, Json]], columns: Sequence[str]) -> None:
        self._rows = rows
        self._columns = columns

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out for the width that there is."""
        yield self._in_columns() if options.max_width >= _WIDE_ENOUGH else self._stacked()
        for row in self._rows:
            if row.get("problem"):
                yield Text(f"✗ {row['name']}: {one_line(str(row['problem']))}", style="red")

    def _in_columns(self) -> RenderableType:
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for column in self._columns:
            table.add_column(_TITLES.get(column, column), overflow="fold")
        for row in self._rows:
            table.add_row(*(_cell(row.get(column)) for column in self._columns))
        return table

    def _stacked(self) -> RenderableType:
        table = Table.grid(padding=(0, 1, 0, 0))
        for row in self._rows:
            for column in self._columns:
                table.add_row(Text(_TITLES.get(column, column), style="dim"), _cell(row.get(column)))
            table.add_row()
        return table


def _cell(value: Json) -> Text:
    match value:
        case True:
            return Text("✓", style="green")
        case False:
            return Text("✗", style="red")
        case None:
            return Text("in this process", style="dim")
        case list():
            return Text(", ".join(map(str, value)) or "-", style="dim")
        case _:
            return Text(one_line(str(value), 600))
