"""The checks of questions of calculus, a file each."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from proofroute.core import Evidence
from proofroute.tools.math.forms import Posed
from proofroute.tools.math.forms.families.calculus import (
    Apart,
    Composed,
    Converges,
    Gradient,
    HowConverges,
    Implicit,
    IntegralConverges,
    PowerSeries,
    Taylor,
)
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.calculus.apart import check_apart
from proofroute.verifiers.math.families.calculus.composed import check_composed
from proofroute.verifiers.math.families.calculus.converges import (
    check_converges,
    check_how,
    check_integral_converges,
    check_powers,
)
from proofroute.verifiers.math.families.calculus.gradient import check_gradient
from proofroute.verifiers.math.families.calculus.implicit import check_implicit
from proofroute.verifiers.math.families.calculus.taylor import check_taylor

_Found = list[Evidence] | None

CALCULUS_CHECKS: Final[dict[type[Posed], Callable[[Any, Value, str], _Found | Awaitable[_Found]]]] = {
    Apart: check_apart,
    Composed: check_composed,
    Converges: check_converges,
    Gradient: check_gradient,
    HowConverges: check_how,
    Implicit: check_implicit,
    IntegralConverges: check_integral_converges,
    PowerSeries: check_powers,
    Taylor: check_taylor,
}
"""By the type of question."""

__all__ = ["CALCULUS_CHECKS"]
