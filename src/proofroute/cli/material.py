"""From options and files to a task. What is broken is named with its file and place."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from proofroute.cli.json_places import place_of
from proofroute.core import InputError, Json, Kind, LimitError, Task, UsageError

_LONGEST: Final = 8_000_000
_LONGEST_NAME: Final = 250
# No statement is one word with the ending of a file.
_FILE_NAME: Final = re.compile(r"[^\n(){}:]*\.(?:v|lean|smt2|smt|txt)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the options of a command say of a task, files not yet read."""

    kind: Kind | None = None
    schema: str | None = None
    source: Path | None = None
    tests: Path | None = None
    entry_point: str | None = None
    reference: str | None = None
    statement: str | None = None

    def any_given(self) -> bool:
        """Tell whether any of the options was used."""
        return self != Material()

    def task(self, prompt: str) -> Task:
        """Read the files and put the task together.

        Raises:
            InputError: a file cannot be read, or the schema, its class or the tests are broken; says where.
        """
        schema = None if self.schema is None else _schema(self.schema)
        return Task(
            prompt=prompt,
            kind=self.kind,
            json_schema=schema if not isinstance(schema, type) else None,
            output_type=schema if isinstance(schema, type) else None,
            source=None if self.source is None else read_text(self.source),
            tests=None if self.tests is None else _read_tests(self.tests),
            entry_point=self.entry_point,
            reference=self.reference,
            statement=None if self.statement is None else _statement(self.statement),
        )


def text_or_stdin(text: str) -> str:
    """Return ``text``, or all of standard input where it is ``-``."""
    if text != "-":
        return text
    from proofroute.cli.standard import read_input

    return _decoded(read_input(_LONGEST + 1), "standard input")


def read_text(path: Path) -> str:
    """Read a UTF-8 text file.

    Raises:
        InputError: it cannot be read, or is not text.
        LimitError: it is too long.
    """
    try:
        with path.open("rb") as stream:
            return _decoded(stream.read(_LONGEST + 1), str(path))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from None


def _parsed(path: Path, text: str) -> Json:
    try:
        data: Json = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}:{error.colno}: not valid JSON: {error.msg}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}:1:1: not readable JSON: {error}") from None
    return data


def _schema(text: str) -> "dict[str, Json] | bool | type":
    from proofroute.cli.schema_class import load_class, names_class

    return load_class(text) if names_class(text) else _read_schema(Path(text))


def _read_schema(path: Path) -> "dict[str, Json] | bool":
    text = read_text(path)
    data = _parsed(path, text)
    if not isinstance(data, dict | bool):
        raise InputError(f"{path}:1:1: a JSON Schema is an object, true or false")
    from proofroute.tools.schema import prepared_schema

    try:
        prepared_schema(data)
    except UsageError as error:
        raise InputError(f"{path}{_schema_place(text, str(error))}: {error}") from None
    return data


def _schema_place(text: str, message: str) -> str:
    pointer = re.search(r" at (/.*?): ", message)
    place = None if pointer is None else place_of(text, pointer[1] if pointer[1] != "/" else "")
    return "" if place is None else f":{place[0]}:{place[1]}"


def _statement(given: str) -> str:
    """Return a statement: what stands in the file of that name, or the text itself.

    Raises:
        InputError: it is the name of a file that cannot be read, or it is empty.
    """
    named = _FILE_NAME.fullmatch(given) is not None or (len(given) <= _LONGEST_NAME and Path(given).is_file())
    text = read_text(Path(given)) if named else given
    if not text.strip():
        raise InputError(f"{given}: holds no statement" if named else "--statement is empty")
    return text


def _read_tests(path: Path) -> str:
    text = read_text(path)
    from proofroute.verifiers.code import check_tests_text

    try:
        check_tests_text(text)
    except UsageError as error:
        raise InputError(f"{path}{_with_place(str(error))}") from None
    return text


def _with_place(message: str) -> str:
    """Put the place that a message names in front of it, as editors read it."""
    place = re.search(r"\bline (\d+), column (\d+)(: )?", message)
    if place is None:
        return f": {message}"
    rest = message[: place.start()] + message[place.end() :]
    return f":{place[1]}:{place[2]}: {rest}"


def _decoded(data: bytes, name: str) -> str:
    if len(data) > _LONGEST:
        raise LimitError(f"{name}: longer than {_LONGEST} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 text (byte {error.start})") from None
