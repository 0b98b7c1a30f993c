"""The parent's side of the warm process: start it, send it runs, start another when it is gone."""

import array
import contextlib
import marshal
import os
import socket
import subprocess
import sys
import tempfile
import threading
import weakref
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Literal

from proofroute.tools.sandbox.bare import loader
from proofroute.tools.sandbox.bounds import filters, python_grants

if TYPE_CHECKING:
    from proofroute.tools.sandbox.child import Order
    from proofroute.tools.sandbox.zygote import Setting

BARE_FLAGS: Final = ("-s", "-S", "-P", "-B", "-X", "utf8")
"""Flags of an interpreter that sees the standard library, and nothing of the user's."""

_BOOT: Final = (
    "import marshal,sys;boot=marshal.loads(sys.stdin.buffer.read());exec(boot[0]);"
    "load(boot[1]).start(int(sys.argv[1]))"
)
Use = Literal["python", "files"]
"""Python programs, for which much is imported and only Python's own files can be read; files to start."""

_PACKAGE: Final = "proofroute.tools.sandbox"
_FOLDER: Final = "proofroute-empty-"
# What programs import most; more would make every fork slower. Not `threading`: it costs each fork a third.
PRELOAD: Final = (
    "abc array bisect cmath collections collections.abc contextlib copy dataclasses datetime decimal enum "
    "fractions functools heapq io itertools json linecache math numbers operator random re statistics "
    "string struct textwrap time traceback types typing"
)


class WarmProcess:
    """One warm process; it ends with the last reference to this object, or with the process that made it."""

    def __init__(self, use: Use) -> None:
        _sweep()
        folder = tempfile.mkdtemp(prefix=f"{_FOLDER}{os.getpid()}-")
        python = use == "python"
        preload: list[str] = list(PRELOAD.split()) if python else []
        setting: Setting = {
            "grants": [*python_grants(), (folder, "r")] if python else None,
            "filters": filters(),
            "preload": preload,
        }
        with contextlib.ExitStack() as undo:
            undo.callback(Path(folder).rmdir)
            self._errors = undo.enter_context(tempfile.TemporaryFile())
            self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            undo.enter_context(self._control)
            with theirs, tempfile.TemporaryFile() as text:
                text.write(loader(Path(__file__).parent, _PACKAGE, ("layers", "program", "child", "zygote")))
                text.seek(0)
                self._process = subprocess.Popen(
                    [sys.executable, *BARE_FLAGS, "-c", _BOOT, str(theirs.fileno())],
                    stdin=text,
                    stdout=subprocess.DEVNULL,
                    stderr=self._errors,
                    pass_fds=(theirs.fileno(),),
                    start_new_session=True,
                    cwd=folder,
                    # Sets have one order in every run; a heap for each thread would use up the memory.
                    env={"PYTHONHASHSEED": "0", "MALLOC_ARENA_MAX": "2"},
                )
            undo.pop_all()  # from here on, they are closed when the process is
        self._end = weakref.finalize(
            self, _end, os.getpid(), self._control, self._process, self._errors, folder
        )
        with contextlib.suppress(OSError):  # where it is gone by now, the first run fails and says why
            self._control.send(marshal.dumps(dict(setting)))

    @property
    def alive(self) -> bool:
        """Whether it can take another run."""
        return self._end.alive and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._process.pid

    def run(self, order: "Order", descriptors: list[int]) -> None:
        """Fork a child that does ``order``.

        Args:
            order: what to run, and within which bounds.
            descriptors: those that the order names.

        Raises:
            OSError: the warm process is gone.
        """
        numbers = array.array("i", descriptors)
        message = marshal.dumps(dict(order))
        self._control.sendmsg([message], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, numbers)])

    def close(self) -> str:
        """End it, and all its runs; return what it wrote to its standard error, to whoever comes first."""
        with _lock:
            if not self._end.alive:
                return ""
            self._process.kill()
            self._process.wait()
            self._errors.seek(0)
            said = self._errors.read().decode("utf-8", "replace").strip()
            self._end()
            return said


_lock = threading.Lock()
_current: dict[Use, WarmProcess] = {}


def warm_process(use: Use = "python") -> WarmProcess:
    """Return the warm process of this process for ``use``; starts one where there is none, or it is gone."""
    with _lock:
        found = _current.get(use)
        if found is None or not found.alive:
            found = _current[use] = WarmProcess(use)
        return found


def _forget() -> None:
    # A forked server's child shares neither the sockets nor the lock of its parent.
    global _lock
    _lock = threading.Lock()
    _current.clear()


os.register_at_fork(after_in_child=_forget)


def _end(
    maker: int, control: socket.socket, process: "subprocess.Popen[bytes]", errors: IO[Any], folder: str
) -> None:
    control.close()
    errors.close()
    if os.getpid() != maker:
        process.returncode = 0  # the parent's child: nothing of it is ours to wait for
        return
    process.kill()
    process.wait()
    with contextlib.suppress(OSError):
        Path(folder).rmdir()


def _sweep() -> None:
    """Remove the empty folders of processes that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
        number = folder.name.removeprefix(_FOLDER).partition("-")[0]
        if number.isdecimal() and not Path(f"/proc/{number}").exists():
            with contextlib.suppress(OSError):
                folder.rmdir()
