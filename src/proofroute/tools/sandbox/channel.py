"""What the parent and a run's processes tell each other: the text, which layers hold, how the run ended."""

import asyncio
import contextlib
import marshal
import socket
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from proofroute.core import SandboxUnavailable

_PIECE: Final = 1 << 16


class Channel:
    """The parent's end of a run's channel. It is open until the end is told, or nobody is there to tell it.

    Args:
        loop: the event loop that watches it.
        news: called when something was told, or it is closed.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, news: Callable[[], None]) -> None:
        self.problems: dict[str, str] | None = None
        """What is the matter with each layer, empty where nothing is; None before the program began."""
        self.code: int | None = None
        """Its exit code; below zero the signal that ended it."""
        self.cpu = 0.0
        """Seconds of the processor that it took."""
        self._loop = loop
        self._news = news
        self._socket: socket.socket | None = None

    @property
    def is_open(self) -> bool:
        """Whether more may be told."""
        return self._socket is not None

    def pair(self) -> socket.socket:
        """Make it; return the other end, which is the caller's to close."""
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.setblocking(False)
        return theirs

    def say(self, text: bytes) -> None:
        """Leave the program's text for its process to find, which nobody else reads.

        Raises:
            OSError: it is too long.
        """
        if self._socket is not None:
            self._socket.send(text)

    def watch(self) -> None:
        """Listen from now on."""
        if self._socket is not None:
            self._loop.add_reader(self._socket, self._told, self._socket)

    def hang_up(self) -> None:
        """Ask for the program's end, of which it will be told."""
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        """Listen no more."""
        if self._socket is not None:
            self._loop.remove_reader(self._socket)
            self._socket.close()
            self._socket = None

    def _told(self, ours: socket.socket) -> None:
        try:
            message = ours.recv(_PIECE)
        except (BlockingIOError, ConnectionResetError):
            return  # a text that nobody has read is told first, then what else there is
        except OSError:
            message = b""
        told: list[Any] = marshal.loads(message) if message else []  # noqa: S302 - from our own code
        match told:
            case ["layers", problems]:
                self.problems = problems
            case ["end", code, cpu, *_]:
                self.code, self.cpu = code, cpu
            case _:
                pass
        if not message or self.code is not None:
            self.close()
        self._news()


def layers_of(problems: Mapping[str, str], required: Collection[str]) -> tuple[str, ...]:
    """Name the layers that hold, then those that do not and why.

    Raises:
        SandboxUnavailable: one that is required does not hold.
    """
    lacking = [f"{layer} ({problems[layer]})" for layer in required if problems.get(layer)]
    if lacking:
        raise SandboxUnavailable(
            f"code is not run: this machine lacks {', '.join(lacking)}. "
            "Use a Linux kernel from 5.13 on with seccomp and Landlock, or give a sandbox of your own"
        )
    active = [name for name, problem in problems.items() if not problem]
    missing = [f"no {name}: {problem}" for name, problem in problems.items() if problem]
    return (*active, *missing)
