"""Solve congruences by inverses, and put residues together."""

from proofroute.tools.math.algebra.congruences import worked_out
from proofroute.tools.math.forms.families.numbers.congruent import Congruent


def solve_congruent(form: Congruent) -> str | None:
    """Return the residues, or the least number."""
    found = worked_out(form.conditions)
    if found is None:
        return None
    modulus, residues = found
    if not residues:
        return "no solution"
    if form.want == "least":
        return str(min((value - form.above - 1) % modulus + form.above + 1 for value in residues))
    if form.want == "inverse":
        return str(residues[0])
    return f"{form.name} ≡ {', '.join(map(str, residues))} (mod {modulus})"
