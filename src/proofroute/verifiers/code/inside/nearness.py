"""As much of numpy as tests of plain numbers use: ``allclose`` and the names of its types."""

import ast
import math
import types
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import class_of
from proofroute.verifiers.code.inside.line import Line
from proofroute.verifiers.code.inside.remote import Remote

_TYPES: Final = """
    ndarray generic number integer floating inexact bool_
    int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128
"""
_SEQUENCES: Final = (list, tuple)


_NUMBERS: Final = ("inf", "nan", "pi", "e", "isnan", "isinf")
_KNOWN: Final = frozenset([*_TYPES.split(), *_NUMBERS, "allclose", "isclose", "array_equal"])


def needs_numpy(tree: ast.AST) -> bool:
    """Tell whether a test text uses of numpy what is understood here, and nothing else."""
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name == "numpy"
    }
    asked = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names
    }
    return bool(asked) and asked <= _KNOWN


def numpy_module(line: Line) -> types.ModuleType:
    """Make a module with what is understood."""

    def allclose(
        a: Any, b: Any, rtol: float = 1e-05, atol: float = 1e-08, *, equal_nan: bool = False
    ) -> bool:
        return _all_near(line, a, b, rtol, atol, nan=equal_nan)

    def isclose(a: Any, b: Any, rtol: float = 1e-05, atol: float = 1e-08, *, equal_nan: bool = False) -> bool:
        if any(isinstance(item, _SEQUENCES) for item in (a, b)):
            raise line.undecidable("numpy's arrays are not to be had here")
        return _all_near(line, a, b, rtol, atol, nan=equal_nan)

    def array_equal(a: Any, b: Any) -> bool:
        return _all_near(line, a, b, 0.0, 0.0, nan=False)

    module = types.ModuleType("numpy")
    module.__dict__.update({name: type(name, (), {}) for name in _TYPES.split()})
    module.__dict__.update({"allclose": allclose, "isclose": isclose, "array_equal": array_equal})
    module.__dict__.update({name: getattr(math, name) for name in _NUMBERS})
    return module


def _all_near(line: Line, a: Any, b: Any, rtol: float, atol: float, *, nan: bool) -> bool:
    """Compare in each place; a number beside a list stands for each of its places, as in numpy."""
    if any(isinstance(item, Remote) for item in (a, b)):
        raise line.undecidable("an object of the code is taken for an array")
    lists = [isinstance(item, _SEQUENCES) for item in (a, b)]
    if not any(lists):
        return _near(a, b, rtol, atol, nan=nan)
    mine, its = (item if it_is else None for item, it_is in zip((a, b), lists, strict=True))
    pairs = zip(
        [a] * len(its or ()) if mine is None else mine,
        [b] * len(mine or ()) if its is None else its,
        strict=False,
    )
    if mine is not None and its is not None and len(mine) != len(its):
        if 1 in (len(mine), len(its)):
            raise line.undecidable("numpy would repeat the only place of a list")
        return False
    found = True
    for one, other in pairs:
        if isinstance(one, _SEQUENCES) != isinstance(other, _SEQUENCES) and all(lists):
            raise line.undecidable("lists of different shapes are compared as arrays")
        found = _all_near(line, one, other, rtol, atol, nan=nan) and found
    return found


def _near(a: Any, b: Any, rtol: float, atol: float, *, nan: bool) -> bool:
    # What numpy raises an exception for is not near: a test that raises does not hold either.
    if not all(isinstance(item, int | float | complex) for item in (a, b)):
        return rtol == atol == 0.0 and class_of(a) is class_of(b) and bool(a == b)
    if a != a or b != b:
        return nan and a != a and b != b
    try:
        return bool(a == b or abs(a - b) <= atol + rtol * abs(b) < math.inf)
    except OverflowError:
        return False
