"""Endless sums of quotients whose partial fractions cancel."""

from fractions import Fraction
from typing import Any

from proofroute.tools.math.algebra.polynomial import Coefficients, as_quotient, to_flint, value_at
from proofroute.tools.math.build import add, div
from proofroute.tools.math.tree import Expr, Num, Sym

_MOST = 60


def remaining(term: Expr, name: str) -> Expr | None:
    """Return what all terms from ``name`` on add up to; None where the partial fractions do not cancel.

    It tends to 0, and the next one is less by just ``term``.
    """
    quotient = as_quotient(term, name)
    if quotient is None or len(quotient.bottom) < len(quotient.top) + 2:
        return None
    _, factors = to_flint(quotient.bottom).factor()
    if any(times > 1 or factor.degree() > 1 for factor, times in factors):
        return None
    roots = [_root(factor) for factor, _ in factors]
    slope = tuple(value * degree for degree, value in enumerate(quotient.bottom))[1:]
    shares = {root: value_at(quotient.top, root) / value_at(slope, root) for root in roots}
    return _cancelled(shares, name)


def _cancelled(shares: dict[Fraction, Fraction], name: str) -> Expr | None:
    terms: list[Expr] = []
    for rest in {root % 1 for root in shares}:
        group = {root: share for root, share in shares.items() if root % 1 == rest}
        if sum(group.values()):
            return None
        last = max(group)
        for root, share in group.items():
            steps = int(last - root)
            if steps > _MOST:
                return None
            # The same fractions start so many places later.
            terms += [div(Num(-share), add(Sym(name), Num(step - last))) for step in range(steps)]
    return add(*terms) if terms else None


def _root(factor: Any) -> Fraction:
    plain: Coefficients = (Fraction(int(factor[0])), Fraction(int(factor[1])))
    return -plain[0] / plain[1]
