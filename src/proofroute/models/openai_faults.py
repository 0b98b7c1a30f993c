"""Translate the faults of the openai SDK and its transports into ours."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from typing import Final

import aiohttp
import httpx2
import openai

from proofroute.core import Json, ModelError
from proofroute.models.endpoint import Endpoint, words
from proofroute.models.openai_reply import mapping
from proofroute.models.parameters import without_refused
from proofroute.models.retry_after import retry_after

FAULTS: Final = (
    openai.OpenAIError,
    httpx2.HTTPError,
    httpx2.StreamError,
    httpx2.InvalidURL,
    aiohttp.ClientError,
    json.JSONDecodeError,
    UnicodeDecodeError,
    RecursionError,  # JSON of a great depth
)
"""What may be raised while a server is asked; everything else is a fault of ours."""

_UNKNOWN_MODEL: Final = re.compile(
    r"model\W+(?:\S+\W+)?(?:does )?not? ?(?:exist|found|supported|available|a valid)"
    r"|no such model|unknown model|invalid model|model_not_found|not a valid model|unsupported model",
    re.IGNORECASE,
)


_LONGEST: Final = 1_000


def fault(endpoint: Endpoint, error: BaseException, seconds: float, *, begun: bool) -> ModelError:
    """Name the boundary that broke.

    Args:
        endpoint: what was asked.
        error: what was raised.
        seconds: the bound of the call.
        begun: whether a part of the reply had come.
    """
    match error:
        case openai.APIStatusError():
            return _refused(endpoint, error)
        case openai.APIConnectionError():  # a time-out is one of these
            return _connection(endpoint, error, seconds, begun=begun)
        case openai.APIResponseValidationError():
            return endpoint.nonsense(error.message)
        case openai.APIError():  # the server says so in the middle of the stream
            if _names_no_model(error.message):
                return endpoint.unknown(error.message)
            return endpoint.rejected(None, error.message)
        case openai.OpenAIError() | ValueError() | RecursionError():
            return endpoint.nonsense(words(error))
        case _:
            return _connection(endpoint, error, seconds, begun=begun)


def _refused(endpoint: Endpoint, error: openai.APIStatusError) -> ModelError:
    status = error.status_code
    why = _message(error)
    if status == 404 or (status in {400, 403, 422} and _names_no_model(why)):
        return endpoint.unknown(why)
    return endpoint.rejected(status, why, retry_after(error.response.headers))


def _names_no_model(why: str) -> bool:
    return bool(_UNKNOWN_MODEL.search(why[:_LONGEST]))


def refused_part(sent: Mapping[str, Json], error: BaseException | None) -> tuple[dict[str, Json], str] | None:
    """Return a refused request without the parameter that it was refused for; None where that is not said."""
    if not isinstance(error, openai.APIStatusError) or error.status_code not in {400, 422}:
        return None
    return without_refused(sent, _message(error)[:_LONGEST], error.param)


def _message(error: openai.APIStatusError) -> str:
    """Find the server's words in whatever body it sent."""
    data = mapping(error.body)
    if data is not None:
        inner = mapping(data.get("error")) or data
        for name in ("message", "detail", "error"):
            said = inner.get(name)
            if isinstance(said, str) and said:
                return said
    text = error.body if isinstance(error.body, str) else ""
    return "" if "<html" in text.lower() else text


def _connection(endpoint: Endpoint, error: BaseException, seconds: float, *, begun: bool) -> ModelError:
    chain = list(_causes(error))
    why = words(chain[-1])
    idle = endpoint.habits.idle_seconds
    if idle is not None and idle < seconds and any(isinstance(cause, httpx2.ReadTimeout) for cause in chain):
        return endpoint.stalled(idle)
    if begun:
        return endpoint.nonsense(f"a stream that was cut short: {why}")
    for cause in reversed(chain):  # the transport's own words are more exact than what they are wrapped in
        match cause:
            # A refused connection is reported as a time-out of the connection attempt.
            case httpx2.ConnectTimeout() | httpx2.ConnectError() | aiohttp.ClientConnectorError():
                return endpoint.unreachable(_connect_words(chain))
            case httpx2.ReadTimeout() | httpx2.WriteTimeout() | httpx2.PoolTimeout():
                return endpoint.timeout(seconds)
            case httpx2.RemoteProtocolError() | httpx2.ReadError() | aiohttp.ServerDisconnectedError():
                return endpoint.nonsense(f"a reply that was cut short: {why}")
            case aiohttp.ClientPayloadError() | aiohttp.ClientResponseError():
                return endpoint.nonsense(f"a reply that was cut short: {why}")
            case _:
                continue
    return endpoint.unreachable(why)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _connect_words(chain: list[BaseException]) -> str:
    for cause in reversed(chain):
        if isinstance(cause, ConnectionError) and cause.errno:
            return os.strerror(cause.errno)
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
    return words(chain[-1])
