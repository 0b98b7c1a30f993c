"""Notes what a program does that the sandbox refuses: a failure after it may be owed to that."""

import os
import socket
import sys
from typing import Any, Final

_REFUSED: Final = (
    "socket.",
    "subprocess.",
    "tempfile.",
    "urllib.",
    "shutil.",
    "pty.",
    "os.fork",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.kill",
)
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND


def watch() -> list[str]:
    """Begin to note such events; return the list that they come to."""
    found: list[str] = []

    def note(event: str, args: tuple[Any, ...]) -> None:
        if found:
            return
        if event == "socket.__new__" and args[1] == socket.AF_UNIX:
            return  # as asyncio makes, for itself
        if event.startswith(_REFUSED):
            found.append(event)
        elif event == "open" and isinstance(args[2], int) and args[2] & _WRITING and args[0] != os.devnull:
            found.append("open for writing")

    sys.addaudithook(note)
    return found
