"""What a run prints: two pipes, read as it comes or when it is over."""

import asyncio
import os
from collections.abc import Callable
from typing import Final

_PIECE: Final = 1 << 16


class Outputs:
    """The reading ends of the pipes of standard output and errors.

    Args:
        loop: the event loop that watches them.
        news: called when there is more, or one of them is closed.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, news: Callable[[], None]) -> None:
        self.stdout = bytearray()
        self.stderr = bytearray()
        self._loop = loop
        self._news = news
        self._open: dict[int, bytearray] = {}
        self._watched = False

    def __len__(self) -> int:
        return len(self.stdout) + len(self.stderr)

    @property
    def closed(self) -> bool:
        """Whether nothing more will come."""
        return not self._open

    def pipes(self, lend: Callable[[int], int]) -> tuple[int, int]:
        """Make the pipes; return the writing ends, each of which ``lend`` takes over."""

        def pipe(buffer: bytearray) -> int:
            number, end = os.pipe()
            lend(end)
            self._open[number] = buffer
            os.set_blocking(number, False)
            return end

        return pipe(self.stdout), pipe(self.stderr)

    def watch(self) -> None:
        """Read from now on what comes, when it comes."""
        if not self._watched:
            self._watched = True
            for number in self._open:
                self._loop.add_reader(number, self._printed, number)

    def drain(self) -> None:
        """Read what is there when its program is gone; what is open even then is watched."""
        if not self._watched:
            for number in tuple(self._open):
                while self._read(number):
                    pass
            self.watch()

    def close(self) -> None:
        """Drop what was not read."""
        for number in tuple(self._open):
            self._shut(number)

    def _printed(self, number: int) -> None:
        self._read(number)
        self._news()

    def _read(self, number: int) -> bool:
        """Read a piece; False where there is none now, or no more."""
        try:
            data = os.read(number, _PIECE)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        if data:
            self._open[number].extend(data)
        else:
            self._shut(number)
        return bool(data)

    def _shut(self, number: int) -> None:
        if self._watched:
            self._loop.remove_reader(number)
        del self._open[number]
        os.close(number)
