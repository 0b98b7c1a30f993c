"""Inequalities between whole numbers: ``n > 2`` and ``n >= 3`` say the same of an integer."""

from math import ceil, floor
from typing import Final

from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.plain import plain_number
from proofroute.tools.math.algebra.real_sets import RealSet
from proofroute.tools.math.tree import Interval

_WHOLE_NAMES: Final = frozenset("nmkN")


def same_whole_numbers(left: RealSet, right: RealSet) -> bool:
    """Tell whether two sets hold the same whole numbers, their variable named like one."""
    names = {side.variable for side in (left, right)} - {None}
    if not names or not names <= _WHOLE_NAMES:
        return False
    first, second = (_runs(side) for side in (left, right))
    return first is not None and first == second


def _runs(numbers: RealSet) -> list[tuple[int | None, int | None]] | None:
    """Return the first and last whole number of each part, None where it has no end; empty parts left out."""
    runs: list[tuple[int | None, int | None]] = []
    for part in numbers.parts:
        ends = _ends(part)
        if ends is None:
            return None
        low, high = ends
        if low is not None and high is not None and low > high:
            continue
        if runs and runs[-1][1] is not None and low == runs[-1][1] + 1:
            low, high = runs.pop()[0], high
        runs.append((low, high))
    return runs


def _ends(part: Interval) -> tuple[int | None, int | None] | None:
    low = high = None
    if not infinite(part.low):
        value = plain_number(part.low)
        if value is None:
            return None
        low = ceil(value) if part.low_closed else floor(value) + 1
    if not infinite(part.high):
        value = plain_number(part.high)
        if value is None:
            return None
        high = floor(value) if part.high_closed else ceil(value) - 1
    return low, high
