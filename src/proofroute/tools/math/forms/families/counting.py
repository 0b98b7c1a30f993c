"""How many solutions there are: real ones of an equation, whole numbers that fit inequalities."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.algebra.polynomial import Coefficients, as_quotient, real_roots, squarefree
from proofroute.tools.math.algebra.sign_chart import break_points, in_order, probes
from proofroute.tools.math.algebra.solutions import real_solutions
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.whole import Whole
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ZERO, Expr, Num, Pow, Relation, variables, walk

MOST: Final = 2_000
"""Whole numbers that are tried one by one."""
_SORT: Final = r"(?P<sort>(?:(?:distinct|different|unique|real|real-valued|total)\s+)*)"
_NOUN: Final = r"(?P<noun>solutions|roots|zeros|zeroes|x-intercepts)"
_THE: Final = (
    r"(?:the\s+)?(?:(?:following|quadratic|cubic|quartic|polynomial|exponential)\s+)*"
    r"(?:(?P<what>equation|polynomial|function|graph\s+of|curve|parabola)\s*:?\s+)?"
)
_BODY: Final = r"(?P<body>[^?]+?)"
_NUMBER_OF: Final = (
    r"(?:how\s+many|(?:find|what\s+is|determine|give|compute|state)\s+the\s+(?:total\s+)?number\s+of)"
)
_REAL: Final = (
    whole_question(rf"how\s+many\s+{_SORT}{_NOUN}\s+does\s+{_THE}{_BODY}\s+have"),
    whole_question(
        rf"{_NUMBER_OF}\s+{_SORT}{_NOUN}\s+(?:are\s+there\s+)?(?:of|to|for)\s+{_THE}{_BODY}(?:\s+are\s+there)?"
    ),
    whole_question(
        rf"how\s+many\s+times\s+does\s+{_THE}{_BODY}\s+(?P<noun>cross|intersect|meet)\s+the\s+(?P<sort>x)-axis"
    ),
)
_INTEGERS: Final = (
    r"(?P<which>(?:positive|negative|non-?negative)?\s*(?:integers?|whole\s+numbers|natural\s+numbers)"
    r"(?:\s+(?:values?|solutions?))?)"
)
_NAME: Final = r"(?:(?:of\s+|for\s+)?\$?(?P<name>[a-zA-Z])\$?\s+)?"
_WHOLE: Final = (
    whole_question(
        rf"{_NUMBER_OF}\s+{_INTEGERS}\s+{_NAME}(?:are\s+there\s+)?(?:that\s+)?(?:satisfy(?:ing)?|satisfies|such\s+that|for\s+which"
        r"|with|are\s+solutions\s+(?:of|to)|are\s+in\s+the\s+solution\s+set\s+of|does|do|is|are|to|of|make)\s+"
        r"(?:(?:the\s+)?(?:inequality|equation|inequalities|condition)\s+)?"
        r"(?P<body>[^?]+?)(?:\s+(?:have|true|hold|holds))?"
    ),
)
_FUNCTION: Final = re.compile(r"^\$?(?:y|[a-z]\(\s*(?P<name>[a-z])\s*\))\s*=\s*(?=[^=]+$)")
_AND: Final = re.compile(r"\s+and\s+|\s*,\s*(?:and\s+)?|\s*;\s*")


@dataclass(frozen=True, slots=True)
class RealCount(Posed):
    """How many real numbers solve ``relation``."""

    vocabulary: ClassVar[str] = (
        "number solutions solution roots root real zeros distinct different many times crosses intersects "
        "axis intercepts graph discriminant exactly total"
    )

    relation: Relation
    name: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the number of real {self.name} with {show(self.relation)}"

    @property
    def solutions(self) -> tuple[Expr, ...] | None:
        """The solutions, where they are found."""
        left, right = self.relation.sides
        return real_solutions(left, right, self.name)

    @property
    def polynomial(self) -> Coefficients | None:
        """The polynomial of which the roots are counted, if it is one."""
        left, right = self.relation.sides
        quotient = as_quotient(add(left, neg(right)), self.name)
        return None if quotient is None or not quotient.top else quotient.top


@dataclass(frozen=True, slots=True)
class WholeCount(Whole):
    """How many whole numbers from ``low`` to ``high``, if these are given, fit all ``conditions``."""

    vocabulary: ClassVar[str] = (
        "number integers integer whole positive negative values value satisfy solutions natural inequality "
        "exactly total many"
    )

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the number of whole numbers {self.described}"


def read_counting(question: str, givens: Givens) -> RealCount | WholeCount | None:
    """Read a question for the number of solutions."""
    for pattern in _WHOLE:
        match = pattern.match(question)
        if match is not None:
            return _whole(match, givens)
    for pattern in _REAL:
        match = pattern.match(question)
        if match is not None:
            return _real(match, givens)
    return None


def _real(match: re.Match[str], givens: Givens) -> RealCount | None:
    text = match["body"].strip(" $")
    function = _FUNCTION.match(text)
    noun, sort = match["noun"].lower(), (match["sort"] or "").lower()
    if function is not None and (match["what"] or "").lower() != "equation" and "solution" not in noun:
        body = givens.expression(text[function.end() :], [function["name"] or "x"])
        relation = Relation((body, ZERO), ("=",))
    elif "=" in text:
        relation = givens.relation(text)
    else:
        relation = Relation((givens.expression(text), ZERO), ("=",))
    letters = variables(*relation.sides)
    if (
        relation.ops != ("=",)
        or len(letters) != 1
        or not is_plain(*relation.sides)
        or is_modular(*relation.sides)
    ):
        return None
    (name,) = letters
    form = RealCount(relation, name)
    coefficients = form.polynomial
    if coefficients is None:
        return form if form.solutions is not None else None
    if any(
        isinstance(part, Pow) and not _whole_power(part) for side in relation.sides for part in walk(side)
    ):
        return form if form.solutions is not None else None
    once = int(squarefree(coefficients).degree())
    if once < len(coefficients) - 1 and not re.search(
        r"distinct|different|unique|intercept", f"{sort}{noun}"
    ):
        return None  # whether a root of multiplicity two counts twice is not said
    real = "real" in sort or sort == "x" or "intercept" in noun
    return form if real or len(real_roots(coefficients)) == once else None


def _whole_power(part: Pow) -> bool:
    return isinstance(part.exponent, Num) and part.exponent.value > 0 and part.exponent.value.denominator == 1


def _whole(match: re.Match[str], givens: Givens) -> WholeCount | None:
    named = [match["name"]] if match["name"] else []
    conditions = tuple(
        givens.relation(piece.strip(" $"), named) for piece in _AND.split(match["body"].strip(" $"))
    )
    sides = [side for condition in conditions for side in condition.sides]
    letters = variables(*sides)
    if len(letters) != 1 or not set(named) <= letters or not is_plain(*sides) or is_modular(*sides):
        return None
    (name,) = letters
    which = match["which"].lower()
    low, high = None, None
    if which.startswith("non"):
        low = 0
    elif which.startswith("positive") or "natural" in which or "whole" in which:
        low = 1
    elif which.startswith("negative"):
        high = -1
    form = WholeCount(conditions, name, low, high)
    if low == 1 and not which.startswith("positive") and WholeCount(conditions, name, 0).fits(0):
        return None  # whether zero is a natural number is not said
    span(form)  # raises where there are too many
    return form


def span(form: WholeCount) -> range:
    """Return whole numbers among which are all that fit.

    Raises:
        Unreadable: there are too many, or infinitely many.
    """
    points = in_order(
        [point for condition in form.conditions for point in break_points(condition, form.name)]
    )
    tried = probes(points)
    low = below(tried[0]) if form.low is None else form.low
    high = -below(neg(tried[-1])) if form.high is None else form.high
    if form.low is None and form.fits(low - 1):
        raise Unreadable("infinitely many whole numbers")
    if form.high is None and form.fits(high + 1):
        raise Unreadable("infinitely many whole numbers")
    if high - low > MOST:
        raise Unreadable("too many whole numbers to be tried")
    return range(low, high + 1)


def below(point: Expr) -> int:
    """Return a whole number that is not above a point."""
    if not isinstance(point, Num) or sign(point) is None:
        raise Unreadable("a point whose place is open")
    return point.value.__floor__()
