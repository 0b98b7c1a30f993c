"""Answer what is left by a division."""

from proofroute.tools.math.algebra.residues import residue
from proofroute.tools.math.forms.families.numbers import Remainder


def solve_remainder(form: Remainder) -> str | None:
    """Return the remainder."""
    return str(residue(form.number, form.divisor))
