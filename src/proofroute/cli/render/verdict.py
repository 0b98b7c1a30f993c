"""A verdict on one line, its evidence as a small table."""

import json
from collections.abc import Iterable, Sequence
from typing import Final, assert_never

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from proofroute.cli.render.text import one_line
from proofroute.core import Evidence, Outcome, Status, Verdict

_MOST_ROWS: Final = 12
_WIDE_ENOUGH: Final = 90
"""Columns from which on claim, check and statement stand side by side."""


def status_style(status: Status) -> str:
    """Return the colour of a status."""
    match status:
        case "verified":
            return "bold green"
        case "refuted":
            return "bold red"
        case "undecided":
            return "bold yellow"
        case "unchecked":
            return "bold blue"
        case _:
            assert_never(status)


def mark(outcome: Outcome) -> Text:
    """Return ✓, ✗ or ? in its colour."""
    match outcome:
        case "passed":
            return Text("✓", style="green")
        case "failed":
            return Text("✗", style="red")
        case "undecided":
            return Text("?", style="yellow")
        case _:
            assert_never(outcome)


def verdict_line(verdict: Verdict) -> Text:
    """Write status and assurance.

    >>> verdict_line(Verdict(status="verified", assurance="proved")).plain
    'verified · proved'
    """
    line = Text(verdict.status, style=status_style(verdict.status))
    if verdict.assurance != "none":
        line.append(f" · {verdict.assurance}", style="default")
    return line


def open_claims(verdict: Verdict) -> tuple[str, ...]:
    """Return the claims that nothing established, made safe to print."""
    passed = {item.claim for item in verdict.evidence if item.outcome == "passed"}
    return tuple(one_line(claim, 60) for claim in verdict.claims if claim not in passed)


class EvidenceTable:
    """The evidence of a verdict, in columns where there is room and stacked where there is not."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._shown = _most_telling(evidence)
        self._left_out = len(evidence) - len(self._shown)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out for the width that there is."""
        if not self._shown:
            return
        wide = options.max_width >= _WIDE_ENOUGH
        yield _in_columns(self._shown) if wide else _stacked(self._shown)
        if self._left_out:
            yield Text(f"  and {self._left_out} more; --json has them all", style="dim")


def _most_telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    if len(evidence) <= _MOST_ROWS:
        return list(evidence)
    order: tuple[Outcome, ...] = ("failed", "undecided", "passed")
    return sorted(evidence, key=lambda item: order.index(item.outcome))[:_MOST_ROWS]


def _in_columns(evidence: Iterable[Evidence]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(max_width=24, overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    before: str | None = None
    for item in evidence:
        details = Group(*_details(item, before))
        table.add_row(mark(item.outcome), one_line(item.claim, 60), _check(item), details)
        before = item.read_as
    return Padding(table, (0, 0, 0, 2))


def _stacked(evidence: Iterable[Evidence]) -> RenderableType:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column()
    table.add_column(overflow="fold")
    before: str | None = None
    for item in evidence:
        head = Text(one_line(item.claim, 60)).append(f"  {_check(item)}", style="dim")
        table.add_row(mark(item.outcome), Group(head, *_details(item, before)))
        before = item.read_as
    return Padding(table, (0, 0, 0, 2))


def _check(item: Evidence) -> str:
    strength = "" if item.assurance == "none" else f" · {item.assurance}"
    return one_line(item.check, 40) + strength


def _details(item: Evidence, read_before: str | None) -> list[Text]:
    lines = [Text(one_line(item.statement))]
    if item.read_as and item.read_as != read_before:
        lines.append(Text(f"read as: {one_line(item.read_as)}", style="dim"))
    if item.counterexample is not None:
        lines.append(Text(f"counterexample: {one_line(_plain(item.counterexample))}", style="red"))
    lines.extend(
        Text(f"source {span.start}-{span.end}: {one_line(span.text, 120)}", style="dim")
        for span in item.spans[:3]
    )
    return lines


def _plain(data: object) -> str:
    return data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
