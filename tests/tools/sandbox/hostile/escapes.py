"""Ways round a policy over names, to files that the policy keeps away; the gate must refuse each, too.

Behind the wall they may find every module that there is: it opens nothing.
"""

from typing import Final

REACHES: Final = {
    "subclasses": (
        "g = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close']\n"
        "way = g[0].__init__.__globals__['__builtins__']['open']"
    ),
    "mro": (
        "g = [c for c in type('').mro()[-1].__subclasses__() if c.__name__ == '_wrap_close']\n"
        "way = g[0].__init__.__globals__['__builtins__']['open']"
    ),
    "type's own method": (
        "g = [c for c in type.__subclasses__(object) if c.__name__ == '_wrap_close']\n"
        "way = g[0].__init__.__globals__['__builtins__']['open']"
    ),
    "getattr with pieces": (
        "g = getattr(getattr((), '__cl' + 'ass__'), '__ba' + 'se__')\n"
        "g = [c for c in getattr(g, '__subcl' + 'asses__')() if c.__name__ == '_wrap_close']\n"
        "way = getattr(g[0].__init__, '__glo' + 'bals__')['__builtins__']['open']"
    ),
    "getattr by reduce": (
        "import functools\n"
        "def f(): pass\n"
        "way = functools.reduce(getattr, '__init__.__globals__'.split('.')[1:], "
        "f)['__builtins__'].open"
    ),
    "generator frame": ("g = (x for x in [1])\nway = g.gi_frame.f_builtins['open']"),
    "generator's caller": (
        "def f():\n    yield g.gi_frame.f_back\ng = f()\nway = next(g).f_builtins['open']"
    ),
    "coroutine frame": ("async def f(): pass\nc = f(); way = c.cr_frame.f_builtins['open']; c.close()"),
    "asynchronous generator": ("async def f(): yield 1\nway = f().ag_frame.f_builtins['open']"),
    "traceback frame": (
        "try: 1 / 0\nexcept Exception as e: way = e.__traceback__.tb_frame.f_builtins['open']"
    ),
    "context manager's traceback": (
        "class C:\n    def __enter__(self): pass\n"
        "    def __exit__(self, kind, error, trace):\n        self.t = trace\n        return True\n"
        "c = C()\nwith c: 1 / 0\nway = c.t.tb_frame.f_builtins['open']"
    ),
    "exception's module": (
        "def f(): pass\ntry: f.x\nexcept AttributeError as e: way = e.obj.__builtins__['open']"
    ),
    "exception's object": (
        "import statistics\ntry: statistics.nothing\nexcept AttributeError as e: os = e.obj.sys.modules['os']"
    ),
    "sys._getframe": "import sys\nway = sys._getframe().f_builtins['open']",
    "excepthook's traceback": (
        "import sys\ntry: 1 / 0\nexcept Exception: way = sys.exc_info()[2].tb_frame.f_builtins['open']"
    ),
    "function globals": "def f(): pass\nway = f.__globals__['__builtins__'].open",
    "function builtins": "def f(): pass\nway = f.__builtins__['open']",
    "builtin's self": "b = print.__self__\nway = b.open",
    "closure": (
        "import functools\nimport contextlib\n"
        "@contextlib.contextmanager\ndef f(): yield\n"
        "way = f.__closure__[0].cell_contents.__builtins__['open']"
    ),
    "module through statistics": "import statistics\nos = statistics.sys.modules['os']",
    "module through typing": "import typing\nos = typing.sys.modules['os']",
    "module through re": "import re\nos = re.enum.sys.modules['os']",
    "module through random": "import random\nos = random._os",
    "module through collections": "import collections\nos = collections._sys.modules['os']",
    "module through contextlib": "import contextlib\nos = contextlib.os",
    "module through dataclasses": "import dataclasses\nos = dataclasses.sys.modules['os']",
    "module through asyncio": "import asyncio\nos = asyncio.base_events.os",
    "module through threading": "import threading\nos = threading._sys.modules['os']",
    "module under another name": "import statistics as s\nos = s.sys.modules['os']",
    "module in a variable": "import statistics\ns = statistics\nos = s.sys.modules['os']",
    "module in a list": "import statistics\nos = [statistics][0].sys.modules['os']",
    "module as an argument": "import statistics\nos = (lambda m: m.sys)(statistics).modules['os']",
    "module by walrus": "import statistics\nos = (s := statistics).sys.modules['os']",
    "module's attribute by getattr": (
        "import statistics\nos = getattr(getattr(statistics, 'sys'), 'modules')['os']"
    ),
    "module's attribute by pieces": (
        "import statistics\nos = getattr(getattr(statistics, 's' + 'ys'), 'mod' + 'ules')['os']"
    ),
    "module's dictionary": "import statistics\nos = statistics.__dict__['sys'].modules['os']",
    "module from a module": "from typing import sys\nos = sys.modules['os']",
    "module from a module, renamed": "from statistics import sys as s\nos = s.modules['os']",
    "private module from a module": "from random import _os as os",
    "all of operator": (
        "from operator import *\nimport statistics\nos = attrgetter('sys.modules')(statistics)['os']"
    ),
    "attrgetter": ("import operator, statistics\nos = operator.attrgetter('sys.modules')(statistics)['os']"),
    "attrgetter, renamed": ("from operator import attrgetter as g\nimport random\nos = g('_os')(random)"),
    "methodcaller": (
        "from operator import methodcaller\n"
        "g = [c for c in methodcaller('__subclasses__')(object) if c.__name__ == '_wrap_close']\n"
        "way = g[0].__init__.__globals__['__builtins__']['open']"
    ),
    "string formatter": (
        "import string\ndef f(): pass\n"
        "way = string.Formatter().get_field('0.__globals__[__builtins__]', [f], {})[0].open"
    ),
    "type hints": (
        "import typing\ndef f(x: '__import__(\"os\")'): pass\n"
        "os = typing.get_type_hints.__globals__['sys']"
        ".modules['os']"
    ),
    "forward reference": (
        "import typing\nclass C: x: '[__import__(\"os\")]' = 1\n"
        "try: typing.get_type_hints(C)\nexcept TypeError as e: pass\n"
        "os = typing.ForwardRef('1')._evaluate.__globals__['sys'].modules['os']"
    ),
    "timed text": (
        "import timeit\nbox = []\n"
        "timeit.timeit('box.append(__import__(\"os\"))', number=1, globals={'box': box})\nos = box[0]"
    ),
    "class pattern": (
        "def f(): pass\nmatch f:\n    case object(__globals__=g): way = g['__builtins__'].open"
    ),
    "positional class pattern": (
        "from abc import ABC\ndef f(): pass\n"
        "class C(ABC): __match_args__ = ('__globals__',)\n"
        "C.register(type(f))\n"
        "match f:\n    case C(g): way = g['__builtins__'].open"
    ),
    "type's dictionary": (
        "import types\ndef f(): pass\nway = type(f).__dict__['__globals__'].__get__(f)['__builtins__'].open"
    ),
    "own attribute access": (
        "def f(): pass\nway = object.__getattribute__(f, '__globals__')['__builtins__'].open"
    ),
    "code replaced": ("def f(): pass\ndef g(): return __builtins__\nf.__code__ = g.__code__\nway = f().open"),
    "descriptor": ("class C:\n    def f(self): pass\nway = C().f.__func__.__globals__['__builtins__'].open"),
    "compiled": "exec(compile('import os', 'x', 'exec'))",
    "evaluated": "os = eval('__import__(\"os\")')",
    "imported by name": "os = __import__('os')",
    "imported by importlib": "import importlib\nos = importlib.import_module('os')",
    "builtins": "import builtins\nway = builtins.open",
    "builtins by name": "way = __builtins__.open",
    "loader": "way = (lambda: __loader__)().__class__ and __builtins__.open",
    "globals": "way = globals()['__builtins__'].open",
    "collector": ("import gc\nos = [m for m in gc.get_objects() if str(m).startswith(\"<module 'os'\")][0]"),
    "pickled": "import pickle\nway = pickle.loads(b'cbuiltins\\nopen\\n.')",
    "unpickled method": (
        "import copyreg, copy\n"
        "class C:\n    def __reduce__(self): return (eval, ('__import__(\"os\")',))\n"
        "os = copy.copy(C())"
    ),
    "codec": "import codecs\nos = codecs.sys.modules['os']",
    "inspection": "import inspect\nos = inspect.currentframe().f_builtins['__import__']('os')",
    "weak reference": "import weakref\nos = weakref.sys.modules['os']",
    "trace function": (
        "import sys\nbox = []\nsys.settrace(lambda f, e, a: box.append(f))\n(lambda: 1)()\n"
        "sys.settrace(None)\nway = box[0].f_builtins['open']"
    ),
    "thread's trace function": (
        "import threading\nbox = []\nthreading.settrace(lambda f, e, a: box.append(f))\n"
        "t = threading.Thread(target=print); t.start(); t.join()\nway = box[0].f_builtins['open']"
    ),
    "native code": "import ctypes, os",
}
"""Each leaves a module ``os``, or the function ``open`` under the name ``way``."""

FORMATS: Final = {
    "format string": (
        "import statistics\nif 'PROOFROUTE_SECRET' in "
        "'{0.sys.modules[os].environ}'.format(statistics): print('OUT')"
    ),
    "format string on a function": (
        "import os as _\ndef f(): pass\n"
        "if 'PROOFROUTE_SECRET' in '{0.__globals__[_].environ}'.format(f): print('OUT')"
    ),
    "format string by parts": (
        "def f(): pass\nimport os as _\nt = '{0.__glo' + 'bals__[_].environ}'\n"
        "if 'PROOFROUTE_SECRET' in t.format(f): print('OUT')"
    ),
    "format map": (
        "def f(): pass\nimport os as _\n"
        "if 'PROOFROUTE_SECRET' in '{f.__globals__[_].environ}'.format_map({'f': f}): print('OUT')"
    ),
    "format of str": (
        "def f(): pass\nimport os as _\n"
        "if 'PROOFROUTE_SECRET' in str.format('{0.__globals__[_].environ}', f): print('OUT')"
    ),
}
"""Texts that read what the policy keeps away."""


def _read(code: str) -> str:
    seen = "way('@CANARY@').read()" if "way =" in code else "os.popen('cat @CANARY@').read()"
    return f"{code}\nif 'SECRET' in {seen}: print('OUT')"


ROWS: Final = {**{name: _read(code) for name, code in REACHES.items()}, **FORMATS}

NEVER_PLAIN: Final[dict[str, str]] = {}
