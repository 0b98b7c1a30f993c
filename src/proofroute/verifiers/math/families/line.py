"""Check the equation of a line: its point lies on it, and its direction runs along it."""

from fractions import Fraction

from proofroute.core import Evidence
from proofroute.tools.math.algebra.linear import linear_row
from proofroute.tools.math.algebra.plain import is_polynomial
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.line import Line
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, Sym, Value, variables
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_line(form: Line, value: Value, text: str) -> list[Evidence] | None:
    """Put the point and the direction into the equation of the answer."""
    del text
    scribe = Scribe("value", "math.line", form.read_as)
    if not isinstance(value, Relation):
        # What is no equation may be meant as what y is.
        given = as_expression(value)
        if given is None or variables(given) != frozenset("x"):
            return None
        value = Relation((Sym("y"), given), ("=",))
    if value.ops != ("=",) or not variables(*value.sides) <= {"x", "y"}:
        return None
    try:
        difference = add(value.sides[0], neg(value.sides[1]))
        row = linear_row(difference, ["x", "y"])
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    if row is None and not is_polynomial(difference):
        # (y - 4)/(x - 1) = 3 is a line but for one point.
        return [scribe.undecided(f"Whether {show(value)} is a whole line is open.")]
    if row is None:
        return [scribe.failed("proved", f"{show(value)} is no line.", {"given": show(value)})]
    a, b, c = row
    if a == b == 0:
        return None
    (x, y), (right, up) = form.point, form.step
    if a * x + b * y + c:
        return [_off(scribe, value, x, y)]
    if a * right + b * up:
        return [_off(scribe, value, x + right, y + up)]
    return [scribe.passed("proved", "The point lies on it, and the direction runs along it.")]


def _off(scribe: Scribe, value: Relation, x: Fraction, y: Fraction) -> Evidence:
    text = f"The point ({x}, {y}) of the line does not satisfy {show(value)}."
    return scribe.failed("proved", text, {"given": show(value), "point": [str(x), str(y)]})
