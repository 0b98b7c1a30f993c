"""Faults of servers, met over real HTTP with the real clients: nothing hangs, nothing is left behind."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from email.utils import formatdate
from typing import Any

import pytest

from proofroute.core import (
    Delta,
    ModelContextExceeded,
    ModelError,
    ModelProtocolError,
    ModelRejected,
    ModelTimeout,
)
from proofroute.models import make_model
from proofroute.models.faults import Care, Faults
from proofroute.models.retry_after import retry_after
from tests.models.asking import NO_ENV, ask, at_home, request
from tests.models.servers import (
    CutShort,
    Drop,
    Hang,
    Raw,
    Refuse,
    Reset,
    Say,
    Served,
    Silence,
    Trickle,
    Turn,
    ollama_server,
    openai_server,
)

Serve = Callable[..., AbstractContextManager[Served]]
SERVERS: dict[str, Serve] = {"vllm:m": openai_server, "ollama:m": ollama_server}
BOTH = pytest.mark.parametrize("spec", SERVERS)
QUICK = Faults(wait=0.001, most_wait=0.01)

PASSING: list[Turn] = [
    Refuse(status=429, body={"error": "slow down"}, headers=(("Retry-After", "0"),)),
    Refuse(status=500, body={"error": "oops"}),
    Refuse(status=502, body="<html>bad gateway</html>"),
    Refuse(status=503, body={"error": "busy"}),
    Refuse(status=504, body=""),
    Drop(),
    Reset(),
    Reset(content="It is"),
    CutShort(),
    Say(content="It is 39", finish=None),
    Raw(body=b"<html>hello</html>", content_type="text/html"),
    Raw(body=b"It is 391.", content_type="text/plain"),
    Raw(body=b'{"choices": [{"message"', announced=500),
]


@BOTH
@pytest.mark.parametrize("fault", PASSING, ids=repr)
async def test_a_fault_that_passes_is_asked_through(spec: str, fault: Turn) -> None:
    shown: list[Delta] = []
    with SERVERS[spec](fault, Say(content="It is 391.")) as server:
        model = make_model(f"{spec}@{server.address}", NO_ENV, care=Care(QUICK))
        reply = await model.generate(request(seconds=20.0), shown.append)
    assert (reply.content, reply.calls, len(server.requests)) == ("It is 391.", 2, 2)
    assert len(reply.notes) == 1
    # What was shown of the half reply is taken back.
    last = max((place for place, piece in enumerate(shown) if piece.restart), default=-1)
    assert "".join(piece.content for piece in shown[last + 1 :]) == "It is 391."


@BOTH
@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413])
async def test_what_will_not_pass_is_asked_once(spec: str, status: int) -> None:
    with SERVERS[spec](Refuse(status=status, body={"error": "no"})) as server:
        model = make_model(f"{spec}@{server.address}", NO_ENV, care=Care(QUICK))
        with pytest.raises(ModelError) as raised:
            await model.generate(request(seconds=20.0))
    assert (len(server.requests), raised.value.calls) == (1, 1)


@BOTH
@pytest.mark.parametrize("turn", [Hang(), Trickle(), Silence("It is"), Silence()], ids=repr)
async def test_no_call_goes_beyond_its_deadline(spec: str, turn: Turn) -> None:
    with SERVERS[spec](turn) as server:
        model = make_model(f"{spec}@{server.address}", NO_ENV, care=Care(QUICK))
        started = time.monotonic()
        with pytest.raises(ModelTimeout):
            await model.generate(request(seconds=0.3))
        assert time.monotonic() - started < 5.0


@BOTH
@pytest.mark.parametrize("turn", [Hang(), Silence("It is"), Silence()], ids=repr)
async def test_a_server_that_goes_silent_is_left_before_the_deadline(spec: str, turn: Turn) -> None:
    provider = spec.partition(":")[0]
    with SERVERS[spec](turn, Say(content="It is 391.")) as server:
        profiles = at_home(provider, server.address, idle_seconds=0.2)
        model = make_model(f"{spec}@{server.address}", NO_ENV, profiles, Care(QUICK))
        reply = await model.generate(request(seconds=30.0))
    assert (reply.content, reply.calls) == ("It is 391.", 2)
    assert "sent nothing for 0.2 s" in reply.notes[0]


async def test_a_trickle_is_no_silence() -> None:
    with openai_server(Trickle()) as server:
        profiles = at_home("vllm", server.address, idle_seconds=0.2)
        with pytest.raises(ModelTimeout, match="did not answer within"):
            await ask(f"vllm:m@{server.address}", request(seconds=0.6), profiles=profiles)


@BOTH
@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("7", 7.0, 7.0), ("0", 0.0, 0.0), ("soon", None, None), ("-3", None, None), ("1e9", None, None)],
)
async def test_when_the_server_wants_to_be_asked_again(
    spec: str, value: str, low: float | None, high: float | None
) -> None:
    refused = Refuse(status=429, body={"error": "slow down"}, headers=(("Retry-After", value),))
    with SERVERS[spec](refused) as server, pytest.raises(ModelRejected) as raised:
        await ask(f"{spec}@{server.address}")
    assert raised.value.retry_after == low == high


@BOTH
async def test_it_may_say_so_with_a_date(spec: str) -> None:
    at = (("Retry-After", formatdate(time.time() + 90, usegmt=True)),)
    with (
        SERVERS[spec](Refuse(status=429, body={"error": "slow down"}, headers=at)) as server,
        pytest.raises(ModelRejected) as raised,
    ):
        await ask(f"{spec}@{server.address}")
    assert 60.0 < (raised.value.retry_after or 0.0) <= 90.0


def test_dates_of_the_past_and_of_no_calendar() -> None:
    now = 1_000_000_000.0
    assert retry_after({"retry-after": formatdate(now - 50, usegmt=True)}, now=lambda: now) == 0.0
    assert retry_after({"retry-after": "Thu, 99 Foo 2026 00:00:00 GMT"}, now=lambda: now) is None
    assert retry_after({"retry-after": "9" * 400}, now=lambda: now) == 86_400.0
    assert retry_after({}, now=lambda: now) is None


@pytest.mark.parametrize(
    "said",
    [
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
        "prompt is too long: 210000 tokens > 200000 maximum",
        "Input is too long for requested model.",
        "the request exceeds the available context size",
    ],
)
@BOTH
async def test_a_context_that_is_too_small_is_told_apart(spec: str, said: str) -> None:
    with SERVERS[spec](
        Refuse(status=400, body={"error": {"message": said} if spec[0] == "v" else said})
    ) as server:
        model = make_model(f"{spec}@{server.address}", NO_ENV, care=Care(QUICK))
        with pytest.raises(ModelContextExceeded, match="cannot take a request of this length"):
            await model.generate(request())
    assert len(server.requests) == 1


@BOTH
async def test_a_server_that_keeps_failing_is_left_alone(spec: str) -> None:
    faults = Faults(tries=2, wait=0.0, failures=4, rest=3_600.0, most_rest=3_600.0)
    said: list[str] = []
    with SERVERS[spec](Refuse(status=503, body={"error": "busy"})) as server:
        care = Care(faults)
        for _ in range(5):
            # Two models of one name and address, as two names of a configuration make them.
            model = make_model(f"{spec}@{server.address}", NO_ENV, care=care)
            with pytest.raises(ModelError) as raised:
                await model.generate(request(seconds=5.0))
            said.append(str(raised.value))
    assert len(server.requests) == 4
    assert ["left alone for another 3600 s" in words for words in said] == [False, False, True, True, True]


@BOTH
@pytest.mark.parametrize("turn", [Hang(), Silence("It is"), Trickle()], ids=repr)
async def test_cancelling_leaves_no_task_and_no_socket(spec: str, turn: Turn) -> None:
    with SERVERS[spec](turn) as server:
        model = make_model(f"{spec}@{server.address}", NO_ENV, care=Care(QUICK))
        before = asyncio.all_tasks()
        call = asyncio.create_task(model.generate(request(seconds=60.0)))
        assert await asyncio.to_thread(server.asked.wait, 10)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert asyncio.all_tasks() == before
        # The server sees the connection end.
        assert await asyncio.to_thread(server.gone.wait, 10)


async def test_cancelling_while_it_waits_to_ask_again() -> None:
    waiting = asyncio.Event()

    async def sleep(seconds: float) -> None:
        del seconds
        waiting.set()
        await asyncio.Event().wait()

    with openai_server(Refuse(status=503, body="")) as server:
        model = make_model(f"vllm:m@{server.address}", NO_ENV, care=Care(Faults(), sleep=sleep))
        before = asyncio.all_tasks()
        call = asyncio.create_task(model.generate(request(seconds=60.0)))
        await waiting.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert asyncio.all_tasks() == before
    assert len(server.requests) == 1


async def test_without_care_every_call_is_one_call() -> None:
    with openai_server(Refuse(status=503, body=""), Say(content="391")) as server:
        with pytest.raises(ModelRejected):
            await ask(f"vllm:m@{server.address}")
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    "line",
    [
        b'data: {"choices": [{"delta": {"content": "It"}}]}\n\ndata: {"choices": [{"del',
        b'data: {"choices": [{"delta": {"content": ["x", 5]}}]}\n\ndata: [DONE]\n\n',
        b'data: {"choices": [{"delta": {"content": {"a": 1}}}]}\n\n',
        b"event: ping\n\n",
        b'data: {"error": {"message": "boom", "code": 502}}\n\n',
    ],
)
async def test_a_stream_that_is_not_right_never_passes_for_a_reply(line: bytes) -> None:
    with (
        openai_server(Raw(body=line, content_type="text/event-stream")) as server,
        pytest.raises((ModelProtocolError, ModelRejected)) as raised,
    ):
        await ask(f"vllm:m@{server.address}")
    error: Any = raised.value
    assert error.retryable
