"""Operations of a JSON Patch, read from the JSON that a model wrote."""

from dataclasses import dataclass
from typing import Final, Literal, cast

from proofroute.tools.json_reader import Exact

Op = Literal["add", "remove", "replace", "move", "copy", "test"]

_OPS: Final = frozenset({"add", "remove", "replace", "move", "copy", "test"})
_WITH_VALUE: Final = frozenset({"add", "replace", "test"})
_WITH_FROM: Final = frozenset({"move", "copy"})
_MOST: Final = 1_000


class PatchError(ValueError):
    """A patch cannot be read or applied; the message says which operation, and why."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: ``source`` is the member ``from`` of ``move`` and ``copy``."""

    op: Op
    path: str
    value: Exact = None
    source: str = ""


def read_operations(data: Exact) -> tuple[Operation, ...]:
    """Read a list of operations; members that the standard does not define are passed over.

    >>> read_operations([{"op": "remove", "path": "/a"}])[0].path
    '/a'

    Raises:
        PatchError: it is no JSON Patch.
    """
    if not isinstance(data, list):
        raise PatchError("a JSON Patch is an array of operations")
    if len(data) > _MOST:
        raise PatchError(f"a patch of {len(data)} operations is longer than {_MOST}")
    return tuple(_operation(number, item) for number, item in enumerate(data))


def _operation(number: int, item: Exact) -> Operation:
    if not isinstance(item, dict):
        raise PatchError(f"operation {number} is not an object")
    op, path, source = item.get("op"), item.get("path"), item.get("from")
    if not isinstance(op, str) or op not in _OPS:
        raise PatchError(f"operation {number} has no 'op' of {', '.join(sorted(_OPS))}")
    if not _is_pointer(path):
        raise PatchError(f"operation {number} has no 'path' that is a JSON Pointer")
    if op in _WITH_VALUE and "value" not in item:
        raise PatchError(f"operation {number} ({op}) has no 'value'")
    if op in _WITH_FROM and not _is_pointer(source):
        raise PatchError(f"operation {number} ({op}) has no 'from' that is a JSON Pointer")
    return Operation(cast("Op", op), str(path), item.get("value"), str(source or ""))


def _is_pointer(data: Exact) -> bool:
    return isinstance(data, str) and (data == "" or data.startswith("/"))
