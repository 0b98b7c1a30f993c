"""Put numbers in order: ``Sort 3, -1/2, s in descending order``, ``Order 3, 1 from least to greatest``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.families.options import Option, are_ordered, read_options
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show

_LOW: Final = r"(?:the\s+)?(?:least|smallest|lowest|low|small|minimum)"
_HIGH: Final = r"(?:the\s+)?(?:greatest|biggest|largest|highest|high|large|big|maximum|most)"
_BY: Final = r"(?:(?:in|by|into|using)\s+)(?:an?\s+)?"
_FROM: Final = r"(?:(?:in\s+order,?\s+)?from\s+)?"
_UP: Final = rf"(?:{_BY}(?:ascending|increasing)(?:\s+order)?|{_FROM}{_LOW}\s+to\s+{_HIGH})"
_DOWN: Final = rf"(?:{_BY}(?:descending|decreasing)(?:\s+order)?|{_FROM}{_HIGH}\s+to\s+{_LOW})"
_DIRECTION: Final = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_VERB: Final = r"(?:sort|put|order|arrange|rank|list|write|place|reorder|rearrange)"
_THESE: Final = (
    r"(?:(?:the|these|those|this|the\s+following|the\s+given|all\s+of\s+these|the\s+list|the\s+list\s+of|this\s+list"
    r"(?:\s+of)?)\s*)(?:\s*(?:following\s+)?(?:real\s+|rational\s+)?(?:numbers|values|fractions|decimals|integers|list|set))?"
)
_ARROW: Final = re.compile(r"\s*(?:→|->|\\to\b|\\rightarrow\b)\s*(?=[-−\da-z])")
_PHRASES: Final = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE)
    for pattern in (
        rf"{_VERB}\s+(?:{_THESE}\s*[:,]?\s+)?(?P<options>.+?),?\s+{_DIRECTION}",
        rf"{_VERB}\s+(?:{_THESE}\s+)?{_DIRECTION}\s*[:,]?\s+(?P<options>.+)",
        rf"sort\s+(?:{_THESE}\s*[:,]?\s+)?(?P<options>.+)",
    )
)


@dataclass(frozen=True, slots=True)
class Sorting(Posed):
    """The ``options`` in ascending order, or in descending."""

    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "sorted sorting order ordered arranged ascending descending increasing decreasing list here numbers "
        "from to smallest largest least greatest lowest highest arranging putting correct"
    )
    options: tuple[Option, ...]
    descending: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        among = ", ".join(
            f"{option.name} = {show(option.value)}" if option.name.isalpha() else option.name
            for option in self.options
        )
        return f"{among} in {'descending' if self.descending else 'ascending'} order"

    @property
    def letters(self) -> frozenset[str]:
        """The letters that name numbers."""
        return frozenset(option.name for option in self.options if option.name.isalpha())

    def restated(self, content: str) -> str:
        """Write arrows between numbers as commas."""
        return _ARROW.sub(", ", content)


def read_sorting(question: str, givens: Givens) -> Sorting | None:
    """Read a question that names numbers and the order; without one, sorting is ascending."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        options = read_options(match["options"], givens)
        if options is not None and are_ordered(options):
            return Sorting(options, descending=bool(match.groupdict().get("down")))
    return None
