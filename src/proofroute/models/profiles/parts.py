"""Parts of plain data, read one by one: a value of the type that is expected, or an error that says where."""

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias, cast
from urllib.parse import urlsplit

from proofroute.core import ConfigError, Json

Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = Callable[[Path], str]
"""Says where a part stands: file, line and column."""


class At:
    """A part of the data that is read, for messages."""

    def __init__(self, place: Place, path: Path) -> None:
        self._place = place
        self._path = path

    def below(self, key: str | int) -> "At":
        """Return the part below it."""
        return At(self._place, (*self._path, key))

    def wrong(self, what: str) -> ConfigError:
        """Say that it is wrong."""
        named = ".".join(map(str, self._path)) or "the file"
        return ConfigError(f"{self._place(self._path)}: {named}: {what}")

    def expected(self, what: str, given: object) -> ConfigError:
        """Say what was expected."""
        shown = repr(given)
        return self.wrong(f"must be {what}, not {shown if len(shown) <= 60 else shown[:59] + '…'}")


Reader: TypeAlias = Callable[[object, At], Any]


def read_fields(given: Mapping[str, object], readers: Mapping[str, Reader], at: At) -> dict[str, Any]:
    """Read the entries of a table, each with its reader; an unknown one is an error."""
    found: dict[str, Any] = {}
    for key, value in given.items():
        reader = readers.get(key)
        if reader is None:
            close = difflib.get_close_matches(key, readers, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there is {', '.join(readers)}"
            raise at.below(key).wrong(f"unknown key; {hint}")
        if reader is not skip:
            found[key] = reader(value, at.below(key))
    return found


def table(value: object, at: At) -> dict[str, Any]:
    """Read a table."""
    if not isinstance(value, dict):
        raise at.expected("a table of keys and values", value)
    return cast("dict[str, Any]", value)


def skip(value: object, at: At) -> None:
    """Leave an entry to who knows more of it."""
    del value, at


def raw(value: object, at: At) -> object:
    """Take what is there."""
    del at
    return value


def text(value: object, at: At) -> str:
    """Read a text that says something."""
    if not isinstance(value, str) or not value.strip():
        raise at.expected("a text", value)
    return value


def truth(value: object, at: At) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise at.expected("true or false", value)
    return value


def amount(value: object, at: At) -> float:
    """Read a number from 0 on."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise at.expected("a number from 0 on", value)
    return float(value)


def tokens(value: object, at: At) -> int:
    """Read a whole number from 1 on."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise at.expected("a whole number from 1 on", value)
    return value


def seconds(value: object, at: At) -> float:
    """Read a number above 0."""
    seconds = amount(value, at)
    if seconds == 0:
        raise at.expected("a number above 0", value)
    return seconds


def entries(value: object, what: str, at: At) -> list[object]:
    """Read a list of ``what``."""
    if not isinstance(value, list):
        raise at.expected(f"a list of {what}", value)
    return cast("list[object]", value)


def texts(value: object, at: At) -> tuple[str, ...]:
    """Read a list of texts."""
    return tuple(text(item, at.below(place)) for place, item in enumerate(entries(value, "texts", at)))


def json_object(value: object, at: At) -> dict[str, Json]:
    """Read a table as it is."""
    return table(value, at)


def one_of(words: tuple[str, ...]) -> Reader:
    """Make the reader of one of some words."""

    def read(value: object, at: At) -> str:
        if value not in words or not isinstance(value, str):
            raise at.expected(f"one of {', '.join(words)}", value)
        return value

    return read


def address(value: object, at: At) -> str:
    """Read an HTTP address."""
    found = text(value, at).rstrip("/")
    parts = urlsplit(found)
    if parts.username is not None or parts.password is not None:
        raise at.wrong("must hold no name and no key: keys come from environment variables")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise at.expected("an address, http://HOST:PORT/v1 or https://HOST", value)
    return found


def variable(value: object, at: At) -> str:
    """Read the name of an environment variable."""
    name = text(value, at)
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise at.expected("the name of an environment variable (a key itself does not belong here)", "…")
    return name


def day(value: object, at: At) -> str:
    """Read a day."""
    said = value.isoformat() if isinstance(value, date) else text(value, at)
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise at.expected("a day, as 2025-01-20", value) from None
