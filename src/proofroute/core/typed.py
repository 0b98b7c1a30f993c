"""The typed form of an answer in JSON: exact numbers as text, collections with a type tag."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from proofroute.core.json import Json

CollectionType = Literal["set", "list", "tuple"]


def number(value: int | Fraction) -> str:
    """Write an exact rational number.

    >>> number(Fraction(1, 3)), number(9)
    ('1/3', '9')
    """
    return str(value)


def collection(kind: CollectionType, items: Iterable[Json]) -> Json:
    """Write several values as a JSON array with a type tag.

    >>> collection("set", ["2", "3"])
    {'type': 'set', 'items': ['2', '3']}
    """
    return {"type": kind, "items": list(items)}
