"""The letters that a text defines, and expressions in which they stand for what they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from proofroute.tools.math.build import substituted
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.tree import Expr, Function, Relation, walk

_MAX_PARTS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Givens:
    """What was defined before the question.

    Args:
        values: numbers by their letters.
        functions: functions by theirs.
        equations: what is supposed and was not solved: the question asks for its letters.
    """

    values: Mapping[str, Expr] = field(default_factory=dict[str, Expr])
    functions: Mapping[str, Function] = field(default_factory=dict[str, Function])
    equations: tuple[Relation, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The letters that are defined."""
        return frozenset((*self.values, *self.functions))

    def expression(self, text: str, symbols: Iterable[str] = ()) -> Expr:
        """Read an expression in which the letters stand for what they are.

        Args:
            text: as :func:`read_expression` takes it.
            symbols: letters that are variables here.

        Raises:
            Unreadable: it is none, or a variable of its own is called as something that is defined.
            TooLarge: it goes beyond the bounds.
        """
        return self._resolved(read_expression(text, self._letters(symbols), self.functions))

    def relation(self, text: str, symbols: Iterable[str] = ()) -> Relation:
        """Read an equation or inequality in the same way."""
        found = read_relation(text, self._letters(symbols), self.functions)
        return Relation(tuple(map(self._resolved, found.sides)), found.ops)

    def _letters(self, symbols: Iterable[str]) -> frozenset[str]:
        own = frozenset(symbols)
        if own & self.names:
            raise Unreadable(f"{', '.join(sorted(own & self.names))} stands for two things")
        return own | self.values.keys()

    def _resolved(self, expr: Expr) -> Expr:
        found = substituted(expr, self.values) if self.values else expr
        if sum(1 for _ in islice(walk(found), _MAX_PARTS + 1)) > _MAX_PARTS:
            raise TooLarge(f"more than {_MAX_PARTS} parts")
        return found


NOTHING: Final = Givens()
"""A text that defines nothing."""
