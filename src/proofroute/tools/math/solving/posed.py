"""The solvers of the families of questions, by the type of question."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from proofroute.tools.math.forms.families import (
    Angles,
    Calendar,
    Choice,
    Coefficient,
    Computed,
    Conversion,
    Curves,
    DateAfter,
    Division,
    Domain,
    Draws,
    Extremum,
    FactorOf,
    Formula,
    Inequality,
    Leap,
    Limit,
    Line,
    Logs,
    Matrix,
    Ode,
    RealCount,
    Rewriting,
    Round,
    RoundedConversion,
    Sequence,
    Series,
    Shift,
    Sorting,
    Span,
    Statistic,
    System,
    Throws,
    Together,
    Truth,
    Weekday,
    WholeCount,
    WholeExtreme,
)
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.angles import solve_angles
from proofroute.tools.math.solving.calculus import CALCULUS_SOLVERS
from proofroute.tools.math.solving.coefficient import solve_coefficient
from proofroute.tools.math.solving.comparison import solve_choice, solve_sorting, solve_truth
from proofroute.tools.math.solving.computed import solve_computed, solve_statistic
from proofroute.tools.math.solving.counting import solve_extreme_whole, solve_real_count, solve_whole_count
from proofroute.tools.math.solving.curves import solve_curves
from proofroute.tools.math.solving.dates import solve_calendar, solve_date_after, solve_leap, solve_weekday
from proofroute.tools.math.solving.division import solve_division
from proofroute.tools.math.solving.domain import solve_domain
from proofroute.tools.math.solving.draws import solve_draws
from proofroute.tools.math.solving.everyday import EVERYDAY_SOLVERS
from proofroute.tools.math.solving.extremum import solve_extremum
from proofroute.tools.math.solving.factor_of import solve_factor_of
from proofroute.tools.math.solving.formulas import solve_formula
from proofroute.tools.math.solving.graphs import GRAPH_SOLVERS
from proofroute.tools.math.solving.inequality import solve_inequality
from proofroute.tools.math.solving.limit import solve_limit
from proofroute.tools.math.solving.line import solve_line
from proofroute.tools.math.solving.logs import solve_logs
from proofroute.tools.math.solving.matrix import solve_matrix
from proofroute.tools.math.solving.measurement import solve_conversion, solve_shift, solve_span
from proofroute.tools.math.solving.numbers import NUMBER_SOLVERS
from proofroute.tools.math.solving.ode import solve_ode
from proofroute.tools.math.solving.rewriting import solve_rewriting
from proofroute.tools.math.solving.rounds import solve_round
from proofroute.tools.math.solving.sequence import solve_sequence
from proofroute.tools.math.solving.series import solve_series
from proofroute.tools.math.solving.symmetric import solve_together
from proofroute.tools.math.solving.system import solve_system
from proofroute.tools.math.solving.throws import solve_throws

_Answer = str | None

SOLVERS: Final[dict[type[Posed], Callable[[Any], _Answer | Awaitable[_Answer]]]] = {
    System: solve_system,
    FactorOf: solve_factor_of,
    Round: solve_round,
    Division: solve_division,
    Together: solve_together,
    Logs: solve_logs,
    Formula: solve_formula,
    Angles: solve_angles,
    RealCount: solve_real_count,
    WholeCount: solve_whole_count,
    WholeExtreme: solve_extreme_whole,
    Curves: solve_curves,
    Series: solve_series,
    Limit: solve_limit,
    Extremum: solve_extremum,
    Matrix: solve_matrix,
    Ode: solve_ode,
    Inequality: solve_inequality,
    Choice: solve_choice,
    Sorting: solve_sorting,
    Truth: solve_truth,
    Conversion: solve_conversion,
    RoundedConversion: solve_conversion,
    Span: solve_span,
    Shift: solve_shift,
    Coefficient: solve_coefficient,
    Computed: solve_computed,
    Statistic: solve_statistic,
    Draws: solve_draws,
    Sequence: solve_sequence,
    Throws: solve_throws,
    Line: solve_line,
    Domain: solve_domain,
    Calendar: solve_calendar,
    DateAfter: solve_date_after,
    Leap: solve_leap,
    Weekday: solve_weekday,
    Rewriting: solve_rewriting,
    **NUMBER_SOLVERS,
    **GRAPH_SOLVERS,
    **EVERYDAY_SOLVERS,
    **CALCULUS_SOLVERS,
}
"""Each returns the answer as plain text, or None to abstain."""
