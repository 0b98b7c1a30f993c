"""Answer whether two numbers are coprime."""

from math import gcd

from proofroute.tools.math.forms.families.numbers import Coprime


def solve_coprime(form: Coprime) -> str | None:
    """Return yes or no."""
    return "Yes" if gcd(form.first, form.second) == 1 else "No"
