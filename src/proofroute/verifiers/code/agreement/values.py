"""What came back from a call, in one form for all that Python calls equal, and as text for people.

The data is what :mod:`proofroute.verifiers.code.inside.codec` writes. It comes from the code's own process,
so nothing here builds a value of it.
"""

import math
import re
from collections.abc import Callable
from typing import Final, cast

from proofroute.core.json import Json
from proofroute.verifiers.code.inside.codec import DEEPEST

_DIGITS: Final = 12
"""Digits of a float that are compared: the order of additions changes those behind."""
_EXACT: Final = 2**53
_LONGEST: Final = 80
_HEX: Final = re.compile(r"-?0x[0-9a-f]+")
_SETS: Final = ("set", "frozenset", "keys", "items")
_DICTS: Final = ("dict", "OrderedDict", "Counter")
_FRAMES: Final = {
    "tuple": ("(", ")"),
    "deque": ("deque([", "])"),
    "range": ("range(", ")"),
    "values": ("values(", ")"),
}


class Unreadable(Exception):
    """It is no plain data; the text says why."""


def canonical(data: Json) -> str:
    """Write data so that equal values have equal texts.

    Sets and the keys of dicts have no order, a whole float is its integer, other floats have twelve digits,
    -0.0 is 0 and every NaN the same. What ``==`` tells apart for other reasons than rounding stays apart, and
    so do ``True`` and 1.

    Raises:
        Unreadable: it holds an object of the code's own making, or is no data of ours.

    >>> canonical({"set": [2, 1.0]}), canonical([-0.0, 0.1 + 0.2, {"float": "nan"}])
    ('{1, 2}', '[0, 0.3, nan]')
    """
    return _written(data, _number_key, 0)


def shown(data: Json) -> str:
    """Write data for people, never long."""
    return shortened(_written(data, repr, 0))


def shortened(text: str) -> str:
    """Cut a text where it is long."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."


def _number_key(value: float) -> str:
    if value != value:
        return "nan"
    if math.isinf(value) or abs(value) >= _EXACT:
        return repr(value)
    if value == int(value):
        return str(int(value))
    rounded = float(f"{value:.{_DIGITS}g}")
    return str(int(rounded)) if rounded == int(rounded) and abs(rounded) < 10**_DIGITS else repr(rounded)


def _written(data: Json, number: Callable[[float], str], depth: int) -> str:
    if depth > DEEPEST + 1:
        raise Unreadable("it is nested too deeply")
    match data:
        case None | bool() | str():
            return repr(data)
        case int():
            return str(data)
        case float():
            return number(data)
        case list():
            return f"[{', '.join(_each(data, number, depth))}]"
        case dict() if len(data) == 1:
            ((tag, content),) = data.items()
            return _tagged(tag, content, number, depth)
        case _:
            raise Unreadable("it is no plain data")


def _each(items: Json, number: Callable[[float], str], depth: int) -> list[str]:
    if not isinstance(items, list):
        raise Unreadable("it is no plain data")
    return [_written(item, number, depth + 1) for item in items]


def _tagged(tag: str, content: Json, number: Callable[[float], str], depth: int) -> str:
    match tag, content:
        case "handle", _:
            raise Unreadable("it is an object of the code's own making")
        case "int", str() if _HEX.fullmatch(content):
            return str(int(content, 16)) if len(content) < 1000 else content
        case "float", str() if content in ("nan", "inf", "-inf"):
            return content
        case (("bytes" | "bytearray"), str()):
            return f"bytes({content!r})"
        case (("Decimal" | "date" | "datetime" | "time"), str()):
            return f"{tag}({content!r})"
        case (("complex" | "Fraction" | "timedelta"), list()):
            return f"{tag}({', '.join(_each(content, number, depth))})"
        case "namedtuple", [str(), list(), list(items)]:
            return _tagged("tuple", cast("Json", items), number, depth)
        case "defaultdict", [_, list(pairs)]:
            return _tagged("dict", cast("Json", pairs), number, depth)
        case _ if tag in _SETS:
            members = sorted(_each(content, number, depth))
            return f"{{{', '.join(members)}}}" if members else "set()"
        case _ if tag in _DICTS and isinstance(content, list):
            entries = [_entry(pair, number, depth) for pair in content]
            return f"{{{', '.join(entries if number is repr else sorted(entries))}}}"
        case _ if tag in _FRAMES:
            inner = _each(content, number, depth)
            opening, closing = _FRAMES[tag]
            comma = "," if tag == "tuple" and len(inner) == 1 else ""
            return f"{opening}{', '.join(inner)}{comma}{closing}"
        case _:
            raise Unreadable("it is no plain data")


def _entry(pair: Json, number: Callable[[float], str], depth: int) -> str:
    texts = _each(pair, number, depth)
    if len(texts) != 2:
        raise Unreadable("it is no plain data")
    return f"{texts[0]}: {texts[1]}"
