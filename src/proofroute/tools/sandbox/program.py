"""Run a program as the main module of a process that did other things before, and end as Python ends.

Only the standard library may be used here: the parent sends the text of this file.
"""

import atexit
import builtins
import contextlib
import marshal
import os
import signal
import sys
from types import CodeType, ModuleType, TracebackType
from typing import Any, Final, NoReturn, cast

OUT_OF_MEMORY: Final = signal.SIGVTALRM
"""What ends a program that ran out of its memory; no exit code says that, since a program may choose any."""

_REHEARSAL: Final = b"tprint(end='')"


def rehearse() -> None:
    """Do what every run does, so that the memory which that writes to is this process's own already."""
    status = _run(_REHEARSAL, ModuleType("__main__").__dict__)
    sys.stdout.flush()
    assert not status  # noqa: S101 - it cannot fail


def run_program(data: bytes) -> NoReturn:
    """Run ``data``, a program's text in UTF-8 or its code through marshal, and end the process.

    Args:
        data: a byte that says which it is (``t`` or ``c``), then the program.
    """
    main = ModuleType("__main__")
    main.__dict__["__file__"] = "main.py"
    sys.modules["__main__"] = main
    sys.argv = ["main.py"]
    for name in ("exit", "quit"):  # the interpreter runs without its site, which gives them
        if not hasattr(builtins, name):
            setattr(builtins, name, sys.exit)
    status = _run(data, main.__dict__)
    try:
        if "threading" in sys.modules:
            cast("Any", sys.modules["threading"])._shutdown()
        cast("Any", atexit)._run_exitfuncs()
    except MemoryError:
        status = None
    except BaseException as error:  # noqa: BLE001 - whatever it is, it ends with this process
        status = _ended_by(error)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    if status is None:
        end_out_of_memory()
    os._exit(status)


def end_out_of_memory() -> NoReturn:
    """End this process by the signal that stands for it: the filter lets it have one from its own timer."""
    with contextlib.suppress(Exception):
        signal.signal(OUT_OF_MEMORY, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [OUT_OF_MEMORY])
    with contextlib.suppress(Exception):
        signal.setitimer(signal.ITIMER_VIRTUAL, 1e-6)
    while True:  # the timer counts the processor's time
        pass


def _run(data: bytes, namespace: dict[str, Any]) -> int | None:
    """Return the exit code; None where there was no memory left."""
    try:
        code: CodeType | str = (
            marshal.loads(data[1:]) if data[:1] == b"c" else data[1:].decode("utf-8", "surrogatepass")  # noqa: S302
        )
        exec(  # noqa: S102 - the purpose
            compile(code, "main.py", "exec", dont_inherit=True) if isinstance(code, str) else code, namespace
        )
    except MemoryError:
        return None
    except BaseException as error:  # noqa: BLE001 - as the interpreter does
        return _ended_by(error)
    return 0


def _ended_by(error: BaseException) -> int | None:
    """Say what is to be said of an exception that nobody caught, and return the exit code; None as above."""
    if isinstance(error, SystemExit):
        match error.code:
            case None:
                return 0
            case int():
                return error.code & 0xFF
            case _:
                print(error.code, file=sys.stderr)
                return 1
    place: TracebackType | None = error.__traceback__
    # The frames of this file say nothing to whoever wrote the program.
    here = _run.__code__.co_filename
    while place is not None and place.tb_frame.f_code.co_filename == here:
        place = place.tb_next
    try:
        sys.excepthook(type(error), error.with_traceback(place), place)
    except MemoryError:
        return None
    except BaseException:  # noqa: BLE001 - a broken hook changes nothing of how it ended
        return 1
    return 1
