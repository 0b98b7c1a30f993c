"""Places of a JSON document by their JSON Pointer (RFC 6901)."""

import re
from typing import Final

from proofroute.tools.json_reader import Exact

_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}")


class Missing:
    """The type of :data:`MISSING`."""

    __slots__ = ()


MISSING: Final = Missing()
"""Stands for a place that a document does not have; null is a value."""


def steps(place: str) -> tuple[str, ...]:
    """Split a JSON Pointer.

    >>> steps("/a~1b/0")
    ('a/b', '0')
    """
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in place.split("/")[1:])


def index(step: str) -> int | None:
    """Read an array index as the standard writes it: no sign, no zero in front."""
    return int(step) if _INDEX.fullmatch(step) else None


def at(document: Exact, place: str) -> Exact | Missing:
    """Return what stands at ``place``, or :data:`MISSING`.

    >>> at({"a": [5, None]}, "/a/1"), at({"a": [5]}, "/a/7") is MISSING
    (None, True)
    """
    found: Exact = document
    for step in steps(place):
        match found:
            case dict():
                if step not in found:
                    return MISSING
                found = found[step]
            case list():
                number = index(step)
                if number is None or number >= len(found):
                    return MISSING
                found = found[number]
            case _:
                return MISSING
    return found
