"""Comparisons of what the code gave that no assertion ever sees: a count, a list, a message on the screen."""

import ast
import functools
from collections.abc import Callable, Sequence
from typing import Final

_EFFECTS: Final = frozenset({"exit", "_exit", "quit", "fail", "skip"})
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def idle(
    body: Sequence[ast.stmt],
    of_code: frozenset[str],
    asserts: Callable[[ast.stmt], bool],
    comparing: frozenset[str] = frozenset(),
) -> list[ast.stmt]:
    """Return the statements that compare something of the code's in vain.

    Args:
        body: statements that run one after another.
        of_code: names that the code gives.
        asserts: tells whether a statement or a function asserts.
        comparing: functions that return what a comparison gave.
    """
    try:
        return _idle(body, of_code, asserts, comparing)
    finally:
        for kept in (_loaded, _stored):
            kept.cache_clear()  # it was of these statements


def _idle(
    body: Sequence[ast.stmt],
    of_code: frozenset[str],
    asserts: Callable[[ast.stmt], bool],
    comparing: frozenset[str],
) -> list[ast.stmt]:
    tainted = set(of_code)
    seen: set[str] = set()
    for node in body:
        if asserts(node) or isinstance(node, _DEFINITIONS):
            seen |= _loaded(node)
        if _uses(node, tainted) and not isinstance(node, _DEFINITIONS):
            tainted |= _stored(node)
    # What flows into an assertion is seen by it, over other statements too.
    for node in [*reversed(body)] * 2:
        if not isinstance(node, _DEFINITIONS) and _stored(node) & seen:
            seen |= _loaded(node)
    return [
        node
        for node in body
        if not isinstance(node, _DEFINITIONS)
        and _uses(node, tainted)
        and (
            _drops(node, comparing)
            or (
                not asserts(node)
                and _compares(node, comparing)
                and not _stored(node) & seen
                and not _has_effect(node)
            )
        )
    ]


def comparing_functions(tree: ast.Module) -> frozenset[str]:
    """Name the functions that do nothing but return what a comparison gave."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and not _has_effect(node):
            inner = list(ast.walk(node))
            returned = [item.value for item in inner if isinstance(item, ast.Return) and item.value]
            if not any(isinstance(item, ast.Assert) for item in inner) and any(
                isinstance(item, ast.Compare) for value in returned for item in ast.walk(value)
            ):
                found.add(node.name)
    return frozenset(found)


def _drops(node: ast.AST, comparing: frozenset[str]) -> bool:
    """Tell whether what a comparison gave is dropped where it stands, and no exception is waited for."""
    match node:
        case ast.Expr(value=ast.Compare()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id=name))):
            return name in comparing
        case ast.For(body=body) | ast.While(body=body) | ast.If(body=body):
            return any(_drops(inner, comparing) for inner in [*body, *node.orelse])
        case _:
            return False


def _compares(node: ast.stmt, comparing: frozenset[str]) -> bool:
    return any(
        isinstance(item, ast.Compare)
        or (
            isinstance(item, ast.Call)
            and isinstance(item.func, ast.Name)
            and item.func.id in {"eval", *comparing}
        )
        for item in ast.walk(node)
    )


def _uses(node: ast.stmt, names: set[str]) -> bool:
    # What `eval` reads stands in a text.
    return bool(_loaded(node) & (names | {"eval"}))


def _has_effect(node: ast.AST) -> bool:
    for item in ast.walk(node):
        match item:
            case ast.Raise():
                return True
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _EFFECTS:
                return True
            case _:
                pass
    return False


@functools.lru_cache(maxsize=1 << 14)
def _loaded(node: ast.AST) -> frozenset[str]:
    return frozenset(
        item.id for item in ast.walk(node) if isinstance(item, ast.Name) and isinstance(item.ctx, ast.Load)
    )


@functools.lru_cache(maxsize=1 << 14)
def _stored(node: ast.AST) -> frozenset[str]:
    """Name what a statement binds or changes: ``x = 1``, ``x[0] = 1``, ``x.append(1)``."""
    found: set[str] = set()
    for item in ast.walk(node):
        match item:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                found.add(name)
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store()):
                found.add(name)
            case ast.Attribute(value=ast.Name(id=name), ctx=ast.Store()):
                found.add(name)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
                found.add(name)
            case _:
                pass
    return frozenset(found)


def changes(node: ast.AST) -> bool:
    """Tell whether a node changes a value in place: ``x[0] = 1``, ``x += y``, ``x[0].append(1)``."""
    match node:
        case ast.Subscript(ctx=ast.Store() | ast.Del()) | ast.AugAssign():
            return True
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in _CHANGING
        case _:
            return False


_CHANGING: Final = frozenset(
    [
        "append",
        "extend",
        "insert",
        "pop",
        "remove",
        "clear",
        "sort",
        "reverse",
        "add",
        "discard",
        "update",
        "setdefault",
        "popitem",
    ]
)
