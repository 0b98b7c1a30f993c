"""What a program may mean as its entry point, where the task names none or code hides it in a class."""

import ast


def guess_entries(code: str) -> dict[str, list[str]]:
    r"""Return ``roots``, ``methods``, ``members`` and ``rebound`` names of a program.

    These are the public functions that no other one calls, the methods of ``class Solution``, those of every
    class that can be made without arguments, and the names that functions bind anew by ``global``.

    >>> guess_entries("def g(): pass\ndef f(): g()\nclass Solution:\n    def two(self): pass")
    {'roots': ['f'], 'methods': ['two'], 'members': ['Solution.two'], 'rebound': []}
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {"roots": [], "methods": [], "members": [], "rebound": []}
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    called = {
        inner.id
        for name, node in functions.items()
        for inner in ast.walk(node)
        if isinstance(inner, ast.Name) and inner.id != name
    }
    roots = [name for name in functions if not name.startswith("_") and name not in called | {"main"}]
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    methods = [name for node in classes if node.name == "Solution" for name in _methods(node)]
    members = [f"{node.name}.{name}" for node in classes if _is_bare(node) for name in _methods(node)]
    rebound = sorted({name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names})
    return {"roots": roots, "methods": methods, "members": members, "rebound": rebound}


def _methods(node: ast.ClassDef) -> list[str]:
    return [
        item.name for item in node.body if isinstance(item, ast.FunctionDef) and not item.name.startswith("_")
    ]


def _is_bare(node: ast.ClassDef) -> bool:
    """Tell whether a class is sure to need no arguments."""
    made = [item.args for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
    if not made:
        return not (node.bases or node.keywords or node.decorator_list)
    needed = len([*made[-1].posonlyargs, *made[-1].args]) - len(made[-1].defaults)
    return needed <= 1 and None not in made[-1].kw_defaults
