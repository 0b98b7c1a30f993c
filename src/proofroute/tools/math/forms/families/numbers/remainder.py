"""Remainders: ``What is the remainder when 173 is divided by 27?``, ``2^100 mod 7``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.residues import residue, whole_value
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.operands import ASK, OPERAND, value_of, whole_number, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Call, Expr, num

_A: Final = rf"(?P<a>{OPERAND})"
_B: Final = rf"(?P<b>{OPERAND})"
_PHRASES: Final = (
    whole_question(
        rf"{ASK}remainder\s+(?:when|if|of|on|after|from|obtained when)\s+(?:dividing\s+)?{_A}"
        rf"\s+(?:is\s+)?(?:divided\s+)?by\s+{_B}"
    ),
    whole_question(
        rf"{ASK}remainder\s+(?:of|in)\s+(?:the\s+division\s+of\s+)?{_A}\s+(?:divided\s+)?by\s+{_B}"
    ),
    whole_question(rf"(?:when|if)\s+{_A}\s+is\s+divided\s+by\s+{_B},?\s+what\s+is\s+the\s+remainder"),
    whole_question(
        rf"{ASK}\$?(?P<a>\d+|\d+\s*(?:\^|\*\*)\s*\{{?\d+\}}?)\s*\\?(?:[bp]?mod|modulo)\s*\{{?\(?(?P<b>\d+)\)?\}}?\$?"
    ),
)


@dataclass(frozen=True, slots=True)
class Remainder(Posed):
    """What is left of ``number``, which is not negative, divided by ``divisor`` above zero.

    Args:
        number: what is divided.
        divisor: by what.
        modular: it is asked for as ``mod``: any congruent number may be meant.
    """

    vocabulary: ClassVar[str] = "remainder modulo mod divided quotient leaves congruent division left over"

    number: Expr
    divisor: int
    modular: bool = False

    @property
    def stated(self) -> re.Pattern[str] | None:
        """A quotient with its remainder, ``6 R 11``, or a congruence, ``7^100 ≡ 9 (mod 13)``."""
        if not self.modular:
            return re.compile(
                r"(?:[^=≡]*\b(?:with\s+)?remainder\s+(?:of\s+)?|(?:[^=≡]*=\s*)?\d+\s*[rR]\s*)(?P<value>\d+)"
            )
        return re.compile(
            r"(?:[^=≡]*(?:=|≡|\\equiv(?![A-Za-z]))\s*)*(?P<value>\d+)\s*\\?[,;]?\s*\(?\s*\\?"
            rf"[bp]?mod(?:ulo)?\s*\{{?\s*{self.divisor}\s*\}}?\s*\)?"
        )

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the value of {show(Call('mod', (self.number, num(self.divisor))))}"


def read_remainder(question: str, givens: Givens) -> Remainder | None:
    """Read a question about a remainder; of negative numbers it depends on who takes it."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        number, divisor = value_of(match["a"], givens), whole_number(match["b"], givens)
        if divisor < 1:
            raise Unreadable("a remainder by a number that is not positive")
        residue(number, divisor)  # raises where there is none
        value = whole_value(number)
        if value is not None and value < 0:
            raise Unreadable("the remainder of a negative number")
        return Remainder(number, divisor, pattern is _PHRASES[-1])
    return None
