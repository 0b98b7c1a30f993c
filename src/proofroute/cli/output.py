"""Where text and JSON go: consoles that suit a terminal or a pipe, and JSON that no terminal trips over."""

import json
import os
import re
import sys
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from proofroute.core import Json

_PIPE_WIDTH: Final = 10_000
"""In a pipe nothing is wrapped, unless COLUMNS says how wide the reader is."""

# Valid in JSON text, yet terminals obey some of them and readers of JSON Lines break lines at others.
_RAW: Final = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")


def console(stream: TextIO | None = None) -> "Console":
    """Return a console on ``stream`` (standard output without one): colour on a terminal, plain in a pipe."""
    from rich.console import Console

    target: TextIO = sys.stdout if stream is None else stream
    width = None if target.isatty() or os.environ.get("COLUMNS") else _PIPE_WIDTH
    return Console(file=target, width=width, highlight=False, markup=False, emoji=False)


def show(renderable: "RenderableType", *, on: "Console | None" = None) -> None:
    """Print what people read; in a pipe without the blanks that pad a table."""
    target = on or console()
    if target.is_terminal:
        target.print(renderable, soft_wrap=False)
        return
    with target.capture() as capture:
        target.print(renderable)
    lines = [line.rstrip() for line in capture.get().split("\n")]
    target.file.write("\n".join(lines))
    target.file.flush()


def complain(message: str) -> None:
    """Print a line on standard error."""
    from proofroute.cli.standard import tell

    tell(message)


def write_json(data: "Json") -> None:
    """Write one JSON document on a line of standard output."""
    write_json_text(encode(data))


def write_json_text(text: str) -> None:
    """Write one finished JSON document on a line of standard output, whatever its encoding has."""
    text = escaped(text)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        text = _NOT_ASCII.sub(lambda match: json.dumps(match[0])[1:-1], text)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def encode(data: "Json") -> str:
    r"""Write JSON on one line, with characters escaped that a terminal or a line reader would obey.

    >>> encode({"a": "\x9b31m", "b": "é"})
    '{"a": "\\u009b31m", "b": "é"}'
    """
    try:
        text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    except ValueError:  # JSON has no infinity
        text = json.dumps(_finite(data), ensure_ascii=False, allow_nan=False)
    return escaped(text)


def escaped(text: str) -> str:
    """Escape those characters in finished JSON text; they stand in its strings only."""
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _finite(data: "Json") -> "Json":
    match data:
        case float() if data != data or data in (float("inf"), float("-inf")):
            return None
        case dict():
            return {key: _finite(item) for key, item in data.items()}
        case list():
            return [_finite(item) for item in data]
        case _:
            return data
