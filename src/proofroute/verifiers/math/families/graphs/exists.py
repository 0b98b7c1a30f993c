"""Check whether a limit exists: by the first derivatives that do not vanish, from both sides."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.analysis.limits import limit_of
from proofroute.tools.math.forms.families.graphs import Exists
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_exists(form: Exists, value: Value, text: str) -> list[Evidence] | None:
    """Hold yes or no against the limits from both sides."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.limit", form.read_as)
    limit = form.limit
    found = limit_of(limit.body, limit.name, limit.at, limit.side)
    if found is None:
        return [scribe.undecided("The limit could not be worked out.")]
    if found.value is not None and infinite(found.value):
        return [scribe.undecided("It grows without bound; whether that is called a limit is open.")]
    text = "There is none: the sides differ." if found.value is None else "Both sides tend to the same value."
    if yes == (found.value is not None):
        return [scribe.passed("proved", text)]
    return [scribe.failed("proved", text, {"given": "yes" if yes else "no"})]
