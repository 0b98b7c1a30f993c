"""Read one JSON text strictly, with exact numbers and within bounds.

Stricter than the standard library: a key that comes twice, ``NaN``, ``Infinity``, half of a surrogate pair
and numbers beyond what programs exchange are refused. Nothing is repaired here; see
:mod:`~proofroute.tools.json_reader.mend` for what may be.
"""

import json
import re
import sys
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NoReturn

import jiter
from typing_extensions import TypeAliasType

MAX_BYTES: Final = 1 << 20
MAX_DEPTH: Final = 128
MAX_DIGITS: Final = 4_300
_MAX_EXPONENT: Final = 308

Exact = TypeAliasType("Exact", "dict[str, Exact] | list[Exact] | str | int | Decimal | bool | None")
"""A JSON value whose decimals are as they were written: ``0.1`` is one tenth."""

# Possessive, and closed by the end of the text too: no input makes it try a string twice.
TOKEN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_EXPONENT: Final = re.compile(r"[eE][+-]?0*(\d+)\Z")
_BLANKS: Final = " \t\r\n"
# A double keeps fifteen digits of a number of a usual size.
_KEPT_BY_DOUBLES: Final = 16
# Bytes as what they may be of a number: a digit or mark of it, the sign of an exponent.
_SHAPES: Final = bytes(
    ord("0") if chr(byte) in "0123456789." else ord("e") if chr(byte) in "eE" else 32 for byte in range(256)
)
_LONG_NUMBER: Final = b"0" * (_KEPT_BY_DOUBLES + 1)
_EXPONENTS: Final = b"0e"
_NO_BRACKETS: Final = bytes(byte for byte in range(256) if chr(byte) not in "[]{}")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text could not be read as JSON, in one sentence, and where in it (characters from 0)."""

    reason: str
    position: int = 0


class _RefusedError(ValueError):
    """Raised inside the parser's hooks, never outside of this module."""


def too_long(text: str, what: str = "it") -> Unreadable | None:
    """Say that ``text`` is over a mebibyte; None where it is not."""
    if len(text) * 4 <= MAX_BYTES:
        return None
    size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    return Unreadable(f"{what} has {size} bytes; the limit is {MAX_BYTES}") if size > MAX_BYTES else None


def parse_exact(text: str) -> Exact | Unreadable:
    """Read ``text`` as one JSON value.

    Raises nothing: what cannot be read, or goes beyond a bound, comes back as :class:`Unreadable`.

    >>> parse_exact('{"a": 0.10}')
    {'a': Decimal('0.10')}
    >>> parse_exact('{"a": 1, "a": 2}').reason
    "the key 'a' comes twice in one object"
    """
    read = parse_whole(text)
    return read if isinstance(read, Unreadable) else read.value


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value that was read at a place.

    Args:
        value: the value.
        end: where its text ends, exclusive.
        wide: whether it may hold a number that a double does not hold with all its digits.
    """

    value: Exact
    end: int
    wide: bool = True


def parse_whole(text: str) -> Parsed | Unreadable:
    """Do what :func:`parse_exact` does; say more of what was read."""
    fault = too_long(text)
    if fault is not None:
        return fault
    text = text.strip(_BLANKS)
    quick = parse_at_once(text)
    if quick is not None:
        return quick
    read = parse_at(text, 0)
    if not isinstance(read, Unreadable) and read.end != len(text):
        return Unreadable(f"more text follows the JSON value: {text[read.end : read.end + 40]!r}", read.end)
    return read


def parse_at(text: str, start: int) -> Parsed | Unreadable:
    """Read the JSON value that begins at ``start``, whatever follows it."""
    depth_fault = _too_deep(text, start)
    if depth_fault is not None:
        return depth_fault
    # The interpreter's own limit on digits is ours, where nobody changed it.
    decoder = _DECODER if sys.get_int_max_str_digits() == MAX_DIGITS else _DECODER_OF_DIGITS
    try:
        value, end = decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        return Unreadable(f"{error.msg} (line {error.lineno}, column {error.colno})", error.pos)
    except _RefusedError as error:
        return Unreadable(str(error), start)
    except ValueError as error:
        return Unreadable(
            f"a number has too many digits; the limit is {MAX_DIGITS} digits ({error})"[:120], start
        )
    if not text.isascii() and _LONE_SURROGATE.search(text, start, end):
        return Unreadable("it holds half of a surrogate pair, which is no character", start)
    if "\\u" in text and _holds_surrogate(value):
        return Unreadable("it holds half of a surrogate pair, which is no character", start)
    return Parsed(value, end, wide=_may_be_wide(text[start:end].encode()))


def parse_at_once(text: str) -> Parsed | None:
    """Read a text with nothing unusual in it by the compiled reader; None where that leaves a question."""
    # Where it is refused, the careful way says why. Its numbers with an exponent are written otherwise.
    try:
        content = text.encode()
        if _may_be_wide(content) or _may_be_deep(content):
            return None
        value: Exact = jiter.from_json(
            content, allow_inf_nan=False, catch_duplicate_keys=True, float_mode="decimal"
        )
    except ValueError:
        return None
    return Parsed(value, len(text), wide=False)


def _may_be_wide(content: bytes) -> bool:
    numbers = content.translate(_SHAPES)
    return _LONG_NUMBER in numbers or _EXPONENTS in numbers


def _may_be_deep(content: bytes) -> bool:
    # Taken out pair by pair, the brackets of what is not too deep are soon gone.
    if content.count(b"{") + content.count(b"[") <= MAX_DEPTH:
        return False
    brackets = content.translate(None, _NO_BRACKETS)
    for _ in range(MAX_DEPTH // 2):
        if not brackets:
            return False
        brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
    return True


def _too_deep(text: str, start: int) -> Unreadable | None:
    # Two counts are cheap, and most texts have fewer brackets than there may be levels.
    if text.count("{") + text.count("[") <= MAX_DEPTH:
        return None
    depth = 0
    for token in TOKEN.finditer(text, start):
        match token[0]:
            case "{" | "[":
                depth += 1
                if depth > MAX_DEPTH:
                    return Unreadable(f"it is nested deeper than {MAX_DEPTH} levels", token.start())
            case "}" | "]":
                depth -= 1
                if depth <= 0:
                    return None
            case _:
                pass
    return None


def _object(pairs: list[tuple[str, Exact]]) -> dict[str, Exact]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            raise _RefusedError(f"the key {key[:80]!r} comes twice in one object")
        seen.add(key)
    return found


def _integer(literal: str) -> int:
    digits = len(literal) - literal.startswith("-")
    if digits > MAX_DIGITS:
        raise _RefusedError(f"a number has {digits} digits; the limit is {MAX_DIGITS}")
    try:
        return int(literal)
    except ValueError as error:  # the interpreter's own limit may be set lower
        raise _RefusedError(f"a number cannot be read: {error}") from None


def _decimal(literal: str) -> Decimal:
    if len(literal) <= _KEPT_BY_DOUBLES and "e" not in literal and "E" not in literal:
        return Decimal(literal)
    if len(literal) > MAX_DIGITS:
        raise _RefusedError(f"a number has {len(literal)} characters; the limit is {MAX_DIGITS}")
    exponent = _EXPONENT.search(literal)
    if exponent is not None and len(exponent[1]) > 4:
        raise _RefusedError(f"the number {literal[:80]} is out of range")
    value = Decimal(literal)
    if (
        value
        and abs(value.adjusted()) >= _MAX_EXPONENT
        and (float(value) in (0.0, float("inf"), -float("inf")))
    ):
        raise _RefusedError(f"the number {literal[:80]} is out of range")
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


_DECODER: Final = json.JSONDecoder(parse_float=_decimal, parse_constant=_constant, object_pairs_hook=_object)
_DECODER_OF_DIGITS: Final = json.JSONDecoder(
    parse_int=_integer, parse_float=_decimal, parse_constant=_constant, object_pairs_hook=_object
)
