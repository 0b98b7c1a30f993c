"""``proofroute classifier``: train the small model that says what kind a task is on texts of one's own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proofroute.cli import options
from proofroute.core import Json, UsageError

if TYPE_CHECKING:
    from proofroute.router.classify.training.make import Report

app = typer.Typer(help="The classifier: train it on texts of one's own.")


@app.callback()
def classifier() -> None:
    """Train the small model that says what kind a task is on texts of one's own."""


@app.command("train", short_help="Train it on texts of one's own.")
def train_classifier(
    rows: Annotated[
        Path, typer.Argument(metavar="FILE.jsonl", help='Lines such as {"text": "...", "label": "math"}.')
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the weights and a report.")],
    alone: Annotated[
        bool,
        typer.Option("--alone", help="Begin with nothing; without it, with the weights that ship."),
    ] = False,
    as_json: options.AsJson = False,
) -> int:
    """Train on the rows of FILE.jsonl and write the weights to DIR.

    Labels are math, proof, code, extraction, creative and general; a "source" beside them says what is to be
    held out together when the result is measured. The same file gives the same weights, byte for byte.
    """
    from importlib.util import find_spec

    if find_spec("numpy") is None:
        raise UsageError("training computes with numpy: pip install 'proofroute[train]'")
    from proofroute.router.classify.training.make import make_weights

    report = make_weights(rows, out, alone=alone)
    if as_json:
        from proofroute.cli.output import write_json

        write_json(_data(report))
    else:
        sys.stdout.write(
            f"trained on {report.rows} texts: {report.weights}\n"
            f"held out, {report.right:.1%} of {report.measured} were right ({report.before:.1%} before)\n"
            f"to use it, set classifier.trained in proofroute.yaml to {report.weights}\n"
        )
    return 0


def _data(report: "Report") -> Json:
    return {
        "weights": str(report.weights),
        "rows": report.rows,
        "measured": report.measured,
        "right": round(report.right, 4),
        "before": None if report.before is None else round(report.before, 4),
        "sure": report.sure,
        "sharpness": report.sharpness,
    }
