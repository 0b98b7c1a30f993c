"""Count solutions, find the greatest: by isolating the real roots, by trying whole numbers."""

from proofroute.tools.math.algebra.polynomial import real_roots
from proofroute.tools.math.forms.families.counting import RealCount, WholeCount, span
from proofroute.tools.math.forms.families.extreme_whole import WholeExtreme, steps


def solve_real_count(form: RealCount) -> str | None:
    """Return how many real solutions there are."""
    found = form.solutions
    if found is not None:
        return str(len(found))
    coefficients = form.polynomial
    return None if coefficients is None else str(len(real_roots(coefficients)))


def solve_whole_count(form: WholeCount) -> str:
    """Return how many whole numbers fit."""
    return str(sum(form.fits(number) for number in span(form)))


def solve_extreme_whole(form: WholeExtreme) -> str | None:
    """Return the first whole number that fits, from the side that counts."""
    found = next((number for number in steps(form) if form.fits(number)), None)
    return None if found is None else str(found)
