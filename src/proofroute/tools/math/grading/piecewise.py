"""Compare answers that hold under conditions, and functions defined by cases."""

from collections.abc import Callable, Sequence
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.set_operations import difference
from proofroute.tools.math.answers.assembled import reals
from proofroute.tools.math.answers.conditions import OTHERWISE, Conditioned, conditioned, pieces
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.absolute import compare_with_cases
from proofroute.tools.math.grading.compare import compare
from proofroute.tools.math.grading.congruences import compare_congruences
from proofroute.tools.math.grading.labels import labelled
from proofroute.tools.math.grading.outcomes import all_of, unknown, unmet
from proofroute.tools.math.tree import Expr, Relation, Union, Value

CompareTexts = Callable[[str, str], Equality]
_SECONDS: Final = 0.3


def compare_conditioned(reference: str, answer: str, texts: CompareTexts) -> Equality | None:
    """Compare two answers of which one states a condition or cases, or two congruences; None for others.

    Args:
        reference: the text of the right answer.
        answer: the text to hold against it.
        texts: compares two texts without conditions.
    """
    if ("mod" in reference or "mod" in answer) and (
        found := compare_congruences(reference, answer)
    ) is not None:
        return found
    cases = pieces(reference), pieces(answer)
    if cases[0] is not None and cases[1] is not None:
        return _compare_cases(cases[0], cases[1], texts)
    if cases != (None, None):
        return _against_cases(cases[0] or cases[1] or [], answer if cases[0] else reference)
    first, second = conditioned(reference), conditioned(answer)
    if first is None and second is None:
        return None
    found = texts(first.value if first else reference, second.value if second else answer)
    if first is not None and second is not None:
        if found.outcome == "equal" and not _same(_set_of(first, ()), _set_of(second, ())):
            return unknown("the values agree; whether they hold under the same condition is not known")
        return found
    only = first or second
    if only is not None and only.excludes:
        return found
    if found.outcome == "equal" or second is not None:
        return unknown("only one of them states a condition")
    return found


def _compare_cases(left: list[Conditioned], right: list[Conditioned], texts: CompareTexts) -> Equality:
    if len(left) != len(right):
        return unknown("a different number of cases")
    rest = [(_set_of(piece, right), piece.value) for piece in right]
    found: list[Equality] = []
    for piece in left:
        where = _set_of(piece, left)
        at = next((index for index, (other, _) in enumerate(rest) if _same(where, other)), None)
        if at is None:
            return unknown("whether the cases are the same is not known")
        found.append(texts(piece.value, rest.pop(at)[1]))
    if any(part.outcome == "different" for part in found):
        return unmet("another value in one of the cases")
    return all_of(found, "the same value in each case")


def _against_cases(cases: list[Conditioned], other: str) -> Equality:
    try:
        whole = _expression(read_value(other))
        found = [(_set_of(piece, cases), _expression(read_value(piece.value))) for piece in cases]
    except (Unreadable, TooLarge) as error:
        return unknown(str(error))
    pairs = [(where, value) for where, value in found if not isinstance(where, str) and value is not None]
    if whole is None or len(pairs) != len(found):
        return unknown("one is defined by cases, the other is not")
    return compare_with_cases(pairs, whole)


def _expression(value: Value) -> Expr | None:
    if isinstance(value, Relation) and (named := labelled(value)) is not None:
        return named[1]
    return value if isinstance(value, Expr) else None


def _set_of(piece: Conditioned, cases: Sequence[Conditioned]) -> Value | str:
    """Return where a piece holds: as a value, or in its words where they are no mathematics."""
    try:
        if piece.condition != OTHERWISE:
            return read_value(piece.condition)
        others = tuple(read_value(each.condition) for each in cases if each.condition != OTHERWISE)
        return difference(reals(), Union(others))
    except (Unreadable, TooLarge, Undefined):
        return piece.condition


def _same(left: Value | str, right: Value | str) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        return left == right
    return compare(left, right, _SECONDS).outcome == "equal"
