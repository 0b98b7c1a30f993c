"""Progress of a download on a terminal."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def download_line(what: str) -> Generator[Callable[[int, int], None]]:
    """Show a bar on standard error while the block runs; nothing where it is not a terminal."""
    if not sys.stderr.isatty():
        from proofroute.models.pull import silent

        yield silent
        return
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    from proofroute.cli.output import console

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
        line = bar.add_task(what, total=None)

        def moved(done: int, total: int) -> None:
            bar.update(line, completed=done, total=total)

        yield moved
