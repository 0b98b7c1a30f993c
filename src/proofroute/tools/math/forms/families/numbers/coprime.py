"""Whether two numbers have no common divisor but one."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.operands import OPERAND, whole_number, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

_WHAT: Final = r"(?:co-?prime|relatively\s+prime|mutually\s+prime)(?:\s+numbers)?"
_COPRIME: Final = whole_question(
    rf"(?:are\s+(?P<a>{OPERAND})\s+and\s+(?P<b>{OPERAND})\s+{_WHAT}(?:\s+to\s+each\s+other)?"
    rf"|is\s+(?P<c>{OPERAND})\s+{_WHAT}\s+to\s+(?P<d>{OPERAND}))"
)
_SAID: Final = re.compile(
    r"(?:they|these(?: numbers)?|the numbers|(?P<a>-?\d+) and (?P<b>-?\d+))\s+"
    r"(?:are|(?P<no>are not|aren't))\s+(?:co-?prime|relatively prime)"
)


@dataclass(frozen=True, slots=True)
class Coprime(Posed):
    """Whether ``first`` and ``second`` have no common divisor above one."""

    asks_whether: ClassVar[bool] = True

    first: int
    second: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether gcd({self.first}, {self.second}) is 1"

    def said(self, clause: str) -> bool | None:
        """Read ``14 and 25 are coprime``."""
        match = _SAID.fullmatch(clause)
        if match is None or (
            match["a"] is not None and {int(match["a"]), int(match["b"])} != {self.first, self.second}
        ):
            return None
        return match["no"] is None


def read_coprime(question: str, givens: Givens) -> Coprime | None:
    """Read a question whether two numbers are coprime."""
    match = _COPRIME.match(question)
    if match is None:
        return None
    first, second = (whole_number(match[one] or match[other], givens) for one, other in ("ac", "bd"))
    return None if first == second == 0 else Coprime(first, second)
