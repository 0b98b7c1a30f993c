"""The judge's process: runs the tests against stand-ins and says what became of each.

No code of the candidate runs here, so nothing that it does to builtins, to ``assert`` or to its own process
can change a verdict; it can only return values.
"""

import json
import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from proofroute.verifiers.code.inside.codec import class_of
from proofroute.verifiers.code.inside.line import Line, show
from proofroute.verifiers.code.inside.looking import look, part
from proofroute.verifiers.code.inside.outcome import Failed, outcome_of
from proofroute.verifiers.code.inside.remote import Remote

if TYPE_CHECKING:
    from proofroute.verifiers.code.inside.units import Unit

_HOLDERS: Final = (list, tuple, set, frozenset)


class Judge:
    """What the rewritten tests talk to."""

    def __init__(self, line: Line, replies: Any) -> None:
        self.line = line
        self.replies = replies
        self.units: list[Unit] = []
        self.running: list[_Running] = []
        self.begun: set[int] = set()
        self.used = False
        self.reaches_in = False
        self.mutates = False
        self.early_stop = False
        self.entered: set[int] = set()
        self.come_to: set[int] = set()
        self.strays: list[Failed] = []
        self.entry: str | None = None
        self.served: frozenset[str] = frozenset()
        self._first = 0  # before it, every unit has begun

    def unit(self, number: int, *, after: bool = False) -> "_Running":
        """Run one test; whatever it raises becomes its result. ``after``: of what went before it."""
        return _Running(self, number, after=after)

    def mark(self) -> int:
        """Say how many calls there were so far, to know which side of a comparison is the candidate's."""
        return self.line.calls

    def compare(
        self, source: str, before: int, left: Any, middle: int, right: Any, after: int, test: Any
    ) -> None:
        """Judge an assertion that compares two values."""
        mine = (left, right) if middle > before or middle == after else (right, left)
        self._assert(source, bool(test(left, right)), {"got": mine[0], "expected": mine[1]})

    def truth(self, source: str, value: Any) -> None:
        """Judge any other assertion."""
        self.refuse_vain(value)
        self._assert(source, bool(value), {"got": value})

    def refuse_vain(self, value: Any) -> None:
        """Refuse to take for true what only holds or writes what comparisons gave."""
        kind = class_of(value)
        inner = list(value.values()) if kind is dict else list(value) if kind in _HOLDERS else []
        if value in ("True", "False") if kind is str else inner and all(type(item) is bool for item in inner):
            raise self.line.undecidable(
                "what is asserted holds comparisons, and counts as true whatever they gave"
            )

    def guarded(self, function: Any, name: str, *inner: str) -> Any:
        """Refuse a function of the code that is told what the tested one gave, and what would be right."""
        if name in self.served and name != self.entry and self.entry in inner:
            raise self.line.undecidable(f"{name!r} is the code's own, and it is told what is right")
        return function

    def both_sides(self, *names: str) -> None:
        """Refuse a comparison whose sides both go through a function of the code that is not tested."""
        served = [name for name in names if name in self.served]
        if len(served) > 1 and served[0] != self.entry:
            raise self.line.undecidable(f"both sides go through {served[0]!r}, which is the code's own")

    def refuse(self, why: str) -> None:
        """Refuse to judge an assertion."""
        raise self.line.undecidable(why)

    def look(self, function: Any, *args: Any) -> Any:
        """Look at a plain value; a stand-in is not what it stands for."""
        return look(self.line, function, args)

    def part(self, value: Any, name: str) -> Any:
        """Return an attribute with a name such as ``__class__``, of what a stand-in stands for."""
        return part(self.line, value, name)

    def wait(self, awaited: Any) -> Any:
        """Run what ``asyncio.run`` is given."""
        if isinstance(awaited, Remote):
            return self.line.ask("run", awaited)
        import asyncio

        return asyncio.run(awaited)

    def combined(self, function: Any, name: str) -> Any:
        """Have coroutines of the code run together where they are."""

        def combine(*args: Any, **kwargs: Any) -> Any:
            theirs = [isinstance(item, Remote) for item in args]
            if not any(theirs):
                return function(*args, **kwargs)
            if name == "gather" and not all(theirs):
                raise self.line.undecidable("the test awaits the code beside other things")
            return self.line.ask("combined", name, *args, **kwargs)

        return combine

    def ran(self, number: int) -> None:
        """Note that a function of the tests runs."""
        self.entered.add(number)

    def reached(self, number: int) -> None:
        """Note that an assertion was come to."""
        self.come_to.add(number)

    def caught(self) -> None:
        """Note that the tests have seen the exception that would end an iteration."""
        self.line.stopped = False

    def check_required(self, required: dict[int, int | None]) -> None:
        """Take back the tests of which an assertion was never come to."""
        for number, unit in required.items():
            if number in self.come_to:
                continue
            if unit is None:
                self.trouble(self.line.undecidable("an assertion of a helper never ran"))
            else:
                self.close(unit, "undecided", "An assertion in it never ran.", None, 0.0)

    def check_all_ran(self, helpers: dict[int, str]) -> None:
        """Charge what the tests state and nothing ran, and failures that nobody saw, to the last test."""
        reported = {unit.function for unit in self.units}  # a test reports for itself
        for number, name in helpers.items():
            if number not in self.entered and name not in reported:
                self.trouble(self.line.undecidable(f"{name!r} asserts and was never run"))
        if self.line.apart:
            self.trouble(self.line.undecidable(self.line.apart))
        if self.strays:
            self.trouble(self.line.undecidable("an assertion did not hold and the tests went on"))

    def handled(self) -> None:
        """Note that the exception that a test expects came."""
        error = sys.exc_info()[1]
        if self.running and getattr(error, "candidate", None):
            self.running[-1].asserted += 1

    def weighed(self) -> None:
        """Note an assertion that is written as a condition and an exception."""
        if self.running:
            self.running[-1].asserted += 1

    def expected_exception(self) -> None:
        """Note that ``pytest.raises`` saw its exception."""
        self.line.stopped = False
        if self.running:
            self.running[-1].asserted += 1

    def assertion_failed(self) -> None:
        """Note that an assertion of unittest does not hold, in case that the test swallows it."""
        if self.running:
            self.running[-1].asserted += 1
            self.running[-1].failures += 1

    def _assert(self, source: str, holds: bool, values: dict[str, Any]) -> None:
        running = self.running[-1] if self.running else None
        if running is not None:
            running.asserted += 1
        if holds:
            return
        shown = {"test": source, **({"call": self.line.last_call} if self.line.last_call else {})}
        shown |= {name: show(value) for name, value in values.items()}
        failed = Failed(shown)
        if running is not None:
            running.failures += 1
        else:
            self.strays.append(failed)
        raise failed

    def close(self, number: int, outcome: str, statement: str, counterexample: Any, seconds: float) -> None:
        """Report a unit."""
        self.used |= self.line.calls > 0
        self.say(
            {
                "unit": self.units[number].claim,
                "outcome": outcome,
                "statement": statement,
                "counterexample": counterexample,
                "seconds": seconds,
                "used": self.used,
            }
        )
        if self.early_stop and outcome == "failed":
            self.say({"stopped": True})
            os._exit(0)

    def say(self, message: dict[str, Any]) -> None:
        """Write one line to the parent."""
        self.replies.write(json.dumps(message) + "\n")
        self.replies.flush()

    def trouble(self, error: BaseException) -> None:
        """Charge an exception between the tests to the next test, which it keeps from being reached.

        After the last one it is charged to that: the text as a whole did not hold.
        """
        self.strays = [stray for stray in self.strays if stray is not error]
        while self._first < len(self.units) and self._first in self.begun:
            self._first += 1
        number = min(self._first, len(self.units) - 1)
        if number >= 0:
            with self.unit(number, after=True) as running:
                running.asserted = 1
                raise error
        self.line.spoiled = True


class _Running:
    """One test while it runs."""

    def __init__(self, judge: Judge, number: int, *, after: bool) -> None:
        self.judge = judge
        self.after = after
        self.number = number
        self.asserted = 0
        self.failures = 0
        self.stale = False
        self.began = time.perf_counter()

    def __enter__(self) -> Self:
        self.judge.running.append(self)
        self.judge.begun.add(self.number)
        self.stale = self.judge.line.spoiled and not self.judge.units[self.number].alone
        if not self.after:
            self.judge.line.lost = None
        self.judge.line.last_call = ""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        del kind, trace
        self.judge.running.pop()
        source = self.judge.units[self.number].source
        outcome, statement, counterexample = outcome_of(
            error, source, self.judge.line, asserted=self.asserted, failures=self.failures
        )
        if outcome == "failed" and self.judge.reaches_in:
            outcome, counterexample = "undecided", None
            statement = "It does not hold, and it reaches into a process in which the code is not."
        if outcome != "undecided" and self.judge.mutates and self.judge.line.aliased:
            outcome, counterexample = "undecided", None
            statement = "The code gave one value at several places, and the test changes what it was given."
        if outcome == "passed" and self.judge.line.lent:
            statement += f" The code was lent {', '.join(self.judge.line.lent)}, which it does not import."
        if outcome == "failed" and self.judge.line.walled:
            outcome, counterexample = "undecided", None
            statement = (
                f"It does not hold, and the code did what the sandbox refuses ({self.judge.line.walled})."
            )
        if outcome == "failed" and self.stale and not self.after:
            outcome, counterexample = "undecided", None
            statement = "It does not hold after something that could not be decided."
        seconds = time.perf_counter() - self.began
        self.judge.close(self.number, outcome, statement, counterexample, seconds)
        if self.judge.running:  # a test inside of a test decides for both
            self.judge.running[-1].asserted += self.asserted
        return True
