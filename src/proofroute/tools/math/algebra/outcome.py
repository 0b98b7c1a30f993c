"""What a comparison of two expressions found out."""

from dataclasses import dataclass
from typing import Literal

from proofroute.core import Assurance, Json

Outcome = Literal["equal", "different", "undecided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Equality:
    """What was found out about two expressions.

    Args:
        outcome: equal, different or undecided.
        assurance: ``proved`` for an exact decision, ``bounded`` for agreement of balls.
        reason: how, in one phrase.
        counterexample: a point and both values, where they differ.
    """

    outcome: Outcome
    assurance: Assurance
    reason: str
    counterexample: Json = None


def undecided(reason: str) -> Equality:
    """Return that a comparison is open, and why."""
    return Equality(outcome="undecided", assurance="none", reason=reason)
