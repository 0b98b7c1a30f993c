"""A function given by absolute values against one given by cases, interval by interval."""

from fractions import Fraction

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import infinite, sign
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.plain import plain_line, plain_number
from proofroute.tools.math.algebra.real_sets import real_set
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import substitute, written_negative, written_sum
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.outcomes import all_of, unknown, unmet
from proofroute.tools.math.tree import HALF, Call, Expr, Interval, Num, Pow, Union, Value, num, variables

_OPEN = unknown("one is defined by cases, the other is not")


def compare_with_cases(cases: list[tuple[Value, Expr]], whole: Expr) -> Equality:
    """Compare ``whole`` with each case, given as where it holds and its value.

    >>> from proofroute.tools.math.answers.values import read_value as read
    >>> compare_with_cases([(read("x >= 0"), read("x")), (read("x < 0"), read("-x"))], read("|x|")).outcome
    'equal'
    """
    names = variables(whole, *(value for _, value in cases))
    if len(names) != 1:
        return _OPEN
    (name,) = names
    parts: list[tuple[Interval, Expr]] = []
    for where, value in cases:
        found = real_set(where, points=True)
        if found is None or found.variable not in (None, name):
            return _OPEN
        parts += [(part, value) for part in found.parts]
    covered = real_set(Union(tuple(part for part, _ in parts)))
    if covered is None or len(covered.parts) != 1 or not _is_everything(covered.parts[0]):
        return _OPEN
    try:
        outcomes = [_on(part, name, value, whole) for part, value in parts]
    except (Unreadable, Undefined, TooLarge) as error:
        return unknown(str(error))
    if any(found is not None and found.outcome == "different" for found in outcomes):
        return unmet("another value in one of the cases")
    known = [found for found in outcomes if found is not None]
    return all_of(known, "the same value in each case") if len(known) == len(outcomes) else _OPEN


def _is_everything(part: Interval) -> bool:
    return infinite(part.low) == -1 and infinite(part.high) == 1


def _on(part: Interval, name: str, value: Expr, whole: Expr) -> Equality | None:
    """Compare on one interval; None where a sign changes inside of it or is not known."""
    if not infinite(part.low) and part.low == part.high:
        return equal(substitute(value, name, part.low), substitute(whole, name, part.low))
    ends = [None if infinite(end) else plain_number(end) for end in (part.low, part.high)]
    if any(
        end is None and not infinite(bound) for end, bound in zip(ends, (part.low, part.high), strict=True)
    ):
        return None
    low, high = ends
    if low is None or high is None:
        middle = high - 1 if high is not None else low + 1 if low is not None else Fraction()
    else:
        middle = (low + high) / 2

    def settled(expr: Expr) -> Expr:
        inner = _absolute(expr)
        if inner is None:
            return rebuilt(expr, settled)
        line = plain_line(inner, name)
        if line is None:
            raise Unreadable("an absolute value of what is not linear")
        root = -line[1] / line[0] if line[0] else None
        if root is not None and (low is None or low < root) and (high is None or root < high):
            raise Unreadable("an absolute value whose sign changes inside of a case")
        above = sign(substitute(inner, name, Num(middle)))
        return settled(inner) if above is not None and above >= 0 else written_negative(settled(inner))

    found = equal(value, settled(whole))
    if found.outcome != "different":
        return found
    at = substitute(written_sum(value, written_negative(whole)), name, Num(middle))
    return found if sign(at) in (1, -1) else None


def _absolute(expr: Expr) -> Expr | None:
    match expr:
        case Call(name="abs", args=(inner,)):
            return inner
        case Pow(base=Pow(base=inner, exponent=exponent), exponent=root) if (exponent, root) == (
            num(2),
            HALF,
        ):
            return inner
        case _:
            return None
