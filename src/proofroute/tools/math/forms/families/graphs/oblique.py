"""Oblique asymptotes of quotients of polynomials."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.families.line import Line
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show

_QUESTION: Final = whole_question(
    rf"{ASK}(?:equation\s+of\s+(?:the\s+)?)?(?:oblique|slant|diagonal)\s+asymptotes?\s+(?:of|for|to)\s+{FUNCTION}"
)


def read_oblique(question: str, givens: Givens) -> Line | None:
    """Read a question for the line that a quotient of polynomials tends to, where there is one."""
    match = _QUESTION.match(defined_within(question))
    if match is None:
        return None
    body, name = function_of(match["body"], givens, match["name"])
    quotient = as_quotient(body, name)
    if (
        quotient is None
        or name != "x"
        or len(quotient.top) != len(quotient.bottom) + 1
        or len(quotient.bottom) < 2
    ):
        return None
    top, bottom = quotient.top, quotient.bottom
    slope = top[-1] / bottom[-1]
    height = (top[-2] - slope * bottom[-2]) / bottom[-1]
    return Line(f"the oblique asymptote of y = {show(body)}", (Fraction(0), height), (Fraction(1), slope))
