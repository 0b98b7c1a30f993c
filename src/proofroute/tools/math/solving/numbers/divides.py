"""Answer whether one number divides another."""

from proofroute.tools.math.algebra.residues import residue
from proofroute.tools.math.forms.families.numbers import Divides


def solve_divides(form: Divides) -> str | None:
    """Return yes or no."""
    divides = residue(form.number, abs(form.divisor)) == 0
    if form.either:
        return "even" if divides else "odd"
    return "No" if divides == form.denied else "Yes"
