"""``proofroute grade``: hold an answer against a reference."""

import time
from typing import TYPE_CHECKING, Annotated, Final

import typer

from proofroute.cli import options
from proofroute.cli.boundary import NOT_ACCEPTED
from proofroute.core import WorkerError

if TYPE_CHECKING:
    from proofroute.cli.rows import Row

_SECONDS: Final = 10.0
_LONGEST: Final = 2_000_000


def grade(
    reference: Annotated[
        str | None, typer.Option("--reference", metavar="TEXT", help="The right answer.")
    ] = None,
    answer: Annotated[
        str | None,
        typer.Option("--answer", metavar="TEXT", help="The answer; '-' reads standard input."),
    ] = None,
    rows_in: options.RowsIn = None,
    rows_out: options.RowsOut = None,
    jobs: options.Jobs = 1,
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Say whether an answer equals a reference; undecided is neither yes nor no."""
    from proofroute.cli.many import check_choice, run_rows
    from proofroute.cli.opening import check_config
    from proofroute.cli.rows import text_field

    check_choice("grade", rows_in, rows_out, {"--reference": reference, "--answer": answer})
    check_config(config)

    async def work(row: "Row") -> "Row":
        return await graded(text_field(row, "reference"), text_field(row, "answer"))

    if rows_in is not None:
        return run_rows(rows_in, rows_out, work, jobs=jobs, what="grade")
    from proofroute.cli.material import text_or_stdin
    from proofroute.cli.running import run_async

    row = run_async(graded(reference or "", text_or_stdin(answer or "")))
    if as_json:
        from proofroute.cli.output import write_json

        write_json({"id": None, **row})
    else:
        from proofroute.cli.output import show
        from proofroute.cli.render.grade import grade_line

        equal = row["equal"]
        show(grade_line(equal if isinstance(equal, bool) else None, str(row["reason"])))
    return 0 if row["equal"] is True else NOT_ACCEPTED


async def graded(reference: str, answer: str) -> "Row":
    """Grade one answer, as the contract writes it; what cannot be decided in time is undecided."""
    started = time.perf_counter()
    equal, reason = await _decided(reference, answer)
    return {"equal": equal, "reason": reason, "seconds": round(time.perf_counter() - started, 6)}


async def _decided(reference: str, answer: str) -> tuple[bool | None, str]:
    from proofroute.tools.workers import Job, call

    if len(reference) + len(answer) > _LONGEST:
        return None, f"the texts are longer than {_LONGEST} characters"
    job = Job("proofroute.cli.grading_worker", "grade", seconds=_SECONDS)
    try:
        found = await call(job, {"reference": reference, "answer": answer})
    except WorkerError as error:
        return None, f"grading did not finish: {error}"
    match found:
        case {"equal": bool() | None as equal, "reason": str(reason)}:
            return equal, reason
        case _:
            return None, "grading gave no result"
