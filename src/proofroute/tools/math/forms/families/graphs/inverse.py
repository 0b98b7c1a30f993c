"""Inverse functions."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

_MINUS: Final = r"(?:\^\s*\{?\s*\(?-1\)?\s*\}?|⁻¹)"
_DEFINED: Final = r"\$?(?P<f>[a-zA-Z])\(\s*(?P<name>[a-zA-Z])\s*\)\s*=\s*(?P<body>[^=]+?)\$?"
_START: Final = (
    r"(?:(?:if|given(?:\s+that)?|for|let|suppose(?:\s+that)?|consider)\s+)?(?:the\s+)?(?:function\s+)?"
)
_OF: Final = rf"{ASK}(?:an?\s+)?(?:(?:formula|expression|equation)\s+(?:of|for)\s+)?(?:the\s+)?"
_INVERSE: Final = whole_question(
    rf"{_OF}inverse(?:\s+function)?(?:\s+\$?[a-z]{_MINUS}\(\s*[a-z]\s*\)\$?)?\s+(?:of|to|for)\s+{FUNCTION}"
)
_BEFORE: Final = whole_question(
    rf"{_START}{_DEFINED}\s*[.,;:]\s+(?:then\s+)?{ASK}\$?(?P=f){_MINUS}(?:\(\s*(?P<at>[^()]+)\s*\))?\$?"
)
_AFTER: Final = whole_question(
    rf"{ASK}\$?(?P<f>[a-zA-Z]){_MINUS}(?:\(\s*(?P<at>[^()]+)\s*\))?\$?\s*,?\s+(?:if|when|for|given(?:\s+that)?|where)\s+"
    r"\$?(?P=f)\(\s*(?P<name>[a-zA-Z])\s*\)\s*=\s*(?P<body>[^=]+?)\$?"
)
_GIVEN: Final = whole_question(rf"{ASK}\$?(?P<f>[a-zA-Z]){_MINUS}(?:\(\s*(?P<at>[^()]+)\s*\))?\$?")
_LEFT: Final = re.compile(
    rf"[a-zA-Z]\s*{_MINUS}\s*(?:\\left)?\(\s*[a-zA-Z]\s*(?:\\right)?\)\s*=(?![^=]*\b[a-zA-Z]\s*{_MINUS})"
)


@dataclass(frozen=True, slots=True)
class Inverse(Posed):
    """The inverse of ``body`` as a function of ``name``, or its value ``at`` a number."""

    vocabulary: ClassVar[str] = (
        "inverse function formula swap swapping variables interchange switching solve for of domain where"
    )

    body: Expr
    name: str
    at: Expr | None = None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        where = "" if self.at is None else f", at {show(self.at)}"
        return f"the inverse function of {show(self.body)} in {self.name}{where}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,)) if self.at is None else frozenset()

    def restated(self, content: str) -> str:
        """Write ``f⁻¹(x) =`` as ``y =``."""
        return _LEFT.sub("y =", content) if self.at is None else content


def read_inverse(question: str, givens: Givens) -> Inverse | None:
    """Read a question for the inverse of a function."""
    match = _INVERSE.match(defined_within(question))
    if match is not None:
        return Inverse(*function_of(match["body"], givens, match["name"]))
    match = _BEFORE.match(question) or _AFTER.match(question)
    if match is not None:
        body, name = function_of(match["body"], givens, match["name"])
        return _of(body, name, match["at"], givens)
    match = _GIVEN.match(question)
    if match is None or match["f"] not in givens.functions:
        return None
    body, name = function_of(match["f"], givens)
    return _of(body, name, match["at"], givens)


def _of(body: Expr, name: str, at: str | None, givens: Givens) -> Inverse:
    asked = None if at is None or at.strip() in (name, "x", "y") else value_of(at, givens)
    return Inverse(body, name, asked)
