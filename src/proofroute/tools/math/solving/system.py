"""Answer systems of linear equations by elimination."""

from proofroute.tools.math.algebra.linear import solve_linear
from proofroute.tools.math.forms.families import System
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_system(form: System) -> str | None:
    """Return the unknowns that are asked for, where there is one solution."""
    found = solve_linear(form.equations, sorted(form.letters))
    if found is None:
        return None
    return ", ".join(f"{name} = {show(Num(found[name]))}" for name in form.unknowns)
