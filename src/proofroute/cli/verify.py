"""``proofroute verify``: only check an answer that is given."""

import time
from typing import TYPE_CHECKING, Annotated

import typer

from proofroute.cli import options
from proofroute.cli.boundary import NOT_ACCEPTED
from proofroute.core import SCHEMA_VERSION, Attempt, Task, UsageError, Verdict, from_data, to_data

if TYPE_CHECKING:
    from proofroute.cli.rows import Row
    from proofroute.router import Router


def verify(
    prompt: Annotated[
        str | None, typer.Option("--prompt", metavar="TEXT", help="The question; '-' reads standard input.")
    ] = None,
    answer: Annotated[
        str | None,
        typer.Option("--answer", metavar="TEXT", help="The reply to check; '-' reads standard input."),
    ] = None,
    kind: options.KindHint = None,
    schema: options.SchemaFile = None,
    source: options.SourceFile = None,
    tests: options.TestsFile = None,
    entry_point: options.EntryPoint = None,
    reference: options.Reference = None,
    statement: options.StatementText = None,
    rows_in: options.RowsIn = None,
    rows_out: options.RowsOut = None,
    jobs: options.Jobs = 1,
    html: options.HtmlFile = None,
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Check a given answer, and ask no model."""
    from proofroute.cli.many import check_choice, run_rows
    from proofroute.cli.material import Material, text_or_stdin
    from proofroute.cli.opening import open_router

    check_choice("verify", rows_in, rows_out, {"--prompt": prompt, "--answer": answer})
    material = Material(
        kind=kind,
        schema=schema,
        source=source,
        tests=tests,
        entry_point=entry_point,
        reference=reference,
        statement=statement,
    )
    if rows_in is not None:
        if html is not None:
            raise UsageError("--html shows one answer; with --in there are many")
        if material.any_given():
            raise UsageError("with --in each row brings its own material: put it under 'task'")
        router = open_router(config)

        async def work(row: "Row") -> "Row":
            return await _verified(router, *case(row))

        return run_rows(rows_in, rows_out, work, jobs=jobs, what="verify")
    if prompt == "-" and answer == "-":
        raise UsageError("standard input can be the prompt or the answer, not both")
    from proofroute.cli.html_file import check_place, write_page
    from proofroute.cli.running import run_async

    check_place(html)
    task = material.task(text_or_stdin(prompt or ""))
    reply = text_or_stdin(answer or "")
    row = run_async(_verified(open_router(config), task, reply))
    if html is not None:
        from proofroute.cli.render.html import Shown

        write_page(
            html,
            Shown(
                verdict=_verdict(row),
                value=row["answer"],
                text=reply,
                source=task.source,
                prompt=task.question,
            ),
        )
    if as_json:
        from proofroute.cli.output import write_json

        write_json({"id": None, **row})
    else:
        _show(row, task.source)
    return 0 if row["status"] == "verified" else NOT_ACCEPTED


def case(row: "Row") -> tuple[Task, str]:
    """Read a verification case.

    Raises:
        InputError: a field is missing or wrong.
    """
    from proofroute.cli.rows import object_field, text_field

    return from_data(Task, object_field(row, "task")), text_field(row, "answer")


async def _verified(router: "Router", task: Task, reply: str) -> "Row":
    started = time.perf_counter()
    attempt = await router.averify(task, reply)
    return as_row(attempt, time.perf_counter() - started)


def as_row(attempt: Attempt, seconds: float) -> "Row":
    """Write the verdict of a given answer as the contract has it."""
    verdict = attempt.verdict or Verdict(status="unchecked", assurance="none")
    data = to_data(verdict)
    assert isinstance(data, dict)  # noqa: S101 - a dataclass
    return {
        "status": verdict.status,
        "assurance": verdict.assurance,
        "seconds": round(seconds, 6),
        "answer": attempt.answer,
        "schema_version": SCHEMA_VERSION,
        "claims": data["claims"],
        "evidence": data["evidence"],
    }


def _verdict(row: "Row") -> Verdict:
    names = ("status", "assurance", "claims", "evidence")
    return from_data(Verdict, {name: row[name] for name in names})


def _show(row: "Row", source: str | None) -> None:
    from proofroute.cli.output import show
    from proofroute.cli.render.verified import verified

    seconds = row["seconds"]
    took = seconds if isinstance(seconds, float) else 0.0
    show(verified(_verdict(row), row["answer"], took, source))
