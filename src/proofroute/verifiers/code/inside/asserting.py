"""What asserts: Python's statement, unittest's methods, and functions that come to one of them."""

import ast
from collections.abc import Iterator


def asserting_functions(tree: ast.Module) -> set[str]:
    """Name the functions that assert, themselves or through another one."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    names: set[str] = {"raises", "warns", "assert_allclose", "assert_equal"}
    callers: dict[str, set[str]] = {}
    for node in functions:
        for name in _called(node):
            callers.setdefault(name, set()).add(node.name)
    waiting = [node.name for node in functions if asserts(node, names)]
    while waiting:
        name = waiting.pop()
        if name not in names:
            names.add(name)
            waiting += callers.get(name, ())
    return names


def _called(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        match inner:
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
                yield name
            case _:
                pass


def asserts(node: ast.AST, asserting: set[str]) -> bool:
    """Tell whether a node asserts, itself or through one of the functions that are named."""
    for inner in ast.walk(node):
        match inner:
            case ast.Assert():
                return True
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)) if (
                name in asserting
            ):
                return True
            case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)) if (
                name.startswith("assert") or name == "fail"
            ):
                return True
            case ast.Raise(exc=ast.Name(id="AssertionError") | ast.Call(func=ast.Name(id="AssertionError"))):
                return True
            case _:
                pass
    return False
