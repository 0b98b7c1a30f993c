"""Write the equation of a line."""

from proofroute.tools.math.forms.families.graphs import Touching
from proofroute.tools.math.text.show import show


def solve_touching(form: Touching) -> str | None:
    """Return what y is."""
    return f"y = {show(form.line)}"
