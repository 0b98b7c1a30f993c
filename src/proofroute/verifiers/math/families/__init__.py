"""The checks of the families of questions, a file each."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from proofroute.core import Evidence
from proofroute.tools.math.forms import Posed
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
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.angles import check_angles
from proofroute.verifiers.math.families.calculus import CALCULUS_CHECKS
from proofroute.verifiers.math.families.choice import check_choice
from proofroute.verifiers.math.families.coefficient import check_coefficient
from proofroute.verifiers.math.families.computed import check_computed, check_statistic
from proofroute.verifiers.math.families.conversion import check_conversion
from proofroute.verifiers.math.families.counting import check_real_count, check_whole_count
from proofroute.verifiers.math.families.curves import check_curves
from proofroute.verifiers.math.families.dates import (
    check_calendar,
    check_date_after,
    check_leap,
    check_weekday,
)
from proofroute.verifiers.math.families.division import check_division
from proofroute.verifiers.math.families.domain import check_domain
from proofroute.verifiers.math.families.draws import check_draws
from proofroute.verifiers.math.families.everyday import EVERYDAY_CHECKS
from proofroute.verifiers.math.families.extreme_whole import check_extreme_whole
from proofroute.verifiers.math.families.extremum import check_extremum
from proofroute.verifiers.math.families.factor_of import check_factor_of
from proofroute.verifiers.math.families.formulas import check_formula
from proofroute.verifiers.math.families.graphs import GRAPH_CHECKS
from proofroute.verifiers.math.families.inequality import check_inequality
from proofroute.verifiers.math.families.limit import check_limit
from proofroute.verifiers.math.families.line import check_line
from proofroute.verifiers.math.families.logs import check_logs
from proofroute.verifiers.math.families.matrix import check_matrix
from proofroute.verifiers.math.families.numbers import NUMBER_CHECKS
from proofroute.verifiers.math.families.ode import check_ode
from proofroute.verifiers.math.families.rewriting import check_rewriting
from proofroute.verifiers.math.families.rounds import check_round
from proofroute.verifiers.math.families.sequence import check_sequence
from proofroute.verifiers.math.families.series import check_series
from proofroute.verifiers.math.families.sorting import check_sorting
from proofroute.verifiers.math.families.symmetric import check_together
from proofroute.verifiers.math.families.system import check_system
from proofroute.verifiers.math.families.throws import check_throws
from proofroute.verifiers.math.families.times import check_shift, check_span
from proofroute.verifiers.math.families.truth import check_truth

_Found = list[Evidence] | None

CHECKS: Final[dict[type[Posed], Callable[[Any, Value, str], _Found | Awaitable[_Found]]]] = {
    System: check_system,
    FactorOf: check_factor_of,
    Round: check_round,
    Division: check_division,
    Together: check_together,
    Logs: check_logs,
    Formula: check_formula,
    Angles: check_angles,
    RealCount: check_real_count,
    WholeCount: check_whole_count,
    WholeExtreme: check_extreme_whole,
    Curves: check_curves,
    Series: check_series,
    Limit: check_limit,
    Ode: check_ode,
    Extremum: check_extremum,
    Matrix: check_matrix,
    Inequality: check_inequality,
    Choice: check_choice,
    Sorting: check_sorting,
    Truth: check_truth,
    Conversion: check_conversion,
    RoundedConversion: check_conversion,
    Span: check_span,
    Shift: check_shift,
    Coefficient: check_coefficient,
    Computed: check_computed,
    Statistic: check_statistic,
    Draws: check_draws,
    Sequence: check_sequence,
    Throws: check_throws,
    Line: check_line,
    Domain: check_domain,
    Calendar: check_calendar,
    DateAfter: check_date_after,
    Leap: check_leap,
    Weekday: check_weekday,
    Rewriting: check_rewriting,
    **NUMBER_CHECKS,
    **GRAPH_CHECKS,
    **EVERYDAY_CHECKS,
    **CALCULUS_CHECKS,
}
"""By the type of question: each takes it, the answer as it was read and the answer's text.

It returns evidence on each of the question's claims; None where the answer is not of the kind asked for.
"""
