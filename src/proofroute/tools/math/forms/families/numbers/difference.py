"""The difference between two numbers, which is asked for without its sign."""

from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.build import written_negative, written_sum
from proofroute.tools.math.forms.operands import ASK, OPERAND, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Call, Expr

_DIFFERENCE: Final = whole_question(
    rf"{ASK}(?P<absolute>absolute\s+)?difference\s+(?:between|of)\s+(?P<a>{OPERAND})\s+and\s+(?P<b>{OPERAND})"
)


@dataclass(frozen=True, slots=True)
class Difference(Posed):
    """How far ``first`` and ``second`` are apart.

    Args:
        first: the number that is named first.
        second: the other one.
        absolute: whether the question says that the sign does not count.
    """

    first: Expr
    second: Expr
    absolute: bool = False

    @property
    def signed(self) -> Expr:
        """The first less the second."""
        return written_sum(self.first, written_negative(self.second))

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the value of {show(Call('abs', (self.signed,)))}"


def read_difference(question: str, givens: Givens) -> Difference | None:
    """Read a question about the difference between two numbers."""
    match = _DIFFERENCE.match(question)
    if match is None:
        return None
    first, second = (value_of(match[name], givens) for name in "ab")
    return Difference(first, second, match["absolute"] is not None)
