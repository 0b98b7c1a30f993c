"""Where a function rises or falls, and where its graph bends up or down."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.algebra.sign_chart import break_points
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified
from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.operands import pieces_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ZERO, Expr, Relation

_WAY: Final = (
    r"(?:(?:strictly|monotonically)\s+)?(?P<way>increasing|decreasing|concave\s+up(?:wards?)?"
    r"|concave\s+down(?:wards?)?|convex)"
)
_SETS: Final = r"(?:(?:open\s+)?intervals?|values\s+of\s+\$?[a-z]\$?|regions?|all\s+intervals?|set|x-values?)"
_WHERE: Final = (
    rf"(?:(?:the\s+)?(?:largest\s+)?{_SETS}\s+)?(?:on\s+which|where|for\s+which|over\s+which|in\s+which)"
)
_FIND: Final = r"(?:find|determine|identify|state|give|list)\s+(?:all\s+(?:of\s+)?)?(?:the\s+)?"
_QUESTIONS: Final = (
    whole_question(rf"(?:on|over|for|in)\s+(?:what|which)\s+{_SETS}\s+(?:is|does)\s+{FUNCTION}\s+{_WAY}"),
    whole_question(rf"(?:{_FIND})?{_WHERE}\s+(?:is\s+)?{FUNCTION}\s+(?:is\s+)?{_WAY}"),
    whole_question(
        rf"(?:{_FIND}|what\s+(?:is|are)\s+(?:the\s+)?)?{_SETS}\s+of\s+"
        r"(?P<way>increase|decrease|concavity\s+up|upward\s+concavity|downward\s+concavity)\s+"
        rf"(?:of|for)\s+{FUNCTION}"
    ),
    whole_question(rf"when\s+is\s+{FUNCTION}\s+{_WAY}"),
)


@dataclass(frozen=True, slots=True)
class Slopes(Posed):
    """Where ``slope``, the first or second derivative of ``body``, is positive or negative.

    Intervals may be given with or without their ends: both are usual.
    """

    claims: ClassVar[tuple[str, ...]] = ("solutions",)
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "increasing decreasing interval intervals function derivative second first positive negative concave "
        "up down upward downward critical point points on where open sign chart union for all real numbers "
        "when inflection"
    )

    body: Expr
    name: str
    order: int
    positive: bool

    @property
    def slope(self) -> Expr:
        """The derivative whose sign counts."""
        return differentiate(simplified(self.body), self.name, self.order)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        which = "second derivative" if self.order == 2 else "derivative"
        sign = "positive" if self.positive else "negative"
        return f"where the {which} of {show(self.body)} by {self.name} is {sign}, ends left open or not"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))


def read_slopes(question: str, givens: Givens) -> Slopes | None:
    """Read a question where a quotient of polynomials rises, falls or bends."""
    asked = defined_within(question)
    for phrase in _QUESTIONS:
        match = phrase.match(asked)
        if match is None:
            continue
        found = pieces_of(match)
        body, name = function_of(found["body"], givens, found.get("name"))
        if as_quotient(body, name) is None:
            return None
        way = found["way"].lower()
        order = 1 if way.startswith(("incr", "decr")) else 2
        form = Slopes(body, name, order, way.startswith("incr") or "up" in way or way == "convex")
        break_points(Relation((form.slope, ZERO), ("=",)), name)  # raises where they are not known
        return form
    return None
