"""Which branch of ``anyOf`` or ``oneOf`` a value was meant for, where it meets none."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from proofroute.core import Json
from proofroute.tools.json_reader import pointer

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

Faults = Sequence["ValidationError"]
_NAMING: Final = ("const", "enum")


@dataclass(frozen=True, slots=True)
class Choice:
    """The branch that was meant.

    Args:
        errors: what does not hold in it; empty where the value names a branch that is not there.
        reason: which one it is, and how that is known.
        key: the key that should name a branch.
        named: the names that there are.
        got: the name that stands in the value.
    """

    errors: tuple["ValidationError", ...]
    reason: str
    key: str = ""
    named: str = ""
    got: str = ""


def choose(error: "ValidationError", branches: Sequence[Faults], schema: Json) -> Choice | None:
    """Choose the branch that a discriminator names, else the one that comes closest.

    None where no branch is for this type of value, or several hold.
    """
    here = list(error.instance_path)
    fitting = [(place, faults) for place, faults in enumerate(branches) if not _other_type(faults, here)]
    if not fitting or any(not faults for faults in branches):
        return None
    where = pointer(error.schema_path)
    key = _discriminator(schema, error.schema_path) or _naming_key([faults for _, faults in fitting], here)
    if key is not None:
        named = [(place, faults) for place, faults in fitting if not _misnamed(faults, here, key)]
        if not named:
            return _unnamed([faults for _, faults in fitting], here, key, where)
        if len(named) < len(fitting):
            place, faults = min(named, key=lambda item: len(item[1]))
            return Choice(tuple(faults), f"branch {where}/{place}, which {key!r} names")
    place, faults = min(fitting, key=lambda item: _distance(item[1], here))
    if len(branches) == 1:
        return Choice(tuple(faults), "")
    return Choice(tuple(faults), f"branch {where}/{place}, which comes closest")


def _other_type(faults: Faults, here: list[str | int]) -> bool:
    return any(fault.kind.name == "type" and fault.instance_path == here for fault in faults)


def _distance(faults: Faults, here: list[str | int]) -> tuple[int, int]:
    return sum(_names(fault, here) is not None for fault in faults), len(faults)


def _names(fault: "ValidationError", here: list[str | int]) -> str | None:
    """Return the key whose value is none of those that its branch allows."""
    path = fault.instance_path
    if fault.kind.name in _NAMING and path[:-1] == here and path and isinstance(path[-1], str):
        return path[-1]
    return None


def _misnamed(faults: Faults, here: list[str | int], key: str) -> bool:
    return any(_names(fault, here) == key for fault in faults)


def _naming_key(branches: Sequence[Faults], here: list[str | int]) -> str | None:
    """Find the key by which all branches but at most one say that they are not meant."""
    keys = [{name for fault in faults if (name := _names(fault, here)) is not None} for faults in branches]
    counts: dict[str, int] = {}
    for found in keys:
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    for name, count in counts.items():
        if count >= max(1, len(branches) - 1):
            return name
    return None


def _unnamed(branches: Sequence[Faults], here: list[str | int], key: str, where: str) -> Choice:
    names: list[str] = []
    got = ""
    for faults in branches:
        for fault in faults:
            if _names(fault, here) == key:
                kind: Any = fault.kind
                options = kind.options if fault.kind.name == "enum" else [kind.expected_value]
                names += [json.dumps(option, ensure_ascii=False, default=str)[:80] for option in options]
                got = json.dumps(fault.instance, ensure_ascii=False, default=str)[:80]
    listed = "one of " + ", ".join(dict.fromkeys(names))
    return Choice((), f"none of the branches at {where}", key=key, named=listed, got=got)


def _discriminator(schema: Json, path: Sequence[str | int]) -> str | None:
    """Return the key that ``discriminator`` beside the branches names, as OpenAPI and Pydantic write it."""
    part: Json = schema
    for step in list(path)[:-1]:
        if isinstance(part, Mapping):
            part = part.get(str(step))
        elif isinstance(part, list) and isinstance(step, int) and step < len(part):
            part = part[step]
        else:
            return None
    given = part.get("discriminator") if isinstance(part, Mapping) else None
    key = given.get("propertyName") if isinstance(given, Mapping) else None
    return key if isinstance(key, str) else None
