"""Answer two polynomial equations in two unknowns by elimination."""

from proofroute.tools.math.algebra.plane import radical_zeros
from proofroute.tools.math.forms.families.curves import Curves
from proofroute.tools.math.text.show import show


def solve_curves(form: Curves) -> str | None:
    """Return all pairs; None where one has no form in square roots."""
    found = radical_zeros(*form.differences, form.unknowns, real=form.real)
    if found is None:
        return None
    if not found:
        return "no real solutions" if form.real else "no solutions"
    return ", ".join(f"({show(first)}, {show(second)})" for first, second in found)
