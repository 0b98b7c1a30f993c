"""Particular points of a graph: critical points, inflection points, local extrema, intercepts."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.analysis.marks import marks_of
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.graphs.function import (
    CURVE,
    FUNCTION,
    defined_within,
    function_of,
    in_dollars,
)
from proofroute.tools.math.forms.operands import ASK, pieces_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, Sym, variables

Sort = Literal["critical", "inflection", "maximum", "minimum", "extrema", "x-intercept", "y-intercept", "intercept",
               "vertical asymptote", "horizontal asymptote"]  # fmt: skip
Said = Literal["place", "point", "value"]

_ALL: Final = r"(?:all\s+(?:of\s+)?)?(?:the\s+)?(?:coordinates\s+of\s+)?(?:all\s+)?(?:the\s+)?"
_QUESTIONS: Final = (
    whole_question(
        rf"{ASK}{_ALL}(?P<critical>critical|stationary)\s+(?P<what>points?|numbers?|values?)\s+(?:of|for)\s+{FUNCTION}"
    ),
    whole_question(
        rf"{ASK}{_ALL}(?P<inflection>inflection\s+points?|points?\s+of\s+inflection|inflexion\s+points?)\s+"
        rf"(?:of|for|on)\s+{FUNCTION}"
    ),
    whole_question(
        rf"{ASK}{_ALL}(?:local|relative)\s+(?P<extremum>max(?:imum|ima)?|min(?:imum|ima)?|extrema|extremum)"
        rf"(?P<what>\s+values?|\s+points?)?\s+(?:of|for|on)\s+{FUNCTION}"
    ),
    whole_question(
        rf"(?:where|at\s+(?:what|which)\s+points?)\s+does\s+{FUNCTION}\s+(?:cross|meet|intersect|touch|cut)\s+the\s+\$?(?P<axis>[xy])\$?-?\s?axis"
    ),
    whole_question(
        rf"where\s+(?:is|are)\s+{_ALL}(?P<inflection>inflection\s+points?|points?\s+of\s+inflection)\s+(?:of|for|on)\s+{FUNCTION}"
    ),
    whole_question(rf"{ASK}{_ALL}(?P<axis>[xy])-?\s?intercepts?\s+(?:of|for)\s+{FUNCTION}"),
    whole_question(
        rf"{ASK}{_ALL}(?P<asymptote>vertical|horizontal)\s+asymptotes?\s*(?:\s(?:of|for|to)\s+|:\s*){FUNCTION}"
    ),
)
_LINE: Final = whole_question(
    rf"{ASK}{_ALL}(?:(?:both\s+)?(?:the\s+)?x-?\s?(?:intercepts?)?\s*(?:and|&)\s*(?:the\s+)?y-?\s?intercepts?"
    rf"|(?P<axis>[xy])-?\s?intercepts?|(?:axis\s+)?intercepts)\s+(?:of|for)\s+{CURVE}\$*(?P<equation>[^=]+?=[^=]+?)\$*"
)
_LABEL: Final = re.compile(
    r"(?:\b(?:the\s+)?(?:[xy]-?\s?intercepts?|y\s+intercept|local\s+(?:max(?:imum)?|min(?:imum)?)|critical\s+points?"
    r"|inflection\s+points?)\s*(?:is|are|at|:|=)+\s*)+",
    re.IGNORECASE,
)
_TWO: Final = re.compile(
    r"x-?\s?intercept.*y-?\s?intercept|y-?\s?intercept.*x-?\s?intercept", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Places(Posed):
    """Points of the curve ``relation`` (``y = body`` where it is one), of a sort.

    Args:
        sort: which points.
        relation: the equation of the curve in ``name`` and y.
        body: what y is, where it is a function of ``name``.
        name: the variable.
        kinds: what may be given for a point: its place on the axis, both coordinates, its height.
    """

    claims: ClassVar[tuple[str, ...]] = ("solutions", "completeness")
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "critical point points number numbers stationary inflection local relative maximum minimum maxima "
        "minima extrema value values at intercept intercepts x-intercept y-intercept x-intercepts "
        "asymptote asymptotes vertical horizontal denominator degree coordinates first second derivative zero setting graph function curve occurs crosses axis where of"
    )

    sort: Sort
    relation: Relation
    body: Expr | None
    name: str
    kinds: frozenset[Said]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        plural = {"critical": "critical points", "inflection": "inflection points", "extrema": "local extrema",
                  "maximum": "local maxima", "minimum": "local minima"}  # fmt: skip
        return f"all {plural.get(self.sort, f'{self.sort}s')} of {show(self.relation)}"

    @property
    def letters(self) -> frozenset[str]:
        """The coordinates."""
        return frozenset((self.name, "y"))

    def restated(self, content: str) -> str:
        """Leave out what intercepts are called where both are given: their zeros tell them apart."""
        if not _TWO.search(content) or self.sort != "intercept":
            return content
        return f"The answer is {_LABEL.sub(' ', content).strip()}"


def read_places(question: str, givens: Givens) -> Places | None:
    """Read a question for particular points of a quotient of polynomials, or for intercepts."""
    asked = defined_within(question)
    for phrase in _QUESTIONS:
        match = phrase.match(asked)
        if match is None:
            continue
        found = pieces_of(match)
        body, name = function_of(found["body"], givens, found.get("name"))
        sort, said = _sort(found)
        if name == "y":
            return None
        form = Places(sort, Relation((Sym("y"), body), ("=",)), body, name, said)
        return form if _is_known(form) else None
    match = _LINE.match(asked)
    if match is None:
        return None
    relation = givens.relation(in_dollars(match["equation"]), ["x", "y"])
    if (
        not is_plain(*relation.sides)
        or is_modular(*relation.sides)
        or not variables(*relation.sides) <= {"x", "y"}
    ):
        return None
    axis = (match["axis"] or "").lower()
    which: Sort = "x-intercept" if axis == "x" else "y-intercept" if axis == "y" else "intercept"
    either: tuple[Said, ...] = ("point", "place") if axis else ("point",)
    marks_of(which, relation, None, "x")  # raises where they are not known
    return Places(which, relation, None, "x", frozenset(either))


def _sort(found: dict[str, str]) -> tuple[Sort, frozenset[Said]]:
    what = found.get("what", "").strip().lower()
    if "critical" in found:
        return "critical", frozenset(
            ("place",) if what.startswith(("number", "value")) else ("place", "point")
        )
    if "inflection" in found:
        return "inflection", frozenset(("place", "point"))
    if "asymptote" in found:
        upright = found["asymptote"].lower() == "vertical"
        return (
            ("vertical asymptote", frozenset(("place",)))
            if upright
            else ("horizontal asymptote", frozenset(("value",)))
        )
    if "axis" in found:
        return ("x-intercept" if found["axis"].lower() == "x" else "y-intercept"), frozenset(
            ("place", "point")
        )
    which = found["extremum"].lower()
    sort: Sort = "maximum" if which.startswith("max") else "minimum" if which.startswith("min") else "extrema"
    said: tuple[Said, ...] = (
        ("value",) if what.startswith("value") else ("point",) if what else ("value", "point", "place")
    )
    return sort, frozenset(said)


def _is_known(form: Places) -> bool:
    body = form.body
    if body is None or as_quotient(body, form.name) is None:
        return False
    marks_of(form.sort, form.relation, body, form.name)  # raises where they are not known
    return True
