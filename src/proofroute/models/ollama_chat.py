"""Chat with an Ollama server in its own protocol, through the ollama client."""

import asyncio
from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from proofroute.core import Completion, FinishReason, ModelError, ModelRequest, OnDelta, Usage, ignore
from proofroute.models.endpoint import Endpoint, words
from proofroute.models.gathering import Gathering, TooLong
from proofroute.models.openai_request import folded
from proofroute.models.tls import context_for

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from ollama import ChatResponse, ResponseError

SECONDS: Final = 600.0
CONNECT_SECONDS: Final = 10.0
CONTEXT: Final = 16_384
"""Tokens of prompt and reply together: the server's own bound is so small that it cuts reasoning off."""


class OllamaChat:
    """A model behind Ollama's chat protocol, asked to think where it can.

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
        """
        from ollama import ResponseError

        seconds = SECONDS if request.seconds is None else request.seconds
        try:
            async with asyncio.timeout(seconds):
                try:
                    return await self._ask(request, on_delta, seconds, think=request.think)
                except ResponseError as error:
                    if not _cannot_think(error):
                        raise self._refused(error) from None
                try:
                    return await self._ask(request, on_delta, seconds, think=None)
                except ResponseError as error:
                    raise self._refused(error) from None
        except TimeoutError:
            raise self.endpoint.timeout(seconds) from None

    async def _ask(
        self, request: ModelRequest, on_delta: OnDelta, seconds: float, *, think: bool | None
    ) -> Completion:
        gathering = Gathering(on_delta)
        last: ChatResponse | None = None
        async with aclosing(self._parts(request, seconds, think=think)) as parts:
            async for part in parts:
                try:
                    gathering.add(reasoning=part.message.thinking or "", content=part.message.content or "")
                except TooLong as error:
                    raise self.endpoint.too_long(str(error)) from None
                last = part
        if last is None or not last.done:
            raise self.endpoint.nonsense("a stream that was cut short: it ended before the reply did")
        usage = Usage(input_tokens=last.prompt_eval_count or 0, output_tokens=last.eval_count or 0)
        return gathering.completion(_finish_reason(last.done_reason), usage, self._cost())

    async def _parts(
        self, request: ModelRequest, seconds: float, *, think: bool | None
    ) -> "AsyncGenerator[ChatResponse, None]":
        import httpx
        from ollama import AsyncClient
        from pydantic import ValidationError

        from proofroute.models.ollama_stream import bound

        client = AsyncClient(
            host=self.endpoint.address,
            timeout=httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds)),
            headers={"Authorization": f"Bearer {self.endpoint.key}"} if self.endpoint.key else None,
            # A proxy of the environment must not stand before this machine's own server.
            trust_env=not self.endpoint.on_loopback,
            verify=context_for(self.endpoint.address),
            event_hooks={"response": [bound]},
        )
        try:
            async with client:
                chat = cast("Any", client).chat  # its overloads do not take a mapping
                stream: AsyncGenerator[ChatResponse, None] = await chat(
                    **self._arguments(request, think=think)
                )
                async with aclosing(stream):
                    async for part in stream:
                        yield part
        except TooLong as error:
            raise self.endpoint.too_long(str(error)) from None
        except (ConnectionError, httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise self.endpoint.unreachable(words(error)) from None
        except httpx.TimeoutException:
            raise self.endpoint.timeout(seconds) from None
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise self.endpoint.nonsense(f"a reply that was cut short: {words(error)}") from None
        # The client reads every line as JSON and looks into it before it checks what it is.
        except (ValidationError, ValueError, AttributeError, TypeError, RecursionError) as error:
            raise self.endpoint.nonsense(f"a line that is no part of a chat: {error}") from error

    def _arguments(self, request: ModelRequest, *, think: bool | None) -> dict[str, object]:
        """Write the arguments of the client; ``think`` is None for a model that cannot."""
        habits = self.endpoint.habits
        messages = folded(request.messages) if habits.fold_system else request.messages
        temperature = request.temperature if request.temperature is not None else habits.default_temperature
        options: dict[str, object] = {"num_ctx": CONTEXT}
        if temperature is not None:
            options["temperature"] = temperature
        if request.seed is not None:
            options["seed"] = request.seed
        if request.max_tokens is not None:
            options["num_predict"] = request.max_tokens
        arguments: dict[str, object] = {
            "model": self.endpoint.spec.model,
            "messages": [{"role": turn.role, "content": turn.content} for turn in messages],
            "stream": True,
            "options": options,
        }
        if think is not None:
            arguments["think"] = think
        # Many versions of the server obey a format from the first character on: nothing would be thought.
        schema = habits.constrains(request if think is not None else replace(request, think=False))
        if schema is not None:
            arguments["format"] = schema
        return arguments

    def _cost(self) -> float | None:
        # A model on a machine of one's own costs no money; one that Ollama hosts has a price.
        return None if "cloud" in self.endpoint.spec.model.rpartition(":")[2] else 0.0

    def _refused(self, error: "ResponseError") -> ModelError:
        if error.status_code == 404:
            return self.endpoint.unknown(str(error.error))
        status = error.status_code if error.status_code > 0 else None
        return self.endpoint.rejected(status, str(error.error))


def _cannot_think(error: "ResponseError") -> bool:
    return error.status_code == 400 and "think" in str(error.error).lower()


def _finish_reason(word: str | None) -> FinishReason:
    return cast("FinishReason", word) if word in {"stop", "length"} else "unknown"
