"""Polynomials of Taylor and Maclaurin."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified, substitute
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.operands import ASK, NUMERAL, ORDINAL, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ZERO, Expr

_MOST: Final = 10
_WHOSE: Final = r"(?P<whose>taylor|maclaurin)(?:'s)?"
_DEGREE: Final = r"(?:(?P<ordinal>[a-z]+|\d{1,2}(?:st|nd|rd|th))[- ](?:degree|order)|(?:degree|order)[- ](?P<number>\d{1,2}))"
_SORT: Final = r"(?P<ordinal>linear|quadratic|cubic)"
_OF_DEGREE: Final = r"\s+of\s+(?:degree|order)\s+(?P<number>\d{1,2}|[a-z]+)"
_WHAT: Final = r"(?:polynomial|expansion|approximation|series|formula)"
_AT: Final = (
    r"(?:\s*,?\s+(?:(?:centered|centred|expanded)\s+)?(?:at|about|around|near)\s+(?:the\s+point\s+)?"
    r"\$?(?:[a-z]\s*=\s*)?(?P<at>[^=]{1,20}?)\$?)?"
)
_TERMS: Final = r"first\s+(?P<count>[a-z]+|\d)\s+(?P<nonzero>non-?zero\s+)?terms\s+(?:of|in)\s+(?:the\s+)?"
_GOES_ON: Final = re.compile(
    r"\s*\+\s*(?:\\c?dots|\\ldots|…|⋯|\.\.\.|(?:\\mathcal\s*\{O\}|O|o)\s*\(\s*[a-z]\s*\^\s*\{?\d{1,2}\}?\s*\))"
    r"(?=[\s$).*\\\]}]{0,20}$)"
)
_QUESTIONS: Final = (
    whole_question(rf"{ASK}{_DEGREE}\s+{_WHOSE}\s+{_WHAT}\s+(?:of|for)\s+{FUNCTION}{_AT}"),
    whole_question(rf"{ASK}{_SORT}\s+{_WHOSE}\s+{_WHAT}\s+(?:of|for)\s+{FUNCTION}{_AT}"),
    whole_question(rf"{ASK}{_WHOSE}\s+{_WHAT}{_OF_DEGREE}\s+(?:of|for)\s+{FUNCTION}{_AT}"),
    whole_question(
        rf"{ASK}{_WHOSE}\s+{_WHAT}\s+(?:of|for)\s+{FUNCTION}{_AT}\s*,?\s+(?:up\s+)?(?:to|of)\s+(?:degree|order)\s+"
        r"(?P<number>\d{1,2}|[a-z]+)"
    ),
    whole_question(
        rf"(?:(?:write|list)\s+|{ASK})(?:(?:out|down)\s+)?(?:the\s+)?{_TERMS}{_WHOSE}\s+{_WHAT}\s+(?:of|for)\s+{FUNCTION}{_AT}"
    ),
)


@dataclass(frozen=True, slots=True)
class Taylor(Posed):
    """The polynomial of ``degree`` at most that has the derivatives of ``body`` at a point."""

    vocabulary: ClassVar[str] = (
        "taylor maclaurin polynomial series expansion degree order derivatives derivative centered centred "
        "about at term terms nonzero coefficients up to approximation around near"
    )

    body: Expr
    name: str
    at: Expr
    degree: int

    def restated(self, content: str) -> str:
        """Leave out the dots that say that the series goes on, and the order of what is left."""
        return _GOES_ON.sub("", content)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        where = f"{self.name} = {show(self.at)}"
        return f"the Taylor polynomial of {show(self.body)} at {where}, of degree {self.degree} at most"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))


def derivatives(form: Taylor) -> list[Expr]:
    """Return the values of the derivatives at the point, that of the function first."""
    return _derivatives(form.body, form.name, form.at, form.degree)


def _derivatives(body: Expr, name: str, at: Expr, degree: int) -> list[Expr]:
    found: list[Expr] = []
    slope = simplified(body)
    for _ in range(degree + 1):
        found.append(substitute(slope, name, at))
        slope = differentiate(slope, name)
    return found


def read_taylor(question: str, givens: Givens) -> Taylor | None:
    """Read a question for a Taylor polynomial."""
    asked = defined_within(question)
    for phrase in _QUESTIONS:
        match = phrase.match(asked)
        if match is None:
            continue
        found = match.groupdict()
        body, name = function_of(match["body"], givens, match["name"])
        at = ZERO if found["at"] is None else value_of(found["at"], givens)
        if (found["at"] is None) != (found["whose"].lower() == "maclaurin") and at != ZERO:
            return None
        if found["at"] is None and found["whose"].lower() == "taylor":
            return None
        if found.get("count") is not None:
            return _of_terms(body, name, at, _number(found["count"]), nonzero=found["nonzero"] is not None)
        degree = _number(found.get("number") or found.get("ordinal") or "")
        return Taylor(body, name, at, degree) if 0 < degree <= _MOST else None
    return None


def _number(text: str) -> int:
    word = text.lower()
    digits = word.rstrip("stndrh")
    known = int(digits) if digits.isdecimal() else ORDINAL.get(word, NUMERAL.get(word))
    names = {"linear": 1, "quadratic": 2, "cubic": 3}
    known = names.get(word) if known is None else known
    if known is None:
        raise Unreadable(f"{text!r} is no number")
    return known


def _of_terms(body: Expr, name: str, at: Expr, count: int, *, nonzero: bool) -> Taylor | None:
    values = _derivatives(body, name, at, _MOST)
    signs = [sign(value) for value in values]
    if None in signs or not 0 < count <= _MOST:
        return None
    places = [place for place, found in enumerate(signs) if found]
    if len(places) < count or (not nonzero and places[:count] != list(range(count))):
        return None
    return Taylor(body, name, at, places[count - 1])
