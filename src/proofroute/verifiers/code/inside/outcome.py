"""What became of a test, by how it ended."""

from typing import Any, Final

from proofroute.verifiers.code.inside.limits import is_about_the_sandbox, plays_a_builtin
from proofroute.verifiers.code.inside.line import Line, Undecidable

_OWED: Final = ("AttributeError", "TypeError", "RecursionError")
_PLAIN: Final = (type(None), bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset)


class Failed(AssertionError):
    """An assertion of the tests does not hold."""

    def __init__(self, counterexample: dict[str, str]) -> None:
        super().__init__("the assertion does not hold")
        self.counterexample = counterexample


def outcome_of(
    error: BaseException | None, source: str, line: Line, *, asserted: int, failures: int
) -> tuple[str, str, Any]:
    """Return outcome, statement and counterexample of a test that has ended."""
    lost = line.lost or line.apart
    told = getattr(error, "candidate", None)
    if isinstance(error, Undecidable) or lost is not None:
        return "undecided", f"It could not be decided: {lost or error}.", None
    if isinstance(error, Failed):
        return "failed", "The assertion does not hold.", error.counterexample
    if told is not None:
        result = _raised(told, {"test": source, "call": line.last_call})
        if result[0] == "failed" and line.offers.given and told["kinds"][0] in _OWED:
            return "undecided", f"{result[1]} It may be owed to what stands for the tests' own objects.", None
        return result
    if error is None and line.stopped:
        return (
            "undecided",
            "The code raised StopIteration, which may have ended an iteration of the test.",
            None,
        )
    line.stopped = False
    if error is None and failures:
        return "undecided", "An assertion did not hold and the test went on.", None
    if error is None:
        return ("passed", "It holds.", None) if asserted else ("undecided", "No assertion ran.", None)
    text = f"{type(error).__name__}: {error}"[:300]
    if isinstance(error, AssertionError):
        return "failed", f"The test raised {text}.", {"test": source, "call": line.last_call}
    # A test of plain values that cannot be evaluated does not hold; all else may be the test's own fault.
    plain = isinstance(error, TypeError | LookupError | ValueError | ArithmeticError)
    plain |= isinstance(error, AttributeError) and type(error.obj) in _PLAIN
    if plain and line.calls and not line.objects:
        return "failed", f"The test raised {text}.", {"test": source, "call": line.last_call}
    return "undecided", f"The test itself raised {text}.", None


def _raised(told: dict[str, Any], counterexample: dict[str, Any]) -> tuple[str, str, Any]:
    kinds = [str(kind) for kind in told["kinds"]]
    place = f" in line {told['line']} of the code" if told["line"] else ""
    text = f"{kinds[0]}: {told['text']}".removesuffix(": ")
    if plays_a_builtin(told):
        return "undecided", f"The code raised its own class that is called like a builtin: {text}.", None
    if is_about_the_sandbox(told):
        return "undecided", f"The code raised {text}{place}, which may be owed to the sandbox.", None
    return "failed", f"The code raised {text}{place}.", {**counterexample, "raised": text}
