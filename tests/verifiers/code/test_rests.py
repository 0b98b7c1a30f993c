"""What decides whether a result is right comes from the tests, every assertion runs, and none is in vain."""

import pytest

from tests.verifiers.code.support import judged, outcomes

RIGHT = "def f(n): return n * n"
WRONG = "def f(n): return 0"
STOPS = "def f(n): raise StopIteration"
CLASS = "import unittest\nclass T(unittest.TestCase):\n    def test_a(self): "

WAY_OUT = """
def test_a():
    try:
        f(1)
    except KeyError:
        return
    raise AssertionError("none")
"""
SPAN = "class Span:\n    def __init__(self, a, b): self.a, self.b = a, b\n"

NOT_VERIFIED = {
    "replaced test": ("def test_a():\n    assert f(2) == 5\ndef test_a():\n    assert f(2) == 4", RIGHT),
    "replaced method": (
        "class TestA:\n    def test_a(self): assert f(2) == 5\n    def test_a(self): assert f(2) == 4",
        RIGHT,
    ),
    "replaced class": (f"{CLASS}self.assertEqual(f(2), 5)\n{CLASS}self.assertEqual(f(2), 4)", RIGHT),
    "after return": ("def test_a():\n    assert f(2) == 4\n    return\n    assert f(3) == 10", RIGHT),
    "after continue": (
        (
            "def test_a():\n    for x in [2]:\n        assert f(x) == 4\n        continue\n"
            "        assert f(x) == 9"
        ),
        RIGHT,
    ),
    "helper after return": (
        "def h():\n    assert f(2) == 4\n    return\n    assert f(3) == 10\nh()\nassert f(1) == 1",
        RIGHT,
    ),
    "own comparator": ("assert validate(f(2), 4)", f"{WRONG}\ndef validate(a, b): return True"),
    "own comparator of a name": ("r = f(2)\nassert eq(r, 4)", f"{WRONG}\ndef eq(a, b): return True"),
    "own comparator kept": ("ok = eq(f(2), 4)\nassert ok", f"{WRONG}\ndef eq(a, b): return True"),
    "own comparator by value": ("assert eq(f(2), 4) == True", f"{WRONG}\ndef eq(a, b): return True"),
    "own distance": ("assert dist(f(2), 4) == 0", f"{WRONG}\ndef dist(a, b): return 0"),
    "own expected": ("assert f(2) == EXPECTED", f"{WRONG}\nEXPECTED = 0"),
    "own expected kept": ("t = answer\nassert f(2) == t", f"{WRONG}\nanswer = 0"),
    "own cases": ("for a, b in CASES:\n    assert f(a) == b", f"{WRONG}\nCASES = [(1, 0)]"),
    "own tolerance": ("assert abs(f(2) - 4) < EPS", f"{WRONG}\nEPS = 1e9"),
    "own tolerance by keyword": (
        "import math\nassert math.isclose(f(2), 4, abs_tol=TOL)",
        f"{WRONG}\nTOL = 1e9",
    ),
    "own delta": (f"{CLASS}self.assertAlmostEqual(f(2), 4, delta=EPS)", f"{WRONG}\nEPS = 1e9"),
    "own reference": ("assert f(2) == g(2)", f"{WRONG}\ndef g(n): return 0"),
    "own set of right ones": ("assert f(2) in OK", f"{WRONG}\nOK = [0]"),
    "through a helper": ("def same(a, b): assert a == b\nsame(f(2), EXPECTED)", f"{WRONG}\nEXPECTED = 0"),
    "own comparator of what a class gave": (
        "assert eq(Sum(2).value, 4)",
        "class Sum:\n    value = 0\n    def __init__(self, n): pass\ndef eq(a, b): return True",
    ),
    "own comparator of a function in capitals": (
        "assert eq(F(2), 4)",
        "def F(n): return 0\ndef eq(a, b): return True",
    ),
    "stops map": ("assert all(map(lambda p: f(p[0]) == p[1], [(2, 4), (3, 9)]))", STOPS),
    "stops filter": ("assert list(filter(lambda x: f(x), [1, 2])) == []", STOPS),
    "stops zip": ("assert [a for a, b in zip(map(f, [1, 2]), [1, 2])] == []", STOPS),
    "stops starmap": (
        "from itertools import starmap\nassert all(starmap(lambda a, b: f(a) == b, [(2, 4)]))",
        STOPS,
    ),
    "stops before": ("xs = list(map(f, [1]))\nassert xs == []", STOPS),
    "list of comparisons": ("rs = [f(2) == 4, f(3) == 9]\nassert rs", WRONG),
    "list of comparisons filled": ("rs = []\nfor x in [2]: rs.append(f(x) == 4)\nassert rs", WRONG),
    "text of a comparison": ("assert str(f(2) == 4)", WRONG),
    "text of a comparison kept": ("s = str(f(2) == 4)\nassert s", WRONG),
    "format of a comparison": ("assert f'{f(2) == 4}'", WRONG),
    "or": ("assert f(2) == 4 or 9", WRONG),
    "message": ("assert f(3) + 1, 10", WRONG),
    "message of unittest": (f"{CLASS}self.assertTrue(f(2) + 1, 4)", WRONG),
    "dropped": (
        "def same(a, b): return a == b\nfor x in [2, 3]: same(f(x), x * x)\nassert f(0) == 0",
        WRONG,
    ),
}


@pytest.mark.parametrize("entry_point", [None, "f"])
@pytest.mark.parametrize(("tests", "code"), NOT_VERIFIED.values(), ids=NOT_VERIFIED.keys())
async def test_it_is_not_verified(tests: str, code: str, entry_point: str | None) -> None:
    verdict = await judged(code, tests, entry_point=entry_point)
    assert verdict.status == "undecided"


VERIFIED = {
    "input of the code": ("assert f(N) == 100", f"{RIGHT}\nN = 10"),
    "one into another": (
        "assert dec(enc('ab')) == 'ab'",
        "def enc(s): return s[::-1]\ndef dec(s): return s[::-1]",
    ),
    "three of them": (
        "assert add(mul(2, 3), 4) == 10",
        "def add(a, b): return a + b\ndef mul(a, b): return a * b",
    ),
    "a number of the code": (
        "assert size(make()) == 1",
        "def make(): return [1]\ndef size(x): return len(x)",
    ),
    "the same twice": ("assert f(2) == f(-2)\nassert f(2) == 4", RIGHT),
    "named tuple": (
        "assert f(2) == P(2, 4)",
        "from collections import namedtuple\nP = namedtuple('P', 'x y')\ndef f(n): return P(n, n * n)",
    ),
    "the value itself": ("assert LIMIT == 6", "LIMIT = 6"),
    "a value that is pinned": ("assert N == 3\nassert f(9) == N", "N = 3\ndef f(x): return N"),
    "pi": ("assert abs(f(1) - pi) < 1e-9", "from math import pi\ndef f(n): return n * pi"),
    "own names of the tests": (
        "EPS = 1e-9\nexpected = 4\nassert abs(f(2) - expected) < EPS",
        f"{RIGHT}\nEPS = 1",
    ),
    "expected stop": ("import pytest\nwith pytest.raises(StopIteration): f(1)", STOPS),
    "caught stop": ("try:\n    f(1)\n    assert False\nexcept StopIteration:\n    pass", STOPS),
    "all of a list": ("rs = [f(2) == 4, f(3) == 9]\nassert all(rs)", RIGHT),
    "message": ("assert f(2) == 4, 'two'", RIGHT),
    "message of unittest": (f"{CLASS}self.assertTrue(f(2) == 4, 'two')", RIGHT),
    "helper": ("def same(a, b): return a == b\nfor x in [2, 3]: assert same(f(x), x * x)", RIGHT),
    "objects made by the tests": (
        "assert meet(Span(0, 2), Span(1, 3))\nassert meet(Span(0, 1), Span(2, 3)) is False",
        f"{SPAN}def meet(one, two): return one.a < two.b and two.a < one.b",
    ),
    "no distance": (
        "assert dist(Span(1, 1), Span(1, 1)) == 0",
        f"{SPAN}def dist(one, two): return abs(one.a - two.a) + abs(one.b - two.b)",
    ),
    "expected exception and a way out": (
        WAY_OUT,
        "def f(x): raise KeyError(x)",
    ),
    "two branches": (
        (
            "def test_a():\n    for x in [1, 2]:\n        if x > 1: assert f(x) == 4\n"
            "        else: assert f(x) == 1"
        ),
        RIGHT,
    ),
    "comparison that raises": (
        (
            "import pytest\ndef test_a():\n    with pytest.raises(TypeError):\n        f('a') < 2\n"
            "    assert f(1) == 1"
        ),
        RIGHT,
    ),
}


@pytest.mark.parametrize(("tests", "code"), VERIFIED.values(), ids=VERIFIED.keys())
async def test_it_stays_verified(tests: str, code: str) -> None:
    verdict = await judged(code, tests, entry_point=None)
    assert outcomes(verdict)
    assert verdict.status == "verified"


REFUTED = {
    "objects made by the tests": (
        "assert meet(Span(0, 2), Span(1, 3)) is True",
        f"{SPAN}def meet(one, two): return False",
    ),
    "expected exception and a way out": (
        WAY_OUT,
        "def f(x): return x",
    ),
}


@pytest.mark.parametrize(("tests", "code"), REFUTED.values(), ids=REFUTED.keys())
async def test_it_is_refuted(tests: str, code: str) -> None:
    assert (await judged(code, tests, entry_point=None)).status == "refuted"
