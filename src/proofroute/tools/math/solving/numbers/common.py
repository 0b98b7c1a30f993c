"""Answer what whole numbers have in common."""

from math import gcd, lcm

from proofroute.tools.math.forms.families.numbers import Common


def solve_common(form: Common) -> str | None:
    """Return the greatest common divisor or the least common multiple."""
    return str(gcd(*form.numbers) if form.kind == "gcd" else lcm(*form.numbers))
