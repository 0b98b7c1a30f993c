"""Answer how far two numbers are apart."""

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.numbers import Difference
from proofroute.tools.math.solving.numbers.decimals import number_text


def solve_difference(form: Difference) -> str | None:
    """Return the difference without its sign."""
    value = rational_value(form.signed)
    return None if value is None else number_text(abs(value), form.first, form.second)
