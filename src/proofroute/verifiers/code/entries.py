"""What a program may mean as its entry point, where the task names none or code hides it in a class."""

import ast


def guess_entries(code: str) -> dict[str, list[str]]:
    r"""Return ``roots``, the public functions that no other one calls, and ``methods`` of ``class Solution``.

    >>> guess_entries("def g(): pass\ndef f(): g()\nclass Solution:\n    def two(self): pass")
    {'roots': ['f'], 'methods': ['two']}
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {"roots": [], "methods": []}
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
    return {"roots": roots, "methods": methods}
