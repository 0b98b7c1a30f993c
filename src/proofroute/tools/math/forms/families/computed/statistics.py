"""Median, mode, range and mean of listed numbers."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, div
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, listed_numbers, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.forms.words import read_words
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, num

Kind = Literal["median", "mode", "range"]
MOST: Final = 200

_NUMBER: Final = r"\(?-?\d+(?:\.\d+)?(?:/\d+)?\)?"
_APART: Final = r"(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+)"
_ITEMS: Final = rf"[\[{{(]?\s*(?P<items>{_NUMBER}(?:{_APART}{_NUMBER}){{1,199}})\s*[\]}})]?"
_OF: Final = (
    r"(?:of|for|in)\s+(?:the\s+)?(?:(?:following|given|these)\s+)?"
    r"(?:(?:data(?:\s+set)?|dataset|set|list|numbers?|values|scores|data\s+points)(?:\s+of\s+numbers)?\s*"
    r":?\s*)?"
)
_PHRASE: Final = whole_question(
    rf"{ASK}(?P<kind>median|mode|range|mean|average|arithmetic\s+mean)\s+{_OF}{_ITEMS}"
)
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Statistic(Posed):
    """The median, the most frequent one, or the greatest less the least of ``numbers``."""

    vocabulary: ClassVar[str] = (
        "median mode range middle most frequent often appears occurs times sorted order ordering ascending "
        "numbers data set average two central largest smallest greatest least minus maximum minimum"
    )

    kind: Kind
    numbers: tuple[Fraction, ...]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the {self.kind} of {', '.join(show(Num(number)) for number in self.numbers)}"


def read_statistics(question: str, givens: Givens) -> Posed | None:
    """Read a question about listed numbers."""
    match = _PHRASE.match(question)
    if match is None or read_words(question, givens) is not None:
        return None
    text = match["items"].replace(";", ",")
    pieces = listed_numbers(text) if "," in text or "and" in text else _BLANKS.split(text.strip())
    values = [rational_value(value_of(piece, givens)) for piece in pieces]
    known = tuple(value for value in values if value is not None)
    if len(known) < max(len(values), 2) or len(known) > MOST:
        raise Unreadable("numbers that are not known")
    match match["kind"].lower():
        case "median":
            return Statistic("median", known)
        case "mode":
            return Statistic("mode", known)
        case "range":
            return Statistic("range", known)
        case _:
            total = add(*(num(value) for value in known))
            return Computed("the mean", (div(total, num(len(known))),))
