"""Solution sets of inequalities in one variable that are not linear."""

from proofroute.tools.math.algebra.real_sets import RealSet, united_parts
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, probes
from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import INFINITY, Interval, Relation, variables

_MOST_BREAKS = 20


def charted_set(relation: Relation) -> RealSet | None:
    """Return the solutions of an inequality between quotients of polynomials; None where they are not found.

    >>> from proofroute.tools.math.text.reader import read_relation
    >>> len(charted_set(read_relation("x^2 > 4")).parts)
    2
    """
    names = variables(*relation.sides)
    if len(names) != 1 or set(relation.ops) == {"="}:
        return None
    (name,) = names
    try:
        points = break_points(relation, name)
        if len(points) > _MOST_BREAKS:
            return None
        edges = [written_negative(INFINITY), *points, INFINITY]
        parts: list[Interval] = []
        for index, probe in enumerate(probes(points)):
            if holds_at(relation, name, probe):
                low = edges[(index + 1) // 2]
                inside = Interval(low, edges[index // 2 + 1], False, False)
                parts.append(Interval(low, low, True, True) if index % 2 else inside)
    except (Unreadable, Undefined, TooLarge):
        return None
    united = united_parts(parts)
    return None if united is None else RealSet(united, name)
