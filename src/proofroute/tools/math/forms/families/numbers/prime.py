"""Whether a number is prime, or composite."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.operands import OPERAND, pieces_of, whether, whole_number
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

MAX_PRIME: Final = 10**30
_PRIME: Final = whether(
    rf"(?:the\s+number\s+)?(?P<number>{OPERAND})",
    r"(?:an?\s+)?(?P<what>prime|composite)(?:\s+number)?(?P<either>\s+or\s+(?:an?\s+)?(?:prime|composite))?"
    r"(?:\s+(?:number|integer))?",
)
_SAID: Final = re.compile(
    r"(?:(?:it|this|this number|the number(?: -?\d[\d,]*)?|this value|-?\d[\d,]*|[a-z](?:\s*=\s*\d+)?)\s*"
    r"(?:is|'s|must be|(?P<no>is not|isn't|is n't|cannot be))"
    r"(?:\s+(?:indeed|therefore|thus|also|clearly|in fact|itself))?\s+|(?P<not>not\s+)?)"
    r"(?:an?\s+)?(?P<what>prime|composite)(?:\s+(?:number|integer))?"
)


@dataclass(frozen=True, slots=True)
class IsPrime(Posed):
    """Whether ``number`` is prime, or whether it is ``composite``; ``either``: which of both it is."""

    asks_whether: ClassVar[bool] = True

    number: int
    composite: bool = False
    either: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        if self.either:
            return f"whether {self.number} is prime or composite"
        return f"whether {self.number} is {'composite' if self.composite else 'prime'}"

    @property
    def names_both(self) -> bool:
        """Whether it is asked as ``prime or composite``."""
        return self.either

    def said(self, clause: str) -> bool | None:
        """Read ``91 is composite``, ``it is not prime``."""
        match = _SAID.fullmatch(clause)
        numbers = {found.replace(",", "") for found in re.findall(r"\d[\d,]*", clause)}
        if match is None or not numbers <= {str(self.number)}:
            return None
        denied = match["no"] is not None or match["not"] is not None
        # 1 and 0 are neither.
        if denied and self.number < 2:
            return None if (match["what"] == "composite") != self.composite else False
        return ((match["what"] == "composite") == self.composite) == (not denied)


def read_prime(question: str, givens: Givens) -> IsPrime | None:
    """Read a question whether a number is prime or composite; of negative numbers there are two opinions."""
    match = _PRIME.match(question)
    if match is None:
        return None
    found = pieces_of(match)
    number = whole_number(found["number"], givens)
    if number > MAX_PRIME:
        raise TooLarge("a number too large to be proved prime")
    either = "either" in found
    if number < (2 if either else 0):
        return None
    return IsPrime(number, found["what"].lower() == "composite", either)
