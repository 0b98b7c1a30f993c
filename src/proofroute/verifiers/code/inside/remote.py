"""Stand-ins beside the tests for what lives in the candidate's process."""

import builtins
import json
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from typing import Any, ClassVar, Final, cast

from proofroute.verifiers.code.inside.codec import CannotCross, class_of, decode, encode


class Undecidable(BaseException):
    """A test cannot be decided. Not an Exception, so that no ``except Exception`` of a test swallows it."""


class Line:
    """The way to the candidate: one question, one answer."""

    def __init__(self, exchange: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        self._exchange = exchange
        self.exceptions: dict[str, type[BaseException]] = {}
        self.calls = 0
        self.last_call = ""
        self.objects = 0
        self.lost: str | None = None

    def remote(self, number: int) -> "Remote":
        """Stand in for an object that a call returned."""
        self.objects += 1
        return Remote(self, number)

    def ask(self, target: int | str, *args: Any, shown: str | None = None, **kwargs: Any) -> Any:
        """Have the candidate call something; return or raise what came of it.

        Raises:
            Undecidable: the candidate is gone or the values cannot cross.
        """
        try:
            request = {
                "call": target,
                "args": encode(list(args), _handle_of),
                "kwargs": {name: encode(item, _handle_of) for name, item in kwargs.items()},
            }
        except CannotCross as error:
            raise self.undecidable(str(error)) from None
        except RecursionError:
            raise self.undecidable("a value is nested too deeply") from None
        if shown is not None:
            self.calls += 1
            given = [*map(show, args), *(f"{name}={show(item)}" for name, item in kwargs.items())]
            self.last_call = f"{shown}({', '.join(given)})"
        answer = self._exchange(request)
        if "lost" in answer:
            raise self.undecidable(f"a value was lost on the way: {answer['lost']}")
        if "gone" in answer:
            raise self.undecidable(str(answer["gone"]))
        if "printed" in answer:
            print(str(answer["printed"]), end="")
        try:
            if "args" in answer:
                update(list(args), decode(answer["args"], self.remote))
            if "raised" in answer:
                raise self.exception(answer["raised"])
            return args[answer["same"]] if "same" in answer else decode(answer["value"], self.remote)
        except (CannotCross, LookupError, TypeError) as error:
            if getattr(error, "candidate", None):
                raise
            raise self.undecidable(f"the answer cannot be read: {error}") from None

    def undecidable(self, why: str) -> Undecidable:
        """Make the exception and note why, in case that a bare ``except`` swallows it."""
        self.lost = self.lost or why[:300]
        return Undecidable(why)

    def exception(self, told: dict[str, Any]) -> BaseException:
        """Make an exception of the same class, as far as the tests can name it."""
        kinds = [str(kind) for kind in told["kinds"]]
        kind = next((found for name in kinds if (found := self.exception_kind(name)) is not None), Exception)
        args = [decode(item) for item in told["args"]]
        error = kind.__new__(kind, *args)
        error.args = tuple(args)
        error.candidate = told  # type: ignore[attr-defined]
        return error

    def exception_class(self, name: str, kinds: Any) -> type[BaseException]:
        """Make a class that stands in for one of the candidate's exceptions."""
        base = next((found for kind in kinds if (found := self.exception_kind(str(kind)))), Exception)
        made: Any = type(name, (base,), {})
        return cast("type[BaseException]", made)

    def exception_kind(self, name: str) -> type[BaseException] | None:
        """Find the class that the tests know by ``name``."""
        kind = self.exceptions.get(name) or getattr(builtins, name, None)
        # SystemExit and the like would end the judge instead of the test.
        return kind if isinstance(kind, type) and issubclass(kind, Exception) else None


def update(mine: Any, theirs: Any) -> None:
    """Make ``mine`` equal to ``theirs`` in place: what the candidate did to its copy of the arguments."""
    kind = class_of(mine)
    if kind is not type(theirs):
        return
    if kind is tuple:
        for inner, its in zip(mine, theirs, strict=False):
            update(inner, its)
    elif kind is list and len(mine) == len(theirs):
        for place, its in enumerate(theirs):
            if type(its) in (list, dict, set) and type(mine[place]) is type(its):
                update(mine[place], its)
            else:
                mine[place] = its
    elif kind in (list, bytearray):
        mine[:] = theirs
    elif kind is deque:
        mine.clear()
        mine.extend(theirs)
    elif kind in (dict, set, OrderedDict, Counter):
        mine.clear()
        mine.update(theirs)


def show(value: object, longest: int = 300) -> str:
    """Write a value for people, never longer than ``longest``."""
    Remote.quiet = True
    try:
        text = repr(value)
    except (ValueError, RecursionError, MemoryError):
        text = f"<{type(value).__name__}>"
    finally:
        Remote.quiet = False
    return text if len(text) <= longest else text[:longest] + " ..."


def _handle_of(value: object) -> Any:
    if isinstance(value, Remote):
        return {"handle": object.__getattribute__(value, "_number")}
    raise CannotCross(f"a value of type {type(value).__name__!r} cannot be passed to the code as plain data")


class Remote:
    """Stands in for a function, class or object of the candidate. It has no equality of its own."""

    __slots__ = ("_line", "_named", "_number")
    _line: Line
    _named: str
    _number: int
    quiet: ClassVar[bool] = False  # a message to people is written without asking the candidate

    def __init__(self, line: Line, number: int, named: str = "") -> None:
        object.__setattr__(self, "_line", line)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_named", named)

    def shown(self) -> str:
        """Write it for people without asking the candidate."""
        return self._named or "<object>"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Have the candidate call it."""
        return self._line.ask(self._number, *args, shown=self._named or "call", **kwargs)

    def __getattr__(self, name: str) -> Any:
        found = self._line.ask("getattr", self, name)
        if isinstance(found, Remote):
            object.__setattr__(found, "_named", f"{self.shown()}.{name}")
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        self._line.ask("setattr", self, name, value)

    def __len__(self) -> int:
        return int(self._plain("len", int))

    def __bool__(self) -> bool:
        return bool(self._plain("bool", bool))

    def __str__(self) -> str:
        return str(self._plain("str", str))

    def __repr__(self) -> str:
        return self.shown() if Remote.quiet else str(self._plain("repr", str))

    def __int__(self) -> int:
        return int(self._plain("int", int))

    def __float__(self) -> float:
        return float(self._plain("float", float))

    def __iter__(self) -> Any:
        return self._line.ask("iter", self)

    def __next__(self) -> Any:
        item = self._line.ask("next", self)
        if not item:
            raise StopIteration
        return item[0]

    def __getitem__(self, key: Any) -> Any:
        return self._line.ask("getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._line.ask("setitem", self, key, value)

    def __eq__(self, other: object) -> bool:
        # To say that it is the same object is no more than returning that object would be.
        if isinstance(other, Remote) and self._line.ask("is", self, other) is True:
            return True
        raise self._line.undecidable(
            "an object of the code is compared, and only it could say with what it is equal"
        )

    def __hash__(self) -> int:
        raise self._line.undecidable("an object of the code is put into a set or a dict")

    def __enter__(self) -> Any:
        return self._line.ask("enter", self)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            self._line.ask("exit", self)

    def __contains__(self, item: Any) -> bool:
        return bool(self._line.ask("contains", self, item))

    def _plain(self, operation: str, kind: type) -> Any:
        value = self._line.ask(operation, self)
        if type(value) is not kind:
            raise self._line.undecidable(f"{operation}() of an object gave no {kind.__name__}")
        return value


def _refusing(name: str) -> Callable[..., Any]:
    def method(self: Any, *_args: Any) -> Any:
        raise self._line.undecidable(f"an object of the code is computed with ({name}): it is no plain value")

    return method


_REFUSED: Final = (
    "lt le gt ge add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow "
    "neg pos abs and or xor invert matmul index round await"
)
for _operator in _REFUSED.split():
    setattr(Remote, f"__{_operator}__", _refusing(_operator))


def parse(line: str) -> dict[str, Any]:
    """Read one answer; anything else than an object is an answer that cannot be read."""
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        return {"lost": "the answer is not of the protocol"}
    return (
        cast("dict[str, Any]", answer) if isinstance(answer, dict) else {"lost": "it is not of the protocol"}
    )
