"""What is sent to a program's standard input, as fast as it takes it."""

import asyncio
import os


class Feed:
    """The writing end of a pipe.

    Args:
        loop: the event loop that watches it.
        number: its descriptor, which is this object's from here on.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, number: int) -> None:
        self._loop = loop
        self._number = number
        self._waiting = bytearray()
        os.set_blocking(number, False)

    def write(self, data: bytes) -> None:
        """Send ``data``, if anybody still listens."""
        if self._number < 0:
            return
        if not self._waiting:
            self._loop.add_writer(self._number, self._flush)
        self._waiting += data
        self._flush()

    def close(self) -> None:
        """Close it; what was not taken is dropped."""
        if self._number >= 0:
            self._loop.remove_writer(self._number)
            os.close(self._number)
            self._number = -1

    def _flush(self) -> None:
        try:
            sent = os.write(self._number, self._waiting)
            del self._waiting[:sent]
        except BlockingIOError:
            return
        except OSError:  # it does not listen any more
            self.close()
            return
        if not self._waiting:
            self._loop.remove_writer(self._number)
