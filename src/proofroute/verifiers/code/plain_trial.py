"""A trial by calls: where no judge can run beside the code, what simple tests state is evaluated here.

The code's interpreter gets the arguments of calls and nothing else. What is not simple runs together with the
code, which could fake it: that is support and no more.
"""

import ast
import time
from collections.abc import Sequence
from typing import Any, Final

from proofroute.core import CallExample, Limits
from proofroute.tools.sandbox.calling import Called, CallingSandbox, Calls, Raised, Returned, Unsure
from proofroute.verifiers.code.entries import guess_entries
from proofroute.verifiers.code.inside.alike import alike
from proofroute.verifiers.code.inside.line import show
from proofroute.verifiers.code.plain_tests import Failure, Read, Simple, read_tests, run_simple
from proofroute.verifiers.code.plain_values import Ask, NotSimple
from proofroute.verifiers.code.results import Result, Trial
from proofroute.verifiers.code.together import run_together

_CALLED: Final = "_entry"


async def hold_plain_trial(
    sandbox: CallingSandbox,
    limits: Limits,
    code: str,
    tests: str | None,
    examples: Sequence[CallExample],
    entry_point: str | None,
) -> Trial:
    """Run ``tests`` and ``examples`` against ``code``, call by call.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    trial = Trial()
    target, lacking = _entry(code, entry_point)
    defined = _defined(code)
    read = read_tests(tests, defined, entry_point) if tests is not None else None
    async with sandbox.calls(code, limits) as calls:
        trial.layers = calls.layers
        if calls.loaded is not None:
            trial.otherwise = _not_loaded(calls.loaded)
            return trial
        one = _Asking(calls, target, lacking, entry_point, defined)
        for unit in read.simple if read else ():
            trial.results[unit.claim] = await _simple(one, unit)
        for number, example in enumerate(examples, 1):
            trial.results[f"example {number}"] = await _example(one, example)
        if read is not None and read.others:
            trial.results |= await _others(calls, read, code, target)
    trial.used = bool(trial.results)
    trial.finished = True
    return trial


class _Asking:
    """Makes the calls that tests ask for."""

    def __init__(
        self, calls: Calls, target: str | None, lacking: str, entry_point: str | None, defined: frozenset[str]
    ) -> None:
        self.calls = calls
        self._target = target
        self._lacking = lacking
        self.entry_point = entry_point
        self._defined = defined

    async def ask(self, asked: Ask) -> Called:
        """Make one call."""
        function = asked.name if asked.name in self._defined else self._target
        if function is None:
            if self.entry_point is None:
                return Unsure(f"no entry point was named, and {self._lacking}")
            return Raised("NameError", self._lacking)
        return await self.calls.call(function, asked.args, asked.kwargs)


async def _simple(one: _Asking, unit: Simple) -> Result:
    """Run a simple unit to its end."""
    started = time.perf_counter()
    running = run_simple(unit)
    value: Any = None
    last: Ask | None = None
    result: Result
    while True:
        try:
            last = running.send(value)
        except StopIteration as end:
            result = _judged(end.value)
            break
        except NotSimple as error:
            result = _open(f"It could not be decided: {error}.")
            break
        except (TypeError, LookupError, ValueError, ArithmeticError, AttributeError) as error:
            text = f"The test raised {type(error).__name__}: {error}"[:300]
            shown = {"test": unit.source, "call": str(last or "")}
            result = Result(outcome="failed", statement=f"{text}.", counterexample={**shown})
            break
        except (RecursionError, MemoryError) as error:
            result = _open(f"It could not be decided: {type(error).__name__}.")
            break
        found = await one.ask(last)
        if not isinstance(found, Returned):
            result = _not_returned(found, {"test": unit.source, "call": str(last)})
            break
        value = found.value
    return _timed(result, started)


def _judged(failure: Failure | None) -> Result:
    if failure is None:
        return Result(outcome="passed", statement="It holds.")
    if failure.near:
        return _open("It holds but for the last digits, which another interpreter may compute otherwise.")
    shown = {"test": failure.source, "call": failure.call, "got": show(failure.got)}
    shown["expected"] = show(failure.expected)
    return Result(outcome="failed", statement="The assertion does not hold.", counterexample={**shown})


async def _example(one: _Asking, example: CallExample) -> Result:
    started = time.perf_counter()
    name = one.entry_point or _CALLED
    asked = Ask(name, tuple(example.args), dict(example.kwargs))
    found = await one.ask(asked)
    if not isinstance(found, Returned):
        return _timed(_not_returned(found, {"call": str(asked)}), started)
    equal = alike(found.value, example.expected)
    if equal is None:
        text = f"It could not be decided: the result {show(found.value)} has no form in JSON."
        return _timed(_open(text), started)
    if equal:
        return _timed(Result(outcome="passed", statement="It holds."), started)
    shown = {"call": str(asked), "got": show(found.value), "expected": show(example.expected)}
    failed = Result(outcome="failed", statement="The assertion does not hold.", counterexample={**shown})
    return _timed(failed, started)


def _not_returned(found: Raised | Unsure, shown: dict[str, str]) -> Result:
    match found:
        case Raised():
            text = f"The code raised {found}"[:400]
            return Result(
                outcome="failed", statement=f"{text}.", counterexample={**shown, "raised": str(found)[:300]}
            )
        case Unsure(why):
            return Result(
                outcome="undecided", statement=f"It could not be decided: {why}.", check="code.sandbox"
            )


def _not_loaded(found: Raised | Unsure) -> Result:
    match found:
        case Raised():
            text = str(found)[:300]
            return Result(
                outcome="failed",
                statement=f"The code raises when it is loaded: {text}.",
                counterexample={"raised": text},
            )
        case Unsure(why):
            text = f"The code is not run: {why}."
            return Result(outcome="undecided", statement=text, check="code.sandbox")


async def _others(calls: Calls, read: Read, code: str, target: str | None) -> dict[str, Result]:
    """Run what is not simple beside the code, where that is not sure to be faked."""
    found = await run_together(calls, read, code, target)
    return {
        claim: found.get(claim) or _open(f"It is not evaluated outside of the code's interpreter: {reason}.")
        for claim, reason in read.others.items()
    }


def _open(text: str) -> Result:
    return Result(outcome="undecided", statement=text)


def _timed(result: Result, started: float) -> Result:
    return Result(
        outcome=result.outcome,
        statement=result.statement,
        counterexample=result.counterexample,
        seconds=time.perf_counter() - started,
        check=result.check,
    )


def _defined(code: str) -> frozenset[str]:
    """Return the functions and function-like names that the code's top level binds."""
    names: set[str] = set()
    for node in ast.parse(code).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Lambda() | ast.Name() | ast.Attribute()):
                names.add(name)
            case _:
                pass
    return frozenset(names)


def _entry(code: str, entry_point: str | None) -> tuple[str | None, str]:
    """Find what examples and ``check`` call, as an expression; else say what the code defines."""
    guesses = guess_entries(code)
    defined = _defined(code)
    listed = ", ".join(sorted(defined)[:10]) or "nothing that can be called"
    lacking = f"the code defines {listed}"
    if entry_point is not None and entry_point in defined:
        return entry_point, ""
    methods = guesses["methods"]
    wanted = entry_point.rpartition(".")[2] if entry_point else methods[0] if len(methods) == 1 else None
    if wanted is not None and wanted in methods:
        return f"Solution().{wanted}", ""
    if entry_point is not None:
        return None, f"the code defines no {entry_point!r}; it defines {listed}"
    if len(defined) == 1:
        return next(iter(defined)), ""
    return (guesses["roots"][0], "") if len(guesses["roots"]) == 1 else (None, lacking)
