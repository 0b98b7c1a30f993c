import pytest

from proofroute.tools.code import refusals

ORDINARY = {
    "items": "d = {}\nd['k'] = 1\nd['k'] += 1\nd['k'] -= 1\ndel d['k']",
    "attributes": "class A:\n    def __init__(self):\n        self._x: int = 1\n        self._x += 1",
    "nonlocal": "def f():\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n    return g",
    "match": (
        "def f(x):\n    match x:\n        case [1, *rest]: return rest\n"
        "        case {'a': b}: return b\n        case int(): return 1"
    ),
    "dataclass": (
        "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    x: int = 1\n"
        "    y: list = field(default_factory=list)"
    ),
    "super": (
        "class A(B):\n    def __init__(self):\n        super().__init__()\n"
        "    def __repr__(self): return type(self).__name__"
    ),
    "async": (
        "import asyncio\nasync def f():\n    async with x as y:\n        async for z in y:\n"
        "            await z\nasyncio.run(f())"
    ),
    "comprehensions": "x = [*a, *{b: c for b, c in d}, *(e for e in f)]\nprint(*x, sep='')",
    "sys": "import sys\nsys.setrecursionlimit(10**6)\nfor line in sys.stdin.buffer: print(line)",
    "abstract": "from abc import ABC, ABCMeta, abstractmethod\nclass A(metaclass=ABCMeta): pass",
    "walrus and star": "if (n := len(a)) > 1: first, *rest = a",
    "main": "if __name__ == '__main__':\n    print('{:>5}'.format(1))",
    "except star": "try: pass\nexcept* ValueError: pass",
    "lambda": "f = lambda *a, k=1, **kw: (a, kw)",
    "types": "from typing import Optional, List\ndef f(x: Optional[List[int]] = None) -> int: ...",
}

REACHING = {
    "eval": "eval('1')",
    "exec": "exec('1')",
    "open": "open('x')",
    "import": "__import__('os')",
    "os": "import os",
    "os.path": "import os.path as p",
    "subprocess": "from subprocess import run",
    "subclasses": "().__class__.__base__.__subclasses__()",
    "globals": "f.__globals__['x']",
    "builtins": "__builtins__",
    "frame": "g.gi_frame.f_back.f_globals",
    "traceback": "e.__traceback__.tb_frame",
    "module of a module": "import statistics\nstatistics.sys.modules",
    "module from a module": "from typing import sys",
    "private module": "from random import _os",
    "attrgetter": "from operator import attrgetter",
    "attrgetter by attribute": "import operator\noperator.attrgetter('x')",
    "sys modules": "import sys\nsys.modules",
    "sys from": "from sys import _getframe",
    "metaclass": "class A(metaclass=M): pass",
    "ctypes": "import ctypes",
    "dict": "x.__dict__",
    "code": "f.__code__",
    "argument name": "def f(__import__): pass",
    "async argument name": "async def f(__builtins__): pass",
}


@pytest.mark.parametrize("code", ORDINARY.values(), ids=ORDINARY.keys())
def test_what_models_write_passes(code: str) -> None:
    assert refusals(code) == ()


@pytest.mark.parametrize("code", REACHING.values(), ids=REACHING.keys())
def test_what_reaches_for_the_insides_is_refused(code: str) -> None:
    assert refusals(code)


def test_a_refusal_says_where() -> None:
    first = refusals("x = 1\ny = [eval('2')]\nimport os")[0]
    assert (first.line, first.column) == (2, 6)
    assert str(first) == "line 2, column 6: 'eval' is not allowed"


def test_deep_nesting_is_refused_not_a_crash() -> None:
    assert "deeply" in refusals("x = " + "[" * 150 + "]" * 150 + "+ a" * 5000)[0].reason
