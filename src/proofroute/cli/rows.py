"""Work on JSON Lines: in order, many at a time, in bounded memory, whole lines only.

A row that cannot be read or worked on becomes ``{"id": ..., "error": {"type": ..., "message": ...}}`` and the
rest goes on.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn, TypeAlias, cast

from proofroute.cli.boundary import FAULT, MISUSE, explain
from proofroute.core import InputError, Json, ProofrouteError

Row: TypeAlias = dict[str, Json]
Work: TypeAlias = Callable[[Row], Awaitable[Row]]

_AHEAD: Final = 4
"""Rows read ahead for each job, so that one slow row does not hold up the others."""


@dataclass(slots=True)
class Tally:
    """How far the work is: rows done, and how many of them are errors."""

    rows: int = 0
    misused: int = 0
    faults: int = 0

    @property
    def exit_code(self) -> int:
        """0 when every row was answered."""
        if self.faults:
            return FAULT
        return MISUSE if self.misused else 0

    def summary(self) -> str | None:
        """Say how many rows were not answered; None where all were."""
        bad = self.misused + self.faults
        return f"{bad} of {self.rows} rows have an error instead of an answer" if bad else None


async def process(
    lines: AsyncIterator[bytes], work: Work, write: Callable[[Row], None], *, jobs: int, tally: Tally
) -> None:
    """Work on every line and write the results in the order of the lines.

    Args:
        lines: JSON Lines; blank ones are passed over.
        work: makes the result of one row, without its ``id``.
        write: takes one result.
        jobs: rows worked on at the same time.
        tally: counts along.
    """
    free = asyncio.Semaphore(jobs)
    begun: asyncio.Queue[asyncio.Task[Row] | Exception | None] = asyncio.Queue(_AHEAD * jobs)
    running: set[asyncio.Task[Row]] = set()

    async def begin_all() -> None:
        number = 0
        try:
            async for line in lines:
                number += 1
                if line.strip():
                    row = asyncio.create_task(_one(line, number, work, free, tally))
                    running.add(row)
                    await begun.put(row)
            await begun.put(None)
        except Exception as error:  # noqa: BLE001 - raised again where the results are awaited
            await begun.put(error)

    reader = asyncio.create_task(begin_all())
    try:
        while (row := await begun.get()) is not None:
            if isinstance(row, Exception):
                raise row
            write(await row)
            running.discard(row)
            tally.rows += 1
    finally:
        reader.cancel()
        for row in running:
            row.cancel()
        await asyncio.gather(reader, *running, return_exceptions=True)


def read_row(line: bytes) -> Row:
    """Read one line: a JSON object with no key twice and no number that JSON does not know.

    Raises:
        InputError: it is something else; says where.
    """
    try:
        data: object = json.loads(
            line.decode("utf-8-sig"), object_pairs_hook=_without_twins, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 text (byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise InputError(f"not valid JSON: {error.msg} (column {error.colno})") from None
    except RecursionError:
        raise InputError("not readable JSON: it is nested too deeply") from None
    except ValueError as error:
        raise InputError(f"not readable JSON: {error}") from None
    if not isinstance(data, dict):
        raise InputError("a row is a JSON object")
    return cast("Row", data)


def object_field(row: Row, name: str) -> Row:
    """Return the object in a field of a row.

    Raises:
        InputError: it is missing or no object.
    """
    value = row.get(name)
    if isinstance(value, dict):
        return value
    if name in row:
        raise InputError(f"the field {name!r} must be an object, not {_json_type(value)}")
    given = f"; the row has {', '.join(map(repr, list(row)[:8]))}" if row else ""
    raise InputError(f"the field {name!r} is missing{given}")


def text_field(row: Row, name: str) -> str:
    """Return the text in a field of a row.

    Raises:
        InputError: it is missing or not text.
    """
    if name not in row:
        raise InputError(f"the field {name!r} is missing")
    value = row[name]
    if not isinstance(value, str):
        raise InputError(f"the field {name!r} must be text, not {_json_type(value)}")
    return value


async def _one(line: bytes, number: int, work: Work, free: asyncio.Semaphore, tally: Tally) -> Row:
    name: Json = None
    try:
        row = read_row(line)
        name = row.get("id")
        async with free:
            return {"id": name, **await work(row)}
    except Exception as error:  # noqa: BLE001 - one row's fault must not end the others
        code, message = explain(error)
        if code == MISUSE:
            tally.misused += 1
        else:
            tally.faults += 1
        if name is None:
            message = f"line {number}: {message}"
        return {"id": name, "error": {"type": _type_of(error), "message": message}}


def _type_of(error: Exception) -> str:
    return type(error).__name__ if isinstance(error, ProofrouteError) else "InternalError"


def _without_twins(pairs: list[tuple[str, Json]]) -> Row:
    row = dict(pairs)
    if len(row) < len(pairs):
        keys = [key for key, _ in pairs]
        twin = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {twin!r} stands there twice")
    return row


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _json_type(value: Json) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case list():
            return "an array"
        case _:
            return "an object"


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one existing file."""
    try:
        return one.samefile(other)
    except OSError:
        return False
