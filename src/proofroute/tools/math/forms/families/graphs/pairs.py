"""Two vectors: the angle between them, and whether they are orthogonal or parallel."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import ClassVar, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import div, power
from proofroute.tools.math.forms.families.computed.points import coordinates
from proofroute.tools.math.forms.families.straight import coefficients_of_line
from proofroute.tools.math.forms.operands import ASK, pieces_of, whether, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import HALF, Call, Expr, Num

_VECTOR: Final = r"\$?(?:(?:\\vec\s*\{{?\s*)?[a-z]\}}?\s*=\s*)?(?:\(|\[|<|⟨|\\langle)\s*(?P<{0}>[^()<>\[\]⟨⟩\\]{{1,80}})\s*(?:\)|\]|>|⟩|\\rangle)\$?"
_P, _Q = (_VECTOR.format(name) for name in "pq")
_PAIR: Final = rf"(?:the\s+)?(?:two\s+)?(?:vectors?\s+)?{_P}\s+and\s+(?:the\s+vector\s+)?{_Q}"
_ANGLE: Final = whole_question(
    rf"{ASK}angle\s+(?:(?:in\s+(?P<unit>degrees|radians)\s+)?between|formed\s+by)\s+{_PAIR}(?:\s*,?\s+in\s+(?P<unit2>degrees|radians))?"
)
_ARE: Final = (
    whole_question(rf"are\s+{_PAIR}\s+(?P<what>orthogonal|perpendicular|parallel)(?:\s+to\s+each\s+other)?"),
    whole_question(
        rf"(?:determine|check|decide|tell\s+me|find\s+out)\s+(?:whether|if)\s+{_PAIR}\s+are\s+(?P<what>orthogonal|perpendicular|parallel)"
    ),
    whether(
        rf"(?:the\s+)?(?:vector\s+)?{_P}",
        rf"(?P<what>orthogonal|perpendicular|parallel)\s+to\s+(?:the\s+vector\s+)?{_Q}",
    ),
)
_EQUATION: Final = r"\$?(?P<{0}>[^=?,;$]+=[^=?,;$]+?)\$?"
_TWO_LINES: Final = rf"(?:the\s+)?(?:two\s+)?(?:straight\s+)?lines?\s+(?:(?:with\s+equations?|given\s+by)\s+)?{_EQUATION.format('p')}\s+and\s+(?:the\s+line\s+)?{_EQUATION.format('q')}"
_WAY: Final = r"(?P<what>perpendicular|parallel)(?:\s+to\s+(?:each\s+other|one\s+another))?"
_LINES: Final = (
    whole_question(rf"are\s+{_TWO_LINES}\s+{_WAY}"),
    whole_question(
        rf"(?:determine|check|decide|tell\s+me|find\s+out)\s+(?:whether|if)\s+{_TWO_LINES}\s+are\s+{_WAY}"
    ),
    whole_question(
        rf"is\s+(?:the\s+)?line\s+{_EQUATION.format('p')}\s+(?P<what>perpendicular|parallel)\s+to\s+(?:the\s+)?line\s+{_EQUATION.format('q')}"
    ),
)
_SAID: Final = re.compile(
    r"(?:(?:they|the (?:two |given )?lines|these lines|the (?:two )?vectors|these vectors|the given vectors)\s+(?:are|must be)\s+)?(?P<no>not\s+)?(?P<what>orthogonal|perpendicular|parallel)(?:\s+to\s+each\s+other)?"
)
Vector = tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Between(Posed):
    """The angle between two vectors, from 0 to half a turn; in radians, in degrees where that was said."""

    vocabulary: ClassVar[str] = "angle vectors dot product magnitude cosine cos arccos degrees radians theta"

    first: Vector
    second: Vector
    degrees: bool = False
    radians: bool = False

    @property
    def angle(self) -> Expr:
        """The angle in radians."""
        sizes = power(Num(_dot(self.first, self.first) * _dot(self.second, self.second)), HALF)
        return Call("acos", (div(Num(_dot(self.first, self.second)), sizes),))

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the angle between {_shown(self.first)} and {_shown(self.second)}{' in degrees' if self.degrees else ''}"


@dataclass(frozen=True, slots=True)
class Directed(Posed):
    """Whether two vectors, or the lines ``called`` that they give the direction of, are parallel or orthogonal."""

    asks_whether: ClassVar[bool] = True

    first: Vector
    second: Vector
    parallel: bool
    called: str = ""

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        if self.called:
            return f"whether the lines {self.called} are {'parallel' if self.parallel else 'perpendicular'}"
        return f"whether {_shown(self.first)} and {_shown(self.second)} are {'parallel' if self.parallel else 'orthogonal'}"

    @property
    def holds(self) -> bool:
        """Whether they are, by their products."""
        if not self.parallel:
            return _dot(self.first, self.second) == 0
        pairs = combinations(zip(self.first, self.second, strict=True), 2)
        return all(a * d == b * c for (a, b), (c, d) in pairs)

    def said(self, clause: str) -> bool | None:
        """Read ``they are orthogonal``."""
        match = _SAID.fullmatch(clause)
        if match is None or (match["what"] == "parallel") != self.parallel:
            return None
        return match["no"] is None


def read_pairs(question: str, givens: Givens) -> Between | Directed | None:
    """Read a question about two vectors of rational numbers."""
    match = _ANGLE.match(question)
    if match is not None:
        first, second = (_vector(match[name], givens) for name in "pq")
        unit = (match["unit"] or match["unit2"] or "").lower()
        fits = len(first) == len(second) > 1 and any(first) and any(second)
        return Between(first, second, unit == "degrees", unit == "radians") if fits else None
    for phrase in _LINES:
        match = phrase.match(question)
        if match is not None:
            return _of_lines(match, givens)
    for phrase in _ARE:
        match = phrase.match(question)
        if match is None:
            continue
        found = pieces_of(match)
        first, second = (_vector(found[name], givens) for name in "pq")
        if len(first) != len(second) or len(first) < 2 or not any(first) or not any(second):
            return None
        return Directed(first, second, found["what"].lower() == "parallel")
    return None


def _of_lines(match: re.Match[str], givens: Givens) -> Directed | None:
    (a, b, c), (d, e, f) = (coefficients_of_line(match[name], givens) for name in "pq")
    if a * e == b * d and a * f == c * d and b * f == c * e:
        return None  # whether a line is parallel to itself is not said
    called = " and ".join(match[name].strip(" $") for name in "pq")
    return Directed((b, -a), (e, -d), match["what"].lower() == "parallel", called)


def _vector(text: str, givens: Givens) -> Vector:
    values = [rational_value(part) for part in coordinates(text, givens)]
    known = tuple(value for value in values if value is not None)
    return known if len(known) == len(values) else ()


def _dot(first: Vector, second: Vector) -> Fraction:
    return sum((a * b for a, b in zip(first, second, strict=True)), Fraction())


def _shown(vector: Vector) -> str:
    return f"({', '.join(show(Num(value)) for value in vector)})"
