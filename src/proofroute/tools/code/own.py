"""Examples that a reply holds for its own code: doctests in docstrings, assertions. A model wrote them."""

import ast
import re
from typing import Final

from proofroute.tools.code.asserts import assert_examples
from proofroute.tools.code.doctests import doctest_examples
from proofroute.tools.code.shown import Shown, ShownCall

_MOST: Final = 20
_DOCUMENTED: Final = (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def own_examples(code: str, entry_point: str | None = None) -> tuple[Shown, ...]:
    r"""Read the examples that stand in ``code`` itself.

    >>> [shown.text for shown in own_examples("def f(x):\n    return x\nassert f(2) == 2\n")]
    ['assert f(2) == 2']
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    found: list[Shown] = []
    for node in ast.walk(tree):
        if isinstance(node, _DOCUMENTED):
            found += doctest_examples(ast.get_docstring(node) or "", entry_point)
    for statement in _asserts(tree):
        text = ast.get_source_segment(code, statement) or ""
        found += assert_examples(text, entry_point)[0]
    defined = _defined(tree)
    return tuple(shown for shown in found if _called(shown) <= defined)[:_MOST]


def without_asserts(code: str) -> str:
    r"""Take the assertions at the top level out of a program: they could end it when it is loaded.

    >>> without_asserts("x = 1\nassert x == 2\n")
    'x = 1\npass\n'
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return code
    lines = code.split("\n")
    for node in tree.body:
        if isinstance(node, ast.Assert):
            begin, end = node.lineno - 1, node.end_lineno or node.lineno
            if re.match(r"assert\b", lines[begin]) and _alone(tree, node):
                lines[begin:end] = ["pass", *[""] * (end - begin - 1)]
    return "\n".join(lines)


def _alone(tree: ast.Module, node: ast.Assert) -> bool:
    return not any(
        other is not node
        and other.lineno <= (node.end_lineno or 0)
        and (other.end_lineno or 0) >= node.lineno
        for other in tree.body
    )


def _asserts(tree: ast.Module) -> list[ast.Assert]:
    found: list[ast.Assert] = []
    for node in tree.body:
        match node:
            case ast.Assert():
                found.append(node)
            case ast.If(test=ast.Compare(left=ast.Name(id="__name__")), body=body):
                found += [item for item in body if isinstance(item, ast.Assert)]
            case ast.FunctionDef(name=name, body=body) if name.startswith("test"):
                found += [item for item in body if isinstance(item, ast.Assert)]
            case _:
                pass
    return found


def _defined(tree: ast.Module) -> set[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for node in tree.body if isinstance(node, kinds)}


def _called(shown: Shown) -> frozenset[str]:
    match shown.what:
        case ShownCall(name=str(name)):
            return frozenset({name})
        case ShownCall():
            return frozenset()
        case what:
            return getattr(what, "names", frozenset[str]())
