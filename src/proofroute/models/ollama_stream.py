"""Bound the replies that the ollama client reads: it waits for the end of a line as long as one goes on."""

from collections.abc import AsyncIterator
from typing import cast

import httpx

from proofroute.models.bounded import bounded


class _Bounded(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        return bounded(self._stream)

    async def aclose(self) -> None:
        await self._stream.aclose()


async def bound(response: httpx.Response) -> None:
    """Take a response of which nothing has been read, and bound it; a hook of the client."""
    response.stream = _Bounded(cast("httpx.AsyncByteStream", response.stream))
