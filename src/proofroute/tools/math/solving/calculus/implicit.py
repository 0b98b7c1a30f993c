"""Write slopes of curves, and partial derivatives."""

from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import div, neg, simplified
from proofroute.tools.math.forms.families.calculus import Composed, Gradient, Implicit
from proofroute.tools.math.text.show import show


def solve_implicit(form: Implicit) -> str | None:
    """Return the slope in x and y."""
    across, upward = (differentiate(form.zero, name) for name in "xy")
    return show(simplified(neg(div(across, upward))))


def solve_gradient(form: Gradient) -> str | None:
    """Return the components in parentheses."""
    return f"({', '.join(map(show, form.parts))})"


def solve_composed(form: Composed) -> str | None:
    """Return the composition as it comes."""
    return show(simplified(form.expr))
