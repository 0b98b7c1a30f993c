"""Write the intervals on which a function rises, falls or bends."""

from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, probes
from proofroute.tools.math.forms.families.graphs import Slopes
from proofroute.tools.math.solving.inequality import interval_notation
from proofroute.tools.math.tree import ZERO, Relation


def solve_slopes(form: Slopes) -> str | None:
    """Return the open intervals."""
    asked = Relation((form.slope, ZERO), (">" if form.positive else "<",))
    points = break_points(asked, form.name)
    return interval_notation(points, [holds_at(asked, form.name, point) for point in probes(points)])
