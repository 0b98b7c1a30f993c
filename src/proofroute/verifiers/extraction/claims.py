"""One value of an answer, what was found of it in the source, and what speaks for or against its slot."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from proofroute.core import Json, Span
from proofroute.tools.grounding import Grounding
from proofroute.tools.grounding.slots import Field, Kind
from proofroute.tools.json_reader import Leaf

State = Literal["found", "refuted", "open", "skipped"]
Level = Literal["G0", "G1", "G2", "G3", "G4"]

_AMOUNT: Final = re.compile(
    r"\s*(?:[^\W\d_]{0,4}[$€£¥₹%]?\s?)?"
    r"([-+−]?[0-9]+(?:[.,'][0-9]+|[ \u00a0][0-9]{3}(?![0-9]))*)\s?(?:[^\W\d_]{1,4}|[$€£¥₹%])?\s*"
)
_ITEM: Final = re.compile(r"(?P<list>.*)/(?P<index>\d+)(?P<rest>(?:/[^/]*)*)")


@dataclass(slots=True)
class Claim:
    """A leaf of the answer with its evidence, which further checks may add to or take away.

    Args:
        leaf: the value and its JSON pointer.
        grounding: how it stands to the source.
        name: what its field's name says.
        kind: what it is.
        size: its value, where it is a number.
        spans: where the document states it; passages that speak to the reader left out.
        state: found, refuted, open, or skipped where nothing is claimed.
        reason: one clause for people.
        slot: how its slot was settled: by a label, a law, a row, because it is unique; else nothing.
        notes: what else was noticed.
        facts: what programs may read of it.
    """

    leaf: Leaf
    grounding: Grounding
    name: Field
    kind: Kind
    size: Fraction | None
    spans: tuple[Span, ...]
    state: State
    reason: str
    slot: str = ""
    notes: list[str] = field(default_factory=list[str])
    facts: dict[str, Json] = field(default_factory=dict[str, Json])

    @property
    def level(self) -> Level:
        """The level of evidence: G0 nothing, G1 alike, G2 a span, G3 a re-read value, G4 its slot too."""
        if self.state != "found":
            return "G1" if self.spans or self.grounding.nearest is not None else "G0"
        if self.slot:
            return "G4"
        return "G2" if self.kind == "text" else "G3"

    def doubt(self, reason: str) -> None:
        """Take a found value back: it stands there, and perhaps not for this field."""
        if self.state == "found":
            self.state, self.reason, self.slot = "open", reason, ""

    def item(self) -> tuple[str, int, str] | None:
        """Return the innermost list that holds the value, its index there, and the name below it."""
        found = _ITEM.fullmatch(self.leaf.pointer)
        return (found["list"], int(found["index"]), found["rest"]) if found else None


def size_of(value: object) -> Fraction | None:
    """Return the value of a number, or of a text that is one in a single reading.

    >>> size_of("RM 1,234.50"), size_of("1.234"), size_of("Acme")
    (Fraction(2469, 2), None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        return Fraction(value)
    found = _AMOUNT.fullmatch(value) if isinstance(value, str) and len(value) < 40 else None
    if found is None:
        return None
    sign = -1 if found[1][0] in "-−" else 1
    digits = re.sub(r"[\s']", "", found[1].lstrip("-+−"))
    if re.fullmatch(
        r"[0-9]{1,3}(?:,[0-9]{3})*\.[0-9]{1,2}|[0-9]+(?:\.[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3}){2,}", digits
    ):
        return sign * Fraction(digits.replace(",", ""))
    if re.fullmatch(
        r"[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{1,2}|[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}", digits
    ):
        return sign * Fraction(digits.replace(".", "").replace(",", "."))
    return None
