"""The checks of questions about functions and their graphs, a file each."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from proofroute.core import Evidence
from proofroute.tools.math.forms import Posed
from proofroute.tools.math.forms.families.graphs import (
    Between,
    Directed,
    Exists,
    Inverse,
    IsParity,
    Parity,
    Places,
    Range,
    Slopes,
    Touching,
)
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.graphs.exists import check_exists
from proofroute.verifiers.math.families.graphs.inverse import check_inverse
from proofroute.verifiers.math.families.graphs.pairs import check_between, check_directed
from proofroute.verifiers.math.families.graphs.parity import check_is_parity, check_parity
from proofroute.verifiers.math.families.graphs.places import check_places
from proofroute.verifiers.math.families.graphs.ranges import check_range
from proofroute.verifiers.math.families.graphs.slopes import check_slopes
from proofroute.verifiers.math.families.graphs.touching import check_touching

_Found = list[Evidence] | None

GRAPH_CHECKS: Final[dict[type[Posed], Callable[[Any, Value, str], _Found | Awaitable[_Found]]]] = {
    Between: check_between,
    Directed: check_directed,
    Exists: check_exists,
    Inverse: check_inverse,
    IsParity: check_is_parity,
    Parity: check_parity,
    Places: check_places,
    Range: check_range,
    Slopes: check_slopes,
    Touching: check_touching,
}
"""By the type of question."""

__all__ = ["GRAPH_CHECKS"]
