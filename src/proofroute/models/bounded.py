"""Bound what a server sends before a client looks for the end of a line in it."""

from collections.abc import AsyncIterable, AsyncIterator
from typing import Final

from proofroute.models.gathering import TooLong

LONGEST_LINE: Final = 16 << 20
"""Bytes without a line end; a whole reply that is not streamed is one line, too."""


async def bounded(pieces: AsyncIterable[bytes], most: int | None = None) -> AsyncIterator[bytes]:
    """Pass on the pieces of a stream; ``most`` is :data:`LONGEST_LINE` where it is not given.

    Raises:
        TooLong: more than ``most`` bytes came without a line end.
    """
    most = LONGEST_LINE if most is None else most
    length = 0
    async for piece in pieces:
        end = piece.rfind(b"\n")
        length = length + len(piece) if end < 0 else len(piece) - end - 1
        if length > most or len(piece) > most:
            raise TooLong(f"a line of more than {most:,} bytes")
        yield piece
