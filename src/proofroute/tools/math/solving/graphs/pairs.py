"""Answer questions about two vectors."""

from proofroute.tools.math.analysis import cas
from proofroute.tools.math.build import div, mul, simplified
from proofroute.tools.math.forms.families.graphs import Between, Directed
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Const, num


async def solve_between(form: Between) -> str | None:
    """Return the angle."""
    found = await cas.simplify(mul(form.angle, div(num(180), Const("pi"))) if form.degrees else form.angle)
    if found is None:
        return None
    return f"{show(simplified(found))}{' degrees' if form.degrees else ''}"


def solve_directed(form: Directed) -> str | None:
    """Return yes or no."""
    return "yes" if form.holds else "no"
