"""Evaluate what simple tests state: literals, comparisons and arithmetic. Calls of the code are asked for.

Nothing that the code made runs here: its results are plain values of exact builtin types.
"""

import ast
import functools
import math
import operator
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from proofroute.verifiers.code.inside.codec import class_of

_BITS: Final = 100_000
_ITEMS: Final = 1_000_000
_NEAR: Final = 1e-9


class NotSimple(Exception):
    """A test says more than can be evaluated here."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A call of the code that is to be made: its name in the tests, and plain values."""

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    def __str__(self) -> str:
        given = [*map(repr, self.args), *(f"{name}={value!r}" for name, value in self.kwargs.items())]
        text = f"{self.name}({', '.join(given)})"
        return text if len(text) <= 300 else text[:300] + " ..."


Evaluation: TypeAlias = Generator[Ask, Any, Any]


@dataclass(slots=True)
class Space:
    """What the names of a test stand for.

    Attributes:
        callable: names of the code's functions.
        values: plain values by name.
        modules: names that stand for :mod:`math`.
        once: names that are read once: what becomes of their values later is not seen.
    """

    callable: frozenset[str]
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    modules: set[str] = field(default_factory=set[str])
    once: frozenset[str] = frozenset()


def evaluate(node: ast.expr, space: Space) -> Evaluation:
    """Evaluate ``node``; yields the calls of the code and is sent their results.

    Raises:
        NotSimple: it holds something else than plain values and calls.
        Exception: whatever evaluating it raises in Python too.
    """
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name) if name in space.values:
            return space.values[name]
        case ast.List(elts=items):
            return (yield from _all(items, space))
        case ast.Tuple(elts=items):
            return tuple((yield from _all(items, space)))
        case ast.Set(elts=items):
            return set((yield from _all(items, space)))
        case ast.Dict(keys=keys, values=values):
            if None in keys:
                raise NotSimple("a dict is unpacked")
            names = yield from _all([key for key in keys if key is not None], space)
            return dict(zip(names, (yield from _all(values, space)), strict=True))
        case ast.UnaryOp(op=sign, operand=inner):
            return _SIGNS[type(sign)]((yield from evaluate(inner, space)))
        case ast.BinOp(left=left, op=op, right=right):
            first = yield from evaluate(left, space)
            return _computed(op, first, (yield from evaluate(right, space)))
        case ast.BoolOp(op=op, values=values):
            found: Any = None
            for value in values:
                found = yield from evaluate(value, space)
                if bool(found) is isinstance(op, ast.Or):
                    break
            return found
        case ast.Compare(left=left, ops=ops, comparators=others):
            return (yield from _compared(left, ops, others, space))
        case ast.Subscript(value=value, slice=place) if not isinstance(place, ast.Slice):
            whole = yield from evaluate(value, space)
            return whole[(yield from evaluate(place, space))]
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in space.modules:
            if name not in ("pi", "e", "inf", "nan", "tau"):
                raise NotSimple(f"it names {name!r}")
            return getattr(math, name)
        case ast.Call():
            return (yield from _called(node, space))
        case _:
            raise NotSimple(f"it holds {type(node).__name__}")


def _all(nodes: list[ast.expr], space: Space) -> Generator[Ask, Any, list[Any]]:
    found: list[Any] = []
    for node in nodes:
        if isinstance(node, ast.Starred):
            raise NotSimple("something is unpacked")
        found.append((yield from evaluate(node, space)))
    return found


def _compared(left: ast.expr, ops: list[ast.cmpop], others: list[ast.expr], space: Space) -> Evaluation:
    first = yield from evaluate(left, space)
    for op, node in zip(ops, others, strict=True):
        second = yield from evaluate(node, space)
        if isinstance(op, ast.Is | ast.IsNot) and not _is_single(first, second):
            raise NotSimple("it asks whether two values are one")
        if not _COMPARISONS[type(op)](first, second):
            return False
        first = second
    return True


def _is_single(*values: object) -> bool:
    return any(value is None or isinstance(value, bool) for value in values)


def _called(node: ast.Call, space: Space) -> Evaluation:
    args = yield from _all(node.args, space)
    kwargs: dict[str, Any] = {}
    for keyword in node.keywords:
        if keyword.arg is None:
            raise NotSimple("arguments are unpacked")
        kwargs[keyword.arg] = yield from evaluate(keyword.value, space)
    match node.func:
        case ast.Name(id=name) if name in space.callable:
            # The code would see, and could change, the very object that the test holds.
            if any(_is_held(item, space) for item in [*node.args, *(item.value for item in node.keywords)]):
                raise NotSimple("a value that can change is given to the code by its name")
            return (yield Ask(name, tuple(args), kwargs))
        case ast.Name(id=name) if name in _FUNCTIONS and name not in space.values:
            return _bounded(name, args, kwargs)
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in space.modules:
            function: Any = getattr(math, name, None)
            if name not in _MATHS:
                raise NotSimple(f"it calls {name!r}")
            return function(*args, **kwargs)
        case _:
            raise NotSimple("it calls something else than the code")


def _is_held(node: ast.expr, space: Space) -> bool:
    return any(
        isinstance(inner, ast.Name) and inner.id not in space.once and _can_change(space.values.get(inner.id))
        for inner in ast.walk(node)
    )


def _can_change(value: Any) -> bool:
    if class_of(value) in (tuple, frozenset):
        return any(map(_can_change, value))
    return class_of(value) in (list, dict, set)


def _bounded(name: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
    if name == "range":
        found = range(*args)
        if len(found) > _ITEMS:
            raise NotSimple("a range is too long")
        return found
    if name in ("list", "tuple", "sum") and any(isinstance(item, set | frozenset) for item in args):
        raise NotSimple("it goes through a set, which has no order")
    return _FUNCTIONS[name](*args, **kwargs)


def _computed(op: ast.operator, left: Any, right: Any) -> Any:
    """Compute within bounds.

    Raises:
        NotSimple: the result could be too large.
    """
    function = _OPERATORS.get(type(op))
    if function is None:
        raise NotSimple("a rare operator")
    if isinstance(op, ast.Pow) and isinstance(left, int) and isinstance(right, int):
        if abs(right) * max(left.bit_length(), 1) > _BITS:
            raise NotSimple("a number is too large")
    elif isinstance(op, ast.LShift) and isinstance(right, int) and right > _BITS:
        raise NotSimple("a number is too large")
    elif isinstance(op, ast.Mult) and _is_large(left, right):
        raise NotSimple("a product is too large, or too long")
    elif isinstance(op, ast.Mod) and isinstance(left, str | bytes):
        raise NotSimple("a text is formatted")
    return function(left, right)


def _is_large(left: Any, right: Any) -> bool:
    kinds = class_of(left), class_of(right)
    if kinds == (int, int):
        return bool(left.bit_length() + right.bit_length() > _BITS)
    many, times = (left, right) if kinds[1] in (int, bool) else (right, left)
    return class_of(many) in (str, bytes, list, tuple) and len(many) * int(times) > _ITEMS


def nearly(one: Any, other: Any) -> bool:
    """Tell whether two values differ by no more than the last digits of their floats.

    >>> nearly([1, 0.1 + 0.2], [1, 0.3]), nearly(1, 2), nearly("1.0", "1")
    (True, False, False)
    """
    kinds = class_of(one), class_of(other)
    if kinds in ((list, list), (tuple, tuple)):
        return len(one) == len(other) and all(map(nearly, one, other))
    if kinds == (dict, dict):
        return one.keys() == other.keys() and all(nearly(one[key], other[key]) for key in one)
    if float in kinds and {*kinds} <= {int, float}:
        try:
            return math.isclose(one, other, rel_tol=_NEAR, abs_tol=_NEAR)
        except OverflowError:
            return False
    return bool(one == other)


_SIGNS: Final[dict[type[ast.unaryop], Callable[[Any], Any]]] = {
    ast.Not: operator.not_,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
}
_OPERATORS: Final[dict[type[ast.operator], Callable[[Any, Any], Any]]] = {
    kind: getattr(operator, name)
    for kind, name in {
        ast.Add: "add",
        ast.Sub: "sub",
        ast.Mult: "mul",
        ast.Div: "truediv",
        ast.FloorDiv: "floordiv",
        ast.Mod: "mod",
        ast.Pow: "pow",
        ast.LShift: "lshift",
        ast.RShift: "rshift",
        ast.BitOr: "or_",
        ast.BitAnd: "and_",
        ast.BitXor: "xor",
    }.items()
}
_COMPARISONS: Final[dict[type[ast.cmpop], Callable[[Any, Any], Any]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda one, many: one in many,
    ast.NotIn: lambda one, many: one not in many,
}
_MATHS: Final = frozenset(["isclose", "sqrt", "floor", "ceil", "fabs", "isnan", "isinf", "gcd", "trunc"])
_FUNCTIONS: Final[Mapping[str, Callable[..., Any]]] = {
    function.__name__: function
    for function in (
        *(sorted, set, list, tuple, dict, frozenset, len, abs, round, sum, min, max),
        *(int, float, bool, complex, range),
    )
}


@functools.cache
def safe_names() -> frozenset[str]:
    """Return the builtins that a simple test may use."""
    return frozenset(_FUNCTIONS)
