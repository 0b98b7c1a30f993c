"""``proofroute models``: what is configured, whether it answers, fetch embedded weights."""

import os
import sys
from typing import Annotated

import typer

from proofroute.cli import options
from proofroute.cli.boundary import MISUSE, UNREACHABLE
from proofroute.core import Json

app = typer.Typer(help="The models: what is configured, whether it answers, fetch embedded weights.")


@app.command("list", short_help="Show the configured models.")
def list_models(as_json: options.AsJson = False, config: options.ConfigFile = None) -> int:
    """Show the configured models, where they are asked, and where their keys come from."""
    from proofroute.cli.model_table import described
    from proofroute.router import load_config

    rows = [row.data() for row in described(load_config(config, os.environ), os.environ)]
    _show(rows, ("name", "spec", "key", "address", "used_by"), as_json=as_json)
    return 0


@app.command("check", short_help="Look whether they can be asked.")
def check_models(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", help="Configured names or provider:model; all without any."),
    ] = None,
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Look whether every configured model can be asked, without asking it anything.

    Exit codes: 0 all can · 2 a name, a specification or a key cannot be used · 4 one cannot be reached.
    """
    from proofroute.cli.model_table import checked
    from proofroute.cli.running import run_async
    from proofroute.router import load_config

    found = run_async(checked(load_config(config, os.environ), names or [], os.environ))
    rows = [row.data() for row in found]
    _show(rows, ("ok", "name", "spec", "message"), as_json=as_json)
    if any(row.misused for row in found):
        return MISUSE
    return 0 if all(row.ok for row in found) else UNREACHABLE


@app.command("pull", short_help="Fetch the weights of the embedded model.")
def pull_models(
    model: Annotated[str, typer.Argument(metavar="[MODEL]", help="Which embedded model.")] = "smollm2",
    as_json: options.AsJson = False,
    config: options.ConfigFile = None,
) -> int:
    """Fetch the weights of the embedded model, check them, and keep them for every project."""
    from proofroute.cli.downloading import download_line
    from proofroute.cli.opening import check_config
    from proofroute.models import PullError, pull_weights

    check_config(config)
    try:
        with download_line(f"fetching {model}") as progress:
            path = pull_weights(model.removeprefix("local:"), env=os.environ, progress=progress)
    except PullError as error:
        from proofroute.cli.output import complain

        complain(str(error))
        return UNREACHABLE
    if as_json:
        from proofroute.cli.output import write_json

        write_json({"model": model, "path": str(path), "bytes": path.stat().st_size})
    else:
        sys.stdout.write(f"{model} is ready: {path}\n")
    return 0


def _show(rows: list[dict[str, Json]], columns: tuple[str, ...], *, as_json: bool) -> None:
    if as_json:
        from proofroute.cli.output import write_json

        write_json(list(rows))
        return
    from proofroute.cli.output import show
    from proofroute.cli.render.model_table import ModelTable

    show(ModelTable(rows, columns))
