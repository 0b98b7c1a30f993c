"""Other ways to read a number: commas of thousands or decimals, a base left out, a count of millions."""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.answers.words import meaning
from proofroute.tools.math.answers.written import read_based, scaled
from proofroute.tools.math.build import substitute
from proofroute.tools.math.grading.compare import compare
from proofroute.tools.math.tree import Collection, Const, Expr, Interval, Num, Sym, Value, variables, walk

_COMMAS: Final = re.compile(r"(\(|\[)?\s*(-?\d+(?:,\d+)+(?:\.\d+)?)\s*(?:\)|\])?")
_DECIMAL: Final = re.compile(r"[-+]?\d{1,30}(?:\.\d{1,30})?")
_GROUPED: Final = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLACE: Final = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?), [A-Z][a-z]+(?: [A-Z][a-z]+)?\.?")


def another_reading(reference: str, wanted: Value, answer: str, found: Value) -> bool:
    """Tell whether they agree when a comma groups digits or marks the decimals, or a base is left out.

    What was asked for may also be how many millions, a list in square brackets, or a place and its country.
    """
    if _is_place(reference, answer) or _is_place(answer, reference):
        return True
    if _agrees_with_j(wanted, found):
        return True
    for text, other in ((reference, found), (answer, wanted)):
        if (number := scaled(text)) is not None and not scaled(reference if text is answer else answer):
            bare = number.partition("*")[0].replace(",", "")
            if _DECIMAL.fullmatch(bare) and _agrees(Num(Fraction(bare)), other):
                return True
        if (
            isinstance(other, Interval)
            and "matrix" in text
            and _is_vector(other, found if text is answer else wanted)
        ):
            return True
        match = _COMMAS.fullmatch(text)
        if match is None:
            continue
        if any(_agrees(reading, other) for reading in _comma_readings(match[2], bool(match[1]), other)):
            return True
    based = re.match(r"-?[0-9A-Z]+", answer)
    return (
        isinstance(wanted, Num)
        and not isinstance(found, Sym)
        and based is not None
        and read_based(answer) is not None
        and based.group() == reference
    )


def _agrees_with_j(wanted: Value, found: Value) -> bool:
    """Tell whether they agree when ``j`` is the imaginary unit, as engineers write it."""
    if (
        not isinstance(wanted, Expr)
        or not isinstance(found, Expr)
        or variables(wanted, found) != frozenset("j")
    ):
        return False
    plain, lettered = (found, wanted) if "j" in variables(wanted) else (wanted, found)
    if "j" in variables(plain) or not any(part == Const("i") for part in walk(plain)):
        return False
    lettered = substitute(lettered, "j", Const("i"))
    return _agrees(plain, lettered)


def _comma_readings(digits: str, in_brackets: bool, other: Value) -> list[Value]:
    grouped = _GROUPED.fullmatch(digits) is not None
    if isinstance(other, Collection):
        apart = tuple(Num(Fraction(part)) for part in digits.split(","))
        return [Collection("list", apart)] if grouped and not in_brackets else []
    readings: list[Value] = [Num(Fraction(digits.replace(",", "")))] if grouped else []
    if digits.count(",") == 1 and "." not in digits and not in_brackets:
        readings.append(Num(Fraction(digits.replace(",", "."))))
    return readings


def _is_place(names: str, name: str) -> bool:
    """Tell whether the second of two names may only say more of the first: ``Paris, France``."""
    match = _PLACE.fullmatch(names) if "," in names else None
    return match is not None and match[1].lower() == name.lower() and not meaning(name)


def _is_vector(part: Interval, column: Value) -> bool:
    """Tell whether what can be an interval in square brackets is the vector that is written as a matrix."""
    closed = part.low_closed and part.high_closed
    return closed and _agrees(column, Collection("tuple", (part.low, part.high)))


def _agrees(reading: Value, other: Value) -> bool:
    return compare(other, reading, 0.2).outcome == "equal"
