"""Replies that say there is no solution."""

import re
from typing import Final

from proofroute.tools.math.answers.sentences import last_sentence
from proofroute.tools.math.tree import Collection, Value, Word

_LONGEST: Final = 300
_NEAR_THE_END: Final = 1_000
_NONE: Final = re.compile(
    r"(?:(?:so|thus|hence|therefore|in conclusion|answer|final answer|conclusion)\b|[\s,:*])*"
    r"(?:(?:the|this) (?:given )?(?:equation|problem) has |there (?:is|are|exists?) |it has |we have |x has "
    r"|the answer is:? )?"
    r"(?:no (?:(?P<real>real(?:[- ]valued|[- ]number)?)|such|possible|valid|x)?\s*(?:solutions?|roots?)"
    r"(?: exists?| at all| whatsoever| to (?:the|this) equation)?|none|(?:the )?empty(?: solution)? set"
    r"|(?:the )?solution set is (?:empty|the empty set)"
    r"|(?:the|this) equation (?:is unsolvable|cannot be satisfied|can't be satisfied)|∅"
    r"|(?:es gibt )?keine (?P<reell>reellen? )?lösung(?:en)?"
    r"|no (?:hay|tiene) soluci(?:ón|ones)|pas de solutions?|aucune solution|无解)"
    r"(?: (?:in|over|among|for) (?P<over>(?:the )?real(?:s| numbers)?|ℝ|r)(?: x)?)?[\s.!*$]*",
    re.IGNORECASE,
)


def _said(text: str) -> re.Match[str] | None:
    return None if len(text) > _LONGEST else _NONE.fullmatch(" ".join(text.split()))


def says_none(value: Value) -> bool:
    """Tell whether an answer says that there is no solution: in exactly these words, or as the empty set.

    >>> [says_none(Word(text)) for text in ("no real solutions", "no idea", "no unique solution")]
    [True, False, False]
    """
    if isinstance(value, Collection):
        return not value.items
    return isinstance(value, Word) and _said(value.text) is not None


def says_real(value: Value) -> bool:
    """Tell whether it speaks of real solutions only."""
    match = _said(value.text) if isinstance(value, Word) else None
    return match is not None and any(match[name] is not None for name in ("real", "over", "reell"))


def none_at_the_end(content: str) -> Word | None:
    """Return the last sentence of a reply where it says that there is no solution.

    >>> none_at_the_end("The discriminant is negative. Therefore the equation has no real solutions.")
    Word(text='therefore the equation has no real solutions')
    """
    sentence = last_sentence(content[-_NEAR_THE_END:]).strip(" *")
    if content.rstrip(" *\"'").endswith("?") or _said(sentence) is None:
        return None
    return Word(" ".join(sentence.lower().split()))
