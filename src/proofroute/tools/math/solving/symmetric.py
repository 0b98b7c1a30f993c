"""Work out what two unknowns have together."""

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.symmetric import Together
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num


def solve_together(form: Together) -> str | None:
    """Return the value, if it is rational."""
    values = form.values
    exact = rational_value(values[0]) if values else None
    return None if exact is None else show(Num(exact))
