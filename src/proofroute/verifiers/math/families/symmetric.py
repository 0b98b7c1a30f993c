"""Check what two unknowns have together at each of their pairs of values."""

from proofroute.core import Evidence
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.symmetric import Together
from proofroute.tools.math.tree import Value, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_together(form: Together, value: Value, text: str) -> list[Evidence] | None:
    """Find all pairs, and compare at each."""
    del text
    scribe = Scribe("value", "math.common_zeros", form.read_as)
    given = as_expression(value)
    if given is None or variables(given):
        return None
    try:
        values = form.values
        if not values:
            return [scribe.undecided("The values of the unknowns are not known.")]
        found = [compare(scribe, one, given, "At each pair of values.", "proved") for one in values]
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    wrong = [item for item in found if item.outcome == "failed"]
    open_ = [item for item in found if item.outcome == "undecided"]
    return [(wrong or open_ or found)[0]]
