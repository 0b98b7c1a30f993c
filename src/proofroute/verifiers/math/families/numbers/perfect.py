"""Check whether a number is a perfect power: the powers on both sides of it are shown."""

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.numbers import IsPower
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_perfect(form: IsPower, value: Value, text: str) -> list[Evidence] | None:
    """Find the greatest root whose power is not above the number."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.perfect", form.read_as)
    number = abs(form.number)
    low, high = 0, 1 << (number.bit_length() // form.degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**form.degree <= number else (low, middle)
    holds = low**form.degree == number and (form.number >= 0 or form.degree == 3)
    if yes == holds:
        return [scribe.passed("proved", "The powers on both sides of it were compared with it.")]
    between = (
        f"{low}^{form.degree} = {low**form.degree}, {low + 1}^{form.degree} = {(low + 1) ** form.degree}"
    )
    return [scribe.failed("proved", f"{between}.", {"given": "yes" if yes else "no", "powers": between})]
