"""Programs that want all of the memory, the time or the output."""

from typing import Final

from tests.tools.sandbox.hostile.machine import RAW

_ENDLESS: Final = "\nwhile True: pass"

BOMBS: Final = {
    # memory
    "list": "x = [0] * 10**10",
    "string": "x = 'x' * 10**11",
    "appended": "x = []\nwhile True: x.append(bytes(1 << 20))",
    "caught again and again": (
        "x = []\nwhile True:\n try: x.append(bytes(1 << 22))\n except MemoryError: pass"
    ),
    "doubled": "x = 'x'\nwhile True: x += x",
    "dictionary": "x = {}\nn = 0\nwhile True: n += 1; x[n] = [n] * 50",
    "number": "x = 9 ** 9 ** 9",
    "shifted": "x = 1 << (1 << 40)",
    "factorial": "import math; math.factorial(10**8)",
    "decimal": (
        "from decimal import *; getcontext().prec = MAX_PREC; getcontext().Emax = MAX_EMAX; "
        "Decimal(2) ** 10**9"
    ),
    "fraction": "from fractions import Fraction\nx = Fraction(3, 7)\nwhile True: x = x * x",
    "formatted": "print('{:>9999999999}'.format(1))",
    "percent": "print('%9999999999d' % 1)",
    "range": "list(range(10**12))",
    "product": "import itertools; list(itertools.product(range(1000), repeat=5))",
    "sorted": "import itertools; sorted(itertools.count())",
    "mapped": (
        "import mmap; x = [mmap.mmap(-1, 1 << 28) for _ in range(99)]\nfor m in x: m[:] = bytes(1 << 28)"
    ),
    "mapped private": "import mmap; x = [mmap.mmap(-1, 1 << 26, flags=34) for _ in range(99)]",
    "C heap": (
        "import ctypes; c = ctypes.CDLL(None)\nfor _ in range(10**6): c.memset(c.malloc(1 << 20), 1, 1 << 20)"
    ),
    "decompressed": (
        "import zlib; d = zlib.compress(bytes(1 << 24))\nx = [zlib.decompress(d) for _ in range(99)]"
    ),
    "recursion": "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return [f(n + 1)]\nf(0)",
    "nested data": "x = []\nfor _ in range(10**6): x = [x]\nprint(repr(x) == x, x == [x])",
    "nested text": "compile('(' * 10**5 + ')' * 10**5, 'x', 'eval')",
    "nested minus": "import ast; ast.parse('-' * 10**6 + '1')",
    "json": "import json; json.loads('[' * 10**6)",
    "pattern": "import re; re.compile('(' * 10**4 + ')' * 10**4)",
    "code": "exec('x = 1\\n' * 10**7)",
    # time
    "loop": "while True: pass",
    "loop that catches all": "while True:\n try:\n  while True: pass\n except BaseException: pass",
    "limit signal ignored": "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)" + _ENDLESS,
    "all signals ignored": (
        "import signal\nfor n in range(1, 65):\n try: signal.signal(n, signal.SIG_IGN)\n"
        " except (OSError, ValueError): pass" + _ENDLESS
    ),
    "signals blocked": "import signal; signal.pthread_sigmask(0, range(1, 65))" + _ENDLESS,
    "sleep": "import time; time.sleep(10**6)",
    "deadlock": "import threading; l = threading.Lock(); l.acquire(); l.acquire()",
    "selecting": "import select, os; select.select([os.pipe()[0]], [], [])",
    "full pipe": "import os; r, w = os.pipe()\nwhile True: os.write(w, bytes(9999))",
    "full pair": "import socket; a, b = socket.socketpair()\nwhile True: a.send(bytes(9999))",
    "pattern that backtracks": "import re; re.match('(a+)+$', 'a' * 40 + 'b')",
    "at exit": "import atexit, time; atexit.register(time.sleep, 99)",
    "at exit again": (
        "import atexit\ndef f():\n atexit.register(f)\n while True: pass\nf2 = atexit.register(f)"
    ),
    "thread that stays": "import threading, time; threading.Thread(target=time.sleep, args=(99,)).start()",
    "destructor": "class C:\n def __del__(self):\n  while True: pass\nx = C()\ndel x",
    "destructor at the end": (
        "class C:\n def __del__(self):\n  while True: pass\nimport sys; sys.keep = C(); sys.keep.x = sys.keep"
    ),
    "generator that will not close": (
        "def g():\n while True:\n  try: yield\n  except GeneratorExit: pass\nx = g(); next(x); x.close()"
        + _ENDLESS
    ),
    "exception that never ends": "class E(Exception):\n def __str__(self):\n  while True: pass\nraise E",
    "hook that never ends": (
        "import sys\nsys.excepthook = lambda *a: exec('while True: pass')\nraise ValueError"
    ),
    "stream that never flushes": (
        "import sys\nclass S:\n def write(self, x): pass\n def flush(self):\n  while True: pass\n"
        "sys.stdout = S()"
    ),
    "timer": "import signal; signal.signal(14, lambda *a: None); signal.setitimer(0, 1e-6, 1e-6)" + _ENDLESS,
    "big power": "pow(3, 10**7, 10**(10**6))",
    "digits": "import sys; sys.set_int_max_str_digits(0); len(str(3 ** 10**7))",
    "collatz of hashes": "x = {}\nfor n in range(10**8): x[n * (2**61 - 1)] = 1",
    # threads and descriptors
    "threads": "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(9,)).start()",
    "small threads": (
        "import threading, time\nthreading.stack_size(32768)\n"
        "while True:\n try: threading.Thread(target=time.sleep, args=(9,), daemon=True).start()\n"
        " except RuntimeError: pass"
    ),
    "C threads": (
        "import ctypes; c = ctypes.CDLL(None); n = ctypes.c_ulong()\n"
        "while True: c.pthread_create(ctypes.byref(n), None, c.pause, None)"
    ),
    "descriptors": "import os\nwhile True:\n try: os.pipe()\n except OSError: pass",
    "events": f"{RAW}\nwhile True: raw(290, 0, 0)",
    # output
    "flood": "while True: print('x' * 1000)",
    "flood of errors": "import sys\nwhile True: sys.stderr.write('x' * 9999)",
    "raw flood": "import os\nwhile True: os.write(1, b'x' * 65536)",
    "both": "import os\nwhile True: os.write(1, b'x'); os.write(2, b'x' * 999)",
    "flood from threads": (
        "import os, threading\ndef f():\n while True: os.write(1, b'x' * 9999)\n"
        "for _ in range(8): threading.Thread(target=f).start()"
    ),
    "one long line": "import sys\nwhile True: sys.stdout.write('x' * 10**6)",
    "not text": "import os\nwhile True: os.write(1, bytes(range(256)) * 99)",
    "long traceback": "import sys; sys.setrecursionlimit(10**5); raise ValueError('x' * 10**7)",
    "warnings": "import warnings\nwhile True: warnings.warn('x' * 999)\n",
}
"""Each ends at one of its limits, or by itself."""

FALLS: Final = {
    "null": "import ctypes; ctypes.string_at(0)",
    "abort": "import os; os.abort()",
    "trap": "import ctypes; ctypes.CDLL(None).abort()",
    "stack": "import ctypes; f = ctypes.CFUNCTYPE(None)(lambda: f()); f()",
    "freed twice": "import ctypes; c = ctypes.CDLL(None)\nfor _ in range(9): c.free(ctypes.c_void_p(16))",
    "bad return": f"{RAW}raw(15)",
    "wild code": "import ctypes; ctypes.CFUNCTYPE(None)(4096)()",
    "bad bytecode": (
        "def f(): pass\nf.__code__ = f.__code__.replace(co_code=b'\\xff\\xff' * 50, co_stacksize=1); f()"
    ),
    "references lost": (
        "import ctypes; x = object(); c = ctypes.pythonapi.Py_DecRef\n"
        "for _ in range(99): c(ctypes.py_object(None)); c(ctypes.py_object(1))"
    ),
    "executable stack": (
        "import mmap, ctypes; m = mmap.mmap(-1, 4096, prot=7); m.write(b'\\x0f\\x0b')\n"
        "ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(m)))()"
    ),
    "descriptors closed": "import os; os.closerange(0, 4096)",
    "descriptors swapped": "import os; os.dup2(1, 0); os.dup2(2, 1); os.dup2(0, 2); os.write(0, b'x')",
    "frames on every descriptor": (
        "import os, marshal\nfor n in range(64):\n"
        " for m in (['layers', {}], ['end', 0, 0, 0]):\n"
        "  try: os.write(n, marshal.dumps(m))\n  except OSError: pass"
    ),
    "exit code of memory": "raise SystemExit(86)",
    "half a character": "import os; os.write(1, b'\\xe2\\x82')",
    "surrogates": "import sys; sys.stdout.reconfigure(errors='surrogatepass'); print('\\udc80')",
    "no standard output": "import sys; sys.stdout = sys.stderr = sys.stdin = None; 1 / 0",
    "exit in a hook": "import sys; sys.excepthook = lambda *a: sys.exit(0); 1 / 0",
    "exit in a thread": "import os, threading; threading.Thread(target=os._exit, args=(0,)).start()",
    "modules emptied": "import sys; sys.modules.clear(); 1 / 0",
    "builtins emptied": "import builtins; builtins.__dict__.clear()",
    "null in the text": "x = 1\0",
    "not text at all": "\ud800",
    "no text": "",
    "wrong encoding": "# -*- coding: nothing -*-\nprint(1)",
}
"""Programs that break themselves: each ends as a value."""
