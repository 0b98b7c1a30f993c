"""``proofroute route``: only say what kind of task it is."""

from typing import TYPE_CHECKING, Annotated

import typer

from proofroute.cli import options
from proofroute.core import Classification, InputError, Task, from_data, to_data

if TYPE_CHECKING:
    from proofroute.cli.rows import Row


def route(
    prompt: Annotated[
        str | None, typer.Argument(metavar="PROMPT", help="The question; '-' reads standard input.")
    ] = None,
    rows_in: options.RowsIn = None,
    rows_out: options.RowsOut = None,
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Say what kind of task it is; a model is asked only where the configuration names one for it."""
    from proofroute.cli.many import check_choice, run_rows
    from proofroute.cli.opening import open_router

    check_choice("route", rows_in, rows_out, {"PROMPT": prompt})
    router = open_router(config)

    async def work(row: "Row") -> "Row":
        return as_row(await router.aclassify(task_of(row)))

    if rows_in is not None:
        return run_rows(rows_in, rows_out, work, jobs=1, what="route")
    from proofroute.cli.material import text_or_stdin
    from proofroute.cli.running import run_async

    found = run_async(router.aclassify(_with_question(Task(prompt=text_or_stdin(prompt or "")))))
    if as_json:
        from proofroute.cli.output import write_json

        write_json({"id": None, **as_row(found)})
    else:
        from proofroute.cli.output import show
        from proofroute.cli.render.classification import classification

        show(classification(found))
    return 0


def task_of(row: "Row") -> Task:
    """Read the question of a row; a kind or a label beside it must not decide.

    Raises:
        InputError: there is none, or it is not text.
    """
    return _with_question(
        from_data(Task, {name: row[name] for name in ("prompt", "messages") if name in row})
    )


def as_row(found: Classification) -> "Row":
    """Write a classification as the contract has it."""
    data = to_data(found)
    assert isinstance(data, dict)  # noqa: S101 - a dataclass
    # A label and a fault are said where there is one.
    return {name: value for name, value in data.items() if name not in ("label", "fault") or value}


def _with_question(task: Task) -> Task:
    if not task.question.strip():
        raise InputError("there is no question: give a prompt")
    return task
