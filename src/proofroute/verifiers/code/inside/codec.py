"""Plain values as JSON and back, with their exact types.

Nothing but data crosses between candidate and judge: an object of the candidate's own making becomes a
handle, so that none of its methods (a lying ``__eq__``) ever runs beside the tests.
"""

import builtins
import math
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import Callable
from typing import Any, Final

DEEPEST: Final = 60
"""Levels of nesting that cross; deeper values do not."""


class CannotCross(Exception):
    """A value is no plain data."""


def class_of(value: object) -> type[Any]:
    """Return the class of a value, typed so that comparing it narrows nothing."""
    return type(value)


def refuse(value: object) -> Any:
    """Refuse whatever is not plain."""
    raise CannotCross(f"a value of type {type(value).__name__!r} cannot be passed as plain data")


def encode(value: Any, other: Callable[[object], Any] = refuse, depth: int = 0) -> Any:
    """Turn a value into JSON data; ``other`` says what becomes of what is not plain.

    Raises:
        CannotCross: it is nested too deeply, or ``other`` says so.

    >>> encode((1, {"a": {2}}, 1.5))
    {'tuple': [1, {'dict': [['a', {'set': [2]}]]}, 1.5]}
    """
    if depth > DEEPEST:
        raise CannotCross("a value is nested too deeply")
    kind = class_of(value)
    if value is None or kind is bool or kind is str:
        return value
    if kind is int:
        return value if -(2**53) < value < 2**53 else {"int": hex(value)}
    if kind is float:
        return value if math.isfinite(value) else {"float": str(value)}

    def inner(items: Any) -> list[Any]:
        return [encode(item, other, depth + 1) for item in items]

    if kind is list:
        return inner(value)
    if kind in (tuple, set, frozenset, deque):
        return {kind.__name__: inner(value)}
    if kind in (dict, OrderedDict, Counter):
        return {kind.__name__: [inner(pair) for pair in value.items()]}
    return _encode_rare(value, kind, inner, other)


def _encode_rare(
    value: Any, kind: Any, inner: Callable[[Any], list[Any]], other: Callable[[object], Any]
) -> Any:
    if kind in (bytes, bytearray):
        return {kind.__name__: value.hex()}
    if kind is complex:
        return {"complex": inner((value.real, value.imag))}
    if kind is range:
        return {"range": inner((value.start, value.stop, value.step))}
    if kind in _VIEWS:
        return {_VIEWS[kind]: inner(value)}
    name = getattr(value, "__name__", "") if kind is type else ""
    if name and _TYPES.get(name) is value:
        return {"type": name}
    if kind is defaultdict and (
        value.default_factory is None or value.default_factory in _FACTORIES.values()
    ):
        factory = value.default_factory
        return {"defaultdict": [factory and factory.__name__, [inner(pair) for pair in value.items()]]}
    # Compared by where they come from: decimal, fractions and datetime are imported only by who uses them.
    match kind.__module__, kind.__name__:
        case "fractions", "Fraction":
            return {"Fraction": inner((value.numerator, value.denominator))}
        case "decimal", "Decimal":
            return {"Decimal": str(value)}
        case "datetime", ("date" | "datetime" | "time") as name if getattr(value, "tzinfo", None) is None:
            return {name: value.isoformat()}
        case "datetime", "timedelta":
            return {"timedelta": inner((value.days, value.seconds, value.microseconds))}
        case _:
            pass
    if kind.__bases__ == (tuple,) and (fields := _fields(kind)) is not None:
        return {"namedtuple": [kind.__name__, fields, inner(list(value))]}
    return other(value)


def _fields(kind: Any) -> list[str] | None:
    fields: Any = getattr(kind, "_fields", None)
    return [*map(str, fields)] if class_of(fields) is tuple else None


def decode(data: Any, handle: Callable[[Any], Any] = refuse, depth: int = 0) -> Any:
    """Turn JSON data back into the value; ``handle`` resolves what stands for an object.

    Raises:
        CannotCross: the data is not of :func:`encode`'s making.
    """
    if data is None or isinstance(data, bool | str | int | float):
        return data
    if depth > DEEPEST + 1:
        raise CannotCross("a value is nested too deeply")

    def inner(items: Any) -> list[Any]:
        return [decode(item, handle, depth + 1) for item in items]

    if isinstance(data, list):
        return inner(data)
    try:
        ((tag, content),) = data.items()
        if tag == "handle":
            return handle(content)
        return _DECODERS[tag](content, inner)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError, ArithmeticError) as error:
        raise CannotCross(f"a value is not plain data: {error}") from None


def _pairs(content: Any, inner: Callable[[Any], list[Any]]) -> list[tuple[Any, Any]]:
    return [(key, value) for key, value in (inner(pair) for pair in content)]


def _fraction(content: Any, inner: Callable[[Any], list[Any]]) -> Any:
    from fractions import Fraction

    return Fraction(*inner(content))


def _decimal(content: Any, _inner: object) -> Any:
    from decimal import Decimal

    return Decimal(content)


def _of_datetime(name: str) -> Callable[[Any, Any], Any]:
    def make(content: Any, inner: Callable[[Any], list[Any]]) -> Any:
        import datetime as dt

        kind: Any = getattr(dt, name)
        return kind(*inner(content)) if name == "timedelta" else kind.fromisoformat(content)

    return make


def _named(content: Any, inner: Callable[[Any], list[Any]]) -> Any:
    name, fields, values = content
    make: Any = namedtuple  # noqa: PYI024 - its fields are data
    return make(name, fields)(*inner(values))


def _values(content: Any, inner: Callable[[Any], list[Any]]) -> Any:
    items: dict[int, Any] = dict(enumerate(inner(content)))
    return items.values()


def _default(content: Any, inner: Callable[[Any], list[Any]]) -> Any:
    name, pairs = content
    return defaultdict(None if name is None else _FACTORIES[name], _pairs(pairs, inner))


_EMPTY: Final[dict[Any, Any]] = {}
_VIEWS: Final[dict[Any, str]] = {
    class_of(_EMPTY.keys()): "keys",
    class_of(_EMPTY.values()): "values",
    class_of(_EMPTY.items()): "items",
}
_TYPES: Final[dict[str, Any]] = {
    name: kind for name, kind in vars(builtins).items() if class_of(kind) is type
}
"""The library's own classes that every program knows: both sides mean the same by their names."""
_FACTORIES: Final[dict[str, Callable[[], Any]]] = {
    kind.__name__: kind for kind in (int, float, str, bool, list, tuple, dict, set)
}
_DECODERS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "int": lambda content, _: int(content, 16),
    "float": lambda content, _: float(content),
    "tuple": lambda content, inner: tuple(inner(content)),
    "set": lambda content, inner: set(inner(content)),
    "frozenset": lambda content, inner: frozenset(inner(content)),
    "deque": lambda content, inner: deque(inner(content)),
    "dict": lambda content, inner: dict(_pairs(content, inner)),
    "OrderedDict": lambda content, inner: OrderedDict(_pairs(content, inner)),
    "defaultdict": _default,
    "keys": lambda content, inner: dict.fromkeys(inner(content)).keys(),
    "values": _values,
    "items": lambda content, inner: dict(inner(content)).items(),
    "Counter": lambda content, inner: Counter(dict(_pairs(content, inner))),
    "bytes": lambda content, _: bytes.fromhex(content),
    "bytearray": lambda content, _: bytearray.fromhex(content),
    "type": lambda content, _: _TYPES[content],
    "complex": lambda content, inner: complex(*inner(content)),
    "range": lambda content, inner: range(*inner(content)),
    "Fraction": _fraction,
    "Decimal": _decimal,
    "date": _of_datetime("date"),
    "datetime": _of_datetime("datetime"),
    "time": _of_datetime("time"),
    "timedelta": _of_datetime("timedelta"),
    "namedtuple": _named,
}
