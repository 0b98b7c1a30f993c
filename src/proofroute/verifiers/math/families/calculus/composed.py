"""Check a composition of functions: as an identity."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.forms.families.calculus import Composed
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Value, variables
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe


def check_composed(form: Composed, value: Value, text: str) -> list[Evidence] | None:
    """Compare the formula with the composition."""
    given = given_expression(value, text, form.letters)
    if given is None or variables(given) - form.letters:
        return None
    scribe = Scribe("value", "math.identity", form.read_as)
    found = equal(form.expr, given)
    shown = show(given)
    if found.outcome == "equal":
        return [scribe.passed(found.assurance, f"{shown} is the same function.")]
    if found.outcome == "different":
        text = f"{shown} is another function."
        return [scribe.failed(found.assurance, text, {"given": shown, "at": found.counterexample})]
    return [scribe.undecided(f"{shown} could not be compared: {found.reason}.")]
