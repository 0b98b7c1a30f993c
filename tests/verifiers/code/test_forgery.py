"""Code that tries to be called right without being right. None of it may be verified."""

import asyncio

import pytest

from proofroute.core import CallExample, Limits
from tests.verifiers.code.forgeries import FORGERIES as MORE
from tests.verifiers.code.support import judged, outcomes

# Each forgery runs until it is caught.
pytestmark = pytest.mark.slow

TESTS = "assert f(1) == 2\nassert abs(f(2) - 3) < 1e-9\nassert set([f(3)]) == {4}\n"
CHECK = """
import math
def check(candidate):
    assert candidate(1) == 2
    assert math.isclose(candidate(2), 3)
"""

FORGERIES = {
    "exit": "import os\ndef f(x): os._exit(0)",
    "exit at the start": "import os\nprint('OK')\nos._exit(0)",
    "sys.exit": "import sys\ndef f(x): sys.exit(0)",
    "exit in a thread": (
        "import os, threading\nthreading.Timer(0, os._exit, (0,)).start()\ndef f(x):\n    while True: pass"
    ),
    "lying equality": (
        "class L:\n    def __eq__(self, o): return True\n    def __hash__(self): return 0\n"
        "def f(x): return L()"
    ),
    "lying number": (
        "class L(int):\n    def __eq__(self, o): return True\n    def __sub__(self, o): return 0\n"
        "    def __hash__(self): return 4\ndef f(x): return L()"
    ),
    "lying list": "class L(list):\n    def __eq__(self, o): return True\ndef f(x): return [L()][0]",
    "lying everything": (
        "class M(type):\n    def __eq__(self, o): return True\n"
        "    def __instancecheck__(self, o): return True\n"
        "class f(metaclass=M):\n    def __init__(self, x): pass\n    def __bool__(self): return True"
    ),
    "patched builtins": (
        "import builtins\nbuiltins.AssertionError = ValueError\nbuiltins.abs = lambda x: 0\n"
        "builtins.set = lambda x: 1\ndef f(x): return 0"
    ),
    "own abs and set": "def abs(x): return 0\ndef set(x): return {4}\ndef f(x): return 2",
    "own judge": "class J: pass\n__judge__ = J()\ndef f(x): return 0",
    "own math": "class math:\n    isclose = staticmethod(lambda a, b: True)\ndef f(x): return 2",
    "own check": "def check(c): pass\ndef test_f(): pass\ndef f(x): return 0",
    "printed frames": (
        'print(\'{"value": 2}\', flush=True)\nprint(\'{"unit": "test 1", "outcome": "passed"}\')\n'
        "def f(x):\n    print('{\"done\": true}')\n    return 0"
    ),
    "written frames": (
        "import os\ndef f(x):\n    for n in range(16):\n"
        '        try: os.write(n, b\'{"unit": "test 1", "outcome": "passed", "used": true}\\n\')\n'
        "        except OSError: pass\n    return 0"
    ),
    "server replaced": (
        "import sys, json\nfor name, module in list(sys.modules.items()):\n"
        "    if name.endswith('candidate') and hasattr(module, 'encode'):\n"
        "        module.encode = lambda *a: {'handle': 0}\ndef f(x): return 0"
    ),
    "modules tampered": "import sys\nsys.modules['json'] = sys.modules['os'] = None\ndef f(x): return 0",
    "stack walk": (
        "import sys\ndef f(x):\n    frame = sys._getframe()\n    while frame:\n"
        "        for name, value in list(frame.f_globals.items()):\n"
        "            if name == 'expected': return value\n"
        "        frame = frame.f_back\n    return 0"
    ),
    "garbage walk": (
        "import gc\ndef f(x):\n    for thing in gc.get_objects():\n"
        "        if isinstance(thing, dict) and 'tests' in thing: return thing['tests']\n    return 0"
    ),
    "atexit": "import atexit\natexit.register(lambda: print('{\"done\": true}'))\ndef f(x): raise SystemExit",
    "raises assertion errors": "def f(x): raise AssertionError",
    "raises base exceptions": "def f(x): raise GeneratorExit",
    "huge reply": "def f(x): return 'x' * (1 << 26)",
    "deep reply": "def f(x):\n    y = []\n    for _ in range(10**5): y = [y]\n    return y",
    "endless iterator": "import itertools\ndef f(x): return itertools.count()",
    "undecodable": "def f(x): return '\\ud800'",
    "not a number": "def f(x): return float('nan')",
    "module as function": "import math as f",
    "decoy names": "f = 2",
    "generator": "def f(x): yield 2",
}


@pytest.mark.parametrize("code", (FORGERIES | MORE).values(), ids=(FORGERIES | MORE).keys())
async def test_a_forgery_is_not_verified(code: str) -> None:
    limits = Limits(seconds=3, cpu_seconds=3, memory=256 << 20)
    verdict = await judged(f"```python\n{code}\n```", TESTS + CHECK, limits=limits)
    assert verdict.status in {"refuted", "undecided"}
    found = outcomes(verdict)
    assert len(found) == 5
    assert "passed" not in found.values() or "failed" in found.values()


BOMBS = {
    "fork": "import os\ndef f(x):\n    while True: os.fork()",
    "memory": "def f(x):\n    return [0] * 10**10",
    "files": "def f(x):\n    return len(open('/etc/passwd').read())",
    "socket": "import socket\ndef f(x):\n    socket.create_connection(('127.0.0.1', 80))",
    "endless": "def f(x):\n    while True: pass",
    "endless start": "while True: pass",
    "sleep": "import time\ndef f(x): time.sleep(100)",
    "flood": "def f(x):\n    while True: print('x' * 10000)",
    "raw flood": "import os\ndef f(x):\n    while True: os.write(2, b'x' * 10000)",
    "crash": "import ctypes\ndef f(x): ctypes.string_at(0)",
    "recursion": "import sys\nsys.setrecursionlimit(10**9)\ndef f(x): return [f(x)]",
}


async def test_a_bomb_decides_nothing() -> None:
    limits = Limits(seconds=0.7, cpu_seconds=1, memory=256 << 20)
    tests = "assert f(1) == 2\nassert f(2) == 3"
    verdicts = await asyncio.gather(*(judged(code, tests, limits=limits) for code in BOMBS.values()))
    assert {name: verdict.status for name, verdict in zip(BOMBS, verdicts, strict=True)} == dict.fromkeys(
        BOMBS, "undecided"
    )


async def test_tests_that_passed_before_a_hang_stay_and_the_rest_is_undecided() -> None:
    code = "def f(x):\n    while x > 1: pass\n    return x + 1"
    verdict = await judged(
        code, "assert f(1) == 2\nassert f(2) == 3\nassert f(1) == 3", limits=Limits(seconds=1)
    )
    assert outcomes(verdict) == {"test 1": "passed", "test 2": "undecided", "test 3": "undecided"}
    assert verdict.status == "undecided"


async def test_expected_values_of_examples_cannot_be_read() -> None:
    code = (
        FORGERIES["garbage walk"]
        .replace("'tests'", "'expected'")
        .replace("thing['tests']", "thing['expected']")
    )
    verdict = await judged(code, examples=[CallExample(args=(1,), expected=4711)])
    assert verdict.status == "refuted"
