"""Answer equations with logarithms to base ten."""

from proofroute.tools.math.algebra.solutions import real_solutions
from proofroute.tools.math.forms.families.logs import Logs
from proofroute.tools.math.text.show import show


def solve_logs(form: Logs) -> str | None:
    """Return all solutions, where they are found."""
    left, right = form.common.sides
    found = real_solutions(left, right, form.name)
    if found is None:
        return None
    if not found:
        return "no real solution" if form.real else "no solution"
    return " or ".join(f"{form.name} = {show(root)}" for root in found)
