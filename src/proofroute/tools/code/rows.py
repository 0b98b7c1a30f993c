"""The calls that examples show, as values: which function, which arguments, what comes of them."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from proofroute.core import StdioExample
from proofroute.tools.code.literals import is_literal, literal_value, parse_expression
from proofroute.tools.code.shown import Shown, ShownCall
from proofroute.tools.code.written import written


@dataclass(frozen=True, slots=True)
class Row:
    """One call with plain arguments.

    Args:
        name: the function; None where none is named.
        keywords: for each argument its name, or "" where it has none.
        values: the arguments.
        answers: what it returns, where that is known: one value or none.
    """

    name: str | None
    keywords: tuple[str, ...]
    values: tuple[object, ...]
    answers: tuple[object, ...] = ()

    def text(self, name: str, values: Sequence[object]) -> str:
        """Write the same call with other arguments."""
        pairs = zip(self.keywords, map(written, values), strict=True)
        return f"{name}({', '.join(f'{key}={value}' if key else value for key, value in pairs)})"


def rows(examples: Sequence[Shown]) -> list[Row]:
    """Return the calls of all examples whose arguments are plain values.

    >>> from proofroute.tools.code.examples import prompt_examples
    >>> [(row.name, row.values, row.answers) for row in rows(prompt_examples("assert f(2, [1]) == 4"))]
    [('f', (2, [1]), (4,))]
    """
    return [row for shown in examples for row in _read(shown)]


def _read(shown: Shown) -> Iterator[Row]:
    match shown.what:
        case ShownCall() as call:
            values = _values([parse_expression(text) for text in call.args])
            answers = _values([parse_expression(call.expected)])
            if values is not None:
                # Names that are the prompt's own serve to order the arguments only.
                keywords = ("",) * len(call.args) if call.named else call.keywords
                yield Row(call.name, keywords, values, answers or ())
        case StdioExample():
            return
        case script:
            for line in script.lines:
                yield from _called(line, script.names)


def _called(line: str, names: frozenset[str]) -> Iterator[Row]:
    try:
        tree = ast.parse(line.strip().removesuffix(":"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if name in names:
                values = _values([*args, *(item.value for item in keywords)])
                words = [item.arg for item in keywords]
                if values and None not in words:
                    yield Row(name, (*("" for _ in args), *(word or "" for word in words)), values)
            case _:
                pass


def _values(nodes: Sequence[ast.expr | None]) -> tuple[object, ...] | None:
    values: list[object] = []
    for node in nodes:
        if node is None or not is_literal(node):
            return None
        try:
            values.append(literal_value(node))
        except ValueError:
            return None
    return tuple(values)
