"""Equations that hold beside an edge, so that what is no identity may still be right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.steps.chains import chain_of, is_chain
from proofroute.tools.math.steps.elimination import Elimination
from proofroute.tools.math.steps.outcome import Found
from proofroute.tools.math.tree import Expr, variables

_MOST: Final = 12
_PIECE: Final = re.compile(
    r"\$+|\\[\[\]()]|\\text\s*\{[^}]*\}|[,;:?\n]|\.(?!\d)|\\(?:begin|end)\s*\{\w+\*?\}|\\\\|&|"
    r"\\(?:implies|iff|quad|qquad|Rightarrow|Leftrightarrow)(?![A-Za-z])|[⇒⇔]|"
    r"(?<![A-Za-z\\])(?!(?:sin|cos|tan|ln|log|exp|sqrt|pi)\b)"
    r"(?:[A-Za-z]{3,}|of|is|if|in|as|at|by|we|to|an|or|it|be|do|so|no|on|up)(?![A-Za-z])"
)
_NAMES_A_FUNCTION: Final = re.compile(r"\s*[A-Za-z]'{0,3}\s*\(\s*[a-z]\s*\)\s*=[^=]*$")
_LETTER: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])")
# What is to be shown is not given, unless it has conditions of its own.
_ASKED: Final = re.compile(
    r"\b(?:prove|show|verify|check|true|false|correct|disprove)\b(?:[^.?!;\n]|\.(?=\d))*", re.IGNORECASE
)
_IF: Final = re.compile(
    r"\b(?:if|when|whenever|where|given|provided|suppose|assum\w+|with|for)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Conditions:
    """What is known to hold.

    Args:
        equations: pairs of expressions that are equal there.
        unread: letters of equations that could not be read.
    """

    equations: list[tuple[Expr, Expr]] = field(default_factory=list[tuple[Expr, Expr]])
    unread: set[str] = field(default_factory=set[str])

    def add(self, left: Expr, right: Expr) -> None:
        """Take one more equation into account."""
        if len(self.equations) < _MOST:
            self.equations.append((left, right))
        else:
            self.unread |= variables(left, right)

    def judge(self, left: Expr, right: Expr) -> Found | None:
        """Judge an equality that is no identity; None where nothing is known of its variables."""
        names = variables(left, right)
        concerned = _about([(one, variables(*one)) for one in self.equations], names)
        if any(self.unread & met for _, met in concerned) or self.unread & names:
            return Found("open")
        if not concerned:
            return None
        try:
            return Elimination(left, right, [add(one, neg(other)) for (one, other), _ in concerned]).judge()
        except (Unreadable, Undefined, TooLarge):
            return Found("open")


def conditions_in(text: str) -> Conditions:
    """Return the equations of a task, which its answer may use.

    A claim that is to be shown is no condition.

    >>> len(conditions_in("Given a + b = 1 and ab = 1/4, find a^2 + b^2.").equations)
    2
    """
    found = Conditions()
    for clause in _ASKED.findall(text):
        if _IF.search(clause):
            found.unread.update(*(_LETTER.findall(piece) for piece in _PIECE.split(clause) if "=" in piece))
    for piece in _PIECE.split(_ASKED.sub(" . ", text)):
        if "=" not in piece or not is_chain(piece):
            continue
        chain = chain_of(piece)
        if None in chain.sides and _NAMES_A_FUNCTION.match(piece) is None:
            found.unread.update(_LETTER.findall(piece))
        for (left, right), op in zip(pairwise(chain.sides), chain.ops, strict=True):
            if op == "=" and left is not None and right is not None:
                found.add(left, right)
    return found


Equation = tuple[tuple[Expr, Expr], frozenset[str]]


def _about(equations: Iterable[Equation], names: frozenset[str]) -> list[Equation]:
    """Return the equations that speak of ``names``, or of what those speak of."""
    waiting, found, met = list(equations), list[Equation](), set(names)
    while True:
        near = [one for one in waiting if one[1] & met]
        if not near:
            return found
        found += near
        waiting = [one for one in waiting if one not in near]
        met = met.union(*(one[1] for one in near))
