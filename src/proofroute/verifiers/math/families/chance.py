"""Compare a probability with the one that was counted: as a fraction, a decimal or in percent."""

from fractions import Fraction
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.tree import Expr, Mul, Num, Quantity, Value, variables
from proofroute.verifiers.math.comparing import compare, is_rounded, is_worked_out
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe

_PERCENT: Final = ("%", "percent", "per cent")


def compare_chance(
    scribe: Scribe, expected: Num, value: Value, text: str, because: str
) -> list[Evidence] | None:
    """Return evidence of whether the answer is the probability ``expected``.

    Args:
        scribe: writes it.
        expected: the probability.
        value: the answer as it was read.
        text: the answer's words.
        because: how the probability is known.
    """
    if isinstance(value, Quantity) and value.unit in _PERCENT:
        part = value.amount
        if is_rounded(part, Num(expected.value * 100)) and not _is(part, expected.value * 100):
            return [scribe.undecided(f"{text} is rounded; the exact probability was asked for.")]
        return [compare(scribe, expected, Mul((part, Num(Fraction(1, 100)))), because, "proved")]
    given = given_expression(value, text, frozenset())
    if given is None:
        return None
    if variables(given):
        return [scribe.undecided("The answer holds a letter.")]
    if not is_worked_out(given) and equal(expected, given).outcome == "equal":
        return [scribe.undecided("The answer is not worked out.")]
    return [compare(scribe, expected, given, because, "proved")]


def _is(part: Expr, wanted: Fraction) -> bool:
    return isinstance(part, Num) and part.value == wanted
