"""Questions for numbers that a known formula gives, a file for each field."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.computed.algebra import read_algebra
from proofroute.tools.math.forms.families.computed.arrangements import read_arrangements
from proofroute.tools.math.forms.families.computed.multiples import read_multiples
from proofroute.tools.math.forms.families.computed.percentages import read_percentages
from proofroute.tools.math.forms.families.computed.points import read_points
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.families.computed.progressions import read_progressions
from proofroute.tools.math.forms.families.computed.shapes import read_shapes
from proofroute.tools.math.forms.families.computed.statistics import Statistic, read_statistics
from proofroute.tools.math.forms.families.computed.straight import read_straight
from proofroute.tools.math.forms.families.computed.vectors import read_vectors
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

COMPUTED: Final[tuple[Callable[[str, Givens], Posed | None], ...]] = (
    read_algebra,
    read_arrangements,
    read_multiples,
    read_percentages,
    read_points,
    read_progressions,
    read_shapes,
    read_statistics,
    read_straight,
    read_vectors,
)
"""Readers, as those of the other families."""

__all__ = ["COMPUTED", "Computed", "Statistic"]
