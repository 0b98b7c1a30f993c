"""Whether a specification only states what comes out, in numbers that are not the task's.

``2*pigs = 14`` is no less an answer than ``pigs = 7``. What follows from one equation after the other, each
for one unknown, has to follow from what the task says, and from numbers that everybody knows.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import add, neg, simplified
from proofroute.tools.math.tree import Expr, Num, Relation, Sym, variables, walk

if TYPE_CHECKING:
    from proofroute.tools.proof.specification.tree import Specification
    from proofroute.tools.proof.statement import Atom

_KNOWN: Final = frozenset(
    map(
        Fraction,
        (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 30, 31, 36, 52, 60, 90, 180, 360, 365, 366, 3600),
    )
)
"""Sides, legs, days, hours, degrees: what a task need not say. With them their tenfold, hundredfold ..."""
_ALONE: Final = (_KNOWN | {Fraction(100), Fraction(1000)}) - set(map(Fraction, (0, 1, 3, 5)))
"""What an unknown may be said to be without a number of the task."""
_TENFOLD: Final = tuple(Fraction(10) ** power for power in range(-6, 7))


def states_its_value(specification: "Specification", said: frozenset[Fraction]) -> bool:
    """Tell whether numbers that are neither the task's nor well known settle what is asked.

    Args:
        specification: what a model wrote down.
        said: the numbers that the task names.
    """
    own = _with_relatives(said)
    if specification.asked is not None and _has_foreign((specification.asked,), own | _KNOWN):
        return True
    waiting = [sides for atom in specification.constraints for sides in _equations(atom)]
    solved: set[str] = set()
    while True:
        settling = [sides for sides in waiting if len(_names(sides) - solved) == 1]
        if not settling:
            return False
        if any(_is_from_nowhere(sides, own, solved) for sides in settling):
            return True
        solved = solved.union(*map(_names, settling))


def _is_from_nowhere(sides: tuple[Expr, ...], own: frozenset[Fraction], solved: set[str]) -> bool:
    if _has_foreign(sides, own | _KNOWN):
        return True
    if _names(sides) & solved or any(_is_of(value, own) for value in _numbers(sides)):
        return False
    fact = [side.value for side in sides if isinstance(side, Num)]
    return not (len(fact) == 1 and abs(fact[0]) in _ALONE and any(isinstance(side, Sym) for side in sides))


def _names(sides: tuple[Expr, ...]) -> frozenset[str]:
    """Return the unknowns of an equation; one that is multiplied by zero is none."""
    first, *others = sides
    return frozenset[str]().union(*(variables(simplified(add(first, neg(other)))) for other in others))


def _equations(atom: "Atom") -> Iterator[tuple[Expr, ...]]:
    from proofroute.tools.proof.statement import Several

    match atom:
        case Relation(sides=sides, ops=("=", *more)) if set(more) <= {"="}:
            yield sides
        case Several(every=True, parts=parts):
            for part in parts:
                yield from _equations(part)
        case _:
            return


def _numbers(exprs: Iterable[Expr]) -> set[Fraction]:
    return {abs(part.value) for expr in exprs for part in walk(expr) if isinstance(part, Num)} - {Fraction(0)}


def _has_foreign(exprs: Iterable[Expr], known: frozenset[Fraction]) -> bool:
    return not all(_is_of(value, known) for value in _numbers(exprs))


def _is_of(value: Fraction, known: frozenset[Fraction]) -> bool:
    return any(abs(value) * factor in known for factor in _TENFOLD)


def _with_relatives(said: frozenset[Fraction]) -> frozenset[Fraction]:
    """Add what is left of a share that the task names, and what it grows to: 15 % is also 0.85 and 1.15."""
    parts = {part for number in said for part in (number, number / 100) if part < 1}
    shares = {change for part in parts for change in (1 - part, 1 + part)}
    return (said | shares | {1 / number for number in said if number}) - {Fraction(0), Fraction(1)}
