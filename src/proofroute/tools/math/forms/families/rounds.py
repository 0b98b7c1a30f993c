"""The equation of a circle with a given centre."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import mul
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.computed.points import coordinates
from proofroute.tools.math.forms.operands import value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num

_EQUATION: Final = (
    r"(?:find|determine|write|give|what\s+is|state)\s+(?:the\s+|an\s+)?(?:standard\s+(?:form\s+)?)?"
    r"(?:equation\s+)?(?:of|for)\s+(?:the\s+|a\s+)circle\s+"
)
_POINT: Final = r"(?:the\s+)?(?:point\s+)?\$?\(\s*(?P<{0}>[^()]{{1,60}})\s*\)\$?"
_CENTRE: Final = rf"(?:a\s+|its\s+)?cent(?:er|re)\s+(?:at\s+|is\s+|=\s*)?{_POINT.format('p')}"
_RADIUS: Final = r"(?:a\s+)?radius\s+(?:of\s+|is\s+|=\s*)?\$?(?P<radius>[^=()?]{1,30}?)\$?"
_PHRASES: Final = (
    whole_question(
        rf"{_EQUATION}(?:with\s+|whose\s+|that\s+has\s+|having\s+)?(?:{_CENTRE}|centered\s+at\s+{_POINT.format('q')})"
        rf"\s*,?\s+(?:and\s+)?(?:with\s+|has\s+)?{_RADIUS}"
    ),
    whole_question(
        rf"{_EQUATION}(?:with\s+|of\s+|having\s+)?{_RADIUS}\s*,?\s+(?:and\s+)?(?:with\s+)?"
        rf"(?:{_CENTRE}|centered\s+at\s+{_POINT.format('q')})"
    ),
    whole_question(
        rf"{_EQUATION}(?:with\s+|whose\s+)?(?:{_CENTRE}|centered\s+at\s+{_POINT.format('q')})\s*,?\s+(?:and\s+)?(?:that\s+)?"
        rf"(?:which\s+)?(?:pass(?:es|ing)\s+through|through)\s+{_POINT.format('through')}"
    ),
)


@dataclass(frozen=True, slots=True)
class Round(Posed):
    """The circle round (``x``, ``y``) of which the radius has this ``square``."""

    vocabulary: ClassVar[str] = "circle equation center centre radius standard form general point squared"

    x: Fraction
    y: Fraction
    square: Fraction

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        x, y, square = (show(Num(value)) for value in (self.x, self.y, self.square))
        return f"the circle round ({x}, {y}) with the squared radius {square}"

    @property
    def letters(self) -> frozenset[str]:
        """The coordinates."""
        return frozenset("xy")


def read_round(question: str, givens: Givens) -> Round | None:
    """Read a question for the equation of a circle."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        found = match.groupdict()
        x, y = _point(found.get("p") or found.get("q") or "", givens)
        if found.get("through"):
            other = _point(found["through"], givens)
            square = (other[0] - x) ** 2 + (other[1] - y) ** 2
        else:
            radius = value_of(found["radius"], givens)
            square = _known(mul(radius, radius))
        return Round(x, y, square) if square > 0 else None
    return None


def _point(text: str, givens: Givens) -> tuple[Fraction, Fraction]:
    found = coordinates(text, givens)
    if len(found) != 2:
        raise Unreadable("no point of the plane")
    return _known(found[0]), _known(found[1])


def _known(expr: Expr) -> Fraction:
    value = rational_value(expr)
    if value is None:
        raise Unreadable("a number that is not rational")
    return value
