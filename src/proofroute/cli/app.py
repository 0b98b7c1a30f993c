"""The commands, put together. Importing this costs no more than Typer itself."""

import sys
from typing import Annotated

import typer

from proofroute.cli import classifier, models
from proofroute.cli.ask import ask
from proofroute.cli.grade import grade
from proofroute.cli.recheck import recheck
from proofroute.cli.route import route
from proofroute.cli.verify import verify

app = typer.Typer(
    name="proofroute",
    help="Ask a question, get an answer that says how far it was checked, by what, and how strongly.",
    epilog="Exit codes: 0 accepted · 1 a fault of ours · 2 bad usage · 3 not accepted · "
    "4 no model reached · 5 budget spent · 130 interrupted (Ctrl-C).",
    add_completion=False,
    # In a pipe help is plain text, too.
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from proofroute import __version__

        typer.echo(f"proofroute {__version__}")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Ask a question, get an answer that says how far it was checked, by what, and how strongly."""
    del version
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


app.command(short_help="Answer one task, checked.")(ask)
app.command(short_help="Say what kind of task it is.")(route)
app.command(short_help="Check a given answer.")(verify)
app.command(short_help="Hold an answer against a reference.")(grade)
app.command(short_help="Check a stored answer anew.")(recheck)
app.add_typer(classifier.app, name="classifier", short_help="Train the classifier on texts of one's own.")
app.add_typer(models.app, name="models", short_help="List, check and fetch models.")
