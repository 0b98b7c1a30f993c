"""Check an extreme value: nothing goes beyond it, and it is attained."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import infinite, order
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, in_order, probes
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Extremum
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Interval, Num, Relation, Value, Word, variables
from proofroute.verifiers.math.comparing import rounding
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_extremum(form: Extremum, value: Value, text: str) -> list[Evidence] | None:
    """Compare the function with the value that a reply gives, at every point where that may change."""
    del text
    given = None if isinstance(value, Word) else as_expression(value)
    if given is None or variables(given):
        return None
    scribe = Scribe("value", "math.extremum", form.read_as)
    exact = rational_value(given)
    if exact is None:
        return [scribe.undecided(f"{show(given)} is no rational number.")]
    try:
        return [_compared(scribe, form, Num(exact), is_decimal=rounding(given) is not None)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _compared(scribe: Scribe, form: Extremum, given: Expr, *, is_decimal: bool) -> Evidence:
    beyond = Relation((form.body, given), ("<" if form.sort == "least" else ">",))
    level = Relation((form.body, given), ("=",))
    ends = [end for end in (form.domain.low, form.domain.high) if not infinite(end)]
    points = in_order([*break_points(beyond, form.name), *ends])
    inside = [point for point in probes(points) if _is_inside(form.domain, point)]
    shown = show(given)
    for point in inside:
        if holds_at(beyond, form.name, point):
            where = f"{form.name} = {show(point)}"
            text = f"At {where} the value is {'less' if form.sort == 'least' else 'greater'} than {shown}."
            return scribe.failed("proved", text, {"given": shown, "at": where})
    if any(holds_at(level, form.name, point) for point in inside):
        return scribe.passed("proved", "It is attained, and nothing goes beyond it: all signs are compared.")
    if is_decimal:
        return scribe.undecided(f"{shown} is not attained; it may be a rounded value.")
    return scribe.failed("proved", f"The value {shown} is not attained.", {"given": shown})


def _is_inside(domain: Interval, point: Expr) -> bool:
    above, below = order(domain.low, point), order(point, domain.high)
    if above is None or below is None:
        raise Unreadable("a point whose place is open")
    return (above < 0 or (above == 0 and domain.low_closed)) and (
        below < 0 or (below == 0 and domain.high_closed)
    )
