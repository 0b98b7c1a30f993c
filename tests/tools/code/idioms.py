"""What models really write: each of these the gate must let through."""

from typing import Final

IDIOMS: Final = {
    "augmented item": "d = {}\nd['a'] = d.get('a', 0)\nd['a'] += 1\nd['a'] **= 2\nm[i][j] //= 3",
    "augmented attribute": "class A:\n    n = 0\n    def f(self): self.n += 1; self.x.y -= 2",
    "annotations": (
        "x: int = 1\ny: 'list[int]' = []\ndef f(a: int, *b: str, c: 'Node | None' = None) -> 'Node': ..."
    ),
    "typing": (
        "from typing import *\ndef f(x: List[int], y: Optional[Dict[str, Any]] = None) -> Tuple[int, "
        "...]: ..."
    ),
    "generics": (
        "from typing import Generic, TypeVar\nT = TypeVar('T')\nclass S(Generic[T]):\n"
        "    def push(self, x: T) -> None: ..."
    ),
    "protocols": (
        "from typing import Protocol, runtime_checkable\n@runtime_checkable\nclass P(Protocol):\n"
        "    def f(self) -> int: ..."
    ),
    "typed dictionaries": (
        "from typing import TypedDict, NamedTuple, Literal\nclass D(TypedDict):\n    a: Literal['eval', 'b']"
    ),
    "named tuples": (
        "from collections import namedtuple\nP = namedtuple('P', 'x y')\n"
        "p = P(1, 2)._replace(x=3); p._asdict(); P._fields"
    ),
    "data classes": (
        "from dataclasses import dataclass, field, asdict, replace\n"
        "@dataclass(frozen=True, order=True)\nclass A:\n"
        "    x: int = field(default=0, compare=False)\n    def __post_init__(self):\n"
        "        object.__setattr__(self, 'x', 2)"
    ),
    "nonlocal and global": (
        "n = 0\ndef f():\n    global n\n    m = 0\n    def g():\n        nonlocal m\n        m += 1\n"
        "    n = 1"
    ),
    "match": (
        "def f(x):\n    match x:\n        case {'k': v, **rest}: return v\n"
        "        case Point(x=0, y=y) if y: return y\n"
        "        case [a, *_] | (a, _): return a\n        case str() | int(): return x\n"
        "        case _: return None"
    ),
    "positional patterns": (
        "class P:\n    __match_args__ = ('x', 'y')\ndef f(p):\n    match p:\n        case P(0, y): return y"
    ),
    "private names": (
        "class A:\n    def __init__(self): self._x = self.__y = 1\n"
        "    def _f(self): return self._x + self.__y"
    ),
    "super": "class A(B):\n    def __init__(self, *a, **k): super().__init__(*a, **k); super(A, self).f()",
    "class names": (
        "class A:\n    def __repr__(self): return f'{self.__class__.__name__}({type(self).__qualname__})'"
    ),
    "class compared": (
        "class A:\n    def __eq__(self, o): return o.__class__ is self.__class__ and self.x == o.x"
    ),
    "async": (
        "import asyncio\nasync def f(q):\n    async with asyncio.Lock(): await asyncio.sleep(0)\n"
        "    return await asyncio.gather(*[g(x) async for x in q])\nasyncio.run(f([]))"
    ),
    "comprehensions": (
        "a = [x for y in z for x in y if x]; b = {k: v for k, v in d.items()}; c = {x for x in a}; "
        "e = (x for x in a)"
    ),
    "format": "print('{:>10}|{:<5.2f}|{name!r}|{0[a]}'.format(1, 2.0, name='x'))",
    "format of attributes": "s = '{p.x}, {p.y:.2f}, {0.__class__.__name__}'.format(q, p=p)",
    "format in a variable": "row = '{:<10} {:>5}'\nfor a, b in t: print(row.format(a, b))",
    "format with a width": "w = 5\nprint(('{:>' + str(w) + '}').format(1), f'{1:>{w}}')",
    "format as a function": "print(*map('{:02d}'.format, [1, 2]))",
    "own format": "class A:\n    def format(self, x): return x\n    def g(self): return self.format('x')",
    "standard input": (
        "import sys\ninput = sys.stdin.readline\ndata = sys.stdin.buffer.read().split()\n"
        "for line in sys.stdin: ..."
    ),
    "input as bytes": "import io, sys\nf = io.StringIO(sys.stdin.read())\nsys.stdout = io.StringIO()",
    "all of the input": "data = open(0).read().split()\nlines = iter(open(0, 'rb'))",
    "newer names": (
        "try:\n    from itertools import nothing_yet\nexcept ImportError:\n    def nothing_yet(): ..."
    ),
    "recursion": "import sys\nsys.setrecursionlimit(10**6)\nsys.stdout.write('x')\nsys.exit(0)",
    "recursion in a thread": (
        "import sys, threading\nsys.setrecursionlimit(1 << 20)\nthreading.stack_size(1 << 27)\n"
        "t = threading.Thread(target=main)\nt.start()\nt.join()"
    ),
    "walrus": "while (line := input()): print(n := len(line))\nif any((y := x) > 1 for x in [1]): print(y)",
    "generators": (
        "def f():\n    x = yield 1\n    yield from range(x)\ng = f(); next(g); g.send(2); g.close()"
    ),
    "context managers": (
        "from contextlib import contextmanager, suppress, ExitStack\n@contextmanager\ndef f():\n"
        "    try: yield 1\n"
        "    finally: pass\nclass C:\n    def __enter__(self): return self\n"
        "    def __exit__(self, t, e, tb): return False"
    ),
    "functools": (
        "import functools\nfrom functools import lru_cache, reduce, partial, cmp_to_key, wraps, cache\n"
        "@functools.lru_cache(maxsize=None)\ndef f(n): return n\nf.cache_clear(); f.__wrapped__(1)\n"
        "def d(g):\n    @wraps(g)\n    def w(*a): return g(*a)\n    w.calls = 0\n    return w"
    ),
    "single dispatch": (
        "from functools import singledispatch\n@singledispatch\ndef f(x): ...\n@f.register\n"
        "def _(x: int): ..."
    ),
    "itertools": (
        "import itertools as it\nfrom itertools import *\n"
        "print(list(it.chain.from_iterable([[1]])), list(accumulate([1])))"
    ),
    "heaps": (
        "import heapq\nfrom heapq import heappush, heappop\nh = []; heapq.heapify(h); heappush(h, (1, 'a'))"
    ),
    "bisection": "import bisect\nbisect.insort(a, 1); i = bisect.bisect_left(a, 2, key=lambda t: t[0])",
    "collections": (
        "import collections\nfrom collections import defaultdict, Counter, deque, OrderedDict, ChainMap\n"
        "g = collections.defaultdict(lambda: collections.defaultdict(int)); g[1][2] += 1; "
        "Counter('a').most_common(1)"
    ),
    "abstract collections": (
        "import collections.abc\nfrom collections import abc\n"
        "isinstance([], collections.abc.Iterable), abc.Mapping"
    ),
    "slots": "class A:\n    __slots__ = ('x', '__weakref__')",
    "operators": "\n".join(
        f"class A{n}:\n    def __{n}__(self, o): return self"
        for n in ("rsub", "rfloordiv", "ror", "imod", "matmul", "rmod")
    ),
    "matrix product": "c = a @ b\na @= b",
    "properties": (
        "class A:\n    @property\n    def x(self): return self._x\n    @x.setter\n"
        "    def x(self, v): self._x = v"
    ),
    "class methods": (
        "class A:\n    @classmethod\n    def make(cls): return cls()\n    @staticmethod\n    def f(): ..."
    ),
    "attribute access": (
        "class A:\n    def __getattr__(self, n): return self._d[n]\n"
        "    def __setattr__(self, n, v): super().__setattr__(n, v)"
    ),
    "abstract classes": (
        "from abc import ABC, abstractmethod\nclass A(ABC):\n    @property\n    @abstractmethod\n"
        "    def x(self): ..."
    ),
    "abstract by metaclass": "import abc\nclass A(metaclass=abc.ABCMeta): ...",
    "enums": (
        "from enum import Enum, auto, IntEnum, Flag\nclass C(Enum):\n    A = auto()\n"
        "C.A.name, C['A'].value, C.__members__"
    ),
    "try": (
        "try: f()\nexcept (ValueError, KeyError) as e: raise RuntimeError(str(e)) from e\nelse: ...\n"
        "finally: ..."
    ),
    "own exceptions": (
        "class E(Exception):\n    def __init__(self, m): super().__init__(m); self.m = m\nraise E('x')"
    ),
    "exception groups": "try: ...\nexcept* (OSError, ValueError) as g: print(g.exceptions)",
    "f-strings": "print(f'{x!r:>{w}} {d[\"a\"]} {x.y():.3f} {x=}', rf'\\d{n}')",
    "item getters": (
        "from operator import itemgetter, mul, add\nimport operator\n"
        "sorted(a, key=itemgetter(1)); operator.xor(1, 2)"
    ),
    "main": "def main(): ...\nif __name__ == '__main__':\n    main()",
    "exit": "if not x: exit()\nquit(0)",
    "module names as variables": (
        "import string, array, queue, copy\ndef f(string, array): return [string, len(array)]\n"
        "def g(xs): return [copy for copy in xs]\nh = lambda queue: queue"
    ),
    "dates": (
        "import datetime\nfrom datetime import datetime as dt, timedelta\n"
        "datetime.datetime.now(); print(dt, isinstance(1, dt))"
    ),
    "times": "import time\nfrom time import time as now\nt = time.time(); time.perf_counter(); print(now)",
    "random": (
        "import random\nrandom.seed(1); random.choice([1]); random.shuffle(a); random.Random(3).random()"
    ),
    "regular expressions": (
        "import re\nP = re.compile(r'(?P<a>\\d+)', re.I | re.M)\n"
        "m = P.match('1'); m.group('a'); re.sub('a', lambda m: m[0], s)"
    ),
    "decimals": (
        "from decimal import Decimal, getcontext\nfrom fractions import Fraction\ngetcontext().prec = 50"
    ),
    "json": (
        "import json\njson.loads('{}'); json.dumps({}, default=str)\ntry: ...\n"
        "except json.JSONDecodeError: ...\njson.decoder.JSONDecodeError"
    ),
    "hashes": (
        "import hashlib, base64, secrets, uuid\n"
        "hashlib.sha256(b'x').hexdigest(); base64.b64encode(b'x'); uuid.uuid4()"
    ),
    "structs": (
        "import struct, array, zlib, binascii\nstruct.pack('<I', 1); array.array('i', [1]); zlib.crc32(b'')"
    ),
    "futures": (
        "from concurrent.futures import ThreadPoolExecutor, as_completed\n"
        "with ThreadPoolExecutor(4) as e: e.submit(f)"
    ),
    "locks": (
        "import threading\nfrom queue import Queue, Empty\nl = threading.Lock()\n"
        "with l: q = Queue(maxsize=1)\nthreading.local()"
    ),
    "name of an attribute": (
        "getattr(x, 'value', None); setattr(self, k, v); hasattr(x, '__len__'); delattr(x, 'a')"
    ),
    "dispatch by name": (
        "class V:\n    def visit(self, n): return getattr(self, f'visit_{n}', None) or "
        "getattr(self, 'on_' + n)"
    ),
    "literals": "import ast\nast.literal_eval('[1]')",
    "decorator with arguments": (
        "def r(n):\n    def d(f):\n        def w(*a, **k): return f(*a, **k)\n        return w\n"
        "    return d\n@r(3)\ndef f(): ..."
    ),
    "trees": (
        "class N:\n    def __init__(self, v, l: 'N' = None, r: 'Optional[N]' = None): self.v, self.l, "
        "self.r = v, l, r"
    ),
    "own modules and types": (
        "class C:\n    def __init__(self): self.modules = []; self.types = {}; self.os = 1; self.sys = 2"
    ),
    "iterators": "class I:\n    def __iter__(self): return self\n    def __next__(self): raise StopIteration",
    "callables": (
        "class A:\n    def __call__(self, x): ...\n    def __getitem__(self, k): return 1\n"
        "    def __contains__(self, k): ..."
    ),
    "descriptors": (
        "class D:\n    def __set_name__(self, o, n): self.n = '_' + n\n"
        "    def __get__(self, o, t=None): return getattr(o, 'x')"
    ),
    "loops with else": (
        "for i in range(3):\n    if i: continue\n    break\nelse: pass\nwhile 1:\n    pass\nelse: ..."
    ),
    "unpacking": "a, (b, *c), *d = x\nf(*a, **{**d, 'e': 1})\n[*a, *b]; {**a}; (*a,)",
    "chained": (
        "x = y = z = 1; a < b <= c != d; x if y else z; not a in b; del x, y[0], z[1:2]; assert x, 'no'"
    ),
    "slices": "a[::2] = a[1:-1:3]; a[..., None]; a[:, 1]",
    "names for special tokens": "START, END = '__START__', '__end__'\ntrie = {}\ntrie['__leaf__'] = True",
    "logging": (
        "import logging\nlogging.basicConfig(level=logging.INFO)\nlog = logging.getLogger(__name__)\n"
        "log.info('x %s', 1)"
    ),
    "printed traceback": "import traceback\ntry: f()\nexcept Exception: traceback.print_exc()",
    "warnings": "import warnings\nwarnings.filterwarnings('ignore')",
    "simple name space": (
        "from types import SimpleNamespace, MappingProxyType\ns = SimpleNamespace(a=1); s.a += 1"
    ),
    "pretty print": "from pprint import pprint\npprint({})",
    "complex numbers": (
        "import cmath, math\nfrom math import *\nfrom cmath import pi as p\n"
        "z = 1j ** 2; z.real; sqrt(gcd(4, 6)); math.inf"
    ),
    "statistics": "import statistics as st\nfrom statistics import mean\nst.median([1]); st.pstdev([1])",
    "calendars": "import calendar, zoneinfo\ncalendar.monthrange(2024, 2); zoneinfo.ZoneInfo('UTC')",
    "texts": (
        "import string, textwrap, difflib, unicodedata\n"
        "string.ascii_letters; textwrap.dedent(''); string.Template('$x').substitute(x=1)"
    ),
    "graphs": (
        "from graphlib import TopologicalSorter\nfrom typing import Iterator, Callable\n"
        "list(TopologicalSorter({}).static_order())"
    ),
}
