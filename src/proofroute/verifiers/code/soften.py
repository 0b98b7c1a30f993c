"""What a failed example does not prove: where the prompt leaves a choice, or was written in words."""

import ast
import math
from dataclasses import replace
from typing import Final

from proofroute.core.json import Json
from proofroute.tools.code import Shown, ShownCall
from proofroute.verifiers.code.trial import Result

_SHOWN_DIGITS: Final = 1e-6


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
    if isinstance(shown.what, ShownCall) and shown.what.unsure:
        return "the prompt does not show what came of it"
    got, expected = told.get("got"), told.get("expected")
    if "stdin" in told:
        reads = any(word in code for word in ("input", "stdin", "open(", "read("))
        return None if reads else "the code reads no input, so a function may be meant"
    if not isinstance(got, str) or not isinstance(expected, str):
        return None
    if got == "None" and expected != "None" and ("print(" in code or "write(" in code):
        return "the code prints and returns nothing"
    try:
        mine, theirs = (ast.parse(text, mode="eval").body for text in (got, expected))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    loose = isinstance(shown.what, ShownCall) and shown.what.loose
    if _near(mine, theirs, loose=loose):
        return "the values differ in type or precision only"
    return None


def _near(got: ast.expr, expected: ast.expr, *, loose: bool) -> bool:
    match got, expected:
        case (ast.List() | ast.Tuple(), ast.List() | ast.Tuple()):
            alike = loose or type(got) is type(expected)
            return alike and _all_near(got.elts, expected.elts, loose=loose)
        case ast.Dict(), ast.Dict():
            keys = [[key and ast.dump(key) for key in node.keys] for node in (got, expected)]
            return keys[0] == keys[1] and _all_near(got.values, expected.values, loose=loose)
        case ast.Tuple(elts=[single]), _ if loose:
            return _near(single, expected, loose=loose)  # (x) is written for (x,)
        case _:
            mine, theirs = _number(got), _number(expected)
            if mine is not None and theirs is not None and float in (type(mine), type(theirs)):
                return _close(mine, theirs)
            same = ast.dump(got) == ast.dump(expected)
            return same or (loose and _bare(got) is not None and _bare(got) == _bare(expected))


def _all_near(got: list[ast.expr], expected: list[ast.expr], *, loose: bool) -> bool:
    return len(got) == len(expected) and all(
        _near(mine, theirs, loose=loose) for mine, theirs in zip(got, expected, strict=True)
    )


def _number(node: ast.expr) -> int | float | None:
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _number(operand)
            return None if inner is None else -inner
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return value
        case _:
            return None


def _bare(node: ast.expr) -> str | None:
    """Write a plain value as it is printed: words do not tell 4 from '4', nor True from 1."""
    number = _number(node)
    if number is not None:
        return str(number)
    match node:
        case ast.Constant(value=bool() as value):
            return str(int(value))
        case ast.Constant(value=str() as value):
            return value
        case _:
            return None


def _close(got: float, expected: float) -> bool:
    digits = repr(expected).partition(".")[2]
    shown = 0.5000001 * 10.0 ** -len(digits) if digits.isdecimal() and len(digits) > 1 else _SHOWN_DIGITS
    try:
        return math.isclose(got, expected, rel_tol=_SHOWN_DIGITS, abs_tol=max(shown, _SHOWN_DIGITS))
    except OverflowError:
        return False
