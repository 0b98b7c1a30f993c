"""Check the domain of a function: at every point where something may change, and between them."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, in_order, probes
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.domain import Domain
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Value, variables
from proofroute.verifiers.math.families.inequality import contains, given_set
from proofroute.verifiers.math.scribe import Scribe


def check_domain(form: Domain, value: Value, text: str) -> list[Evidence] | None:
    """Compare the set that a reply gives with the conditions of the function."""
    del text
    scribe = Scribe("solutions", "math.domain", form.read_as)
    given = given_set(value)
    if given is None or (given.variable is not None and given.variable not in (form.name, "y")):
        return None
    ends = [end for part in given.parts for end in (part.low, part.high) if not infinite(end)]
    if any(variables(end) for end in ends):
        return [scribe.undecided("The answer holds a variable.")]
    try:
        changes = [point for condition in form.conditions for point in break_points(condition, form.name)]
        for point in probes(in_order([*changes, *ends])):
            broken = next((item for item in form.conditions if not holds_at(item, form.name, point)), None)
            said = contains(given, point)
            if said == (broken is None):
                continue
            shown = f"{form.name} = {show(point)}"
            left_out = f"The function is defined at {shown}, and the answer leaves it out."
            statement = left_out if broken is None else f"At {shown} it is not so that {show(broken)}."
            return [scribe.failed("proved", statement, {"at": shown, "included": said})]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    return [scribe.passed("proved", "It agrees at every point where something may change, and between them.")]
