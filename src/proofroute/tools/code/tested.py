"""The calls that given tests hold, where all of them are calls with plain arguments."""

import ast
from collections.abc import Iterator, Sequence
from typing import Final

from proofroute.core import CallExample, StdioExample
from proofroute.tools.code.literals import is_literal
from proofroute.tools.code.shown import Shown, ShownCall, ShownScript
from proofroute.tools.code.written import written

_GIVEN: Final = "candidate"


def given_examples(
    tests: str | None, examples: Sequence[CallExample | StdioExample], entry_point: str | None
) -> tuple[Shown, ...]:
    r"""Read what a task gives as examples; none where its tests also ask for what they work out.

    >>> [shown.what.args for shown in given_examples("assert f(2) == 4\nassert f(3) == 9", (), "f")]
    [('2',), ('3',)]
    >>> given_examples("assert f(2) == 4\nfor x in range(9):\n    assert f(x) == x * x", (), "f")
    ()
    """
    read = _tested(tests, entry_point) if tests is not None else []
    if read is None:
        return ()
    return (*read, *(Shown(start=0, text="", what=_plain(item, entry_point)) for item in examples))


def _plain(example: CallExample | StdioExample, name: str | None) -> ShownCall | StdioExample:
    if isinstance(example, StdioExample):
        return example
    values = (*example.args, *example.kwargs.values())
    return ShownCall(
        name=name,
        args=tuple(map(written, values)),
        keywords=(*("" for _ in example.args), *example.kwargs),
        expected=written(example.expected),
    )


def _tested(tests: str, entry_point: str | None) -> list[Shown] | None:
    try:
        tree = ast.parse(tests)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    name = entry_point or _checked(tree)
    if name is None:
        return None
    told = dict(_compared(tree))
    found: list[Shown] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not _asks(node, name):
            continue
        values = [*node.args, *(item.value for item in node.keywords)]
        words = [item.arg for item in node.keywords]
        if not all(map(is_literal, values)) or None in words:
            return None
        keywords = (*("" for _ in node.args), *(word or "" for word in words))
        found.append(_shown(name, tuple(map(ast.unparse, values)), keywords, told.get(id(node))))
    return found or None


def _shown(name: str, args: tuple[str, ...], keywords: tuple[str, ...], answer: ast.expr | None) -> Shown:
    call = ShownCall(name=name, args=args, keywords=keywords, expected=ast.unparse(answer) if answer else "")
    text = call.source(name)
    if answer is None:
        return Shown(start=0, text=text, what=ShownScript(lines=(text,), names=frozenset({name})))
    return Shown(start=0, text=text, what=call)


def _asks(node: ast.Call, name: str) -> bool:
    match node.func:
        case ast.Name(id=called):
            return called in (name, _GIVEN)
        case ast.Attribute(value=ast.Call(func=ast.Name(id="Solution")), attr=called):
            return called == name
        case _:
            return False


def _checked(tree: ast.Module) -> str | None:
    """Return what ``check(f)`` is called with, or the one function that is asserted of."""
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="check"), args=[ast.Name(id=name)]):
                return name
            case ast.Assert(test=ast.Compare(left=ast.Call(func=ast.Name(id=name)))):
                names.add(name)
            case _:
                pass
    names.discard(_GIVEN)
    return names.pop() if len(names) == 1 else None


def _compared(tree: ast.Module) -> Iterator[tuple[int, ast.expr]]:
    """Yield each call with the plain value that is asserted to be its answer."""
    for node in ast.walk(tree):
        match node:
            case ast.Assert(test=ast.Compare(left=left, ops=[ast.Eq() | ast.Is()], comparators=[right])):
                sides = (left, right)
            case ast.Call(func=ast.Attribute(attr="assertEqual" | "assertEquals"), args=[left, right, *_]):
                sides = (left, right)
            case ast.Assert(test=ast.Call() as left):
                sides = (left, ast.Constant(value=True))
            case ast.Assert(test=ast.UnaryOp(op=ast.Not(), operand=left)):
                sides = (left, ast.Constant(value=False))
            case _:
                continue
        for one, other in (sides, sides[::-1]):
            if isinstance(one, ast.Call) and is_literal(other):
                yield id(one), other
