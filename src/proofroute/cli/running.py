"""Run the async core from a command, so that Ctrl-C ends it at once."""

import asyncio
import os
import threading
import time
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

T = TypeVar("T")

_PATIENCE: Final = 0.6
"""Seconds that an interrupted command gets to clean up."""


def run_async(work: Coroutine[Any, Any, T]) -> T:
    """Run ``work`` to its end and return its result.

    Raises:
        KeyboardInterrupt: the user interrupted it; what it waited for is cancelled.
    """
    return asyncio.run(_watched(work))


async def _watched(work: Coroutine[Any, Any, T]) -> T:
    try:
        return await work
    except asyncio.CancelledError:
        # A thread that a library left waiting (a name look-up, a read) must not keep the user waiting.
        threading.Thread(target=_leave_soon, daemon=True).start()
        raise


def _leave_soon() -> None:
    time.sleep(_PATIENCE)
    os._exit(130)  # our helper processes end by themselves when their pipes close
