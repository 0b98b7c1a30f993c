"""The solvers of the families of questions, by the type of question."""

from collections.abc import Callable
from typing import Any, Final

from proofroute.tools.math.forms.families import Choice, Sorting, System, Truth
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.comparison import solve_choice, solve_sorting, solve_truth
from proofroute.tools.math.solving.system import solve_system

SOLVERS: Final[dict[type[Posed], Callable[[Any], str | None]]] = {
    System: solve_system,
    Choice: solve_choice,
    Sorting: solve_sorting,
    Truth: solve_truth,
}
"""Each returns the answer as plain text, or None to abstain."""
