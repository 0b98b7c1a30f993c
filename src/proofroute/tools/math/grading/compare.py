"""Compare two answers: units, labels, order, forms of sets, and the precision that a reference shows.

A reference is met, not met, or it stays undecided; what is undecided is never guessed.
"""

from typing import Final

from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.real_sets import RealSet, real_set
from proofroute.tools.math.algebra.solution_sets import charted_set
from proofroute.tools.math.answers.parameters import PARAMETER
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.collections import compare_collections, compare_with_gaps
from proofroute.tools.math.grading.expressions import choice_letters, compare_expressions
from proofroute.tools.math.grading.labels import labelled, same_label
from proofroute.tools.math.grading.outcomes import Deadline, all_of, met, unknown, unmet
from proofroute.tools.math.grading.quantities import Units, compare_quantities
from proofroute.tools.math.grading.relations import compare_relations, compare_with_value
from proofroute.tools.math.grading.vectors import compare_components
from proofroute.tools.math.grading.whole_bounds import same_whole_numbers
from proofroute.tools.math.grading.words import compare_choices, compare_words
from proofroute.tools.math.tree import (
    Collection,
    Expr,
    Interval,
    Mul,
    Quantity,
    Relation,
    Sym,
    Union,
    Value,
    Word,
    variables,
)

_ELLIPSIS: Final = Word("...")


def compare(reference: Value, answer: Value, seconds: float = 1.5, *, units: Units = "asked") -> Equality:
    r"""Tell whether ``answer`` is what ``reference`` says.

    Args:
        reference: the value that is known to be right.
        answer: the value to hold against it.
        seconds: when to stop; what is open then is undecided.
        units: whether the answer must show the unit of the reference.

    >>> from proofroute.tools.math.answers.values import read_value
    >>> compare(read_value("2, 3"), read_value("x = 3 or x = 2")).outcome
    'equal'
    >>> compare(read_value("(1, 2)"), read_value("\\{1, 2\\}")).outcome
    'different'
    """
    deadline = Deadline(seconds)

    def within(left: Value, right: Value) -> Equality:
        deadline.check()
        if isinstance(right, Interval) and (row := _row(left)) is not None and _is_list(right):
            right = Collection("tuple", (right.low, right.high))
            left = row
        return _compared(_single(left), _single(right))

    def _compared(left: Value, right: Value) -> Equality:
        if isinstance(left, Word) or isinstance(right, Word):
            return compare_words(left, right)
        if _is_real_set(left) or _is_real_set(right):
            found = _real_sets(left, right)
            if found is not None:
                return found
        if isinstance(left, Relation) and isinstance(right, Relation):
            return compare_relations(left, right, within)
        if isinstance(left, Relation) and not isinstance(right, Collection):
            return compare_with_value(left, right, within, first=True)
        if isinstance(right, Relation) and not isinstance(left, Collection):
            return compare_with_value(right, left, within, first=False)
        if isinstance(left, Collection) and isinstance(right, Collection):
            if _ELLIPSIS in left.items or _ELLIPSIS in right.items:
                return compare_with_gaps(left, right, within)
            found = compare_collections(left, right, within)
            if found.outcome == "different" and _some_open(left) != _some_open(right):
                return unknown("equations that are not solved against values")
            if found.outcome == "different" and _runs(left) and _runs(right):
                return unknown("the same values may be written as other families")
            return found
        return _plain(left, right, units)

    try:
        return within(reference, answer)
    except (TooLarge, Undefined, Unreadable) as error:
        return unknown(str(error))


def _runs(several: Collection) -> bool:
    """Tell whether items run through infinitely many values."""
    return any(isinstance(item, Expr) and PARAMETER in variables(item) for item in several.items)


def _row(value: Value) -> Collection | None:
    """Return the only row of a matrix."""
    match value:
        case Collection("tuple", (Collection("tuple") as row,)) if len(row.items) > 1:
            return row
        case _:
            return None


def _is_list(part: Interval) -> bool:
    """Tell whether an interval may as well be a list of two in square brackets."""
    return part.low_closed and part.high_closed


def _single(value: Value) -> Value:
    """Return the only item of a list or set of one; a set of one set stays what it is."""
    while isinstance(value, Collection) and len(value.items) == 1:
        inner = value.items[0]
        if value.kind == "set" and isinstance(inner, Collection) and inner.kind == "set":
            break
        value = inner
    return value


def _plain(left: Value, right: Value, units: Units) -> Equality:
    if isinstance(left, Quantity | Expr) and isinstance(right, Quantity | Expr):
        return compare_quantities(left, right, units)
    match left, right:
        case ((Interval() | Union()), Collection()):
            return _pair_in_brackets(left, right)
        case Collection(), (Interval() | Union()):
            return _pair_in_brackets(right, left)
        case (Collection() as several, (Sym() | Mul()) as letters) | (
            (Sym() | Mul()) as letters,
            Collection() as several,
        ) if choices := choice_letters(letters):
            return compare_choices(choices, several)
        case (Collection() as several, value) if (
            several is left and isinstance(value, Expr | Quantity) and _says_one_value(several)
        ):
            return _plain(several.items[0], value, units)
        case (Collection() as several, other) | (other, Collection() as several):
            if isinstance(other, Expr):
                components = compare_components(several, other, first=several is left)
                if components is not None:
                    return components
                if _runs(several) and PARAMETER in variables(other):
                    return unknown("the same values may be written as other families")
            if any(isinstance(item, Relation) for item in several.items) and _is_open(other, several):
                return unknown("several equations against one that is not solved")
            if any(isinstance(item, Word) for item in several.items):
                return unknown("words beside values: they may say one value together")
            if isinstance(right, Collection) and _says_one_value(right):
                return _plain(left, right.items[0], units)
            return unmet("one is a collection of values, the other a single value")
        case (Interval() | Union(), letters) | (letters, Interval() | Union()) if isinstance(
            letters, Expr
        ) and choice_letters(letters):
            return unknown("a choice's letter against a value: the choices are not known here")
        case (Interval() | Union(), _) | (_, Interval() | Union()):
            return unmet("one is a set of real numbers, the other a value")
        case _:
            return unknown("these cannot be compared")


def _is_open(value: Value, several: Collection) -> bool:
    """Tell whether a value is an equation that is not solved for a name, or for what the others name."""
    if not isinstance(value, Relation):
        return False
    named = labelled(value)
    if named is None:
        return True
    others = [found[0] for item in several.items if (found := labelled(item)) is not None]
    return not isinstance(named[0], Sym) and not any(same_label(named[0], other) for other in others)


def _some_open(several: Collection) -> bool:
    return any(isinstance(item, Relation) and labelled(item) is None for item in several.items)


def _says_one_value(several: Collection) -> bool:
    """Tell whether a list gives one value in several writings: ``3/4 or 0.75``."""
    if several.kind != "list" or not several.items:
        return False
    first, *rest = several.items
    if any(isinstance(item, Collection) for item in several.items):
        return False
    written = {repr(item) for item in several.items}
    return len(written) == len(several.items) and all(
        isinstance(item, Expr | Quantity)
        and isinstance(first, Expr | Quantity)
        and compare_quantities(first, item).outcome == "equal"
        for item in rest
    )


def _pair_in_brackets(part: Interval | Union, other: Collection) -> Equality:
    # [1, 2] may also be a list in square brackets.
    if isinstance(part, Interval) and part.low_closed and part.high_closed and len(other.items) == 2:
        return unknown("square brackets may hold an interval or a list")
    return unmet("one is a set of real numbers, the other a collection of values")


def _is_real_set(value: Value) -> bool:
    match value:
        case Interval() | Union():
            return True
        case Relation():
            return "=" not in value.ops
        case Collection(kind="list"):
            return any(isinstance(item, Interval | Union) for item in value.items)
        case _:
            return False


def _real_sets(left: Value, right: Value) -> Equality | None:
    values = left, right
    sets = [
        real_set(value, points=isinstance(other, Interval | Union), pair=True)
        for value, other in ((left, right), (right, left))
    ]
    first, second = (
        charted_set(value) if found is None and isinstance(value, Relation) else found
        for value, found in zip(values, sets, strict=True)
    )
    sets = [first, second]
    if first is None or second is None:
        if isinstance(left, Interval) and isinstance(right, Interval):
            return _same_parts(RealSet((left,)), RealSet((right,)))
        if any(
            isinstance(value, Relation | Collection) and found is None
            for value, found in zip(values, sets, strict=True)
        ):
            return None
        if any(found is None and _is_real_set(value) for value, found in zip(values, sets, strict=True)):
            return unknown("the bounds could not be put in order")
        return None
    if first.variable and second.variable and first.variable != second.variable:
        return unmet("they say something of different variables")
    found = _same_parts(first, second)
    if found.outcome == "different" and same_whole_numbers(first, second):
        return unknown("the same whole numbers, not the same real numbers")
    return found


def _same_parts(left: RealSet, right: RealSet) -> Equality:
    if len(left.parts) != len(right.parts):
        return unmet("different sets of real numbers")
    found: list[Equality] = []
    for first, second in zip(left.parts, right.parts, strict=True):
        if (first.low_closed, first.high_closed) != (second.low_closed, second.high_closed):
            return unmet("one includes a bound that the other leaves out")
        found += [_bounds(first.low, second.low), _bounds(first.high, second.high)]
    return all_of(found, "the same set of real numbers")


def _bounds(left: Expr, right: Expr) -> Equality:
    if infinite(left) and infinite(left) == infinite(right):
        return met("both unbounded")
    return compare_expressions(left, right)
