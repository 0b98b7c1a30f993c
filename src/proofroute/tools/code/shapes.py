"""How a program comes to what it returns, as far as its text tells."""

import ast
from collections.abc import Iterator, Sequence
from typing import Final

from proofroute.tools.code.functions import Function
from proofroute.tools.code.literals import is_literal
from proofroute.tools.code.tables import walk

_HIDING: Final = frozenset(
    {
        *(
            "b64decode",
            "b32decode",
            "b85decode",
            "a85decode",
            "unhexlify",
            "fromhex",
            "decompress",
            "exec",
            "eval",
        ),
        *(
            "hash",
            "md5",
            "sha1",
            "sha224",
            "sha256",
            "sha384",
            "sha512",
            "crc32",
            "adler32",
            "marshal",
            "pickle",
        ),
    }
)


def hides(tree: ast.Module) -> bool:
    """Tell whether a program decodes, hashes, or runs a text: what it holds cannot be read from it."""
    return any(
        isinstance(node, ast.Name | ast.Attribute)
        and (node.id if isinstance(node, ast.Name) else node.attr) in _HIDING
        for node in walk(tree)
    )


def reads_nothing(function: Function) -> bool:
    """Tell whether a function has parameters and looks at none of them.

    >>> reads_nothing(ast.parse("def f(x): return 4").body[0])
    True
    >>> reads_nothing(ast.parse("def f(): return 4").body[0])
    False
    """
    args = function.args
    given = [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]
    names = {item.arg for item in given if item is not None} - {"self", "cls"}
    inner = [node for statement in function.body for node in ast.walk(statement)]
    read = {node.id for node in inner if isinstance(node, ast.Name)}
    return bool(names) and not names & read and not {"locals", "vars", "eval", "exec"} & read


def compares_order(tree: ast.Module) -> bool:
    """Tell whether a program asks which of two values is the greater one."""
    order = (ast.Lt, ast.Gt, ast.LtE, ast.GtE)
    return any(isinstance(node, ast.Compare) and isinstance(node.ops[0], order) for node in walk(tree))


def gives_only_literals(tree: ast.Module) -> bool:
    r"""Tell whether all that the functions of a program return stands in it, or is their argument.

    >>> gives_only_literals(ast.parse("T = [(1, 6)]\ndef f(x):\n    for k, v in T:\n        return v"))
    True
    >>> gives_only_literals(ast.parse("def f(x): return x + 6"))
    False
    """
    nodes = list(walk(tree))
    told = [node.value for node in nodes if isinstance(node, ast.Return) and node.value is not None]
    holder = _Holder(nodes)
    return bool(told) and all(holder.holds(value, frozenset()) for value in told)


class _Holder:
    """What stands in a program: its literals, names for them, and what is taken out of them."""

    def __init__(self, nodes: Sequence[ast.AST]) -> None:
        self._given: dict[str, list[ast.expr | None]] = {}
        self._functions: set[str] = set()
        for node in nodes:
            if isinstance(node, Function):
                self._functions.add(node.name)
                for item in node.args.args:
                    self._given.setdefault(item.arg, [])
            for target, value in _bound(node):
                for name in ast.walk(target):
                    if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                        self._given.setdefault(name.id, []).append(value)

    def holds(self, value: ast.expr, asked: frozenset[str]) -> bool:
        """Tell whether a value stands in the program; ``asked`` are names that are being looked at."""
        if is_literal(value):
            return True
        match value:
            case ast.Name(id=name):
                given = self._given.get(name)
                inner = asked | {name}
                return name in asked or (
                    given is not None and all(item is not None and self.holds(item, inner) for item in given)
                )
            case ast.IfExp(body=body, orelse=other):
                return self.holds(body, asked) and self.holds(other, asked)
            case ast.BoolOp(values=values):
                return all(isinstance(item, ast.Compare) or self.holds(item, asked) for item in values)
            case ast.Subscript(value=holder):
                return not isinstance(value.slice, ast.Slice) and self.holds(holder, asked)
            case ast.Dict(values=items) | ast.List(elts=items) | ast.Tuple(elts=items):
                return all(self.holds(item, asked) for item in items)
            case ast.ListComp(elt=item) | ast.GeneratorExp(elt=item) | ast.DictComp(value=item):
                return self.holds(item, asked)
            case ast.Call(func=ast.Name(id=name), args=args) if name in self._functions:
                return True
            case ast.Call(func=ast.Name(id="next" | "iter" | "zip" | "dict" | "enumerate"), args=args):
                return all(self.holds(item, asked) for item in args)
            case ast.Call(func=ast.Attribute(value=holder, attr="get"), args=[_, *default]):
                return self.holds(holder, asked) and all(self.holds(item, asked) for item in default)
            case ast.Call(func=ast.Attribute(value=holder, attr="items" | "values")):
                return self.holds(holder, asked)
            case _:
                return False


def _bound(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                # What is put into a table part by part is looked at in its parts.
                yield target, value
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value
        case ast.For(target=target, iter=source) | ast.comprehension(target=target, iter=source):
            yield target, source
        case ast.AugAssign(target=target):
            yield ast.Name(id=target.id, ctx=ast.Store()) if isinstance(target, ast.Name) else target, None
        case _:
            return
