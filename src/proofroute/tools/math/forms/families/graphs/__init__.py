"""Questions about functions of one variable and their graphs."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.graphs.exists import Exists, read_exists
from proofroute.tools.math.forms.families.graphs.inverse import Inverse, read_inverse
from proofroute.tools.math.forms.families.graphs.oblique import read_oblique
from proofroute.tools.math.forms.families.graphs.oscillation import read_oscillation
from proofroute.tools.math.forms.families.graphs.pairs import Between, Directed, read_pairs
from proofroute.tools.math.forms.families.graphs.parity import IsParity, Parity, read_parity
from proofroute.tools.math.forms.families.graphs.places import Places, read_places
from proofroute.tools.math.forms.families.graphs.ranges import Range, read_range
from proofroute.tools.math.forms.families.graphs.slopes import Slopes, read_slopes
from proofroute.tools.math.forms.families.graphs.tangents import Touching, read_tangents
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

GRAPHS: Final[tuple[Callable[[str, Givens], Posed | None], ...]] = (
    read_range,
    read_slopes,
    read_places,
    read_inverse,
    read_oblique,
    read_oscillation,
    read_parity,
    read_tangents,
    read_pairs,
    read_exists,
)
"""Readers, as those of the other families."""

__all__ = [
    "GRAPHS",
    "Between",
    "Directed",
    "Exists",
    "Inverse",
    "IsParity",
    "Parity",
    "Places",
    "Range",
    "Slopes",
    "Touching",
]
