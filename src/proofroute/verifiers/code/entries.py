"""What a program may mean as its entry point, where the task names none or code hides it in a class."""

import ast


def guess_entries(code: str) -> dict[str, list[str]]:
    r"""Return ``roots``, ``methods`` and ``rebound`` names of a program.

    These are the public functions that no other one calls, the methods of ``class Solution``, and the names
    that functions bind anew by ``global``.

    >>> guess_entries("def g(): pass\ndef f(): g()\nclass Solution:\n    def two(self): pass")
    {'roots': ['f'], 'methods': ['two'], 'rebound': []}
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {"roots": [], "methods": [], "rebound": []}
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    called = {
        inner.id
        for name, node in functions.items()
        for inner in ast.walk(node)
        if isinstance(inner, ast.Name) and inner.id != name
    }
    roots = [name for name in functions if not name.startswith("_") and name not in called | {"main"}]
    methods = [
        item.name
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == "Solution"
        for item in node.body
        if isinstance(item, ast.FunctionDef) and not item.name.startswith("_")
    ]
    rebound = sorted({name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names})
    return {"roots": roots, "methods": methods, "rebound": rebound}
