"""Gradients: all partial derivatives of a function of two or three variables."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified, substituted
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.graphs.function import in_dollars
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, variables

_FUNCTION: Final = r"(?:the\s+)?(?:function\s+)?\$?(?:(?P<f>[a-zA-Z])\(\s*(?P<names>[a-z](?:\s*,\s*[a-z]){1,2})\s*\)|z)\s*=\s*(?P<body>[^=]+?)\$?"
_POINT: Final = r"\s*,?\s+at\s+(?:the\s+)?(?:point\s+)?\$?\(\s*(?P<at>[^()]+)\)\$?"
_PART: Final = r"\$?(?:[a-z]_\{?[a-z]\}?|∂[a-z]/∂[a-z])\$?"
_QUESTIONS: Final = (
    whole_question(
        rf"{ASK}(?:\$?(?:∇|\\nabla)\s*(?P<of>[a-z])\$?|gradient\s+of\s+\$?[a-z]\$?)\s+(?:for|if|when|where)\s+{_FUNCTION}(?:{_POINT})?"
    ),
    whole_question(
        rf"{ASK}(?:gradient(?:\s+vector)?\s+(?:of|for)|∇|\$?\\nabla\$?|(?:all\s+)?(?:the\s+)?(?:first[- ](?:order\s+)?)?"
        rf"partial\s+derivatives\s+of)\s*{_FUNCTION}(?:{_POINT})?"
    ),
    whole_question(
        rf"{ASK}{_PART}(?:\s*,\s*{_PART})?\s*,?\s+and\s+{_PART}\s+(?:for|if|of|when|where)\s+{_FUNCTION}(?:{_POINT})?"
    ),
    whole_question(
        rf"(?:if|given|for|let)\s+{_FUNCTION}\s*[,.;]\s+{ASK}(?:gradient(?:\s+of\s+\$?[a-z]\$?)?|{_PART}\s+and\s+{_PART}"
        rf"|∇[a-z]|\$?\\nabla\s*[a-z]\$?)(?:{_POINT})?"
    ),
)


@dataclass(frozen=True, slots=True)
class Gradient(Posed):
    """The partial derivatives of ``body`` by ``names``, in this order, at a point where one is given."""

    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "gradient partial derivative derivatives vector nabla grad component components with respect to point"
    )

    body: Expr
    names: tuple[str, ...]
    at: tuple[Expr, ...] = ()

    @property
    def parts(self) -> tuple[Expr, ...]:
        """The partial derivatives."""
        values = dict(zip(self.names, self.at, strict=False))
        slopes = (differentiate(simplified(self.body), name) for name in self.names)
        return tuple(simplified(substituted(slope, values)) for slope in slopes)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        where = f" at ({', '.join(map(show, self.at))})" if self.at else ""
        return f"the derivatives of {show(self.body)} by {', '.join(self.names)}{where}"

    @property
    def letters(self) -> frozenset[str]:
        """The variables."""
        return frozenset(() if self.at else self.names)


def read_gradient(question: str, givens: Givens) -> Gradient | None:
    """Read a question for all partial derivatives."""
    for phrase in _QUESTIONS:
        match = phrase.match(question)
        if match is None:
            continue
        names = tuple(re.split(r"\s*,\s*", match["names"] or "x, y"))
        body = givens.expression(in_dollars(match["body"]), names)
        if not variables(body) or not variables(body) <= set(names) or len(set(names)) < len(names):
            return None
        if not is_plain(body) or is_modular(body):
            return None
        named = re.findall(r"_\{?([a-z])", question.partition("=")[0])
        if named and tuple(named) != names:
            return None
        at = () if match["at"] is None else tuple(value_of(part, givens) for part in match["at"].split(","))
        return Gradient(body, names, at) if len(at) in (0, len(names)) else None
    return None
