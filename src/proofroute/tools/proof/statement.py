"""Statements that can be decided: variables with their domains, what is given, what is claimed."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from proofroute.tools.math.tree import Num, Relation, Sym
from proofroute.tools.proof.atoms import (
    Atom,
    Congruence,
    Divides,
    Extent,
    Perfect,
    Primality,
    Quantified,
    Rationality,
    RootCount,
    Several,
    Sort,
    Summation,
    Variable,
    atom_expressions,
    atom_variables,
    inner_atoms,
    opposite,
)
from proofroute.tools.proof.laws.tree import Law
from proofroute.tools.proof.show_atoms import show_atom, show_variables

Link = Literal["implies", "iff"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A universally quantified claim.

    Args:
        variables: what it speaks of, by name.
        given: conditions that the text states.
        unsure: conditions that only one reading of the text adds (whether 0 is a natural number): a proof
            must not need them, a counterexample must meet them.
        claim: what is claimed where the given holds.
        link: whether the claim also has to imply the given (``iff``: only ``hypothesis`` and claim).
        hypothesis: the conditions of an "if"; together with ``given`` they imply the claim.
        where_defined: the text does not quantify, so the claim speaks of the points where it is defined.
        incomplete: the text seems to rest on something that it does not say (``a^2 + b^2 = c^2``): it may be
            proved, but a counterexample would refute only this reading.
    """

    variables: tuple[Variable, ...]
    claim: Atom
    given: tuple[Atom, ...] = ()
    unsure: tuple[Atom, ...] = ()
    hypothesis: tuple[Atom, ...] = ()
    link: Link = "implies"
    where_defined: bool = False
    incomplete: bool = False

    @property
    def assumptions(self) -> tuple[Atom, ...]:
        """All that may be used to prove the claim of an implication."""
        return (*self.given, *self.hypothesis)


def show_statement(statement: Statement) -> str:
    """Write ``statement`` with its quantifiers.

    >>> from proofroute.tools.math.text.reader import read_relation
    >>> show_statement(Statement(variables=(Variable("x", "real"),), claim=read_relation("x^2 >= 0")))
    'for all real x: x^2 >= 0'
    """
    shown = show_variables(statement.variables)
    text = f"for all {shown}" if shown else ""
    if statement.given:
        text += " with " + ", ".join(show_atom(atom) for atom in statement.given)
    if statement.where_defined:
        text += " where both sides are defined"
    text = text.strip()
    claim = show_atom(statement.claim)
    if statement.hypothesis:
        arrow = " <=> " if statement.link == "iff" else " => "
        claim = " and ".join(show_atom(atom) for atom in statement.hypothesis) + arrow + claim
    return f"{text}: {claim}" if text else claim


def at_least(name: str, bound: int) -> Relation:
    """Return the condition ``name >= bound``."""
    return Relation((Sym(name), Num(Fraction(bound))), (">=",))


__all__ = [
    "Atom", "Congruence", "Divides", "Extent", "Law", "Link", "Perfect", "Primality", "Quantified",
    "Rationality", "RootCount", "Several", "Sort", "Statement", "Summation", "Variable", "at_least",
    "atom_expressions", "atom_variables", "inner_atoms", "opposite", "show_atom", "show_statement",
    "show_variables",
]  # fmt: skip
