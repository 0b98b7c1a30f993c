"""Answer questions for the domain of a function by the sign charts of its conditions."""

from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, in_order, probes
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.domain import Domain
from proofroute.tools.math.solving.inequality import interval_notation


def solve_domain(form: Domain) -> str | None:
    """Return the domain in interval notation."""
    try:
        points = in_order([at for item in form.conditions for at in break_points(item, form.name)])
        truth = [all(holds_at(item, form.name, at) for item in form.conditions) for at in probes(points)]
    except (Unreadable, TooLarge, Undefined):
        return None
    return interval_notation(points, truth)
