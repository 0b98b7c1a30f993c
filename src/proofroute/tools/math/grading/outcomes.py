"""Short ways to say how a comparison ended, and a limit on how long it may go on."""

import time

from proofroute.core import Assurance
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.errors import TooLarge


def met(reason: str, assurance: Assurance = "proved") -> Equality:
    """Say that both are the same."""
    return Equality(outcome="equal", assurance=assurance, reason=reason)


def unmet(reason: str) -> Equality:
    """Say that they differ."""
    return Equality(outcome="different", assurance="proved", reason=reason)


def unknown(reason: str) -> Equality:
    """Say that it could not be decided."""
    return Equality(outcome="undecided", assurance="none", reason=reason)


def all_of(found: list[Equality], reason: str) -> Equality:
    """Join comparisons of parts that must all be the same; ``reason`` is for when they are."""
    for outcome in ("different", "undecided"):
        for part in found:
            if part.outcome == outcome:
                return part
    bounded = any(part.assurance == "bounded" for part in found)
    return met(reason, "bounded" if bounded else "proved")


class Deadline:
    """How long comparisons may go on, in time of the processor: a busy machine changes no verdict."""

    def __init__(self, seconds: float) -> None:
        self._end = time.thread_time() + seconds

    def check(self) -> None:
        """Go on if there is time left.

        Raises:
            TooLarge: there is none.
        """
        if time.thread_time() > self._end:
            raise TooLarge("the comparison takes too long")
