"""Check whether sums converge: by how their terms grow."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.real_sets import RealSet
from proofroute.tools.math.algebra.sign_chart import in_order, probes
from proofroute.tools.math.analysis.convergence import known_convergence
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms import DefiniteIntegral
from proofroute.tools.math.forms.families.calculus import (
    Converges,
    HowConverges,
    IntegralConverges,
    PowerSeries,
)
from proofroute.tools.math.forms.families.calculus.powers import interval_of_convergence, radius_of
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import INFINITY, Value, Word, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.families.inequality import contains, given_set
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.integral import check_definite
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_BECAUSE = "The growth of the terms decides it"


def check_converges(form: Converges, value: Value, text: str) -> list[Evidence] | None:
    """Hold yes or no against the growth of the terms."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    scribe = Scribe("value", "math.convergence", form.read_as)
    found = known_convergence(form.term, form.name, form.low)
    if found is None:
        return [scribe.undecided("Whether it converges is open.")]
    right = "diverges" if found == "diverges" else f"converges {found}"
    if yes == (found != "diverges"):
        return [scribe.passed("proved", f"{_BECAUSE}: the sum {right}.")]
    return [scribe.failed("proved", f"{_BECAUSE}: the sum {right}.", {"converges": found != "diverges"})]


async def check_integral_converges(form: IntegralConverges, value: Value, text: str) -> list[Evidence] | None:
    """Look at the integral's limits, or at a pole within it."""
    del text
    yes = says_yes(value)
    if yes is None:
        return None
    integral = DefiniteIntegral(form.body, form.name, form.low, form.high)
    scribe = Scribe("value", "math.convergence", form.read_as)
    for found in await check_definite(integral, Word("diverges")):
        if found.outcome == "undecided":
            return [scribe.undecided(found.statement)]
        diverges = found.outcome == "passed"
        if diverges != yes:
            return [scribe.passed(found.assurance, found.statement)]
        return [scribe.failed(found.assurance, found.statement, {"converges": not diverges})]
    return None


def check_how(form: HowConverges, value: Value, text: str) -> list[Evidence] | None:
    """Hold a way to converge against the growth of the terms."""
    del value
    low = text.lower()
    said = next(
        (way for way in ("absolutely", "conditionally") if way in low),
        "diverges" if "diverge" in low else None,
    )
    if said is None:
        return None
    scribe = Scribe("value", "math.convergence", form.read_as)
    found = known_convergence(form.term, form.name, form.low)
    if found is None:
        return [scribe.undecided("Whether it converges is open.")]
    right = found if found == "diverges" else f"converges {found}"
    if said == found:
        return [scribe.passed("proved", f"{_BECAUSE}: the sum {right}.")]
    return [scribe.failed("proved", f"{_BECAUSE}: the sum {right}.", {"given": text, "found": right})]


def check_powers(form: PowerSeries, value: Value, text: str) -> list[Evidence] | None:
    """Compare a radius or an interval with what the growth of the coefficients gives."""
    del text
    scribe = Scribe("value", "math.convergence", form.read_as)
    try:
        if form.interval:
            return _interval(scribe, form, value)
        endless = isinstance(value, Word) and value.text.strip(" .").lower() in ("infinite", "infinity")
        given = INFINITY if endless else as_expression(value)
        if given is None or variables(given):
            return None
        right = radius_of(form)
        if infinite(right) or infinite(given):
            if infinite(right) == infinite(given):
                return [scribe.passed("proved", f"{_BECAUSE} for every value.")]
            shown = {"given": show(given), "computed": show(right)}
            return [scribe.failed("proved", f"{_BECAUSE}: the radius is {show(right)}.", {**shown})]
        return [compare(scribe, right, given, f"{_BECAUSE}.", "proved")]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _interval(scribe: Scribe, form: PowerSeries, value: Value) -> list[Evidence] | None:
    given = given_set(value)
    if given is None or (given.variable is not None and given.variable != form.name):
        return None
    right = RealSet((interval_of_convergence(form),))
    ends = [
        end for part in (*given.parts, *right.parts) for end in (part.low, part.high) if not infinite(end)
    ]
    if any(variables(end) for end in ends):
        return None
    for point in probes(in_order(ends)):
        holds, said = contains(right, point), contains(given, point)
        if holds != said:
            at = f"{form.name} = {show(point)}"
            text = f"At {at} it {'converges' if holds else 'diverges'}, other than the answer says."
            return [scribe.failed("proved", text, {"at": at, "converges": holds})]
    return [scribe.passed("proved", f"{_BECAUSE}, at both ends too.")]
