"""The one number that an answer gives."""

import re
from fractions import Fraction
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.operands import MAX_BITS
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, Value, Word, variables
from proofroute.verifiers.math.comparing import is_worked_out
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_APPROXIMATELY: Final = re.compile(r"≈|\\approx(?![A-Za-z])")


def number_given(scribe: Scribe, value: Value) -> Fraction | Evidence | None:
    """Return the number; evidence where it is none that can be checked, None where it is of another kind."""
    expr = as_expression(value)
    if expr is None:
        return None
    if variables(expr):
        return scribe.undecided(f"{show(expr)} holds a letter that is not in the question.")
    try:
        number = rational_value(expr)
    except (Undefined, TooLarge):
        number = None
    if number is None or not is_worked_out(expr):
        return scribe.undecided(f"{show(expr)} is not worked out.")
    return number


def rounded_value(value: Value, text: str) -> Value:
    """Return what a value is said to be about, where it is given exactly and rounded: ``9868.8 ≈ 9869``."""
    *_, last = _APPROXIMATELY.split(text)
    if last == text:
        return value
    try:
        return read_value(last)
    except (Unreadable, TooLarge):
        return Word(text)


def shown(number: Fraction) -> str:
    """Write a number, if it is not too long."""
    if max(number.numerator.bit_length(), number.denominator.bit_length()) > MAX_BITS:
        return "a number of too many digits to be written"
    return show(Num(number))
