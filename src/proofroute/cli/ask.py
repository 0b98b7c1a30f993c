"""``proofroute ask``: one task through the router."""

import sys
from contextlib import aclosing
from typing import TYPE_CHECKING, Annotated, Final

import typer

from proofroute.cli import options
from proofroute.cli.boundary import NOT_ACCEPTED, SPENT, UNREACHABLE
from proofroute.core import Answer, Ending, Finished, ProofrouteError, Task, to_json

if TYPE_CHECKING:
    from proofroute.router import Router

EXIT_CODES: Final[dict[Ending, int]] = {
    "accepted": 0,
    "not_accepted": NOT_ACCEPTED,
    "unreachable": UNREACHABLE,
    "budget_spent": SPENT,
}


def ask(
    prompt: Annotated[str, typer.Argument(metavar="PROMPT", help="The question; '-' reads standard input.")],
    kind: options.KindHint = None,
    schema: options.SchemaFile = None,
    source: options.SourceFile = None,
    tests: options.TestsFile = None,
    entry_point: options.EntryPoint = None,
    reference: options.Reference = None,
    statement: options.StatementText = None,
    model: Annotated[
        str | None,
        typer.Option(
            "--model", metavar="NAME", help="Ask only this model: a configured name or provider:model."
        ),
    ] = None,
    trace: Annotated[bool, typer.Option("--trace", help="Show every attempt.")] = False,
    html: options.HtmlFile = None,
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Answer one task, checked."""
    from proofroute.cli.html_file import check_place, shown_answer, write_page
    from proofroute.cli.material import Material, text_or_stdin
    from proofroute.cli.opening import open_router
    from proofroute.cli.running import run_async

    material = Material(
        kind=kind,
        schema=schema,
        source=source,
        tests=tests,
        entry_point=entry_point,
        reference=reference,
        statement=statement,
    )
    check_place(html)
    task = material.task(text_or_stdin(prompt))
    answer = run_async(_solve(open_router(config, model), task))
    if html is not None:
        write_page(html, shown_answer(answer))
    if as_json:
        from proofroute.cli.output import write_json_text

        write_json_text(to_json(answer))
    else:
        _show(answer, with_trace=trace)
    return EXIT_CODES[answer.ending]


async def _solve(router: "Router", task: Task) -> Answer:
    from proofroute.cli.progress import live

    with live() as progress:
        async with aclosing(router.astream(task)) as events:
            async for event in events:
                progress.feed(event)
                if isinstance(event, Finished):
                    return event.answer
    raise ProofrouteError("the request ended without an answer")


def _show(answer: Answer, *, with_trace: bool) -> None:
    from proofroute.cli.output import complain, show
    from proofroute.cli.render.answer import report
    from proofroute.cli.render.text import safe

    if with_trace:
        from proofroute.cli.render.trace import trace

        show(trace(answer))
    if answer.text is not None:
        # As it is, not wrapped: a program or a formula would be torn.
        sys.stdout.write(safe(answer.text).strip("\n") + "\n\n")
    if answer.ending != "unreachable":
        show(report(answer))
    budget = answer.route.budget
    match answer.ending:
        case "unreachable":
            complain("no model could be reached: " + "; ".join(dict.fromkeys(answer.notes)))
        case "budget_spent":
            complain(
                f"the budget of {budget.seconds:g} s and {budget.calls} calls is spent before an answer held"
            )
        case "not_accepted" if answer.text is None and answer.draft is not None and not with_trace:
            complain("the best attempt is refuted; --trace shows it as a draft")
        case _:
            pass
