"""Roman numerals: to them and from them."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

LARGEST: Final = 3_999
_ASK: Final = (
    r"(?:(?:convert|change|write|express|represent|translate|what(?:'s| is)|give)\s+)?(?:the\s+)?"
    r"(?:number\s+|year\s+)?"
)
_ROMAN: Final = r"(?:the\s+)?roman\s+(?:numerals?|numbers?|form)"
_TO: Final = (
    whole_question(rf"{_ASK}(?P<number>\d{{1,4}})\s+(?:in(?:to)?|to|as|using)\s+(?:a\s+)?{_ROMAN}"),
    whole_question(rf"{_ASK}roman\s+numerals?\s+(?:for|of)\s+(?:the\s+number\s+)?(?P<number>\d{{1,4}})"),
)
_BACK: Final = (
    r"(?:an?\s+)?(?:(?:arabic|decimal|ordinary|hindu-arabic)(?:\s+(?:numerals?|numbers?))?"
    r"|(?:number|integer)s?)"
)
_FROM: Final = (
    whole_question(rf"{_ASK}(?:roman\s+numerals?\s+)?(?P<roman>[MDCLXVI]+)\s+(?:in(?:to)?|to|as)\s+{_BACK}"),
    whole_question(
        r"what\s+(?:number|value)\s+(?:is|does)\s+(?:the\s+)?roman\s+numeral\s+(?P<roman>[MDCLXVI]+)"
        r"(?:\s+represent)?"
    ),
    whole_question(rf"{_ASK}value\s+of\s+(?:the\s+)?roman\s+numerals?\s+(?P<roman>[MDCLXVI]+)"),
)
STANDARD: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES: Final = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


@dataclass(frozen=True, slots=True)
class ToRoman(Posed):
    """``number`` in Roman numerals, as they are written today."""

    vocabulary: ClassVar[str] = "roman numeral numerals number"

    number: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{self.number} in Roman numerals"

    @property
    def writing(self) -> re.Pattern[str] | None:
        """Letters that are Roman numerals."""
        return re.compile(r"[MDCLXVImdclxvi]+")


@dataclass(frozen=True, slots=True)
class FromRoman(Posed):
    """The number that a Roman numeral is."""

    vocabulary: ClassVar[str] = "roman numeral numerals number arabic decimal"

    numeral: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the value of the Roman numeral {self.numeral}"


def roman_value(numeral: str) -> int:
    """Return what Roman numerals are worth: a smaller letter before a larger one is taken away.

    >>> roman_value("MCMXCIV")
    1994
    """
    values = [_VALUES[letter] for letter in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def read_roman(question: str, givens: Givens) -> ToRoman | FromRoman | None:
    """Read a question about Roman numerals."""
    del givens  # the numbers are plain
    for pattern in _TO:
        match = pattern.match(question)
        if match is not None:
            number = int(match["number"])
            return ToRoman(number) if 1 <= number <= LARGEST else None
    for pattern in _FROM:
        match = pattern.match(question)
        if match is not None:
            numeral = match["roman"].upper()
            return FromRoman(numeral) if STANDARD.fullmatch(numeral) else None
    return None
