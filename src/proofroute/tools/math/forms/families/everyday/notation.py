"""Numbers in other notations: scientific, ordinary, mixed numbers, improper fractions, the value of a digit."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.computed import Computed
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, num

Manner = Literal["scientific", "ordinary", "mixed", "improper"]

_WRITE: Final = r"(?:(?:convert|change|write|express|represent|rewrite|turn|give|put)\s+|what(?:'s|\s+is)\s+)(?:the\s+)?(?:number\s+|(?:improper\s+)?fraction\s+|mixed\s+(?:number|fraction)\s+)?"
_AS: Final = r"\s+(?:as|in|into|to|using)\s+(?:an?\s+)?(?:its\s+)?"
_PLAIN: Final = r"-?\d[\d,]*(?:\.\d+)?"
_POWER: Final = r"-?\d+(?:\.\d+)?\s*(?:x|×|\*|\\times|\\cdot|·)\s*10\s*(?:\^\s*(?:\{\s*[-−+]?\d+\s*\}|\(\s*[-−+]?\d+\s*\)|[-−+]?\d+)|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
_FRACTION: Final = r"-?\d+\s*/\s*\d+|\\d?frac\s*\{\d+\}\s*\{\d+\}"
_MIXED: Final = r"\d+\s+\d+\s*/\s*\d+|\d+\s*\\d?frac\s*\{\d+\}\s*\{\d+\}|\d+\s+and\s+\d+\s*/\s*\d+"
_PHRASES: Final[tuple[tuple[Manner, re.Pattern[str]], ...]] = (
    ("scientific", whole_question(rf"{_WRITE}\$?(?P<n>{_PLAIN})\$?{_AS}(?:scientific\s+(?:notation|form)|exponential\s+notation)")),
    ("ordinary", whole_question(rf"{_WRITE}\$?(?P<n>{_POWER})\$?{_AS}(?:standard|ordinary|decimal|regular|expanded|usual)\s+(?:form|notation|number)")),
    ("ordinary", whole_question(rf"{_WRITE}\$?(?P<n>{_POWER})\$?{_AS}(?:ordinary\s+number|(?:whole\s+)?number)")),
    ("mixed", whole_question(rf"{_WRITE}\$?(?P<n>{_FRACTION})\$?{_AS}mixed\s+(?:number|fraction|numeral)")),
    ("improper", whole_question(rf"{_WRITE}\$?(?P<n>{_MIXED})\$?{_AS}improper\s+fraction")),
)  # fmt: skip
_VALUE: Final = whole_question(
    rf"{ASK}(?:place\s+)?value\s+of\s+(?:the\s+)?(?:digit\s+)?(?P<digit>\d)\s+in\s+(?:the\s+number\s+)?(?P<n>{_PLAIN})"
)
_TIMES: Final = re.compile(r"(?<=\d)\s*(?:x|×|\\times|\\cdot|·)\s*(?=10)")
_AND: Final = re.compile(r"\s+and\s+")
_RAISED: Final = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_EXPONENT: Final = re.compile(r"(?<=10)([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_LARGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Notation(Posed):
    """``value`` written in the notation that is asked for."""

    claims: ClassVar[tuple[str, ...]] = ("value", "form")
    vocabulary: ClassVar[str] = (
        "scientific notation standard form ordinary decimal mixed number improper fraction exponent power "
        "whole remainder move point places left right"
    )

    value: Fraction
    manner: Manner

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        how = {"scientific": "in scientific notation", "ordinary": "as an ordinary number",
               "mixed": "as a mixed number", "improper": "as an improper fraction"}[self.manner]  # fmt: skip
        return f"{show(Num(self.value))} {how}"


def read_notation(question: str, givens: Givens) -> Notation | Computed | None:
    """Read a question that asks for another notation of a number, or for the value of one of its digits."""
    match = _VALUE.match(question)
    if match is not None:
        return _digit(match["digit"], match["n"].replace(",", ""))
    for manner, phrase in _PHRASES:
        match = phrase.match(question)
        if match is None:
            continue
        text = _EXPONENT.sub(lambda found: "^" + found[1].translate(_RAISED), match["n"].replace("−", "-"))
        text = _AND.sub(" ", _TIMES.sub("*", text))
        exponent = re.search(r"10\s*\^\D{0,3}(\d+)", text)
        if exponent is not None and int(exponent[1]) > _LARGEST:
            return None
        value = rational_value(value_of(text, givens))
        if value is None or value == 0 or (manner in ("mixed", "improper") and value <= 1):
            return None
        return Notation(value, manner)
    return None


def _digit(digit: str, number: str) -> Computed | None:
    whole, _, after = number.lstrip("-").partition(".")
    places = [len(whole) - 1 - at for at, one in enumerate(whole) if one == digit]
    places += [-1 - at for at, one in enumerate(after) if one == digit]
    if len(places) != 1 or len(number) > _LARGEST:
        return None
    value = int(digit) * Fraction(10) ** places[0]
    return Computed(f"the value of the digit {digit} in {number}", (num(value),))
