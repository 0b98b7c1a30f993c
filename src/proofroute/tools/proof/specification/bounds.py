"""Finite ranges of whole unknowns, from the linear relations of a specification."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from proofroute.tools.math.build import neg
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Relation, RelationOp
from proofroute.tools.proof.atoms import Atom, Several
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.truth import steps

_ROUNDS: Final = 12
_FLIPPED: Final[Mapping[RelationOp, RelationOp]] = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<=",
    "=": "=",
    "!=": "!=",
}


@dataclass(frozen=True, slots=True)
class Linear:
    """``constant + sum of coefficient * unknown``, compared with zero."""

    coefficients: Mapping[str, int]
    constant: int
    op: RelationOp


Ranges = dict[str, tuple[int | None, int | None]]


def linear_parts(constraints: Iterable[Atom]) -> list[Linear]:
    """Return the comparisons among ``constraints`` that are linear."""
    found: list[Linear] = []
    for atom in constraints:
        match atom:
            case Relation():
                for left, op, right in steps(atom):
                    try:
                        form = polynomial(Add((left, neg(right))))
                    except (Unreadable, TooLarge):
                        continue
                    linear = _linear(form.terms, op)
                    if linear is not None:
                        found.append(linear)
            case Several(every=True):
                found += linear_parts(atom.parts)
            case _:
                continue
    return found


def _linear(terms: Iterable[tuple[tuple[tuple[object, int], ...], int]], op: RelationOp) -> Linear | None:
    coefficients: dict[str, int] = {}
    constant = 0
    for monomial, value in terms:
        match monomial:
            case ():
                constant = value
            case ((str(name), 1),):
                coefficients[name] = value
            case _:
                return None
    return Linear(coefficients, constant, op)


def finite_ranges(names: Iterable[str], parts: Iterable[Linear]) -> dict[str, range] | None:
    """Return a range for each whole unknown; None where one of them is not bounded on both sides."""
    ranges: Ranges = dict.fromkeys(names, (None, None))
    parts = list(parts)
    for _ in range(_ROUNDS):
        before = dict(ranges)
        for part in parts:
            for name, coefficient in part.coefficients.items():
                _narrow(ranges, part, name, coefficient)
        if before == ranges:
            break
    found: dict[str, range] = {}
    for name, (low, high) in ranges.items():
        if low is None or high is None:
            return None
        found[name] = range(low, high + 1)
    return found


def _narrow(ranges: Ranges, part: Linear, name: str, coefficient: int) -> None:
    """Narrow one unknown: ``coefficient * name op -(constant + all the others)``."""
    least, most = Fraction(part.constant), Fraction(part.constant)
    low_known = high_known = True
    for other, factor in part.coefficients.items():
        if other == name:
            continue
        low, high = ranges[other]
        first, second = (low, high) if factor > 0 else (high, low)
        low_known, high_known = low_known and first is not None, high_known and second is not None
        least += factor * (first or 0)
        most += factor * (second or 0)
    op = part.op if coefficient > 0 else _FLIPPED[part.op]
    # name op -others/coefficient; the others lie in [least, most].
    edges = [-least / coefficient if low_known else None, -most / coefficient if high_known else None]
    if coefficient < 0:
        edges.reverse()
    largest, smallest = edges
    low, high = ranges[name]
    if op in ("<", "<=", "=") and largest is not None:
        bound = ceil(largest) - 1 if op == "<" else floor(largest)
        high = bound if high is None else min(high, bound)
    if op in (">", ">=", "=") and smallest is not None:
        bound = floor(smallest) + 1 if op == ">" else ceil(smallest)
        low = bound if low is None else max(low, bound)
    ranges[name] = (low, high)
