"""Slopes of curves that an equation in x and y gives."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import add, div, neg, simplified, substituted
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.computed import Computed
from proofroute.tools.math.forms.families.graphs.function import in_dollars
from proofroute.tools.math.forms.operands import value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, Sym, variables

_ASK: Final = (
    r"(?:what\s+is|what's|find|determine|compute|calculate|give|evaluate)\s+(?:the\s+)?(?:value\s+of\s+)?"
)
_SLOPE: Final = r"\$?(?:dy\s*/\s*dx|y'|\\d?frac\s*\{\s*dy\s*\}\s*\{\s*dx\s*\})\$?"
_EQUATION: Final = r"\$*(?P<equation>[^=]+?=[^=]+?)\$*"
_HOW: Final = r"(?:\s+(?:by|using|with|via)\s+implicit\s+differentiation)"
_POINT: Final = r"\s*,?\s+at\s+(?:the\s+)?(?:point\s+)?\$?\(\s*(?P<a>[^(),]+),\s*(?P<b>[^(),]+)\)\$?"
_QUESTIONS: Final = (
    whole_question(
        rf"(?:if|given(?:\s+that)?|for|let|suppose(?:\s+that)?)\s+(?:the\s+)?(?:curve\s+|equation\s+)?{_EQUATION}\s*"
        rf"[,.;]\s+(?:then\s+)?(?:use\s+implicit\s+differentiation\s+to\s+)?{_ASK}{_SLOPE}{_HOW}?(?:{_POINT})?"
    ),
    whole_question(
        rf"{_ASK}{_SLOPE}{_HOW}?\s*(?:[:,]\s*|\s+)(?:(?:if|for|when|where|given|of|from)\s+)?(?:the\s+)?"
        rf"(?:curve\s+|equation\s+)?{_EQUATION}{_HOW}?(?:{_POINT})?"
    ),
    whole_question(
        rf"(?:use\s+implicit\s+differentiation\s+to\s+){_ASK}{_SLOPE}\s+(?:if|for|when|where|given|of)\s+{_EQUATION}(?:{_POINT})?"
    ),
    whole_question(rf"implicitly\s+differentiate\s+{_EQUATION}(?:\s+(?:to\s+find|for)\s+{_SLOPE})?"),
    whole_question(
        rf"{_ASK}slope\s+of\s+(?:the\s+)?(?:tangent(?:\s+line)?\s+to\s+)?(?:the\s+)?(?:curve|graph\s+of|circle|ellipse)?\s*"
        rf"{_EQUATION}{_POINT}"
    ),
)


@dataclass(frozen=True, slots=True)
class Implicit(Posed):
    """The slope of y as a function of x, where ``relation`` holds."""

    vocabulary: ClassVar[str] = (
        "implicit differentiation implicitly derivative chain rule product rule slope with respect to solve "
        "both sides dy dx curve"
    )

    relation: Relation

    @property
    def zero(self) -> Expr:
        """What is zero on the curve."""
        left, right = self.relation.sides
        return simplified(add(left, neg(right)))

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"dy/dx on the curve {show(self.relation)}"

    @property
    def letters(self) -> frozenset[str]:
        """The coordinates."""
        return frozenset("xy")


def read_implicit(question: str, givens: Givens) -> Implicit | Computed | None:
    """Read a question for the slope of a curve in x and y, everywhere or at a point of it."""
    for phrase in _QUESTIONS:
        match = phrase.match(question)
        if match is None:
            continue
        found = match.groupdict()
        relation = givens.relation(in_dollars(match["equation"]), ["x", "y"])
        if variables(*relation.sides) != frozenset("xy") or relation.ops != ("=",):
            return None
        if not is_plain(*relation.sides) or is_modular(*relation.sides) or _says_what_y_is(relation):
            return None
        form = Implicit(relation)
        across, upward = differentiate(form.zero, "x"), differentiate(form.zero, "y")
        if "a" not in found or found["a"] is None:
            return form
        at = {"x": value_of(found["a"], givens), "y": value_of(found["b"], givens)}
        if sign(substituted(form.zero, at)) != 0 or not sign(substituted(upward, at)):
            return None
        slope = neg(div(substituted(across, at), substituted(upward, at)))
        where = f"({show(at['x'])}, {show(at['y'])})"
        return Computed(f"the slope of the curve {show(relation)} at {where}", (slope,))
    return None


def _says_what_y_is(relation: Relation) -> bool:
    left, right = relation.sides
    return left == Sym("y") or right == Sym("y")
