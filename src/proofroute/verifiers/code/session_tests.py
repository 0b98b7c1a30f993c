"""Tests that are given as an interactive session: what stands behind ``>>>``, and what is printed for it."""

import ast
import doctest
from typing import Final

_START: Final = "import contextlib, io, pytest"


def session_tests(tests: str) -> str:
    r"""Return a session as assertions; any other text, and a session with directives, as it is.

    >>> print(session_tests(">>> f(1)\n2"), end="")
    import contextlib, io, pytest
    assert repr(f(1)) == '2'
    """
    if ">>>" not in tests or _parses(tests):
        return tests
    try:
        examples = doctest.DocTestParser().get_examples(tests)
    except ValueError:
        return tests
    if not examples or any(item.options or not _parses(item.source) for item in examples):
        return tests
    lines = [_START, *(_statement(item) for item in examples)]
    return "\n".join(lines) + "\n"


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _statement(example: doctest.Example) -> str:
    source, want = example.source.rstrip("\n"), example.want.rstrip("\n")
    if example.exc_msg is not None:
        kind = example.exc_msg.partition(":")[0].strip().rpartition(".")[2]
        body = "\n".join(f"    {line}" for line in source.split("\n"))
        return f"with pytest.raises({kind}):\n{body}" if kind.isidentifier() else f"assert False, {kind!r}"
    match ast.parse(source).body:
        case [ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[value], keywords=[]))]:
            return f"assert str({ast.unparse(value)}) == {want!r}"
        case [ast.Expr(value=value)] if not want:
            return f"assert ({ast.unparse(value)}) is None"
        case [ast.Expr(value=value)]:
            return _compared(ast.unparse(value), want)
        case _:
            return source


def _compared(expression: str, want: str) -> str:
    try:
        unordered = isinstance(ast.literal_eval(want), set)
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        # What is printed may be the value or the code's own words.
        said = "out.getvalue() + ('' if value is None else repr(value))"
        return (
            f"with contextlib.redirect_stdout(io.StringIO()) as out:\n    value = {expression}\n"
            f"assert ({said}).rstrip() == {want.rstrip()!r}"
        )
    # The members of a set are written in any order.
    return f"assert {expression} == {want}" if unordered else f"assert repr({expression}) == {want!r}"
