"""The checks of questions of every day, a file each."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from proofroute.core import Evidence
from proofroute.tools.math.forms import Posed
from proofroute.tools.math.forms.families.everyday import Money, Notation, Ratio, Shares
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.everyday.money import check_money
from proofroute.verifiers.math.families.everyday.notation import check_notation
from proofroute.verifiers.math.families.everyday.shares import check_ratio, check_shares

_Found = list[Evidence] | None

EVERYDAY_CHECKS: Final[dict[type[Posed], Callable[[Any, Value, str], _Found | Awaitable[_Found]]]] = {
    Money: check_money,
    Notation: check_notation,
    Ratio: check_ratio,
    Shares: check_shares,
}
"""By the type of question."""

__all__ = ["EVERYDAY_CHECKS"]
