"""Constructs that Monty runs otherwise than CPython and without a word: code with one is not decided."""

import ast
import importlib
import re
import warnings
from collections.abc import Iterator
from typing import Any, Final

from proofroute.tools.sandbox.monty.names import Known, words

_METHODS: Final = words(
    """
    __init__ __repr__ __str__ __eq__ __hash__ __iter__ __next__ __contains__ __enter__ __exit__ __index__
    __post_init__
    """
)
_NAMES: Final = words(
    """
    hash id hasattr locals globals vars dir exec eval compile __doc__ __annotations__ __file__ __builtins__
    breakpoint
    """
)
_CHANGING: Final = words("__class__ __dict__ __name__ __qualname__")
_SINGLE: Final = (bool, type(None), type(...))
_FLAGS: Final = re.UNICODE | re.IGNORECASE | re.MULTILINE | re.DOTALL
_SEARCHES: Final = words("compile search match fullmatch findall sub split finditer")
_MANY: Final = words("compile findall sub split finditer")
_REGULAR: Final = words(
    """
    LITERAL NOT_LITERAL ANY IN NEGATE RANGE CATEGORY MAX_REPEAT MIN_REPEAT SUBPATTERN BRANCH AT GROUPREF
    ASSERT ASSERT_NOT
    """
)
_PLACES: Final = words("AT_BEGINNING AT_END AT_BOUNDARY AT_NON_BOUNDARY AT_BEGINNING_STRING")


def doubts(tree: ast.Module, of: Known) -> Iterator[str]:
    """Say what Monty would run otherwise."""
    constants = _constants(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()) if name in _NAMES and name not in of.bound:
                yield f"{name!r}"
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name) if name.startswith("_pr_"):
                yield f"a name like {name!r}"
            case ast.Attribute(attr=name, ctx=ast.Store()) if name in _CHANGING:
                yield f"setting {name!r}"
            case ast.ClassDef():
                yield from _of_class(node)
            case ast.Call(func=ast.Name(id="getattr"), args=[_, _, _]):
                yield "getattr() with a default"
            case ast.Compare(left=left, ops=operators, comparators=others):
                sides = [left, *others]
                for place, operator in enumerate(operators):
                    if isinstance(operator, ast.Is | ast.IsNot) and not any(
                        map(_is_single, sides[place : place + 2])
                    ):
                        yield "'is' between values"
            case ast.MatchClass():
                yield "a class pattern"
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=name)) if (
                of.modules.get(owner) == "re" and name in _SEARCHES
            ):
                yield from _of_pattern(node, name, constants)
            case ast.Call(func=ast.Name(id=name)) if of.taken.get(name, "").startswith("re."):
                yield from _of_pattern(node, of.taken[name][3:], constants)
            case _:
                pass


def ends_of_lines(tree: ast.Module) -> bool:
    """Tell whether a ``$`` stands in a text of a program that uses regular expressions.

    In Python it also matches before a newline at the end, in Monty it does not.
    """
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return any(isinstance(text, str) and "$" in text for text in texts)


def _of_class(node: ast.ClassDef) -> Iterator[str]:
    for item in node.body:
        match item:
            case ast.FunctionDef(name=name) if name.startswith("__") and name.endswith("__"):
                if name not in _METHODS:
                    yield f"a class with {name}"
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                pass
            case _:
                if any(isinstance(inner, _COMPREHENSIONS) for inner in ast.walk(item)):
                    yield "a comprehension in the body of a class"


_COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def _is_single(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=value):
            return isinstance(value, _SINGLE)
        case ast.Call(func=ast.Name(id="type")):
            return True
        case _:
            return False


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Return what names stand for that are bound once, and to a constant."""
    bound: dict[str, list[ast.expr | None]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() as value):
                bound.setdefault(name, []).append(value)
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                bound.setdefault(name, []).append(None)
            case _:
                pass
    # The name of an assignment is seen twice: with its value, and as a name.
    pairs = {name: [value for value in values if value is not None] for name, values in bound.items()}
    return {name: found[0] for name, found in pairs.items() if len(found) == 1 and len(bound[name]) == 2}


def _of_pattern(call: ast.Call, name: str, constants: dict[str, ast.expr]) -> Iterator[str]:
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Name):
        first = constants.get(first.id)
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        yield "a regular expression that is not written out"
        return
    if any(keyword.arg == "flags" for keyword in call.keywords):
        yield "flags of a regular expression"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed: Any = _parser().parse(first.value)
    except (re.error, RecursionError, OverflowError, ImportError):
        yield "a regular expression that Python does not read"
        return
    if name in _MANY and parsed.getwidth()[0] == 0:
        yield "a regular expression that matches nothing at all"
    if parsed.state.flags & ~_FLAGS or not _is_regular(parsed):
        yield "a rare kind of regular expression"
    if name == "sub" and (len(call.args) < 2 or not _is_plain_replacement(call.args[1])):
        yield "a replacement that is not written out"


def _parser() -> Any:
    """Return Python's own parser of regular expressions, which has no public name."""
    return importlib.import_module("re._parser")


def _is_plain_replacement(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str(text)):
            return re.fullmatch(r"(?:[^\\]|\\[1-9](?!\d))*", text) is not None
        case _:
            return False


def _is_regular(parsed: Any) -> bool:
    for operator, argument in parsed:
        kind = str(operator)
        if kind not in _REGULAR or (kind == "AT" and str(argument) not in _PLACES):
            return False
        pending: list[Any] = [argument]
        while pending:
            item = pending.pop()
            if type(item).__name__ == "SubPattern":
                if not _is_regular(item):
                    return False
            elif type(item) in (list, tuple):
                pending += item
    return True
