"""Circuit: whether a server may be asked, after what it did to the calls before."""

import threading
from collections.abc import Callable
from typing import Final

from proofroute.models.faults.values import Faults

_LOOK_AGAIN: Final = 0.05
"""Seconds until those look again who wait for the one call that finds out."""


class Circuit:
    """Counts the faults of one server in a row, and leaves it alone for a while after too many of them.

    After the rest one call goes through to find out; if it fails, too, the server rests for twice as long. A
    circuit may be used from several threads.

    Args:
        faults: how many faults, how long a rest.
        clock: seconds that only grow.
    """

    def __init__(self, faults: Faults, clock: Callable[[], float]) -> None:
        self._faults = faults
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._rests = 0
        self._until: float | None = None
        self._probing = False

    def enter(self) -> float:
        """Ask to be let through: 0 for yes, else the seconds after which it may be asked again.

        Who is let through says how it went: :meth:`succeeded`, :meth:`failed`, or :meth:`left`.
        """
        with self._lock:
            if self._until is None:
                return 0.0
            left = self._until - self._clock()
            if left > 0:
                return left
            if self._probing:
                return _LOOK_AGAIN
            self._probing = True
            return 0.0

    def succeeded(self) -> None:
        """Note that the server answered, if only to say no."""
        with self._lock:
            self._failures, self._rests, self._until, self._probing = 0, 0, None, False

    def failed(self, wanted: float | None = None) -> None:
        """Note a fault; ``wanted`` are the seconds that the server wants to be left alone for."""
        with self._lock:
            self._failures += 1
            if wanted:
                # A server that wants a whole day may be back sooner: one call now and then finds out.
                self._rest(min(wanted, self._faults.most_rest))
            elif self._probing or self._failures >= self._faults.failures:
                self._rests += 1
                self._rest(self._faults.resting(self._rests))
            self._probing = False

    def left(self) -> None:
        """Note that nothing was learned: the call was given up."""
        with self._lock:
            self._probing = False

    @property
    def failures(self) -> int:
        """Faults in a row."""
        return self._failures

    def _rest(self, seconds: float) -> None:
        self._until = max(self._until or 0.0, self._clock() + seconds)
