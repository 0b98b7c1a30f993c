"""What a program is given to read: at once, or as fast as it takes it."""

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


def in_memory(data: bytes) -> int:
    """Return a descriptor to read ``data`` from, which is the caller's to close."""
    number = os.memfd_create("program", os.MFD_CLOEXEC)
    try:
        with open(number, "wb", closefd=False) as file:
            file.write(data)
        os.lseek(number, 0, os.SEEK_SET)
    except BaseException:  # even a cancelled call leaves no descriptor; it is raised again
        os.close(number)
        raise
    return number
