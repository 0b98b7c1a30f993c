"""Digits of a whole number: the one at a place, the last ones, their sum, how many there are."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.residues import residue, whole_value
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.operands import ASK, MAX_BITS, NUMERAL, OPERAND, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

What = Literal["digit", "last", "sum", "count", "zeros"]

_PLACES: Final = {
    "units": 0, "unit": 0, "unit's": 0, "units'": 0, "ones": 0, "one's": 0, "tens": 1, "hundreds": 2,
    "thousands": 3, "ten thousands": 4, "hundred thousands": 5, "millions": 6, "ten millions": 7,
    "hundred millions": 8, "billions": 9,
    "ten billions": 10, "hundred billions": 11, "trillions": 12, "ten trillions": 13, "hundred trillions": 14,
}  # fmt: skip
_N: Final = rf"(?P<number>{OPERAND})"
_PLACE: Final = whole_question(
    rf"{ASK}(?:digit\s+in\s+(?:the\s+)?)?(?P<place>(?:ten[\s-]|hundred[\s-])?[a-z]+'?s?'?)(?:\s+place)?"
    rf"(?:\s+digit)?\s+(?:of|in)\s+(?:the\s+number\s+)?{_N}"
)
_WHICH: Final = whole_question(
    r"(?:what|which)\s+digit\s+is\s+in\s+the\s+(?P<place>(?:ten[\s-]|hundred[\s-])?[a-z]+'?s?'?)\s+(?:place|position)\s+"
    rf"(?:of|in)\s+(?:the\s+number\s+)?{_N}"
)
_LAST: Final = whole_question(
    rf"{ASK}last\s+(?P<count>two|three|four|five|[2-9])?\s*(?P<several>digits?)\s+(?:of|in)\s+(?:the\s+number\s+)?{_N}"
)
_SUM: Final = whole_question(
    rf"{ASK}(?:sum\s+of\s+(?:all\s+)?(?:the\s+|its\s+)?digits|digit(?:al)?\s+sum)\s+(?:of|in)\s+{_N}"
)
_COUNT: Final = tuple(
    whole_question(pattern)
    for pattern in (
        rf"how\s+many\s+(?:decimal\s+)?digits\s+(?:does\s+{_N}\s+have|are\s+(?:there\s+)?in\s+(?P<in>{OPERAND}))",
        rf"{ASK}number\s+of\s+(?:decimal\s+)?digits\s+(?:of|in)\s+{_N}",
    )
)
_FACTORIAL: Final = re.compile(r"\b(\d{1,6})\s+factorial\b", re.IGNORECASE)
_ZEROS: Final = whole_question(
    rf"(?:how\s+many\s+(?:trailing\s+)?zeroe?s\s+(?:(?:are\s+)?(?:there\s+)?at\s+the\s+end\s+of\s+(?P<end>{OPERAND})"
    rf"|does\s+{_N}\s+(?:end\s+(?:with|in)|have\s+at\s+(?:the|its)\s+end))"
    rf"|how\s+many\s+trailing\s+zeroe?s\s+(?:does\s+(?P<have>{OPERAND})\s+have|(?:are\s+)?(?:there\s+)?in\s+(?P<in>{OPERAND}))"
    rf"|{ASK}number\s+of\s+trailing\s+zeroe?s\s+(?:of|in)\s+(?P<of>{OPERAND}))"
)


@dataclass(frozen=True, slots=True)
class Digits(Posed):
    """What is asked of the decimal digits of ``number``.

    Args:
        number: a whole number.
        what: the digit at ``place`` (units are at 0), the ``place`` last ones, the sum, the count or the
            zeros at the end.
        place: for these.
    """

    vocabulary: ClassVar[str] = (
        "digit digits place sum last number units ones unit tens hundreds thousands millions count ends end"
        " trailing zero zeros zeroes"
    )

    number: Expr
    what: What
    place: int = 0

    @property
    def stated(self) -> re.Pattern[str] | None:
        """Sentences such as ``2^100 has 31 digits``, ``21171 has a 1 in the thousands place``."""
        if self.what == "digit":
            return re.compile(
                r"[\w^*{}() ,]* has (?:an? )?(?P<value>\d) in (?:the|its) [a-z -]+ place", re.IGNORECASE
            )
        counted = re.compile(
            r"[\w^*{}() !]* has (?:a total of |exactly )?(?P<value>\d+) (?:decimal )?digits", re.IGNORECASE
        )
        return counted if self.what == "count" else None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        asked = {
            "digit": f"the digit of 10^{self.place} in",
            "last": f"the last {self.place} digits of" if self.place > 1 else "the last digit of",
            "sum": "the sum of the digits of",
            "count": "the number of digits of",
            "zeros": "the number of zeros at the end of",
        }[self.what]
        return f"{asked} {show(self.number)}"


def read_digits(question: str, givens: Givens) -> Digits | None:
    """Read a question about the digits of a whole number."""
    question = _FACTORIAL.sub(r"\1!", question)
    found = _LAST.match(question)
    if found is not None:
        count = (found["count"] or "1").lower()
        if (count == "1") == (found["several"].lower() == "digits"):
            return None
        return _digits(found["number"], givens, "last", NUMERAL.get(count) or int(count))
    found = _SUM.match(question)
    if found is not None:
        return _digits(found["number"], givens, "sum")
    for pattern in _COUNT:
        found = pattern.match(question)
        if found is not None:
            return _digits(found["number"] or found["in"], givens, "count")
    found = _ZEROS.match(question)
    if found is not None:
        return _digits(next(text for text in found.groups() if text), givens, "zeros")
    found = _PLACE.match(question) or _WHICH.match(question)
    if found is None or not any(word in found.group().lower() for word in ("digit", "place")):
        return None
    place = _PLACES.get(" ".join(found["place"].lower().replace("-", " ").split()))
    return None if place is None else _digits(found["number"], givens, "digit", place)


def _digits(text: str, givens: Givens, what: What, place: int = 0) -> Digits | None:
    number = value_of(text, givens)
    value = whole_value(number)
    too_long = value is None or value.bit_length() > MAX_BITS
    if too_long and what in ("digit", "last"):
        residue(number, 10 ** (place + 1))  # raises where it cannot be worked out
    elif what == "zeros" and value == 0:
        return None
    elif value is None or too_long:
        raise Unreadable("a number too long to be written out")
    elif what == "digit" and place and abs(value) < 10**place:
        # A place before the first digit may be said to hold a zero, or nothing.
        return None
    return Digits(number, what, place)
