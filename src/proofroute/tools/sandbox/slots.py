"""How many things may run at once, for each event loop that asks."""

import asyncio
import weakref


class Slots:
    """A bound on what runs at once; who comes later waits in order.

    Args:
        count: how many, on each event loop.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._by_loop: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = (
            weakref.WeakKeyDictionary()
        )

    def one(self) -> asyncio.Semaphore:
        """Return what to hold, by ``async with``, while one runs."""
        return self._by_loop.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(self.count))
