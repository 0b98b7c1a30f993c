"""Families with arbitrary constants, ``C_1 e^x + C_2 e^{-x}``, whose names and order do not matter."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.matrices import determinant
from proofroute.tools.math.build import (
    substitute,
    substituted,
    written_negative,
    written_product,
    written_sum,
)
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.tree import ONE, ZERO, Expr, Num, Sym, variables

_NUMBERED: Final = re.compile(r"[CcKA]_\d")
_SURE: Final = frozenset("CcK")
_USUAL: Final = frozenset("ABDkC")
_MOST: Final = 3


def same_family(reference: Expr, answer: Expr) -> Equality | None:
    """Compare two expressions with arbitrary constants; None where they show none.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> same_family(read("C_1*sin(x) + C_2*cos(x)"), read("A*cos(x) + B*sin(x)")).outcome
    'equal'
    """
    sides = _constants(reference, answer)
    if sides is None:
        return None
    first, second = sides
    if len(first) != len(second):
        return unknown("the families have different numbers of constants")
    try:
        for order in permutations(first):
            named = substituted(answer, dict(zip(second, map(Sym, order), strict=True)))
            found = equal(reference, named)
            if found.outcome == "equal":
                return met("the same family of functions, its constants named otherwise", found.assurance)
        if _spans_differ(reference, first, answer, second):
            return unmet("no choice of the constants makes one of the other")
    except (Unreadable, Undefined, TooLarge):
        pass
    return unknown("whether the families of functions are the same could not be decided")


def _constants(reference: Expr, answer: Expr) -> tuple[list[str], list[str]] | None:
    names = variables(reference), variables(answer)
    sure = [{name for name in each if _NUMBERED.fullmatch(name) or name in _SURE} for each in names]
    if not all(sure):
        # Where one side surely shows constants, the other may call its own A and B.
        usual = [
            {name for name in names[at] - names[1 - at] if name in _USUAL} if not sure[at] else sure[at]
            for at in (0, 1)
        ]
        if not any(sure):
            return None
        sure = usual
    rests = names[0] - sure[0], names[1] - sure[1]
    if not all(sure) or not rests[0] or rests[0] != rests[1] or max(map(len, sure)) > _MOST:
        return None
    return sorted(sure[0]), sorted(sure[1])


def _spans_differ(left: Expr, lefts: Sequence[str], right: Expr, rights: Sequence[str]) -> bool:
    """Tell whether two families that are linear in their constants hold different functions, for certain."""
    first, second = _linear(left, lefts), _linear(right, rights)
    if first is None or second is None:
        return False
    names = sorted(variables(left) - set(lefts))
    apart = written_sum(first[0], written_negative(second[0]))
    return any(_is_independent([*first[1:], other], names) for other in (*second[1:], apart))


def _linear(expr: Expr, names: Sequence[str]) -> list[Expr] | None:
    """Return what stands without the constants, then what each of them is multiplied with."""

    def at(chosen: str | None) -> Expr:
        found = expr
        for name in names:
            found = substitute(found, name, ONE if name == chosen else ZERO)
        return found

    rest = at(None)
    parts = [written_sum(at(name), written_negative(rest)) for name in names]
    again = written_sum(
        rest, *(written_product(Sym(name), part) for name, part in zip(names, parts, strict=True))
    )
    return [rest, *parts] if equal(expr, again).outcome == "equal" else None


def _is_independent(functions: Sequence[Expr], names: Sequence[str]) -> bool:
    """Tell whether the determinant of the functions' values at some points is not zero."""
    rows: list[list[Expr]] = []
    for index in range(len(functions)):
        row: list[Expr] = []
        for function in functions:
            for offset, name in enumerate(names):
                function = substitute(function, name, Num(Fraction(7 * index + 3 * offset + 4, 5)))
            row.append(function)
        rows.append(row)
    return equal(determinant(rows), ZERO).outcome == "different"
