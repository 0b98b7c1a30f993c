"""Calls that are made of every candidate alike: written as Python text, sent as plain data."""

import ast
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.code import Shown, ShownCall, generated_calls
from proofroute.verifiers.code.inside.codec import CannotCross, encode

MOST: Final = 48
"""Calls that are made of one candidate."""
_FROM_ONE: Final = 24
_LONGEST: Final = 2_000
_FLOATS: Final = {"inf": math.inf, "nan": math.nan}


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its text, and its arguments as plain values."""

    text: str
    args: tuple[object, ...]
    kwargs: dict[str, object]


def common_calls(
    codes: Iterable[str], name: str, shown: Sequence[Shown], tests: Sequence[Shown]
) -> list[Call]:
    """Return the calls of ``name`` that the signatures of all ``codes`` and the examples give rise to.

    The shortest come first. Where they are too many, some of every length are left out.

    Args:
        codes: programs that define ``name``.
        name: a function, or a method of ``class Solution``.
        shown: the examples of the task.
        tests: examples that a model wrote: what they call is called too, and they narrow nothing down.
    """
    texts = {
        item.what.source(name)
        for item in (*shown, *tests)
        if isinstance(item.what, ShownCall) and item.what.name in (name, None)
    }
    for code in codes:
        texts.update(generated_calls(code, name, shown, _FROM_ONE))
        texts.update(generated_calls(code, name, (*shown, *tests), _FROM_ONE) if tests else ())
    ordered = sorted(texts, key=lambda text: (len(text), text))
    calls = [call for text in ordered if (call := read_call(text, name)) is not None]
    if len(calls) > MOST:
        calls = [calls[number * len(calls) // MOST] for number in range(MOST)]
    return calls


def read_call(text: str, name: str) -> Call | None:
    """Read a call of ``name`` with plain arguments; None where it is another one.

    >>> read_call("f([1], key='a')", "f")
    Call(text="f([1], key='a')", args=([1],), kwargs={'key': 'a'})
    """
    if len(text) > _LONGEST:
        return None
    try:
        node = ast.parse(text, mode="eval").body
        match node:
            case ast.Call(func=ast.Name(id=called), args=args, keywords=keywords) if called == name:
                values = tuple(_value(item) for item in args)
                named = {item.arg: _value(item.value) for item in keywords if item.arg is not None}
                if len(named) < len(keywords):
                    return None
                encode([*values, *named.values()])
                return Call(text, values, named)
            case _:
                return None
    except (SyntaxError, TypeError, ValueError, RecursionError, MemoryError, CannotCross):
        return None


def is_plain(text: str) -> bool:
    """Tell whether a text is a plain value."""
    return read_call(f"f({text})", "f") is not None


def _value(node: ast.expr) -> object:
    match node:
        case ast.List(elts=items):
            return [_value(item) for item in items]
        case ast.Tuple(elts=items):
            return tuple(_value(item) for item in items)
        case ast.Set(elts=items):
            return {_value(item) for item in items}
        case ast.Dict(keys=keys, values=values):
            if None in keys:
                raise ValueError("unpacking")
            pairs = zip(keys, values, strict=True)
            return {_value(key): _value(value) for key, value in pairs if key is not None}
        case ast.Name(id=name) if name in _FLOATS:
            return _FLOATS[name]
        case ast.UnaryOp(op=ast.USub(), operand=ast.Name(id="inf")):
            return -math.inf
        case ast.Call(func=ast.Name(id="set"), args=[], keywords=[]):
            return set[object]()
        case ast.Call(func=ast.Name(id="frozenset"), args=[], keywords=[]):
            return frozenset[object]()
        case ast.Call(
            func=ast.Name(id="frozenset"),
            args=[ast.Set(elts=items) | ast.List(elts=items) | ast.Tuple(elts=items)],
            keywords=[],
        ):
            return frozenset(_value(item) for item in items)
        case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value=str(text))], keywords=[]):
            return float(text)
        case _:
            return ast.literal_eval(node)
