"""The divisors of a whole number: how many there are, which, and their sum."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.operands import OPERAND, bold_numbers_plain, whole_number, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

What = Literal["count", "list", "sum"]

MAX_NUMBER: Final = 10**12
"""Up to here divisors are looked for one by one."""
_N: Final = rf"(?:the\s+number\s+)?(?P<number>{OPERAND})"
_SORT: Final = r"(?:positive\s+)?(?:integer\s+|whole\s+number\s+)?(?:divisors|factors)"
_ASK: Final = (
    r"(?:(?:what(?:'s| is| are)|find|give(?: me)?|determine|calculate|compute|list|state)\s+)?"
    r"(?:all\s+)?(?:of\s+)?(?:the\s+)?"
)
_PHRASES: Final[tuple[tuple[What, str], ...]] = (
    ("count", rf"how\s+many\s+{_SORT}\s+does\s+{_N}\s+have"),
    ("count", rf"how\s+many\s+{_SORT}\s+(?:are\s+there\s+)?of\s+{_N}(?:\s+are\s+there)?"),
    ("count", rf"{_ASK}(?:total\s+)?number\s+of\s+{_SORT}\s+(?:of|for)\s+{_N}"),
    ("sum", rf"{_ASK}sum\s+of\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?{_SORT}\s+of\s+{_N}"),
    ("list", rf"{_ASK}{_SORT}\s+of\s+{_N}"),
)
_READERS: Final[tuple[tuple[What, re.Pattern[str]], ...]] = tuple(
    (what, whole_question(pattern)) for what, pattern in _PHRASES
)


@dataclass(frozen=True, slots=True)
class Divisors(Posed):
    """What is asked of the positive divisors of ``number``, one and itself among them."""

    vocabulary: ClassVar[str] = "divisors divisor factors factor positive number sum total list"

    number: int
    what: What

    @property
    def stated(self) -> re.Pattern[str] | None:
        """A count: ``360 has 24 divisors``."""
        sort = r"(?:positive |distinct )?(?:integer )?(?:divisors|factors)"
        counted = re.compile(
            rf"(?:so |thus |therefore |hence )?,?\s*(?:(?:the number )?{self.number} has|there are)"
            rf" (?:a total of |exactly )?(?P<value>\d+) {sort}(?: of {self.number}| in total)?",
            re.IGNORECASE,
        )
        return counted if self.what == "count" else None

    def restated(self, content: str) -> str:
        """Take the bold from numbers: one of a list alone is no answer."""
        return bold_numbers_plain(content)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        asked = {"count": "the number of", "list": "all", "sum": "the sum of the"}[self.what]
        return f"{asked} positive divisors of {self.number}"


def read_divisors(question: str, givens: Givens) -> Divisors | None:
    """Read a question about the divisors of a number above zero."""
    for what, pattern in _READERS:
        match = pattern.match(question)
        if match is None:
            continue
        number = whole_number(match["number"], givens)
        if number > MAX_NUMBER:
            raise TooLarge("a number of too many divisors to be tried")
        return None if number < 1 else Divisors(number, what)
    return None
