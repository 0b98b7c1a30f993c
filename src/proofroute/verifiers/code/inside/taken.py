"""What the code was given by the tests, and what stands for it in the code's process.

A function is a function here and an iterator an iterator; what is asked of them goes back to the tests.
"""

import importlib
import re
from collections.abc import Callable
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import CannotCross, decode

_IMPORTS: Final = r"\b(?:import|from) (?:\w+, *)*(?:{})\b|"
_LOOKS_INTO: Final = {
    # In a thread, or when all is over, a function would be called while nobody listens.
    "function": _IMPORTS.format("inspect|threading|_thread|concurrent|signal|atexit|weakref")
    + r"\b(?:FunctionType|MethodType|get_type_hints)\b|"
    r"__(?:code|defaults|kwdefaults|closure|globals|annotations|self|func|module)__",
    "object": _IMPORTS.format("copy|dataclasses|pickle|weakref|inspect")
    + r"__(?:dict|class|slots|annotations)__|\b(?:vars|dir|type) *\(|\bdeepcopy\b",
    "iterator": _IMPORTS.format("inspect|weakref")
    + r"\b(?:GeneratorType|Generator)\b|\.(?:send|throw|close)\b|\btype *\(",
}
_DEEPEST: Final = 60
_ROOM: Final = 40
"""Frames that one turn between code and tests takes."""

Ask = Callable[[int, str, tuple[Any, ...], dict[str, Any]], Any]


def looks_into(code: str) -> list[str]:
    """Name the kinds of things that the code would find to be stand-ins, as it looks into them."""
    return [kind for kind, pattern in _LOOKS_INTO.items() if re.search(pattern, code)]


class Taken:
    """The stand-ins for what the tests have given.

    Args:
        ask: has the tests do something with what they gave.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._made: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._kinds: dict[Any, Any] = {}
        self._raised: dict[int, BaseException] = {}
        self._errors: dict[int, int] = {}

    def resolve(self, told: dict[str, Any]) -> Any:
        """Return what stands for what is told; the same for the same.

        Raises:
            CannotCross: it is not known here.
        """
        match told:
            case {"known": [str(module), str(name)]}:
                return _of_library(module, name)
            case {"offer": int(number), "kind": str(kind), "name": str(name)}:
                if number not in self._made:
                    made = self._make(number, kind, name, told.get("doc"), told.get("special", ()))
                    self._made[number] = made
                    self._numbers[id(made)] = number
                return self._made[number]
            case _:
                raise CannotCross("what the tests gave is not understood")

    def number(self, value: object) -> int | None:
        """Return the number of what the tests gave, None for anything else."""
        return self._numbers.get(id(value))

    def raised(self, told: dict[str, Any], own: Callable[[int], Any]) -> BaseException:
        """Make the exception that the tests raised.

        Args:
            told: what is told of it.
            own: finds a class of the code by its number.
        """
        number = int(told["number"])
        if number in self._raised:
            return self._raised[number]
        module, name = told["classes"][0]
        kind: Any = own(int(name)) if module == "" else _of_library(module, name)
        if kind.__name__ != told["name"]:
            key = (told["name"], kind)
            kind = self._kinds.setdefault(key, type(told["name"], (kind,), {}))
        args = [decode(item) for item in told["args"]]
        error: BaseException = kind.__new__(kind, *args)
        error.args = tuple(args)
        self._raised[number] = error
        self._errors[id(error)] = number
        return error

    def number_of_error(self, error: object) -> int | None:
        """Return the number of an exception of the tests, None for anything else."""
        return self._errors.get(id(error))

    def _make(self, number: int, kind: str, name: str, doc: Any, special: Any) -> Any:
        ask = self._ask
        if kind == "function":

            def given(*args: Any, **kwargs: Any) -> Any:
                return ask(number, "call", args, kwargs)

            given.__name__ = given.__qualname__ = name
            given.__doc__ = doc
            return given
        if kind == "iterator":
            return _steps(lambda: ask(number, "next", (), {}))

        def asking(what: str, *args: Any, **kwargs: Any) -> Any:
            return ask(number, what, args, kwargs)

        return _object(name, special, asking)


def _steps(step: Callable[[], Any]) -> Any:
    while item := step():
        yield item[0]


def _object(name: str, special: Any, ask: Callable[..., Any]) -> Any:
    def get(_self: object, attribute: str) -> Any:
        if attribute[:1] == "_":
            raise AttributeError(attribute)
        return ask("get", attribute)

    def put(_self: object, attribute: str, value: object) -> None:
        ask("set", attribute, value)

    def doing(what: str) -> Callable[..., Any]:
        def method(_self: object, *args: Any, **kwargs: Any) -> Any:
            return ask(what, *args, **kwargs)

        return method

    methods = {what: doing(what) for what in special}
    kind = type(name, (), {"__slots__": (), **methods, "__getattr__": get, "__setattr__": put})
    return kind()


def _of_library(module: str, name: str) -> Any:
    try:
        found: Any = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        raise CannotCross(f"what the tests gave is not known here: {error}") from None
    return found


def room_for(depth: int) -> int:
    """Return the frames that one more turn needs.

    Raises:
        CannotCross: there were too many of them.
    """
    if depth > _DEEPEST:
        raise CannotCross("the tests and the code call each other too deeply")
    return _ROOM
