"""Read a test text: which tests it states, and the same text rewritten so that each of them reports.

A unit is what becomes one claim: a top-level ``assert`` (or a block with asserts in it), a ``test_*``
function, or such a statement directly in the body of ``check``.
"""

import ast
import builtins
import sys
from typing import Any, Final, NamedTuple

JUDGE: Final = "__judge__"
"""The name under which the rewritten tests find the judge."""

_LONGEST_SOURCE: Final = 400


# No dataclasses here: importing them would double the judge's start.
class Unit(NamedTuple):
    """One test: its claim, its source text, and its function where it is one."""

    claim: str
    source: str
    function: str | None = None


class Survey:
    """What a test text holds.

    Attributes:
        tree: the parsed text; rewritten by :func:`instrument`.
        units: its tests, in order.
        nodes: the unit of each statement that is one, by the node's identity.
        check: whether there is a function that takes the candidate.
        check_called: whether the text calls it itself.
        used: names that the text reads.
        reaches_in: the text changes or looks at the process, in which the code is not.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.units: list[Unit] = []
        self.nodes: dict[int, int] = {}
        self.check = False
        self.check_called = False
        self.reaches_in = any(_reaches_in(node) for node in ast.walk(tree))
        self.used = frozenset(
            node.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        )


_REACHING_WORDS: Final = """
    capsys capfd monkeypatch patch mock Mock MagicMock stdin seed environ getsource signature
    getcontext setcontext setlocale perf_counter monotonic setattr stack
"""
_REACHING: Final = frozenset(_REACHING_WORDS.split())


def _reaches_in(node: ast.AST) -> bool:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.alias(name=name):
            return name in _REACHING
        case _:
            return False


def survey(tests: str) -> Survey:
    r"""Find the tests in a test text.

    Raises:
        SyntaxError: it does not parse.

    >>> [unit.claim for unit in survey("assert f(1)\ndef test_two(): assert f(2)").units]
    ['test 1', 'test_two']
    """
    found = Survey(ast.parse(tests))
    asserting = _asserting_functions(found.tree)
    numbered = 0

    def add(node: ast.stmt) -> None:
        nonlocal numbered
        numbered += 1
        found.nodes[id(node)] = len(found.units)
        found.units.append(Unit(f"test {numbered}", _source(tests, node)))

    for node in found.tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if name.startswith("test"):
                found.units.append(Unit(name, _source(tests, node), function=name))
            case ast.FunctionDef(name="check", body=body):
                found.check = True
                for inner in body:
                    if not isinstance(inner, _DEFINITIONS) and _asserts(inner, asserting):
                        add(inner)
            case ast.Expr(value=ast.Call(func=ast.Name(id=name))) if name == "check" or name.startswith(
                "test"
            ):
                found.check_called |= name == "check"
            case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
                pass  # what a file does when it is run as a program
            case _ if not isinstance(node, _DEFINITIONS) and _asserts(node, asserting):
                add(node)
            case _:
                pass
    return found


_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def _source(tests: str, node: ast.stmt) -> str:
    text = ast.get_source_segment(tests, node) or ast.unparse(node)
    return text if len(text) <= _LONGEST_SOURCE else text[:_LONGEST_SOURCE] + " ..."


def _asserting_functions(tree: ast.Module) -> set[str]:
    """Name the functions that assert, themselves or through another one."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    names: set[str] = {"raises", "warns", "assert_allclose", "assert_equal"}
    while True:
        more = {node.name for node in functions if node.name not in names and _asserts(node, names)}
        if not more:
            return names
        names |= more


def _asserts(node: ast.AST, asserting: set[str]) -> bool:
    for inner in ast.walk(node):
        match inner:
            case ast.Assert():
                return True
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)) if (
                name in asserting
            ):
                return True
            case ast.Raise(exc=ast.Name(id="AssertionError") | ast.Call(func=ast.Name(id="AssertionError"))):
                return True
            case _:
                pass
    return False


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


def instrument(found: Survey) -> ast.Module:
    """Rewrite the text: every assert reports its two sides, every statement unit is wrapped."""
    tree: ast.Module = _Rewriter(found).visit(found.tree)
    return ast.fix_missing_locations(tree)


class _Rewriter(ast.NodeTransformer):
    def __init__(self, found: Survey) -> None:
        self.found = found

    def visit(self, node: ast.AST) -> Any:
        unit = self.found.nodes.get(id(node))
        new = super().visit(node)
        if unit is None:
            return new
        context = ast.withitem(context_expr=_call("unit", ast.Constant(unit)))
        return ast.copy_location(ast.With(items=[context], body=[new]), node)

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        self.generic_visit(node)
        source = ast.Constant(_safe_unparse(node))
        fragile = ast.Constant(_is_fragile(node.test))
        match node.test:
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                arguments = ast.arguments(
                    posonlyargs=[], args=[_arg("a"), _arg("b")], kwonlyargs=[], kw_defaults=[], defaults=[]
                )
                compared = ast.Compare(left=_name("a"), ops=[operator], comparators=[_name("b")])
                test = ast.Lambda(args=arguments, body=compared)
                call = _call(
                    "compare", source, fragile, _call("mark"), left, _call("mark"), right, _call("mark"), test
                )
            case expression:
                call = _call("truth", source, fragile, expression)
        return ast.copy_location(ast.Expr(value=call), node)

    def visit_Try(self, node: ast.Try) -> ast.AST:
        # `try: f(-1); assert False` - the handler is where such a test passes.
        last = (node.orelse or node.body)[-1]
        expects = isinstance(last, ast.Assert) and isinstance(last.test, ast.Constant) and not last.test.value
        expects = expects or (isinstance(last, ast.Raise) and "AssertionError" in ast.unparse(last))
        self.generic_visit(node)
        for handler in node.handlers if expects else ():
            if handler.type is not None and "AssertionError" not in ast.unparse(handler.type):
                report = ast.copy_location(ast.Expr(value=_call("handled")), handler)
                handler.body.insert(0, report)
        return node


def _is_fragile(test: ast.expr) -> bool:
    """Tell whether a stand-in for an object could answer otherwise than the object itself."""
    for node in ast.walk(test):
        match node:
            case ast.Compare(ops=ops) if any(isinstance(op, ast.Is | ast.IsNot) for op in ops):
                return True
            case ast.Call(
                func=ast.Name(id="isinstance" | "issubclass" | "type" | "id" | "hasattr" | "callable")
            ):
                return True
            case _:
                pass
    return False


def _safe_unparse(node: ast.AST) -> str:
    text = ast.unparse(node)
    return text if len(text) <= _LONGEST_SOURCE else text[:_LONGEST_SOURCE] + " ..."


def _name(name: str) -> ast.expr:
    return ast.Name(id=name, ctx=ast.Load())


def _arg(name: str) -> ast.arg:
    return ast.arg(arg=name)


def _call(method: str, *args: ast.expr) -> ast.expr:
    return ast.Call(
        func=ast.Attribute(value=_name(JUDGE), attr=method, ctx=ast.Load()), args=list(args), keywords=[]
    )
