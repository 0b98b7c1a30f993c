"""JSON pointers (RFC 6901) and the leaves of a JSON value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from proofroute.tools.json_reader.exact import Exact

Scalar: TypeAlias = str | int | Decimal | bool | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that holds no other: where it stands, and what it is."""

    pointer: str
    value: Scalar


def pointer(parts: Iterable[str | int]) -> str:
    """Write a path as a JSON pointer.

    >>> pointer(["lines", 0, "a/b"])
    '/lines/0/a~1b'
    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def leaves(value: Exact, place: str = "") -> Iterator[Leaf]:
    """Yield every leaf of ``value`` in its own order; empty objects and arrays hold none.

    >>> [leaf.pointer for leaf in leaves({"a": [1, {"b": None}], "c": []})]
    ['/a/0', '/a/1/b']
    """
    match value:
        case dict():
            for key, item in value.items():
                yield from leaves(item, place + pointer([key]))
        case list():
            for index, item in enumerate(value):
                yield from leaves(item, f"{place}/{index}")
        case _:
            yield Leaf(place, value)
