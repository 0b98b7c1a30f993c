"""Check a value against a schema in a killable process: references that fan out can take any time."""

from dataclasses import asdict
from typing import Final

from proofroute.core import Json, LimitError, WorkerError
from proofroute.tools.json_reader import parse_exact
from proofroute.tools.json_reader.exact import Unreadable
from proofroute.tools.schema.validate import Violation, validate
from proofroute.tools.schema.walk import Schema
from proofroute.tools.workers import Job, call

_SECONDS: Final = 5.0


async def validate_within(schema: Schema, text: str, *, seconds: float = _SECONDS) -> tuple[Violation, ...]:
    """Do what :func:`validate` does for the JSON ``text``, within a time limit.

    Raises:
        WorkerError: time or memory ran out, or a bound was hit; nothing follows for the value.
    """
    job = Job("proofroute.tools.schema.bounded", "validate", seconds=seconds)
    reply = await call(job, {"schema": schema, "text": text})
    match reply:
        case {"limit": str(reason)}:
            raise WorkerError(reason)
        case {"violations": list(found)}:
            return tuple(_violation(item) for item in found)
        case _:
            raise WorkerError("the schema check gave no readable reply")


def _violation(item: Json) -> Violation:
    match item:
        case {
            "pointer": str(place),
            "keyword": str(keyword),
            "message": str(message),
            "schema_pointer": str(rule),
        }:
            return Violation(pointer=place, keyword=keyword, message=message, schema_pointer=rule)
        case _:
            raise WorkerError("the schema check gave no readable reply")


def _handle(argument: Json) -> Json:
    match argument:
        case {"schema": dict() | bool() as schema, "text": str(text)}:
            value = parse_exact(text)
            if isinstance(value, Unreadable):
                return {"limit": value.reason}
            try:
                return {"violations": [asdict(found) for found in validate(schema, value)]}
            except LimitError as error:
                return {"limit": str(error)}
        case _:
            raise TypeError("expected a schema and a text")


HANDLERS: Final = {"validate": _handle}
