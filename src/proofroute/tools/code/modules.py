"""What programs may take from modules, and which of their names stand for modules.

A module that another one happens to import is a way out of any policy over names. So a module is never a
value: its name stands before a dot and nowhere else, and what is taken from it is looked up in the module.
"""

import ast
import functools
import importlib
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Final, Literal

from proofroute.tools.code.words import (
    DUNDERS,
    ONLY_OF,
    PUBLIC_SUBMODULES,
    REFUSED_OF,
    SAFE_MODULES,
)

Part = Literal["value", "module", "absent", "refused"]

_SCOPES: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@functools.cache
def part(module: str, name: str) -> Part:
    """Say what ``name`` of ``module`` is: a value that may be used, a module that may, not there, or refused.

    >>> part("math", "sqrt"), part("collections", "abc"), part("statistics", "sys"), part("random", "_os")
    ('value', 'module', 'refused', 'refused')
    """
    if module in ONLY_OF and name not in ONLY_OF[module]:
        return "refused"
    if name in REFUSED_OF.get(module, ()) or (name.startswith("_") and name not in DUNDERS):
        return "refused"
    if f"{module}.{name}" in PUBLIC_SUBMODULES:
        return "module"
    found = _module(module)
    if found is None or name in DUNDERS:
        return "value"
    if not hasattr(found, name):
        return "absent"
    return "refused" if isinstance(getattr(found, name), ModuleType) else "value"


@functools.cache
def refused_by_star(module: str) -> frozenset[str]:
    """Return the names that ``from module import *`` brings in and that may not be used."""
    found = _module(module)
    if found is None:
        return frozenset()
    names: Iterable[str] = getattr(found, "__all__", [name for name in vars(found) if name[0] != "_"])
    return frozenset(name for name in names if part(module, name) == "refused")


def safe_module(name: str) -> bool:
    """Say whether the module ``name``, dots and all, may be imported."""
    top, dot, _ = name.partition(".")
    return name in PUBLIC_SUBMODULES or (top in SAFE_MODULES and not dot)


@functools.cache
def _module(name: str) -> ModuleType | None:
    # Only those on the list are imported: they compute, and importing them does nothing else.
    try:
        return importlib.import_module(name) if safe_module(name) else None
    except ImportError:
        return None


def module_uses(tree: ast.Module) -> Iterator[tuple[ast.Name | ast.Attribute, str]]:
    """Yield what stands for a module in ``tree``: names, and attributes of names, with its full name."""
    # Imported anywhere is known everywhere: a function may import for all, by `global`.
    yield from _uses(tree, _imported(ast.walk(tree)))


def _uses(scope: ast.AST, known: dict[str, str]) -> Iterator[tuple[ast.Name | ast.Attribute, str]]:
    for node in _own(scope):
        if isinstance(node, ast.Name | ast.Attribute):
            module = _resolved(node, known)
            if module:
                yield node, module
        elif isinstance(node, (*_SCOPES, *_COMPREHENSIONS)):
            hidden = _bound(node)
            inner = {name: module for name, module in known.items() if name not in hidden}
            yield from _uses(node, inner | _imported(_own(node)))


def _resolved(node: ast.expr, known: dict[str, str]) -> str | None:
    if isinstance(node, ast.Name):
        return known.get(node.id) if isinstance(node.ctx, ast.Load) else None
    if not isinstance(node, ast.Attribute):
        return None
    module = _resolved(node.value, known)
    return f"{module}.{node.attr}" if module and part(module, node.attr) == "module" else None


def _own(scope: ast.AST) -> list[ast.AST]:
    """Return all nodes of one scope, the inner scopes' own nodes left out."""
    found: list[ast.AST] = []
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        found.append(node)
        if isinstance(node, _SCOPES):
            # Defaults, decorators and annotations belong outside.
            waiting += [part for part in ast.iter_child_nodes(node.args) if isinstance(part, ast.expr)]
            waiting += getattr(node, "decorator_list", [])
        elif not isinstance(node, _COMPREHENSIONS):
            waiting += ast.iter_child_nodes(node)
    return found


def _imported(nodes: Iterable[ast.AST]) -> dict[str, str]:
    names: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                whole = alias.name if alias.asname else alias.name.partition(".")[0]
                names[alias.asname or whole] = whole
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                if part(node.module, alias.name) == "module":
                    names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _bound(scope: ast.AST) -> set[str]:
    """Return the names that are bound in ``scope`` itself: parameters, and what is assigned there."""
    bound: set[str] = set()
    outer: set[str] = set()
    if isinstance(scope, _SCOPES):
        bound |= {node.arg for node in ast.walk(scope.args) if isinstance(node, ast.arg)}
    for node in _own(scope):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                bound.add(name)
            case (
                ast.ExceptHandler(name=str(name))
                | ast.MatchAs(name=str(name))
                | ast.MatchStar(name=str(name))
            ):
                bound.add(name)
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                outer |= set(names)
            case _:
                pass
    return bound - outer
