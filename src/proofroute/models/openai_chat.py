"""Chat with any server that speaks OpenAI's protocol, through the openai SDK."""

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from proofroute.core import Completion, Json, ModelRejected, ModelRequest, OnDelta, Usage, ignore
from proofroute.models.endpoint import Endpoint
from proofroute.models.gathering import Gathering, TooLong
from proofroute.models.openai_reply import Malformed, Piece, finish_reason, read_piece
from proofroute.models.openai_request import body
from proofroute.models.parameters import Settled
from proofroute.models.prices import cost
from proofroute.models.tls import context_for

if TYPE_CHECKING:
    from openai import AsyncOpenAI

SECONDS: Final = 600.0
"""How long a reply may take where the request sets no bound: reasoning takes minutes."""

CONNECT_SECONDS: Final = 10.0
_MOST_LEFT_OUT: Final = 3
"""Parameters that are left out one after the other because a server says that it does not take them."""

_LONGEST_REFUSAL: Final = 10_000
_BROKEN_OFF: Final = frozenset({"error", "insufficient_system_resource", "abort"})
"""Words for a reply that the server gave up in the middle."""


class OpenAIChat:
    """A model behind OpenAI's chat protocol.

    Args:
        endpoint: where it is asked, and how.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    @property
    def name(self) -> str:
        """The model as ``provider:model``."""
        return self.endpoint.name

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Ask the model, streaming.

        Raises:
            ModelError: it could not be asked, or answered something that is not of the protocol.
            MissingKeyError: its key is not set.
        """
        key = self.endpoint.required_key()
        seconds = SECONDS if request.seconds is None else request.seconds
        settled = body(self.endpoint, request)
        try:
            async with asyncio.timeout(seconds):
                return await self._asked(settled, request, on_delta, key, seconds)
        except TimeoutError:
            raise self.endpoint.timeout(seconds) from None

    async def _asked(
        self, settled: Settled, request: ModelRequest, on_delta: OnDelta, key: str | None, seconds: float
    ) -> Completion:
        """Ask; what the server says that it does not take is left out of another call, with a note."""
        from proofroute.models.openai_faults import refused_part

        sent, notes = settled.sent, list(settled.notes)
        most = min(_MOST_LEFT_OUT + 1, request.calls_left or _MOST_LEFT_OUT + 1)
        for number in range(1, _MOST_LEFT_OUT + 2):
            try:
                completion = await self._ask(sent, on_delta, key, seconds)
                return replace(completion, notes=(*notes, *completion.notes), calls=number)
            except ModelRejected as error:
                error.calls = number
                less = refused_part(sent, error.__cause__) if self._may_drop else None
                if less is None or number >= most:
                    raise
                sent, part = less
                notes.append(f"{self.name} was asked again without {part}, which its server refused: {error}")
        raise AssertionError  # the last round returns or raises

    @property
    def _may_drop(self) -> bool:
        return self.endpoint.habits.on_refused == "drop"

    async def _ask(
        self, sent: dict[str, Json], on_delta: OnDelta, key: str | None, seconds: float
    ) -> Completion:
        from proofroute.models.openai_faults import FAULTS, fault

        gathering = Gathering(
            on_delta, tags=self.endpoint.habits.tags, opened=self.endpoint.habits.opened_by_prompt
        )
        try:
            async with _client(self.endpoint, key, seconds) as client:
                return await self._gather(client, sent, gathering)
        except Malformed as error:
            raise self.endpoint.nonsense(str(error)) from None
        except TooLong as error:
            raise self.endpoint.too_long(str(error)) from None
        except FAULTS as error:
            raise fault(self.endpoint, error, seconds, begun=not gathering.empty) from error

    async def _gather(self, client: "AsyncOpenAI", sent: dict[str, Json], gathering: Gathering) -> Completion:
        whole = Piece()
        habits = self.endpoint.habits
        create: Any = client.chat.completions.with_raw_response.create  # its overloads do not take a mapping
        # The SDK takes only parameters that it knows; what is given as extra is laid over its own.
        response = await create(
            model=self.endpoint.spec.model, messages=sent["messages"], stream=True, extra_body=sent
        )
        if "text/event-stream" not in response.headers.get("content-type", "text/event-stream"):
            # A server that does not stream sends the whole reply at once.
            piece = read_piece(json.loads(await response.http_response.aread()), "message", habits)
            gathering.add(reasoning=piece.reasoning, content=piece.content)
            return self._completion(gathering, piece)
        async for chunk in response.parse():
            # What the SDK cannot read it passes through as it came.
            data = chunk.to_dict(warnings=False) if hasattr(chunk, "to_dict") else chunk
            piece = read_piece(data, habits=habits)
            gathering.add(reasoning=piece.reasoning, content=piece.content)
            whole = Piece(
                finish=piece.finish or whole.finish,
                usage=piece.usage or whole.usage,
                cost_usd=whole.cost_usd if piece.cost_usd is None else piece.cost_usd,
                refusal=(whole.refusal + piece.refusal)[:_LONGEST_REFUSAL],
            )
        if whole.finish is None:
            raise Malformed("a stream that was cut short: it ended without saying why")
        return self._completion(gathering, whole)

    def _completion(self, gathering: Gathering, piece: Piece) -> Completion:
        if piece.finish in _BROKEN_OFF:
            raise self.endpoint.rejected(None, f"the reply was broken off ({piece.finish})")
        usage = piece.usage or Usage()
        money = piece.cost_usd
        if money is None:
            model = self.endpoint.spec.model
            money = cost(self.endpoint.spec.provider, model, usage, prices=self.endpoint.prices)
        if piece.refusal and gathering.empty:
            said = f"{self.name} refused: {self.endpoint.clean(piece.refusal)}"
            return gathering.completion("content_filter", usage, money, (said,))
        return gathering.completion(finish_reason(piece.finish), usage, money)


def _client(endpoint: Endpoint, key: str | None, seconds: float) -> "AsyncOpenAI":
    # One client for one call: a client is bound to the event loop that it was first used in.
    from openai import AsyncOpenAI, DefaultAioHttpClient, Timeout

    from proofroute.models.openai_stream import bound

    idle = min(endpoint.habits.idle_seconds or seconds, seconds)
    timeout = Timeout(seconds, connect=min(CONNECT_SECONDS, seconds), read=idle)
    return AsyncOpenAI(
        api_key=key or "none",
        base_url=endpoint.address,
        timeout=timeout,
        max_retries=0,
        # A proxy of the environment must not stand before this machine's own servers.
        http_client=DefaultAioHttpClient(
            timeout=timeout,
            trust_env=not endpoint.on_loopback,
            verify=context_for(endpoint.address),
            event_hooks={"response": [bound]},
        ),
    )
