"""Names that a contest gives to ``class Solution`` without an import."""

import ast
import importlib
from typing import Any, Final

_FROM: Final = {
    "typing": "List Dict Set Tuple Optional Union Any Callable Iterator Iterable Generator Deque",
    "collections": "defaultdict Counter deque OrderedDict",
    "functools": "lru_cache cache reduce cmp_to_key",
    "heapq": "heappush heappop heapify heapreplace heappushpop nlargest nsmallest",
    "bisect": "bisect_left bisect_right insort",
    "itertools": "accumulate combinations permutations product",
    "math": "inf gcd ceil floor sqrt comb",
}
_MODULES: Final = "math collections heapq bisect itertools functools string re random operator typing"


def lent_names(code: str) -> dict[str, Any]:
    """Return what code with a class Solution reads, nowhere makes, and a contest would give it."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    if not any(isinstance(node, ast.ClassDef) and node.name == "Solution" for node in tree.body):
        return {}
    read: set[str] = set()
    made: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                read.add(name)
            case ast.Name(id=name) | ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                made.add(name)
            case ast.alias(name=name, asname=other):
                if name == "*":
                    return {}
                made.add((other or name).partition(".")[0])
            case _:
                pass
    wanted = read - made
    found: dict[str, Any] = {
        name: importlib.import_module(name) for name in _MODULES.split() if name in wanted
    }
    for module, names in _FROM.items():
        for name in wanted.intersection(names.split()):
            found[name] = getattr(importlib.import_module(module), name)
    return found
