"""What a prompt lets a program print instead: another answer, other letters, rougher numbers."""

import math
import re
from dataclasses import replace
from typing import Final

from proofroute.core import StdioExample
from proofroute.verifiers.code.results import Result
from proofroute.verifiers.code.stdio import prints_alike

_ANY: Final = re.compile(
    r"\b(?:print|output|return|report|display|find|choose|give|write)\s+any\b"
    r"|\bany (?:order|valid|possible|correct|of them|one of them)\b"
    r"|\b(?:multiple|several|many|more than one) (?:valid |correct |possible |optimal |such )?"
    r"(?:answers?|solutions?|outputs?|ways)\b|\barbitrary order\b",
    re.IGNORECASE,
)
_CASE: Final = re.compile(
    r"\b(?:in )?any (?:letter )?case\b|\b(?:upper|lower)[ -]?case or (?:upper|lower)[ -]?case\b"
    r"|\b(?:upper|lower) or (?:upper|lower)[ -]?case\b|\bcase[- ]insensitive",
    re.IGNORECASE,
)
_ERROR: Final = re.compile(
    r"\b(?:absolute|relative) error\b|\btolerance\b|\bapproximate(?:ly)?\b|\bprecision\b", re.IGNORECASE
)
_ROUGH: Final = 1e-2


def with_leeway(result: Result, example: StdioExample, got: str, prompt: str) -> Result:
    """Return ``result``, undecided where it failed and the prompt may allow what was printed.

    Args:
        result: what became of the example; where it broke off, nothing is allowed.
        example: the example.
        got: what was printed.
        prompt: the task's text.
    """
    told = result.counterexample
    if result.outcome != "failed" or not isinstance(told, dict) or "stderr" in told or not got.strip():
        return result
    found = _ANY.search(prompt)
    if found is None and prints_alike(got.lower(), example.stdout.lower()):
        found = _CASE.search(prompt)
    if found is None and _roughly(got, example.stdout):
        found = _ERROR.search(prompt)
    if found is None:
        return result
    text = f"It prints something else than expected, but the prompt leaves a choice ({found[0]!r})."
    return replace(result, outcome="undecided", statement=text, counterexample=None)


def _roughly(got: str, expected: str) -> bool:
    mine, theirs = got.split(), expected.split()
    return len(mine) == len(theirs) and all(map(_near, mine, theirs))


def _near(got: str, expected: str) -> bool:
    try:
        numbers = float(got), float(expected)
    except ValueError:
        return got == expected
    return got == expected or (
        "." in got + expected and math.isclose(*numbers, rel_tol=_ROUGH, abs_tol=_ROUGH)
    )
