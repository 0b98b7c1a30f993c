"""Answer limits that are settled by the orders of zeros, or that the algebra system knows."""

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.analysis import cas
from proofroute.tools.math.analysis.limits import limit_of
from proofroute.tools.math.forms.families import Limit
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Const, Num, walk


async def solve_limit(form: Limit) -> str | None:
    """Return the limit, an infinity, or that there is none."""
    found = limit_of(form.body, form.name, form.at, form.side)
    if found is not None and found.value is None:
        return "does not exist"
    value = found.value if found is not None else await cas.limit(form.body, form.name, form.at, form.side)
    if value is None:
        return None
    if any(part == Const("oo") for part in walk(value)):
        return show(value)
    exact = rational_value(value)
    simple = None if exact is not None else await cas.simplify(value)
    return show(Num(exact)) if exact is not None else show(simple or value)
