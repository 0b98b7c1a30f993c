"""The solvers of questions about functions and their graphs."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

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
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.graphs.exists import solve_exists
from proofroute.tools.math.solving.graphs.inverse import solve_inverse
from proofroute.tools.math.solving.graphs.pairs import solve_between, solve_directed
from proofroute.tools.math.solving.graphs.parity import solve_parity
from proofroute.tools.math.solving.graphs.places import solve_places
from proofroute.tools.math.solving.graphs.ranges import solve_range
from proofroute.tools.math.solving.graphs.slopes import solve_slopes
from proofroute.tools.math.solving.graphs.touching import solve_touching

GRAPH_SOLVERS: Final[dict[type[Posed], Callable[[Any], str | Awaitable[str | None] | None]]] = {
    Between: solve_between,
    Directed: solve_directed,
    Exists: solve_exists,
    Inverse: solve_inverse,
    IsParity: solve_parity,
    Parity: solve_parity,
    Places: solve_places,
    Range: solve_range,
    Slopes: solve_slopes,
    Touching: solve_touching,
}
"""By the type of question."""

__all__ = ["GRAPH_SOLVERS"]
