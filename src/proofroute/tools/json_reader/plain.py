"""What was read exactly, as ordinary JSON, with floats for decimals."""

import json
from collections.abc import Iterator
from decimal import Decimal

import jiter

from proofroute.core import Json
from proofroute.tools.json_reader.exact import Exact, Parsed


def plain(value: Exact) -> Json:
    """Turn decimals into floats, for everything that speaks ordinary JSON.

    >>> plain({"a": [Decimal("0.10"), 7]})
    {'a': [0.1, 7]}
    """
    match value:
        case Decimal():
            return float(value)
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list():
            return [plain(item) for item in value]
        case _:
            return value


def plain_of(parsed: Parsed, text: str) -> Json:
    """Do what :func:`plain` does for what was read from ``text``, the value's own: faster."""
    value: Json = json.loads(text) if parsed.wide else jiter.from_json(text.encode())
    return value


def rounded(parsed: Parsed) -> Iterator[Decimal]:
    """Yield the decimals that :func:`plain` cannot hold with all their digits, in the order of the text."""
    pending: list[Exact] = [parsed.value] if parsed.wide else []
    while pending:
        match pending.pop():
            case Decimal() as number if Decimal(repr(float(number))) != number:
                yield number
            case dict() as items:
                pending.extend(reversed(items.values()))
            case list() as items:
                pending.extend(reversed(items))
            case _:
                pass
