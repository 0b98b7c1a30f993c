"""Division of polynomials: quotient, remainder, both."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal

import flint

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, variables

What = Literal["quotient", "remainder", "both"]

_OF: Final = r"(?:(?:the\s+)?(?:polynomial|expression)\s+)?(?:\$?[a-zA-Z]\(\s*[a-zA-Z]\s*\)\s*=\s*)?"
_A: Final = rf"{_OF}(?P<a>[^=?]+?)"
_B: Final = rf"{_OF}(?P<b>[^=?]+?)"
_BY: Final = rf"\s+(?:(?:is|are)\s+)?(?:divided\s+)?by\s+{_B}"
_USE: Final = (
    r"(?:(?:us(?:e|ing)|by)\s+(?:the\s+)?(?:polynomial\s+)?(?:long|synthetic|remainder)\s+(?:division|theorem)"
    r"\s*,?\s+(?:to\s+)?)?"
)
_HOW: Final = (
    r"(?:\s*,?\s+using\s+(?:the\s+)?(?:polynomial\s+)?(?:long|synthetic|remainder)\s+(?:division|theorem))?"
)
_WHEN: Final = (
    r"\s+(?:when|if|of\s+dividing|after\s+dividing|from\s+dividing|on\s+dividing|obtained\s+when)\s+"
)
_PHRASES: Final[tuple[tuple[What, re.Pattern[str]], ...]] = (
    (
        "both",
        whole_question(
            rf"{_USE}{ASK}quotient\s+and\s+(?:the\s+)?remainder(?:{_WHEN}|\s+of\s+){_A}{_BY}{_HOW}"
        ),
    ),
    ("remainder", whole_question(rf"{_USE}{ASK}remainder{_WHEN}{_A}{_BY}{_HOW}")),
    ("quotient", whole_question(rf"{_USE}{ASK}quotient{_WHEN}{_A}{_BY}{_HOW}")),
    (
        "both",
        whole_question(
            rf"{_USE}divide\s+{_A}\s+by\s+{_B}{_HOW}"
            r"(?P<asked>\s*[.,;]?\s+(?:and\s+)?(?:give|find|state|write|identify|express|determine)\s+(?:down\s+)?(?:the\s+|your\s+)?"
            r"(?:answer\s+as\s+(?:a\s+)?)?quotient\s+and\s+(?:the\s+)?remainder)?"
        ),
    ),
)
_TERM: Final = r"[^,;.\n$]{1,120}?"
_SAYS: Final = r"(?:\s+(?:is|equals|of))?\s*[:=]?\s*\$?(?:[qQrR]\s*(?:\(\s*[a-z]\s*\))?\s*=\s*)?"
_SAID: Final = (
    re.compile(
        rf"(?:the\s+)?quotient\b{_SAYS}(?P<q>{_TERM})\$?\s*(?:[,;.]\s*|\n+[-*\s]*|\s+)(?:and\s+|with\s+)?(?:the\s+|a\s+)?"
        rf"remainder\b{_SAYS}(?P<r>{_TERM})(?P<end>\$?\s*(?:[.]\s*)?$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|(?<=\n)|\b(?:is|are|answer:)\s+|=\s*)(?P<q>\$?{_TERM})\$?\s*,?\s+(?:with\s+)?(?:a\s+)?(?:remainder(?:\s+of)?|R)\s*:?\s*\$?"
        rf"(?P<r>{_TERM})(?P<end>\$?\s*(?:[.]\s*)?$)",
    ),
)


@dataclass(frozen=True, slots=True)
class Division(Posed):
    """What is left, or how often it goes, when ``dividend`` is divided by ``divisor``."""

    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "quotient remainder divide divided division dividing long synthetic polynomial divisor dividend "
        "theorem"
    )

    what: What
    dividend: Expr
    divisor: Expr
    name: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        what = "quotient and remainder" if self.what == "both" else self.what
        return f"the {what} of {show(self.dividend)} by {show(self.divisor)}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))

    def restated(self, content: str) -> str:
        """Write a quotient and a remainder that are named as a pair."""
        if self.what != "both" or len(content) > 20_000:
            return content
        plain = content.replace("**", "").rstrip()
        for pattern in _SAID:
            match = pattern.search(plain)
            if match is not None:
                return f"{plain[: match.start()]}\n\n({match['q'].strip(' $')}, {match['r'].strip(' $')})"
        return content


def read_division(question: str, givens: Givens) -> Division | None:
    """Read a question about two polynomials in one variable."""
    for what, pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        dividend, divisor = (givens.expression(_bare(match[name])) for name in "ab")
        letters = variables(dividend, divisor)
        if len(letters) != 1 or variables(divisor) != letters or not is_plain(dividend, divisor):
            return None
        (name,) = letters
        if is_modular(dividend, divisor) or polynomial(dividend, name) is None:
            return None
        under = polynomial(divisor, name)
        return None if under is None or under.degree() < 1 else Division(what, dividend, divisor, name)
    return None


def _bare(text: str) -> str:
    return text.strip(" $")


def polynomial(expr: Expr, name: str) -> Any | None:
    """Return a polynomial with rational coefficients; None for what is none."""
    found = as_quotient(expr, name)
    if found is None or len(found.bottom) != 1:
        return None
    values = [value / found.bottom[0] for value in found.top]
    return flint.fmpq_poly([flint.fmpq(value.numerator, value.denominator) for value in values])
