"""The sequence of primes: the tenth of them, how many there are below 100, the next one."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.operands import ASK, NUMERAL, OPERAND, ORDINAL, whole_number, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

What = Literal["nth", "count", "sum", "next", "previous", "first"]

MAX_INDEX: Final = 20_000
MAX_BOUND: Final = 1_000_000
_PRIMES: Final = r"(?:primes|prime\s+numbers)"
_PRIME: Final = r"prime(?:\s+number)?"
_BOUND: Final = rf"(?P<bound>{OPERAND})"
_BELOW: Final = (
    r"(?:(?P<below>below|less\s+than|under|smaller\s+than|before)|up\s+to|not\s+exceeding|at\s+most)\s+"
    rf"{_BOUND}"
)
_BETWEEN: Final = (
    rf"(?:(?:are\s+)?(?:there\s+)?between|from)\s+(?P<low>{OPERAND})\s+(?:and|to)\s+(?P<high>{OPERAND})"
    r"(?P<inclusive>,?\s+inclusive)?"
)
_SPANS: Final[tuple[tuple[What, re.Pattern[str]], ...]] = (
    ("count", whole_question(rf"how\s+many\s+{_PRIMES}\s+(?:(?:are|lie)\s+)?{_BETWEEN}")),
    ("count", whole_question(rf"{ASK}number\s+of\s+{_PRIMES}\s+{_BETWEEN}")),
    ("sum", whole_question(rf"{ASK}sum\s+of\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?{_PRIMES}\s+{_BETWEEN}")),
)
_PHRASES: Final[tuple[tuple[What, str], ...]] = (
    ("nth", rf"{ASK}(?P<n>\d{{1,6}}(?:st|nd|rd|th)|{'|'.join(ORDINAL)})\s+{_PRIME}"),
    ("count", rf"how\s+many\s+{_PRIMES}\s+(?:are\s+(?:there\s+)?|exist\s+)?{_BELOW}(?:\s+are\s+there)?"),
    ("count", rf"{ASK}number\s+of\s+{_PRIMES}\s+(?:that\s+are\s+)?{_BELOW}"),
    ("sum", rf"{ASK}sum\s+of\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?{_PRIMES}\s+(?:that\s+are\s+)?{_BELOW}"),
    ("first", rf"{ASK}sum\s+of\s+(?:the\s+)?first\s+(?P<n>\d{{1,6}}|{'|'.join(NUMERAL)})\s+{_PRIMES}"),
    ("next", rf"{ASK}(?:next|first)\s+{_PRIME}\s+(?:after|above|greater\s+than|following)\s+{_BOUND}"),
    ("next", (rf"{ASK}(?:smallest|least)\s+{_PRIME}\s+(?:that\s+is\s+)?"
             rf"(?:(?:greater|larger|bigger)\s+than|above|after)\s+{_BOUND}")),
    ("previous", (rf"{ASK}(?:largest|greatest|biggest)\s+{_PRIME}\s+(?:that\s+is\s+)?"
                 rf"(?:less\s+than|smaller\s+than|below|under)\s+{_BOUND}")),
)  # fmt: skip
_READERS: Final[tuple[tuple[What, re.Pattern[str]], ...]] = tuple(
    (what, whole_question(pattern)) for what, pattern in _PHRASES
)
_END: Final = re.compile(r"(?:st|nd|rd|th)$")


@dataclass(frozen=True, slots=True)
class Primes(Posed):
    """What is asked of the sequence of primes.

    Args:
        what: the prime of that index, the sum up to it, how many are up to the bound and their sum, or the
            primes next to it.
        bound: the index or bound.
        low: what is counted or summed lies above it.
    """

    vocabulary: ClassVar[str] = "prime primes number numbers sum there less than next exactly"

    what: What
    bound: int
    low: int = 0

    @property
    def stated(self) -> re.Pattern[str] | None:
        """A count: ``there are 25 primes below 100``."""
        counted = re.compile(
            r"(?:so |thus |therefore |hence )?,?\s*there are (?:a total of |exactly )?(?P<value>\d+) "
            r"(?:primes|prime numbers)"
            r"(?: (?:below|under|less than|smaller than|up to|between) \d+(?: and \d+)?)?",
            re.IGNORECASE,
        )
        return counted if self.what == "count" else None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        span = f"from {self.low + 1} to {self.bound}" if self.low else f"up to {self.bound}"
        return {
            "nth": f"the prime of index {self.bound}",
            "count": f"the number of primes {span}",
            "sum": f"the sum of the primes {span}",
            "first": f"the sum of the first {self.bound} primes",
            "next": f"the least prime above {self.bound}",
            "previous": f"the greatest prime below {self.bound}",
        }[self.what]


def read_primes(question: str, givens: Givens) -> Primes | None:
    """Read a question about the sequence of primes."""
    for what, pattern in _READERS:
        match = pattern.match(question)
        if match is None:
            continue
        if what in ("nth", "first"):
            named = (ORDINAL if what == "nth" else NUMERAL).get(match["n"].lower())
            index = int(_END.sub("", match["n"].lower())) if named is None else named
            return Primes(what, index) if 1 <= index <= MAX_INDEX else None
        bound = whole_number(match["bound"], givens) - (
            what in ("count", "sum") and match["below"] is not None
        )
        if bound > MAX_BOUND:
            raise TooLarge("a bound of too many primes")
        return Primes(what, bound) if bound > 2 or what in ("count", "sum") else None
    return _read_between(question, givens)


def _read_between(question: str, givens: Givens) -> Primes | None:
    """Read a question about the primes of a span; whether its ends count must be said, or not matter."""
    for what, pattern in _SPANS:
        match = pattern.match(question)
        if match is None:
            continue
        low, high = (whole_number(match[name], givens) for name in ("low", "high"))
        if not 0 <= low < high <= MAX_BOUND:
            return None
        if match["inclusive"] is None and any(_may_be_prime(end) for end in (low, high)):
            return None
        return Primes(what, high, max(low - 1, 0))
    return None


def _may_be_prime(number: int) -> bool:
    return number > 1 and all(number % divisor for divisor in range(2, int(number**0.5) + 1))
