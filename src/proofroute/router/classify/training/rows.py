"""Texts with their kinds, from JSON Lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from proofroute.core import KINDS, InputError, Kind

_MOST: Final = 500_000


@dataclass(frozen=True, slots=True)
class Row:
    """A text, its kind, where it is from, and what else is known of it."""

    text: str
    kind: Kind
    source: str
    hard: bool = False
    language: str = "en"


def read_rows(path: Path) -> list[Row]:
    """Read ``{"text": ..., "label": ...}`` (or ``prompt`` and ``kind``) from each line of ``path``.

    Raises:
        InputError: a line is no such row, named with its number; or there is none.
    """
    try:
        rows = list(_rows(path))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 text (byte {error.start})") from None
    if not rows:
        raise InputError(f'{path}: no rows: give lines such as {{"text": "What is 2+2?", "label": "math"}}')
    return rows


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if number > _MOST:
                raise InputError(f"{path}: more than {_MOST} lines")
            if line.strip():
                yield _row(line, f"{path}:{number}", path.stem)


def _row(line: str, place: str, name: str) -> Row:
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: not JSON: {error}") from None
    if not isinstance(found, dict):
        raise InputError(f'{place}: not an object: give {{"text": "...", "label": "math"}}')
    found = cast("dict[str, object]", found)
    text, kind = found.get("text", found.get("prompt")), found.get("label", found.get("kind"))
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"{place}: there is no text under 'text' or 'prompt'")
    for known in KINDS:
        if kind == known:
            source = found.get("source")
            language = found.get("language")
            return Row(
                text,
                known,
                source if isinstance(source, str) else name,
                found.get("hard") is True,
                language if isinstance(language, str) else "en",
            )
    raise InputError(f"{place}: {kind!r} is no kind of task: give one of {', '.join(KINDS)} under 'label'")
