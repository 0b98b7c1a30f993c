"""Stand-ins beside the tests for what lives in the candidate's process.

What may be asked of a stand-in depends on its role. An instance of a class that the tests name answers for
its own methods: they are what is tested. Any other object would only vouch for itself, as a lying
``__contains__`` does where a list was asked for, so most questions to it decide nothing.
"""

import contextlib
from collections.abc import Callable, Generator
from typing import Any, ClassVar, Final, Literal, Protocol

from proofroute.verifiers.code.inside.codec import class_of

Role = Literal["function", "class", "instance", "iterator", "match", "coroutine", "object"]


class Asked(Protocol):
    """What a stand-in needs of the line to the candidate."""

    def ask(self, target: int | str, /, *args: Any, _shown: str | None = None, **kwargs: Any) -> Any:
        """Have the candidate call something."""
        ...

    def undecidable(self, why: str) -> BaseException:
        """Make the exception that says that a test cannot be decided."""
        ...


_PLAIN: Final = frozenset(
    name
    for kind in (str, bytes, bytearray, int, float, complex, list, tuple, dict, set, frozenset, range)
    for name in dir(kind)
)
"""Attributes of plain values: a test that uses one expects a plain value, and an object only plays it."""

_MATCH: Final = frozenset({"group", "groups", "groupdict", "start", "end", "span", "string"})
_OWN: Final = "only the object itself could answer, and it is no plain value"


class Remote:
    """Stands in for a function, class or object of the candidate. It has no equality of its own."""

    __slots__ = ("_line", "_named", "_number", "_role")
    _line: Asked
    _named: str
    _number: int
    _role: Role
    quiet: ClassVar[bool] = False  # a message to people is written without asking the candidate

    def __init__(self, line: Asked, number: int, role: Role, named: str = "") -> None:
        object.__setattr__(self, "_line", line)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_role", role)
        object.__setattr__(self, "_named", named)

    def shown(self) -> str:
        """Write it for people without asking the candidate."""
        return self._named or "<object>"

    def _need(self, *roles: Role) -> None:
        if self._role not in roles:
            raise self._line.undecidable(f"the code gave an object where the test looks into it: {_OWN}")

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        """Have the candidate call it."""
        self._need("function", "class", "instance")
        return self._line.ask(self._number, *args, _shown=self._named or "call", **kwargs)

    def __getattr__(self, name: str) -> Any:
        match self._role:
            case "class" | "instance":
                pass
            case "match" if name in _MATCH:
                pass
            case "iterator" if name in ("send", "close"):
                pass
            case "function" | "object" if name not in _PLAIN or name in ("__name__", "__doc__"):
                pass
            case _:
                raise self._line.undecidable(f"an object of the code is asked for {name!r}: {_OWN}")
        found = self._line.ask("getattr", self, name)
        if isinstance(found, Remote):
            object.__setattr__(found, "_named", f"{self.shown()}.{name}")
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        self._line.ask("setattr", self, name, value)

    def __len__(self) -> int:
        if self._role in ("function", "iterator", "match", "coroutine"):
            raise TypeError("an object of this kind has no len()")
        self._need("class", "instance")
        return int(self._plain("len", int))

    def __bool__(self) -> bool:
        if self._role in ("function", "class", "iterator", "match", "coroutine"):
            return True
        self._need("instance")
        return bool(self._plain("bool", bool))

    def __str__(self) -> str:
        return str(self._plain("str", str))

    def __repr__(self) -> str:
        return self.shown() if Remote.quiet else str(self._plain("repr", str))

    def __format__(self, form: str) -> str:
        if form:
            raise self._line.undecidable(f"an object of the code is formatted: {_OWN}")
        return str(self)

    def __int__(self) -> int:
        self._need("instance")
        return int(self._plain("int", int))

    def __float__(self) -> float:
        self._need("instance")
        return float(self._plain("float", float))

    def __iter__(self) -> Any:
        if self._role == "iterator":
            return self
        self._need("class", "instance")
        return _as_iterator(self._line.ask("iter", self))

    def __next__(self) -> Any:
        self._need("iterator", "instance")
        item: Any = self._line.ask("next", self)
        if class_of(item) is not tuple:
            raise self._line.undecidable("an iterator of the code gave no item")
        if not item:
            raise StopIteration
        return item[0]

    def __getitem__(self, key: Any) -> Any:
        self._need("class", "instance", "match")
        return self._line.ask("getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._need("instance")
        self._line.ask("setitem", self, key, value)

    def __delitem__(self, key: Any) -> None:
        self._need("instance")
        self._line.ask("delitem", self, key)

    def __eq__(self, other: object) -> bool:
        # To say that it is the same object is no more than returning that object would be.
        if self is other:
            return True
        # A function or an iterator has no equality that the code could have written.
        if self._role not in ("instance", "object") and not isinstance(other, Remote):
            return False
        if isinstance(other, Remote):
            roles = {self._role, role_of(other)}
            if roles == {"instance"}:
                return self._is_like(other)
            if not roles & {"instance", "object"}:
                return False
        raise self._line.undecidable(
            "an object of the code is compared, and only it could say with what it is equal"
        )

    def _is_like(self, other: object) -> bool:
        """Take the word of an ``__eq__`` that is tested where the contents of both objects bear it out."""
        said: Any = self._line.ask("same", self, other)
        if class_of(said) is tuple and said in ((True, True), (False, False)):
            return bool(said[0])
        raise self._line.undecidable("'==' of two objects of the code is not what their contents say")

    def __hash__(self) -> int:
        if self._role in ("function", "class", "iterator"):
            return self._number
        if self._role == "instance":
            return int(self._plain("hash", int))
        raise self._line.undecidable("an object of the code is put into a set or a dict")

    def __enter__(self) -> Any:
        self._need("instance", "object")
        return self._line.ask("enter", self)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if error is None:
            self._line.ask("exit", self)
        elif isinstance(error, Exception) and not isinstance(error, AssertionError):
            return bool(self._line.ask("leave", self, error))
        return False

    async def __aenter__(self) -> Any:
        self._need("instance", "object")
        return self._in_turn("aenter")

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if error is None:
            self._in_turn("aexit")
        elif isinstance(error, Exception) and not isinstance(error, AssertionError):
            return bool(self._in_turn("aexit", error))
        return False

    def __aiter__(self) -> Any:
        if self._role == "iterator":
            return self
        self._need("instance")
        return _as_iterator(self._line.ask("aiter", self))

    async def __anext__(self) -> Any:
        self._need("iterator", "instance")
        item: Any = self._in_turn("anext")
        if class_of(item) is not tuple:
            raise self._line.undecidable("an iterator of the code gave no item")
        if not item:
            raise StopAsyncIteration
        return item[0]

    def _in_turn(self, operation: str, *args: Any) -> Any:
        """Ask for what is awaited; nothing else of the tests goes on until it has come."""
        import asyncio

        if len(asyncio.all_tasks()) > 1:
            raise self._line.undecidable("the test awaits the code beside other things")
        return self._line.ask(operation, self, *args)

    def __contains__(self, item: Any) -> bool:
        if self._role == "iterator":
            return any(mine is item or mine == item for mine in self)
        self._need("class", "instance")
        found = self._line.ask("contains", self, item)
        if type(found) is not bool:
            raise self._line.undecidable("'in' of an object gave no bool")
        return found

    def __mro_entries__(self, bases: object) -> tuple[type, ...]:
        raise self._line.undecidable("a class of the test descends from a class of the code")

    def __await__(self) -> Generator[None, None, Any]:
        self._need("coroutine")
        return self._in_turn("await")
        yield  # this makes it a generator, which is what can be awaited

    def _plain(self, operation: str, kind: type) -> Any:
        value = self._line.ask(operation, self)
        if type(value) is not kind:
            raise self._line.undecidable(f"{operation}() of an object gave no {kind.__name__}")
        return value


def _as_iterator(found: Any) -> Any:
    if class_of(found) is Remote and role_of(found) == "object":
        object.__setattr__(found, "_role", "iterator")
    return found


def role_of(value: Remote) -> Role:
    """Return the role of a stand-in."""
    role: Role = object.__getattribute__(value, "_role")
    return role


@contextlib.contextmanager
def quietly() -> Generator[None, None, None]:
    """Write stand-ins for people, without asking the candidate."""
    Remote.quiet = True
    try:
        yield
    finally:
        Remote.quiet = False


def _asking(operation: str, *, turned: bool = False) -> Callable[..., Any]:
    def method(self: Any, *others: Any) -> Any:
        if role_of(self) != "instance":
            raise self._line.undecidable(f"an object of the code is computed with ({operation}): {_OWN}")
        return self._line.ask(operation, *((*others, self) if turned else (self, *others)))

    return method


_OPERATIONS: Final = "lt le gt ge add sub mul truediv floordiv mod pow neg pos abs invert xor matmul round"
_TURNED: Final = "add sub mul truediv floordiv mod pow"
for _operator in _OPERATIONS.split():
    setattr(Remote, f"__{_operator}__", _asking(_operator))
for _operator in _TURNED.split():
    setattr(Remote, f"__r{_operator}__", _asking(_operator, turned=True))
for _operator in ("and", "or"):
    setattr(Remote, f"__{_operator}__", _asking(f"{_operator}_"))
setattr(Remote, "__index__", _asking("index"))  # noqa: B010 - the type must not promise it
