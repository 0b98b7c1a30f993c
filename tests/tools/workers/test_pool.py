"""The pool survives whatever a handler does, from any thread and event loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from proofroute.core import Json, WorkerError
from proofroute.tools.workers import Job, call, shut_down


def job(handler: str, seconds: float = 20.0) -> Job:
    return Job("tests.tools.workers.handlers", handler, seconds=seconds)


async def test_a_call_returns_what_the_handler_returns() -> None:
    data: Json = {"a": [1, "é", None, 1.5]}
    assert await call(job("echo"), data) == data


async def test_a_worker_is_used_again() -> None:
    assert await call(job("pid"), None) == await call(job("pid"), None)


async def test_prints_of_a_library_are_not_taken_for_replies() -> None:
    assert await call(job("print"), "real") == "real"


@pytest.mark.parametrize("handler", ["hang", "spin"])
async def test_a_call_that_takes_too_long_is_killed_and_the_next_one_works(handler: str) -> None:
    await call(job("echo"), 1)
    with pytest.raises(WorkerError, match=r"took longer than 0.2 s"):
        await call(job(handler, seconds=0.2), None)
    assert await call(job("echo"), 2) == 2


async def test_a_worker_that_dies_is_an_error_and_the_next_call_works() -> None:
    with pytest.raises(WorkerError, match="died"):
        await call(job("die"), None)
    assert await call(job("echo"), 3) == 3


async def test_too_much_memory_is_an_error() -> None:
    with pytest.raises(WorkerError, match=r"MemoryError|died"):
        await call(job("memory"), None)


async def test_an_exception_keeps_the_worker() -> None:
    before = await call(job("pid"), None)
    with pytest.raises(WorkerError, match="ZeroDivisionError"):
        await call(job("raise"), None)
    assert await call(job("pid"), None) == before


async def test_cancelling_ends_the_computation() -> None:
    running = asyncio.create_task(call(job("hang", seconds=60), None))
    await call(job("echo"), 1)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


def test_many_threads_with_their_own_event_loops() -> None:
    def one(number: int) -> Json:
        return asyncio.run(call(job("echo"), number))

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(one, range(40))) == list(range(40))
    shut_down()
