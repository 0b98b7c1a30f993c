"""Settle what the variables of a reading range over, and say where the text leaves it open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.tree import Call, Pow, Relation, Sym, variables, walk
from proofroute.tools.proof.facts import Facts
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Divides,
    Link,
    Perfect,
    Primality,
    Quantified,
    Rationality,
    Several,
    Sort,
    Statement,
    Summation,
    Variable,
    at_least,
    atom_expressions,
    atom_variables,
    inner_atoms,
)
from proofroute.tools.proof.total import is_total

_WHOLE_LETTERS: Final = frozenset("ijklmnNM")
_OF_WHOLE: Final = (Congruence, Divides, Perfect, Primality, Summation)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a statement, before its variables are settled."""

    facts: Facts
    claim: Atom
    hypothesis: tuple[Atom, ...] = ()
    link: Link = "implies"

    def key(self) -> object:
        """Return what tells two readings apart."""
        given = frozenset((*self.facts.given,)), frozenset((*self.facts.unsure,))
        return given, frozenset(self.facts.sorts.items()), self.claim, self.hypothesis, self.link


def typed(
    names: Iterable[str], facts: Facts, atoms: Sequence[Atom]
) -> tuple[tuple[Variable, ...], tuple[Atom, ...]]:
    """Return the variables with their domains, and what only one of the possible domains adds."""
    whole = any(isinstance(part, _OF_WHOLE) for atom in atoms for part in inner_atoms(atom))
    settled: list[Variable] = []
    unsure: list[Atom] = []
    for name in sorted(names):
        sort: Sort | None = facts.sorts.get(name)
        if sort is None and (name not in facts.sorts or (name in _WHOLE_LETTERS and not whole)):
            # Nothing says what it is: only a positive whole number belongs to every domain it might have.
            unsure.append(at_least(name, 1))
            unsure.append(Congruence(Sym(name), 1))
        counts = any(_counts(atom, name) for atom in atoms)
        if counts and (whole or sort == "integer"):
            # Who writes 2^n among whole numbers does not think of 1/2.
            unsure.append(at_least(name, 0))
        counts = counts and name in _WHOLE_LETTERS
        settled.append(Variable(name, sort or ("integer" if whole or counts else "real"), sort is None))
    return tuple(settled), tuple(unsure)


def settled(reading: Reading) -> Statement:
    """Give every variable its domain."""
    facts = reading.facts
    atoms: list[Atom] = [*facts.given, *reading.hypothesis, reading.claim]
    free: set[str] = set()
    for atom in atoms:
        free |= atom_variables(atom)
    known, more = typed(free | set(facts.sorts), facts, atoms)
    given, unsure = list(facts.given), [*facts.unsure, *more]
    claim = reading.claim
    if isinstance(claim, Summation):
        # A sum that ends before it starts is not what the ellipsis means.
        (unsure if claim.index in facts.sorts else given).append(at_least(claim.index, claim.first))
    return Statement(
        variables=known,
        given=tuple(given),
        unsure=tuple(unsure),
        hypothesis=reading.hypothesis,
        link=reading.link,
        claim=claim,
        where_defined=isinstance(claim, Relation)
        and not facts.sorts
        and not all(is_total(side) for side in claim.sides)
        and bool(known),
        incomplete=_rests_on_more(claim, free - set(facts.sorts)),
    )


def _rests_on_more(claim: Atom, undeclared: set[str]) -> bool:
    """Tell whether a claim about undeclared variables looks as if something was said of them elsewhere.

    ``(a+b)^2 = a^2 + b^2`` has the same variables on both sides, ``a^2 + b^2 = c^2`` and ``x >= 2`` have not.
    """
    match claim:
        case Relation():
            return len({variables(side) & undeclared for side in claim.sides}) > 1
        case Congruence() | Primality() | Perfect():
            return len(undeclared) > 1 or (isinstance(claim.expr, Sym) and bool(undeclared))
        case Several() | Quantified() | Divides() | Rationality():
            return bool(undeclared)
        case _:
            return False


def _counts(atom: Atom, name: str) -> bool:
    """Tell whether ``name`` stands in an exponent or under a factorial, where whole numbers are meant."""
    for expr in atom_expressions(atom):
        for part in walk(expr):
            if isinstance(part, Pow) and name in variables(part.exponent):
                return True
            if isinstance(part, Call) and part.name in ("factorial", "binomial") and name in variables(part):
                return True
    return False
