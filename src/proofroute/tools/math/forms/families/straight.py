"""Lines that are given by an equation: their coefficients."""

from fractions import Fraction

from proofroute.tools.math.algebra.plane import as_plane
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.givens import Givens


def coefficients_of_line(text: str, givens: Givens) -> tuple[Fraction, Fraction, Fraction]:
    """Return a, b and c of the line ax + by + c = 0.

    Raises:
        Unreadable: it is no line in x and y.
    """
    relation = givens.relation(text.strip(" $"), ("x", "y"))
    plane = as_plane(add(relation.sides[0], neg(relation.sides[-1])), ("x", "y"))
    if relation.ops != ("=",) or plane is None or not set(plane) <= {(1, 0), (0, 1), (0, 0)}:
        raise Unreadable("no line")
    a, b, c = (plane.get(key, Fraction(0)) for key in ((1, 0), (0, 1), (0, 0)))
    if not a and not b:
        raise Unreadable("no line")
    return a, b, c
