"""Answer with the nearest multiple of a unit."""

from proofroute.tools.math.algebra.enclosure import nearest
from proofroute.tools.math.forms.families.numbers import Rounded
from proofroute.tools.math.solving.numbers.decimals import decimal_text


def solve_rounding(form: Rounded) -> str | None:
    """Return it as a decimal; halfway between two it is a question of custom."""
    times = nearest(form.expr, form.unit)
    return None if times is None else decimal_text(times * form.unit)
