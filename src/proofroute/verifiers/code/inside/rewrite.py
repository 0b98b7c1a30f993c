"""The same test text, rewritten so that each test reports and each assertion shows its two sides."""

import ast
from itertools import pairwise
from typing import Any, Final

from proofroute.verifiers.code.inside.forms import always_true
from proofroute.verifiers.code.inside.units import LONGEST_SOURCE, Survey

JUDGE: Final = "__judge__"
"""The name under which the rewritten tests find the judge."""

_LOOKING: Final = frozenset({"isinstance", "issubclass", "type", "id", "callable", "vars", "dir"})
"""Builtins that would look at a stand-in instead of the object."""


def instrument(found: Survey) -> ast.Module:
    """Rewrite the text: every assert reports its two sides, every statement unit is wrapped."""
    tree: ast.Module = _Rewriter(found).visit(found.tree)
    return ast.fix_missing_locations(tree)


class _Rewriter(ast.NodeTransformer):
    def __init__(self, found: Survey) -> None:
        self.found = found
        self.expecting = _expecting(found.tree)

    def visit(self, node: ast.AST) -> Any:
        unit = self.found.nodes.get(id(node))
        new: Any = super().visit(node)
        if id(node) in self.found.required:
            reached = ast.copy_location(ast.Expr(value=_call("reached", ast.Constant(id(node)))), node)
            new = [reached, *new] if isinstance(new, list) else [reached, new]
        if id(node) in self.found.helpers and isinstance(new, ast.FunctionDef | ast.AsyncFunctionDef):
            ran = ast.Expr(value=_call("ran", ast.Constant(id(node))))
            new.body.insert(0, ast.copy_location(ran, new.body[0]))
        if unit is None:
            return new
        context = ast.withitem(context_expr=_call("unit", ast.Constant(unit)))
        body: list[Any] = []
        body += new if isinstance(new, list) else [new]
        return ast.copy_location(ast.With(items=[context], body=body), node)

    def visit_Assert(self, node: ast.Assert) -> ast.AST | list[ast.AST]:
        source = ast.Constant(_safe_unparse(node))
        refused = self.found.refused.get(id(node))
        if always_true(node.test):
            refused = "what is asserted always holds"
        if refused is not None:
            return ast.copy_location(ast.Expr(value=_call("refuse", ast.Constant(refused))), node)
        both = _both_sides(node.test)
        self.generic_visit(node)
        match node.test:
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                arguments = ast.arguments(
                    posonlyargs=[], args=[_arg("a"), _arg("b")], kwonlyargs=[], kw_defaults=[], defaults=[]
                )
                compared = ast.Compare(left=_name("a"), ops=[operator], comparators=[_name("b")])
                test = ast.Lambda(args=arguments, body=compared)
                call = _call(
                    "compare", source, _call("mark"), left, _call("mark"), right, _call("mark"), test
                )
            case expression:
                call = _call("truth", source, expression)
        report = ast.copy_location(ast.Expr(value=call), node)
        if isinstance(node.msg, ast.Constant) and not isinstance(node.msg.value, str):
            why = f"{ast.unparse(node.msg)} is the message here, and nothing is compared with it"
            return [report, ast.copy_location(ast.Expr(value=_call("refuse", ast.Constant(why))), node)]
        if not both:
            return report
        helper = _call("both_sides", *map(ast.Constant, both))
        return [ast.copy_location(ast.Expr(value=helper), node), report]

    def visit_Call(self, node: ast.Call) -> ast.AST:
        inner = sorted(set[str]().union(*map(_called, node.args)))
        self.generic_visit(node)
        match node:
            case ast.Call(func=ast.Name(id=name), args=[_, *_]) if name in _LOOKING:
                return ast.copy_location(_call("look", node.func, *node.args), node)
            case ast.Call(func=ast.Name(id=name), args=[_, _, *_]) if inner and not name[:1].isupper():
                node.func = ast.copy_location(
                    _call("guarded", node.func, ast.Constant(name), *map(ast.Constant, inner)), node
                )
                return node
            case ast.Call(func=ast.Attribute(value=ast.Name(id="asyncio"), attr="run"), args=[awaited]):
                return ast.copy_location(_call("wait", awaited), node)
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="asyncio"), attr="gather" | "wait_for" as name)
            ):
                node.func = ast.copy_location(_call("combined", node.func, ast.Constant(name)), node)
                return node
            case _:
                return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        # A stand-in has a class, a text of help and the like of its own.
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and node.attr.startswith("__") and node.attr.endswith("__"):
            return ast.copy_location(_call("part", node.value, ast.Constant(node.attr)), node)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST | list[ast.AST]:
        refused = self.found.refused.get(id(node))
        self.generic_visit(node)
        if refused is None:
            return node
        return [ast.copy_location(ast.Expr(value=_call("refuse", ast.Constant(refused))), node), node]

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        self.generic_visit(node)
        if node.type is not None and "StopIteration" in ast.unparse(node.type):
            node.body.insert(0, ast.copy_location(ast.Expr(value=_call("caught")), node))
        return node

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.AST]:
        # `if f(1) != 2: raise AssertionError` is an assertion, raised or not.
        refused = self.found.refused.get(id(node))
        judges = any(
            isinstance(item, ast.Raise) and "AssertionError" in ast.unparse(item)
            for item in [*node.body, *node.orelse]
        )
        self.generic_visit(node)
        if refused is not None:
            return [ast.copy_location(ast.Expr(value=_call("refuse", ast.Constant(refused))), node), node]
        return [ast.copy_location(ast.Expr(value=_call("weighed")), node), node] if judges else node

    def visit_Try(self, node: ast.Try) -> ast.AST:
        # `try: f(-1); assert False` - the handler is where such a test passes.
        expects = _fails((node.orelse or node.body)[-1]) or id(node) in self.expecting
        self.generic_visit(node)
        for handler in node.handlers if expects else ():
            if handler.type is not None and "AssertionError" not in ast.unparse(handler.type):
                report = ast.copy_location(ast.Expr(value=_call("handled")), handler)
                handler.body.insert(0, report)
        return node


def _fails(node: ast.stmt) -> bool:
    """Tell whether a statement says that the test has failed."""
    match node:
        case ast.Assert(test=ast.Constant(value=value)):
            return not value
        case ast.Raise():
            return "AssertionError" in ast.unparse(node)
        case ast.Expr():
            return ast.unparse(node).startswith(("self.fail", "pytest.fail"))
        case _:
            return False


def _expecting(tree: ast.Module) -> set[int]:
    """Return the ``try`` statements, by identity, that only their handlers leave without a failure."""
    return {
        id(first)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for first, second in pairwise(function.body)
        if isinstance(first, ast.Try)
        and _fails(second)
        and all(isinstance(handler.body[-1], ast.Return) for handler in first.handlers)
    }


def _both_sides(test: ast.expr) -> list[str]:
    """Name the functions that both sides of a comparison go through: ``same(f(1)) == same(2)``."""
    match test:
        case ast.Compare(left=left, comparators=[right]):
            both = _called(left) & _called(right)
            return [*sorted(both), *sorted((_called(left) | _called(right)) - both)] if both else []
        case _:
            return []


def _called(node: ast.AST) -> set[str]:
    return {
        item.func.id
        for item in ast.walk(node)
        if isinstance(item, ast.Call) and isinstance(item.func, ast.Name)
    }


def _safe_unparse(node: ast.AST) -> str:
    text = ast.unparse(node)
    return text if len(text) <= LONGEST_SOURCE else text[:LONGEST_SOURCE] + " ..."


def _name(name: str) -> ast.expr:
    return ast.Name(id=name, ctx=ast.Load())


def _arg(name: str) -> ast.arg:
    return ast.arg(arg=name)


def _call(method: str, *args: ast.expr) -> ast.expr:
    return ast.Call(
        func=ast.Attribute(value=_name(JUDGE), attr=method, ctx=ast.Load()), args=list(args), keywords=[]
    )
