"""Calls of a program in Monty, each answered only where Monty and CPython must agree."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from proofroute.core import Limits
from proofroute.tools.sandbox.calling import Called, Raised, Returned, Unsure
from proofroute.tools.sandbox.monty.faithful import Faithful, faithful
from proofroute.tools.sandbox.monty.genuine import is_genuine
from proofroute.tools.sandbox.monty.interpreter import Fault, Interpreter, Stopped, interpreting
from proofroute.tools.sandbox.monty.prelude import ORDERS

LAYERS: Final = (
    "monty: an interpreter of its own, without system calls, files, network or environment",
    "process: of its own, ended with the run",
    "bounds: time, memory, recursion and output, kept by the interpreter",
)
"""What stands between a program and the machine. The process itself is not locked by the system."""

_CALL: Final = "_pr_found = {function}(*_pr_args, **_pr_kwargs)\n(_pr_strange(_pr_found), _pr_found)"
_CHANGED: Final = Unsure("it changed what Monty was given beside it")
_ORDER: Final = Unsure("what it gives depends on the order of a set, which Monty has otherwise than CPython")


class MontyCalls:
    """A program that was loaded in Monty. Made by :meth:`.sandbox.MontySandbox.calls`.

    Args:
        given: the program.
        limits: bounds of all of its calls together.
        interpreter: where it is loaded.
    """

    def __init__(self, given: Faithful, limits: Limits, interpreter: Interpreter) -> None:
        self.layers = LAYERS
        self.loaded: Raised | Unsure | None = None
        self._given = given
        self._limits = limits
        self._interpreter = interpreter
        self._lost: Unsure | None = None
        self._sets_at_load = False

    async def load(self) -> None:
        """Load the program."""
        found = await _loaded(self._given, self._interpreter)
        if isinstance(found, Raised | Unsure):
            self.loaded = found
            self._lost = Unsure(f"it was not loaded: {found if isinstance(found, Raised) else found.why}")
        else:
            self._sets_at_load = found

    async def call(self, function: str, args: Sequence[object], kwargs: Mapping[str, object]) -> Called:
        """Call a function with plain values."""
        if self._lost is not None:
            return self._lost
        if self._given.newlines and "\\n" in repr((args, kwargs)):
            return Unsure("Monty has '$' before a newline otherwise than CPython")
        found, sets = await _called(self._given, self._interpreter, function, args, kwargs)
        if isinstance(found, Stopped):
            self._lost = Unsure(str(found))
            return self._lost
        if not sets and not self._sets_at_load:
            return found
        for order in ORDERS[1:]:
            async with interpreting(self._given, self._limits, order) as other:
                if isinstance(await _loaded(self._given, other), Raised | Unsure):
                    return _ORDER
                again, _ = await _called(self._given, other, function, args, kwargs)
            if not isinstance(again, type(found)) or not _same(again, found):
                return _ORDER
        return found

    async def execute(self, text: str) -> Called:
        """Run statements beside the program."""
        given = faithful(text)
        if self._lost is not None or given.doubt is not None:
            return self._lost or Unsure(str(given.doubt))
        try:
            await self._interpreter.feed("_pr_sets[0] = 0")
            await self._interpreter.feed(given.text)
            told: list[tuple[str, str, bool]] = await self._interpreter.feed("_pr_notes")
            if any(kind == "AssertionError" for kind, _, _ in told):
                return Unsure("an assertion did not hold, and that was handled")
            if await self._interpreter.feed("_pr_sets[0]"):
                return _ORDER
            return await notes(self._given, self._interpreter) or Returned(None)
        except Stopped as stopped:
            self._lost = Unsure(str(stopped))
            return self._lost
        except Fault as fault:
            return Raised(fault.kind, fault.text)
        except (TypeError, ValueError):
            return _CHANGED


async def _loaded(given: Faithful, interpreter: Interpreter) -> Raised | Unsure | bool:
    """Load a program; say whether it went through a set."""
    if given.doubt is not None:
        return Unsure(given.doubt)
    try:
        await interpreter.load(given.text)
    except Stopped as stopped:
        return Unsure(str(stopped))
    except Fault as fault:
        return await judged(given, interpreter, fault)
    return await notes(given, interpreter) or bool(await interpreter.feed("_pr_sets[0]"))


async def _called(
    given: Faithful,
    interpreter: Interpreter,
    function: str,
    args: Sequence[object],
    kwargs: Mapping[str, object],
) -> tuple[Called | Stopped, bool]:
    """Call it once; say whether it went through a set."""
    inputs: dict[str, Any] = {"_pr_args": list(args), "_pr_kwargs": dict(kwargs)}
    found: Called
    try:
        await interpreter.feed("_pr_sets[0] = 0")
        try:
            strange, value = await interpreter.feed(_CALL.format(function=function), inputs)
        except Fault as fault:
            found = await judged(given, interpreter, fault)
        else:
            found = _plain(strange, value)
        return await notes(given, interpreter) or found, bool(await interpreter.feed("_pr_sets[0]"))
    except Stopped as stopped:
        return stopped, False
    except (Fault, TypeError, ValueError):
        return _CHANGED, False


def _plain(strange: object, value: object) -> Called:
    if strange is not None:
        return Unsure(f"it returns a value that is no plain data ({strange})")
    if _holds_nan(value):
        return Unsure("it returns a NaN, which Monty compares otherwise than CPython")
    return Returned(value)


async def judged(given: Faithful, interpreter: Interpreter, fault: Fault) -> Raised | Unsure:
    """Say what an exception of the program means: its own, or Monty's."""
    name, line = fault.places[-1] if fault.places else ("", 0)
    own = name == interpreter.program and (line, fault.kind) in given.raising
    if is_genuine(fault.kind, fault.text, given.of, raised=own):
        return await notes(given, interpreter) or Raised(fault.kind, fault.text)
    return Unsure(f"Monty does not run this: {fault}")


async def notes(given: Faithful, interpreter: Interpreter) -> Unsure | None:
    """Say whether the program handled an exception that may have been Monty's own.

    Raises:
        Stopped: a limit was reached.
    """
    try:
        told: list[tuple[str, str, bool]] = await interpreter.feed("_pr_notes")
        for kind, text, used in told:
            own = text in given.of.texts or not text
            named = any(kind == name for _, name in given.raising)
            if (used and not own) or not is_genuine(kind, text, given.of, raised=own and named):
                return Unsure(f"the code handles an exception that may be Monty's own ({kind}: {text[:100]})")
    except (Fault, TypeError, ValueError):
        return _CHANGED
    return None


def _same(one: Called, other: Called) -> bool:
    """Compare what two calls gave: the same values of the same types all the way down."""
    try:
        match one, other:
            case Returned(mine), Returned(theirs):
                return _written(mine) == _written(theirs)
            case _:
                return one == other
    except RecursionError:
        return False


def _class_of(value: object) -> type[Any]:
    return type(value)


def _written(value: Any) -> object:
    """Write plain data so that only its sets have no order."""
    kind = _class_of(value)
    if kind in (set, frozenset):
        return kind.__name__, sorted(repr(_written(item)) for item in value)
    if kind is dict:
        return [(_written(key), _written(item)) for key, item in value.items()]
    if issubclass(kind, list | tuple):
        return kind.__name__, [_written(item) for item in value]
    return repr(value)


def _holds_nan(value: Any) -> bool:
    kind = _class_of(value)
    if kind is dict:
        return any(map(_holds_nan, value)) or any(map(_holds_nan, value.values()))
    if issubclass(kind, list | tuple | set | frozenset):
        return any(map(_holds_nan, value))
    return kind in (float, complex) and bool(value != value)  # only a NaN is not equal to itself
