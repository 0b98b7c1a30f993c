"""The ``--in/--out`` half of a command: rows through one function, with progress on a terminal."""

import sys
from collections.abc import AsyncIterator, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from proofroute.cli.rows import Row, Tally, Work, process, same_file
from proofroute.core import UsageError


def run_rows(source: Path, out: Path | None, work: Work, *, jobs: int, what: str) -> int:
    """Work on the rows of ``source``, write to ``out`` and return the exit code.

    Raises:
        UsageError: a file cannot be used.
    """
    from proofroute.cli.output import complain, encode
    from proofroute.cli.running import run_async
    from proofroute.cli.streams import open_writer, read_lines

    if out is not None and same_file(source, out):
        raise UsageError(f"--in and --out are the same file ({out}): give the results another name")
    if str(source) != "-" and not source.exists():
        raise UsageError(f"{source}: there is no such file")
    tally = Tally()
    lines: AsyncIterator[bytes] = read_lines(source)
    with open_writer(out) as writer, _counting(tally, what):

        def write(row: Row) -> None:
            writer.write(encode(row))

        run_async(process(lines, work, write, jobs=jobs, tally=tally))
    summary = tally.summary()
    if summary is not None:
        complain(summary)
    return tally.exit_code


@contextmanager
def _counting(tally: Tally, what: str) -> Generator[None]:
    if not sys.stderr.isatty() or sys.stdout.isatty():
        # Rows that run down the same terminal show the progress themselves.
        yield
        return
    import time

    from rich.live import Live
    from rich.text import Text

    from proofroute.cli.output import console
    from proofroute.cli.render.text import counted

    started = time.monotonic()

    def picture() -> Text:
        seconds = time.monotonic() - started
        errors = tally.misused + tally.faults
        speed = f"{tally.rows / max(seconds, 0.1):.1f} rows/s"
        line = f"{what} · {counted(tally.rows, 'row')} · {speed} · {seconds:.0f} s"
        return Text(line + (f" · {counted(errors, 'error')}" if errors else ""), style="dim")

    with Live(get_renderable=picture, console=console(sys.stderr), refresh_per_second=4, transient=True):
        yield


def check_choice(what: str, source: Path | None, out: Path | None, single: Mapping[str, str | None]) -> None:
    """Make sure that either rows are given or one case.

    Args:
        what: the command, for messages.
        source: ``--in``.
        out: ``--out``.
        single: what describes one case, each word of the command line with what was given.

    Raises:
        UsageError: it is neither or both.
    """
    needed = " and ".join(single)
    given = [name for name, value in single.items() if value is not None]
    if source is not None and given:
        raise UsageError(f"{what} takes either --in or {needed}, not both")
    if source is None and out is not None:
        raise UsageError(f"{what}: --out goes with --in FILE.jsonl")
    if source is None and len(given) < len(single):
        raise UsageError(f"{what} needs {needed}, or --in FILE.jsonl")
