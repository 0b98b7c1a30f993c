"""Care: gives every model the circuit of its server."""

import asyncio
import random
import threading
import time
from collections.abc import Awaitable, Callable

from proofroute.core import Model
from proofroute.models.endpoint import Endpoint
from proofroute.models.faults.circuit import Circuit
from proofroute.models.faults.patient import PatientModel
from proofroute.models.faults.values import Faults


class Care:
    """Meets the faults of all servers that one router asks.

    Args:
        faults: how often is asked again, how long is waited.
        clock: seconds that only grow.
        sleep: waits for some seconds.
        chance: a random number from 0 to 1.
    """

    def __init__(
        self,
        faults: Faults | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._faults = faults or Faults()
        self._clock = clock
        self._sleep = sleep
        self._chance = chance
        self._circuits: dict[tuple[str, str], Circuit] = {}
        self._lock = threading.Lock()

    def over(self, model: Model, endpoint: Endpoint) -> PatientModel:
        """Return ``model``, asked with patience; models of one name at one address share a circuit."""
        with self._lock:
            circuit = self._circuits.setdefault(
                (endpoint.address, endpoint.spec.model), Circuit(self._faults, self._clock)
            )
        return PatientModel(
            model,
            self._faults,
            circuit,
            address=endpoint.address,
            most_tokens=endpoint.habits.most_tokens if endpoint.habits.tokens_cover == "all" else 0,
            clock=self._clock,
            sleep=self._sleep,
            chance=self._chance,
        )
