"""The judge's way to the candidate: one question, one answer, and what it may mean to the tests."""

import builtins
import contextlib
import importlib
import json
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, cast

from proofroute.verifiers.code.inside.codec import CannotCross, class_of, decode, encode
from proofroute.verifiers.code.inside.mirror import Mirror, is_mutable
from proofroute.verifiers.code.inside.offered import Offers
from proofroute.verifiers.code.inside.remote import Remote, quietly, role_of

if TYPE_CHECKING:
    from proofroute.verifiers.code.inside.remote import Role


_TOLD_ROLES: Final[dict[str, "Role"]] = {
    "function": "function",
    "class": "class",
    "iterator": "iterator",
    "match": "match",
    "coroutine": "coroutine",
}
"""Roles that the candidate's side may claim: that of an instance is for the tests to give."""

_ROOM: Final = 40
"""Frames that one turn between the tests and the code takes."""


class Undecidable(BaseException):
    """A test cannot be decided. Not an Exception, so that no ``except Exception`` of a test swallows it."""


class Line:
    """The way to the candidate.

    Attributes:
        exceptions: the candidate's own exception classes by their number there.
        calls: how many calls of its functions there were.
        last_call: the last one, for people.
        objects: how many objects came that are no plain data.
        lost: why the running test cannot be decided.
        apart: why no further test can be decided, which a thread of the tests has come upon.
        spoiled: whether anything could not be decided so far: later states may not be what they should be.
        classes: names of the candidate's classes that the tests name.
        aliased: a value that it gave holds one value at several places, which the copy does not.
        lent: names that it was given, as a contest gives them.
        walled: what it did that the sandbox refuses, if anything.
        stopped: it raised StopIteration, which ends an iteration of the tests without a word.
    """

    def __init__(self, exchange: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        self._exchange = exchange
        self._thread = threading.get_ident()
        self._remotes: dict[int, Remote] = {}
        self._mirror = Mirror(1, self._handle_of)
        self.offers = Offers()
        self.exceptions: dict[int, type[BaseException]] = {}
        self.calls = 0
        self.last_call = ""
        self.objects = 0
        self.lost: str | None = None
        self.apart: str | None = None
        self.spoiled = False
        self.classes: frozenset[str] = frozenset()
        self.stopped = False
        self.walled: str | None = None
        self.aliased = False
        self.lent: list[str] = []

    def remote(self, content: Any) -> Any:
        """Stand in for an object of the candidate, one for each; what is the tests' own comes back."""
        if class_of(content) is dict:
            kept = self.offers
            return kept.error(content["error"]) if "error" in content else kept.value(content["offer"])
        number, class_name = int(content[0]), str(content[2])
        role: Role = _TOLD_ROLES.get(str(content[1]), "object")
        known = self._remotes.get(number)
        if known is not None:
            return known
        self.objects += 1
        if role == "class":
            role = "object"  # a class that the tests do not name may play a value by its metaclass
        if role == "object" and class_name in self.classes:
            role = "instance"
        made = self._remotes[number] = Remote(self, number, role)
        return made

    def keep_classes(self, names: dict[str, Any], kept: frozenset[str]) -> None:
        """Take every class that the tests do not name for an object: its metaclass may play a value."""
        for name, value in names.items():
            if isinstance(value, Remote) and name not in kept and role_of(value) == "class":
                object.__setattr__(value, "_role", "object")

    def named(self, name: str, number: int, role: str) -> Remote:
        """Stand in for a public function, class or other callable."""
        made = self._remotes[number] = Remote(self, number, _TOLD_ROLES.get(role, "object"), name)
        return made

    def ask(self, target: int | str, /, *args: Any, _shown: str | None = None, **kwargs: Any) -> Any:
        """Have the candidate call something; return or raise what came of it.

        Raises:
            Undecidable: the candidate is gone or the values cannot cross.
        """
        if threading.get_ident() != self._thread:
            # Calls would come one after the other here, and at once where the code is used: another test.
            self.apart = "the test calls the code from several threads"
            raise self.undecidable(self.apart)
        try:
            request = {
                "call": target,
                "args": [self._give(item) for item in args],
                "kwargs": {name: self._give(item) for name, item in kwargs.items()},
                "sync": self._mirror.changes(),
                "drop": self._mirror.prune(),
            }
        except CannotCross as error:
            raise self.undecidable(str(error)) from None
        except RecursionError:
            raise self.undecidable("a value is nested too deeply") from None
        if _shown is not None:
            self.calls += 1
            given = [*map(show, args), *(f"{name}={show(item)}" for name, item in kwargs.items())]
            self.last_call = f"{_shown}({', '.join(given)})"
        answer = self._exchange(request)
        while "back" in answer:
            answer = self._exchange(self._served(answer))
        if "lost" in answer:
            raise self.undecidable(f"a value was lost on the way: {answer['lost']}")
        if "gone" in answer:
            raise self.undecidable(str(answer["gone"]))
        if "printed" in answer:
            print(str(answer["printed"]), end="")
        try:
            self.follow(answer)
            if "raised" in answer:
                raise self.exception(answer["raised"])
            if "ref" in answer:
                return self.shared(answer["ref"])
            return decode(answer["value"], self.remote)
        except (CannotCross, LookupError, TypeError, ValueError) as error:
            if getattr(error, "candidate", None):
                raise
            raise self.undecidable(f"the answer cannot be read: {error}") from None

    def follow(self, answer: dict[str, Any]) -> None:
        """Take over what changed on the other side, and what the sandbox refused there."""
        self.walled = self.walled or answer.get("walled")
        self.aliased |= bool(answer.get("shared"))
        self.lent += map(str, answer.get("lent", ()))
        for number, content in answer.get("sync", ()):
            self._mirror.take(number, decode(content, self.remote))

    def shared(self, number: int) -> Any:
        """Return a mutable value that both sides hold."""
        return self._mirror.value(number)

    def _give(self, value: Any) -> Any:
        return {"ref": self._mirror.number(value)} if is_mutable(value) else encode(value, self._handle_of)

    def _handle_of(self, value: object) -> Any:
        if isinstance(value, Remote):
            return {"handle": object.__getattribute__(value, "_number")}
        if isinstance(value, Exception):
            return {"handle": {"error": self.offers.tell(value, self.exceptions)}}
        return {"handle": self.offers.handle(value)}

    def _served(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Do what the code asks of something that the tests gave it, and say what came of it."""
        try:
            self.follow(asked)
            number, what, args, kwargs = asked["back"]
            given = [self._taken(item) for item in args]
            named = {str(name): self._taken(item) for name, item in kwargs.items()}
            self.offers.value(number)
        except (CannotCross, LookupError, TypeError, ValueError) as error:
            raise self.undecidable(f"what the code asks for cannot be read: {error}") from None
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(limit + _ROOM)
        told: dict[str, Any]
        try:
            told = self._give(self.offers.use(number, what, given, named))
        except CannotCross as error:
            raise self.undecidable(str(error)) from None
        except (RecursionError, MemoryError):
            raise self.undecidable("the tests and the code call each other too deeply") from None
        except AssertionError:
            raise  # the tests have failed, whatever the code would make of it
        except Exception as error:  # noqa: BLE001 - it is for the code to handle
            told = {"raised": self.offers.tell(error, self.exceptions)}
        finally:
            sys.setrecursionlimit(limit)
        return {"give": told, "sync": self._mirror.changes(), "drop": []}

    def _taken(self, item: Any) -> Any:
        match item:
            case {"ref": number}:
                return self.shared(number)
            case _:
                return decode(item, self.remote)

    def undecidable(self, why: str) -> Undecidable:
        """Make the exception and note why, in case that a bare ``except`` swallows it."""
        self.lost = self.lost or why[:300]
        self.spoiled = True
        return Undecidable(why)

    def exception(self, told: dict[str, Any]) -> BaseException:
        """Make an exception of the same class, as far as the tests can name it."""
        if "own" in told:
            mine: Any = self.offers.error(told["own"])
            mine.candidate = told
            return cast("BaseException", mine)
        kind = self._first_known(told["classes"])
        args = [decode(item) for item in told["args"]]
        self.stopped |= issubclass(kind, StopIteration | StopAsyncIteration)
        error = kind.__new__(kind, *args)
        error.args = tuple(args)
        for name, value in told.get("held", {}).items():
            with contextlib.suppress(AttributeError, TypeError):
                setattr(error, name, decode(value))
        for name in ("__cause__", "__context__"):
            if name in told:
                setattr(error, name, self.exception(told[name]))
        if "__cause__" not in told:
            error.__suppress_context__ = bool(told.get("silent"))
        error.candidate = told  # type: ignore[attr-defined]
        return error

    def exception_class(self, name: str, classes: Any) -> type[BaseException]:
        """Make a class that stands in for one of the candidate's exceptions; its own class comes first."""
        kind = self._known_exception(classes[0])
        if kind is not None:
            return kind
        base = self._first_known(classes[1:])
        made: Any = type(name, (base,), {"__str__": _told_text})
        if classes[0][0] == "":
            self.exceptions[int(classes[0][1])] = made
        return cast("type[BaseException]", made)

    def _first_known(self, classes: Any) -> type[BaseException]:
        return next((kind for place in classes if (kind := self._known_exception(place))), Exception)

    def _known_exception(self, place: Any) -> type[BaseException] | None:
        """Find the class that the tests know: a name alone proves nothing, anybody can take it."""
        module, name = place
        if module == "":
            return self.exceptions.get(int(name))
        found: Any = None
        if module == "builtins":
            found = getattr(builtins, str(name), None)
        elif str(module).partition(".")[0] in sys.stdlib_module_names and module not in (
            "this",
            "antigravity",
        ):
            try:
                found = getattr(importlib.import_module(str(module)), str(name), None)
            except Exception:  # noqa: BLE001 - a part of the library that is not to be had here
                return None
        return found if isinstance(found, type) and issubclass(found, BaseException) else None


def _told_text(error: Any) -> str:
    told = getattr(error, "candidate", None)
    return str(told["text"]) if told else ", ".join(map(str, error.args))


def show(value: object, longest: int = 300) -> str:
    """Write a value for people, never longer than ``longest``."""
    try:
        with quietly():
            text = repr(value)
    except (ValueError, RecursionError, MemoryError):
        text = f"<{type(value).__name__}>"
    return text if len(text) <= longest else text[:longest] + " ..."


def parse(line: str) -> dict[str, Any]:
    """Read one answer; anything else than an object is an answer that cannot be read."""
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        return {"lost": "the answer is not of the protocol"}
    return (
        cast("dict[str, Any]", answer) if isinstance(answer, dict) else {"lost": "it is not of the protocol"}
    )
