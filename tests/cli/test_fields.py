"""Fields of an extraction: rows, the table on a terminal, and its plain form in a pipe."""

import io

from rich.console import Console, RenderableType

from proofroute.cli.render.field_table import FieldTable, checks, in_its_line
from proofroute.cli.render.fields import rows_of
from proofroute.core import Evidence, Json, Outcome, Span, Verdict

SOURCE = "Miller & Sons\nTotal due: 129.90 EUR\n"


def item(claim: str, outcome: Outcome, *spans: Span, level: str = "G2", check: str = "grounded") -> Evidence:
    return Evidence(
        claim=claim,
        check=f"extraction.{check}",
        outcome=outcome,
        assurance="none" if outcome == "undecided" else "checked",
        statement=f"{claim} {outcome}.",
        spans=spans,
        replay={"level": level},
    )


def span(text: str) -> Span:
    start = SOURCE.index(text)
    return Span(start, start + len(text), text)


def printed(what: RenderableType, *, width: int = 120, terminal: bool = False) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width, force_terminal=terminal, highlight=False, markup=False).print(what)
    return stream.getvalue()


EVIDENCE = (
    item("json", "passed"),
    item("/vendor", "passed", span("Miller & Sons")),
    item("/total", "failed", span("129.90"), level="G1"),
    item("/lines", "undecided", check="coverage"),
)
VALUE: Json = {"vendor": "Miller & Sons", "total": 130.9, "note": None, "lines": [{"qty": 2}], "a/b": {}}


def test_rows_come_in_the_order_of_the_answer() -> None:
    rows = rows_of(VALUE, EVIDENCE)
    assert [(row.pointer, row.value, row.standing, row.level) for row in rows] == [
        ("/vendor", '"Miller & Sons"', "passed", "G2"),
        ("/total", "130.9", "failed", "G1"),
        ("/note", "null", "unclaimed", ""),
        ("/lines/0/qty", "2", "unclaimed", ""),
        ("/a~1b", "{}", "unclaimed", ""),
        ("/lines", "[1 item]", "undecided", "G2"),
    ]


def test_a_violation_of_the_schema_stands_at_its_field() -> None:
    broken = Evidence(
        claim="schema",
        check="extraction.schema",
        outcome="failed",
        assurance="checked",
        statement="At /total: too small.",
        counterexample={"pointer": "/total", "keyword": "minimum"},
    )
    rows = rows_of({"total": 1}, (item("/total", "passed"), broken))
    assert [(row.standing, row.statements[0]) for row in rows] == [("failed", "At /total: too small.")]


def test_a_wide_table_marks_the_place_in_its_line() -> None:
    text = printed(FieldTable(rows_of(VALUE, EVIDENCE), SOURCE))
    assert "line 2: Total due: «129.90» EUR" in text
    assert "/total failed." in text
    line = next(line for line in text.split("\n") if "/vendor" in line)
    assert '"Miller & Sons"' in line
    assert "G2" in line


def test_a_narrow_table_stays_within_its_width() -> None:
    text = printed(FieldTable(rows_of(VALUE, EVIDENCE), SOURCE), width=40)
    assert max(map(len, text.split("\n"))) <= 40
    assert "«129.90»" in text


def test_a_terminal_gets_colour_instead_of_marks() -> None:
    text = printed(FieldTable(rows_of(VALUE, EVIDENCE), SOURCE), terminal=True)
    assert "«" not in text
    assert "\x1b[" in text


def test_a_source_cannot_steer_the_terminal() -> None:
    source = "a \x1b[31mred\u202e 12\tx"
    start = source.index("12")
    text = in_its_line(source, Span(start, start + 2, "12"), "passed", marked=True).plain
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "«12» x" in text


def test_a_long_line_is_cut_on_both_sides() -> None:
    source = "x" * 200 + " 12 " + "y" * 200
    text = in_its_line(source, Span(201, 203, "12"), "passed", marked=True).plain
    assert text.startswith("line 1: …x")
    assert text.endswith("y…")
    assert len(text) < 90


def test_long_answers_are_cut_short() -> None:
    rows = rows_of({"a": list(range(200))}, ())
    assert "and 140 more fields" in printed(FieldTable(rows, None))


def test_other_verdicts_keep_their_table() -> None:
    verdict = Verdict(status="verified", assurance="proved", evidence=EVIDENCE[:1])
    assert len(checks(verdict, "9", None)) == 1
    assert len(checks(verdict, {"a": 1}, None)) == 2
