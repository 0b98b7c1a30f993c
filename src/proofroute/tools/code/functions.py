"""Find a function in a program's text."""

import ast
from typing import Final

_MOST_FUNCTIONS: Final = 4

Function = ast.FunctionDef | ast.AsyncFunctionDef


def find_function(code: str, name: str) -> Function | None:
    """Return the definition of a function or of a method of ``class Solution``."""
    body = _body(code)
    found = [node for node in (*_methods(body), *body) if isinstance(node, Function) and node.name == name]
    return found[-1] if found else None


def public_functions(code: str) -> list[ast.FunctionDef]:
    r"""Return the functions that a program may be asked for where nobody names one.

    >>> [node.name for node in public_functions("def _g(): pass\ndef f(): pass\ndef main(): pass")]
    ['f']
    """
    body = _body(code)
    methods = [node for node in _methods(body) if isinstance(node, ast.FunctionDef)]
    roots = [node for node in body if isinstance(node, ast.FunctionDef)]
    return [
        node for node in methods or roots if not node.name.startswith(("_", "test")) and node.name != "main"
    ][:_MOST_FUNCTIONS]


def _body(code: str) -> list[ast.stmt]:
    try:
        return ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _methods(body: list[ast.stmt]) -> list[ast.stmt]:
    return [
        item
        for node in body
        if isinstance(node, ast.ClassDef) and node.name == "Solution"
        for item in node.body
    ]
