"""Answer in another base."""

from proofroute.tools.math.forms.families.numbers import InBase
from proofroute.tools.math.forms.families.numbers.bases import DIGITS


def solve_bases(form: InBase) -> str | None:
    """Work the sum out and write it digit by digit."""
    value = sum(int(term, form.base) for term in form.terms)
    left, digits = abs(value), ""
    while left or not digits:
        left, digit = divmod(left, form.to)
        digits = DIGITS[digit] + digits
    return f"-{digits}" if value < 0 else digits
