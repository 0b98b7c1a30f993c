"""Check a value against a schema within limits: a hostile one in a process that can be killed."""

import asyncio
import time
from dataclasses import asdict, replace
from typing import Final

from proofroute.core import Json, LimitError, WorkerError
from proofroute.tools.json_reader import Exact, parse_exact
from proofroute.tools.json_reader.exact import Unreadable
from proofroute.tools.schema.check import JOB, fault_of, prepared_schema
from proofroute.tools.schema.compile import Schema, compile_schema
from proofroute.tools.schema.explain import Violation
from proofroute.tools.schema.prepare import Prepared
from proofroute.tools.schema.validate import Report, check_steps, report
from proofroute.tools.workers import call

_SECONDS: Final = 1.3
_MOST_WORK: Final = 20_000_000
_MOST_LISTED: Final = 60_000
_MOST_ON_LOOP: Final = 500_000
_LEAST_SECONDS: Final = 0.2


async def validate_within(schema: Schema, text: str, *, seconds: float = _SECONDS) -> tuple[Violation, ...]:
    """Do what :func:`validate` does for the JSON ``text``, within a time limit.

    Raises:
        InputError: the schema is broken; see :func:`~proofroute.tools.schema.check_schema`.
        WorkerError: time or memory ran out, or a bound was hit; nothing follows for the value.
    """
    return (await report_within(schema, text, seconds=seconds)).violations


async def report_within(schema: Schema, text: str, *, seconds: float = _SECONDS) -> Report:
    """Say where the JSON ``text`` does not meet ``schema``, within limits of time and memory.

    A schema whose work is known to be small is used in this process, every other in a worker.

    Raises:
        InputError: the schema is broken; see :func:`~proofroute.tools.schema.check_schema`.
        WorkerError: time or memory ran out, or a bound was hit; nothing follows for the value.
    """
    deadline = time.monotonic() + seconds
    ready = await asyncio.to_thread(prepared_schema, schema)
    if ready.vacuous:
        return Report(vacuous=True)
    value = parse_exact(text)
    if isinstance(value, Unreadable):
        raise WorkerError(value.reason)
    if (ready.weight or 0) * len(text) < _MOST_ON_LOOP:
        here = report_here(ready, value, len(text))
    else:
        here = await asyncio.to_thread(report_here, ready, value, len(text))
    if here is not None:
        return here
    return await _in_worker(ready.schema, text, deadline)


def report_here(ready: Prepared, value: Exact, size: int) -> Report | None:
    """Check a value in this process; None where the schema, or what it finds, must be left to a worker.

    Args:
        ready: the schema, made ready.
        value: a value that the strict reader returned.
        size: how many characters its text has.
    """
    if ready.validator is None or ready.weight is None or ready.weight * size > _MOST_WORK:
        return None
    if ready.validator.is_valid(value):
        return Report()
    # Each fault carries the value that it is about: many faults of a long value take much memory.
    return report(ready.validator, ready.schema, value) if ready.weight * size <= _MOST_LISTED else None


async def _in_worker(schema: Schema, text: str, deadline: float) -> Report:
    argument: Json = {"schema": schema, "text": text}
    left = max(_LEAST_SECONDS, deadline - time.monotonic())
    holds = await call(replace(JOB, handler="holds", seconds=left), argument)
    match holds:
        case {"limit": str(reason)}:
            raise WorkerError(reason)
        case {"holds": True}:
            return Report()
        case {"holds": False}:
            pass
        case _:
            raise WorkerError("the schema check gave no readable reply")
    left = max(_LEAST_SECONDS, deadline - time.monotonic())
    try:
        listed = await call(replace(JOB, handler="list", seconds=left), argument)
    except WorkerError:
        return Report((_UNLISTED,))
    match listed:
        case {"limit": str(reason)}:
            raise WorkerError(reason)
        case {"violations": list(found), "more": int(more)}:
            return Report(tuple(_violation(item) for item in found), more)
        case _:
            raise WorkerError("the schema check gave no readable reply")


_UNLISTED: Final = Violation(
    pointer="",
    keyword="schema",
    message="it does not meet the schema; its faults are too many, or too long, to be listed",
    schema_pointer="",
)


def _violation(item: Json) -> Violation:
    fields = ("pointer", "keyword", "message", "schema_pointer", "expected", "got", "branch")
    if not isinstance(item, dict):
        raise WorkerError("the schema check gave no readable reply")
    texts = {name: value for name in fields if isinstance(value := item.get(name), str)}
    if len(texts) != len(fields):
        raise WorkerError("the schema check gave no readable reply")
    return Violation(**texts)


def _check(argument: Json) -> Json:
    match argument:
        case {"schema": dict() | bool() as schema}:
            return fault_of(schema)
        case _:
            raise TypeError("expected a schema")


def _holds(argument: Json) -> Json:
    schema, value = _arguments(argument)
    if isinstance(value, Unreadable):
        return {"limit": value.reason}
    try:
        check_steps(schema, value)
    except LimitError as error:
        return {"limit": str(error)}
    return {"holds": compile_schema(schema).is_valid(value)}


def _list(argument: Json) -> Json:
    schema, value = _arguments(argument)
    if isinstance(value, Unreadable):
        return {"limit": value.reason}
    try:
        found = report(compile_schema(schema), schema, value)
    except LimitError as error:
        return {"limit": str(error)}
    return {"violations": [asdict(item) for item in found.violations], "more": found.more}


def _arguments(argument: Json) -> tuple[Schema, Exact | Unreadable]:
    match argument:
        case {"schema": dict() | bool() as schema, "text": str(text)}:
            return schema, parse_exact(text)
        case _:
            raise TypeError("expected a schema and a text")


HANDLERS: Final = {"check": _check, "holds": _holds, "list": _list}
