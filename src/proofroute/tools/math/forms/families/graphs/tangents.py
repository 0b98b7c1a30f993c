"""Tangents and normals of graphs: their equations."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import add, mul, neg, power, simplified, substitute
from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.families.line import Line
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import MINUS_ONE, Expr, Sym

_EQUATION: Final = r"(?:an?\s+|the\s+)?equation\s+(?:of|for)\s+(?:the\s+|a\s+)?"
_AT: Final = (
    r"(?:at|when|where|through|passing\s+through)\s+(?:the\s+)?(?:point\s+)?(?:on\s+the\s+curve\s+)?(?:where\s+|with\s+)?"
    r"(?:\$?(?P<by>[a-z])\s*=\s*(?P<at>[^=(),]+?|[^=,]+?)|\$?\(\s*(?P<at2>[^(),]+)\s*,\s*(?P<y>[^(),]+)\))\$?"
)
_QUESTION: Final = whole_question(
    rf"{ASK}(?:{_EQUATION})?(?:line\s+)?(?P<which>tangent|normal)(?:\s+line)?\s+(?:to|of|for)\s+{FUNCTION}\s*,?\s+{_AT}"
)


@dataclass(frozen=True, slots=True)
class Touching(Posed):
    """The line ``y = line``, whose numbers are not all rational."""

    vocabulary: ClassVar[str] = (
        "line equation slope tangent normal derivative point curve gradient intercept form perpendicular"
    )

    what: str
    line: Expr

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{self.what}: y = {show(self.line)}"

    @property
    def letters(self) -> frozenset[str]:
        """The coordinates."""
        return frozenset("xy")


def read_tangents(question: str, givens: Givens) -> Line | Touching | None:
    """Read a question for the equation of a tangent or a normal."""
    match = _QUESTION.match(defined_within(question))
    if match is None or (match["by"] or "x") != "x":
        return None
    body, name = function_of(match["body"], givens, match["name"] or "x")
    if name != "x":
        return None
    at = value_of(match["at"] or match["at2"], givens)
    height = substitute(body, name, at)
    if match["y"] is not None and equal(value_of(match["y"], givens), height).outcome != "equal":
        return None
    rise = substitute(differentiate(simplified(body), name), name, at)
    which = match["which"].lower()
    what = f"the {which} to y = {show(body)} at x = {show(at)}"
    numbers = [rational_value(value) for value in (at, height, rise)]
    x, y, slope = numbers
    if x is not None and y is not None and slope is not None:
        return Line(what, (x, y), (-slope, Fraction(1)) if which == "normal" else (Fraction(1), slope))
    steep = neg(power(rise, MINUS_ONE)) if which == "normal" else rise
    return Touching(what, simplified(add(height, mul(steep, add(Sym("x"), neg(at))))))
