"""Compare lists, sets and tuples: order, multiplicity, and values that carry names."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.grading.labels import labelled, same_label
from proofroute.tools.math.grading.outcomes import all_of, met, unknown, unmet
from proofroute.tools.math.grading.relations import CompareValues
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Num, Value, Word

MAX_PAIRS: Final = 4_000


def compare_collections(reference: Collection, answer: Collection, compare: CompareValues) -> Equality:
    """Compare two collections.

    Tuples in order; lists as multisets; where one is a set, both as sets; a list meets a tuple in its order.
    """
    left, right = _Items(reference), _Items(answer)
    kinds = reference.kind, answer.kind
    if left.names and right.names and "tuple" in kinds:
        # Equations say of what they speak, whatever their order.
        return _as_multisets(reference.items, answer.items, compare)
    if kinds == ("tuple", "tuple"):
        return _in_order(left.values, right.values, compare)
    if "tuple" in kinds:
        if "set" in kinds:
            return unmet("one is ordered, the other a set")
        ordered = _in_order(left.values, right.values, compare)
        if ordered.outcome != "different" or reference.kind == "tuple":
            return ordered
        found = _as_multisets(left.values, right.values, compare)
        return found if found.outcome == "different" else unknown("the same values in another order")
    if left.names and right.names:
        # Equations say of what they speak, so they are compared whole.
        return _as_multisets(reference.items, answer.items, compare)
    if left.names or right.names:
        ordered = _in_order(left.values, right.values, compare)
        if ordered.outcome != "different":
            return ordered
        found = _as_multisets(left.values, right.values, compare)
        return found if found.outcome == "different" else unknown("the values agree, not their order")
    if "set" in kinds:
        return _as_sets(left.values, right.values, compare)
    return _as_multisets(left.values, right.values, compare)


def compare_with_gaps(reference: Collection, answer: Collection, compare: CompareValues) -> Equality:
    """Compare lists of which one leaves values out, ``1, 2, ..., n``: ends that differ refute."""
    if len(reference.items) == len(answer.items):
        found = _in_order(reference.items, answer.items, compare)
        if found.outcome == "equal":
            return found
    for at in (0, -1):
        ends = reference.items[at], answer.items[at]
        if not any(isinstance(end, Word) for end in ends) and compare(*ends).outcome == "different":
            return unmet("they start or end with different values")
    return unknown("values are left out")


class _Items:
    """The items of a collection, labels taken off where all items are said of the same thing.

    ``names`` holds the labels where they differ; the values are then in the order of their names, those of a
    tuple, ``(y, x) = (1, 2)``, in the order that it gives.
    """

    def __init__(self, collection: Collection) -> None:
        self.values: Sequence[Value] = collection.items
        self.names: list[Expr] = []
        found = [labelled(item) for item in collection.items]
        pairs = [pair for pair in found if pair is not None]
        if not pairs or len(pairs) != len(found):
            return
        if all(same_label(pairs[0][0], label) for label, _ in pairs[1:]):
            self.values = tuple(value for _, value in pairs)
            return
        if collection.kind != "tuple":
            pairs.sort(key=lambda pair: show(pair[0]))
        self.names = [label for label, _ in pairs]
        self.values = tuple(value for _, value in pairs)


def _in_order(left: Sequence[Value], right: Sequence[Value], compare: CompareValues) -> Equality:
    if len(left) != len(right):
        return unmet(f"{len(right)} values where there are {len(left)}")
    found: list[Equality] = []
    for first, second in zip(left, right, strict=True):
        found.append(compare(first, second))
        if found[-1].outcome == "different":
            break
    return all_of(found, "the same values in the same order")


def _as_multisets(left: Sequence[Value], right: Sequence[Value], compare: CompareValues) -> Equality:
    if len(left) != len(right):
        return unmet(f"{len(right)} values where there are {len(left)}")
    first, second = _left_over(left, right)
    if len(first) * len(second) > MAX_PAIRS:
        return unknown("too many values to be compared with each other")
    found: list[Equality] = []
    rest = list(second)
    for wanted in first:
        tried = [compare(wanted, value) for value in rest]
        outcomes = [one.outcome for one in tried]
        if "equal" in outcomes:
            at = outcomes.index("equal")
            found.append(tried[at])
            del rest[at]
        elif "undecided" in outcomes:
            found.append(tried[outcomes.index("undecided")])
        else:
            return unmet(f"{show(wanted)[:80]} is missing")
    return all_of(found, "the same values, order aside")


def _left_over(left: Sequence[Value], right: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """Take away the plain numbers that both hold, so that long lists cost no pairwise comparison."""
    counts = [Counter(item.value for item in side if isinstance(item, Num)) for side in (left, right)]
    common = counts[0] & counts[1]
    rests: list[list[Value]] = []
    for side in (left, right):
        taken = Counter(common)
        rest: list[Value] = []
        for item in side:
            if isinstance(item, Num) and taken[item.value] > 0:
                taken[item.value] -= 1
            else:
                rest.append(item)
        rests.append(rest)
    return rests[0], rests[1]


def _as_sets(left: Sequence[Value], right: Sequence[Value], compare: CompareValues) -> Equality:
    sides = _distinct(left), _distinct(right)
    numbers = [{item.value for item in side if isinstance(item, Num)} for side in sides]
    rests = [
        [item for item in side if not (isinstance(item, Num) and item.value in numbers[1 - index])]
        for index, side in enumerate(sides)
    ]
    if len(rests[0]) * len(sides[1]) + len(rests[1]) * len(sides[0]) > MAX_PAIRS:
        if all(isinstance(item, Num) and item.decimals is None for side in sides for item in side):
            return unmet("the sets do not hold the same numbers")
        return unknown("too many values to be compared with each other")
    found: list[Equality] = []
    for wanted in rests[0]:
        found.append(_member(wanted, [compare(wanted, value) for value in sides[1]], "is missing"))
        if found[-1].outcome == "different":
            return found[-1]
    found += [
        _member(value, [compare(wanted, value) for wanted in sides[0]], "does not belong there")
        for value in rests[1]
    ]
    return all_of(found, "the same values, order aside") if found else met("the same values, order aside")


def _member(item: Value, tried: list[Equality], reason: str) -> Equality:
    for outcome in ("equal", "undecided"):
        for one in tried:
            if one.outcome == outcome:
                return one
    return unmet(f"{show(item)[:80]} {reason}")


def _distinct(items: Sequence[Value]) -> list[Value]:
    seen: set[Value] = set()
    kept: list[Value] = []
    for item in items:
        if item not in seen:
            seen.add(item)
            kept.append(item)
    return kept
