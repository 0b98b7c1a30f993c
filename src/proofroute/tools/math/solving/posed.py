"""The solvers of the families of questions, by the type of question."""

from collections.abc import Callable
from typing import Any, Final

from proofroute.tools.math.forms.families import System
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.system import solve_system

SOLVERS: Final[dict[type[Posed], Callable[[Any], str | None]]] = {
    System: solve_system,
}
"""Each returns the answer as plain text, or None to abstain."""
