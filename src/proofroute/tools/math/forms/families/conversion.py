"""Convert an amount to another unit: ``Convert 5 miles to km``, ``What is 3/8 of a century in months``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.answers.units import UNIT_WORDS
from proofroute.tools.math.build import add, simplified
from proofroute.tools.math.forms.families.amounts import Amount, read_amounts
from proofroute.tools.math.forms.families.scales import Scale, read_scale
from proofroute.tools.math.forms.families.there import counted
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import Expr, num

_UNITS: Final = r"(?P<units>(?:[A-Za-zμµ°º][A-Za-zμµ°º²³^23/]*)(?:\s+(?:per\s+)?[A-Za-z°]+){0,2}?)"
_AMOUNT: Final = r"(?P<amount>.+?)"
_ARE_IN: Final = (
    r"(?:(?:are|is)\s+(?:there\s+)?(?:contained\s+)?in|in|make(?:\s+up)?|equals?|go\s+into"
    r"|does\s+it\s+take\s+to\s+make|are\s+(?:equal|equivalent)\s+to)"
)
_WHAT_IS: Final = (
    r"(?:what(?:'s|\s+is|\s+are)|how\s+(?:much|long|far|heavy|tall|fast|big|hot|cold)\s+(?:is|are))"
)
_CONVERT: Final = r"(?:convert|change|express|write|give|turn|transform)"
_PHRASES: Final = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE)
    for pattern in (
        rf"how\s+many\s+{_UNITS}\s+{_ARE_IN}\s+{_AMOUNT}",
        rf"how\s+many\s+{_UNITS}\s+(?:is|are|does|do)\s+{_AMOUNT}(?:\s+(?:equal|have|contain|last|make))?",
        rf"{_WHAT_IS}\s+{_AMOUNT}\s+(?:in|to|into|as|(?:when\s+)?converted\s+to|expressed\s+in)\s+{_UNITS}",
        rf"{_CONVERT}\s+{_AMOUNT}\s+(?:to|into|in|as|in\s+terms\s+of)\s+{_UNITS}",
        rf"{_AMOUNT}\s+(?:to|in|into)\s+{_UNITS}",
        rf"{_AMOUNT}\s*=\s*(?:\?|_+|how\s+many)\s*{_UNITS}",
    )
)
_PLACES: Final = {
    "whole": 0,
    "integer": 0,
    "unit": 0,
    "tenth": 1,
    "hundredth": 2,
    "thousandth": 3,
    "ten-thousandth": 4,
}
_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ABOUT: Final = re.compile(
    r"(\bis|\bare|\bequals|=)\s+(?:approximately|about|roughly|around)\s+", re.IGNORECASE
)
_ROUNDED: Final = re.compile(
    r"[,.;]?\s*\(?(?:(?:and|then)\s+)?(?:(?:please\s+)?(?:round(?:ed|ing)?|correct|accurate|give|to)"
    r"(?:\s+(?:off|your\s+answer|the\s+answer|it|the\s+result))*\s+)?(?:to\s+)?(?:"
    rf"the\s+nearest\s+(?P<place>{'|'.join(_PLACES)})(?:\s+number)?(?:\s+of\s+an?\s+\w+)?"
    rf"|(?P<count>\d|{'|'.join(_COUNTS)})\s+(?:decimals?|decimal\s+places?|d\.?p\.?))\)?[.]?$",
    re.IGNORECASE,
)


def _total(amounts: tuple[Amount, ...]) -> Expr:
    return simplified(add(*(amount.scale.base(num(amount.number)) for amount in amounts)))


@dataclass(frozen=True, slots=True)
class Conversion(Posed):
    """The ``amounts``, which are added, in the unit named ``unit``; exactly."""

    vocabulary: ClassVar[str] = " ".join(UNIT_WORDS) + (
        " convert converted converting conversion multiply multiplied divide divided factor per there "
        "equivalent same approximately about long temperature length distance weight mass volume time speed "
        "area"
    )
    amounts: tuple[Amount, ...]
    unit: str
    scale: Scale

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{' + '.join(f'{amount.number} {amount.unit}' for amount in self.amounts)} in {self.unit}"

    def restated(self, content: str) -> str:
        """Announce how many the reply says that there are."""
        return counted(content, self._is_there)

    def _is_there(self, text: str) -> bool:
        found = read_amounts(text, Givens())
        return found is not None and _total(found) == _total(self.amounts)


@dataclass(frozen=True, slots=True)
class RoundedConversion(Conversion):
    """The same, rounded to ``places`` decimals."""

    rounds: ClassVar[bool] = True
    places: int = 0

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        among = " + ".join(f"{amount.number} {amount.unit}" for amount in self.amounts)
        return f"{among} in {self.unit}, rounded to {self.places} decimals"

    def restated(self, content: str) -> str:
        """Leave out what says that a value is rounded: it has to be."""
        return Conversion.restated(self, _ABOUT.sub(r"\1 ", content))


def read_conversion(question: str, givens: Givens) -> Conversion | None:
    """Read a question that names both units, where one is an exact multiple of the other."""
    rounded = _ROUNDED.search(question)
    if rounded is not None:
        question = question[: rounded.start()].rstrip(" ?.,")
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        scale, amounts = read_scale(match["units"]), read_amounts(match["amount"], givens)
        if scale is None or amounts is None or amounts[0].scale.dimensions != scale.dimensions:
            continue
        if rounded is None:
            return Conversion(amounts, match["units"], scale)
        places = _PLACES.get((rounded["place"] or "").lower())
        if places is None:
            count = rounded["count"].lower()
            places = int(count) if count.isdigit() else _COUNTS[count]
        return RoundedConversion(amounts, match["units"], scale, places)
    return None
