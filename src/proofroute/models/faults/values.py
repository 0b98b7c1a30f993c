"""How often a server is asked again, how long is waited, and when it is left alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from proofroute.core import UsageError

LARGEST_BOUND: Final = 32_768
"""Tokens up to which what is left is sent as the bound of a reply: servers refuse one beyond their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """How faults of servers are met.

    Args:
        tries: calls for one reply, the first one included.
        wait: seconds that are waited at most before the second try; twice as long before each further one.
        most_wait: bound of such a wait.
        failures: faults in a row after which a server is left alone.
        rest: seconds that it is left alone for at first; twice as long whenever it fails again after that.
        most_rest: bound of such a rest.
        silent: seconds without a word after which the end of a call by its deadline is a fault of the server.

    Raises:
        UsageError: a number is out of its bounds.
    """

    tries: int = 3
    wait: float = 0.5
    most_wait: float = 20.0
    failures: int = 5
    rest: float = 15.0
    most_rest: float = 240.0
    silent: float = 30.0

    def __post_init__(self) -> None:
        """Check the bounds."""
        for name in ("tries", "failures"):
            if getattr(self, name) < 1:
                raise UsageError(f"faults.{name} is {getattr(self, name)!r}: give a whole number from 1 on")
        for name in ("wait", "most_wait", "rest", "most_rest", "silent"):
            if not 0 <= getattr(self, name) <= 86_400:
                raise UsageError(f"faults.{name} is {getattr(self, name)!r}: give seconds from 0 to 86400")

    def delay(self, number: int, wanted: float | None, chance: Callable[[], float]) -> float:
        """Return the seconds to wait after the try of this ``number``, counted from 1.

        Any time up to the bound is as likely as any other, so that callers that failed together do not come
        back together. What the server wants is waited for in full, and a little longer.

        >>> Faults(wait=1).delay(2, None, lambda: 0.5), Faults(wait=1).delay(1, 7, lambda: 0.5)
        (1.0, 7.5)
        """
        own: float = min(self.most_wait, self.wait * 2 ** min(number - 1, 30)) * chance()
        return own if wanted is None else wanted + own

    def resting(self, number: int) -> float:
        """Return the seconds that a server is left alone for when it has to be for the ``number``-th time."""
        rest: float = self.rest * 2 ** min(number - 1, 30)
        return min(self.most_rest, rest)
