"""What an assertion rests on: the code may be what is tested, and never what says what is right."""

import ast
from collections.abc import Collection
from typing import Final, NamedTuple

from proofroute.verifiers.code.inside.reached import is_assertion

_VALUE: Final = "a value of the code's own is taken for what is right: "
_JUDGED: Final = "a function of the code's own is told what the code gave, and says whether it is right: "
_TWICE: Final = "what one function of the code gave is only compared with what another one gave: "


class _Roots(NamedTuple):
    """Names of the code that a value comes from.

    Attributes:
        values: its plain values.
        calls: its functions.
        verdicts: those of its functions that are given what another one gave.
        told: those of them that are given something else too, such as what is right.
    """

    values: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()


def _joined(first: _Roots, second: _Roots) -> _Roots:
    return _Roots(*(mine | theirs for mine, theirs in zip(first, second, strict=True)))


_NONE: Final = _Roots()


def rests_on_code(
    tree: ast.Module, plain: Collection[str], functions: Collection[str], entry_point: str | None
) -> dict[int, str]:
    """Return the assertions that decide nothing, by the node's identity, and why.

    Args:
        tree: a test text.
        plain: names of plain values that only the code defines.
        functions: names of what can be called that only the code defines.
        entry_point: the function under test.
    """
    if not plain and len(functions) < 2:
        return {}
    flow = _Flow(frozenset(plain) - _pinned(tree), frozenset(functions), entry_point)
    flow.follow(tree)
    found: dict[int, str] = {}
    for node in ast.walk(tree):
        why = None
        match node:
            case ast.Assert(test=test):
                why = flow.problem(test)
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name), args=args, keywords=keywords)) if (
                is_assertion(node)
            ):
                why = flow.between(name, [*args, *(item.value for item in keywords if item.arg != "msg")])
            case ast.If(test=test) if any("AssertionError" in ast.unparse(item) for item in node.body):
                why = flow.problem(test)
            case _:
                pass
        if why is not None:
            found[id(node)] = why
    return found


class _Flow:
    """Where the values of a test text come from, whatever the order of its statements."""

    def __init__(self, plain: frozenset[str], functions: frozenset[str], entry_point: str | None) -> None:
        self.plain = plain
        self.functions = functions
        self.entry = entry_point
        self.names: dict[str, _Roots] = {}
        self.parameters: dict[str, list[str]] = {}
        self.known: dict[int, _Roots] = {}

    def follow(self, tree: ast.Module) -> None:
        """Read every binding, again while something new is found."""
        bindings = [binding for node in ast.walk(tree) for binding in self._bindings(node)]
        for _ in range(_ROUNDS):
            before = dict(self.names)
            for target, value in bindings:
                roots = self.roots(value)
                for item in ast.walk(target):
                    if isinstance(item, ast.Name) and item.id not in self.functions:
                        self.names[item.id] = _joined(self.names.get(item.id, _NONE), roots)
            self.known.clear()
            if self.names == before:
                return

    def _bindings(self, node: ast.AST) -> list[tuple[ast.AST, ast.expr]]:
        match node:
            case ast.Assign(targets=targets, value=value):
                return [(target, value) for target in targets if not isinstance(target, ast.Attribute)]
            case (
                ast.AnnAssign(target=target, value=ast.expr() as value)
                | ast.AugAssign(target=target, value=value)
                | ast.NamedExpr(target=target, value=value)
                | ast.For(target=target, iter=value)
                | ast.comprehension(target=target, iter=value)
                | ast.withitem(optional_vars=ast.expr() as target, context_expr=value)
            ):
                return [(target, value)]
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                self.parameters[name] = [item.arg for item in node.args.args]
                returned = [item.value for item in ast.walk(node) if isinstance(item, ast.Return)]
                return [(ast.Name(id=name), value) for value in returned if value is not None]
            case ast.Call(func=ast.Name(id=name), args=args):
                own = self.parameters.get(name, [])
                return [(ast.Name(id=mine), value) for mine, value in zip(own, args, strict=False)]
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=name), attr="append" | "extend"), args=[value]
            ):
                return [(ast.Name(id=name), value)]
            case _:
                return []

    def roots(self, node: ast.AST) -> _Roots:
        """Say what of the code a value comes from; what a function of the code is given does not count."""
        if id(node) not in self.known:
            self.known[id(node)] = self._roots(node)
        return self.known[id(node)]

    def _roots(self, node: ast.AST) -> _Roots:
        match node:
            case ast.Lambda() | ast.Constant():
                return _NONE
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                own = frozenset({name})
                if not self._judges(name, node):
                    return _Roots(calls=own)
                told = own if len(node.args) + len(node.keywords) > 1 else frozenset[str]()
                return _Roots(calls=own, verdicts=own, told=told)
            case ast.Call(func=ast.Attribute(value=owner)) if self.roots(owner).calls:
                return self.roots(owner)  # a method of an object of the code
            case ast.Name(id=name) if name in self.plain:
                return _Roots(values=frozenset({name}))
            case ast.Name(id=name):
                return self.names.get(name, _NONE)
            case _:
                found = _NONE
                for inner in ast.iter_child_nodes(node):
                    found = _joined(found, self.roots(inner))
                return found

    def _judges(self, name: str, call: ast.Call) -> bool:
        if name == self.entry or name[:1].isupper():
            return False
        given = [self._gave(item) for item in [*call.args, *(item.value for item in call.keywords)]]
        return any(calls - {name} for calls in given)

    def _gave(self, node: ast.expr) -> frozenset[str]:
        """Name the functions of the code that gave an argument; what a class is made of is the test's own."""
        match node:
            case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if (
                name in self.functions and name != self.entry and name[:1].isupper() and not name.isupper()
            ):
                inner = [self._gave(item) for item in [*args, *(item.value for item in keywords)]]
                return frozenset[str]().union(*inner)
            case _:
                return self.roots(node).calls

    def problem(self, test: ast.expr) -> str | None:
        """Say why an asserted expression decides nothing, None where it may."""
        match test:
            case ast.BoolOp(values=values):
                return next((why for item in values if (why := self.problem(item))), None)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self.problem(operand)
            case ast.Call(func=ast.Name(id="all" | "any" | "bool"), args=[ast.GeneratorExp() as inner]):
                return self.problem(inner.elt)
            case ast.Call(func=ast.Name(id="all" | "any" | "bool"), args=[ast.ListComp() as inner]):
                return self.problem(inner.elt)
            case ast.Compare(left=left, ops=ops, comparators=comparators):
                exact = all(isinstance(item, ast.Eq) for item in ops)
                says = not exact or any(map(_is_truth, [left, *comparators]))
                counts = any(map(_is_count, [left, *comparators]))
                return self._sides([left, *comparators], truth=says, told=counts)
            case _:
                return self._sides([test], truth=True)

    def between(self, name: str, sides: list[ast.expr]) -> str | None:
        """Do the same for what unittest is given."""
        if name in ("assertTrue", "assertFalse") and sides:
            return self.problem(sides[0])
        return self._sides(sides, truth=not name.startswith(("assertEqual", "assertListEqual")))

    def _sides(self, sides: list[ast.expr], *, truth: bool, told: bool = False) -> str | None:
        found = [self.roots(side) for side in sides]
        whole = _NONE
        for roots in found:
            whole = _joined(whole, roots)
        if whole.values and len(whole.values | whole.calls) > 1:
            return _VALUE + ", ".join(sorted(whole.values))
        if (whole.verdicts and truth) or (whole.told and told):
            return _JUDGED + ", ".join(sorted(whole.verdicts))
        plain = [frozenset(name for name in roots.calls if name[:1].islower()) for roots in found]
        calling = [calls for calls in plain if calls]
        if len(calling) > 1 and not calling[0].intersection(*calling[1:]):
            return _TWICE + ", ".join(sorted(frozenset[str]().union(*calling)))
        return None


_ROUNDS: Final = 5


def _pinned(tree: ast.Module) -> set[str]:
    """Name what the tests themselves hold against a constant: ``assert LIMIT == 10``."""
    return {
        node.test.left.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
        and isinstance(node.test, ast.Compare)
        and isinstance(node.test.left, ast.Name)
        and isinstance(node.test.ops[0], ast.Eq)
        and isinstance(node.test.comparators[0], ast.Constant)
    }


def _is_truth(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, bool))


def _is_count(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value in (0, 1)
