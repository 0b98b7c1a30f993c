"""Check how far two numbers are apart: added to the smaller one it gives the larger."""

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.numbers import Difference
from proofroute.tools.math.tree import Call, Value
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_difference(form: Difference, value: Value, text: str) -> list[Evidence] | None:
    """Add the given number; a difference with its sign is neither right nor wrong."""
    del text
    scribe = Scribe("value", "math.difference", form.read_as)
    first, second = rational_value(form.first), rational_value(form.second)
    if first is None or second is None:
        expr = as_expression(value)
        absolute = Call("abs", (form.signed,))
        return None if expr is None else [compare(scribe, absolute, expr, "Ball arithmetic.", "bounded")]
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    low, high = sorted((first, second))
    if low + given == high:
        return [scribe.passed("proved", "Added to the smaller number, it gives the larger one.")]
    if given == first - second and not form.absolute:
        return [
            scribe.undecided("It is the first number less the second; a difference is given without sign.")
        ]
    found: Json = {
        "given": shown(given),
        "the smaller number and it": shown(low + given),
        "the larger number": shown(high),
    }
    return [scribe.failed("proved", "Added to the smaller number, it does not give the larger one.", found)]
