"""Apply a JSON Patch as RFC 6902 says: one operation after the other, all of them or none."""

import copy
from collections.abc import Iterable
from typing import Final, assert_never

from proofroute.tools.json_patch.operations import Operation, PatchError
from proofroute.tools.json_patch.places import Missing, at, index, steps
from proofroute.tools.json_reader import Exact
from proofroute.tools.json_reader.exact import MAX_DEPTH

_MOST: Final = 100_000
"""Values that one patch may write: copies of copies grow without end."""


def apply_patch(document: Exact, operations: Iterable[Operation]) -> Exact:
    """Return the changed document; ``document`` itself stays as it is.

    >>> apply_patch({"a": [1, 2]}, [Operation("replace", "/a/1", 3), Operation("add", "/b", 4)])
    {'a': [1, 3], 'b': 4}

    Raises:
        PatchError: an operation cannot be applied, or a test does not hold.
    """
    document = copy.deepcopy(document)
    written = 0
    for operation in operations:
        written += _weight(document, operation)
        if written > _MOST:
            raise PatchError(f"the patch writes more than {_MOST} values")
        document = _applied(document, operation)
    return document


def _weight(document: Exact, operation: Operation) -> int:
    """Count the values that an operation writes.

    Raises:
        PatchError: they would be nested too deeply.
    """
    match operation.op:
        case "add" | "replace":
            value = operation.value
        case "move" | "copy":
            value = _need(document, operation.source)
        case _:
            return 0
    count = 0
    pending: list[tuple[Exact, int]] = [(value, operation.path.count("/"))]
    while pending and count <= _MOST:
        item, depth = pending.pop()
        count += 1
        if depth > MAX_DEPTH:
            raise PatchError(f"{operation.path} would be nested deeper than {MAX_DEPTH} levels")
        if isinstance(item, dict):
            pending.extend((part, depth + 1) for part in item.values())
        elif isinstance(item, list):
            pending.extend((part, depth + 1) for part in item)
    return count


def _applied(document: Exact, operation: Operation) -> Exact:
    path = operation.path
    match operation.op:
        case "add":
            return _add(document, path, copy.deepcopy(operation.value))
        case "remove":
            return _remove(document, path)
        case "replace":
            _need(document, path)
            if path == "":
                return copy.deepcopy(operation.value)
            return _put(document, path, copy.deepcopy(operation.value))
        case "move":
            moved = _need(document, operation.source)
            if path.startswith(operation.source + "/"):
                raise PatchError(f"{operation.source} cannot be moved into itself")
            return (
                document
                if path == operation.source
                else _add(_remove(document, operation.source), path, moved)
            )
        case "copy":
            return _add(document, path, copy.deepcopy(_need(document, operation.source)))
        case "test":
            if not equal(_need(document, path), operation.value):
                raise PatchError(f"the test of {path or 'the whole'} does not hold")
            return document
        case _:
            assert_never(operation.op)


def equal(one: Exact, other: Exact) -> bool:
    """Compare as JSON: true is not 1, and 1 is 1.0.

    >>> equal([1, {"a": True}], [1, {"a": 1}])
    False
    """
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(item, other[key]) for key, item in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(equal(a, b) for a, b in zip(one, other, strict=True))
    return one == other


def _need(document: Exact, path: str) -> Exact:
    found = at(document, path)
    if isinstance(found, Missing):
        raise PatchError(f"there is nothing at {path}")
    return found


def _holder(document: Exact, path: str) -> tuple[dict[str, Exact] | list[Exact], str]:
    way, _, _ = path.rpartition("/")
    holder = _need(document, way)
    if not isinstance(holder, dict | list):
        raise PatchError(f"{way or 'the whole'} holds nothing that could be changed")
    return holder, steps(path)[-1]


def _add(document: Exact, path: str, value: Exact) -> Exact:
    if path == "":
        return value
    holder, last = _holder(document, path)
    if isinstance(holder, dict):
        holder[last] = value
        return document
    number = len(holder) if last == "-" else index(last)
    if number is None or number > len(holder):
        raise PatchError(f"{path} is beyond the end of its array")
    holder.insert(number, value)
    return document


def _put(document: Exact, path: str, value: Exact) -> Exact:
    holder, last = _holder(document, path)
    if isinstance(holder, dict):
        holder[last] = value  # in its old place among the members
    else:
        holder[int(last)] = value
    return document


def _remove(document: Exact, path: str) -> Exact:
    if path == "":
        raise PatchError("the whole document cannot be removed")
    _need(document, path)
    holder, last = _holder(document, path)
    if isinstance(holder, dict):
        del holder[last]
    else:
        del holder[int(last)]
    return document
