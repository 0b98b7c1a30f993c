"""What a failed example does not prove: where the prompt leaves a choice, or was written in words."""

import ast
import math
from dataclasses import replace
from typing import Final, TypeAlias

from proofroute.core.json import Json
from proofroute.tools.code import Shown, ShownCall
from proofroute.verifiers.code.trial import Result

_SHOWN_DIGITS: Final = 1e-6

Plain: TypeAlias = (
    "None | bool | int | float | complex | str | bytes | list[Plain] | tuple[Plain, ...] | set[Plain]"
    " | dict[Plain, Plain]"
)
"""What a literal can be."""


def softened(result: Result, shown: Shown, code: str, free: str | None) -> Result:
    """Return ``result``, undecided where its failure could be owed to how the example is written.

    Args:
        result: what became of the example.
        shown: the example.
        code: the code.
        free: the prompt's words for that more than one answer is right.
    """
    if result.outcome != "failed":
        return result
    why = _why(result.counterexample, shown, code, free)
    if why is None:
        return result
    text = f"It does not hold as it is written, but {why}."
    return replace(result, outcome="undecided", statement=text, counterexample=None)


def _why(counterexample: Json, shown: Shown, code: str, free: str | None) -> str | None:
    told = counterexample if isinstance(counterexample, dict) else {}
    if free is not None and "raised" not in told:
        return f"the prompt leaves a choice ({free!r})"
    got, expected = told.get("got"), told.get("expected")
    if "stdin" in told:
        reads = "input" in code or "stdin" in code or "open(" in code
        return None if reads else "the code reads no input, so a function may be meant"
    if not isinstance(got, str) or not isinstance(expected, str):
        return None
    if got == "None" and expected != "None" and ("print(" in code or "write(" in code):
        return "the code prints and returns nothing"
    try:
        mine: Plain = ast.literal_eval(got)
        theirs: Plain = ast.literal_eval(expected)
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return None
    loose = isinstance(shown.what, ShownCall) and shown.what.loose
    if _near(mine, theirs, loose=loose):
        return "the values differ in type or precision only"
    return None


def _near(got: Plain, expected: Plain, *, loose: bool) -> bool:
    match got, expected:
        case (list() | tuple(), list() | tuple()):
            alike = loose or type(got) is type(expected)
            return (
                alike
                and len(got) == len(expected)
                and all(_near(mine, theirs, loose=loose) for mine, theirs in zip(got, expected, strict=True))
            )
        case dict(), dict():
            return got.keys() == expected.keys() and all(
                _near(got[key], expected[key], loose=loose) for key in expected
            )
        case int() | float(), int() | float() if isinstance(got, float) or isinstance(expected, float):
            return _close(float(got), float(expected))
        case _:
            return got == expected or (loose and str(got) == str(expected))


def _close(got: float, expected: float) -> bool:
    digits = repr(expected).partition(".")[2]
    shown = 0.5000001 * 10.0 ** -len(digits) if digits.isdecimal() and len(digits) > 1 else _SHOWN_DIGITS
    return got == expected or math.isclose(
        got, expected, rel_tol=_SHOWN_DIGITS, abs_tol=max(shown, _SHOWN_DIGITS)
    )
