"""Equations that are no multiples of one another: whether they have the same solutions nevertheless."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from proofroute.tools.math.algebra.exact import Exact
from proofroute.tools.math.algebra.field import Frac
from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.build import substitute, written_quotient
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.tree import Expr, Num, Pow, num, variables, walk


def by_polynomials(left: Expr, right: Expr) -> Equality:
    """Compare the solution sets of two equations that are no multiples of one another."""
    try:
        tops = with_roots(lambda exact: _tops(exact.convert(written_quotient(left, right)), exact))
    except (Unreadable, Undefined, TooLarge):
        return unknown("whether the equations have the same solutions could not be decided")
    if tops is None:
        return unknown("whether the equations have the same solutions could not be decided")
    if tops == (0, 0):
        return met("the equations have the same solutions where both are defined")
    across = [_across(*sides) for sides in ((left, right), (right, left))] if any(tops) else []
    if "equal" in across:
        return met("the equations differ by factors that do not vanish where they hold")
    if "undecided" in across:
        return unknown("the equations differ by factors; whether their solutions do is not known")
    if _share_their_numerator(left, right):
        return unknown("the equations are the same where both are defined; one of them leaves points out")
    if len(variables(left)) == 1 and tops[0] != tops[1]:
        return unknown("whether the equations have the same real solutions could not be decided")
    return unmet("the equations are no multiples of one another")


def _share_their_numerator(left: Expr, right: Expr) -> bool:
    """Tell whether two sides that must be zero are quotients of the same polynomial."""

    def same(exact: Exact) -> bool:
        first, second = (exact.convert(side).top for side in (left, right))
        return bool(first * second.leading_coefficient() == second * first.leading_coefficient())

    try:
        return with_roots(same)
    except (Unreadable, Undefined, TooLarge):
        return False


def _across(whole: Expr, broken: Expr) -> Literal["equal", "different", "undecided"]:
    """Compare ``xy - 1`` and ``y - 1/x``: one times variables that are denominators of the other."""

    def held(exact: Exact) -> list[Fraction | None] | None:
        quotient = exact.convert(written_quotient(whole, broken))
        if quotient.bottom.total_degree():
            return None
        names = [key.removeprefix("var ") for key in exact.field.keys]
        zeros = _zeros(dict(quotient.top.to_dict()), names)
        if zeros is None:
            return [None]
        return [exact.convert(substitute(whole, name, num(zero))).rational() for name, zero in zeros]

    if not any(
        isinstance(part, Pow)
        and isinstance(part.exponent, Num)
        and part.exponent.value < 0
        and variables(part)
        for part in walk(broken)
    ):
        return "different"
    try:
        values = with_roots(held)
    except (Unreadable, Undefined, TooLarge):
        return "different"
    if values is None or 0 in values:
        return "different"
    return "undecided" if None in values else "equal"


def _zeros(poly: Mapping[tuple[int, ...], object], names: Sequence[str]) -> list[tuple[str, Fraction]] | None:
    """Return where a product of powers of variables, or a linear polynomial in one of them, vanishes."""
    powers = list(poly)
    if len(powers) == 1:
        return [(name, Fraction(0)) for name, power in zip(names, powers[0], strict=False) if power]
    used = [index for index, each in enumerate(zip(*powers, strict=True)) if any(each)]
    if len(used) != 1 or sorted(each[used[0]] for each in powers) != [0, 1]:
        return None
    constant, slope = (
        Fraction(str(value)) for _, value in sorted(poly.items(), key=lambda item: item[0][used[0]])
    )
    return [(names[used[0]], -constant / slope)]


def _tops(quotient: Frac, exact: Exact) -> tuple[int, int] | None:
    if not all(key.startswith("var ") for key in exact.field.keys):
        return None
    return int(quotient.top.total_degree()), int(quotient.bottom.total_degree())
