"""Lines of the plane: through two points, through a point with a slope, tangents."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified, substitute
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.computed.points import coordinates
from proofroute.tools.math.forms.families.straight import coefficients_of_line
from proofroute.tools.math.forms.operands import ASK, NUMBER, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, variables

_EQUATION: Final = (
    r"(?:(?:find|determine|write|give|what\s+is|state)\s+)(?:the\s+|an\s+)?equation\s+(?:of|for)\s+(?:the"
    r"|a)\s+"
)
_FORM: Final = r"(?:\s*,?\s+(?:in|using)\s+(?:slope-intercept|standard|point-slope)\s+form)?"
_POINT: Final = r"(?:the\s+)?(?:points?\s+)?\$?\(\s*(?P<{0}>[^()]{{1,60}})\s*\)\$?"
_P, _Q = (_POINT.format(name) for name in "pq")
_THROUGH: Final = (
    r"(?:straight\s+)?line\s+(?:(?:that\s+)?(?:pass(?:es|ing)?|going|goes)\s+through|through|containing)\s+"
)
_TWO: Final = whole_question(rf"{_EQUATION}{_THROUGH}{_P}\s+and\s+{_Q}")
_SLOPE: Final = (
    whole_question(
        rf"{_EQUATION}{_THROUGH}{_P}\s+(?:with|and\s+(?:has|having)|having)\s+(?:a\s+)?(?:slope|gradient)\s+"
        rf"(?:of\s+|=\s*)?(?P<slope>{NUMBER})"
    ),
    whole_question(
        rf"{_EQUATION}(?:straight\s+)?line\s+with\s+(?:a\s+)?(?:slope|gradient)\s+(?:of\s+|=\s*)?"
        rf"(?P<slope>{NUMBER})\s+"
        rf"(?:that\s+)?(?:pass(?:es|ing)\s+through|through)\s+{_P}"
    ),
)
_WAY: Final = (
    r"(?:(?:that\s+is|which\s+is|that\s+runs)\s+)?(?P<way>parallel|perpendicular)\s+to\s+(?:the\s+)?(?:line\s+)?"
    r"(?:(?:with\s+equation|given\s+by)\s+)?\$?(?P<other>[^=?]+=[^=?]+?)\$?"
)
_PASSING: Final = r"(?:(?:that\s+|which\s+)?(?:pass(?:es|ing)|go(?:es|ing))\s+through|through|containing)"
_BESIDE: Final = (
    whole_question(rf"{_EQUATION}(?:straight\s+)?line\s+{_WAY}\s*,?\s+(?:and\s+)?{_PASSING}\s+{_P}"),
    whole_question(
        rf"{_EQUATION}(?:straight\s+)?line\s+{_PASSING}\s+{_P}\s*,?\s+(?:and\s+)?(?:is\s+)?{_WAY}"
    ),
)
_TANGENT: Final = whole_question(
    rf"(?:{_EQUATION}|{ASK})tangent(?:\s+line)?\s+to\s+(?:the\s+)?(?:(?:graph\s+of|curve|function"
    rf"|parabola)\s+)?"
    r"(?:the\s+function\s+)?\$?(?:y|[a-z]\(\s*(?P<name>[a-z])\s*\))\s*=\s*(?P<body>[^=]+?)\$?\s*,?\s+"
    r"(?:at|when|where)\s+"
    r"(?:the\s+point\s+)?(?:where\s+)?(?:\$?(?P<by>[a-z])\s*=\s*(?P<at>[^=(),]+?)|\$?\(\s*"
    r"(?P<at2>[^(),]+)\s*,\s*(?P<y>[^(),]+)\))\$?"
)


@dataclass(frozen=True, slots=True)
class Line(Posed):
    """The line through ``point`` in the direction ``step``."""

    vocabulary: ClassVar[str] = (
        "line equation slope intercept form point points passing through tangent derivative standard curve "
        "gradient using slope-intercept point-slope"
    )

    what: str
    point: tuple[Fraction, Fraction]
    step: tuple[Fraction, Fraction]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        (x, y), (right, up) = self.point, self.step
        shown = [show(Num(value)) for value in (x, y, right, up)]
        return f"{self.what}: through ({shown[0]}, {shown[1]}), in the direction ({shown[2]}, {shown[3]})"

    @property
    def letters(self) -> frozenset[str]:
        """The coordinates."""
        return frozenset("xy")


def read_line(question: str, givens: Givens) -> Line | None:
    """Read a question for the equation of a line."""
    two = _TWO.match(question)
    if two is not None:
        first, second = (_point(two[name], givens) for name in "pq")
        step = second[0] - first[0], second[1] - first[1]
        return Line("the line through two points", first, step) if any(step) else None
    slope = next((found for phrase in _SLOPE if (found := phrase.match(question))), None)
    if slope is not None:
        rise = _known(value_of(slope["slope"], givens))
        return Line("the line with this slope", _point(slope["p"], givens), (Fraction(1), rise))
    beside = next((found for phrase in _BESIDE if (found := phrase.match(question))), None)
    if beside is not None:
        a, b, _ = coefficients_of_line(beside["other"], givens)
        way = beside["way"].lower()
        step = (b, -a) if way == "parallel" else (a, b)
        return Line(f"the line {way} to {beside['other'].strip(' $')}", _point(beside["p"], givens), step)
    match = _TANGENT.match(question)
    if match is None:
        return None
    name = match["name"] or match["by"] or "x"
    body = givens.expression(match["body"].strip(" $"), [name])
    if variables(body) != frozenset((name,)) or name != "x" or (match["by"] or name) != name:
        return None
    if not is_plain(body) or is_modular(body):
        return None
    at = value_of(match["at"] or match["at2"], givens)
    point = _known(at), _known(substitute(body, name, at))
    if match["y"] is not None and _known(value_of(match["y"], givens)) != point[1]:
        return None
    rise = _known(substitute(differentiate(simplified(body), name), name, at))
    return Line(f"the tangent to y = {show(body)}", point, (Fraction(1), rise))


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
