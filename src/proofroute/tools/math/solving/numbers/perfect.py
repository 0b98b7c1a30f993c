"""Answer whether a number is a perfect square or cube."""

from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.forms.families.numbers import IsPower


def solve_perfect(form: IsPower) -> str | None:
    """Look at how often each prime divides it."""
    if form.number < 0 and form.degree == 2:
        return "No"
    if abs(form.number) < 2:
        return "Yes"
    return "Yes" if all(times % form.degree == 0 for _, times in prime_factors(abs(form.number))) else "No"
