"""Check a yes or no about two numbers: by their products crosswise, or by enclosures."""

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.answers.words import meaning
from proofroute.tools.math.forms.families import Truth
from proofroute.tools.math.forms.families.claimed import HOLDS
from proofroute.tools.math.tree import Value, Word
from proofroute.verifiers.math.scribe import Scribe


def check_truth(form: Truth, value: Value, text: str) -> list[Evidence] | None:
    """Hold a yes or no against the order of the two numbers."""
    del text
    said = meaning(value.text) if isinstance(value, Word) else None
    if said not in ("true", "false"):
        return None
    scribe = Scribe("value", "math.truth", form.read_as)
    found = difference(form)
    if found is None:
        return [scribe.undecided("The two numbers could not be compared.")]
    holds = found in HOLDS[form.relation.ops[0]]
    if holds == (said == "true"):
        return [scribe.passed("proved", f"The numbers were compared: the relation {_word(holds)}.")]
    word = {-1: "less than", 0: "equal to", 1: "greater than"}[found]
    counterexample: Json = {"given": said, "is": f"{form.names[0]} is {word} {form.names[1]}"}
    return [scribe.failed("proved", f"The relation {_word(holds)}.", counterexample)]


def difference(form: Truth) -> int | None:
    """Return the sign of the left side minus the right."""
    left, right = (rational_value(side) for side in form.relation.sides)
    if left is None or right is None:
        return order(*form.relation.sides)
    crosswise = left.numerator * right.denominator - right.numerator * left.denominator
    return (crosswise > 0) - (crosswise < 0)


def _word(holds: bool) -> str:
    return "holds" if holds else "does not hold"
