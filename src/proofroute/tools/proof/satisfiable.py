"""Whether anything meets the conditions of a statement: one about nothing is true and says nothing."""

import time
from itertools import islice
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.search import in_sorts, points
from proofroute.tools.proof.statement import Statement
from proofroute.tools.proof.truth import holds_at

_POINTS: Final = 4_000
_SECONDS: Final = 0.4


def is_met(statement: Statement) -> bool | None:
    """Tell whether some point meets all that the statement assumes; None where that is not known."""
    wanted = statement.given if statement.link == "iff" else statement.assumptions
    if not wanted or not statement.variables:
        return True
    deadline = time.monotonic() + _SECONDS
    for point in islice(points(statement), _POINTS):
        if in_sorts(statement, point) and all(holds_at(atom, point) for atom in wanted):
            return True
        if time.monotonic() > deadline:
            break
    from proofroute.tools.proof.smt import is_satisfiable  # z3 is loaded where it is needed

    try:
        return is_satisfiable(statement, wanted)
    except (Unreadable, TooLarge):
        return None
