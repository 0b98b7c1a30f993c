"""What was decided about a statement, how, and what shows that it is false."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from proofroute.core import Json
from proofroute.tools.proof.truth import Point

Method = Literal[
    "irrational",
    "smt",
    "residues",
    "identity",
    "induction",
    "arithmetic",
    "search",
    "read",
    "table",
    "sturm",
    "theorem",
    "divisors",
    "witness",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The truth of a statement.

    Args:
        holds: True where it is proved, False where a counterexample was evaluated, None where undecided.
        method: what decided it.
        how: one sentence for people.
        counterexample: the point and what fails there.
    """

    holds: bool | None
    method: Method
    how: str
    counterexample: Json = None


def undecided(method: Method, how: str) -> Decision:
    """Return a decision that leaves the statement open."""
    return Decision(holds=None, method=method, how=how)


def written_point(point: Point) -> dict[str, Json]:
    """Write a point as JSON, its coordinates exactly."""
    return {name: str(Fraction(value)) for name, value in sorted(point.items())}
