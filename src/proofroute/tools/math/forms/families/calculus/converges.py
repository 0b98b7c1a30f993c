"""Whether an endless sum or an improper integral converges."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.analysis.convergence import known_convergence
from proofroute.tools.math.forms.families.calculus.sums import SERIES, SUM, sum_of
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, variables

_TELL: Final = r"(?:determine|decide|find\s+out|state|check|tell\s+me|test|show)\s+(?:whether|if)\s+"
_WAYS: Final = r"(?P<ways>(?:(?:is|are)\s+)?(?:converge[sd]?|convergent|diverge[sd]?|divergent|absolutely|conditionally|converge|diverge|or|,|and|neither|whether|is|it|\s)+)"
_QUESTIONS: Final = (
    whole_question(rf"(?:does|do|is|are)\s+{SERIES}{SUM}\s+{_WAYS}"),
    whole_question(rf"{_TELL}{SERIES}{SUM}\s+{_WAYS}"),
    whole_question(rf"(?:test\s+|test\s+for\s+convergence:?\s+){SERIES}{SUM}(?:\s+for\s+convergence)?"),
)
_HARMONIC: Final = re.compile(r"\bthe\s+(alternating\s+)?harmonic\s+series\b", re.IGNORECASE)
_SUBJECT: Final = (
    r"(?:(?:it|the (?:given |whole |infinite |alternating |improper )?(?:series|sum|integral)"
    r"|this (?:improper )?(?:series|integral)|series|integral|this)\s+)"
)
_BY: Final = r"(?:\s+(?:by|using|from)\s+[a-z0-9\s=><()'/.-]{0,80})?"
_SAID: Final = re.compile(
    rf"{_SUBJECT}?(?:is\s+|must\s+|therefore\s+|also\s+)*(?P<no>(?:does not|doesn't|is not|isn't|not)\s+)?"
    rf"(?P<what>converges?|diverges?|convergent|divergent){_BY}"
)


@dataclass(frozen=True, slots=True)
class Converges(Posed):
    """Whether the sum of ``term`` for ``name`` from ``low`` on converges; ``either``: both are named."""

    asks_whether: ClassVar[bool] = True

    term: Expr
    name: str
    low: int
    either: bool

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether the sum of {show(self.term)} for {self.name} from {self.low} to oo converges"

    @property
    def names_both(self) -> bool:
        """Whether it is asked as ``converge or diverge``."""
        return self.either

    def said(self, clause: str) -> bool | None:
        """Read ``the series diverges``."""
        match = _SAID.fullmatch(clause)
        if match is None:
            return None
        return match["what"].startswith("conv") == (match["no"] is None)


@dataclass(frozen=True, slots=True)
class IntegralConverges(Posed):
    """Whether the integral of ``body`` from ``low`` to ``high`` has a value; ``either``: both are named."""

    asks_whether: ClassVar[bool] = True

    body: Expr
    name: str
    low: Expr
    high: Expr
    either: bool

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        bounds = f"from {self.name} = {show(self.low)} to {show(self.high)}"
        return f"whether the integral of {show(self.body)} {bounds} converges"

    @property
    def names_both(self) -> bool:
        """Whether it is asked as ``converge or diverge``."""
        return self.either

    def said(self, clause: str) -> bool | None:
        """Read ``the integral diverges``."""
        match = _SAID.fullmatch(clause)
        if match is None:
            return None
        return match["what"].startswith("conv") == (match["no"] is None)


@dataclass(frozen=True, slots=True)
class HowConverges(Posed):
    """Whether the sum converges absolutely, conditionally or not."""

    vocabulary: ClassVar[str] = (
        "series sum converges converge convergent diverges diverge divergent absolutely conditionally "
        "absolute conditional convergence test alternating"
    )

    term: Expr
    name: str
    low: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"how the sum of {show(self.term)} for {self.name} from {self.low} to oo converges"

    @property
    def writing(self) -> re.Pattern[str] | None:
        """The ways to converge, in words."""
        return re.compile(
            r"(?:(?:it|the\s+series)\s+)?(?:is\s+)?(?:converges?\s+(?:absolutely|conditionally)|(?:absolutely|conditionally)\s+convergent"
            r"|diverges?|divergent|convergent\s+(?:absolutely|conditionally))",
            re.IGNORECASE,
        )


def read_converges(question: str, givens: Givens) -> Converges | HowConverges | None:
    """Read a question whether an endless sum converges, where that can be decided."""
    asked = _HARMONIC.sub(
        lambda found: f"the series sum {'(-1)^(n+1)/n' if found[1] else '1/n'} from n = 1 to infinity",
        question,
    )
    for phrase in _QUESTIONS:
        match = phrase.match(asked)
        if match is None:
            continue
        term, name, low = sum_of(match, givens)
        if not variables(term) <= {name} or known_convergence(term, name, low) is None:
            return None
        ways = (match.groupdict().get("ways") or "converge or diverge").lower()
        if "absolutely" in ways and "conditionally" in ways:
            return HowConverges(term, name, low)
        both = "conv" in ways and "div" in ways
        if "absolutely" in ways or "conditionally" in ways or (not both and "conv" not in ways):
            return None
        return Converges(term, name, low, both)
    return None


_WAY: Final = r"(?P<way>converge[sd]?|convergent|diverge[sd]?|divergent)(?P<other>\s+or\s+(?:converge[sd]?|convergent|diverge[sd]?|divergent))?"
_INTEGRALS: Final = (
    whole_question(
        rf"(?:does|is)\s+(?P<integral>(?:the\s+)?(?:improper\s+)?(?:integral\s+\S|\$*(?:\\int|∫)).+?)\s+{_WAY}"
    ),
    whole_question(
        rf"{_TELL}(?P<integral>(?:the\s+)?(?:improper\s+)?(?:integral\s+\S|\$*(?:\\int|∫)).+?)\s+(?:(?:is|are)\s+)?{_WAY}"
    ),
)
_IMPROPER: Final = re.compile(
    r"^(?:the\s+)?(?:improper\s+)?(?:integral\s*:?\s+(?=\$*(?:\\int|∫)))?", re.IGNORECASE
)


def asked_of_integral(question: str) -> tuple[str, bool] | None:
    """Return the question for the integral's value, and whether both answers are named.

    >>> asked_of_integral("Does the integral of 1/x from 1 to infinity converge or diverge")
    ('Evaluate integral of 1/x from 1 to infinity', True)
    """
    for phrase in _INTEGRALS:
        match = phrase.match(question)
        if match is not None:
            both = match["other"] is not None
            if match["way"].startswith("div") and not both:
                return None
            return f"Evaluate {_IMPROPER.sub('', match['integral'])}", both
    return None
