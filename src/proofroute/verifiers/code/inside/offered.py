"""Functions and objects of the tests that the code is given: they stay here, and the code asks for them.

What crosses is a number. The code can call a function that it was given, step an iterator, and get and set
the public attributes of an object, each with plain values: it could do that in one process, too. What else
the tests hold stays out of its reach.
"""

import builtins
import functools
import sys
import types
from collections import deque
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import CannotCross, class_of, encode

TESTS: Final = "tests"
"""The module of what the tests define."""

_SPECIAL: Final = "call len iter getitem setitem contains bool eq ne lt le gt ge hash repr str"
SPECIAL: Final = frozenset(f"__{name}__" for name in _SPECIAL.split())
"""Methods with a meaning to Python that the code may use of an object, where its class defines them."""

_OF_CLASSES: Final = """
    init module dict weakref doc qualname slots annotations match_args dataclass_fields dataclass_params
    firstlineno static_attributes
"""
_NEUTRAL: Final = frozenset(f"__{name}__" for name in _OF_CLASSES.split())
_HOLDERS: Final = (list, dict, set, deque, bytearray)
_ASYNC: Final = 0x80 | 0x200  # flags of a coroutine function and of an asynchronous generator
_BUILTIN_METHOD: Final = class_of(str.upper)
_DONE: Final = object()


class Offers:
    """The table of what the tests have given to the code."""

    def __init__(self) -> None:
        self._held: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._errors: list[Exception] = []
        self.refused: frozenset[str] = frozenset()

    @property
    def given(self) -> bool:
        """Whether the code was given anything."""
        return bool(self._held)

    def handle(self, value: object) -> dict[str, Any]:
        """Say what stands for a value on the other side.

        Raises:
            CannotCross: nothing does.
        """
        place = ["builtins", "NotImplemented"] if value is NotImplemented else _place(value)
        if place is not None:
            return {"known": place}
        kind = _kind(value)
        if kind is None:
            why = f"a value of type {class_of(value).__name__!r} cannot be passed to the code as plain data"
            raise CannotCross(why)
        if kind in self.refused:
            raise CannotCross(f"the code looks into what it is given, and would find no {kind} of the tests")
        number = self._numbers.setdefault(id(value), len(self._held))
        if number == len(self._held):
            self._held.append(value)
        told: dict[str, Any] = {"offer": number, "kind": kind, "name": _name(value)}
        if kind == "function":
            told["doc"] = getattr(value, "__doc__", None)
        if kind == "object":
            told["special"] = sorted(SPECIAL & _defined(class_of(value)))
        return told

    def value(self, number: Any) -> Any:
        """Return what a number stands for.

        Raises:
            LookupError: nothing was given under it.
        """
        return self._held[int(number)]

    def error(self, number: Any) -> Exception:
        """Return the exception that the code was told of.

        Raises:
            LookupError: there was none of this number.
        """
        return self._errors[int(number)]

    def tell(self, error: Exception, own: dict[int, Any]) -> dict[str, Any]:
        """Describe an exception that the tests raised while the code waited.

        Args:
            error: the exception.
            own: the code's own exception classes by their number.
        """
        known = next((place for place, mine in enumerate(self._errors) if mine is error), None)
        if known is None:
            known = len(self._errors)
            self._errors.append(error)
        numbers = {id(kind): number for number, kind in own.items()}
        places: list[Any] = []
        for kind in type.mro(class_of(error)):
            if id(kind) in numbers:
                places.append(["", numbers[id(kind)]])
            elif place := _place(kind):
                places.append(place)
        args: list[Any] = []
        for item in error.args:
            try:
                args.append(encode(item))
            except CannotCross:
                args.append(str(item))
        name = class_of(error).__name__
        return {"number": known, "name": name, "classes": places, "args": args}

    def use(self, number: Any, what: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Do what the code asks for."""
        value = self.value(number)
        kind = _kind(value)
        if kind == "function" and what == "call":
            return value(*args, **kwargs)
        if kind == "iterator" and what == "next":
            item = next(value, _DONE)
            return () if item is _DONE else (item,)
        if kind == "object" and what in ("get", "set"):
            name = args[0]
            if class_of(name) is not str or name[:1] == "_":
                raise AttributeError(name)
            return getattr(value, name) if what == "get" else setattr(value, name, args[1])
        if kind == "object" and what in SPECIAL & _defined(class_of(value)):
            return getattr(class_of(value), what)(value, *args, **kwargs)
        raise LookupError(what)


def _kind(value: object) -> str | None:
    kind = class_of(value)
    if kind is types.FunctionType:
        function: Any = value
        own = function.__module__ == TESTS and not function.__code__.co_flags & _ASYNC
        return "function" if own else None
    if kind in (types.MethodType, types.BuiltinFunctionType):
        owner = class_of(getattr(value, "__self__", None))
        return "function" if owner in _HOLDERS or (kind is types.MethodType and _is_own(owner)) else None
    if kind is functools.partial:
        inner: Any = value
        return "function" if _place(inner.func) or _kind(inner.func) == "function" else None
    if _is_own(kind):
        return "object"
    # Iterators of the library; one of the tests' own class is an object.
    if hasattr(kind, "__next__") and kind.__module__ in ("builtins", "itertools"):
        return "iterator"
    return None


def _is_own(kind: Any) -> bool:
    bases = type.mro(kind)[:-1]
    return (
        class_of(kind) is type
        and all(base.__module__ == TESTS for base in bases)
        and all(name[:2] != "__" or name in SPECIAL | _NEUTRAL for name in _defined(kind))
    )


def _defined(kind: Any) -> frozenset[str]:
    """Name what a class and those before ``object`` define; ``__hash__ = None`` is no definition."""
    return frozenset(
        name
        for base in type.mro(kind)[:-1]
        for name, value in vars(base).items()
        if name != "__hash__" or value is not None
    )


def _name(value: Any) -> str:
    named = class_of(value) if _is_own(class_of(value)) else value
    return str(getattr(named, "__name__", class_of(value).__name__))


def _place(value: Any) -> list[str] | None:
    """Say where the library has a function: the code takes its own."""
    kind = class_of(value)
    if kind is _BUILTIN_METHOD:
        owner = value.__objclass__
        known = getattr(builtins, owner.__name__, None) is owner
        return ["builtins", f"{owner.__name__}.{value.__name__}"] if known else None
    if kind not in (types.BuiltinFunctionType, types.FunctionType, type):
        return None
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", "")
    if not isinstance(module, str) or module.partition(".")[0] not in sys.stdlib_module_names:
        return None
    found = getattr(sys.modules.get(module), name, None)
    return [module, name] if found is value else None
