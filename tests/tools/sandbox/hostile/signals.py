"""Signalling, tracing and reading other processes."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW, called


def _does(code: str) -> str:
    return f"import os, signal\nV = @VICTIM@\n{code}\nprint('OUT')"


ROWS: Final = {
    name: _does(code)
    for name, code in {
        "is the service there": "os.kill(@PARENT@, 0)",
        "is the parent there": "os.kill(os.getppid(), 0)",
        "is it there itself": "os.kill(os.getpid(), 0)",
        "all of the group": "os.killpg(os.getpgid(0), 0)",
        "everyone": "os.kill(-1, 0)",
        "group zero": "os.kill(0, 0)",
        "victim continued": "os.kill(V, signal.SIGCONT)",
        "by process descriptor": "signal.pidfd_send_signal(os.pidfd_open(V), signal.SIGCONT)",
        "to a thread": "signal.pthread_kill(__import__('threading').get_ident(), 0)",
        "raw kill": f"{RAW}assert raw(62, V, 18) == 0",
        "raw tkill": f"{RAW}assert raw(200, V, 18) == 0",
        "raw tgkill": f"{RAW}assert raw(234, V, V, 18) == 0",
        "queued": "import ctypes; assert ctypes.CDLL(None).sigqueue(V, 18, None) == 0",
        "traced": "import ctypes; assert ctypes.CDLL(None).ptrace(0, 0, None, None) == 0",
        "seized": "import ctypes; assert ctypes.CDLL(None).ptrace(0x4206, V, None, None) == 0",
        "memory read": (
            "import ctypes; c = ctypes.CDLL(None); b = ctypes.create_string_buffer(8)\n"
            "class I(ctypes.Structure): _fields_ = [('b', ctypes.c_void_p), ('n', ctypes.c_size_t)]\n"
            "i = I(ctypes.addressof(b), 8)\n"
            "assert c.process_vm_readv(os.getpid(), ctypes.byref(i), 1, ctypes.byref(i), 1, 0) == 8"
        ),
        "memory written": (
            "import ctypes; c = ctypes.CDLL(None); b = ctypes.create_string_buffer(8)\n"
            "class I(ctypes.Structure): _fields_ = [('b', ctypes.c_void_p), ('n', ctypes.c_size_t)]\n"
            "i = I(ctypes.addressof(b), 8)\n"
            "assert c.process_vm_writev(os.getpid(), ctypes.byref(i), 1, ctypes.byref(i), 1, 0) == 8"
        ),
        "compared": f"{RAW}assert raw(312, os.getpid(), os.getpid(), 0, 0, 0) >= 0",
        "owner of a pipe": "import fcntl; r, w = os.pipe(); fcntl.fcntl(r, fcntl.F_SETOWN, os.getpid())",
        "signal of a pipe": "import fcntl; r, w = os.pipe(); fcntl.fcntl(r, fcntl.F_SETSIG, 10)",
        "timer": f"{RAW}n = ctypes.c_int(); assert raw(222, 1, None, ctypes.byref(n)) == 0",
        "timer descriptor": f"{RAW}assert raw(283, 1, 0) >= 0",
        "signal descriptor": f"{RAW}assert raw(289, -1, bytes(8), 8, 0) >= 0",
        "notify of a folder": (
            "import fcntl; fcntl.fcntl(os.open(os.path.dirname(os.__file__), 0), fcntl.F_NOTIFY, 1)"
        ),
        "raise": "signal.signal(10, print); signal.raise_signal(10)",
        "32-bit kill": f"{INT80}assert old(37, V, 18) == 0",
        "32-bit ptrace": f"{INT80}assert old(26, 0, 0, 0) == 0",
        "slower": "os.nice(1)",
        "processors": "os.sched_setaffinity(0, os.sched_getaffinity(0))",
        "name": "import ctypes; assert ctypes.CDLL(None).prctl(15, b'sshd', 0, 0, 0) == 0",
        "reaper": "import ctypes; assert ctypes.CDLL(None).prctl(36, 1, 0, 0, 0) == 0",
        "wait": "import os\ntry: os.waitpid(-1, os.WNOHANG)\nexcept ChildProcessError: pass",
    }.items()
}

NEVER_PLAIN: Final = {
    "kill the parent": _does("os.kill(os.getppid(), 9)"),
    "kill the service": _does("os.kill(@PARENT@, 9)"),
    "kill the victim": _does("os.kill(V, 9)"),
    "kill everyone": _does("os.kill(-1, 9)"),
    "kill the group": _does("os.killpg(0, 9)"),
    "stop the parent": _does("os.kill(os.getppid(), 19)"),
    "stop by group": _does("os.kill(-os.getppid(), 19)"),
    "attached": _does("import ctypes; assert ctypes.CDLL(None).ptrace(16, os.getppid(), None, None) == 0"),
    "x32 kill": called(62 | 1 << 30, "@VICTIM@", 9),
    "hangup": called(153),
    "memory of the parent": called(310, "@PARENT@", "bytes(16)", 1, "bytes(16)", 1, 0),
    "advice to another": called(440, 0, "bytes(16)", 1, 4, 0),
    "reaped memory": called(448, 0, 0),
}
