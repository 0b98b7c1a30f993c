"""Say whether sums converge, and where power series do."""

from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.analysis.convergence import known_convergence
from proofroute.tools.math.analysis.domain import divergence
from proofroute.tools.math.analysis.improper import improper
from proofroute.tools.math.forms.families.calculus import (
    Converges,
    HowConverges,
    IntegralConverges,
    PowerSeries,
)
from proofroute.tools.math.forms.families.calculus.powers import interval_of_convergence, radius_of
from proofroute.tools.math.forms.families.graphs.ranges import show_part
from proofroute.tools.math.text.show import show


def solve_converges(form: Converges | HowConverges) -> str | None:
    """Return the answer as a sentence."""
    found = known_convergence(form.term, form.name, form.low)
    if found is None:
        return None
    if isinstance(form, Converges):
        return "It diverges." if found == "diverges" else "It converges."
    return found if found == "diverges" else f"converges {found}"


async def solve_integral_converges(form: IntegralConverges) -> str | None:
    """Return the answer as a sentence."""
    if not (infinite(form.low) or infinite(form.high)):
        pole = divergence(form.body, form.name, form.low, form.high)
        return None if pole is None else "It diverges."
    found = await improper(form.body, form.name, form.low, form.high)
    if found is None:
        return None
    return "It diverges." if found.value is None else "It converges."


def solve_powers(form: PowerSeries) -> str | None:
    """Return the radius, or the interval."""
    return show_part(interval_of_convergence(form)) if form.interval else show(radius_of(form))
