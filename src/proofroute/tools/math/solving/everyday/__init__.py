"""The solvers of questions of every day."""

from collections.abc import Callable
from typing import Any, Final

from proofroute.tools.math.forms.families.everyday import Money, Notation, Ratio, Shares
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.everyday.amounts import solve_money, solve_ratio, solve_shares
from proofroute.tools.math.solving.everyday.notation import solve_notation

EVERYDAY_SOLVERS: Final[dict[type[Posed], Callable[[Any], str | None]]] = {
    Money: solve_money,
    Notation: solve_notation,
    Ratio: solve_ratio,
    Shares: solve_shares,
}
"""By the type of question."""

__all__ = ["EVERYDAY_SOLVERS"]
