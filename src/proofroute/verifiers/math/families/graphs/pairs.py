"""Check the angle between two vectors by its cosine, and whether they are orthogonal or parallel."""

from proofroute.core import Evidence
from proofroute.tools.math.build import div, mul
from proofroute.tools.math.forms.families.graphs import Between, Directed
from proofroute.tools.math.tree import Const, Expr, Quantity, Value, num, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_DEGREES = frozenset(("°", "degree", "degrees", "deg"))
_RADIANS = frozenset(("rad", "radian", "radians"))


def check_between(form: Between, value: Value, text: str) -> list[Evidence] | None:
    """Compare an angle in degrees or radians."""
    del text
    degrees = form.degrees
    if isinstance(value, Quantity):
        if value.unit not in _DEGREES | _RADIANS:
            return None
        degrees = value.unit in _DEGREES
        given: Expr | None = value.amount
    else:
        given = as_expression(value)
    if given is None or variables(given):
        return None
    scribe = Scribe("value", "math.angle", form.read_as)
    because = "The dot product and the lengths give the cosine."
    right = mul(form.angle, div(num(180), Const("pi"))) if degrees else form.angle
    found = compare(scribe, right, given, because, "proved")
    if (
        found.outcome == "failed"
        and not isinstance(value, Quantity)
        and not form.degrees
        and not form.radians
    ):
        other = compare(scribe, mul(form.angle, div(num(180), Const("pi"))), given, because, "proved")
        if other.outcome != "failed":
            return [scribe.undecided("It may be meant in degrees, which is not said.")]
    return [found]


def check_directed(form: Directed, value: Value, text: str) -> list[Evidence] | None:
    """Hold yes or no against the products of the components."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.vectors", form.read_as)
    text = f"The products of the components show that they are {'' if form.holds else 'not '}so."
    if yes == form.holds:
        return [scribe.passed("proved", text)]
    return [scribe.failed("proved", text, {"given": "yes" if yes else "no"})]
