"""Whether a number is a perfect square or cube."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.operands import OPERAND, pieces_of, whether, whole_number
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

_PERFECT: Final = whether(
    rf"(?:the\s+number\s+)?(?P<number>{OPERAND})",
    r"a\s+(?:perfect\s+(?P<what>square|cube)|(?P<what_of>square|cube)\s+number)",
)
_SAID: Final = re.compile(
    r"(?:it|this|this number|the number|(?P<number>-?\d[\d,]*))\s+(?:is|(?P<no>is not|isn't))\s+"
    r"a (?:perfect )?(?P<what>square|cube)(?: number)?"
)


@dataclass(frozen=True, slots=True)
class IsPower(Posed):
    """Whether ``number`` is the second or third power, by ``degree``, of a whole number."""

    asks_whether: ClassVar[bool] = True

    number: int
    degree: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether {self.number} is a perfect {'square' if self.degree == 2 else 'cube'}"

    def said(self, clause: str) -> bool | None:
        """Read ``50 is not a perfect square``."""
        match = _SAID.fullmatch(clause)
        if match is None or (match["what"] == "square") != (self.degree == 2):
            return None
        other = match["number"] is not None and match["number"].replace(",", "") != str(self.number)
        return None if other else match["no"] is None


def read_perfect(question: str, givens: Givens) -> IsPower | None:
    """Read a question whether a number is a perfect square or cube."""
    match = _PERFECT.match(question)
    if match is None:
        return None
    found = pieces_of(match)
    what = found.get("what") or found["what_of"]
    return IsPower(whole_number(found["number"], givens), 2 if what.lower() == "square" else 3)
