"""Equations with logarithms of which the base is not written: it is ten by convention."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.kinds import Equation
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import Relation, variables

_LOG: Final = re.compile(r"(?<![A-Za-z\\])\\?log(?![A-Za-z_\d])(?!\s*_)")
_NAME: Final = r"\$?(?P<{0}>[a-zA-Z])\$?"
_EQUATION: Final = r"(?P<equation>[^=?]+=[^=?]+?)"
_KIND: Final = r"(?:the\s+)?(?:(?:following|logarithmic)\s+)*(?:equation\s*:?\s+)?"
_REAL: Final = r"(?P<{0}>real\s+)?"
_PHRASES: Final = (
    whole_question(
        rf"solve\s*:?\s+(?:for\s+{_NAME.format('name')}\s*[:,]?\s+)?{_KIND}{_EQUATION}"
        rf"(?:\s*,?\s+for\s+(?:all\s+)?{_REAL.format('real')}{_NAME.format('name2')})?"
    ),
    whole_question(
        rf"(?:find|determine|give|what\s+(?:is|are))\s+(?:all\s+)?(?:the\s+)?{_REAL.format('real')}"
        rf"(?:(?:solutions?|values?|roots?)\s+(?:of\s+|to\s+|for\s+)?)?(?:{_NAME.format('name')}\s+)?"
        r"(?:(?:if|such\s+that|for\s+which|when|where|satisfying|that\s+satisfy|given(?:\s+that)?|in|of|to)\s+)?"
        rf"{_KIND}{_EQUATION}"
    ),
    whole_question(
        rf"(?:if|given(?:\s+that)?)\s+{_EQUATION}\s*,\s*(?:then\s+)?(?:find|what\s+is|determine|solve\s+for)\s+"
        rf"(?:the\s+value\s+of\s+)?{_NAME.format('name')}"
    ),
)


@dataclass(frozen=True, slots=True)
class Logs(Posed):
    """All values of ``name`` for which a relation holds, the logarithms taken to base ten.

    Args:
        common: with logarithms to base ten.
        natural: the same with natural ones.
        name: the variable.
        real: whether real numbers are asked for.
    """

    claims: ClassVar[tuple[str, ...]] = ("solutions", "completeness")
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = "logarithm logarithms base ten domain positive extraneous argument property"

    common: Relation
    natural: Relation
    name: str
    real: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{self.equation(self.common).read_as}, the logarithms to base 10"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))

    def equation(self, relation: Relation) -> Equation:
        """Return one of both readings."""
        return Equation(relation, self.name, self.real)


def read_logs(question: str, givens: Givens) -> Logs | None:
    """Read an equation with logarithms of which the base is not written."""
    if _LOG.search(question) is None:
        return None
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        pieces = match.groupdict()
        named = {pieces.get("name"), pieces.get("name2")} - {None}
        texts = [_LOG.sub(sign, pieces["equation"].strip(" $:,")) for sign in (r"\\log_{10}", r"\\ln")]
        common, natural = (givens.relation(text, [name for name in named if name]) for text in texts)
        letters = variables(*common.sides)
        sides = (*common.sides, *natural.sides)
        if common.ops != ("=",) or len(letters) != 1 or not named <= letters:
            continue
        if not is_plain(*sides) or is_modular(*sides) or common == natural:
            continue
        (name,) = letters
        return Logs(common, natural, name, pieces.get("real") is not None)
    return None
