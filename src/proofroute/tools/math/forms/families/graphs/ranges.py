"""The range of a function: every value that it takes."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.analysis.images import image
from proofroute.tools.math.forms.families.domain import punctured
from proofroute.tools.math.forms.families.graphs.function import (
    FUNCTION,
    ON,
    defined_within,
    domain_of,
    function_of,
    interval_of,
)
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Interval

_NOTATION: Final = (
    r"(?:\s*[,.]?\s+(?:(?:(?:and\s+)?(?:express|write|give|state)\s+(?:your|the|it)\s+(?:answer\s+)?)?"
    r"in\s+interval\s+notation))?"
)
_QUESTION: Final = whole_question(
    rf"{ASK}(?:range|image)(?:\s+of\s+values)?\s+(?:of|for)\s+{FUNCTION}{ON}?{_NOTATION}"
)


@dataclass(frozen=True, slots=True)
class Range(Posed):
    """All values of ``body`` for ``name`` in ``parts``."""

    claims: ClassVar[tuple[str, ...]] = ("solutions",)
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "range function image minimum maximum least greatest value values interval notation all real numbers "
        "except set union greater less than or equal vertex parabola opens upward downward output outputs "
        "amplitude between positive negative nonnegative inclusive"
    )

    body: Expr
    name: str
    parts: tuple[Interval, ...]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        where = " ∪ ".join(map(show_part, self.parts))
        return f"the range of {show(self.body)} for {self.name} in {where}"

    @property
    def letters(self) -> frozenset[str]:
        """The letters of which a range may be told."""
        return frozenset("yfgh")

    def restated(self, content: str) -> str:
        """Write ``all real numbers except 2`` as a union of intervals."""
        return punctured(content)


def show_part(part: Interval) -> str:
    """Write an interval."""
    left, right = "[" if part.low_closed else "(", "]" if part.high_closed else ")"
    return f"{left}{show(part.low)}, {show(part.high)}{right}"


def read_range(question: str, givens: Givens) -> Range | None:
    """Read a question for the range of a function whose values are known."""
    match = _QUESTION.match(defined_within(question))
    if match is None:
        return None
    body, name = function_of(match["body"], givens, match["name"])
    parts = domain_of(body, name, interval_of(match.groupdict(), name))
    image(body, name, parts)  # raises where it is not known
    return Range(body, name, parts)
