"""Which forms of a test text are understood: what is not must not be passed over beside what is."""

import ast
from typing import Final

_CHECKING: Final = ("assert", "expect", "verify", "ensure", "should", "check", "eq_", "ok_")
_KNOWN_CLASSES: Final = frozenset({"TestCase", "IsolatedAsyncioTestCase", "object"})
_SET_UP: Final = frozenset(
    [
        "setUp",
        "tearDown",
        "setUpClass",
        "tearDownClass",
        "setup_method",
        "teardown_method",
        "setup_class",
        "teardown_class",
    ]
)
_RUNNERS: Final = frozenset({"main", "exit", "run_module_suite"})


_WRAPPING: Final = frozenset(
    ["str", "repr", "ascii", "format", "list", "tuple", "dict", "set", "frozenset", "print"]
)
"""What makes of a comparison that does not hold something that counts as true."""


def is_test_class(node: ast.ClassDef) -> bool:
    """Tell whether a class holds tests: unittest's, or one whose name says so."""
    return node.name.startswith("Test") or any("TestCase" in ast.unparse(base) for base in node.bases)


def test_methods(node: ast.ClassDef) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return the tests of a class."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [item for item in node.body if isinstance(item, functions) and item.name.startswith("test")]


def class_problem(node: ast.ClassDef) -> str | None:
    """Say why a test class is not understood, None where it is."""
    if node.decorator_list or node.keywords:
        return "the test class is decorated"
    for base in node.bases:
        if ast.unparse(base).rpartition(".")[2] not in _KNOWN_CLASSES:
            return "the test class takes tests from another class"
    return None


def flat(tree: ast.Module) -> list[ast.stmt]:
    """Return the statements, those of a block for ``__main__`` among them as if it were run."""
    statements: list[ast.stmt] = []
    for node in tree.body:
        match node:
            case ast.If(test=ast.Compare(left=ast.Name(id="__name__"), ops=[ast.Eq()])):
                statements += node.body
            case _:
                statements.append(node)
    return [node for node in statements if not _runs_all(node)]


def _runs_all(node: ast.stmt) -> bool:
    # `unittest.main()`, `pytest.main([...])`, `sys.exit(...)` round it: every test runs here anyway.
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=name))):
            return owner in ("unittest", "pytest", "sys", "doctest") and name in _RUNNERS
        case _:
            return False


def unread(node: ast.stmt) -> str | None:
    """Say what in a statement without an assertion looks like a test all the same, None for a set-up."""
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))) if ">>>" in text:
            return "examples in a docstring are not run"
        case ast.Expr(value=ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not())):
            return "it compares and does nothing with what comes of it"
        case ast.Expr(value=ast.Call(func=func)):
            name = ast.unparse(func)
            if any(part.lower().startswith(_CHECKING) for part in name.split(".")[-1:]) or "expect(" in name:
                return "it calls a check that is not known"
        case _:
            pass
    return None


def uncalled(tree: ast.Module, asserting: set[str]) -> list[ast.stmt]:
    """Return functions that assert and that nothing calls."""
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    used |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}  # a fixture
    top = {id(node) for node in tree.body}
    tested = {
        id(item)
        for node in tree.body
        if isinstance(node, ast.ClassDef) and is_test_class(node)
        for item in test_methods(node)
    }
    found: list[ast.stmt] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or id(node) in tested:
            continue
        run = id(node) in top and (node.name.startswith("test") or node.name == "check")
        if node.name in asserting and node.name not in used | _SET_UP and not run:
            found.append(node)
    return found


def always_true(test: ast.expr) -> bool:
    """Tell whether an assertion holds whatever the code does: ``assert (x == 1, "text")``."""
    match test:
        case ast.Tuple(elts=[_, *_]) | ast.List(elts=[_, *_]) | ast.Set() | ast.Dict(keys=[_, *_]):
            return True
        case ast.Lambda() | ast.GeneratorExp() | ast.ListComp(elt=ast.Compare()) | ast.SetComp():
            return True
        case ast.BoolOp(op=ast.Or(), values=values):
            return any(isinstance(item, ast.Constant) and item.value for item in values) or any(
                map(always_true, values)
            )
        case ast.JoinedStr():
            return True
        case ast.Call(func=ast.Name(id=name)) if name in _WRAPPING:
            return any(isinstance(item, ast.Compare) for item in ast.walk(test))
        case ast.Call(func=ast.Name(id="map" | "filter" | "zip" | "enumerate" | "reversed" | "iter")):
            return True
        case _:
            return False
