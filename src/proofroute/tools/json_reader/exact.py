"""Read one JSON text strictly, with exact numbers and within bounds.

Stricter than the standard library: a key that comes twice, ``NaN``, ``Infinity``, half of a surrogate pair
and numbers beyond what programs exchange are refused. Nothing is repaired: a repaired value is not the
model's.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NoReturn, cast

from typing_extensions import TypeAliasType

from proofroute.core import Json

MAX_CHARS: Final = 2_000_000
MAX_DEPTH: Final = 100
MAX_DIGITS: Final = 1_000
_MAX_EXPONENT: Final = 308

Exact = TypeAliasType("Exact", "dict[str, Exact] | list[Exact] | str | int | Decimal | bool | None")
"""A JSON value whose decimals are as they were written: ``0.1`` is one tenth."""

# Possessive, and closed by the end of the text too: no input makes it try a string twice.
TOKEN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_EXPONENT: Final = re.compile(r"[eE][+-]?0*(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text could not be read as JSON, in one sentence, and where in it (characters from 0)."""

    reason: str
    position: int = 0


class _RefusedError(ValueError):
    """Raised inside the parser's hooks, never outside of this module."""


def parse_exact(text: str) -> Exact | Unreadable:
    """Read ``text`` as one JSON value.

    Raises nothing: what cannot be read, or goes beyond a bound, comes back as :class:`Unreadable`.

    >>> parse_exact('{"a": 0.10}')
    {'a': Decimal('0.10')}
    >>> parse_exact('{"a": 1, "a": 2}').reason
    "the key 'a' comes twice in one object"
    """
    if len(text) > MAX_CHARS:
        return Unreadable(f"it has {len(text)} characters; the limit is {MAX_CHARS}")
    depth_fault = _too_deep(text)
    if depth_fault is not None:
        return depth_fault
    try:
        # The hooks make Decimals and refuse NaN, so what comes back is exact by construction.
        value = cast(
            "Exact",
            json.loads(
                text,
                parse_int=_integer,
                parse_float=_decimal,
                parse_constant=_constant,
                object_pairs_hook=_object,
            ),
        )
    except json.JSONDecodeError as error:
        return Unreadable(f"{error.msg} (line {error.lineno}, column {error.colno})", error.pos)
    except _RefusedError as error:
        return Unreadable(str(error))
    if _LONE_SURROGATE.search(text) or ("\\u" in text and _holds_surrogate(value)):
        return Unreadable("it holds half of a surrogate pair, which is no character")
    return value


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


def rounded_numbers(value: Exact) -> Iterator[Decimal]:
    """Yield the decimals that :func:`plain` cannot hold with all their digits."""
    match value:
        case Decimal():
            if Decimal(repr(float(value))) != value:
                yield value
        case dict():
            for item in value.values():
                yield from rounded_numbers(item)
        case list():
            for item in value:
                yield from rounded_numbers(item)
        case _:
            return


def _too_deep(text: str) -> Unreadable | None:
    depth = 0
    for token in TOKEN.finditer(text):
        match token[0]:
            case "{" | "[":
                depth += 1
                if depth > MAX_DEPTH:
                    return Unreadable(f"it is nested deeper than {MAX_DEPTH} levels", token.start())
            case "}" | "]":
                depth -= 1
            case _:
                pass
    return None


def _object(pairs: list[tuple[str, Exact]]) -> dict[str, Exact]:
    found: dict[str, Exact] = {}
    for key, value in pairs:
        if key in found:
            raise _RefusedError(f"the key {key[:80]!r} comes twice in one object")
        found[key] = value
    return found


def _integer(literal: str) -> int:
    if len(literal) > MAX_DIGITS:
        raise _RefusedError(f"a number has {len(literal)} digits; the limit is {MAX_DIGITS}")
    return int(literal)


def _decimal(literal: str) -> Decimal:
    if len(literal) > MAX_DIGITS:
        raise _RefusedError(f"a number has {len(literal)} characters; the limit is {MAX_DIGITS}")
    exponent = _EXPONENT.search(literal)
    if exponent is not None and len(exponent[1]) > 4:
        raise _RefusedError(f"the number {literal} is out of range")
    value = Decimal(literal)
    if (
        value
        and abs(value.adjusted()) >= _MAX_EXPONENT
        and (float(value) in (0.0, float("inf"), -float("inf")))
    ):
        raise _RefusedError(f"the number {literal} is out of range")
    return value


def _constant(name: str) -> NoReturn:
    raise _RefusedError(f"{name} is not JSON")


def _holds_surrogate(value: Exact) -> bool:
    match value:
        case str():
            return _LONE_SURROGATE.search(value) is not None
        case dict():
            return any(_holds_surrogate(key) or _holds_surrogate(item) for key, item in value.items())
        case list():
            return any(_holds_surrogate(item) for item in value)
        case _:
            return False
