"""Families of questions, a file each: a reader and the question that it makes."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.angles import Angles, read_angles
from proofroute.tools.math.forms.families.bags import read_bags
from proofroute.tools.math.forms.families.calculus import CALCULUS
from proofroute.tools.math.forms.families.choice import Choice, read_choice
from proofroute.tools.math.forms.families.coefficient import Coefficient, read_coefficient
from proofroute.tools.math.forms.families.computed import COMPUTED, Computed, Statistic
from proofroute.tools.math.forms.families.conversion import Conversion, RoundedConversion, read_conversion
from proofroute.tools.math.forms.families.counting import RealCount, WholeCount, read_counting
from proofroute.tools.math.forms.families.curves import Curves, read_curves
from proofroute.tools.math.forms.families.dates import Calendar, DateAfter, Leap, Weekday, read_dates
from proofroute.tools.math.forms.families.division import Division, read_division
from proofroute.tools.math.forms.families.domain import Domain, read_domain
from proofroute.tools.math.forms.families.draws import Draws, read_draws
from proofroute.tools.math.forms.families.everyday import EVERYDAY
from proofroute.tools.math.forms.families.extreme_whole import WholeExtreme, read_extreme_whole
from proofroute.tools.math.forms.families.extremum import Extremum, read_extremum
from proofroute.tools.math.forms.families.factor_of import FactorOf, read_factor_of
from proofroute.tools.math.forms.families.formulas import Formula, read_formula
from proofroute.tools.math.forms.families.graphs import GRAPHS
from proofroute.tools.math.forms.families.inequality import Inequality, read_inequality
from proofroute.tools.math.forms.families.limit import Limit, read_limit
from proofroute.tools.math.forms.families.line import Line, read_line
from proofroute.tools.math.forms.families.logs import Logs, read_logs
from proofroute.tools.math.forms.families.matrix import Matrix, read_matrix
from proofroute.tools.math.forms.families.numbers import NUMBERS
from proofroute.tools.math.forms.families.ode import Ode, read_ode
from proofroute.tools.math.forms.families.options import Option
from proofroute.tools.math.forms.families.rewriting import Rewriting, read_rewriting
from proofroute.tools.math.forms.families.rounds import Round, read_round
from proofroute.tools.math.forms.families.sequence import Sequence, read_sequence
from proofroute.tools.math.forms.families.series import Series, read_series
from proofroute.tools.math.forms.families.sorting import Sorting, read_sorting
from proofroute.tools.math.forms.families.symmetric import Together, read_symmetric
from proofroute.tools.math.forms.families.system import System, read_system
from proofroute.tools.math.forms.families.throws import Throws, read_throws
from proofroute.tools.math.forms.families.times import Shift, Span, read_shift, read_span
from proofroute.tools.math.forms.families.truth import Truth, read_truth
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

FAMILIES: Final[tuple[Callable[[str, Givens], Posed | None], ...]] = (
    read_system,
    read_curves,
    read_angles,
    read_counting,
    read_extreme_whole,
    read_formula,
    read_logs,
    read_symmetric,
    read_division,
    read_round,
    read_factor_of,
    read_series,
    read_ode,
    read_limit,
    read_extremum,
    read_matrix,
    read_inequality,
    read_domain,
    read_line,
    read_choice,
    read_sorting,
    read_truth,
    read_span,
    read_shift,
    read_dates,
    read_conversion,
    read_coefficient,
    read_bags,
    read_throws,
    read_draws,
    read_sequence,
    *CALCULUS,
    read_rewriting,
    *NUMBERS,
    *COMPUTED,
    *GRAPHS,
    *EVERYDAY,
)
"""Readers: from a question and what is given before it to what it asks; None where it is not theirs.

They may raise what reading and arithmetic raise (``Unreadable``, ``TooLarge``, ``Undefined``)."""

__all__ = [
    "FAMILIES",
    "Angles",
    "Calendar",
    "Choice",
    "Coefficient",
    "Computed",
    "Conversion",
    "Curves",
    "DateAfter",
    "Division",
    "Domain",
    "Draws",
    "Extremum",
    "FactorOf",
    "Formula",
    "Inequality",
    "Leap",
    "Limit",
    "Line",
    "Logs",
    "Matrix",
    "Ode",
    "Option",
    "RealCount",
    "Rewriting",
    "Round",
    "RoundedConversion",
    "Sequence",
    "Series",
    "Shift",
    "Sorting",
    "Span",
    "Statistic",
    "System",
    "Throws",
    "Together",
    "Truth",
    "Weekday",
    "WholeCount",
    "WholeExtreme",
]
