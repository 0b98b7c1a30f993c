"""Lines in and lines out for files and pipes, bounded and interruptible."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from proofroute.core import InputError

LONGEST_LINE: Final = 32 << 20
_PIECE: Final = 1 << 18
_QUEUED: Final = 64


async def read_lines(path: Path) -> AsyncIterator[bytes]:
    """Yield the lines of a file, or of standard input for ``-``.

    They are read in a thread of its own: a pipe in which nothing comes must not hold up Ctrl-C.

    Raises:
        InputError: the file cannot be read, or a line is too long.
    """
    handle = _open(path)
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[bytes | Exception | None] = asyncio.Queue()

    room = threading.Semaphore(_QUEUED)

    def put(item: bytes | Exception | None) -> None:
        room.acquire()
        loop.call_soon_threadsafe(queue.put_nowait, item)

    def read() -> None:
        try:
            for line in _split(handle, str(path)):
                put(line)
            put(None)
        except RuntimeError:  # the loop is closed: nobody waits for more
            return
        except (OSError, InputError) as error:
            put(error)

    threading.Thread(target=read, daemon=True).start()
    while (item := await queue.get()) is not None:
        room.release()
        if isinstance(item, OSError):
            raise InputError(f"{path}: cannot be read: {item.strerror or item}")
        if isinstance(item, Exception):
            raise item
        yield item


class LineWriter:
    """Writes lines each with one call to the system, so that a killed run leaves whole lines."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def write(self, line: str) -> None:
        """Write ``line`` and a line end."""
        data = memoryview((line + "\n").encode("utf-8"))
        while data:
            data = data[os.write(self._handle, data) :]


@contextmanager
def open_writer(path: Path | None) -> Generator[LineWriter]:
    """Open ``path`` for lines; standard output without one or for ``-``.

    Raises:
        InputError: it cannot be written.
    """
    if path is None or str(path) == "-":
        yield LineWriter(1)
        return
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from None
    try:
        yield LineWriter(handle)
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    if str(path) == "-":
        from proofroute.cli.standard import check_input

        check_input()
        return 0
    try:
        return os.open(path, os.O_RDONLY)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from None


def _split(handle: int, name: str) -> Iterator[bytes]:
    parts: list[bytes] = []
    length = 0
    while piece := os.read(handle, _PIECE):
        *whole, rest = piece.split(b"\n")
        for line in whole:
            yield b"".join([*parts, line])
            parts, length = [], 0
        parts.append(rest)
        length += len(rest)
        if length > LONGEST_LINE:
            raise InputError(f"{name}: a line is longer than {LONGEST_LINE} bytes")
    if handle != 0:
        os.close(handle)
    if length:
        yield b"".join(parts)
