"""What tests say of objects that stay with the code: class, equality, attributes, what they raise."""

import pytest

from tests.verifiers.code.support import judged, outcomes

POINT = """
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
class Slotted:
    __slots__ = ("n",)
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
class Lax:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return True
class Never(Point):
    def __eq__(self, other): return False
class Bare: pass
class Listed(list): pass
class Fund(ValueError):
    def __init__(self, need):
        super().__init__(f"need {need}")
        self.need = need
class Meta(type):
    def __instancecheck__(cls, value): return True
class Claims(metaclass=Meta): pass
def fund(): raise Fund(5)
def naturals():
    n = 0
    while True:
        yield n
        n += 1
def listed(): return Listed([1])
"""


@pytest.mark.parametrize(
    ("test", "outcome"),
    [
        ("assert Point(1, 2) + Point(3, 4) == Point(4, 6)", "passed"),
        ("assert Point(1, 2) + Point(3, 4) == Point(4, 7)", "failed"),
        ("assert Point(1, 2) != Point(2, 1)", "passed"),
        ("assert [Point(1, 2)] == [Point(1, 2)]", "passed"),
        ("assert Slotted(3) == Slotted(3)", "passed"),
        ("assert Slotted(3) == Slotted(4)", "failed"),
        ("assert Point([Point(1, 1)], 2) == Point([Point(1, 1)], 2)", "passed"),
        ("assert Bare() == Bare()", "failed"),
        ("assert Bare() != Bare()", "passed"),
        # an equality that the contents do not bear out
        ("assert Lax(1) == Lax(2)", "undecided"),
        ("assert Never(1, 1) != Never(1, 1)", "undecided"),
        ("assert Lax(1) == 1", "undecided"),
        ("assert len({Point(1, 2), Point(1, 2), Point(2, 1)}) == 2", "passed"),
        ("p = Point(1, 2)\nassert isinstance(p, Point) and not isinstance(p, (int, Bare))", "passed"),
        ("assert isinstance(Point(1, 2), Bare)", "failed"),
        ("assert isinstance(Point(1, 2), int | str)", "failed"),
        ("assert isinstance(Point(1, 2), Claims)", "failed"),
        ("assert isinstance(3, Point)", "failed"),
        ("assert isinstance(listed(), list)", "passed"),
        ("import types\nassert isinstance(naturals(), types.GeneratorType)", "passed"),
        ("from collections.abc import Iterator\nassert isinstance(naturals(), Iterator)", "passed"),
        ("import collections.abc\nassert isinstance(Point(1, 2), collections.abc.Iterable)", "failed"),
        ("assert issubclass(Fund, ValueError) and issubclass(Never, Point)", "passed"),
        ("assert issubclass(Point, Never)", "failed"),
        ("assert type(Point(1, 2)) is Point and type(Never(1, 2)) is not Point", "passed"),
        ("assert type(Point(1, 2)).__name__ == 'Point'", "passed"),
        ("assert Point(1, 2).__class__.__name__ == 'Point'", "passed"),
        ("assert Point(1, 2).__class__ is Never", "failed"),
        ("assert Point(1, 2).__dict__ == {'x': 1, 'y': 2} == vars(Point(1, 2))", "passed"),
        ("assert Point.__doc__", "failed"),
        ("assert [1].__class__ is list", "undecided"),  # the code is not asked for anything
        ("class Mine: pass\nassert isinstance(Point(1, 2), Mine)", "undecided"),
        ("try:\n    fund()\n    assert False\nexcept Fund as e:\n    assert e.need == 5", "passed"),
        ("try:\n    fund()\n    assert False\nexcept Fund as e:\n    assert e.need == 6", "failed"),
    ],
)
async def test_an_object_and_its_class(test: str, outcome: str) -> None:
    assert list(outcomes(await judged(POINT, test)).values())[-1] == outcome


async def test_a_class_may_be_the_candidate() -> None:
    check = "def check(candidate):\n    p = candidate(1, 2)\n    assert p.x == 1\n"
    check += "    assert p == candidate(1, 2)\n"
    check += "    assert isinstance(p, candidate)\n    assert p + p == candidate(2, 5)\n"
    told = outcomes(await judged(POINT, check, entry_point="Point"))
    assert list(told.values()) == ["passed", "passed", "passed", "failed"]


async def test_unittest_asks_for_a_class() -> None:
    tests = """
import unittest
class TestPoint(unittest.TestCase):
    def test_is(self): self.assertIsInstance(Point(1, 2), Point)
    def test_not(self): self.assertNotIsInstance(Point(1, 2), Bare)
    def test_wrong(self): self.assertIsInstance(Point(1, 2), Bare)
    def test_equal(self): self.assertEqual(Point(1, 2), Point(1, 2))
"""
    told = outcomes(await judged(POINT, tests))
    assert told == {
        "TestPoint.test_is": "passed",
        "TestPoint.test_not": "passed",
        "TestPoint.test_wrong": "failed",
        "TestPoint.test_equal": "passed",
    }


@pytest.mark.parametrize(
    ("test", "outcome"),
    [
        ("out, err = capsys.readouterr()\n    assert out == 'hi\\n'", "passed"),
        ("assert capsys.readouterr().out == 'ho\\n'", "failed"),
        ("capsys.readouterr()\n    assert capsys.readouterr().out == ''", "passed"),
        ("assert capsys.readouterr().err == ''", "undecided"),
    ],
)
async def test_what_is_printed(test: str, outcome: str) -> None:
    code = "def f():\n    print('hi')\n"
    tests = f"def test_a(capsys):\n    f()\n    {test}\n"
    assert outcomes(await judged(code, tests)) == {"test_a": outcome}
