"""Programs that try to get out, by category.

Each prints ``OUT`` when its attack has succeeded. ``ROWS`` may run in a plain interpreter too, to show that
the attack is real; ``NEVER_PLAIN`` would hurt the machine there, or means nothing. Words between ``@`` are
filled in by the test: ``CANARY`` a file that holds a secret, ``FOLDER`` a folder to write in, ``PORT``,
``PORT6`` and ``UDP`` ports that are listened on, ``UNIX`` and ``ABSTRACT`` sockets too, ``VICTIM`` and
``PARENT`` processes, ``FD`` a descriptor that is open and inheritable.
"""

from typing import Final

from tests.tools.sandbox.hostile import (
    escapes,
    files,
    kernel,
    limits,
    network,
    processes,
    secrets,
    signals,
    writes,
)

CATEGORIES: Final[dict[str, tuple[dict[str, str], dict[str, str]]]] = {
    "read": (files.ROWS, files.NEVER_PLAIN),
    "write": (writes.ROWS, writes.NEVER_PLAIN),
    "secrets": (secrets.ROWS, secrets.NEVER_PLAIN),
    "network": (network.ROWS, network.NEVER_PLAIN),
    "processes": (processes.ROWS, processes.NEVER_PLAIN),
    "signals": (signals.ROWS, signals.NEVER_PLAIN),
    "kernel": (kernel.ROWS, kernel.NEVER_PLAIN),
    "limits": (limits.ROWS, limits.NEVER_PLAIN),
    "escapes": (escapes.ROWS, escapes.NEVER_PLAIN),
}

__all__ = ["CATEGORIES"]
