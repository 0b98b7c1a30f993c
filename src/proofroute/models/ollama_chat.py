"""Chat with an Ollama server in its own protocol, through the ollama client."""

import asyncio
from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from proofroute.core import Completion, FinishReason, ModelError, ModelRequest, OnDelta, Usage, ignore
from proofroute.models.endpoint import Endpoint, words
from proofroute.models.gathering import Gathering, TooLong
from proofroute.models.openai_reply import read_usage
from proofroute.models.openai_request import turns
from proofroute.models.parameters import Settled, settle
from proofroute.models.retry_after import retry_after
from proofroute.models.tls import context_for

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from ollama import ChatResponse, ResponseError

SECONDS: Final = 600.0
CONNECT_SECONDS: Final = 10.0
_MOST_CONTEXTS: Final = 4


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
        seconds = SECONDS if request.seconds is None else request.seconds
        settled = settle(self.name, self.endpoint.habits, request)
        try:
            async with asyncio.timeout(seconds):
                try:
                    return await self._ask(request, settled, on_delta, seconds, think=request.think)
                except _Refused as error:
                    if not error.cannot_think or request.calls_left == 1:
                        raise self._refused(error) from None
                try:
                    completion = await self._ask(request, settled, on_delta, seconds, think=None)
                except _Refused as error:
                    refused = self._refused(error)
                    refused.calls = 2
                    raise refused from None
                note = f"{self.name} was asked again without `think`, which it does not take"
                return replace(completion, notes=(*completion.notes, note), calls=2)
        except TimeoutError:
            raise self.endpoint.timeout(seconds) from None

    async def _ask(
        self,
        request: ModelRequest,
        settled: Settled,
        on_delta: OnDelta,
        seconds: float,
        *,
        think: bool | None,
    ) -> Completion:
        gathering = Gathering(
            on_delta, tags=self.endpoint.habits.tags, opened=self.endpoint.habits.opened_by_prompt
        )
        last: ChatResponse | None = None
        async with aclosing(self._parts(self._arguments(request, settled, think=think), seconds)) as parts:
            async for part in parts:
                try:
                    gathering.add(reasoning=part.message.thinking or "", content=part.message.content or "")
                except TooLong as error:
                    raise self.endpoint.too_long(str(error)) from None
                last = part
        if last is None or not last.done:
            raise self.endpoint.nonsense("a stream that was cut short: it ended before the reply did")
        counted = last.model_dump(include={"prompt_eval_count", "eval_count"})
        usage = read_usage(counted, self.endpoint.habits.counts) or Usage()
        return gathering.completion(_finish_reason(last.done_reason), usage, self._cost(), settled.notes)

    async def _parts(
        self, arguments: dict[str, object], seconds: float
    ) -> "AsyncGenerator[ChatResponse, None]":
        import httpx
        from ollama import AsyncClient, ResponseError
        from pydantic import ValidationError

        from proofroute.models.ollama_stream import bound

        idle = min(self.endpoint.habits.idle_seconds or seconds, seconds)
        wanted: list[float | None] = []

        async def look(response: httpx.Response) -> None:
            # The client's own errors do not carry the headers.
            wanted.append(retry_after(response.headers))
            await bound(response)

        client = AsyncClient(
            host=self.endpoint.address,
            timeout=httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds), read=idle),
            headers={"Authorization": f"Bearer {self.endpoint.key}"} if self.endpoint.key else None,
            # A proxy of the environment must not stand before this machine's own server.
            trust_env=not self.endpoint.on_loopback,
            verify=context_for(self.endpoint.address),
            event_hooks={"response": [look]},
        )
        try:
            async with client:
                chat = cast("Any", client).chat  # its overloads do not take a mapping
                stream: AsyncGenerator[ChatResponse, None] = await chat(**arguments)
                async with aclosing(stream):
                    async for part in stream:
                        yield part
        except TooLong as error:
            raise self.endpoint.too_long(str(error)) from None
        except (ConnectionError, httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise self.endpoint.unreachable(words(error)) from None
        except ResponseError as error:
            raise _Refused(error, wanted[-1] if wanted else None) from None
        except httpx.TimeoutException:
            raise (
                self.endpoint.stalled(idle) if idle < seconds else self.endpoint.timeout(seconds)
            ) from None
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise self.endpoint.nonsense(f"a reply that was cut short: {words(error)}") from None
        # The client reads every line as JSON and looks into it before it checks what it is.
        except (ValidationError, ValueError, AttributeError, TypeError, RecursionError) as error:
            raise self.endpoint.nonsense(f"a line that is no part of a chat: {error}") from error

    def _arguments(self, request: ModelRequest, settled: Settled, *, think: bool | None) -> dict[str, object]:
        """Write the arguments of the client; ``think`` is None for a model that cannot."""
        habits = self.endpoint.habits
        options: dict[str, object] = dict(settled.sent)
        if request.max_tokens is not None:
            options["num_predict"] = request.max_tokens
        if habits.context is not None:
            # A larger one takes memory of the server.
            needed = min(_needed(request), _MOST_CONTEXTS * habits.context)
            options.setdefault("num_ctx", max(habits.context, needed))
        arguments: dict[str, object] = {
            "model": self.endpoint.spec.model,
            "messages": turns(self.endpoint, request, "thinking"),
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

    def _refused(self, error: "_Refused") -> ModelError:
        if error.status == 404:
            return self.endpoint.unknown(error.why)
        return self.endpoint.rejected(error.status, error.why, error.retry_after)


class _Refused(Exception):
    """The server said no: with which status, why, and when it may be asked again."""

    def __init__(self, error: "ResponseError", retry_after: float | None) -> None:
        super().__init__(str(error.error))
        self.status = error.status_code if error.status_code > 0 else None
        self.why = str(error.error)
        self.retry_after = retry_after

    @property
    def cannot_think(self) -> bool:
        return self.status == 400 and "think" in self.why.lower()


def _needed(request: ModelRequest) -> int:
    """Return the tokens that a bounded reply and its prompt may need together."""
    if request.max_tokens is None:
        return 0
    return request.max_tokens + sum(len(turn.content) for turn in request.messages) // 2


def _finish_reason(word: str | None) -> FinishReason:
    return cast("FinishReason", word) if word in {"stop", "length"} else "unknown"
