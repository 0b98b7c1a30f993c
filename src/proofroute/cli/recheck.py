"""``proofroute recheck``: run the evidence of a stored answer again, with no model."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proofroute.cli import options
from proofroute.cli.boundary import NOT_ACCEPTED
from proofroute.core import Answer, InputError, from_json, to_data

if TYPE_CHECKING:
    from proofroute.cli.rows import Row
    from proofroute.router import Recheck


def recheck(
    stored: Annotated[
        Path, typer.Argument(metavar="ANSWER.json", help="What 'ask --json' wrote; '-' reads standard input.")
    ],
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Compute the verdict of a stored answer anew; a stored outcome is never trusted."""
    from proofroute.cli.opening import open_router
    from proofroute.cli.running import run_async

    answer = _read(stored)
    result = run_async(open_router(config).arecheck(answer))
    if as_json:
        from proofroute.cli.output import write_json

        write_json(as_row(answer, result))
    else:
        from proofroute.cli.output import show
        from proofroute.cli.render.recheck import rechecked

        show(rechecked(result))
    return 0 if result.holds else NOT_ACCEPTED


def as_row(answer: Answer, result: "Recheck") -> "Row":
    """Write the result as JSON data."""
    return {
        "id": answer.id,
        "holds": result.holds,
        "problems": list(result.problems),
        "kind": result.kind,
        "accepted": result.accepted,
        "stored": to_data(result.stored),
        "verdict": to_data(result.verdict),
        "schema_version": answer.schema_version,
    }


def _read(path: Path) -> Answer:
    from proofroute.cli.material import read_text, text_or_stdin

    text = text_or_stdin("-") if str(path) == "-" else read_text(path)
    try:
        return from_json(Answer, text)
    except InputError as error:
        place = "standard input" if str(path) == "-" else path
        raise InputError(f"{place}: {error}; recheck takes what 'ask --json' wrote") from None
