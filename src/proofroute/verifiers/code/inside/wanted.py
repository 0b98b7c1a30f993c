"""Which names a test text reads, and which of them the code has to give."""

import ast
import builtins
import functools
import sys


def loaded(tree: ast.AST) -> frozenset[str]:
    """Return the names that a text reads."""
    return frozenset(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )


@functools.lru_cache(maxsize=4)  # asked for several times on the way of one task
def wanted_names(tests: str) -> frozenset[str]:
    r"""Return the names that the tests use and do not make themselves, builtins left out.

    >>> sorted(wanted_names("import math\nassert math.floor(f(len('a'))) == 1"))
    ['f']
    """
    tree = ast.parse(tests)
    made: set[str] = set()
    used: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                used.add(name)
            case ast.Name(id=name):
                made.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
                made.add(name)
            case ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
                made.add(name)
            case ast.Import(names=aliases):
                made.update((alias.asname or alias.name).partition(".")[0] for alias in aliases)
            case ast.ImportFrom(module=module, names=aliases) if _is_importable(module):
                made.update(alias.asname or alias.name for alias in aliases)
            case ast.ImportFrom(names=aliases):
                used.update(alias.name for alias in aliases if alias.name != "*")
            case _:
                pass
    return frozenset(used - made - set(dir(builtins)))


def _is_importable(module: str | None) -> bool:
    return (module or "").partition(".")[0] in {*sys.stdlib_module_names, "pytest", "numpy"}
