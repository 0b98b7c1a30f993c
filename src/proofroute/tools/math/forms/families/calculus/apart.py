"""Partial fractions."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.forms.families.graphs.function import function_of
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

_BODY: Final = (
    r"(?:the\s+)?(?:(?:following|rational)\s+)*(?:(?:expression|function|fraction)\s*:?\s+)?"
    r"\$*(?:[a-z]\(\s*(?P<name>[a-z])\s*\)\s*=\s*)?(?P<body>[^=]+?)\$*"
)
_INTO: Final = r"(?:in(?:to)?|as|using)\s+(?:a\s+sum\s+of\s+)?(?:its\s+)?partial\s+fractions?"
_QUESTIONS: Final = (
    whole_question(rf"use\s+partial\s+fractions\s+to\s+(?:decompose|rewrite|expand|split)\s+{_BODY}"),
    whole_question(rf"{ASK}partial\s+fractions?\s+(?:decomposition|expansion|form)\s+(?:of|for)\s+{_BODY}"),
    whole_question(
        rf"(?:decompose|write|express|split|resolve|expand|separate|break)(?:\s+up)?\s+{_BODY}\s+{_INTO}"
    ),
)


@dataclass(frozen=True, slots=True)
class Apart(Posed):
    """A quotient of polynomials, as a sum with a power of one irreducible polynomial below each term."""

    claims: ClassVar[tuple[str, ...]] = ("value", "form")
    vocabulary: ClassVar[str] = (
        "partial fraction fractions decomposition numerator denominator linear factor repeated coefficients"
    )

    expr: Expr
    name: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the partial fractions over the rational numbers of {show(self.expr)}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))


def read_apart(question: str, givens: Givens) -> Apart | None:
    """Read a question for partial fractions."""
    for phrase in _QUESTIONS:
        match = phrase.match(question)
        if match is None:
            continue
        body, name = function_of(match["body"], givens, match["name"])
        quotient = as_quotient(body, name)
        return None if quotient is None or len(quotient.bottom) < 2 else Apart(body, name)
    return None
