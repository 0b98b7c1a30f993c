"""The fields of an extraction on a terminal: place, value, level, and the line of the source that has it."""

from collections.abc import Sequence
from typing import Final, assert_never

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from proofroute.cli.render.fields import Row, Standing, is_of_extraction, others, rows_of
from proofroute.cli.render.text import one_line, safe
from proofroute.cli.render.verdict import EvidenceTable
from proofroute.core import Json, Span, Verdict

_MOST_ROWS: Final = 60
_WIDE_ENOUGH: Final = 100
_BESIDE: Final = 28
_LONGEST_SPAN: Final = 100


def checks(verdict: Verdict, value: Json, source: str | None) -> list[RenderableType]:
    """Lay out the evidence of a verdict: that of the whole as it is, that of an extraction by its fields."""
    if not isinstance(value, dict | list) or not any(map(is_of_extraction, verdict.evidence)):
        return [EvidenceTable(verdict.evidence)]
    return [EvidenceTable(others(verdict.evidence)), FieldTable(rows_of(value, verdict.evidence), source)]


class FieldTable:
    """The fields of an answer, in columns where there is room and stacked where there is not.

    Args:
        rows: the fields.
        source: the text that they come from; None where there is none.
    """

    def __init__(self, rows: Sequence[Row], source: str | None) -> None:
        self._rows = rows[:_MOST_ROWS]
        self._left_out = len(rows) - len(self._rows)
        self._source = source

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out for the width that there is."""
        if not self._rows:
            return
        marked = not console.is_terminal or console.no_color
        wide = options.max_width >= _WIDE_ENOUGH
        yield self._in_columns(marked) if wide else self._stacked(marked)
        if self._left_out:
            yield Text(f"  and {self._left_out} more fields; --html and --json have them all", style="dim")

    def _in_columns(self, marked: bool) -> RenderableType:
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column()
        table.add_column(max_width=30, overflow="fold", style="cyan")
        table.add_column(max_width=36, overflow="fold")
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        for row in self._rows:
            details = Group(*self._details(row, marked))
            table.add_row(sign(row.standing), _place(row), _value(row), row.level or "-", details)
        return Padding(table, (0, 0, 0, 2))

    def _stacked(self, marked: bool) -> RenderableType:
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column()
        table.add_column(overflow="fold")
        for row in self._rows:
            head = Text.assemble((_place(row), "cyan"), "  ", _value(row))
            if row.level:
                head.append(f"  {row.level}", style="dim")
            table.add_row(sign(row.standing), Group(head, *self._details(row, marked)))
        return Padding(table, (0, 0, 0, 2))

    def _details(self, row: Row, marked: bool) -> list[Text]:
        lines: list[Text] = []
        if row.standing in ("failed", "undecided"):
            style = "red" if row.standing == "failed" else "yellow"
            lines += [Text(one_line(said), style=style) for said in row.statements[:2]]
        if self._source is not None and row.spans:
            lines.append(in_its_line(self._source, row.spans[0], row.standing, marked=marked))
        return lines or [
            Text("nothing was to be checked" if row.standing == "unclaimed" else "", style="dim")
        ]


def sign(standing: Standing) -> Text:
    """Return the mark of a field in its colour."""
    match standing:
        case "passed":
            return Text("✓", style="green")
        case "failed":
            return Text("✗", style="red")
        case "undecided":
            return Text("?", style="yellow")
        case "unclaimed":
            return Text("·", style="dim")
        case _:
            assert_never(standing)


def in_its_line(source: str, span: Span, standing: Standing, *, marked: bool) -> Text:
    """Show a place of the source in its line, highlighted, or between « and » where there is no colour."""
    number = source.count("\n", 0, span.start) + 1
    first = source.rfind("\n", 0, span.start) + 1
    last = source.find("\n", span.end)
    last = last if last >= 0 else len(source)
    start, end = max(first, span.start - _BESIDE), min(last, span.end + _BESIDE)
    before = ("…" if start > first else "") + _flat(source[start : span.start]).lstrip()
    after = _flat(source[span.end : end]).rstrip() + ("…" if end < last else "")
    inside = one_line(source[span.start : span.end], _LONGEST_SPAN)
    colour = {"passed": "bold black on green", "failed": "bold white on red"}.get(
        standing, "bold black on yellow"
    )
    text = Text(f"line {number}: ", style="dim")
    text.append(before)
    text.append(f"«{inside}»" if marked else inside, style="not dim" if marked else f"not dim {colour}")
    text.append(after)
    return text


def _flat(text: str) -> str:
    return safe(text).replace("\n", " ").replace("\t", " ")


def _place(row: Row) -> str:
    return one_line(row.pointer, 80) or "(the whole)"


def _value(row: Row) -> str:
    return "(missing)" if row.value is None else one_line(row.value, 160)
