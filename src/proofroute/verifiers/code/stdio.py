"""Examples of standard input and output, judged as programming contests do."""

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from proofroute.core import Execution, StdioExample
from proofroute.verifiers.code.inside.limits import is_about_this_python
from proofroute.verifiers.code.trial import Result

if TYPE_CHECKING:
    from proofroute.core.json import Json

TOLERANCE: Final = 1e-6
"""How far a printed real number may be off, relative to its size (absolutely, below one)."""

_LONGEST: Final = 500
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ERROR: Final = re.compile(r"(?:[\w.]*(?:Error|Exception|Interrupt|Exit)|terminate called)\b")
_BLOCKED: Final = ("PermissionError", "FileNotFoundError", "MemoryError", "OSError", "BlockingIOError")


def prints_alike(got: str, expected: str) -> bool | None:
    r"""Tell whether a program printed what is expected; None where only a convention could decide.

    Blanks at line ends and empty lines at the end do not count, nor do blanks between numbers. A number that
    is expected with decimals is met within 1e-6. The same words in another layout, and numbers that are the
    same only at the precision that is shown, are what some judges accept and some do not.

    >>> prints_alike("1 2 \n\n", "1 2"), prints_alike("1\n2", "1 2"), prints_alike("0.34", "0.333")
    (True, None, False)
    >>> prints_alike("2.5000001", "2.5"), prints_alike("0.3333333", "0.333"), prints_alike("1.2", "1.24")
    (True, None, False)
    """
    mine, theirs = _lines(got), _lines(expected)
    if len(mine) == len(theirs) and all(map(_same_line, mine, theirs)):
        return True
    words = got.split(), expected.split()
    return None if len(words[0]) == len(words[1]) and all(map(_perhaps_the_same, *words)) else False


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _same_line(got: str, expected: str) -> bool:
    if got == expected:
        return True
    mine, theirs = got.split(), expected.split()
    if len(mine) != len(theirs) or not all(map(_same_word, mine, theirs)):
        return False
    # Between words blanks may draw a picture; between numbers they only separate.
    return all(map(_NUMBER.fullmatch, mine)) or re.findall(r"\s+", got) == re.findall(r"\s+", expected)


def _same_word(got: str, expected: str) -> bool:
    if got == expected:
        return True
    numbers = _numbers(got, expected)
    real = _is_decimal(got) and _is_decimal(expected)
    return numbers is not None and real and _close(*numbers, TOLERANCE)


def _perhaps_the_same(got: str, expected: str) -> bool:
    numbers = _numbers(got, expected)
    if got == expected or numbers is None:
        return got == expected
    digits = expected.partition(".")[2]
    shown = 0.5000001 * 10.0 ** -len(digits) if digits.isdecimal() else 0.0
    if not (_is_decimal(got) or _is_decimal(expected)):
        return False
    return _close(*numbers, TOLERANCE) or abs(numbers[0] - numbers[1]) <= shown


def _close(got: float, expected: float, tolerance: float) -> bool:
    return math.isclose(got, expected, rel_tol=tolerance, abs_tol=tolerance)


def _numbers(got: str, expected: str) -> tuple[float, float] | None:
    if max(len(got), len(expected)) > 40 or not (_NUMBER.fullmatch(got) and _NUMBER.fullmatch(expected)):
        return None
    numbers = float(got), float(expected)
    return numbers if all(map(math.isfinite, numbers)) else None


def _is_decimal(word: str) -> bool:
    return any(mark in word for mark in ".eE")


def judge_printed(
    example: StdioExample, execution: Execution, is_blocked: Callable[[str], bool] | None = None
) -> Result:
    """Say what became of one example.

    Args:
        example: what was given and what is expected.
        execution: how the run ended, and what it printed.
        is_blocked: tells by the last line of its errors whether a program failed for the wall; None for
            Python's own.
    """
    said = _last_words(execution.stderr)
    shown: dict[str, Json] = {"stdin": shorten(example.stdin), "expected": shorten(example.stdout)}
    shown["got"] = shorten(execution.stdout)
    seconds = execution.seconds
    if execution.end != "exited":
        words = {"timeout": "did not finish in time", "memory_limit": "ran out of its memory"}
        words |= {"output_limit": "printed more than its limit"}
        text = f"The program {words.get(execution.end, 'crashed')}."
        return Result(outcome="undecided", statement=text, seconds=seconds, check="code.sandbox")
    if execution.exit_code != 0:
        if (is_blocked or _is_blocked)(said):
            text = f"The program cannot run in the sandbox: {said}."
            return Result(outcome="undecided", statement=text, seconds=seconds)
        text = f"The program ended with exit code {execution.exit_code}{said and f': {said}'}."
        if prints_alike(execution.stdout, example.stdout):
            # In C a `void main` ends with whatever code stands there.
            return Result(
                outcome="undecided", statement=f"It prints what is expected. {text}", seconds=seconds
            )
        shown["stderr"] = said
        return Result(outcome="failed", statement=text, counterexample=shown, seconds=seconds)
    match prints_alike(execution.stdout, example.stdout):
        case True:
            return Result(outcome="passed", statement="It prints what is expected.", seconds=seconds)
        case None:
            text = "It prints the expected words or numbers in another layout or precision."
            return Result(outcome="undecided", statement=text, seconds=seconds)
        case False:
            text = "It prints something else than expected."
            return Result(outcome="failed", statement=text, counterexample=shown, seconds=seconds)


def _last_words(errors: str) -> str:
    lines = [line.strip() for line in errors.strip().split("\n")]
    # Node prints its stack and its version behind the error.
    named = [line for line in lines if _ERROR.match(line)]
    return (named or lines)[-1][:300]


def _is_blocked(said: str) -> bool:
    kind, _, text = said.partition(": ")
    return kind in _BLOCKED or is_about_this_python(kind.rpartition(".")[2], text)


def shorten(text: str) -> str:
    """Cut a text for a counterexample."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."
