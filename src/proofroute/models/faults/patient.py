"""PatientModel: asks a model again where that may help, within the deadline and the bounds of the request."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from proofroute.core import (
    Completion,
    Model,
    ModelError,
    ModelRequest,
    ModelTimeout,
    ModelUnreachable,
    OnDelta,
    ignore,
)
from proofroute.models.faults.circuit import Circuit
from proofroute.models.faults.more_tokens import more_tokens
from proofroute.models.faults.values import Faults
from proofroute.models.faults.way import Way

_PATIENCE: Final = 0.5
"""The share of the time left that a wait may take: the rest is for the call, or for another model."""


_ROUNDING: Final = 0.01


class PatientModel:
    """Asks a model again after a fault that may pass, and once more where it spent its tokens thinking.

    Between tries it waits, a random while of growing length or as long as the server wants, but never so long
    that nothing could come of it. A server that failed too often in a row is left alone.

    Args:
        model: the model.
        faults: how often, how long.
        circuit: that of its server.
        address: where it is asked, for messages.
        most_tokens: the largest bound of a reply that its server takes, where it is known; 0 where the bound
            does not hold for the chain of thought, so that a larger one helps nothing.
        clock: seconds that only grow.
        sleep: waits for some seconds.
        chance: a random number from 0 to 1.
    """

    def __init__(
        self,
        model: Model,
        faults: Faults,
        circuit: Circuit,
        *,
        address: str | None = None,
        most_tokens: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._model = model
        self._faults = faults
        self._circuit = circuit
        self._address = address
        self._most_tokens = most_tokens
        self._clock = clock
        self._sleep = sleep
        self._chance = chance

    @property
    def name(self) -> str:
        """The model as ``provider:model``."""
        return self._model.name

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Ask the model, again where that may help.

        Raises:
            ModelError: the last fault, with the number of calls; the earlier ones are among its notes.
            MissingKeyError: its key is not set.
        """
        deadline = None if request.seconds is None else self._clock() + request.seconds
        way = Way(request, on_delta, deadline)
        while True:
            completion = await self._tried(way)
            if completion is None:
                continue
            if completion.spent_thinking and way.cut is None and way.may_call():
                more = more_tokens(way.request, completion, self._most_tokens)
                if more is not None:
                    way.cut = completion
                    way.notes.append(
                        f"{self.name} spent its tokens thinking and was asked again with {more:,}"
                    )
                    way.begin_anew()
                    way.request = replace(way.request, max_tokens=more)
                    continue
            return way.reply(completion)

    async def _tried(self, way: Way) -> Completion | None:
        """Ask once; None where it is to be asked again."""
        # The second call with more tokens follows a reply: the server may be asked.
        if way.cut is None and not await self._let_through(way):
            return None
        settled = False
        started = self._clock()
        try:
            completion = await self._model.generate(way.next_request(self._clock()), way.show)
            self._circuit.succeeded()
            settled = True
        except ModelError as error:
            settled = self._note(error, way, self._clock() - started)
            way.calls += error.calls
            way.faults += 1
            if way.cut is not None:
                # The second call with more tokens is a try to do better than what there is.
                way.notes.append(str(error))
                return way.cut
            await self._wait_or_raise(error, way)
            return None
        except asyncio.CancelledError:
            # The caller's own timer may be the first to see that the deadline is there.
            if self._is_late(way):
                settled = self._note_silence(way, self._clock() - started)
            raise
        finally:
            if not settled:
                self._circuit.left()
        way.add(completion)
        return completion

    def _is_late(self, way: Way) -> bool:
        left = way.left(self._clock())
        return left is not None and left <= _ROUNDING

    def _note_silence(self, way: Way, seconds: float) -> bool:
        """Tell the circuit of a call that its deadline ended; whether that says anything of the server."""
        if way.begun or seconds < self._faults.silent:
            return False
        self._circuit.failed()
        return True

    def _note(self, error: ModelError, way: Way, seconds: float) -> bool:
        """Tell the circuit; whether there was something to tell."""
        if isinstance(error, ModelTimeout) and self._is_late(way):
            return self._note_silence(way, seconds)
        if error.retryable:
            self._circuit.failed(error.retry_after)
        else:
            self._circuit.succeeded()
        return True

    async def _wait_or_raise(self, error: ModelError, way: Way) -> None:
        delay = self._faults.delay(way.faults, error.retry_after, self._chance)
        over = not error.retryable or way.faults >= self._faults.tries or not way.may_call()
        # A server that went silent took its time: another model gets what is left of it.
        over = over or (isinstance(error, ModelTimeout) and way.request.patience is not None)
        if over or not self._worth(delay, way):
            raise self._told(error, way)
        way.notes.append(str(error))
        way.begin_anew()
        await self._sleep(delay)

    async def _let_through(self, way: Way) -> bool:
        """Wait until the server may be asked; False to look again."""
        wait = self._circuit.enter()
        if wait <= 0:
            return True
        if not self._worth(wait, way):
            failures = self._circuit.failures
            error = ModelUnreachable(
                f"{self.name} at {self._address or 'its server'} is left alone for another {wait:.0f} s "
                f"after {failures} fault{'s' * (failures != 1)} in a row: try again later, or "
                "choose another model with --model",
                model=self.name,
                address=self._address,
                retryable=True,
            )
            error.calls = 0
            raise self._told(error, way)
        await self._sleep(wait)
        return False

    def _worth(self, wait: float, way: Way) -> bool:
        left = way.left(self._clock())
        most = self._faults.most_wait if left is None else left * _PATIENCE
        return wait <= (most if way.request.patience is None else min(most, way.request.patience))

    def _told(self, error: ModelError, way: Way) -> ModelError:
        if way.calls > 1:
            error.args = (f"{error} (asked {way.calls} times)",)
        error.calls = way.calls
        error.notes = tuple(dict.fromkeys(note for note in way.notes if note not in str(error)))
        return error
