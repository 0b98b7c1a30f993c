"""Solve a formula for a letter that stands in it with the first power, or squared."""

from proofroute.tools.math.algebra.formula import by_powers
from proofroute.tools.math.build import div, neg, power
from proofroute.tools.math.forms.families.formulas import Formula
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import HALF


def solve_formula(form: Formula) -> str | None:
    """Return what the letter is; None where it stands in the formula in another way."""
    parts = by_powers(form.difference, form.name)
    if parts is None or 0 not in parts:
        return None
    value = div(neg(parts[0]), parts[max(parts)])
    match tuple(parts):
        case (0, 1):
            return f"{form.name} = {show(value)}"
        case (0, 2):
            root = show(power(value, HALF))
            return (
                f"{form.name} = {root}" if form.positive else f"{form.name} = {root} or {form.name} = -{root}"
            )
        case _:
            return None
