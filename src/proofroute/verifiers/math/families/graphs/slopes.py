"""Check where a function rises, falls or bends: the sign of a derivative between its zeros and poles."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, in_order, probes
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.graphs import Slopes
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ZERO, Relation, Value, variables
from proofroute.verifiers.math.families.inequality import contains, given_set
from proofroute.verifiers.math.scribe import Scribe


def check_slopes(form: Slopes, value: Value, text: str) -> list[Evidence] | None:
    """Compare the intervals that a reply gives with the sign of the derivative."""
    del text
    scribe = Scribe("solutions", "math.slope_signs", form.read_as)
    given = given_set(value)
    if given is None or (given.variable is not None and given.variable != form.name):
        return None
    ends = [end for part in given.parts for end in (part.low, part.high) if not infinite(end)]
    if any(variables(end) for end in ends):
        return [scribe.undecided("The answer holds a variable.")]
    name, slope = form.name, form.slope
    asked = Relation((slope, ZERO), (">" if form.positive else "<",))
    exists = Relation((form.body, form.body), ("=",))
    try:
        zeros = break_points(Relation((slope, ZERO), ("=",)), name)
        holes = [point for point in break_points(exists, name) if not holds_at(exists, name, point)]
        poles = [
            point
            for point in break_points(Relation((form.body, ZERO), ("=",)), name)
            if not holds_at(exists, name, point)
        ]
        for point in (*holes, *poles):
            if contains(given, point):
                shown = f"{name} = {show(point)}"
                return [scribe.failed("proved", f"The function has no value at {shown}.", {"at": shown})]
        for place, point in enumerate(probes(in_order([*zeros, *poles, *ends]))):
            if place % 2:
                continue  # ends and single points may be counted in or not
            right, said = holds_at(asked, name, point), contains(given, point)
            if right != said:
                sign = "is so" if right else "is not so"
                shown = f"{name} = {show(point)}"
                said_so = "includes" if said else "leaves out"
                statement = f"At {shown} it {sign}, and the answer {said_so} it."
                return [scribe.failed("proved", statement, {"at": shown, "holds": right, "included": said})]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    return [
        scribe.passed("proved", "It agrees with the sign of the derivative between all its zeros and poles.")
    ]
