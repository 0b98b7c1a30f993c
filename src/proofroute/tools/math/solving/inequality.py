"""Answer inequalities by their sign chart."""

from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, probes
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Inequality
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr


def solve_inequality(form: Inequality) -> str | None:
    """Return the set of solutions in interval notation."""
    try:
        points = break_points(form.relation, form.name)
        truth = [holds_at(form.relation, form.name, point) for point in probes(points)]
    except (Unreadable, TooLarge, Undefined):
        return None
    return interval_notation(points, truth)


def interval_notation(points: list[Expr], truth: list[bool]) -> str:
    """Write a set of real numbers.

    Args:
        points: where it may change, in rising order.
        truth: what belongs to it: below the first point, the point, between, the next point and so on.
    """
    if not points:
        return "(-oo, oo)" if truth[0] else "no solution"
    parts: list[str] = []
    start: str | None = "(-oo" if truth[0] else None
    for place, point in enumerate(points):
        at, after = truth[2 * place + 1], truth[2 * place + 2]
        shown = show(point)
        if start is not None and not (at and after):
            parts.append(f"{start}, {shown}{']' if at else ')'}")
            start = None
        elif start is None and at and not after:
            parts.append(f"{{{shown}}}")
        if start is None and after:
            start = f"{'[' if at else '('}{shown}"
    if start is not None:
        parts.append(f"{start}, oo)")
    return " ∪ ".join(parts) if parts else "no solution"
