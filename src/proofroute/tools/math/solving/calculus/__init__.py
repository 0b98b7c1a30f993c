"""The solvers of questions of calculus."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

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
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.calculus.apart import solve_apart
from proofroute.tools.math.solving.calculus.converges import (
    solve_converges,
    solve_integral_converges,
    solve_powers,
)
from proofroute.tools.math.solving.calculus.implicit import solve_composed, solve_gradient, solve_implicit
from proofroute.tools.math.solving.calculus.taylor import solve_taylor

CALCULUS_SOLVERS: Final[dict[type[Posed], Callable[[Any], str | Awaitable[str | None] | None]]] = {
    Apart: solve_apart,
    Composed: solve_composed,
    Converges: solve_converges,
    Gradient: solve_gradient,
    HowConverges: solve_converges,
    Implicit: solve_implicit,
    IntegralConverges: solve_integral_converges,
    PowerSeries: solve_powers,
    Taylor: solve_taylor,
}
"""By the type of question."""

__all__ = ["CALCULUS_SOLVERS"]
