"""Where in a JSON text the value at a JSON pointer stands."""

import json
import re
from typing import Final

_BLANK: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()


def place_of(text: str, pointer: str) -> tuple[int, int] | None:
    r"""Return line and column, from 1, of the value at ``pointer`` in valid JSON text; None if there is none.

    >>> place_of('{\n  "a": [1,\n    {"b/c": 2}]}', "/a/1/b~1c")
    (3, 13)
    """
    at = _skip(text, 0)
    for token in pointer.split("/")[1:]:
        found = _child(text, at, token.replace("~1", "/").replace("~0", "~"))
        if found is None:
            return None
        at = found
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _child(text: str, at: int, token: str) -> int | None:
    match text[at : at + 1]:
        case "{":
            return _member(text, at, token)
        case "[":
            return _item(text, at, int(token)) if token.isdecimal() else None
        case _:
            return None


def _member(text: str, at: int, key: str) -> int | None:
    at = _skip(text, at + 1)
    while text[at] == '"':
        name, end = _DECODER.raw_decode(text, at)
        value = _skip(text, _skip(text, end) + 1)
        if name == key:
            return value
        at = _skip(text, _end_of(text, value))
        if text[at] == ",":
            at = _skip(text, at + 1)
    return None


def _item(text: str, at: int, index: int) -> int | None:
    at = _skip(text, at + 1)
    for _ in range(index):
        if text[at] == "]":
            return None
        at = _skip(text, _end_of(text, at))
        if text[at] == ",":
            at = _skip(text, at + 1)
    return None if text[at] == "]" else at


def _end_of(text: str, at: int) -> int:
    return _DECODER.raw_decode(text, at)[1]


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
