"""What an example in a prompt says, as data."""

import ast
from dataclasses import dataclass

from proofroute.core import StdioExample


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCall:
    """A call with plain arguments and the plain value that it returns.

    Args:
        name: the function; None where the prompt names none.
        args: the arguments, each as Python text.
        keywords: for each argument its name, or "" where it has none.
        expected: the value, as Python text.
        loose: it is written in words, where a list may mean a tuple.
        unsure: it is a comparison typed into a session, and what came of it is not shown.
        named: the names of the arguments may be the prompt's own, so they serve to order them only.
    """

    name: str | None
    args: tuple[str, ...]
    keywords: tuple[str, ...]
    expected: str
    loose: bool = False
    unsure: bool = False
    named: bool = False

    def source(self, name: str) -> str:
        """Write the call."""
        pairs = zip(self.keywords, self.args, strict=True)
        return f"{name}({', '.join(f'{key}={value}' if key else value for key, value in pairs)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownScript:
    """Statements that hold: assignments, calls, assertions.

    Args:
        lines: the statements, as Python text.
        names: the functions and classes that they take from the code.
    """

    lines: tuple[str, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One example of a prompt.

    Args:
        start: where it stands in the prompt.
        text: how it stands there.
        what: what it says.
    """

    start: int
    text: str
    what: ShownCall | ShownScript | StdioExample


def shown_call(call: ast.Call, expected: ast.expr, *, loose: bool = False) -> ShownCall | None:
    """Make one from a call whose arguments are plain values; None where the call is another one."""
    match call.func:
        case (
            ast.Name(id=name)
            | ast.Attribute(value=ast.Call(func=ast.Name(id="Solution"), args=[]), attr=name)
        ):
            pass
        case _:
            return None
    keywords = tuple(item.arg for item in call.keywords)
    if any(isinstance(item, ast.Starred) for item in call.args) or None in keywords:
        return None
    values = (*call.args, *(item.value for item in call.keywords))
    return ShownCall(
        name=name,
        args=tuple(map(ast.unparse, values)),
        keywords=(*("" for _ in call.args), *(key or "" for key in keywords)),
        expected=ast.unparse(expected),
        loose=loose,
    )
