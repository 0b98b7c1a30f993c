"""Write the range of a function."""

from proofroute.tools.math.analysis.images import image
from proofroute.tools.math.forms.families.graphs import Range
from proofroute.tools.math.forms.families.graphs.ranges import show_part


def solve_range(form: Range) -> str | None:
    """Return the values in interval notation."""
    found = image(form.body, form.name, form.parts)
    if any(part.low == part.high for part in found):
        return None
    return " ∪ ".join(map(show_part, found))
