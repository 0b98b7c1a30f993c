"""A source with what slots need to know of it, read when it is first asked for."""

from bisect import bisect_right
from functools import cached_property
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots.addressed import Region, addressed_regions
from proofroute.tools.grounding.slots.amounts import Amount, amounts_of
from proofroute.tools.grounding.source import Source

MOST_PLACES: Final = 40
"""Beyond so many places a label tells nothing apart."""


class Document:
    """A source, its amounts, and its passages that speak to the reader."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self._places: dict[str, tuple[int, ...]] = {}

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """The passages that speak to the reader."""
        return addressed_regions(self.text)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts of money that the document itself states."""
        return tuple(item for item in amounts_of(self.source) if not self.is_addressed(item.start))

    def places(self, form: str) -> tuple[int, ...]:
        """Return where a folded form stands in the text without accents: the first ones, up to a bound."""
        if form not in self._places:
            text, found = self.source.unmarked, list[int]()
            place = text.find(form)
            while place >= 0 and len(found) <= MOST_PLACES:
                found.append(place)
                place = text.find(form, place + len(form))
            self._places[form] = tuple(found)
        return self._places[form]

    def is_addressed(self, position: int) -> bool:
        """Tell whether a position lies in a passage that speaks to the reader."""
        place = bisect_right(self.regions, (position, len(self.text) + 1)) - 1
        return place >= 0 and position < self.regions[place][1]

    def own(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the spans that the document itself states."""
        return tuple(span for span in spans if not self.is_addressed(span.start)) if self.regions else spans
