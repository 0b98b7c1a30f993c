"""S-expressions of SMT-LIB, read and written. Nothing is evaluated."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from proofroute.tools.math.errors import TooLarge, Unreadable

Sexpr: TypeAlias = "str | tuple[Sexpr, ...]"
"""An atom as it is written, or a list."""

_LONGEST: Final = 100_000
_DEEPEST: Final = 150
_TOKEN: Final = re.compile(
    r'\s+|;[^\n]*|(?P<token>[()]|"(?:[^"]|"")*"|\|[^|\\]*\||[^\s()"|;]+)', re.DOTALL | re.ASCII
)
_PLAIN: Final = re.compile(r"\|([A-Za-z~!@$%^&*_+=<>.?/-][A-Za-z0-9~!@$%^&*_+=<>.?/-]*)\|")


def read_sexprs(text: str) -> tuple[Sexpr, ...]:
    """Read a text of s-expressions.

    Raises:
        Unreadable: it is none.
        TooLarge: it is too long, or nested too deeply.

    >>> read_sexprs("(assert (= x |y|)) ; done")
    (('assert', ('=', 'x', 'y')),)
    """
    if len(text) > _LONGEST:
        raise TooLarge(f"a script of {len(text)} characters")
    levels: list[list[Sexpr]] = [[]]
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None:
            raise Unreadable(f"no token of SMT-LIB: {text[place : place + 20]!r}")
        place = found.end()
        token = found["token"]
        if token == "(":  # noqa: S105 - a bracket
            levels.append([])
            if len(levels) > _DEEPEST:
                raise TooLarge(f"a script nested deeper than {_DEEPEST}")
        elif token == ")":  # noqa: S105
            if len(levels) == 1:
                raise Unreadable("a closing bracket too many")
            closed = tuple(levels.pop())
            levels[-1].append(closed)
        elif token is not None:
            plain = _PLAIN.fullmatch(token)
            levels[-1].append(plain[1] if plain else token)
    if len(levels) > 1:
        raise Unreadable("a bracket is not closed")
    return tuple(levels[0])


def written(expr: Sexpr) -> str:
    """Write one back.

    >>> written(("=", "x", ("+", "1", "y")))
    '(= x (+ 1 y))'
    """
    return expr if isinstance(expr, str) else f"({' '.join(written(part) for part in expr)})"


def atoms(exprs: Sequence[Sexpr]) -> frozenset[str]:
    """Return the atoms that stand anywhere in ``exprs``.

    >>> sorted(atoms(read_sexprs("(f x (g x))")))
    ['f', 'g', 'x']
    """
    found: set[str] = set()
    waiting = list(exprs)
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            found.add(part)
        else:
            waiting.extend(part)
    return frozenset(found)
