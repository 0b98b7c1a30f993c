"""JSON at the edge: every value of proofroute to text and back, with the same types."""

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar, cast

from typing_extensions import TypeAliasType

from proofroute.core.errors import InputError

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Json = TypeAliasType("Json", "dict[str, Json] | list[Json] | str | int | float | bool | None")
"""What JSON can hold. Exact numbers travel as strings (``"1/3"``), see :mod:`proofroute.core.typed`."""

T = TypeVar("T")

# A Pydantic class lives in the process that made it; its schema is what travels.
_NOT_IN_JSON: Any = {"output_type": True, "task": {"output_type": True}}


_adapters: "dict[type, TypeAdapter[Any]]" = {}


def _adapter(cls: type[T]) -> "TypeAdapter[T]":
    if cls not in _adapters:
        from pydantic import TypeAdapter  # heavy: only where JSON is read or written

        _adapters[cls] = TypeAdapter(cls)
    return _adapters[cls]


def to_data(value: object) -> Json:
    """Turn a value of :mod:`proofroute.core` into plain JSON data.

    Raises:
        ValueError: a field holds something that is not of its type.

    >>> from proofroute.core import Usage
    >>> to_data(Usage(input_tokens=3))["input_tokens"]
    3
    """
    return cast(
        "Json", _adapter(type(value)).dump_python(value, mode="json", exclude=_NOT_IN_JSON, warnings="error")
    )


def to_json(value: object, *, indent: int | None = None) -> str:
    """Write a value of :mod:`proofroute.core` as JSON text (UTF-8 characters as they are)."""
    text = _adapter(type(value)).dump_json(value, indent=indent, exclude=_NOT_IN_JSON)
    return text.decode("utf-8")


def from_json(cls: type[T], text: str | bytes) -> T:
    """Read a value of class ``cls`` from JSON text, without coercing any type.

    Raises:
        InputError: the text is not JSON or not of that class; names every wrong field.
    """
    from pydantic import ValidationError

    try:
        return _adapter(cls).validate_json(text, strict=True)
    except ValidationError as error:
        raise InputError(_describe(cls, error)) from None


def from_data(cls: type[T], data: Json) -> T:
    """Read a value of class ``cls`` from plain JSON data; the same rules as :func:`from_json`."""
    import json

    try:
        text = json.dumps(data)
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"not a valid {cls.__name__}: not plain JSON data: {error}") from None
    return from_json(cls, text)


def digest(data: Json) -> str:
    """Digest JSON data over its canonical form (RFC 8785), as ``sha256:<hex>``.

    Catches accidents and edits; it does not prove origin.

    >>> digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1})
    True
    """
    import rfc8785

    return "sha256:" + hashlib.sha256(rfc8785.dumps(_wide_numbers_as_text(data))).hexdigest()


def _wide_numbers_as_text(data: Json) -> Any:
    # RFC 8785 numbers are doubles; a wider integer keeps its digits as tagged text.
    match data:
        case bool():
            return data
        case int() if abs(data) > 2**53 - 1:
            return {"integer": str(data)}
        case float() if data != data or data in (float("inf"), float("-inf")):
            return {"float": str(data)}
        case dict():
            return {key: _wide_numbers_as_text(item) for key, item in data.items()}
        case list():
            return [_wide_numbers_as_text(item) for item in data]
        case _:
            return data


def _describe(cls: type, error: Any) -> str:
    problems = [
        f"{'.'.join(str(part) for part in problem['loc']) or 'input'}: {problem['msg']}"
        for problem in error.errors(include_url=False, include_input=False)[:10]
    ]
    return f"not a valid {cls.__name__}: " + "; ".join(problems)
