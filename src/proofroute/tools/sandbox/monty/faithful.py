"""From a program's text to what Monty is given."""

import ast
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from proofroute.tools.sandbox.monty.doubts import doubts, ends_of_lines
from proofroute.tools.sandbox.monty.lent import with_modules
from proofroute.tools.sandbox.monty.names import Known, known
from proofroute.tools.sandbox.monty.rewrite import Rewriter

RECURSION: Final = 1000
_DEEPEST: Final = 10_000


@dataclass(frozen=True, slots=True)
class Faithful:
    """A program as Monty is given it.

    Attributes:
        text: its text, rewritten.
        lent: what is run before it: modules that Monty lacks.
        of: what its own text binds.
        doubt: what Monty would run otherwise than CPython, if anything.
        raising: lines of ``text`` with a ``raise``, and the class that it names.
        recursion: how deep it may call itself.
        newlines: whether it depends on what a ``$`` means before a newline.
    """

    text: str
    lent: str = ""
    of: Known = field(default_factory=Known)
    doubt: str | None = None
    raising: frozenset[tuple[int, str]] = frozenset()
    recursion: int = RECURSION
    newlines: bool = False


def faithful(code: str, *, main: bool = False) -> Faithful:
    """Rewrite ``code``, the main program or a module.

    >>> faithful("[x for x in y]").text
    '[x for x in _pr_it(y)]'
    >>> faithful("def f(a): return hash(a)").doubt
    "Monty has 'hash' otherwise than CPython"
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(code)
        of = known(tree)
        found = list(doubts(tree, of))
        newlines = "re" in {*of.modules.values(), *(name.partition(".")[0] for name in of.taken.values())}
        newlines = newlines and ends_of_lines(tree)
        rewriter = Rewriter(of, main=main)
        tree = rewriter.visit(tree)
        lent = with_modules(tree)
        ast.fix_missing_locations(tree)
        found += rewriter.doubts
        text = ast.unparse(tree)
        raising = set(_raising(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return Faithful(text="", doubt=f"the code cannot be read: {error}")
    return Faithful(
        text=text,
        lent=lent,
        of=of,
        doubt=f"Monty has {found[0]} otherwise than CPython" if found else None,
        raising=frozenset(raising),
        recursion=min(max(rewriter.recursion or RECURSION, RECURSION), _DEEPEST),
        newlines=newlines,
    )


def _raising(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Raise(exc=ast.Name(id=name) | ast.Call(func=ast.Name(id=name))):
                yield from ((line, name) for line in range(node.lineno, (node.end_lineno or 0) + 1))
            case _:
                pass
