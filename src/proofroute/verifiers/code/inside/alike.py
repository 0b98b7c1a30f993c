"""Compare a result with what an example expects, which JSON could only half say."""

import math
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import class_of

TOLERANCE: Final = 1e-6
"""Relative and absolute distance of floats that only a tolerance could decide, which no example names."""


def alike(got: Any, expected: Any) -> bool | None:
    """Tell whether ``got`` is what the JSON value ``expected`` says; None where JSON cannot say.

    A tuple meets a list, a number meets a number of another type, and the keys of a dict meet their text.

    >>> alike((1, 2.0), [1, 2]), alike(True, 1), alike({1: "a"}, {"1": "a"})
    (True, None, True)
    >>> alike(0.1 + 0.2, 0.3), alike(0.31, 0.3)
    (None, False)
    """
    if isinstance(got, bool) != isinstance(expected, bool) and isinstance(got, int | float):
        return None if isinstance(expected, int | float) and got == expected else False
    if isinstance(got, int | float) and isinstance(expected, int | float):
        return _numbers(got, expected)
    return _others(got, expected)


def _others(got: Any, expected: Any) -> bool | None:
    mine = class_of(got)
    theirs = class_of(expected)
    if mine in (list, tuple) and theirs is list:
        if len(got) != len(expected):
            return False
        return _all(map(alike, got, expected))
    if mine is dict and theirs is dict:
        return _mappings(got, expected)
    if got is None or mine in (str, list, tuple, dict, int, float):
        return bool(mine is theirs and got == expected)
    return None


def _numbers(got: float, expected: float) -> bool | None:
    if got == expected or (isinstance(got, int) and isinstance(expected, int)):
        return got == expected
    try:
        near = math.isclose(got, expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    except OverflowError:
        return False
    return None if near else False


def _mappings(got: dict[Any, Any], expected: dict[Any, Any]) -> bool | None:
    if not all(isinstance(key, str | int) and not isinstance(key, bool) for key in got):
        return None
    named = {str(key): value for key, value in got.items()}
    if len(named) != len(got) or named.keys() != expected.keys():
        return False
    return _all(alike(value, expected[key]) for key, value in named.items())


def _all(results: Any) -> bool | None:
    found = list(results)
    if False in found:
        return False
    return None if None in found else True
