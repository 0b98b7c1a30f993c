"""What a kernel offers and a computation does not need."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW, called


def _lib(call: str) -> str:
    return f"import ctypes\nif ctypes.CDLL(None).{call} >= 0: print('OUT')"


ROWS: Final = {
    "new user namespace": _lib("unshare(0x10000000)"),
    "new network namespace": _lib("unshare(0x50000000)"),
    "new process namespace": _lib("unshare(0x30000000)"),
    "own files table": _lib("unshare(0x400)"),
    "rings": called(425, 1, "bytes(120)"),
    "old asynchronous io": f"{RAW}n = ctypes.c_ulong()\nif raw(206, 1, ctypes.byref(n)) >= 0: print('OUT')",
    "32-bit rings": f"{INT80}if old(425, 1, text(bytes(119))) >= 0: print('OUT')",
    "bpf": called(321, 0, "(ctypes.c_uint * 32)(2, 4, 4, 1)", 72),
    "user faults": called(323, 1),
    "performance counters": called(298, "bytes([1, 0, 0, 0, 120]) + bytes(123)", 0, -1, -1, 0),
    "inotify": _lib("inotify_init()"),
    "secret memory": called(447, 0),
    "process descriptor": "import os; os.pidfd_open(os.getpid()); print('OUT')",
    "shared segment": called(29, 0, 4096, 0o1600),
    "semaphores": called(64, 0, 1, 0o1600),
    "message queue": called(68, 0, 0o1600),
    "locked memory": _lib("mlockall(1)"),
    "protection keys": called(330, 0, 0),
    "memory policy": called(239, 0, 0, 0, 0, 0),
    "where pages are": called(279, 0, 0, 0, 0, 0, 0),
    "spliced": (
        "import ctypes, os\nr, w = os.pipe(); r2, w2 = os.pipe(); os.write(w, b'x')\n"
        "if ctypes.CDLL(None).tee(r, w2, 1, 0) >= 0: print('OUT')"
    ),
    "address layout": _lib("personality(0xffffffff)"),
    "another filter": f"{RAW}if raw(317, 2, 0, ctypes.byref(ctypes.c_uint(0x7fff0000))) >= 0: print('OUT')",
    "another filter by prctl": _lib("prctl(38, 1, 0, 0, 0)"),
    "dumpable": _lib("prctl(4, 1, 0, 0, 0)"),
    "seccomp state": _lib("prctl(21, 0, 0, 0, 0)"),
    "root of its own": "import os; os.chroot('/'); print('OUT')",
    "working folder": "import os; os.chdir('/'); print('OUT')",
    "mask": "import os; os.umask(0o77); print('OUT')",
    "user": "import os; os.setuid(os.getuid()); print('OUT')",
    "effective user": "import os; os.seteuid(os.getuid()); print('OUT')",
    "groups": "import os; os.setgroups(os.getgroups()); print('OUT')",
    "saved user": "import os; os.setresuid(-1, -1, -1); print('OUT')",
    "capabilities": called(125, "(ctypes.c_uint * 2)(0x20080522, 0)", "(ctypes.c_uint * 6)()"),
    "scheduler": "import os; os.sched_setscheduler(0, 0, os.sched_param(0)); print('OUT')",
    "disk priority": called(252, 1, 0),
    "another landlock": called(444, "(ctypes.c_uint64 * 1)(1)", 8, 0),
    "open tree": called(428, -100, "b'/'", 0x80000),
    "synced": called(162),
    "clock adjusted": called(159, "bytes(208)"),
    "32-bit namespaces": f"{INT80}if old(310, 0x10000000) >= 0: print('OUT')",
    "file system facts": "import os; os.statvfs('/'); print('OUT')",
}

NEVER_PLAIN: Final = {
    "mount": called(165, "b'none'", "b'/mnt'", "b'tmpfs'", 0, 0),
    "unmount": called(166, "b'/mnt'", 0),
    "mount attributes": called(442, -100, "b'/'", 0, "bytes(32)", 32),
    "file system context": called(430, "b'tmpfs'", 0),
    "moved mount": called(429, -100, "b''", -100, "b''", 0),
    "pivot": called(155, "b'/'", "b'/'"),
    "enter a namespace": called(308, 0, 0),
    "module": called(175, "bytes(8)", 8, "b''"),
    "module by descriptor": called(313, 0, "b''", 0),
    "kernel replaced": called(246, 0, 0, 0, 0),
    "reboot": called(169, 0xFEE1DEAD, 672274793, 0, 0),
    "host name": called(170, "b'owned'", 5),
    "domain name": called(171, "b'owned'", 5),
    "swap": called(167, "b'/dev/null'", 0),
    "accounting": called(163, "b'/tmp/x'"),
    "clock": called(164, "(ctypes.c_long * 2)(1, 1)", 0),
    "clock by number": called(227, 0, "(ctypes.c_long * 2)(1, 1)"),
    "ports": called(172, 3),
    "port range": called(173, 0, 1, 1),
    "segment table": called(154, 0, "bytes(16)", 16),
    "quota": called(179, 0x800001, 0, 0, "bytes(64)"),
    "fanotify": called(300, 0, 0),
    "map rearranged": called(216, 0, 0, 0, 0, 0),
    "new key": called(249, "b'user'", "b'x'", 0, 0),
    "session keyring": called(250, 1, 0),
    "pages moved": called(256, 0, 0, 0, 0),
    "x32 rings": called(425 | 1 << 30, 1, "bytes(120)"),
    "x32 ptrace": called(521 | 1 << 30, 0, 0, 0, 0),
    "x32 mount": called(165 | 1 << 30, "b'none'", "b'/mnt'", "b'tmpfs'", 0, 0),
    "negative number": called(-1),
    "number beyond": called(100_000),
    "mapped shadow stack": called(453, 0, 4096, 0),
    "mount listed": called(458, "bytes(32)", "bytes(64)", 4, 0),
}
