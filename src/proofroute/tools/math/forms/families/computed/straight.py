"""Numbers of lines and circles that are given by their equations: slope, distance, centre, radius."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.plane import Plane, as_plane
from proofroute.tools.math.build import add, neg, power
from proofroute.tools.math.forms.families.computed.points import coordinates
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.families.straight import coefficients_of_line
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, Num, num

_LINE: Final = (
    r"(?:the\s+)?(?:line\s+)?(?:(?:with\s+(?:the\s+)?equation|given\s+by|whose\s+equation\s+is)\s+)?:?\s*"
)
_EQUATION: Final = r"\$?(?P<equation>[^=?]+=[^=?]+?)\$?"
_SLOPE: Final = (
    whole_question(rf"{ASK}(?:slope|gradient)\s+of\s+(?:the\s+)?(?:graph\s+of\s+)?{_LINE}{_EQUATION}"),
)
_POINT: Final = r"(?:the\s+)?(?:point\s+)?\$?\(\s*(?P<p>[^()]{1,60})\s*\)\$?"
_DISTANCE: Final = (
    whole_question(
        rf"{ASK}(?:perpendicular\s+|shortest\s+)?distance\s+(?:from|between)\s+{_POINT}\s+(?:to|and)\s+(?:the\s+)?line\s+"
        rf"(?:(?:with\s+equation|given\s+by)\s+)?{_EQUATION}"
    ),
)
_CIRCLE: Final = whole_question(
    rf"{ASK}(?:coordinates\s+of\s+(?:the\s+)?)?(?P<what>center|centre|radius)\s+of\s+(?:the\s+|a\s+)?circle\s+"
    rf"(?:(?:with\s+(?:the\s+)?equation|given\s+by|whose\s+equation\s+is|defined\s+by)\s+)?:?\s*{_EQUATION}"
)


def read_straight(question: str, givens: Givens) -> Computed | None:
    """Read a question about one line, or one circle, that is given by its equation."""
    for pattern in _SLOPE:
        match = pattern.match(question)
        if match is not None:
            a, b, _ = coefficients_of_line(match["equation"], givens)
            shown = match["equation"].strip(" $")
            return Computed(f"the slope of the line {shown}", (Num(-a / b),)) if b else None
    for pattern in _DISTANCE:
        match = pattern.match(question)
        if match is not None:
            a, b, c = coefficients_of_line(match["equation"], givens)
            point = coordinates(match["p"], givens)
            places = [part.value for part in point if isinstance(part, Num)]
            if len(places) != 2 or len(point) != 2:
                return None
            height = a * places[0] + b * places[1] + c
            shown = f"({match['p'].strip()}) to {match['equation'].strip(' $')}"
            length = power(num(height**2 / (a**2 + b**2)), HALF)
            return Computed(f"the distance from {shown}", (length,), ("units", "unit"))
    match = _CIRCLE.match(question)
    return None if match is None else _circle(match["what"].lower(), match["equation"], givens)


def _circle(what: str, text: str, givens: Givens) -> Computed | None:
    relation = givens.relation(text.strip(" $"), ("x", "y"))
    plane = as_plane(add(relation.sides[0], neg(relation.sides[-1])), ("x", "y"))
    if relation.ops != ("=",) or plane is None:
        return None
    found = centre_and_square(plane)
    if found is None:
        return None
    x, y, square = found
    shown = text.strip(" $")
    if what == "radius":
        return Computed(f"the radius of the circle {shown}", (power(num(square), HALF),), ("units", "unit"))
    return Computed(f"the centre of the circle {shown}", (num(x), num(y)))


def centre_and_square(plane: Plane) -> tuple[Fraction, Fraction, Fraction] | None:
    """Return the centre of a circle and the square of its radius; None for another curve."""
    lead = plane.get((2, 0), Fraction(0))
    known = {(2, 0), (0, 2), (1, 0), (0, 1), (0, 0)}
    if (
        not lead
        or plane.get((0, 2)) != lead
        or any(value for key, value in plane.items() if key not in known)
    ):
        return None
    x, y = (-plane.get(key, Fraction(0)) / (2 * lead) for key in ((1, 0), (0, 1)))
    square = x**2 + y**2 - plane.get((0, 0), Fraction(0)) / lead
    return (x, y, square) if square > 0 else None
