"""The interval in which angles are looked for: ``for 0 ≤ x < 2π``, ``in [0, 360°)``."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import mul
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.operands import value_of
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Const, Expr, num

_LESS: Final = r"(?P<{0}><=|≤|\\leq?(?:slant)?(?![A-Za-z])|<|\\lt(?![A-Za-z]))"
_END: Final = r"[^\s,;:=<>≤≥\[\]()]{1,12}(?:\s?(?:degrees|°))?|-?\\d?frac\s*\{[^{}]{1,8}\}\s*\{[^{}]{1,8}\}"
_VARIABLE: Final = r"(?<![A-Za-z])\$?\\?(?P<{0}>theta|[a-zA-Zθαβφ])(?![A-Za-z])\$?"
_LEAD: Final = (
    r"\s*,?\s*\(?(?:(?:for|where|with|given(?:\s+that)?|if|when|in|on|over|within|and|such\s+that|satisfying)\s+)?"
    r"(?:all\s+)?(?:the\s+)?(?:(?:domain|range|interval|values?)\s+)?(?:of\s+)?"
)
_CHAIN: Final = re.compile(
    rf"{_LEAD}\$?(?P<low>{_END})\s*{_LESS.format('above')}\s*{_VARIABLE.format('name')}\s*{_LESS.format('below')}\s*"
    rf"(?P<high>{_END})\$?\)?",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(
    rf"\s*,?\s*(?:(?:for|where|with|when)\s+)?(?:all\s+)?(?:{_VARIABLE.format('name')}\s*)?"
    r"(?:\$?(?:∈|\\in(?![A-Za-z]))\s*|\b(?:in|on|over|within|from|lies\s+in)\s+)(?:the\s+)?(?:(?:closed|open|half-open)\s+)?"
    rf"(?:interval\s+)?\$?(?:\\left)?(?P<left>[\[(])\s*(?P<low>{_END})\s*,\s*(?P<high>{_END})\s*(?:\\right)?(?P<right>[\])])\$?",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    rf"\s*,?\s*(?:(?:for|where|with)\s+)?(?:{_VARIABLE.format('name')}\s+)?(?:is\s+)?(?:between|from|in\s+the\s+range)\s+"
    rf"\$?(?P<low>{_END})\$?\s+(?:and|to)\s+\$?(?P<high>{_END})\$?(?=[\s,.:]|$)",
    re.IGNORECASE,
)
_DEGREES: Final = re.compile(
    r"\s*(?:°|º|degrees|\^\s*\{?\s*\\?circ\s*\}?|\\degree(?![A-Za-z]))", re.IGNORECASE
)
_OF: Final = re.compile(r"\b(?:values?|angles?|solutions?|of|all|solve\s+for|find)\s*$", re.IGNORECASE)
_USUAL: Final = frozenset((30, 45, 60, 90, 120, 135, 150, 180, 270, 360, 720, 540, -180, -360, -90))


@dataclass(frozen=True, slots=True)
class Turns:
    """From ``low`` to ``high``, in radians.

    Args:
        low: the lower end.
        high: the upper end.
        closed: whether each belongs to it; None where that is not said.
        degrees: whether it was given in degrees.
        name: of which letter it is said, if of one.
    """

    low: Expr
    high: Expr
    closed: tuple[bool, bool] | None
    degrees: bool
    name: str | None

    @property
    def read_as(self) -> str:
        """The interval in formal words."""
        first, last = ("[" if self.starts else "(", "]" if self.ends else ")")
        return f"{first}{show(self.low)}, {show(self.high)}{last}"

    @property
    def starts(self) -> bool:
        """Whether the lower end belongs to it."""
        return self.closed is None or self.closed[0]

    @property
    def ends(self) -> bool:
        """Whether the upper end belongs to it."""
        return self.closed is None or self.closed[1]


def in_radians(degrees: Expr) -> Expr:
    """Return an angle that is given in degrees."""
    return mul(degrees, num(Fraction(1, 180)), Const("pi"))


def read_turns(question: str, givens: Givens) -> tuple[Turns, str, int] | None:
    """Return the one interval of a question, the question without it, and where it stood."""
    for pattern in (_CHAIN, _BRACKETS, _BETWEEN):
        found = list(pattern.finditer(question))
        if len(found) != 1:
            continue
        match = found[0]
        pieces = match.groupdict()
        texts = [pieces["low"].strip("$ "), pieces["high"].strip("$ ")]
        marked = [_DEGREES.search(text) is not None for text in texts]
        ends = [value_of(_DEGREES.sub("", text), givens) for text in texts]
        degrees = marked[1]
        if not degrees and marked[0]:
            raise Unreadable("an interval of which one end is in degrees")
        if not degrees and any(end in {num(value) for value in _USUAL} for end in ends):
            raise Unreadable("an interval that may be in degrees")
        low, high = (in_radians(end) if degrees else end for end in ends)
        closed: tuple[bool, bool] | None = None
        if pattern is _CHAIN:
            closed = pieces["above"] not in ("<", "\\lt"), pieces["below"] not in ("<", "\\lt")
        elif pattern is _BRACKETS:
            closed = pieces["left"] == "[", pieces["right"] == "]"
        before, name = question[: match.start()], pieces.get("name")
        kept = f" {name}" if pattern is _BETWEEN and name and _OF.search(before) else ""
        rest = f"{before}{kept} {question[match.end() :]}".strip()
        return Turns(low, high, closed, degrees, pieces.get("name")), rest, match.start()
    return None
