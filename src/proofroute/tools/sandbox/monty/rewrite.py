"""Rewrite a program so that Monty runs it as CPython would, or notes that it may not have."""

import ast
from typing import Final

from proofroute.tools.sandbox.monty.names import Known, words

_UNORDERED: Final = words(
    """
    len set frozenset isinstance issubclass bool type any all id hash int float complex abs chr ord range
    divmod round pow bin hex oct input open super getattr setattr hasattr callable
    """
)
_MATHS: Final = words("prod fsum dist hypot sumprod")
_ALONE: Final = words("sorted min max")
_METHODS: Final = words("join extend extendleft fromkeys from_iterable writelines format")
_FULL: Final = words("sum list tuple set frozenset sorted dict min max Counter deque")
_FULL_METHODS: Final = words("join extend update union intersection difference")
_CALLING: Final = words("map filter reduce starmap accumulate")
_CALLBACKS: Final = words("list tuple str repr enumerate zip iter dict sum")


class Rewriter(ast.NodeTransformer):
    """Rewrites one program; ``doubts`` says what it could not make the same.

    * What goes through something that may be a set asks ``_pr_it`` first.
    * A generator expression that is not consumed whole becomes an iterator, item by item.
    * ``__name__`` is what it is for a module, unless it is the ``main`` one.
    * An ``except`` notes what it caught: it may be an exception that only Monty raises.
    """

    def __init__(self, of: Known, *, main: bool) -> None:
        self.of = of
        self.main = main
        self.doubts: list[str] = []
        self.recursion: int | None = None
        self._whole: set[int] = set()

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Mark the arguments that are consumed whole, and wrap those that are gone through."""
        if self._calls_sys(node, "setrecursionlimit"):
            match node.args:
                case [ast.Constant(value=int(limit))]:
                    self.recursion = limit
                case [*items]:
                    self.recursion = 10_000 if items else None
            return ast.Constant(value=None)
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.GeneratorExp() as inner, *_]) if (
                name in _FULL and name not in self.of.bound
            ):
                self._whole.add(id(inner))
            case ast.Call(func=ast.Attribute(attr=name), args=[ast.GeneratorExp() as inner]) if (
                name in _FULL_METHODS
            ):
                self._whole.add(id(inner))
            case _:
                pass
        goes_through = self._goes_through(node)
        self._wrap_callbacks(node)
        is_pop = isinstance(node.func, ast.Attribute) and node.func.attr == "pop"
        self.generic_visit(node)
        if is_pop and isinstance(node.func, ast.Attribute) and not node.args and not node.keywords:
            return _call("_pr_pop", node.func.value)
        if goes_through:
            node.args = [item if isinstance(item, ast.Starred) else _it(item) for item in node.args]
        return node

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> ast.AST:
        """Make it lazy, unless whatever consumes it takes all of it at once."""
        whole = id(node) in self._whole
        walrus = any(isinstance(inner, ast.NamedExpr) for inner in ast.walk(node))
        stops = any(isinstance(inner, ast.Name) and inner.id == "next" for inner in ast.walk(node))
        self.generic_visit(node)
        if whole:
            return node
        if walrus or stops or len(node.generators) > 1:
            self.doubts.append("a generator expression that is not consumed at once")
        first, *others = node.generators
        given = ast.Name(id="_pr_given", ctx=ast.Load())
        inner = ast.comprehension(
            target=first.target,
            iter=ast.List(elts=[given], ctx=ast.Load()),
            ifs=first.ifs,
            is_async=first.is_async,
        )
        arguments = ast.arguments(
            posonlyargs=[], args=[ast.arg(arg="_pr_given")], kwonlyargs=[], kw_defaults=[], defaults=[]
        )
        items = ast.ListComp(elt=node.elt, generators=[inner, *others])
        return _call("_pr_gen", first.iter, ast.Lambda(args=arguments, body=items))

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        """Ask about what it goes through."""
        self.generic_visit(node)
        node.iter = _it(node.iter)
        return node

    def visit_SetComp(self, node: ast.SetComp) -> ast.AST:
        """Leave out sets: a set made of a set has no order either."""
        self.generic_visit(node)
        for part in node.generators:
            match part.iter:
                case ast.Call(func=ast.Name(id="_pr_it"), args=[inner]):
                    part.iter = inner
                case _:
                    pass
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        """Ask about what it goes through."""
        self.generic_visit(node)
        node.iter = _it(node.iter)
        return node

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        """Ask about what is unpacked."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = _it(node.value)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """Ask about what is unpacked."""
        self.generic_visit(node)
        many = (ast.Tuple, ast.List)
        if any(
            isinstance(target, many)
            or (isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice))
            for target in node.targets
        ):
            node.value = _it(node.value)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """Ask about what a list is extended by."""
        self.generic_visit(node)
        if isinstance(node.op, ast.Add):
            node.value = _it(node.value)
        return node

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.AST:
        """Ask about what is printed."""
        self.generic_visit(node)
        node.value = _it(node.value)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Ask about what is printed."""
        self.generic_visit(node)
        if isinstance(node.op, ast.Mod) and not isinstance(node.right, ast.Tuple | ast.Constant):
            node.right = _it(node.right)
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        """Note what is caught, and whether it is looked at."""
        used = node.name is not None and any(
            isinstance(inner, ast.Name) and inner.id == node.name
            for statement in node.body
            for inner in ast.walk(statement)
        )
        self.generic_visit(node)
        node.name = node.name or "_pr_error"
        node.type = node.type or ast.Name(id="BaseException", ctx=ast.Load())
        caught = ast.Name(id=node.name, ctx=ast.Load())
        node.body.insert(0, ast.Expr(value=_call("_pr_note", caught, ast.Constant(value=used))))
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Leave out the base ``object``, which Monty does not take."""
        node.bases = [base for base in node.bases if not (isinstance(base, ast.Name) and base.id == "object")]
        self.generic_visit(node)
        return node

    def visit_Delete(self, node: ast.Delete) -> ast.AST:
        """``del d[k]`` is ``d.pop(k)`` for lists and dicts, which is what Monty has."""
        self.generic_visit(node)
        match node.targets:
            case [ast.Subscript(value=value, slice=place)] if not isinstance(place, ast.Slice):
                pop = ast.Attribute(value=value, attr="pop", ctx=ast.Load())
                return ast.Expr(value=ast.Call(func=pop, args=[place], keywords=[]))
            case _:
                return node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """Give a program that is imported another name than one that is run."""
        if node.id == "__name__" and isinstance(node.ctx, ast.Load) and not self.main:
            return ast.Constant(value="candidate")
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Put the reader of the input and the writer of the output where ``sys`` lacks them."""
        self.generic_visit(node)
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr="stdin" | "stdout" as stream) if (
                self.of.modules.get(name) == "sys"
            ):
                return ast.Name(id=f"_pr_{stream}", ctx=node.ctx)
            case _:
                return node

    def _goes_through(self, node: ast.Call) -> bool:
        match node.func:
            case ast.Name(id=name) if name in self.of.taken:
                return not self.of.taken[name].startswith(("typing.", "dataclasses."))
            case ast.Name(id=name) if name in self.of.bound or name in _UNORDERED:
                return False
            case ast.Name(id=name) if name in _ALONE:
                return bool(node.keywords)
            case ast.Name():
                return True
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if self.of.modules.get(owner) == "math":
                return name in _MATHS
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                return owner in self.of.modules or name in _METHODS
            case ast.Attribute(attr=name):
                return name in _METHODS
            case _:
                return False

    def _wrap_callbacks(self, node: ast.Call) -> None:
        """Have a ``list`` that is called by something else ask about sets too."""
        if isinstance(node.func, ast.Name) and node.func.id in _CALLING and node.args:
            node.args[0] = self._asking(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "key":
                keyword.value = self._asking(keyword.value)

    def _asking(self, item: ast.expr) -> ast.expr:
        if isinstance(item, ast.Name) and item.id in _CALLBACKS - self.of.bound:
            return _call("_pr_asking", item)
        return item

    def _calls_sys(self, node: ast.Call, name: str) -> bool:
        match node.func:
            case ast.Attribute(value=ast.Name(id=owner), attr=attribute):
                return attribute == name and self.of.modules.get(owner) == "sys"
            case ast.Name(id=taken):
                return self.of.taken.get(taken) == f"sys.{name}"
            case _:
                return False


def _call(name: str, *args: ast.expr) -> ast.Call:
    return ast.Call(func=ast.Name(id=name, ctx=ast.Load()), args=list(args), keywords=[])


def _it(node: ast.expr) -> ast.expr:
    match node:
        case ast.Constant() | ast.List() | ast.Tuple() | ast.ListComp() | ast.JoinedStr():
            return node
        case ast.Call(func=ast.Name(id="range" | "_pr_it" | "_pr_gen" | "sorted" | "len")):
            return node
        case _:
            return _call("_pr_it", node)
