"""Whether endless sums converge: by how their terms grow."""

from fractions import Fraction
from typing import Final, Literal

from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.analysis.growth import Growth, growth, size_of, vanishes
from proofroute.tools.math.build import simplified
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Expr

Verdict = Literal["absolutely", "conditionally", "diverges"]

_FIRST: Final = 40


def convergence(term: Expr, name: str, low: int) -> Verdict | None:
    """Tell whether the sum of ``term`` for whole ``name`` from ``low`` on converges; None where it is open.

    Raises:
        Unreadable, TooLarge, Undefined: a term has no known growth.
    """
    grown = growth(simplified(term), name)
    # Towers of powers have no known growth, and are not worked out.
    if grown is None or not _is_defined(term, name, low):
        return None
    if _is_summable(grown):
        return "absolutely"
    if grown.bounded:
        return None
    # Without its sign, each term is a function that is monotone from some place on.
    return "conditionally" if grown.alternates and vanishes(grown) else "diverges"


def _is_defined(term: Expr, name: str, low: int) -> bool:
    with precision(128):
        return all(evaluate(term, {name: real(Fraction(low + at))}).is_finite() for at in range(_FIRST))


def _is_summable(grown: Growth) -> bool:
    if grown.steep:
        return grown.steep < 0
    size = size_of(grown)
    if size:
        return size < 0
    return grown.degree < -1 or (grown.degree == -1 and grown.logs < -1)


def known_convergence(term: Expr, name: str, low: int) -> Verdict | None:
    """Return what :func:`convergence` does, None where a term is of an unknown kind."""
    try:
        return convergence(term, name, low)
    except (Unreadable, TooLarge, Undefined):
        return None
