"""Replies that begin with yes or no: ``Yes, it is.``."""

import re
from typing import Final

from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.dress import undress
from proofroute.tools.math.answers.words import meaning
from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.grading.outcomes import met, unmet

_WORD: Final = 30
_SHORT: Final = 400
_SAID: Final = re.compile(
    r"[\s*_\"]*(?P<said>yes|no)\b[\s*_\"]*(?:[,.;:!]|[-—–])+\s*(?P<rest>\S.*)", re.IGNORECASE
)
_TURN: Final = re.compile(
    r"\b(?:yes|because|wait|hmm|actually|but|however|although|though|unless|only\s+if|depends|sorry|correction|rather"
    r"|true|false|correct|incorrect|wrong|right|maybe|perhaps|not\s+sure|guess|answer|boxed)\b|(?:^|[.!;]\s*)no\b|[?\n]",
    re.IGNORECASE,
)
"""What may take the first word back, or give a second answer."""


def affirmed(reference: str, answer: str) -> Equality | None:
    """Hold a reference that is yes or no against the first word of a short reply; None for any other.

    >>> affirmed("yes", "Yes, the function is even.").outcome, affirmed("yes", "No, it is odd.").outcome
    ('equal', 'different')
    """
    if len(reference) > _WORD or len(answer) > _SHORT or (begun := _SAID.fullmatch(answer)) is None:
        return None
    try:
        wanted = meaning(undress(reference)[0])
    except TooLarge:
        return None
    if wanted not in ("true", "false") or _TURN.search(begun["rest"]) is not None:
        return None
    said = "true" if begun["said"].lower() == "yes" else "false"
    return met("the same words") if wanted == said else unmet("different words")
