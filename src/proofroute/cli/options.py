"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from proofroute.core import Kind

AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Write JSON instead of text.")]
ConfigFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration; without it proofroute.yaml in this folder, else the built-in one.",
    ),
]
KindHint: TypeAlias = Annotated[Kind | None, typer.Option("--kind", help="Say what kind of task it is.")]
SchemaFile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--schema",
        metavar="FILE|MODULE:CLASS",
        help="What the answer must meet: a JSON Schema in a file, or a Pydantic class.",
    ),
]
HtmlFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Write a page that shows answer, checks and source."),
]
SourceFile: TypeAlias = Annotated[
    Path | None, typer.Option("--source", metavar="FILE", help="Text that extracted values must come from.")
]
TestsFile: TypeAlias = Annotated[
    Path | None, typer.Option("--tests", metavar="FILE", help="Python tests that the code must pass.")
]
EntryPoint: TypeAlias = Annotated[
    str | None, typer.Option("--entry-point", metavar="NAME", help="Function that the tests call.")
]
Reference: TypeAlias = Annotated[
    str | None,
    typer.Option("--reference", metavar="TEXT", help="The known right answer; no model ever sees it."),
]
StatementText: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--statement",
        metavar="FILE|TEXT",
        help="What is to be proved, in Coq, Lean 4 or SMT-LIB: a file, or the statement itself.",
    ),
]
RowsIn: TypeAlias = Annotated[
    Path | None, typer.Option("--in", metavar="FILE.jsonl", help="Rows to work on, '-' for standard input.")
]
RowsOut: TypeAlias = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE.jsonl", help="Where the results go; without it standard output."),
]
Jobs: TypeAlias = Annotated[
    int, typer.Option("--jobs", min=1, max=256, help="Rows worked on at the same time.")
]
