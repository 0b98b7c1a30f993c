"""All solutions of a specification in a finite box of whole numbers, one unknown after the other."""

import time
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from proofroute.tools.proof.atoms import Atom, Several, atom_variables
from proofroute.tools.proof.specification.bounds import Linear, finite_ranges, linear_parts
from proofroute.tools.proof.specification.tree import Specification
from proofroute.tools.proof.truth import holds_at

_MOST_POINTS: Final = 400_000
_MOST_WIDE: Final = 10_000_000
Point = Mapping[str, Fraction]


class NotFinite(Exception):
    """The box is not finite, too large, or a constraint could not be evaluated at a point of it."""


def all_solutions(specification: Specification, deadline: float) -> Iterator[dict[str, Fraction]]:
    """Yield every solution.

    Raises:
        NotFinite: they cannot be enumerated within the bounds.
    """
    if any(variable.sort != "integer" for variable in specification.variables):
        raise NotFinite
    constraints = [part for atom in specification.constraints for part in _conjuncts(atom)]
    linear = linear_parts(constraints)
    ranges = finite_ranges((variable.name for variable in specification.variables), linear)
    if ranges is None or any(box.stop - box.start > _MOST_WIDE for box in ranges.values()):
        raise NotFinite
    order = sorted(ranges, key=lambda name: ranges[name].stop - ranges[name].start)
    yield from _Search(order, ranges, constraints, linear, deadline).run()


def _conjuncts(atom: Atom) -> Iterator[Atom]:
    match atom:
        case Several(every=True):
            for part in atom.parts:
                yield from _conjuncts(part)
        case _:
            yield atom


class _Search:
    def __init__(
        self,
        order: Sequence[str],
        ranges: Mapping[str, range],
        constraints: Sequence[Atom],
        linear: Sequence[Linear],
        deadline: float,
    ) -> None:
        self._order = order
        self._ranges = ranges
        self._deadline = deadline
        self._seen = 0
        place = {name: number for number, name in enumerate(order)}
        self._checks: list[list[Atom]] = [[] for _ in order]
        self._always: list[Atom] = []
        for atom in constraints:
            used = atom_variables(atom)
            if used:
                self._checks[max(place[name] for name in used)].append(atom)
            else:
                self._always.append(atom)
        # An equation whose other unknowns are known gives the last one.
        self._given: list[Linear | None] = [None for _ in order]
        for part in linear:
            if part.op == "=" and part.coefficients:
                self._given[max(place[name] for name in part.coefficients)] = part

    def run(self) -> Iterator[dict[str, Fraction]]:
        if all(self._holds(atom, {}) for atom in self._always):
            yield from self._from(0, {})

    def _from(self, depth: int, point: dict[str, Fraction]) -> Iterator[dict[str, Fraction]]:
        if depth == len(self._order):
            yield dict(point)
            return
        name = self._order[depth]
        for value in self._values(depth, point):
            self._seen += 1
            if self._seen > _MOST_POINTS or (self._seen % 256 == 0 and time.monotonic() > self._deadline):
                raise NotFinite
            point[name] = Fraction(value)
            if all(self._holds(atom, point) for atom in self._checks[depth]):
                yield from self._from(depth + 1, point)
        point.pop(name, None)

    def _values(self, depth: int, point: Point) -> Sequence[int]:
        name, box = self._order[depth], self._ranges[self._order[depth]]
        part = self._given[depth]
        if part is None:
            return box
        known = Fraction(part.constant)
        for other, factor in part.coefficients.items():
            known += factor * point[other] if other != name else 0
        value = -known / part.coefficients[name]
        return (int(value),) if value.denominator == 1 and int(value) in box else ()

    def _holds(self, atom: Atom, point: Point) -> bool:
        found = holds_at(atom, point)
        if found is None:
            raise NotFinite
        return found
