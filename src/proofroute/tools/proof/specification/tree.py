"""A small formal specification: unknowns, what holds of them, what is to be best, and what is asked."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from proofroute.tools.math.tree import Expr
from proofroute.tools.proof.atoms import Atom, Variable

Sense = Literal["maximise", "minimise"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """What a model wrote down of a task.

    Args:
        variables: the unknowns, under names of ours.
        constraints: what holds of them.
        asked: what is asked; None for the number of solutions.
        objective: what is to be best, and in which direction.
        written: the lines as they were written, each with its keyword.
        numbers: the numbers that occur in it.
        works_out: it holds a relation or an operation, and does not only name a value.
    """

    variables: tuple[Variable, ...]
    constraints: tuple[Atom, ...]
    asked: Expr | None
    objective: tuple[Sense, Expr] | None
    written: tuple[str, ...]
    numbers: frozenset[Fraction]
    works_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """What solving a specification gave.

    Args:
        outcome: the asked value is ``determined``; ``several`` values fit, or ``none``; or it is ``open``.
        value: the asked value as text, exactly.
        how: one sentence for people.
    """

    outcome: Literal["determined", "several", "none", "open"]
    how: str
    value: str | None = None
