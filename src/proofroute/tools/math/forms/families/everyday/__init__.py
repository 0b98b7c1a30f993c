"""Questions of every day: percentages, interest, prices, motion, ratios, notations of numbers."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.everyday.interest import read_interest
from proofroute.tools.math.forms.families.everyday.money import Money
from proofroute.tools.math.forms.families.everyday.notation import Notation, read_notation
from proofroute.tools.math.forms.families.everyday.percent import read_percent
from proofroute.tools.math.forms.families.everyday.rates import read_rates
from proofroute.tools.math.forms.families.everyday.shares import Ratio, Shares, read_shares
from proofroute.tools.math.forms.families.everyday.spread import read_spread
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

EVERYDAY: Final[tuple[Callable[[str, Givens], Posed | None], ...]] = (
    read_percent,
    read_interest,
    read_rates,
    read_shares,
    read_notation,
    read_spread,
)
"""Readers, as those of the other families."""

__all__ = ["EVERYDAY", "Money", "Notation", "Ratio", "Shares"]
