"""What was found out about one edge of a derivation."""

from dataclasses import dataclass
from typing import Literal

from proofroute.core import Json

Outcome = Literal["holds", "broken", "open"]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out.

    Args:
        outcome: it holds, it is broken, or that is open.
        at: a point where both sides differ.
    """

    outcome: Outcome
    at: Json = None
