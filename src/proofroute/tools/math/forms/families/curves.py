"""Two equations in two unknowns that are not both linear: ``Solve x^2 + y^2 = 25, x + y = 7``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.plane import MAX_PRODUCT, Names, as_plane, degree_of
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.forms.together import announced
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, variables

_LETTER: Final = r"\$?(?P<{0}>[a-zA-Z])\$?"
_BOTH: Final = rf"{_LETTER.format('a')}\s*(?:,|and|,\s*and)\s*{_LETTER.format('b')}"
_PAIR: Final = r"\$?\(\s*(?P<c>[a-zA-Z])\s*,\s*(?P<d>[a-zA-Z])\s*\)\$?"
_SORT: Final = r"(?:(?:nonlinear|non-linear|simultaneous|following|algebraic)\s+)*"
_SYSTEM: Final = (
    rf"(?:(?:(?:the|this)\s+)?{_SORT}(?:system|equations|pair)(?:\s+of\s+{_SORT}equations)?"
    r"(?:\s+for\s+(?:me|us))?(?:\s+(?:for|in)\s+(?P<e>real\s+)?[a-z]\s+and\s+[a-z](?=\s*:))?\s*[:?.,]?\s+)?"
)
_EQUATIONS: Final = r"(?P<equations>(?:[^=.?]|\.(?=\d))+=(?:[^=.?]|\.(?=\d))+=(?:[^=.?]|\.(?=\d))+?)"
_REAL: Final = r"(?P<real>real\s+)?"
_OVER: Final = (
    r"(?P<over>,?\s+(?:over|in|among)\s+(?:the\s+)?(?:real\s+numbers|reals|\$?\\mathbb\{R\}\$?|ℝ))?"
)
_FIND: Final = r"(?:find|determine|give|list|what\s+are|compute)\s+(?:all\s+)?(?:the\s+)?(?:possible\s+)?"
_SUCH: Final = (
    r"(?:such\s+that|so\s+that|satisfying|that\s+satisfy|which\s+satisfy|with|where|if|for\s+which"
    r"|given(?:\s+that)?|of|to|for)"
)
_WHAT: Final = (
    rf"(?:{_REAL}(?:solutions?|solution\s+pairs?|pairs|ordered\s+pairs)"
    rf"(?P<numbers>\s+of\s+real\s+numbers)?\s*(?:{_PAIR}|{_BOTH})?(?P<reals>\s+of\s+real\s+numbers)?"
    rf"|(?:two\s+)?(?P<values>real\s+)?(?:values\s+of\s+|numbers\s+)?(?:{_BOTH}|{_PAIR}))"
)
_ONE: Final = (
    r"(?:(?:the|a)\s+)?(?:graphs?\s+of\s+)?(?:the\s+)?"
    r"(?:(?:straight\s+)?(?:lines?|circles?|parabolas?|curves?|ellipse|hyperbola|functions?|graphs?)\s+)?"
    r"(?:with\s+equations?\s+|given\s+by\s+)?\$?"
)
_SIDE: Final = r"(?:[^=.?]|\.(?=\d))+"
_TWO: Final = rf"{_ONE}(?P<first>{_SIDE}={_SIDE}?)\$?\s+(?:and|with)\s+{_ONE}(?P<second>{_SIDE}={_SIDE}?)\$?"
_WITHOUT_TWINS: Final = re.compile(r"\(\?P<([a-e])>")


def _phrase(pattern: str) -> re.Pattern[str]:
    """Give groups that stand twice in a pattern names of their own."""
    seen: dict[str, int] = {}

    def renamed(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return f"(?P<{match[1]}{seen[match[1]]}>"

    return whole_question(_WITHOUT_TWINS.sub(renamed, pattern))


_ASKED: Final = rf"(?P<values>real\s+)?(?:values\s+of\s+)?(?:{_BOTH}|{_PAIR})"
_PHRASES: Final = (
    _phrase(
        rf"solve\s*(?:simultaneously)?\s*:?\s*{_SYSTEM}{_EQUATIONS}{_OVER}"
        rf"(?:,?\s+for\s+{_REAL}(?:{_BOTH}|{_PAIR}))?"
    ),
    _phrase(rf"solve\s+for\s+{_REAL}(?:{_BOTH}|{_PAIR})\s*[:,]?\s+(?:(?:in|given)\s+)?{_SYSTEM}{_EQUATIONS}"),
    _phrase(rf"{_FIND}{_WHAT}\s+{_SUCH}\s+{_SYSTEM}{_EQUATIONS}{_OVER}"),
    _phrase(rf"(?:if|given(?:\s+that)?)\s+{_EQUATIONS}\s*,\s*(?:then\s+)?(?:{_FIND}|solve\s+for\s+){_ASKED}"),
    _phrase(rf"{_EQUATIONS}\s*[.,:;]\s*(?:solve\s+for\s+|{_FIND}){_ASKED}"),
)
_CROSSING: Final = (
    _phrase(
        rf"(?:at\s+(?:what|which)\s+points?|where)\s+(?:do|does)\s+{_ONE}(?P<first>{_SIDE}={_SIDE}?)\$?\s+"
        rf"(?:intersect|meet|cross|cut)\s+{_ONE}(?P<second>{_SIDE}={_SIDE}?)\$?"
    ),
    _phrase(
        rf"{_FIND}(?:coordinates\s+of\s+(?:all\s+)?(?:the\s+)?)?"
        r"(?:points?\s+of\s+intersection|intersections?(?:\s+points?)?|points?)\s+(?:of|between|where)\s+"
        rf"{_TWO}(?:\s+(?:intersect|meet|cross))?"
    ),
    _phrase(rf"(?:at\s+(?:what|which)\s+points?|where)\s+(?:do|does)\s+{_TWO}\s+(?:intersect|meet|cross)"),
)
_BETWEEN: Final = re.compile(r"\s*(?:\$?\s*,\s*and\s|,|;|\\\\|\band\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Curves(Posed):
    """All values of two unknowns for which both polynomial equations hold."""

    claims: ClassVar[tuple[str, ...]] = ("solutions", "completeness")
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "system systems solution solutions pair pairs ordered point points intersection intersect "
        "coordinates equations circle line parabola curve curves substitution elimination simultaneous"
    )

    equations: tuple[Relation, Relation]
    unknowns: Names
    real: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        which = "real " if self.real else ""
        return f"all {which}({', '.join(self.unknowns)}) with {' and '.join(map(show, self.equations))}"

    def restated(self, content: str) -> str:
        """Announce the values that the last sentence gives by name."""
        return announced(content, self.unknowns)

    @property
    def letters(self) -> frozenset[str]:
        """The unknowns."""
        return frozenset(self.unknowns)

    @property
    def differences(self) -> tuple[Expr, Expr]:
        """The two expressions that have to be zero."""
        first, second = (add(equation.sides[0], neg(equation.sides[1])) for equation in self.equations)
        return first, second


def read_curves(question: str, givens: Givens) -> Curves | None:
    """Read a question about two polynomial equations in two unknowns."""
    for pattern in _CROSSING:
        match = pattern.match(question)
        if match is not None:
            return _curves([match["first"], match["second"]], (), givens, real=True)
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        found = {key: text for key, text in match.groupdict().items() if text is not None}
        asked = tuple(found[key] for key in ("a1", "b1", "c1", "d1", "a2", "b2", "c2", "d2") if key in found)
        real = any(key in found for key in ("real", "over", "numbers", "reals", "values", "e1"))
        form = _curves(_BETWEEN.split(found["equations"].strip(" $")), asked, givens, real=real)
        if form is not None:
            return form
    return None


def _curves(texts: list[str], asked: tuple[str, ...], givens: Givens, *, real: bool) -> Curves | None:
    if len(texts) != 2 or (asked and len(set(asked)) != 2):
        return None
    first, second = (givens.relation(text.strip(" $,."), asked) for text in texts)
    letters = tuple(sorted(variables(*first.sides, *second.sides)))
    if len(letters) != 2 or (asked and set(asked) != set(letters)):
        return None
    if first.ops != ("=",) or second.ops != ("=",):
        return None
    sides = (*first.sides, *second.sides)
    if not is_plain(*sides) or is_modular(*sides):
        return None
    unknowns = (asked[0], asked[1]) if asked else (letters[0], letters[1])
    form = Curves((first, second), unknowns, real)
    planes = [as_plane(difference, unknowns) for difference in form.differences]
    degrees = [degree_of(plane) for plane in planes if plane is not None]
    return form if len(degrees) == 2 and 1 <= degrees[0] * degrees[1] <= MAX_PRODUCT else None
