"""How long this process and those below it have worked: the load of the machine does not show in it."""

import os
from pathlib import Path


def working_time() -> float:
    """Return seconds of the processor, those of ended children and (on Linux) of running ones included."""
    own = os.times()
    return own.user + own.system + own.children_user + own.children_system + _below(os.getpid())


def _below(pid: int) -> float:
    seconds = 0.0
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                fields = Path(f"/proc/{child}/stat").read_text().rpartition(") ")[2].split()
                seconds += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + _below(int(child))
    except OSError:  # no such files here, or a process that has just ended
        return seconds
    return seconds
