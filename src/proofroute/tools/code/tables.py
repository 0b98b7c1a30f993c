"""Tables of literals in code: dicts, chains of conditions, cases, and pairs that a loop looks through."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.code.literals import is_literal, literal_value

_WORDS: Final = """
    get str repr tuple list sorted type len frozenset dict zip print input int float map strip split read
    items isinstance format join index
"""
_QUIET: Final = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True)
class Table:
    """What code holds as literals.

    Args:
        rows: inputs with the answers that stand beside them.
        literals: all values that it holds.
    """

    rows: frozenset[tuple[str, str | None]]
    literals: frozenset[str]


def form(value: object) -> str:
    """Write a value so that a list looks like a tuple, which alone can be a key.

    >>> form([1, [2]]) == form((1, (2,)))
    True
    """
    return repr(value).replace("[", "(").replace("]", ")").replace(",)", ")")


def read_tables(tree: ast.Module) -> Table:
    """Find the tables of a program; docstrings, assertions and what runs under ``__main__`` are none."""
    rows: set[tuple[str, str | None]] = set()
    literals: set[str] = set()
    for node in walk(tree):
        rows.update(_rows(node))
        if isinstance(node, ast.expr) and is_literal(node):
            literals.add(_form(node))
    return Table(frozenset(rows), frozenset(literals))


def computes_nothing(tree: ast.Module) -> bool:
    """Tell whether a program only compares its input with literals and gives literals back."""
    for node in walk(tree):
        match node:
            case ast.BinOp() | ast.AugAssign() | ast.While() | ast.Lambda() | ast.Yield() | ast.Await():
                return False
            case (
                ast.ListComp()
                | ast.SetComp()
                | ast.DictComp()
                | ast.GeneratorExp()
                | ast.Import()
                | ast.Slice()
            ):
                return False
            case ast.Compare(ops=ops) if any(
                isinstance(op, ast.Lt | ast.Gt | ast.LtE | ast.GtE) for op in ops
            ):
                return False
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                if name not in _QUIET and not name.endswith(("Error", "Exception")):
                    return False
            case _:
                pass
    return True


def walk(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the nodes of a program that run when it is asked, its own assertions and examples left out."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        match node:
            case ast.Assert() | ast.Expr(value=ast.Constant()):
                continue
            case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
                waiting.extend(item for item in node.body if not isinstance(item, ast.Assert))
            case ast.FunctionDef(args=args) | ast.AsyncFunctionDef(args=args):
                held = [*args.defaults, *(item for item in args.kw_defaults if item is not None)]
                waiting.extend([*node.body, *held])
            case _:
                waiting.extend(ast.iter_child_nodes(node))


def _rows(node: ast.AST) -> Iterator[tuple[str, str | None]]:
    match node:
        case ast.Dict(keys=keys, values=values):
            for given, answered in zip(keys, values, strict=True):
                if given is not None and is_literal(given) and is_literal(answered):
                    yield _form(given), _form(answered)
        case ast.If(test=test, body=body):
            told = _answer(body)
            if told is not None:
                yield from ((row, told) for row in _compared(test))
        case ast.Return(value=ast.Compare(ops=[ast.In()]) as test):
            yield from ((row, "True") for row in _compared(test))
        case ast.IfExp(test=test, body=body) if is_literal(body):
            yield from ((row, _form(body)) for row in _compared(test))
        case ast.match_case(pattern=pattern, body=body):
            answer = _answer(body)
            shape = _pattern(pattern)
            if answer is not None and shape is not None:
                yield shape, answer
        case ast.For(iter=source) | ast.Call(func=ast.Name(id="dict"), args=[source]):
            yield from _pairs(source)
        case ast.Call(
            func=ast.Name(id="zip"),
            args=[ast.List() | ast.Tuple() as keys, ast.List() | ast.Tuple() as values],
        ):
            for key, value in zip(keys.elts, values.elts, strict=False):
                if is_literal(key) and is_literal(value):
                    yield _form(key), _form(value)
        case ast.Subscript(
            value=ast.List(elts=told) | ast.Tuple(elts=told),
            slice=ast.Call(
                func=ast.Attribute(value=ast.List(elts=asked) | ast.Tuple(elts=asked), attr="index")
            ),
        ):
            for one, other in zip(asked, told, strict=False):
                yield _form(one), _form(other)
        case ast.Assign(value=source):
            yield from _pairs(source)
        case _:
            pass


def _pairs(source: ast.expr) -> Iterator[tuple[str, str | None]]:
    if not isinstance(source, ast.List | ast.Tuple):
        return
    for item in source.elts:
        match item:
            case ast.List(elts=[key, value]) | ast.Tuple(elts=[key, value]) if is_literal(item):
                if len(_form(key)) + len(_form(value)) > 8:  # coordinates are pairs too
                    yield _form(key), _form(value)
            case _:
                pass


def _answer(body: Sequence[ast.stmt]) -> str | None:
    match body:
        case [*_, ast.Return(value=ast.expr() as value)] if is_literal(value):
            return _form(value)
        case [*_, ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[value]))] if is_literal(value):
            return _form(value)
        case [ast.Assign(value=value)] if is_literal(value):
            return _form(value)
        case _:
            return None


def _compared(test: ast.expr) -> list[str]:
    """Return the inputs that a condition lets through."""
    match test:
        case ast.Compare(left=left, ops=[ast.Eq() | ast.Is()], comparators=[right]):
            sides = [side for side in (right, left) if is_literal(side)]
            return [_form(sides[0])] if len(sides) == 1 else _parted(left, right)
        case ast.Compare(
            ops=[ast.In()], comparators=[ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items)]
        ):
            return [_form(item) for item in items if is_literal(item)]
        case ast.BoolOp(op=ast.Or(), values=values):
            return [key for value in values for key in _compared(value)]
        case ast.BoolOp(op=ast.And(), values=values):
            parts = [_compared(value) for value in values]
            return (
                [f"({', '.join(part[0] for part in parts)})"] if all(len(part) == 1 for part in parts) else []
            )
        case _:
            return []


def _parted(left: ast.expr, right: ast.expr) -> list[str]:
    # `(a, b) == (1, 2)` is compared whole; two literals compare nothing of the input.
    return (
        [_form(right)] if isinstance(left, ast.Tuple) and is_literal(right) and not is_literal(left) else []
    )


def _pattern(pattern: ast.pattern) -> str | None:
    match pattern:
        case ast.MatchValue(value=value) if is_literal(value):
            return _form(value)
        case ast.MatchSingleton(value=value):
            return form(value)
        case ast.MatchSequence(patterns=patterns):
            parts = [_pattern(part) for part in patterns]
            known = [part for part in parts if part is not None]
            return f"({', '.join(known)})" if len(known) == len(parts) else None
        case _:
            return None


def _form(node: ast.expr) -> str:
    try:
        return form(literal_value(node))
    except ValueError:
        return ast.unparse(node)
