"""Whether two numbers are equal, or one is greater: ``Is 3/7 > 0.43``, ``Are k and -27 non-equal``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.order import Sign, order
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.families.claimed import HOLDS, claimed
from proofroute.tools.math.forms.families.options import read_number
from proofroute.tools.math.forms.families.wordings import OPERATORS, SIGN, SIGNS
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, RelationOp

_ASK: Final = (
    r"(?:(?:is\s+it\s+(?:true|correct|right)\s+that|true\s+or\s+false\s*[:,?]?|(?:determine|decide|check|tell\s+me|state)"
    r"\s+(?:whether|if)|is\s+the\s+following\s+(?:true|correct)\s*[:,]?)\s+)"
)
_BOTH: Final = r"(?P<left>.+?)\s+(?:and|&)\s+(?P<right>.+?)"
_NOUN: Final = r"(?:\s+(?:numbers?|values?|fractions?))?"
_SAME: Final = rf"(?:equal|equivalent|the\s+same){_NOUN}"
_OTHER: Final = rf"(?:non-?equal|unequal|not\s+equal|different|distinct){_NOUN}"
_TRUE: Final = r"(?:\s+(?:true(?:\s+or\s+false)?|correct|right|a\s+true\s+statement))?"


@dataclass(frozen=True, slots=True)
class Truth(Posed):
    """Whether ``relation`` between two real numbers holds.

    Args:
        relation: its sides are the numbers.
        names: the sides as the question writes them.
    """

    asks_whether: ClassVar[bool] = True
    relation: Relation
    names: tuple[str, str]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether {show(self.relation)}"

    def said(self, clause: str) -> bool | None:
        """Read ``k is less than -27``, ``they are equal``, ``the statement is false``."""
        asked = HOLDS[self.relation.ops[0]]
        found = claimed(clause, asked, self._side)
        if not found or not (found <= asked or found.isdisjoint(asked)):
            return None
        holds = order(*self.relation.sides) in found
        says = found <= asked
        # What is false and implies what is right by chance says nothing.
        return says if holds or says != (order(*self.relation.sides) in asked) else None

    def _side(self, text: str) -> Sign | None:
        names = tuple(name.lower() for name in self.names)
        if text in names and names[0] != names[1]:
            return -1 if text == names[0] else 1
        try:
            value = read_value(text)
        except (Unreadable, TooLarge):
            return None
        if not isinstance(value, Expr):
            return None
        same = [order(value, side) == 0 for side in self.relation.sides]
        return None if same[0] == same[1] else -1 if same[0] else 1


def _patterns() -> tuple[tuple[re.Pattern[str], RelationOp | None], ...]:
    found: list[tuple[str, RelationOp | None]] = [
        (rf"(?:is|does|{_ASK})\s*(?P<left>[^<>=≤≥≠!]+?){SIGN}(?P<right>[^<>=≤≥≠!]+?){_TRUE}", None),
        (rf"(?:are|is|{_ASK})\s*{_BOTH}(?:\s+are)?\s+{_SAME}", "="),
        (rf"(?:are|is|{_ASK})\s*{_BOTH}(?:\s+are)?\s+{_OTHER}", "!="),
        (rf"do(?:es)?\s+{_BOTH}\s+have\s+(?:the\s+same|equal|an?\s+equal)\s+values?", "="),
        (rf"do(?:es)?\s+{_BOTH}\s+have\s+(?:(?:a\s+)?different|unequal)\s+values?", "!="),
        (r"does\s+(?P<left>.+?)\s+(?:equal|have\s+the\s+same\s+value\s+as)\s+(?P<right>.+?)", "="),
        (r"do\s+(?P<left>.+?)\s+and\s+(?P<right>.+?)\s+equal\s+each\s+other", "="),
    ]  # fmt: skip
    for op, words in OPERATORS:
        found.append((rf"is\s+(?P<left>.+?)\s+(?:{words})\s+(?P<right>.+?)", op))
        found.append((rf"{_ASK}\s*(?P<left>.+?)\s+(?:is|are)\s+(?:{words})\s+(?P<right>.+?)", op))
    return tuple((re.compile(rf"^{pattern}$", re.IGNORECASE), op) for pattern, op in found)


_PHRASES: Final = _patterns()


def read_truth(question: str, givens: Givens) -> Truth | None:
    """Read a question to be answered by yes or no."""
    for pattern, op in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        names = match["left"].strip("$ ,"), match["right"].strip("$ ,")
        sides: list[Expr] = []
        for name in names:
            value = read_number(name, givens)
            if value is not None:
                sides.append(value)
        if len(sides) == 2 and order(sides[0], sides[1]) is not None:
            return Truth(Relation(tuple(sides), (op or SIGNS[match["sign"].lower()],)), names)
    return None
