"""Secrets of the environment, of other processes, of descriptors and of other runs."""

from typing import Final

from tests.tools.sandbox.hostile.machine import INT80, RAW

ROWS: Final = {
    "environment": "import os\nif 'PROOFROUTE_SECRET' in os.environ: print('OUT')",
    "C environment": (
        "import ctypes; c = ctypes.CDLL(None); c.getenv.restype = ctypes.c_char_p\n"
        "if c.getenv(b'PROOFROUTE_SECRET'): print('OUT')"
    ),
    "environment as it was at the start": (
        "import ctypes; e = ctypes.POINTER(ctypes.c_void_p).in_dll(ctypes.CDLL(None), '__environ')\n"
        "a = ctypes.cast(e, ctypes.c_void_p).value\n"
        "b = ctypes.create_string_buffer(1)\n"
        "while a and e[0]:\n"
        " s = ctypes.string_at(e[0])\n"
        " if b'PROOFROUTE_SECRET' in s: print('OUT')\n"
        " a += 8; e = ctypes.cast(a, ctypes.POINTER(ctypes.c_void_p))"
    ),
    "own environ file": "if 'PROOFROUTE_SECRET' in open('/proc/self/environ').read(): print('OUT')",
    "own command line": "if open('/proc/self/cmdline').read(): print('OUT')",
    "own maps": "if open('/proc/self/maps').read(): print('OUT')",
    "own memory": "open('/proc/self/mem', 'rb'); print('OUT')",
    "own mounts": "if open('/proc/self/mountinfo').read(): print('OUT')",
    "own descriptors": "import os\nif os.listdir('/proc/self/fd'): print('OUT')",
    "environ of the parent": (
        "import os\nif 'SECRET' in open(f'/proc/{os.getppid()}/environ').read(): print('OUT')"
    ),
    "environ of the service": "if open('/proc/@PARENT@/environ', 'rb').read(): print('OUT')",
    "command line of the service": "if open('/proc/@PARENT@/cmdline').read(): print('OUT')",
    "memory of the service": "open('/proc/@PARENT@/mem', 'rb'); print('OUT')",
    "maps of the service": "if open('/proc/@PARENT@/maps').read(): print('OUT')",
    "descriptor of the service": (
        "import os\nif b'SECRET' in os.pread(os.open('/proc/@PARENT@/fd/@FD@', 0), 99, 0): print('OUT')"
    ),
    "folder of the service": "import os\nif os.readlink('/proc/@PARENT@/cwd'): print('OUT')",
    "program of the service": "import os\nif os.readlink('/proc/@PARENT@/exe'): print('OUT')",
    "link of a descriptor": "import os\nif os.readlink('/proc/@PARENT@/fd/@FD@'): print('OUT')",
    "tasks of the service": "import os\nif os.listdir('/proc/@PARENT@/task'): print('OUT')",
    "processes": "import os\nif [n for n in os.listdir('/proc') if n.isdigit()]: print('OUT')",
    "inherited descriptor": (
        "import os\n"
        "for n in range(3, 1024):\n"
        " try: data = os.pread(n, 99, 0)\n"
        " except OSError: continue\n"
        " if b'SECRET' in data: print('OUT')"
    ),
    "take a descriptor": (
        "import os\n"
        f"{RAW}\n"
        "n = raw(438, os.pidfd_open(@PARENT@), @FD@, 0)\n"
        "if n >= 0 and b'SECRET' in os.pread(n, 99, 0): print('OUT')"
    ),
    "process descriptor": "import os; os.pidfd_open(@PARENT@); print('OUT')",
    "kernel log": "import ctypes\nif ctypes.CDLL(None).klogctl(10, None, 0) >= 0: print('OUT')",
    "kernel symbols": "if open('/proc/kallsyms').read(9): print('OUT')",
    "keyring": f"{RAW}\nif raw(250, 0, -3, 1) >= 0: print('OUT')",
    "add a key": f"{RAW}\nif raw(248, b'user', b'x', b'x', 1, -2) >= 0: print('OUT')",
    "machine": "if open('/etc/machine-id').read(): print('OUT')",
    "home": "import os\nif os.listdir(os.path.expanduser('~root')): print('OUT')",
    "host name file": "if open('/etc/hostname').read(): print('OUT')",
    "resolver": "if open('/etc/resolv.conf') : print('OUT')",
    "network tables": "if open('/proc/net/tcp').read(): print('OUT')",
    "hardware address": "if open('/sys/class/net/lo/address').read(): print('OUT')",
    "group of the service": "import os; os.getpgid(@PARENT@); print('OUT')",
    "session of the service": "import os; os.getsid(@PARENT@); print('OUT')",
    "priority of the service": "import os; os.getpriority(os.PRIO_PROCESS, @PARENT@); print('OUT')",
    "scheduler of the service": "import os; os.sched_getscheduler(@PARENT@); print('OUT')",
    "limits of the service": (
        "import resource; resource.prlimit(@PARENT@, resource.RLIMIT_NOFILE); print('OUT')"
    ),
    "processors of the service": "import os; os.sched_getaffinity(@PARENT@); print('OUT')",
    "32-bit keyring": f"{INT80}\nif old(288, 0, 0xfffffffd, 1) >= 0: print('OUT')",
    "auxiliary vector": "if open('/proc/self/auxv', 'rb').read(): print('OUT')",
}

NEVER_PLAIN: Final = {
    "earlier run, by the collector": (
        "import gc\nword = ''.join(['EARLIER', '-RUN-'])\n"
        "seen = [x for o in gc.get_objects() if type(o) is dict for x in o.values() if type(x) is str]\n"
        "if any(word + word in x for x in seen): print('OUT')"
    ),
    "earlier run, by memory": (
        "import ctypes, os\n"
        "c = ctypes.CDLL(None, use_errno=True); r, w = os.pipe()\n"
        "starts = {id(x) >> 20 << 20 for x in (object(), [], {}, 'x' * 40, 'x' * 400, lambda: 1, "
        "b'x' * 99)}\n"
        "for start in {s + (n << 20) for s in starts for n in (-2, -1, 0, 1, 2)}:\n"
        " for page in range(start, start + (1 << 20), 4096):\n"
        "  if c.write(w, ctypes.c_void_p(page), 4096) == 4096:\n"
        "   if b'N-' in os.read(r, 4096).split(b'EARLIER-RU'): print('OUT')"
    ),
    "earlier run, by a module": "import math\nif hasattr(math, 'left_behind'): print('OUT')",
    "earlier run, by builtins": "if len('ab') != 2 or sorted([2, 1]) != [1, 2]: print('OUT')",
    "files of an earlier run": "import os\nif os.listdir('.') or os.listdir(os.getcwd()): print('OUT')",
    "earlier run, by the random state": (
        "import random, time\nrandom.seed(5)\nif random.__dict__.get('left_behind'): print('OUT')"
    ),
    "earlier run, by the module table": (
        "import sys\nif 'left_behind' in sys.modules or 'left_behind' in sys.path: print('OUT')"
    ),
    "our own modules": (
        "import sys, gc\n"
        "if any(n.startswith('proofroute') for n in sys.modules): print('OUT')\n"
        "import proofroute; print('OUT')"
    ),
    "installed packages": "import langgraph; print('OUT')",
}

LEAVES_BEHIND: Final = (
    "import builtins, math, random, sys\n"
    "SECRET = 'EARLIER-RUN-' * 3\n"
    "math.left_behind = random.left_behind = SECRET\n"
    "sys.modules['left_behind'] = sys; sys.path.append('left_behind')\n"
    "builtins.len = lambda x: 7\n"
    "builtins.sorted = lambda x: x\n"
    "print(SECRET)"
)
"""Run before the others of this category: nothing of it may reach them."""
