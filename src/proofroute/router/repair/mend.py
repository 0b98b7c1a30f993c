"""Apply what a model sent to mend its last answer: a patch, the broken fields alone, or the whole again.

Only what is broken changes: a good field stays as it was, whatever the model sends for it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from proofroute.router.repair.broken import Broken
from proofroute.tools.json_patch import (
    MISSING,
    Missing,
    Operation,
    PatchError,
    apply_patch,
    at,
    read_operations,
    steps,
    write_exact,
)
from proofroute.tools.json_reader import Exact, Unreadable, find_json, leaves

_INDEX: Final = re.compile(r"(?<=/)\d+(?=/|\Z)")


def mend(before: str, reply: str, broken: Sequence[Broken]) -> str | None:
    """Return the mended document as JSON text; None where ``reply`` mends nothing of it.

    Args:
        before: the reply whose answer is to be mended.
        reply: what the model sent.
        broken: the fields that may change.

    >>> mend('{"a": 1, "b": 2}', '{"/b": 3}', [Broken("/b", 2, "wrong")])
    '{"a": 1, "b": 3}'
    """
    old, new = find_json(before), find_json(reply)
    if isinstance(old, Unreadable) or isinstance(new, Unreadable):
        return None
    document, sent = old.exact, new.exact
    patch = _operations(document, sent)
    mended = _patched(document, _from_fields(document, sent, broken) if patch is None else patch, broken)
    return None if mended is None else write_exact(mended)


def _operations(document: Exact, sent: Exact) -> tuple[Operation, ...] | None:
    """Read ``sent`` as a JSON Patch; None where it is none."""
    if isinstance(sent, dict) and "op" in sent and "path" in sent:
        sent = [sent]
    elif (
        isinstance(sent, dict) and len(sent) == 1 and not (isinstance(document, dict) and "patch" in document)
    ):
        sent = sent.get("patch", sent)
    try:
        return read_operations(sent)
    except PatchError:
        return None


def _patched(document: Exact, operations: Sequence[Operation], broken: Sequence[Broken]) -> Exact | None:
    good = _good(document, broken)
    try:
        mended = apply_patch(document, operations)
    except PatchError:
        mended = None
    if mended is not None and not good - _counted(mended, ()) and operations:
        return mended
    # Most models count all paths in the answer that they see, and not one operation after the other.
    allowed = _in_one_go([item for item in operations if _is_allowed(document, item, broken)])
    for last in range(len(allowed), 0, -1):
        try:
            mended = apply_patch(document, allowed[:last])
        except PatchError:
            continue
        return None if good - _counted(mended, ()) else mended
    return None


def _is_allowed(document: Exact, operation: Operation, broken: Sequence[Broken]) -> bool:
    """Tell whether an operation changes only what is broken, or adds what is not there."""
    if operation.op not in ("add", "remove", "replace"):
        return False
    if operation.op == "add" and isinstance(at(document, operation.path), Missing):
        return True
    return any(_covers(field.pointer, operation.path) for field in broken if field.how != "incomplete")


def _covers(place: str, other: str) -> bool:
    return other == place or other.startswith(place + "/")


def _in_one_go(operations: Sequence[Operation]) -> list[Operation]:
    """Order operations so that none moves the place of another: values, then removals from the end."""
    values = [item for item in operations if item.op == "replace"]
    removals = {item.path: item for item in operations if item.op == "remove"}
    added = [item for item in operations if item.op == "add"]
    order = sorted(removals, key=_from_the_end, reverse=True)
    return [*values, *(removals[place] for place in order), *added]


def _from_the_end(place: str) -> list[tuple[int, str]]:
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in steps(place)]


def _from_fields(document: Exact, sent: Exact, broken: Sequence[Broken]) -> list[Operation]:
    """Take the broken fields from an object of JSON Pointers, from some members, or from a whole document."""
    named = isinstance(sent, dict) and bool(sent) and all(key.startswith("/") for key in sent)
    if (
        named
        and isinstance(sent, dict)
        and not (isinstance(document, dict) and document.keys() >= sent.keys())
    ):
        values: dict[str, Exact | Missing] = {**sent}
        whole = False
    else:
        values = {field.pointer: at(sent, field.pointer) for field in broken}
        whole = isinstance(document, list) or _is_whole(document, sent, broken)
    if whole and (lists := _changed_lists(document, sent, broken)):
        rest = [field for field in broken if not any(_covers(place, field.pointer) for place in lists)]
        return [*_set(document, values, rest, whole=True), *_merged(document, sent, broken, lists)]
    return _set(document, values, broken, whole=whole)


def _set(
    document: Exact, values: dict[str, Exact | Missing], broken: Sequence[Broken], *, whole: bool
) -> list[Operation]:
    operations: list[Operation] = []
    for field in broken:
        place = field.pointer
        there = not isinstance(at(document, place), Missing)
        value = values.get(place, MISSING)
        if field.how == "incomplete":
            value = _longer(at(document, place), value)
        if not isinstance(value, Missing):
            operations.append(Operation("replace" if there else "add", place, value))
        elif whole and there:
            operations.append(Operation("remove", place))
    return operations


def _longer(old: Exact | Missing, new: Exact | Missing) -> Exact | Missing:
    """Return a list with the items of another one that it does not have."""
    if not isinstance(old, list) or not isinstance(new, list):
        return MISSING
    return [*old, *(item for item in new if item not in old)]


def _is_whole(document: Exact, sent: Exact, broken: Sequence[Broken]) -> bool:
    """Tell whether ``sent`` has all the good members too, so that what it leaves out is to go."""
    if not isinstance(document, dict) or not isinstance(sent, dict):
        return False
    kept = set(document) - {steps(field.pointer)[0] for field in broken if field.pointer}
    return bool(kept) and sent.keys() >= kept


def _changed_lists(document: Exact, sent: Exact, broken: Sequence[Broken]) -> list[str]:
    """Name the lists with broken items whose items do not stand at their old places in a whole document."""
    found: list[str] = []
    for field in broken:
        place = field.pointer if field.how == "incomplete" else _list_of(field.pointer)
        if place is None or place in found:
            continue
        old, new = at(document, place), at(sent, place)
        if isinstance(old, list) and isinstance(new, list) and _have_moved(place, old, new, broken):
            found.append(place)
    return found


def _have_moved(place: str, old: list[Exact], new: list[Exact], broken: Sequence[Broken]) -> bool:
    if len(old) != len(new):
        return True
    asked = {field.pointer for field in broken}
    return any(
        not isinstance(item, dict | list) and f"{place}/{number}" not in asked and item != new[number]
        for number, item in enumerate(old)
    )


def _list_of(place: str) -> str | None:
    way, _, last = place.rpartition("/")
    while way or last:
        if last.isdecimal():
            return way
        way, _, last = way.rpartition("/")
    return None


def _merged(document: Exact, sent: Exact, broken: Sequence[Broken], lists: Sequence[str]) -> list[Operation]:
    """Keep the good items of a list, and take from the other what is not among its old ones."""
    operations: list[Operation] = []
    for place in lists:
        old, new = at(document, place), at(sent, place)
        if not isinstance(old, list) or not isinstance(new, list):
            continue
        bad = {field.pointer for field in broken if field.how != "incomplete"}
        kept = [
            item
            for number, item in enumerate(old)
            if not any(_covers(f"{place}/{number}", other) for other in bad)
        ]
        operations.append(Operation("replace", place, [*kept, *(item for item in new if item not in old)]))
    return operations


def _good(document: Exact, broken: Sequence[Broken]) -> Counter[tuple[str, str]]:
    return _counted(document, [field.pointer for field in broken if field.how != "incomplete"])


def _counted(document: Exact, without: Sequence[str]) -> Counter[tuple[str, str]]:
    """Count the values at each place, the numbers of list items left out: items may move up."""
    return Counter(
        (_INDEX.sub("*", leaf.pointer), write_exact(leaf.value))
        for leaf in leaves(document)
        if not any(_covers(place, leaf.pointer) for place in without)
    )
