"""The solvers of the families of questions, by the type of question."""

from collections.abc import Callable
from typing import Any, Final

from proofroute.tools.math.forms.families import (
    Choice,
    Coefficient,
    Conversion,
    Draws,
    Rewriting,
    RoundedConversion,
    Sequence,
    Shift,
    Sorting,
    Span,
    System,
    Throws,
    Truth,
)
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.coefficient import solve_coefficient
from proofroute.tools.math.solving.comparison import solve_choice, solve_sorting, solve_truth
from proofroute.tools.math.solving.draws import solve_draws
from proofroute.tools.math.solving.measurement import solve_conversion, solve_shift, solve_span
from proofroute.tools.math.solving.numbers import NUMBER_SOLVERS
from proofroute.tools.math.solving.rewriting import solve_rewriting
from proofroute.tools.math.solving.sequence import solve_sequence
from proofroute.tools.math.solving.system import solve_system
from proofroute.tools.math.solving.throws import solve_throws

SOLVERS: Final[dict[type[Posed], Callable[[Any], str | None]]] = {
    Rewriting: solve_rewriting,
    Coefficient: solve_coefficient,
    Draws: solve_draws,
    Sequence: solve_sequence,
    Throws: solve_throws,
    System: solve_system,
    Choice: solve_choice,
    Sorting: solve_sorting,
    Truth: solve_truth,
    Conversion: solve_conversion,
    RoundedConversion: solve_conversion,
    Span: solve_span,
    Shift: solve_shift,
    **NUMBER_SOLVERS,
}
"""Each returns the answer as plain text, or None to abstain."""
