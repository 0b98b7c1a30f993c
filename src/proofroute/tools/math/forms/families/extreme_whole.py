"""The greatest or smallest whole number that fits: ``largest integer n such that n^2 < 200``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.sign_chart import break_points, in_order, probes
from proofroute.tools.math.build import neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.counting import MOST, below
from proofroute.tools.math.forms.families.whole import Whole
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import variables

_QUESTION: Final = whole_question(
    r"(?:find|determine|compute|what(?:'s|\s+is)|give|state)\s+(?:the\s+)?(?:value\s+of\s+(?:the\s+)?)?"
    r"(?P<way>greatest|largest|biggest|maximum|smallest|least|minimum)\s+(?:possible\s+)?"
    r"(?P<which>(?:(?:positive|negative|non-?negative)\s+)?(?:integer|whole\s+number|natural\s+number))"
    r"(?:\s+(?:value\s+)?(?:of\s+)?\$?(?P<name>[a-zA-Z])\$?)?\s*,?\s+"
    r"(?:such\s+that|so\s+that|for\s+which|satisfying|that\s+satisf(?:ies|y)|which\s+satisfies|with|where)\s+"
    r"(?:the\s+inequality\s+)?(?P<body>[^?;]*(?:<|>|≤|≥|\\leq?|\\geq?)[^?;]*?)(?:\s+(?:holds|is\s+true))?"
)
_AND: Final = re.compile(r"\s+and\s+|\s*,\s*(?:and\s+)?")
_WORDS: Final = re.compile(r"(?<![A-Za-z\\])(?:is|false|not|or)(?![A-Za-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WholeExtreme(Whole):
    """The greatest, else the smallest, whole number from ``low`` to ``high`` that fits all conditions."""

    vocabulary: ClassVar[str] = (
        "greatest largest biggest maximum smallest least minimum integer whole natural number positive "
        "negative such satisfying satisfies that inequality possible since because next holds but"
    )

    greatest: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the {'greatest' if self.greatest else 'smallest'} whole number {self.described}"

    @property
    def letters(self) -> frozenset[str]:
        """The number's name."""
        return frozenset((self.name,))


def read_extreme_whole(question: str, givens: Givens) -> WholeExtreme | None:
    """Read a question for the greatest or smallest whole number that fits."""
    match = _QUESTION.match(question)
    if match is None or _WORDS.search(match["body"]):
        return None
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
    greatest = match["way"].lower() in ("greatest", "largest", "biggest", "maximum")
    form = WholeExtreme(conditions, name, low, high, greatest)
    if low == 1 and not which.startswith("positive") and WholeExtreme(conditions, name, 0).fits(0):
        return None  # whether zero is a natural number is not said
    return form if edge(form) is not None else None


def edge(form: WholeExtreme) -> int | None:
    """Return a whole number beyond which, on the side that counts, none fits; None where all do.

    Raises:
        Unreadable: it is too far from the numbers that matter.
    """
    points = in_order(
        [point for condition in form.conditions for point in break_points(condition, form.name)]
    )
    tried = probes(points)
    far = -below(neg(tried[-1])) if form.greatest else below(tried[0])
    bound = form.high if form.greatest else form.low
    if bound is not None:
        far = min(far, bound) if form.greatest else max(far, bound)
    beyond = far + 1 if form.greatest else far - 1
    return None if form.fits(beyond) else far


def steps(form: WholeExtreme) -> range:
    """Return the whole numbers in the order in which the first that fits is the one that is asked for."""
    far = edge(form)
    if far is None:
        raise Unreadable("infinitely many whole numbers")
    return range(far, far - MOST, -1) if form.greatest else range(far, far + MOST)
