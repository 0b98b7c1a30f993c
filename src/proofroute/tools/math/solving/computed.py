"""Work out numbers that a known formula gives, and what is asked of listed numbers."""

from fractions import Fraction
from statistics import median

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.analysis import cas
from proofroute.tools.math.build import simplified
from proofroute.tools.math.forms.families.computed import Computed, Statistic
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num


async def solve_computed(form: Computed) -> str | None:
    """Return the value, or the values in their order, in parentheses."""
    values = [await _value(part) for part in form.parts]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    if len(known) > 1:
        return f"({', '.join(known)})"
    return f"{known[0]}%" if "%" in form.units else known[0]


async def _value(expr: Expr) -> str | None:
    exact = rational_value(expr)
    if exact is not None:
        return show(Num(exact))
    found = await cas.simplify(expr)
    return None if found is None else show(simplified(found))


def solve_statistic(form: Statistic) -> str | None:
    """Return the median, the one most frequent number, or the range."""
    match form.kind:
        case "median":
            return show(Num(Fraction(median(form.numbers))))
        case "range":
            return show(Num(max(form.numbers) - min(form.numbers)))
        case "mode":
            most = max(form.numbers.count(number) for number in form.numbers)
            found = {number for number in form.numbers if form.numbers.count(number) == most}
            return show(Num(found.pop())) if len(found) == 1 else None
