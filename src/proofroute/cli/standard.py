"""Standard input, output and error as they really are: closed, full, or of a narrow encoding."""

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

from proofroute.cli.narrow import DEGRADE
from proofroute.core import InputError


def prepare() -> None:
    """Make the three streams fit to use.

    Raises:
        InputError: there is no standard output.
    """
    _occupy_closed_numbers()
    if sys.__stderr__ is None and sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - lives as long as we do
    for stream in (sys.stdout, sys.stderr):
        # A tick that the terminal's encoding lacks must not stop an answer.
        reconfigure = getattr(stream, "reconfigure", None)
        if callable(reconfigure):
            reconfigure(errors=DEGRADE)
    if _missing(sys.stdout):
        raise InputError("standard output is closed: send it to a file, or to /dev/null")


def check_input() -> None:
    """Make sure that there is a standard input.

    Raises:
        InputError: it is closed.
    """
    if _missing(sys.stdin):
        raise InputError("standard input is closed: give the text itself, or pipe it in")


def read_input(most: int) -> bytes:
    """Read at most ``most`` bytes of standard input.

    Raises:
        InputError: it is closed, or cannot be read.
    """
    check_input()
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror or error}") from None


def tell(message: str) -> None:
    """Print a line on standard error; where even that cannot be written, the exit code has to do."""
    from proofroute.cli.render.text import safe

    try:
        print(f"proofroute: {safe(message)}", file=sys.stderr, flush=True)
    except (OSError, ValueError):
        # What stays in its buffer would fail again at exit, with a code of Python's own.
        _send_nowhere(_ERRORS)


def abandon_output() -> None:
    """Let what is still buffered for standard output go nowhere, without a complaint at exit."""
    _send_nowhere(_OUTPUT)


def _send_nowhere(number: int) -> None:
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)


_OUTPUT: Final = 1
_ERRORS: Final = 2


def _occupy_closed_numbers() -> None:
    # Else the next file that is opened takes the number, and is read or written as a standard stream.
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)


def _missing(stream: object) -> bool:
    return stream is None
