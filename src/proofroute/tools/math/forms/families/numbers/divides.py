"""Whether one whole number divides another: ``Is 7 a factor of 466522?``, ``Does 36 divide 22347?``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.residues import residue
from proofroute.tools.math.forms.operands import (
    OPERAND,
    pieces_of,
    value_of,
    whether,
    whole_number,
    whole_question,
)
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

_DIVISOR: Final = rf"(?P<divisor>{OPERAND})"
_NUMBER: Final = rf"(?P<number>{OPERAND})"
_PHRASES: Final = (
    whether(_DIVISOR, rf"a\s+(?:factor|divisor)\s+of\s+{_NUMBER}"),
    whether(_NUMBER, rf"a\s+multiple\s+of\s+{_DIVISOR}"),
    whether(_NUMBER, rf"(?:evenly\s+|exactly\s+)?divisible\s+by\s+{_DIVISOR}"),
    whether(
        _NUMBER,
        r"(?:an?\s+)?(?P<parity>even|odd)(?P<either>\s+or\s+(?:an?\s+)?(?:even|odd))?(?:\s+(?:number|integer))?",
    ),
    whole_question(
        rf"does\s+{_DIVISOR}\s+(?:evenly\s+|exactly\s+)?divide\s+{_NUMBER}(?:\s+(?:evenly|exactly))?"
    ),
    whole_question(rf"can\s+{_NUMBER}\s+be\s+(?:evenly|exactly)\s+divided\s+by\s+{_DIVISOR}"),
    whole_question(
        rf"can\s+{_NUMBER}\s+be\s+divided\s+(?:(?:evenly|exactly)\s+by\s+{_DIVISOR}"
        rf"|by\s+(?P<divisor_2>{OPERAND})\s+(?:evenly|exactly|without\s+(?:a\s+)?remainder))"
    ),
)
_SUBJECT: Final = r"(?:it|this(?: number)?|that|the number|-?\d[\d,]*)"
_SAID: Final = re.compile(
    rf"(?:(?:[a-z]+\s*,\s*)?{_SUBJECT}(?:\s+|(?='))"
    r"(?:(?P<no>is not|isn't|is n't|does not|doesn't|cannot be|can't be)"
    r"|is|'s|does|(?P<divides>divides)|can be)"
    r"(?:\s+(?:exactly|evenly|indeed|in fact|also))?|(?=even|odd|an even|an odd))"
    r"(?:\s*\b(?P<what>divisible|a multiple|a factor|a divisor|divided|divide|even|odd|an even number"
    r"|an odd number))?"
    rf"(?:\s+(?:evenly|exactly|by|of|into))*(?:\s+{_SUBJECT})?(?:\s+(?:evenly|exactly))?"
)


@dataclass(frozen=True, slots=True)
class Divides(Posed):
    """Whether ``divisor``, which is not zero, divides ``number``.

    Args:
        divisor: the number that may divide.
        number: the number that may be divided.
        denied: whether it is asked that it does not: of odd numbers.
        either: whether both are named: ``even or odd``.
    """

    asks_whether: ClassVar[bool] = True

    divisor: int
    number: Expr
    denied: bool = False
    either: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        if self.either:
            return f"whether {show(self.number)} is even or odd"
        return f"whether {self.divisor} {'does not divide' if self.denied else 'divides'} {show(self.number)}"

    @property
    def names_both(self) -> bool:
        """Whether it is asked as ``even or odd``."""
        return self.either

    def said(self, clause: str) -> bool | None:
        """Read ``7 is a factor of 14``, ``it is not divisible by 7``, of the numbers asked about."""
        match = _SAID.fullmatch(clause)
        if match is None or not self._names_its_numbers(clause):
            return None
        what, holds = match["what"] or "", match["no"] is None
        if "odd" in what or "even" in what:
            return holds == (("odd" in what) == self.denied) if self.divisor == 2 else None
        return holds if (what or match["divides"]) and not self.denied else None

    def _names_its_numbers(self, clause: str) -> bool:
        own = {str(self.divisor), show(self.number)}
        return {found.replace(",", "") for found in re.findall(r"-?\d[\d,]*", clause)} <= own


def read_divides(question: str, givens: Givens) -> Divides | None:
    """Read a question whether one number divides another."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        pieces = pieces_of(match)
        divisor = whole_number(pieces.get("divisor") or "2", givens)
        number = value_of(pieces["number"], givens)
        if divisor == 0:
            return None
        residue(number, abs(divisor))  # raises where it is no whole number
        return Divides(divisor, number, pieces.get("parity", "").lower() == "odd", "either" in pieces)
    return None
