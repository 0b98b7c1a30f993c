"""Decide laws: logic by the truth table, sets by all ways in which the regions of their diagram are empty.

A law of sets fails, if it fails, for sets with one element in each region that is not empty.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.errors import TooLarge
from proofroute.tools.proof.decision import Decision
from proofroute.tools.proof.laws.tree import (
    Fixed,
    Formula,
    Included,
    Joined,
    Law,
    Letter,
    Member,
    Negation,
    holds,
    joined,
    letters,
    parts,
    show_formula,
)

if TYPE_CHECKING:
    from proofroute.core import Json

_MAX_LETTERS: Final = 10
_MAX_SETS: Final = 4
_MAX_MODELS: Final = 70_000


def decide_law(law: Law) -> Decision:
    """Decide ``law``.

    Raises:
        TooLarge: it speaks of too many letters.
    """
    return _decide_sets(law.formula) if law.about_sets else _decide_logic(law.formula)


def _decide_logic(formula: Formula) -> Decision:
    names = sorted(letters(formula))
    if len(names) > _MAX_LETTERS:
        raise TooLarge(f"a law of {len(names)} propositions")
    for values in product((True, False), repeat=len(names)):
        at = dict(zip(names, values, strict=True))
        if not holds(formula, at):
            shown = ", ".join(f"{name} is {'true' if value else 'false'}" for name, value in at.items())
            written: dict[str, Json] = dict(at)
            return Decision(
                holds=False,
                method="table",
                how=f"It fails where {shown}.",
                counterexample={"fails": show_formula(formula), "at": written},
            )
    rows = 2 ** len(names)
    return Decision(
        holds=True, method="table", how=f"It holds in each of the {rows} rows of its truth table."
    )


def _decide_sets(formula: Formula) -> Decision:
    names = sorted(letters(formula))
    elements = sorted({part.name for part in parts(formula) if isinstance(part, Member)})
    if len(names) > _MAX_SETS:
        raise TooLarge(f"a law of {len(names)} sets")
    regions = [dict(zip(names, row, strict=True)) for row in product((True, False), repeat=len(names))]
    relations = any(isinstance(part, Included) for part in parts(formula))
    models = 2 ** len(regions) if relations else 1
    if models * len(regions) ** len(elements) > _MAX_MODELS:
        raise TooLarge("a law of too many sets and elements")
    inside: dict[Formula, int] = {
        part: sum(1 << at for at, region in enumerate(regions) if holds(_region(part), region))
        for part in parts(formula)
        if isinstance(part, Included | Member)
    }
    for model in sorted(range(models), key=int.bit_count):
        filled = model if relations else (1 << len(regions)) - 1
        for places in _places(elements, filled, len(regions)):
            if not _holds_in(formula, inside, filled, places):
                return _refuted(formula, names, regions, filled, places)
    return Decision(
        holds=True,
        method="table",
        how=f"It holds whichever of the {len(regions)} regions of {', '.join(names)} are empty.",
    )


def _region(part: Included | Member) -> Formula:
    """Return what must be empty for a relation to hold, or where an element must be."""
    match part:
        case Member():
            return part.of
        case Included(equal=True):
            return Joined("xor", part.left, part.right)
        case Included():
            return Joined("and", part.left, Negation(part.right))


def _places(elements: list[str], filled: int, count: int) -> Iterator[dict[str, int]]:
    choices = [at for at in range(count) if filled >> at & 1]
    for chosen in product(choices, repeat=len(elements)):
        yield dict(zip(elements, chosen, strict=True))


def _holds_in(
    formula: Formula, inside: Mapping[Formula, int], filled: int, places: Mapping[str, int]
) -> bool:
    match formula:
        case Negation():
            return not _holds_in(formula.part, inside, filled, places)
        case Joined():
            left = _holds_in(formula.left, inside, filled, places)
            return joined(formula.op, left, _holds_in(formula.right, inside, filled, places))
        case Included():
            return not inside[formula] & filled
        case Member():
            return bool(inside[formula] >> places[formula.name] & 1)
        case Fixed():
            return formula.value
        case Letter():
            raise TypeError(f"a set in the place of a statement: {formula!r}")


def _refuted(
    formula: Formula,
    names: list[str],
    regions: list[dict[str, bool]],
    filled: int,
    places: Mapping[str, int],
) -> Decision:
    members = [at for at in range(len(regions)) if filled >> at & 1]
    universe = frozenset(range(1, len(members) + 1))
    sets = {
        name: frozenset(count for count, at in enumerate(members, 1) if regions[at][name]) for name in names
    }
    chosen = {name: members.index(at) + 1 for name, at in places.items()}
    if _evaluated(formula, sets, chosen, universe):
        raise AssertionError("the sets that refute a law do not: " + show_formula(formula))
    shown: dict[str, Json] = {name: [*sorted(value)] for name, value in sets.items()}
    shown |= chosen
    if any(isinstance(part, Negation | Fixed) for part in parts(formula)):
        shown["universe"] = [*sorted(universe)]
    said = ", ".join(f"{name} = {_written(value)}" for name, value in sets.items())
    return Decision(
        holds=False,
        method="table",
        how=f"It fails for {said}.",
        counterexample={"fails": show_formula(formula), "at": shown},
    )


def _written(value: frozenset[int]) -> str:
    return "{" + ", ".join(map(str, sorted(value))) + "}" if value else "∅"


def _evaluated(
    formula: Formula, sets: Mapping[str, frozenset[int]], chosen: Mapping[str, int], universe: frozenset[int]
) -> bool:
    match formula:
        case Negation():
            return not _evaluated(formula.part, sets, chosen, universe)
        case Joined():
            left = _evaluated(formula.left, sets, chosen, universe)
            return joined(formula.op, left, _evaluated(formula.right, sets, chosen, universe))
        case Included():
            left_set, right_set = (_members(part, sets, universe) for part in (formula.left, formula.right))
            return left_set == right_set if formula.equal else left_set <= right_set
        case Member():
            return chosen[formula.name] in _members(formula.of, sets, universe)
        case Fixed():
            return formula.value
        case Letter():
            raise TypeError(f"a set in the place of a statement: {formula!r}")


def _members(
    formula: Formula, sets: Mapping[str, frozenset[int]], universe: frozenset[int]
) -> frozenset[int]:
    match formula:
        case Letter():
            return sets[formula.name]
        case Fixed():
            return universe if formula.value else frozenset()
        case Negation():
            return universe - _members(formula.part, sets, universe)
        case Joined():
            left, right = _members(formula.left, sets, universe), _members(formula.right, sets, universe)
            match formula.op:
                case "and":
                    return left & right
                case "or":
                    return left | right
                case _:
                    return left ^ right
        case Included() | Member():
            raise TypeError(f"a relation in the place of a set: {formula!r}")


def fails_for_truths(law: Law, values: Mapping[str, bool]) -> bool:
    """Tell whether a law of logic fails where its letters have these values."""
    return not law.about_sets and letters(law.formula) <= values.keys() and not holds(law.formula, values)


def fails_for_sets(law: Law, sets: Mapping[str, frozenset[int]]) -> bool:
    """Tell whether a law of sets without elements fails for these sets, in whichever universe they lie."""
    if not law.about_sets or not letters(law.formula) <= sets.keys():
        return False
    if any(isinstance(part, Member) for part in parts(law.formula)):
        return False
    members = frozenset[int]().union(*sets.values())
    universes = (members, members | {max(members, default=0) + 1})
    return not any(_evaluated(law.formula, sets, {}, universe) for universe in universes)
