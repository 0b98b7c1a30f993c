"""More code that is wrong and claims to be right: through descriptors, frames, hooks and lies."""

from typing import Final

# A result frame as the server of the code writes it, for whoever finds the pipe.
_FRAMES: Final = (
    "FRAMES = [b'{\"value\": 2}\\n', b'{\"value\": {\"int\": 2}}\\n', b'2\\n', b'{\"handle\": 0}\\n',\n"
    '  b\'{"unit": "test 1", "outcome": "passed", "statement": "", "counterexample": null,\'\n'
    '  b\' "seconds": 0, "used": true}\\n\', b\'{"done": true}\\n\']\n'
)
_WRONG: Final = "\ndef f(x): return 0"

FORGERIES: Final = {
    "everything closed": "import os\nos.closerange(0, 256)" + _WRONG,
    "output turned to input": "import os\nos.dup2(1, 0)" + _WRONG,
    "input turned to output": "import os\nos.dup2(0, 1)" + _WRONG,
    "output duplicated": f"import os\n{_FRAMES}n = os.dup(1)\nfor m in FRAMES: os.write(n, m)" + _WRONG,
    "descriptors three and four": (
        f"import os\n{_FRAMES}def f(x):\n for n in (3, 4, 5, 1, 2):\n"
        "  for m in FRAMES:\n   try: os.write(n, m)\n   except OSError: pass\n return 0"
    ),
    "own pipe in place of the output": "import os\nr, w = os.pipe()\nos.dup2(w, 1)" + _WRONG,
    "own pipe in place of the input": (
        "import os\nr, w = os.pipe()\nos.write(w, b'{\"call\": 1}\\n' * 9)\nos.dup2(r, 0)" + _WRONG
    ),
    "frames when it starts": (
        f"import sys\n{_FRAMES}for m in FRAMES: sys.__stdout__.buffer.write(m)\nsys.__stdout__.flush()"
    )
    + _WRONG,
    "frames from a thread": (
        f"import os, threading\n{_FRAMES}def g():\n for _ in range(300):\n  for m in FRAMES: os.write(1, m)\n"
        "threading.Thread(target=g, daemon=True).start()" + _WRONG
    ),
    "frames at exit": f"import atexit, os\n{_FRAMES}atexit.register(lambda: [os.write(1, m) for m in FRAMES])"
    + _WRONG,
    "frames, then the end": f"import os\n{_FRAMES}def f(x):\n for m in FRAMES: os.write(1, m)\n os._exit(0)",
    "frames by native code": (
        f"import ctypes\n{_FRAMES}def f(x):\n c = ctypes.CDLL(None)\n"
        " for m in FRAMES: c.write(1, m, len(m))\n return 0"
    ),
    "right frame, wrong result": (
        "import json, os\ndef f(x):\n for n in (3, 4, 5, 6, 7):\n"
        "  try: os.write(n, json.dumps({'value': x + 1, 'sync': []}).encode() + b'\\n')\n"
        "  except OSError: pass\n os._exit(0)"
    ),
    "right frame beside a wrong result": (
        "import json, os\ndef f(x):\n for n in (3, 4, 5, 6, 7):\n"
        "  try: os.write(n, json.dumps({'value': x + 1, 'sync': []}).encode() + b'\\n')\n"
        "  except OSError: pass\n return None"
    ),
    "binary frames": (
        "import marshal, os\ndef f(x):\n for n in range(8):\n"
        "  try: os.write(n, marshal.dumps(['end', 0, 0, 0]))\n  except OSError: pass\n return 0"
    ),
    "signal to itself": "import os\ndef f(x): os.kill(os.getpid(), 9)",
    "stopped": "import os, signal\ndef f(x):\n os.kill(os.getpid(), signal.SIGSTOP)\n return 0",
    "alarm that exits": (
        "import os, signal\nsignal.signal(14, lambda *a: os._exit(0))\nsignal.setitimer(0, 0.01)\n"
        "def f(x):\n while True: pass"
    ),
    "exit in a destructor": "import os\nclass C:\n def __del__(self): os._exit(0)\ndef f(x): C()",
    "exit in a representation": (
        "import os\nclass C(int):\n def __repr__(self): os._exit(0)\ndef f(x): return C()"
    ),
    "exit in a comparison": "import os\nclass C:\n def __eq__(self, o): os._exit(0)\ndef f(x): return C()",
    "exit by a hook": "import sys, os\nsys.excepthook = lambda *a: os._exit(0)\ndef f(x): raise ValueError",
    "exit when traced": "import sys, os\nsys.settrace(lambda *a: os._exit(0))" + _WRONG,
    "lying difference": (
        "class L(float):\n def __sub__(s, o): return 0.0\n def __rsub__(s, o): return 0.0\n"
        " def __abs__(s): return 0.0\n"
        " def __eq__(s, o): return True\n def __lt__(s, o): return True\n"
        " def __hash__(s): return 4\ndef f(x): return L()"
    ),
    "lying class": (
        "class L:\n @property\n def __class__(self): return int\n def __eq__(self, o): return True\n"
        " def __hash__(self): return hash(4)\n def __index__(self): return 2\ndef f(x): return L()"
    ),
    "lying order": (
        "import functools\n@functools.total_ordering\nclass L:\n __eq__ = __lt__ = lambda s, o: True\n"
        " __hash__ = lambda s: 0\ndef f(x): return L()"
    ),
    "lying truth": (
        "class B:\n def __bool__(self): return True\nclass L:\n def __eq__(self, o): return B()\n"
        " __hash__ = lambda s: 0\ndef f(x): return L()"
    ),
    "lying conversion": (
        "class L(str):\n def __float__(self): return 3.0\n def __eq__(self, o): return True\n"
        " __hash__ = lambda s: 0\ndef f(x): return L('2')"
    ),
    "lying subclass hook": (
        "from abc import ABCMeta\nclass M(ABCMeta):\n def __instancecheck__(c, o): return True\n"
        " def __eq__(c, o): return True\n __hash__ = lambda c: 0\nclass L(metaclass=M): ...\n"
        "def f(x): return L"
    ),
    "lying callable": (
        "class L:\n def __call__(self, *a): return self\n __eq__ = lambda s, o: True\n"
        " __hash__ = lambda s: 0\nf = L()"
    ),
    "lying module": (
        "import sys, types\nclass L(types.ModuleType):\n def __eq__(self, o): return True\n"
        " __hash__ = lambda s: 0\n"
        "sys.modules['__main__'].__class__ = L\ndef f(x): return sys.modules['__main__']"
    ),
    "integers rewritten": (
        "import ctypes\nfor n in (3, 4, 0):\n ctypes.memmove(id(n) + 24, ctypes.byref(ctypes.c_int(2)), 4)"
        + _WRONG
    ),
    "serializer patched": (
        "import json, json.encoder\njson.dumps = lambda *a, **k: '{\"value\": 2}'\n"
        "json.encoder.JSONEncoder.encode = lambda *a: '{\"value\": 2}'\n"
        "json.encoder.c_make_encoder = json.encoder.encode_basestring_ascii = None" + _WRONG
    ),
    "parser patched": "import json\njson.loads = lambda *a, **k: {'done': True}" + _WRONG,
    "print patched": "import builtins\nbuiltins.print = lambda *a, **k: None" + _WRONG,
    "all builtins patched": (
        "import builtins\nfor n in ('type', 'isinstance', 'len', 'repr', 'abs', 'all', 'any', "
        "'sorted', 'int', 'float'):\n"
        " setattr(builtins, n, lambda *a, **k: True)" + _WRONG
    ),
    "assertion errors swallowed": (
        "import builtins\nclass A(Exception):\n def __new__(cls, *a): raise SystemExit(0)\n"
        "builtins.AssertionError = A" + _WRONG
    ),
    "tests overwritten": (
        "import sys\nfor m in list(sys.modules.values()):\n m.test_1 = m.check = lambda *a: None"
    )
    + _WRONG,
    "caller's names": (
        "import sys\ndef f(x):\n g = sys._getframe()\n while g:\n"
        "  for v in (*g.f_locals.values(), *g.f_globals.values()):\n"
        "   if isinstance(v, dict) and 'expected' in v: return v\n"
        "  g = g.f_back\n return 0"
    ),
    "server's functions replaced": (
        "import gc, types\nfor o in gc.get_objects():\n"
        " if isinstance(o, types.FunctionType) and o.__module__ != __name__ and 'candidate' in "
        "str(o.__module__):\n"
        "  o.__code__ = (lambda *a, **k: {'value': 2}).__code__.replace(co_freevars=o.__code__.co_freevars)"
        + _WRONG
    ),
    "memory searched": (
        "import gc\ndef f(x):\n for o in gc.get_objects():\n"
        "  if isinstance(o, (list, tuple)) and 'assert' in str(o)[:999]: return 2\n return 0"
    ),
    "answer by the count of calls": "n = 0\ndef f(x):\n global n\n n += 1\n return [5, 6, 7][n % 3]",
    "raises what tests expect": "def f(x):\n import unittest\n raise unittest.SkipTest",
    "generator as an answer": "def f(x):\n yield from iter(lambda: 2, 3)",
    "awaitable": "async def f(x): return 2",
    "late answer": (
        "import threading\ndef f(x):\n threading.Timer(0.05, print, ('{\"value\": 2}',)).start()\n return 0"
    ),
}
"""None of them is right for ``f(1) == 2``, ``f(2)`` near 3 and ``f(3) == 4``."""
