"""A worker: imports one module, then answers calls of its ``HANDLERS`` until its standard input closes.

Started by the pool as ``python -m proofroute.tools.workers MODULE MEMORY``. It writes ``ready``; then a call
is one line of JSON, ``[handler, argument]``, and so is its reply, ``{"ok": value}`` or
``{"error": [type, message]}``.
"""

import importlib
import json
import os
import queue
import sys
import threading
from collections.abc import Iterator
from typing import IO


def main() -> None:
    """Serve calls until standard input closes."""
    module_name, memory = sys.argv[1], int(sys.argv[2])
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints must not be taken for a reply
    _limit_memory(memory)
    handlers = importlib.import_module(module_name).HANDLERS
    replies.write("ready\n")
    replies.flush()
    for line in _lines_until_parent_is_gone(sys.stdin):
        handler, argument = json.loads(line)
        try:
            reply = {"ok": handlers[handler](argument)}
        except Exception as error:  # noqa: BLE001 - the boundary: the caller decides what a fault means
            reply = {"error": [type(error).__name__, str(error)[:500]]}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


def _limit_memory(limit: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows: there the time limit alone bounds a call
        return
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _lines_until_parent_is_gone(stream: IO[str]) -> Iterator[str]:
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read() -> None:
        for line in stream:
            lines.put(line)
        os._exit(0)  # also out of a running computation: nobody waits for it any more

    threading.Thread(target=read, daemon=True).start()
    return iter(lines.get, None)


if __name__ == "__main__":
    main()
