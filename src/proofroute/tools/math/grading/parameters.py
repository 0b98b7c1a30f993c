r"""Answers with an integer parameter, ``\frac{\pi}{2} + k\pi, k \in \mathbb{Z}``: sets of all its values."""

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.parameters import PARAMETER
from proofroute.tools.math.build import (
    substitute,
    substituted,
    written_negative,
    written_product,
    written_quotient,
    written_sum,
)
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.tree import ONE, ZERO, Expr, Sym, variables

_USUAL = frozenset("knmlj")


def with_parameters(reference: Expr, answer: Expr) -> Equality | None:
    """Compare what an integer parameter runs through; None where neither side names one.

    A side that does not say what its ``k`` or ``n`` is takes it over from the other.
    """
    names = variables(reference), variables(answer)
    if PARAMETER not in names[0] | names[1]:
        return None
    sides = [_named(side, own, other) for side, own, other in ((reference, *names), (answer, *names[::-1]))]
    first, second = sides
    if first is None or second is None:
        return unknown("only one of them names an integer that it runs over")
    found = equal(first, second)
    if found.outcome == "equal":
        return found
    lines = _line(first), _line(second)
    if lines[0] is None or lines[1] is None:
        return unknown("whether they run through the same values could not be decided")
    return _same_steps(lines[0], lines[1])


def _named(expr: Expr, names: frozenset[str], others: frozenset[str]) -> Expr | None:
    if PARAMETER in names:
        return expr
    own = [name for name in names - others if name in _USUAL]
    return substituted(expr, {own[0]: Sym(PARAMETER)}) if len(own) == 1 else None


def _line(expr: Expr) -> tuple[Expr, Expr] | None:
    """Return start and step of what is linear in the parameter and holds no other variable."""
    if variables(expr) != frozenset((PARAMETER,)):
        return None
    start = substitute(expr, PARAMETER, ZERO)
    step = written_sum(substitute(expr, PARAMETER, ONE), written_negative(start))
    again = written_sum(start, written_product(step, Sym(PARAMETER)))
    return (start, step) if equal(expr, again).outcome == "equal" else None


def _same_steps(first: tuple[Expr, Expr], second: tuple[Expr, Expr]) -> Equality:
    try:
        ratio = rational_value(written_quotient(second[1], first[1]))
        apart = written_sum(second[0], written_negative(first[0]))
        shift = rational_value(written_quotient(apart, first[1]))
    except (Unreadable, Undefined, TooLarge):
        return unknown("whether they run through the same values could not be decided")
    if ratio is None or shift is None:
        return unknown("whether they run through the same values could not be decided")
    if abs(ratio) == 1 and shift.denominator == 1:
        return met("the same values, run through from another start or in another direction")
    return unmet("they run through different values")
