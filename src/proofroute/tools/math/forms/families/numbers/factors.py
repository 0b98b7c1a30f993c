"""The prime factors of a whole number: listed, or as its factorization."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.operands import OPERAND, bold_numbers_plain, whole_number, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

MAX_FACTORED: Final = 10**30
_N: Final = rf"(?:the\s+number\s+)?(?P<number>{OPERAND})"
_ASK: Final = (
    r"(?:(?:what(?:'s| is| are)|list|find|give(?: me)?|determine|name|state|compute|calculate)\s+)?"
    r"(?:all\s+)?(?:of\s+)?(?:the\s+)?"
)
_LISTED: Final = whole_question(
    rf"{_ASK}(?P<distinct>distinct\s+|different\s+)?prime\s+(?:factors|divisors)\s+of\s+{_N}"
)
_FACTORED: Final = tuple(
    whole_question(pattern)
    for pattern in (
        rf"{_ASK}(?:prime|full|complete)\s+(?:factori[sz]ation|decomposition)\s+of\s+{_N}",
        rf"(?:decompose|break\s+down|split)\s+{_N}\s+into\s+(?:its\s+)?prime(?:s|\s+factors)",
        rf"{_ASK}factori[sz]ation\s+of\s+{_N}\s+into\s+primes?(?:\s+factors)?",
        rf"(?:write|express)\s+{_N}\s+as\s+(?:a|the)\s+product\s+of\s+(?:its\s+)?prime(?:s|\s+factors|\s+numbers)",
        (
            rf"(?:prime\s+)?factori[sz]e\s+{_N}"
            r"(?:\s+(?:into|as a product of)\s+(?:its\s+)?primes?(?:\s+factors|\s+numbers)?)?"
        ),
        rf"factor\s+{_N}\s+(?:into|as a product of)\s+(?:its\s+)?primes?(?:\s+factors|\s+numbers)?",
    )
)


@dataclass(frozen=True, slots=True)
class PrimeFactors(Posed):
    """The primes that divide ``number``; ``factored``: each as often as it does."""

    vocabulary: ClassVar[str] = (
        "prime primes factor factors factorization factorisation distinct product list number"
    )

    number: int
    factored: bool = False

    def restated(self, content: str) -> str:
        """Take the bold from numbers: one of a list alone is no answer."""
        return bold_numbers_plain(content)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the prime {'factorization' if self.factored else 'factors'} of {self.number}"


def read_factors(question: str, givens: Givens) -> PrimeFactors | None:
    """Read a question about the prime factors of a number above one."""
    for pattern in (_LISTED, *_FACTORED):
        match = pattern.match(question)
        if match is None:
            continue
        number = whole_number(match["number"], givens)
        if number > MAX_FACTORED:
            raise TooLarge("a number too large to be factored")
        return None if number < 2 else PrimeFactors(number, factored=pattern is not _LISTED)
    return None
