"""Decide on normal forms: the value of a constant, and whether an expression is zero."""

from collections.abc import Callable
from fractions import Fraction
from math import lcm
from typing import Final, TypeVar

from proofroute.tools.math.algebra.exact import Exact, NeedsRoot
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr

T = TypeVar("T")

_MAX_ROOT: Final = 60


def with_roots(compute: Callable[[Exact], T]) -> T:
    """Run ``compute`` with the smallest degree of roots that serves all that occurs in it."""
    roots = 1
    while True:
        try:
            return compute(Exact(roots))
        except NeedsRoot as need:
            roots = lcm(roots, need.degree)
            if roots > _MAX_ROOT:
                raise TooLarge(f"roots of degree {roots}") from None


def rational_value(expr: Expr) -> Fraction | None:
    """Work out ``expr`` if it is a rational number; None if it is not known to be one.

    Raises:
        Undefined: it divides by zero.
        TooLarge: it goes beyond the bounds.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> rational_value(read_expression("(1/3 + 1/6) * sqrt(16)"))
    Fraction(2, 1)
    """
    try:
        return with_roots(lambda exact: exact.convert(expr).rational())
    except Unreadable:
        return None


def is_zero(expr: Expr) -> bool | None:
    """Tell whether ``expr`` is zero wherever it is defined.

    Returns:
        True when it is, False when it is a polynomial quotient in its variables that is not zero, None when
        the normal form cannot tell.
    """
    try:
        return with_roots(lambda exact: _is_zero(exact, expr))
    except Unreadable:
        return None


def _is_zero(exact: Exact, expr: Expr) -> bool | None:
    value = exact.convert(expr)
    if value.top.is_zero():
        return True
    unused = set(value.top.unused_gens())
    names = [f"g{n}" for n in range(len(exact.field.keys))]
    free = all(exact.field.keys[n].startswith("var ") for n, name in enumerate(names) if name not in unused)
    return False if free else None
