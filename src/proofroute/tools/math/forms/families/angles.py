"""Equations between functions of an angle: in an interval, in general, and how many solutions they have."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.circular import Circle, circle, within
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.turns import Turns, read_turns
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, variables

Want = Literal["all", "general", "count"]

_VARIABLE: Final = r"\$?\\?(?P<{0}>theta|[a-zA-Zθαβφ])\$?"
_SORT: Final = r"(?:(?:following|trigonometric|trig)\s+)*(?:equation\s*:?\s+)?"
_EQUATION: Final = r"(?P<equation>[^?=]+?=[^?=]+?)"
_FIND: Final = r"(?:find|determine|give|state|list|what\s+(?:is|are))"
_UNIT: Final = (
    r"(?:\s*[,.]?\s*(?:(?:give|express)\s+(?:your\s+)?answers?\s+)?in\s+(?P<unit>radians|degrees))?"
)
_PHRASES: Final[tuple[tuple[Want, re.Pattern[str]], ...]] = (
    (
        "all",
        whole_question(
            rf"solve\s*:?\s+(?:for\s+{_VARIABLE.format('name')}\s*[:,]?\s+)?(?:the\s+)?{_SORT}{_EQUATION}"
            rf"\s*,?\s*(?:for\s+(?:all\s+)?{_VARIABLE.format('name2')})?{_UNIT}"
        ),
    ),
    (
        "all",
        whole_question(
            rf"{_FIND}\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:possible\s+)?(?:real\s+)?"
            rf"(?:(?:solutions?|values?|angles?|roots)\s+)?(?:(?:of|for)\s+)?(?:{_VARIABLE.format('name')}\s*,?\s+)?"
            r"(?:for\s+which|of|to|for|such\s+that|so\s+that|if|where|when|satisfying|that\s+satisfy)\s+(?:the\s+)?"
            rf"{_SORT}{_EQUATION}{_UNIT}"
        ),
    ),
    (
        "general",
        whole_question(
            rf"(?:{_FIND}\s+|write\s+(?:down\s+)?)the\s+general\s+solutions?\s+(?:of|to|for)\s+(?:the\s+)?{_SORT}{_EQUATION}{_UNIT}"
        ),
    ),
    (
        "count",
        whole_question(
            rf"how\s+many\s+(?:real\s+|distinct\s+|different\s+)*(?:solutions|roots)\s+does\s+(?:the\s+)?{_SORT}{_EQUATION}\s+"
            r"have"
        ),
    ),
    (
        "count",
        whole_question(
            r"(?:how\s+many|(?:find|what\s+is|determine|give)\s+the\s+number\s+of)\s+(?:real\s+|distinct\s+|different\s+)*"
            rf"(?:solutions|roots|values\s+of\s+{_VARIABLE.format('name')})\s+(?:are\s+there\s+)?"
            rf"(?:of|to|for|satisfy(?:ing)?|for\s+which)\s+(?:the\s+)?{_SORT}{_EQUATION}(?:\s+are\s+there)?"
        ),
    ),
)
_NAMES: Final = {"θ": "theta", "α": "alpha", "β": "beta", "φ": "phi"}


@dataclass(frozen=True, slots=True)
class Angles(Posed):
    """The angles that solve ``relation``: within ``turns``, all of them, or how many there are.

    Args:
        relation: functions of multiples of one angle.
        name: the angle.
        want: what is asked for.
        turns: where it is looked for.
        degrees: whether the answer is in degrees.
    """

    claims: ClassVar[tuple[str, ...]] = ("solutions", "completeness")
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "angle angles degrees radians general solution solutions interval quadrant quadrants period integer "
        "sine cosine tangent reference identity trigonometric number real where any"
    )

    relation: Relation
    name: str
    want: Want
    turns: Turns | None
    degrees: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        which = "the number of" if self.want == "count" else "all"
        where = "" if self.turns is None else f" in {self.turns.read_as}"
        return f"{which} real {self.name}{where} with {show(self.relation)}"

    @property
    def letters(self) -> frozenset[str]:
        """The angle."""
        return frozenset((self.name,))

    @property
    def circle(self) -> Circle:
        """Its solutions in one period."""
        left, right = self.relation.sides
        return circle(add(left, neg(right)), self.name)


def read_angles(question: str, givens: Givens) -> Angles | None:
    """Read a question about an equation between functions of an angle."""
    if not re.search(r"sin|cos|tan|cot|sec|csc", question):
        return None
    found = read_turns(question, givens)
    turns, rest = (None, question) if found is None else found[:2]
    rest = " ".join(rest.replace(" :", ":").split())
    for want, pattern in _PHRASES:
        match = pattern.match(rest)
        if match is None:
            continue
        pieces = match.groupdict()
        named = {pieces.get("name"), pieces.get("name2"), turns.name if turns else None} - {None}
        names = {_NAMES.get(name, name) for name in named if name is not None}
        relation = givens.relation(pieces["equation"].strip(" $:,"), names)
        letters = variables(*relation.sides)
        if relation.ops != ("=",) or len(letters) != 1 or not names <= letters:
            continue
        if not is_plain(*relation.sides) or is_modular(*relation.sides):
            continue
        (name,) = letters
        return _angles(relation, name, want, turns, (pieces.get("unit") or "").lower())
    return None


def _angles(relation: Relation, name: str, want: Want, turns: Turns | None, unit: str) -> Angles | None:
    if want == "general" and turns is not None:
        return None
    if turns is None:
        if want == "count":
            return None
        want = "general"
    degrees = turns.degrees if turns is not None else unit == "degrees"
    if turns is not None and unit and degrees != (unit == "degrees"):
        return None
    form = Angles(relation, name, want, turns, degrees)
    solutions = form.circle
    if turns is not None:
        inside = within(solutions, turns.low, turns.high, (True, True))
        if turns.closed is None and len(within(solutions, turns.low, turns.high, (False, False))) != len(
            inside
        ):
            return None  # an end is a solution, and whether it belongs to the interval is not said
    return form
