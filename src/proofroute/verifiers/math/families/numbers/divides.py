"""Check whether one number divides another: by the quotient, multiplied back."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.residues import by_cycle, residue, whole_value
from proofroute.tools.math.forms.families.numbers import Divides
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_divides(form: Divides, value: Value, text: str) -> list[Evidence] | None:
    """Divide, multiply back, and hold the yes or no against that."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.divides", form.read_as)
    whole = whole_value(form.number)
    if whole is None:
        rest = residue(form.number, abs(form.divisor), by_cycle)
    else:
        rest = abs(whole) - abs(whole) // abs(form.divisor) * abs(form.divisor)
    if yes == ((rest == 0) != form.denied):
        return [scribe.passed("proved", "The quotient, multiplied back, was compared with the number.")]
    statement = f"{form.divisor} leaves {rest} of {show(form.number)}."
    return [scribe.failed("proved", statement, {"given": "yes" if yes else "no", "remainder": str(rest)})]
