"""Count solutions: by isolating the real roots, by trying whole numbers."""

from proofroute.tools.math.algebra.polynomial import real_roots
from proofroute.tools.math.forms.families.counting import RealCount, WholeCount, span


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
