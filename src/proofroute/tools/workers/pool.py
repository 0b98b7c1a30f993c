"""The pool of workers: one list of idle processes per module, safe from any thread and event loop.

A call takes an idle worker or starts one, by exec and never by fork, waits for the reply within its time
limit, and puts the worker back. A worker that runs out of time, dies or breaks the protocol is killed.
"""

import asyncio
import atexit
import json
import os
import select
import subprocess
import sys
import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from proofroute.core import Json, WorkerError

MEMORY: Final = 1 << 30
_REPLY_LIMIT: Final = 16 << 20
_IDLE_LIMIT: Final = 4
_START_LIMIT: Final = 60.0
_CALLS_PER_WORKER: Final = 10_000


@dataclass(frozen=True, slots=True)
class Job:
    """What to run: ``handler`` of the table ``HANDLERS`` in ``module``, within its bounds.

    Args:
        module: the module to import in the worker.
        handler: the name in its ``HANDLERS``, a function from JSON data to JSON data.
        seconds: wall-clock limit of one call; the worker's imports are not counted.
        memory: bytes of address space of the worker.
    """

    module: str
    handler: str
    seconds: float = 5.0
    memory: int = MEMORY


class _Worker:
    """One process and its pipes; used by one caller at a time."""

    def __init__(self, job: Job) -> None:
        # -I -s would lose an editable install on the path; -E keeps the user's variables out.
        command = [sys.executable, "-E", "-m", "proofroute.tools.workers", job.module, str(job.memory)]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,  # Ctrl-C goes to the parent, which closes the pipe
        )
        self.calls = 0

    def call(self, handler: str, argument: Json, seconds: float) -> Json:
        if self.calls == 0:
            self._read_line("starting " + handler, _START_LIMIT)  # its imports are not the call's time
        self.calls += 1
        assert self.process.stdin is not None  # noqa: S101 - it was opened above
        try:
            self.process.stdin.write(json.dumps([handler, argument]).encode() + b"\n")
        except OSError as error:
            raise _BrokenWorker(f"the worker for {handler!r} is gone: {error}") from None
        reply: dict[str, Any] = json.loads(self._read_line(handler, seconds))
        if "error" in reply:
            kind, message = reply["error"]
            raise WorkerError(f"{handler} failed: {kind}: {message}")
        result: Json = reply["ok"]
        return result

    def _read_line(self, handler: str, seconds: float) -> bytes:
        assert self.process.stdout is not None  # noqa: S101 - it was opened above
        pipe = self.process.stdout.fileno()
        deadline = time.monotonic() + seconds
        buffer = bytearray()
        while not buffer.endswith(b"\n"):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                raise _BrokenWorker(f"{handler} took longer than {seconds:g} s")
            piece = os.read(pipe, 1 << 16)
            if not piece:
                raise _BrokenWorker(f"the worker for {handler!r} died (out of memory, or killed)")
            buffer += piece
            if len(buffer) > _REPLY_LIMIT:
                raise _BrokenWorker(f"the reply of {handler} is over {_REPLY_LIMIT} bytes")
        return bytes(buffer)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


class _BrokenWorker(WorkerError):
    """The worker cannot be used again."""


_lock = threading.Lock()
_idle: dict[tuple[str, int], list[_Worker]] = defaultdict(list)


async def call(job: Job, argument: Json) -> Json:
    """Run ``job`` on ``argument`` in a worker and return its result.

    Raises:
        WorkerError: the handler raised, the time or the memory ran out, or the process died.
    """
    current = _Call(job)
    running = asyncio.get_running_loop().run_in_executor(None, current.run, argument)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        current.cancel()
        running.add_done_callback(_look_away)
        raise


def call_now(job: Job, argument: Json) -> Json:
    """Do what :func:`call` does, for a caller that is no coroutine; it waits in its own thread.

    Raises:
        WorkerError: as :func:`call`.
    """
    return _Call(job).run(argument)


def start_warming(job: Job) -> None:
    """Start a worker for ``job`` now, so that its imports are done when the first call comes."""
    with _lock:
        if _idle[job.module, job.memory]:
            return
    _put_back(_Worker(job), job)


def shut_down() -> None:
    """Kill every idle worker; done by itself when the interpreter ends."""
    with _lock:
        workers = [worker for idle in _idle.values() for worker in idle]
        _idle.clear()
    for worker in workers:
        worker.kill()


def _take(job: Job) -> _Worker:
    with _lock:
        idle = _idle[job.module, job.memory]
        while idle:
            worker = idle.pop()
            if worker.process.poll() is None:
                return worker
    return _Worker(job)


def _put_back(worker: _Worker, job: Job) -> None:
    with _lock:
        idle = _idle[job.module, job.memory]
        if len(idle) < _IDLE_LIMIT and worker.calls < _CALLS_PER_WORKER:
            idle.append(worker)
            return
    worker.kill()


class _Call:
    """One call in its thread, which another thread may cancel at any moment."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._lock = threading.Lock()
        self._worker: _Worker | None = None
        self._cancelled = False

    def run(self, argument: Json) -> Json:
        worker = self._start()
        healthy = False
        try:
            result = worker.call(self._job.handler, argument, self._job.seconds)
            healthy = True
        except _BrokenWorker:
            raise
        except WorkerError:
            healthy = True  # the handler raised; the process is as good as before
            raise
        finally:
            with self._lock:
                self._worker = None
            if healthy and not self._cancelled:
                _put_back(worker, self._job)
            else:
                worker.kill()
        return result

    def cancel(self) -> None:
        with self._lock:
            self._cancelled = True
            if self._worker is not None:
                self._worker.process.kill()  # ends the read in the thread at once

    def _start(self) -> _Worker:
        with self._lock:
            if self._cancelled:
                raise WorkerError(f"{self._job.handler} was cancelled")
            self._worker = _take(self._job)
            return self._worker


def _look_away(done: "asyncio.Future[Json]") -> None:
    if not done.cancelled():
        done.exception()


def _forget_after_fork() -> None:
    # A forked child must not write into its parent's pipes.
    global _lock
    _lock = threading.Lock()
    _idle.clear()


atexit.register(shut_down)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_after_fork)
