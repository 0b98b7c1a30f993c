"""Chat with any server that speaks OpenAI's protocol, through the openai SDK."""

import asyncio
import json
from typing import TYPE_CHECKING, Any, Final

from proofroute.core import Completion, ModelRequest, OnDelta, Usage, ignore
from proofroute.models.endpoint import Endpoint
from proofroute.models.gathering import Gathering, TooLong
from proofroute.models.openai_reply import Malformed, finish_reason, read_piece
from proofroute.models.openai_request import body
from proofroute.models.prices import cost
from proofroute.models.tls import context_for

if TYPE_CHECKING:
    from openai import AsyncOpenAI

SECONDS: Final = 600.0
"""How long a reply may take where the request sets no bound: reasoning takes minutes."""

CONNECT_SECONDS: Final = 10.0


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
        try:
            async with asyncio.timeout(seconds):
                return await self._ask(request, on_delta, key, seconds)
        except TimeoutError:
            raise self.endpoint.timeout(seconds) from None

    async def _ask(
        self, request: ModelRequest, on_delta: OnDelta, key: str | None, seconds: float
    ) -> Completion:
        from proofroute.models.openai_faults import FAULTS, fault

        gathering = Gathering(on_delta)
        try:
            async with _client(self.endpoint, key, seconds) as client:
                sent: dict[str, Any] = body(self.endpoint, request)
                # The SDK takes only parameters that it knows, and everything else under this name.
                template = sent.pop("chat_template_kwargs", None)
                if template is not None:
                    sent["extra_body"] = {"chat_template_kwargs": template}
                return await self._gather(client, sent, gathering)
        except Malformed as error:
            raise self.endpoint.nonsense(str(error)) from None
        except TooLong as error:
            raise self.endpoint.too_long(str(error)) from None
        except FAULTS as error:
            raise fault(self.endpoint, error, seconds, begun=not gathering.empty) from error

    async def _gather(self, client: "AsyncOpenAI", sent: dict[str, Any], gathering: Gathering) -> Completion:
        finish: str | None = None
        usage: Usage | None = None
        create: Any = client.chat.completions.with_raw_response.create  # its overloads do not take a mapping
        response = await create(**sent)
        if "text/event-stream" not in response.headers.get("content-type", "text/event-stream"):
            # A server that does not stream sends the whole reply at once.
            piece = read_piece(json.loads(await response.http_response.aread()), "message")
            gathering.add(reasoning=piece.reasoning, content=piece.content)
            return self._completion(gathering, piece.finish, piece.usage)
        async for chunk in response.parse():
            # What the SDK cannot read it passes through as it came.
            piece = read_piece(chunk.to_dict(warnings=False) if hasattr(chunk, "to_dict") else chunk)
            gathering.add(reasoning=piece.reasoning, content=piece.content)
            finish = piece.finish or finish
            usage = piece.usage or usage
        if finish is None:
            raise Malformed("a stream that was cut short: it ended without saying why")
        return self._completion(gathering, finish, usage)

    def _completion(self, gathering: Gathering, finish: str | None, usage: Usage | None) -> Completion:
        spent = usage or Usage()
        price = cost(self.endpoint.spec.provider, self.endpoint.spec.model, spent)
        return gathering.completion(finish_reason(finish), spent, price if self.endpoint.at_home else None)


def _client(endpoint: Endpoint, key: str | None, seconds: float) -> "AsyncOpenAI":
    # One client for one call: a client is bound to the event loop that it was first used in.
    from openai import AsyncOpenAI, DefaultAioHttpClient, Timeout

    from proofroute.models.openai_stream import bound

    timeout = Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))
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
