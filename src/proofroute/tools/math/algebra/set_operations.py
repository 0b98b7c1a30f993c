"""Differences and intersections of sets of real numbers."""

from itertools import pairwise

from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.real_sets import RealSet, common_parts, real_set
from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import INFINITY, Collection, Interval, Union, Value


def difference(whole: Value, removed: Value) -> Value:
    """Return ``whole`` without ``removed``.

    Raises:
        Unreadable: one of them is no set of real numbers, or its bounds could not be put in order.
    """
    return _value(common_parts(_known(whole).parts, _complement(_known(removed))))


def intersection(first: Value, second: Value) -> Value:
    """Return what both sets hold; raise :class:`Unreadable` as :func:`difference` does."""
    return _value(common_parts(_known(first).parts, _known(second).parts))


def _known(value: Value) -> RealSet:
    found = real_set(value, points=True, pair=True)
    if found is None:
        raise Unreadable("what is no set of real numbers, or one whose bounds could not be put in order")
    return found


def _complement(removed: RealSet) -> tuple[Interval, ...]:
    below = Interval(written_negative(INFINITY), written_negative(INFINITY), False, False)
    above = Interval(INFINITY, INFINITY, False, False)
    gaps: list[Interval] = []
    for last, following in pairwise((below, *removed.parts, above)):
        unbounded = infinite(last.high) == 1 or infinite(following.low) == -1
        if not unbounded:
            low_closed = last is not below and not last.high_closed
            high_closed = following is not above and not following.low_closed
            gaps.append(Interval(last.high, following.low, low_closed, high_closed))
    return tuple(gaps)


def _value(parts: tuple[Interval, ...] | None) -> Value:
    if parts is None:
        raise Unreadable("sets whose bounds could not be put in order")
    if not parts:
        return Collection("set", ())
    return parts[0] if len(parts) == 1 else Union(parts)
