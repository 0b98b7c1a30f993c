"""The judge's process: runs the tests against stand-ins and says what became of each.

No code of the candidate runs here, so nothing that it does to builtins, to ``assert`` or to its own process
can change a verdict; it can only return values.
"""

import json
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from proofroute.verifiers.code.inside.remote import Line, Undecidable, show

if TYPE_CHECKING:
    from proofroute.verifiers.code.inside.survey import Unit

_LIMITED: Final = frozenset({"MemoryError", "OSError"})


class Failed(AssertionError):
    """An assertion of the tests does not hold."""

    def __init__(self, counterexample: dict[str, str]) -> None:
        super().__init__("the assertion does not hold")
        self.counterexample = counterexample


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

    def unit(self, number: int) -> "_Running":
        """Run one test; whatever it raises becomes its result."""
        return _Running(self, number)

    def mark(self) -> int:
        """Say how many calls there were so far, to know which side of a comparison is the candidate's."""
        return self.line.calls

    def compare(
        self,
        source: str,
        fragile: bool,
        before: int,
        left: Any,
        middle: int,
        right: Any,
        after: int,
        test: Any,
    ) -> None:
        """Judge an assertion that compares two values."""
        mine = (left, right) if middle > before or middle == after else (right, left)
        self._assert(source, fragile, bool(test(left, right)), {"got": mine[0], "expected": mine[1]})

    def truth(self, source: str, fragile: bool, value: Any) -> None:
        """Judge any other assertion."""
        self._assert(source, fragile, bool(value), {"got": value})

    def handled(self) -> None:
        """Note that the exception that a test expects came."""
        error = sys.exc_info()[1]
        if self.running and getattr(error, "candidate", None):
            self.running[-1].asserted += 1

    def expected_exception(self) -> None:
        """Note that ``pytest.raises`` saw its exception."""
        if self.running:
            self.running[-1].asserted += 1

    def _assert(self, source: str, fragile: bool, holds: bool, values: dict[str, Any]) -> None:
        running = self.running[-1] if self.running else None
        if running is not None:
            running.asserted += 1
        if fragile and self.line.objects:
            raise self.line.undecidable("the test looks at the type or identity of an object of the code")
        if holds:
            return
        shown = {"test": source, **({"call": self.line.last_call} if self.line.last_call else {})}
        shown |= {name: show(value) for name, value in values.items()}
        if running is not None:
            running.failures += 1
        raise Failed(shown)

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

    def say(self, message: dict[str, Any]) -> None:
        """Write one line to the parent."""
        self.replies.write(json.dumps(message) + "\n")
        self.replies.flush()

    def trouble(self, error: BaseException) -> None:
        """Charge an exception between the tests to the next test: that one cannot be reached."""
        number = next((place for place in range(len(self.units)) if place not in self.begun), None)
        if number is not None:
            with self.unit(number) as running:
                running.asserted = 1
                raise error


class _Running:
    """One test while it runs."""

    def __init__(self, judge: Judge, number: int) -> None:
        self.judge = judge
        self.number = number
        self.asserted = 0
        self.failures = 0
        self.began = time.perf_counter()

    def __enter__(self) -> Self:
        self.judge.running.append(self)
        self.judge.begun.add(self.number)
        self.judge.line.lost = None
        self.judge.line.last_call = ""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        del kind, trace
        self.judge.running.pop()
        outcome, statement, counterexample = self._result(error)
        if outcome == "failed" and self.judge.reaches_in:
            outcome, counterexample = "undecided", None
            statement = "It does not hold, and it reaches into a process in which the code is not."
        seconds = time.perf_counter() - self.began
        self.judge.close(self.number, outcome, statement, counterexample, seconds)
        if self.judge.running:  # a test inside of a test decides for both
            self.judge.running[-1].asserted += self.asserted
        return True

    def _result(self, error: BaseException | None) -> tuple[str, str, Any]:
        lost = self.judge.line.lost
        told = getattr(error, "candidate", None)
        source = self.judge.units[self.number].source
        if isinstance(error, Undecidable) or lost is not None:
            return "undecided", f"It could not be decided: {lost or error}.", None
        if isinstance(error, Failed):
            return "failed", "The assertion does not hold.", error.counterexample
        if told is not None:
            return _raised(told, {"test": source, "call": self.judge.line.last_call})
        if error is None and self.failures:
            return "undecided", "An assertion did not hold and the test went on.", None
        if error is None:
            return (
                ("passed", "It holds.", None) if self.asserted else ("undecided", "No assertion ran.", None)
            )
        text = f"{type(error).__name__}: {error}"[:300]
        if isinstance(error, AssertionError):
            return "failed", f"The test raised {text}.", {"test": source, "call": self.judge.line.last_call}
        # A test of plain values that cannot be evaluated does not hold; all else may be the test's own fault.
        plain = isinstance(error, TypeError | LookupError | ValueError | ArithmeticError)
        if plain and self.judge.line.calls and not self.judge.line.objects:
            return "failed", f"The test raised {text}.", {"test": source, "call": self.judge.line.last_call}
        return "undecided", f"The test itself raised {text}.", None


def _raised(told: dict[str, Any], counterexample: dict[str, Any]) -> tuple[str, str, Any]:
    kinds = [str(kind) for kind in told["kinds"]]
    place = f" in line {told['line']} of the code" if told["line"] else ""
    text = f"{kinds[0]}: {told['text']}".removesuffix(": ")
    if is_about_the_sandbox(told):
        return "undecided", f"The code raised {text}{place}, which may be owed to the sandbox.", None
    return "failed", f"The code raised {text}{place}.", {**counterexample, "raised": text}


def is_about_the_sandbox(told: dict[str, Any]) -> bool:
    """Tell whether an exception may come from what the sandbox does not give."""
    if _LIMITED & set(told["kinds"]) or told["kinds"][0] == "EOFError":
        return True
    module = str(told["module"] or "").partition(".")[0]
    return bool(module) and module not in sys.stdlib_module_names
