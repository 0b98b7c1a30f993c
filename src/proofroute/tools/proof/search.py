"""Counterexamples: points where everything that is given holds and the claim, evaluated there, does not."""

import time
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice, product
from typing import Final

from proofroute.core import Json
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, Relation
from proofroute.tools.proof.decision import Decision, Method, written_point
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Sort,
    Statement,
    Summation,
    show_atom,
)
from proofroute.tools.proof.truth import NotRational, Point, holds_at, value_at

_POINTS: Final = 2_000
_SECONDS: Final = 0.4
_WHOLE: Final = tuple(
    Fraction(n) for n in (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, 7, 8, 9, 10, -6, -7, 12, -10)
)
_REAL: Final = (
    *_WHOLE[:7],
    *(
        Fraction(n, d)
        for n, d in ((1, 2), (-1, 2), (1, 3), (3, 2), (-3, 2), (1, 4), (3, 4), (1, 10), (9, 10))
    ),
    *_WHOLE[7:],
    *(Fraction(n) for n in (100, -100, 1000)),
    *(Fraction(1, n) for n in (100, 1000, -100)),
)
_LONG: Final = 400


def counterexample(statement: Statement) -> Decision | None:
    """Look for a counterexample among small points; None where none is found."""
    if not statement.variables:
        return refuted_at(statement, {})
    deadline = time.monotonic() + _SECONDS
    for point in islice(points(statement), _POINTS):
        found = refuted_at(statement, point)
        if found is not None:
            return found
        if time.monotonic() > deadline:
            return None
    return None


def refuted_at(statement: Statement, point: Point, method: Method = "search") -> Decision | None:
    """Return the refutation of ``statement`` by ``point``; None where everything there is as it should be.

    What is given, and what only one reading adds, must hold there for certain, and the claim must not.
    """
    if not in_sorts(statement, point):
        return None
    if not all(holds_at(atom, point) for atom in (*statement.given, *statement.unsure)):
        return None
    hypothesis = _all_hold(statement.hypothesis, point)
    claim = holds_at(statement.claim, point)
    if hypothesis is None or claim is None:
        return None
    broken = hypothesis and not claim
    if statement.link == "iff":
        broken = hypothesis != claim
    if not broken:
        return None
    shown: dict[str, Json] = {"fails": show_atom(statement.claim)[:_LONG]}
    if hypothesis is False:
        shown = {"holds": shown["fails"], "fails": " and ".join(map(show_atom, statement.hypothesis))[:_LONG]}
    if point:
        shown["at"] = written_point(point)
    shown |= _values(statement.claim, point)
    where = ", ".join(f"{name} = {value}" for name, value in sorted(point.items()))
    return Decision(
        holds=False,
        method=method if point else "arithmetic",
        how=f"It fails at {where}." if point else "Exact evaluation shows that it fails.",
        counterexample=shown,
    )


def in_sorts(statement: Statement, point: Point) -> bool:
    """Tell whether the integers of a statement are whole at ``point``."""
    return all(
        variable.sort != "integer" or point[variable.name].denominator == 1
        for variable in statement.variables
    )


def _all_hold(atoms: Iterable[Atom], point: Point) -> bool | None:
    results = [holds_at(atom, point) for atom in atoms]
    if False in results:
        return False
    return None if None in results else True


def _values(claim: Atom, point: Point) -> dict[str, Json]:
    if not isinstance(claim, Relation | Congruence):
        return {}
    sides = claim.sides if isinstance(claim, Relation) else (claim.expr,)
    try:
        return {"values": [show(Num(value_at(side, point)))[:_LONG] for side in sides]}
    except NotRational:
        return {}


def points(statement: Statement) -> Iterator[dict[str, Fraction]]:
    """Yield small points for the variables of a statement, the likeliest exceptions first."""
    names = [variable.name for variable in statement.variables]
    if len(names) == 1 and statement.variables[0].sort == "integer":
        last = 40 if isinstance(statement.claim, Summation) else 400
        # Small exceptions hide among many cases: n^2 + n + 41 is prime up to n = 39.
        yield from ({names[0]: Fraction(n)} for n in (*range(1, last), *range(0, -30, -1)))
    sorts: Sequence[Sort] = [variable.sort for variable in statement.variables]
    length = max(len(_WHOLE), len(_REAL))
    for size in (4, 8, 14, length):
        choices = [(_WHOLE if sort == "integer" else _REAL)[:size] for sort in sorts]
        for values in product(*choices):
            yield dict(zip(names, values, strict=True))
