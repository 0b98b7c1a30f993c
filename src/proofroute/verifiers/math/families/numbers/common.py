"""Check a common divisor or multiple: it is one, and the quotients leave no better one."""

from fractions import Fraction

from proofroute.core import Evidence, Json
from proofroute.tools.math.forms.families.numbers import Common
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.scribe import Scribe


def check_common(form: Common, value: Value, text: str) -> list[Evidence] | None:
    """Divide: the quotients must be whole and have nothing in common."""
    del text
    scribe = Scribe("value", f"math.{form.kind}", form.read_as)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    what = "divisor" if form.kind == "gcd" else "multiple"
    if given.denominator != 1 or given <= 0:
        return [
            scribe.failed("proved", f"{shown(given)} is no positive common {what}.", {"given": shown(given)})
        ]
    number = int(given)
    quotients: list[int] = []
    for other in form.numbers:
        large, small = (abs(other), number) if form.kind == "gcd" else (number, abs(other))
        quotient, rest = divmod(large, small)
        if rest:
            found: Json = {"given": str(number), "of": str(other), "remainder": str(rest)}
            return [scribe.failed("proved", f"{number} is no {what} of {other}.", found)]
        quotients.append(quotient)
    shared = common_divisor(quotients)
    if shared == 1:
        return [scribe.passed("proved", f"It is a common {what}, and the quotients have no common divisor.")]
    better = Fraction(number) * shared if form.kind == "gcd" else Fraction(number, shared)
    if form.any_multiple:
        return [scribe.undecided(f"{number} is a common denominator, and not the least one.")]
    counterexample: Json = {"given": str(number), f"common {what}": shown(better)}
    return [
        scribe.failed("proved", f"{number} is a common {what}, and there is a better one.", counterexample)
    ]


def common_divisor(numbers: list[int]) -> int:
    """Return the greatest common divisor of numbers above zero, by subtraction of halves, not by division."""
    found = numbers[0]
    for number in numbers[1:]:
        found = _binary(found, number)
    return found


def _binary(left: int, right: int) -> int:
    twos = ((left | right) & -(left | right)).bit_length() - 1
    left >>= (left & -left).bit_length() - 1
    while right:
        right >>= (right & -right).bit_length() - 1
        left, right = min(left, right), abs(left - right)
    return left << twos
