"""What hostile programs try to reach, and what tells whether they did."""

import os
import re
import socket
import subprocess
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

SECRET = "".join(f"SECRET of line {number}\n" for number in range(9))
WORDS = re.compile(r"@([A-Z][A-Z0-9]*)@")


@dataclass(frozen=True, slots=True)
class Stage:
    """What is worth reaching, and what tells whether it was reached."""

    words: dict[str, str]
    folder: Path
    canary: Path
    victim: subprocess.Popen[bytes]
    sockets: list[socket.socket]

    def filled(self, code: str) -> str:
        return WORDS.sub(lambda found: self.words[found[1]], code)

    def connections(self) -> int:
        count = 0
        for listener in self.sockets:
            try:
                if listener.type == socket.SOCK_STREAM:
                    listener.accept()[0].close()
                else:
                    listener.recv(99)
            except BlockingIOError:
                continue
            count += 1
        return count


@contextmanager
def set_up(tmp_path: Path) -> Generator[Stage]:
    """Set up a stage; files are in ``tmp_path``."""
    kept, folder = tmp_path / "kept", tmp_path / "folder"
    kept.mkdir()
    folder.mkdir()
    canary = kept / "canary"
    canary.write_text(SECRET)
    (folder / "kept").write_text("kept")
    with ExitStack() as held:
        sockets: list[socket.socket] = []

        def listening(family: int, kind: int, address: Any) -> socket.socket:
            made = held.enter_context(socket.socket(family, kind))
            made.bind(address)
            made.setblocking(False)
            if kind == socket.SOCK_STREAM:
                made.listen()
            sockets.append(made)
            return made

        # The paths of sockets are short, those of tests are not.
        unix, abstract = f"/tmp/proofroute-{token_hex(4)}", f"proofroute-{token_hex(4)}"
        listening(socket.AF_UNIX, socket.SOCK_STREAM, unix)
        held.callback(os.unlink, unix)
        listening(socket.AF_UNIX, socket.SOCK_DGRAM, unix + "-d")
        held.callback(os.unlink, unix + "-d")
        listening(socket.AF_UNIX, socket.SOCK_STREAM, "\0" + abstract)
        tcp = listening(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)).getsockname()[1]
        udp = listening(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)).getsockname()[1]
        tcp6 = tcp
        if socket.has_ipv6:
            with suppress(OSError):
                tcp6 = listening(socket.AF_INET6, socket.SOCK_STREAM, ("::1", 0)).getsockname()[1]
        file = held.enter_context(canary.open())
        os.set_inheritable(file.fileno(), True)
        victim = held.enter_context(subprocess.Popen(["sleep", "1000"], start_new_session=True))
        held.callback(victim.kill)
        words = {
            "CANARY": str(canary),
            "FOLDER": str(folder),
            "PORT": str(tcp),
            "PORT6": str(tcp6),
            "UDP": str(udp),
            "UNIX": unix,
            "ABSTRACT": abstract,
            "VICTIM": str(victim.pid),
            "PARENT": str(os.getpid()),
            "FD": str(file.fileno()),
        }
        yield Stage(words, folder, canary, victim, sockets)


def untouched(stage: Stage) -> None:
    assert stage.canary.read_text() == SECRET
    assert [path.name for path in stage.canary.parent.iterdir()] == ["canary"]
    assert {path.name: path.read_text() for path in stage.folder.iterdir()} == {"kept": "kept"}
    assert stage.connections() == 0
    assert stage.victim.poll() is None
    assert not any(Path(place, "left_behind").exists() for place in ("/tmp", "/dev/shm"))
