"""Lifting one's own limits, or those of others."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW


def _raises(name: str) -> str:
    code = f"import resource as r\nr.setrlimit(r.{name}, (r.RLIM_INFINITY, r.RLIM_INFINITY))\n"
    return f"{code}print('OUT' if r.getrlimit(r.{name})[0] in (-1, r.RLIM_INFINITY) else '')"


ROWS: Final = {
    **{
        f"raise {name}": _raises(f"RLIMIT_{name}")
        for name in ("AS", "CPU", "FSIZE", "NPROC", "CORE", "DATA", "STACK", "MEMLOCK")
    },
    "soft to hard": (
        "import resource as r; n = r.getrlimit(r.RLIMIT_CPU)[1]; "
        "r.setrlimit(r.RLIMIT_CPU, (n, n)); print('OUT')"
    ),
    "lower": "import resource as r; r.setrlimit(r.RLIMIT_CORE, (0, 0)); print('OUT')",
    "prlimit": (
        "import resource as r; r.prlimit(0, r.RLIMIT_AS, (r.RLIM_INFINITY, r.RLIM_INFINITY)); print('OUT')"
    ),
    "prlimit of the victim": (
        "import resource as r; r.prlimit(@VICTIM@, r.RLIMIT_CORE, (0, 0)); print('OUT')"
    ),
    "raw setrlimit": f"{RAW}if raw(160, 9, (ctypes.c_long * 2)(-1, -1)) == 0: print('OUT')",
    "raw prlimit": f"{RAW}if raw(302, 0, 9, (ctypes.c_long * 2)(-1, -1), 0) == 0: print('OUT')",
    "raw prlimit with a high pointer": (
        "import ctypes, mmap\nc = ctypes.CDLL(None); c.mmap.restype = ctypes.c_void_p\n"
        "c.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]\n"
        "a = c.mmap(1 << 33, 4096, 3, 0x100022, -1, 0)\n"
        "ctypes.memmove(a, (ctypes.c_long * 2)(-1, -1), 16)\n"
        "p = (ctypes.c_long(302), ctypes.c_long(0), ctypes.c_long(9), ctypes.c_void_p(a), None)\n"
        "if c.syscall(*p) == 0: print('OUT')"
    ),
    "32-bit setrlimit": (f"{INT80}a = text(b'\\xff' * 8)\nif old(75, 4, a) == 0: print('OUT')"),
    "priority": "import os; os.setpriority(os.PRIO_PROCESS, 0, 5); print('OUT')",
}

NEVER_PLAIN: Final = {
    "more files": ("import os\nn = [os.dup(1) for _ in range(2000)]\nprint('OUT')"),
    "a higher place": "import os; os.dup2(1, 4000); print('OUT')",
    "core dump": ("import resource as r\nif r.getrlimit(r.RLIMIT_CORE) != (0, 0): print('OUT')"),
    "real time": "import os; os.sched_setscheduler(0, 1, os.sched_param(50)); print('OUT')",
}
