"""Say whether a limit exists."""

from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.analysis.limits import limit_of
from proofroute.tools.math.forms.families.graphs import Exists


def solve_exists(form: Exists) -> str | None:
    """Return yes or no."""
    limit = form.limit
    found = limit_of(limit.body, limit.name, limit.at, limit.side)
    if found is None or (found.value is not None and infinite(found.value)):
        return None
    return "no" if found.value is None else "yes"
