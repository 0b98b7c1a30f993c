"""Antiderivatives that were checked: found by the table or by SymPy, differentiated back by our own rules."""

from collections.abc import Callable

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.analysis import cas
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import continuous_on
from proofroute.tools.math.analysis.integrate import antiderivative
from proofroute.tools.math.build import simplified
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr


async def primitive(
    body: Expr, name: str, wanted: Callable[[Expr], bool] | None = None
) -> tuple[Expr, Equality] | None:
    """Return an antiderivative whose derivative is known to be ``body``, and how that is known.

    Args:
        body: the integrand.
        name: its variable.
        wanted: a further condition, such as continuity on an interval.
    """
    own = antiderivative(body, name)
    if own is not None:
        checked = _checked(own, body, name, wanted)
        if checked is not None:
            return checked
    found = await cas.integrate(body, name)
    if found is None:
        return None
    for candidate in (cas.with_absolute_logarithms(found), found):
        checked = _checked(simplified(candidate), body, name, wanted)
        if checked is not None:
            return checked
    return None


async def primitive_on(body: Expr, name: str, low: Expr, high: Expr) -> tuple[Expr, Equality] | None:
    """Return a checked antiderivative that is proved continuous on the closed interval."""
    return await primitive(body, name, lambda found: continuous_on(found, name, low, high))


def _checked(
    found: Expr, body: Expr, name: str, wanted: Callable[[Expr], bool] | None
) -> tuple[Expr, Equality] | None:
    try:
        back = equal(differentiate(found, name), body)
    except (Unreadable, TooLarge):
        return None
    if back.outcome != "equal" or (wanted is not None and not wanted(found)):
        return None
    return found, back
