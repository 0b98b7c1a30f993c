"""Compare equations that name a function: ``f(x) = x + 1``, ``f(t) = t + 1``, ``y = x + 1``."""

import re
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.build import substitute
from proofroute.tools.math.grading.labels import labelled
from proofroute.tools.math.grading.outcomes import unknown
from proofroute.tools.math.tree import Expr, Relation, Sym, variables

_FUNCTION: Final = re.compile(r"([A-Za-z])_of([A-Za-z])")


def under_its_argument(reference: Relation, answer: Relation) -> tuple[Expr, Expr] | None:
    """Return label and value of ``answer``, with the argument of ``f(t) = ...`` named as in the reference."""
    found = labelled(answer)
    names = [
        _FUNCTION.fullmatch(side.name) if isinstance(side, Sym) else None
        for side in (reference.sides[0], answer.sides[0])
    ]
    if found is None or names[0] is None or names[1] is None or names[0][1] != names[1][1]:
        return found
    wanted, other = names[0][2], names[1][2]
    if other == wanted or wanted in variables(found[1]):
        return found
    return reference.sides[0], substitute(found[1], other, Sym(wanted))


def as_functions(first: tuple[Expr, Expr], second: tuple[Expr, Expr], found: Equality) -> Equality:
    """Compare ``y = x + 1`` and ``f(x) = x + 1``."""
    functions = [
        label == Sym("y") or (isinstance(label, Sym) and "_of" in label.name)
        for label in (first[0], second[0])
    ]
    if not all(functions):
        return found
    same = equal(first[1], second[1])
    if same.outcome == "equal" and Sym("y") not in (first[0], second[0]):
        return unknown("the same values under different names")
    return same
