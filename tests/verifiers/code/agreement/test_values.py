"""One form for what Python calls equal, and none for what is no plain data."""

import copy
import math
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.core.json import Json
from proofroute.verifiers.code.agreement.values import Unreadable, canonical, shown
from proofroute.verifiers.code.inside.codec import encode


class Point(NamedTuple):
    x: int
    y: int


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ({3, 1, 2}, {2, 3, 1}, True),
        ({1, 2}, frozenset({2, 1}), True),
        ([1, 2], [2, 1], False),
        ([1, 2], (1, 2), False),
        ((1, 2), Point(1, 2), True),
        (0.0, -0.0, True),
        (2, 2.0, True),
        (0.1 + 0.2, 0.3, True),
        (1e22, 10**22, False),
        (1, True, False),
        (0, False, False),
        (0, None, False),
        (math.nan, -math.nan, True),
        (math.inf, -math.inf, False),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        ({"a": 1}, OrderedDict[str, int](a=1), True),
        (Counter("aab"), {"a": 2, "b": 1}, True),
        (defaultdict(int, {"a": 1}), {"a": 1}, True),
        (deque([1]), [1], False),
        ({}, set[int](), False),
        ("1", 1, False),
        ("nan", math.nan, False),
        (b"ab", bytearray(b"ab"), True),
        (b"ab", "ab", False),
        (2**80, 2**80 + 1, False),
        (Fraction(1, 3), Fraction(2, 6), True),
        (Decimal("1.5"), 1.5, False),
        ((1,), 1, False),
        ([{1: [2.0]}], [{1.0: [2]}], True),
        (range(3), [0, 1, 2], False),
        (1 + 2j, 1 - 2j, False),
    ],
)
def test_equal_values_have_one_form(left: Any, right: Any, alike: bool) -> None:
    assert (canonical(encode(left)) == canonical(encode(right))) is alike


@pytest.mark.parametrize(
    "data",
    [
        {"handle": [1, "object", ""]},
        {"tuple": 3},
        {"int": "import"},
        {"dict": [[1]]},
        {"dict": 1},
        {"new": []},
        {"a": 1, "b": 2},
        {"float": "1"},
        {"set": "ab"},
    ],
)
def test_what_is_no_plain_data_has_none(data: Json) -> None:
    with pytest.raises(Unreadable):
        canonical(data)


def test_what_is_nested_too_deeply_has_none() -> None:
    data: Json = 1
    for _ in range(500):
        data = [data]
    with pytest.raises(Unreadable, match="deep"):
        canonical(data)


def test_people_see_a_short_text() -> None:
    assert shown(encode({"b": 1.0, "a": (2,)})) == "{'b': 1.0, 'a': (2,)}"
    assert len(shown(encode(["x" * 100] * 100))) < 100


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(value=plain)
def test_any_plain_value_has_one(value: Any) -> None:
    assert canonical(encode(value)) == canonical(encode(copy.deepcopy(value)))


@given(
    left=st.lists(st.integers() | st.text(max_size=2)), right=st.lists(st.integers() | st.text(max_size=2))
)
def test_different_values_stay_apart(left: list[int | str], right: list[int | str]) -> None:
    assert (canonical(encode(left)) == canonical(encode(right))) is (left == right)
