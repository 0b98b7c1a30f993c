r"""Vectors written with the unit vectors i, j and k, against their components."""

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import substitute, written_product, written_sum
from proofroute.tools.math.grading.outcomes import all_of, unmet
from proofroute.tools.math.tree import ONE, ZERO, Collection, Const, Expr, Sym, variables

_UNITS = ("i", "j", "k")


def compare_components(components: Collection, vector: Expr, *, first: bool) -> Equality | None:
    """Hold components against ``3i + 2j``; None where that is no vector in the unit vectors.

    Args:
        components: what stands in brackets.
        vector: the sum of multiples of unit vectors.
        first: the components are the reference.
    """
    values = [item for item in components.items if isinstance(item, Expr)]
    named = _with_symbols(vector)
    if len(values) != len(components.items) or not 2 <= len(values) <= len(_UNITS):
        return None
    units = [unit for unit in _UNITS if unit in variables(named)]
    if "j" not in units and "k" not in units:
        return None
    parts: list[Expr] = []
    for unit in _UNITS:
        part = named
        for other in _UNITS:
            part = substitute(part, other, ONE if other == unit else ZERO)
        parts.append(part)
    again = written_sum(*(written_product(part, Sym(unit)) for part, unit in zip(parts, _UNITS, strict=True)))
    if equal(named, again).outcome != "equal":
        return None
    values += [ZERO] * (len(_UNITS) - len(values))
    pairs = zip(values, parts, strict=True)
    found = all_of([equal(*(pair if first else pair[::-1])) for pair in pairs], "the same components")
    return unmet("different components") if found.outcome == "different" else found


def _with_symbols(expr: Expr) -> Expr:
    return Sym("i") if expr == Const("i") else rebuilt(expr, _with_symbols)
