"""What a repair may look like, as a JSON Schema: the broken fields, each by its own part of the schema."""

from collections.abc import Iterator, Sequence
from typing import Final

from proofroute.core import Json, Task
from proofroute.router.repair.broken import Broken
from proofroute.tools.json_patch import steps
from proofroute.tools.schema.walk import subschemas

_HOPS: Final = 50
_DEFINITIONS: Final = ("$defs", "definitions")


def asked_schema(task: Task) -> dict[str, Json] | bool | None:
    """Return the schema to show to a model: the task's own, else that of its class."""
    if task.json_schema is not None or task.output_type is None:
        return task.json_schema
    from pydantic import PydanticInvalidForJsonSchema, PydanticUserError, TypeAdapter

    try:
        return TypeAdapter(task.output_type).json_schema()
    except (PydanticInvalidForJsonSchema, PydanticUserError):
        return None  # the check by the class itself says what is wrong with it


def takes_patch(broken: Sequence[Broken]) -> bool:
    """Tell whether a repair needs a JSON Patch: items of lists may have to go or to come."""
    return any(field.how in ("extra", "incomplete") or _is_item(field.pointer) for field in broken)


def repair_schema(schema: Json, broken: Sequence[Broken]) -> dict[str, Json] | None:
    """Return the schema of a reply that mends ``broken``; None where the parts do not stand alone.

    Without list items it is one object whose keys are JSON Pointers, else an object with a JSON Patch.
    """
    root = schema if isinstance(schema, dict) else {}
    parts = {field.pointer: schema_at(root, field.pointer) for field in broken}
    if any(not _stands_alone(part) for part in parts.values()):
        return None
    reply = _patch(root, broken, parts) if takes_patch(broken) else _members(parts)
    return reply | {name: root[name] for name in _DEFINITIONS if name in root}


def schema_at(schema: Json, place: str) -> Json:
    """Return the part of ``schema`` for the value at ``place``; true where it says nothing of it.

    >>> schema_at({"properties": {"a": {"items": {"type": "integer"}}}}, "/a/3")
    {'type': 'integer'}
    """
    found: Json = schema
    for step in steps(place):
        found = next((part for one in _meant(schema, found) if (part := _below(one, step)) is not None), True)
    return found


def is_optional(schema: Json, place: str) -> bool:
    """Tell whether the value at ``place`` may be left out."""
    way, _, last = place.rpartition("/")
    for part in _meant(schema, schema_at(schema, way)):
        names = part.get("required")
        if isinstance(names, list) and steps("/" + last)[0] in names:
            return False
    return True


def _members(parts: dict[str, Json]) -> dict[str, Json]:
    return {
        "type": "object",
        "properties": dict(parts),
        "required": list(parts),
        "additionalProperties": False,
    }


def _patch(root: Json, broken: Sequence[Broken], parts: dict[str, Json]) -> dict[str, Json]:
    operations: list[Json] = []
    for field in broken:
        place = field.pointer
        match field.how:
            case "incomplete":
                operations.append(_operation("add", place + "/-", schema_at(root, place + "/0")))
            case "missing":
                operations.append(_operation("add", place, parts[place]))
            case "extra":
                operations.append(_operation("remove", place, None))
            case "wrong" | "open":
                operations.append(_operation("replace", place, parts[place]))
                if _is_item(place) or is_optional(root, place):
                    operations.append(_operation("remove", place, None))
    patch: dict[str, Json] = {"type": "array", "minItems": 1, "items": {"anyOf": operations}}
    return {
        "type": "object",
        "properties": {"patch": patch},
        "required": ["patch"],
        "additionalProperties": False,
    }


def _operation(op: str, place: str, value: Json) -> Json:
    members: dict[str, Json] = {"op": {"const": op}, "path": {"const": place}}
    if op != "remove":
        members["value"] = value
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def _is_item(place: str) -> bool:
    return place.rpartition("/")[2].isdecimal()


def _meant(root: Json, part: Json) -> Iterator[dict[str, Json]]:
    """Yield the schemas that speak of one value: itself, what it refers to, and its alternatives."""
    waiting, hops = [part], 0
    while waiting and hops < _HOPS:
        found = waiting.pop(0)
        hops += 1
        if not isinstance(found, dict):
            continue
        yield found
        reference = found.get("$ref")
        if isinstance(reference, str):
            waiting.append(_target(root, reference))
        for keyword in ("allOf", "anyOf", "oneOf"):
            several = found.get(keyword)
            waiting.extend(several if isinstance(several, list) else [])


def _target(root: Json, reference: str) -> Json:
    if not reference.startswith("#"):
        return None
    found = root
    for step in steps(reference[1:]):
        if isinstance(found, dict):
            found = found.get(step)
        elif isinstance(found, list) and step.isdecimal() and int(step) < len(found):
            found = found[int(step)]
        else:
            return None
    return found


def _below(part: dict[str, Json], step: str) -> Json:
    named, items, first = part.get("properties"), part.get("items"), part.get("prefixItems")
    if isinstance(named, dict) and step in named:
        return named[step]
    if step.isdecimal():
        tuple_items = first if isinstance(first, list) else items if isinstance(items, list) else []
        if int(step) < len(tuple_items):
            return tuple_items[int(step)]
        if isinstance(items, dict):
            return items
    other = part.get("additionalProperties")
    return other if isinstance(other, dict) else None


def _stands_alone(part: Json) -> bool:
    """Tell whether a part refers to definitions only, which a repair's schema carries along."""
    for _, inner in subschemas(part):
        reference = inner.get("$ref", "#/$defs/")
        if not isinstance(reference, str) or not reference.startswith(("#/$defs/", "#/definitions/")):
            return False
        if "$dynamicRef" in inner or "$recursiveRef" in inner:
            return False
    return True
