"""Assertions that have to run: those that stand under no condition."""

import ast
from collections.abc import Iterator
from typing import Final

_CATCHING: Final = ("raises", "suppress", "Raises")


def unconditional(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield the assertions that a statement or the body of a function cannot pass by."""
    match node:
        case ast.Assert() | ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="self")))) if (
            is_assertion(node)
        ):
            yield node
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            yield from _within(body)
        case ast.For(body=body) | ast.AsyncFor(body=body):
            yield from _within(body)
        case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
            if not any(word in ast.unparse(item) for item in items for word in _CATCHING):
                yield from _within(body)
        case _:
            pass


def is_assertion(node: ast.AST) -> bool:
    """Tell whether a statement is an assertion, Python's or unittest's."""
    match node:
        case ast.Assert():
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name))):
            return name.startswith("assert")
        case _:
            return False


def _within(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for inner in body:
        if not isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from unconditional(inner)


def replaced(body: list[ast.stmt]) -> set[int]:
    """Return the identities of definitions that a later one of the same name replaces."""
    last: dict[str, int] = {}
    found: set[int] = set()
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if node.name in last and not node.decorator_list:
                found.add(last[node.name])
            last[node.name] = id(node)
    return found
