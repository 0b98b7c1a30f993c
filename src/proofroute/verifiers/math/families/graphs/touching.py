"""Check the equation of a line whose numbers are not rational: put the line's y into it."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import add, neg, substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.graphs import Touching
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, Sym, Value, num, variables
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_touching(form: Touching, value: Value, text: str) -> list[Evidence] | None:
    """Check that all points of the line satisfy the equation, which is linear and says what y is."""
    del text
    if not isinstance(value, Relation):
        given = as_expression(value)
        if given is None:
            return None
        value = Relation((Sym("y"), given), ("=",))
    if value.ops != ("=",) or not variables(*value.sides) <= {"x", "y"} or "y" not in variables(*value.sides):
        return None
    scribe = Scribe("value", "math.tangent", form.read_as)
    left, right = value.sides
    try:
        upward = differentiate(add(left, neg(right)), "y")
        if variables(upward) or equal(upward, num(0)).outcome != "different":
            return [scribe.undecided(f"{show(value)} does not say what y is.")]
        found = equal(substituted(left, {"y": form.line}), substituted(right, {"y": form.line}))
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    if found.outcome == "equal":
        return [scribe.passed(found.assurance, "All points of the line satisfy it.")]
    if found.outcome == "different":
        shown = {"given": show(value), "at": found.counterexample}
        return [scribe.failed(found.assurance, f"The line does not satisfy {show(value)}.", shown)]
    return [scribe.undecided(f"It could not be compared: {found.reason}.")]
