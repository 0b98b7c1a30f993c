"""Write particular points of a graph."""

from proofroute.tools.math.analysis.marks import marks_of
from proofroute.tools.math.forms.families.graphs import Places
from proofroute.tools.math.text.show import show


def solve_places(form: Places) -> str | None:
    """Return the places, or the points, in rising order."""
    found = marks_of(form.sort, form.relation, form.body, form.name)
    if not found:
        return "none"
    if form.kinds == frozenset(("value",)):
        return " and ".join(
            f"y = {show(y)}" if form.sort == "horizontal asymptote" else show(y) for _, y in found
        )
    if "point" in form.kinds:
        return " and ".join(f"({show(x)}, {show(y)})" for x, y in found)
    return " and ".join(f"{form.name} = {show(x)}" for x, _ in found)
