"""Questions of calculus: Taylor polynomials, slopes of curves, gradients, compositions, partial fractions."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.calculus.apart import Apart, read_apart
from proofroute.tools.math.forms.families.calculus.composed import Composed, read_composed
from proofroute.tools.math.forms.families.calculus.converges import (
    Converges,
    HowConverges,
    IntegralConverges,
    asked_of_integral,
    read_converges,
)
from proofroute.tools.math.forms.families.calculus.gradient import Gradient, read_gradient
from proofroute.tools.math.forms.families.calculus.implicit import Implicit, read_implicit
from proofroute.tools.math.forms.families.calculus.powers import PowerSeries, read_powers
from proofroute.tools.math.forms.families.calculus.taylor import Taylor, read_taylor
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

CALCULUS: Final[tuple[Callable[[str, Givens], Posed | None], ...]] = (
    read_apart,
    read_composed,
    read_converges,
    read_gradient,
    read_implicit,
    read_powers,
    read_taylor,
)
"""Readers, as those of the other families."""

__all__ = [
    "CALCULUS",
    "Apart",
    "Composed",
    "Converges",
    "Gradient",
    "HowConverges",
    "Implicit",
    "IntegralConverges",
    "PowerSeries",
    "Taylor",
    "asked_of_integral",
]
