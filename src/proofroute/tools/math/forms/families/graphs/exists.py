"""Whether a limit exists."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.families.limit import Limit, read_limit
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

_QUESTION: Final = (
    whole_question(r"does\s+(?:the\s+)?(?P<limit>(?:limit|\$*\\lim|lim)\b.+?)\s+exist"),
    whole_question(
        r"(?:determine|decide|check|find\s+out|tell\s+me)\s+(?:whether|if)\s+(?:the\s+)?"
        r"(?P<limit>(?:limit|\$*\\lim|lim)\b.+?)\s+exists"
    ),
)
_SAID: Final = re.compile(
    r"(?:it|the limit|this limit|the two-sided limit)\s+(?P<no>does not|doesn't|fails to)?\s*(?:exists?)"
)


@dataclass(frozen=True, slots=True)
class Exists(Posed):
    """Whether ``limit`` has a finite value."""

    asks_whether: ClassVar[bool] = True

    limit: Limit

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether there is {self.limit.read_as}"

    def said(self, clause: str) -> bool | None:
        """Read ``the limit does not exist``."""
        match = _SAID.fullmatch(clause)
        return None if match is None else match["no"] is None


def read_exists(question: str, givens: Givens) -> Exists | None:
    """Read a question whether a limit exists."""
    for phrase in _QUESTION:
        match = phrase.match(question)
        if match is not None:
            asked = match["limit"]
            limit = read_limit(f"What is the {asked}" if asked.lower().startswith("limit") else asked, givens)
            return None if limit is None else Exists(limit)
    return None
