"""Whether a function is even, odd or neither."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.operands import pieces_of, whether, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

Sort = Literal["even", "odd"]
_OPEN: Final = FUNCTION.removesuffix(r"\$*") + r"\$*"
_OR: Final = r"(?:,?\s+or\s+|,\s+)"
_BOTH: Final = rf"(?:an?\s+)?(?:even{_OR}(?:an?\s+)?odd|odd{_OR}(?:an?\s+)?even)(?:\s+function)?(?:{_OR}neither(?:\s+of\s+them)?)?"
_WHICH: Final = (
    whole_question(rf"is\s+{_OPEN}\s+{_BOTH}"),
    whole_question(
        rf"(?:determine|state|decide|find\s+out|check|tell\s+me|identify)\s+(?:whether|if)\s+{_OPEN}\s+is\s+{_BOTH}"
    ),
)
_ONE: Final = whether(_OPEN, r"(?:an?\s+)?(?P<sort>even|odd)(?:\s+function)?")
_SAID: Final = re.compile(
    r"(?:(?:it|this|the function|f(?:\(x\))?|[a-z]\(x\)|the given function)\s*(?:is|'s|must be|(?P<no>is not|isn't))"
    r"(?:\s+(?:indeed|therefore|thus|also|clearly|an?))*\s+|(?P<not>not\s+)?(?:an?\s+)?)(?P<what>even|odd)(?:\s+function)?"
)


@dataclass(frozen=True, slots=True)
class Parity(Posed):
    """Which of both a function is, or neither."""

    vocabulary: ClassVar[str] = "even odd neither nor function symmetric symmetry axis origin about property"

    body: Expr
    name: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether {show(self.body)} is an even or an odd function of {self.name}, or neither"

    @property
    def writing(self) -> re.Pattern[str] | None:
        """How the answer is said."""
        return re.compile(
            r"(?:an?\s+)?(?:even|odd)(?:\s+function)?|neither(?:\s+(?:of\s+them|even\s+nor\s+odd|an?\s+even\s+nor\s+an?\s+odd"
            r"(?:\s+function)?|odd\s+nor\s+even))?",
            re.IGNORECASE,
        )


@dataclass(frozen=True, slots=True)
class IsParity(Posed):
    """Whether a function is even, or odd."""

    asks_whether: ClassVar[bool] = True

    body: Expr
    name: str
    sort: Sort

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether {show(self.body)} is an {self.sort} function of {self.name}"

    def said(self, clause: str) -> bool | None:
        """Read ``it is odd``."""
        match = _SAID.fullmatch(clause)
        if match is None or (match["what"] == self.sort) is False:
            return None  # a function may be both, or neither
        return match["no"] is None and match["not"] is None


def read_parity(question: str, givens: Givens) -> Parity | IsParity | None:
    """Read a question whether a function is even or odd."""
    asked = defined_within(question)
    for phrase in _WHICH:
        match = phrase.match(asked)
        if match is not None:
            if not _is_of_function(question, match["name"]):
                return None
            return Parity(*function_of(match["body"], givens, match["name"]))
    match = _ONE.match(asked)
    if match is None:
        return None
    found = pieces_of(match)
    if not _is_of_function(question, found.get("name")):
        return None
    body, name = function_of(found["body"], givens, found.get("name"))
    return IsParity(body, name, "even" if found["sort"].lower() == "even" else "odd")


def _is_of_function(question: str, name: str | None) -> bool:
    """Tell whether a function is asked about: ``Is n^2 + n even`` asks about whole numbers."""
    return name is not None or re.search(r"\bfunction\b", question, re.IGNORECASE) is not None
