"""Check a rounded value: it is a multiple of the unit, and no more than half a unit away."""

from fractions import Fraction

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.enclosure import side
from proofroute.tools.math.forms.families.numbers import Rounded
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, rounded_value, shown
from proofroute.verifiers.math.scribe import Scribe


def check_rounding(form: Rounded, value: Value, text: str) -> list[Evidence] | None:
    """Compare the distance with half of the unit."""
    scribe = Scribe("value", "math.rounding", form.read_as)
    given = number_given(scribe, rounded_value(value, text))
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    parts, half = given / form.unit, form.unit / 2
    found: Json = {"given": shown(given), "unit": shown(form.unit)}
    if parts.denominator != 1:
        return [scribe.failed("proved", f"{shown(given)} is no multiple of {shown(form.unit)}.", found)]
    above, below = side(form.expr, given + half), side(form.expr, given - half)
    if above is None or below is None:
        return [scribe.undecided("The distance could not be told from half of the unit.")]
    if above == -1 and below == 1:
        return [scribe.passed("proved", "It is a multiple of the unit, less than half a unit away.")]
    if above != 0 and below != 0:
        return [
            scribe.failed("proved", f"{shown(given)} is more than half of {shown(form.unit)} away.", found)
        ]
    return [_halfway(scribe, int(parts), above=above == 0)]


def _halfway(scribe: Scribe, parts: int, *, above: bool) -> Evidence:
    """Judge one of two multiples that are equally near.

    Args:
        scribe: writes the evidence.
        parts: how many units the answer is.
        above: whether the number lies half a unit above the answer.
    """
    other = Fraction(parts + (1 if above else -1))
    away, even = abs(parts) > abs(other), parts % 2 == 0
    if away and even:
        return scribe.passed("proved", "It is halfway, and away from zero and to the even one agree.")
    return scribe.undecided("It is halfway between two multiples, and customs of rounding differ.")
