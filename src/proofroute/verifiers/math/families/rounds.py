"""Check the equation of a circle: its coefficients, up to a factor."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.plane import as_plane
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.computed.straight import centre_and_square
from proofroute.tools.math.forms.families.rounds import Round
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, Relation, Value
from proofroute.verifiers.math.scribe import Scribe


def check_round(form: Round, value: Value, text: str) -> list[Evidence] | None:
    """Complete the squares of the given equation, and compare centre and radius."""
    del text
    if not isinstance(value, Relation) or value.ops != ("=",):
        return None
    scribe = Scribe("value", "math.circle", form.read_as)
    try:
        plane = as_plane(add(value.sides[0], neg(value.sides[1])), ("x", "y"))
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    if plane is None:
        return [scribe.undecided("It is no equation between polynomials in x and y.")]
    found = centre_and_square(plane)
    if found == (form.x, form.y, form.square):
        return [scribe.passed("proved", "Its squares completed, centre and radius are these.")]
    if found is None:
        return [scribe.failed("proved", f"{show(value)} is no circle.", {"given": show(value)})]
    x, y, square = (show(Num(part)) for part in found)
    said = {"given": show(value), "centre": f"({x}, {y})", "squared radius": square}
    return [scribe.failed("proved", f"It is the circle round ({x}, {y}) with {square}.", {**said})]
