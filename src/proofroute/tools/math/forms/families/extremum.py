"""The least or greatest value of a function of one variable, everywhere or on an interval."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.answers.assembled import reals
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Interval, variables

Sort = Literal["least", "greatest"]

_ASK: Final = (
    r"(?:(?:what\s+is|find|calculate|compute|determine|give)\s+)?(?:the\s+)?(?:absolute\s+|global\s+)?"
)
_LEAST: Final = r"(?P<least>minimum|minimal|smallest|least|lowest|min)"
_GREATEST: Final = r"(?P<greatest>maximum|maximal|largest|greatest|highest|max)"
_FUNCTION: Final = (
    r"(?:the\s+)?(?:(?:function|expression|polynomial|quadratic|parabola)\s+)?"
    r"(?:\$?(?:[a-zA-Z]\(\s*(?P<name>[a-zA-Z])\s*\)|y)\s*=\s*)?"
)
_INTERVAL: Final = r"\$?(?P<interval>[\[(][^\[\]()]+,[^\[\]()]+[\])])\$?"
_ON: Final = rf"\s+(?:on|over|in)\s+(?:the\s+)?(?:closed\s+)?(?:interval\s+)?{_INTERVAL}"
_FOR: Final = r"\s+for\s+(?:all\s+)?real\s+(?:numbers\s+|values\s+of\s+)?\$?(?P<real>[a-zA-Z])\$?"
_QUESTION: Final = re.compile(
    rf"^{_ASK}(?:{_LEAST}|{_GREATEST})\s+(?:possible\s+)?value\s+(?:of|attained\s+by|taken\s+by)\s+"
    rf"{_FUNCTION}(?P<body>.+?)(?:{_ON}|{_FOR})?$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Extremum(Posed):
    """The least or greatest value of ``body`` for ``name`` in ``domain``."""

    vocabulary: ClassVar[str] = (
        "minimum maximum minimal maximal smallest largest least greatest lowest highest min max vertex "
        "critical derivative point points completing square occurs attained parabola opens upward endpoint "
        "downward endpoints interval global absolute function attains"
    )

    sort: Sort
    body: Expr
    name: str
    domain: Interval

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the {self.sort} value of {show(self.body)} for {self.name} in {show(self.domain)}"


def read_extremum(question: str, givens: Givens) -> Extremum | None:
    """Read a question about the extreme value of a quotient of polynomials."""
    match = _QUESTION.match(question)
    if match is None:
        return None
    named = {found for found in (match["name"], match["real"]) if found}
    text = match["body"].strip()
    body = givens.expression(f"${text.strip('$')}$" if "\\" in text else text, named)
    free = variables(body)
    if len(free) != 1 or not named <= free or not is_plain(body) or is_modular(body):
        return None
    (name,) = free
    if as_quotient(body, name) is None:
        return None
    domain = _domain(match["interval"])
    return None if domain is None else Extremum("least" if match["least"] else "greatest", body, name, domain)


def _domain(text: str | None) -> Interval | None:
    if text is None:
        return reals()
    found = read_value(text.strip("$ "))
    if not isinstance(found, Interval) or variables(found.low, found.high):
        return None
    return found
