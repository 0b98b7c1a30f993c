"""Which places of a value its schema requires to be filled."""

from collections.abc import Iterator, Mapping
from typing import Final

from proofroute.core import Json
from proofroute.tools.json_reader import Exact, pointer
from proofroute.tools.schema.compile import Schema

_MOST_REFERENCES: Final = 50
_MOST_PLACES: Final = 20_000

Path = tuple[str | int, ...]


def required_places(schema: Schema, value: Exact) -> frozenset[str]:
    """Return the JSON pointers of the places in ``value`` that ``schema`` names under ``required``.

    References are followed within the schema; what only one of several alternatives requires is left out.

    >>> required_places({"required": ["a"], "properties": {"b": {"required": ["c"]}}}, {"b": {"c": None}})
    frozenset({'/b/c'})
    """
    if isinstance(schema, bool):
        return frozenset()
    walk = _Walk(schema)
    return frozenset(pointer(path) for path in walk.places(schema, value, ()))


class _Walk:
    """One walk over schema and value together; it stops where there are too many places."""

    def __init__(self, root: Mapping[str, Json]) -> None:
        self._root = root
        self._steps = 0

    def places(self, schema: Json, value: Exact, path: Path) -> Iterator[Path]:
        """Yield the required places of ``value`` that are there."""
        for part in self._parts(schema):
            self._steps += 1
            if self._steps > _MOST_PLACES:
                return
            if isinstance(value, dict):
                names = part.get("required")
                for name in names if isinstance(names, list) else ():
                    if isinstance(name, str) and name in value:
                        yield (*path, name)
                properties = part.get("properties")
                for name, item in properties.items() if isinstance(properties, dict) else ():
                    if name in value:
                        yield from self.places(item, value[name], (*path, name))
            elif isinstance(value, list):
                items = part.get("items")
                for index, element in enumerate(value):
                    yield from self.places(items, element, (*path, index))

    def _parts(self, schema: Json) -> Iterator[dict[str, Json]]:
        """Yield the schemas that all hold of one value: itself, what it refers to, and ``allOf``."""
        waiting, seen = [schema], 0
        while waiting and seen < _MOST_REFERENCES:
            part = waiting.pop()
            seen += 1
            if not isinstance(part, dict):
                continue
            yield part
            reference, also = part.get("$ref"), part.get("allOf")
            if isinstance(reference, str):
                waiting.append(self._target(reference))
            if isinstance(also, list):
                waiting.extend(also)

    def _target(self, reference: str) -> Json:
        found: Json = dict(self._root)
        if not reference.startswith("#"):
            return None
        for step in reference[1:].split("/")[1:]:
            if not isinstance(found, dict):
                return None
            found = found.get(step.replace("~1", "/").replace("~0", "~"))
        return found
