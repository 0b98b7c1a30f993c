import importlib
import json
from types import ModuleType

import pytest

from proofroute.tools.code import refusals
from proofroute.tools.code.words import PUBLIC_SUBMODULES, SAFE_MODULES
from tests.support import data_path
from tests.tools.code.idioms import IDIOMS
from tests.tools.sandbox.hostile.escapes import FORMATS, REACHES

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
    "module imported for all": "def f():\n    global s\n    import statistics as s\nf()\ns.sys",
    "module in a class": "class A:\n    import statistics\nA.statistics.sys",
    "module inside a public one": "from collections import abc\nabc.sys",
    "module of a submodule": "import concurrent.futures\nconcurrent.futures.thread",
    "module remembered by a manager": "import warnings\nwarnings.catch_warnings()._module",
    "module matched": "import statistics\nmatch statistics:\n    case m: m.sys",
    "module looped over": "import statistics\nfor m in (statistics,): m.sys",
    "module returned": "def f():\n    import statistics\n    return statistics",
    "module chosen": "import statistics\n(statistics if 1 else 2).sys",
    "module formatted": "import statistics\nprint(f'{statistics}')",
    "module as a default": "import statistics\ndef f(m=statistics): ...",
    "module that gives itself away": "import math\ntry: math.nothing\nexcept AttributeError as e: e.obj",
    "open of io": "import io\nio.open('x')",
    "frames of traceback": "import traceback\ntraceback.walk_stack",
    "sys under another name": "import sys as s\ns.modules",
    "all of sys": "from sys import *",
    "getattr in a variable": "g = getattr",
    "getattr as an argument": "import functools\nfunctools.reduce(getattr, ['a'], 1)",
    "getattr with a found name": "getattr(x, dir(x)[3])",
    "getattr with an underscore": "getattr(x, '_' + y)",
    "getattr with a beginning": "getattr(x, f'gi_{y}')",
    "pattern arguments set": "class C: ...\nsetattr(C, '__match_' + 'args__', ('x',))",
    "pattern arguments assigned": "class C: ...\nC.__match_args__ = x",
    "annotation that is evaluated": "x: '__import__(\"os\")' = 1",
    "annotation inside another": "def f(a: List['eval(1)']): ...",
    "annotation of what is returned": "def f() -> 'x.__globals__': ...",
    "format of a frame": "'{0.f_globals}'.format(x)",
    "format of a generator": "a = '{0.gi_frame}'\na.format(x)",
    "format in a width": "'{:{0.__globals__}}'.format(x)",
    "format as a value": "map(str.format, x)",
    "f-string": "print(f'{f.__globals__}')",
    "file of a name": "open(x)",
    "processes": "import asyncio\nasyncio.create_subprocess_shell('x')",
    "log file": "import logging\nlogging.FileHandler('x')",
    "type hints after a star": "from typing import *\nget_type_hints(f)",
    "formatter after a star": "from string import *\nFormatter()",
    "argument name": "def f(__import__): pass",
    "async argument name": "async def f(__builtins__): pass",
}


@pytest.mark.parametrize("code", ORDINARY.values(), ids=ORDINARY.keys())
def test_what_models_write_passes(code: str) -> None:
    assert refusals(code) == ()


@pytest.mark.parametrize("code", REACHING.values(), ids=REACHING.keys())
def test_what_reaches_for_the_insides_is_refused(code: str) -> None:
    assert refusals(code)


@pytest.mark.parametrize("code", IDIOMS.values(), ids=IDIOMS.keys())
def test_an_idiom_passes(code: str) -> None:
    assert refusals(code) == ()


@pytest.mark.parametrize("code", REACHES.values(), ids=REACHES.keys())
def test_a_known_escape_is_refused(code: str) -> None:
    assert refusals(code)


@pytest.mark.parametrize("code", FORMATS.values(), ids=FORMATS.keys())
def test_a_format_that_reads_attributes_is_refused(code: str) -> None:
    assert refusals(code.replace("import os as _", ""))


@pytest.mark.parametrize("name", sorted((SAFE_MODULES | PUBLIC_SUBMODULES) - {"typing_extensions"}))
def test_no_module_leads_to_another(name: str) -> None:
    found = [
        key for key, value in vars(importlib.import_module(name)).items() if isinstance(value, ModuleType)
    ]
    for inner in found:
        if f"{name}.{inner}" not in PUBLIC_SUBMODULES:
            assert refusals(f"import {name}\nx = {name}.{inner}"), inner
            assert refusals(f"import {name} as m\nm.{inner}.y"), inner
            assert refusals(f"from {name} import {inner}"), inner
            assert refusals(f"from {name} import {inner} as m"), inner


def test_right_solutions_pass() -> None:
    rows = [json.loads(line) for line in data_path("code/mbpp_dev.jsonl").read_text().splitlines()]
    refused = [row["id"] for row in rows if row["expected"] and refusals(row["code"])]
    assert len(refused) <= 0.005 * len(rows)


def test_a_refusal_says_where() -> None:
    first = refusals("x = 1\ny = [eval('2')]\nimport os")[0]
    assert (first.line, first.column) == (2, 6)
    assert str(first) == "line 2, column 6: 'eval' is not allowed"


def test_deep_nesting_is_refused_not_a_crash() -> None:
    assert "deeply" in refusals("x = " + "[" * 150 + "]" * 150 + "+ a" * 5000)[0].reason
