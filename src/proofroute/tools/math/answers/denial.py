"""Answers that a reply denies or takes back: they are none."""

import re
from typing import Final

_TAKEN_BACK: Final = re.compile(
    r"\b(?:correction|oops|whoops|i meant|i mean|edit|kidding|re-?check(?:ing|ed)?|wait|hmm+|sorry"
    r"|apolog\w+|on second thoughts?|scratch that|never ?mind"
    r"|(?:that|it|this)(?: is|'s| was) (?:wrong|incorrect|not right|false|a mistake)"
    r"|i made (?:a|an) (?:mistake|error)|let me (?:re|correct|fix)\w*"
    r"|(?:don't|do not|can't|cannot) (?:know|tell|say|be sure)|not sure)\b|\.\.\.\s*no\b|,\s*no,",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"\b(?:can(?:no|')t|could(?: no|n')t|unable to|won't|will not)\s+"
    r"(?:tell|answer|say|solve|determine|compute|help|provide|give)\b"
    r"|\bi (?:refuse|decline|do not know|don't know)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"[,;\n]|[.!?](?=\s)"
    r"|\b(?:which|but|so|then|therefore|hence|thus|because|since|we (?:get|have|find))\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[A-Za-z']+")
_DENIALS: Final = frozenset(
    (
        "not",
        "cannot",
        "never",
        "nobody",
        "neither",
        "unlike",
        "except",
        "false",
        "incorrect",
        "wrong",
        "mistaken",
    )
)
_PHRASES: Final = re.compile(
    r"\b(?:none of|no one|(?:rather|other) than|instead of|(?:a|common|typical|frequent) (?:mistake|error))\b"
)
_REACH: Final = 9
"""Words before the answer within which a denial governs it."""
_NEAR: Final = 160


def withdrawn(reply: str, answer: str) -> bool:
    """Tell whether ``answer`` is denied before it, or taken back after it, where it last stands in ``reply``.

    >>> withdrawn("The answer cannot be 4.", "4"), withdrawn("Final answer: 4. Correction: 5.", "4")
    (True, True)
    >>> withdrawn("Since x is not zero, the answer is 5.", "5")
    False
    """
    place = reply.rfind(answer)
    if place < 0:
        # Put together from several places: look at the end of what is said.
        return _TAKEN_BACK.search(reply[-_NEAR:]) is not None
    before = reply[max(0, place - _NEAR) : place]
    if _denies(_CLAUSE.split(before)[-1]):
        return True
    if _REFUSED.search(before) is not None and "boxed" not in before:
        return True
    return _TAKEN_BACK.search(reply[place + len(answer) :]) is not None


def _denies(clause: str) -> bool:
    words = [word.lower() for word in _WORD.findall(clause)][-_REACH:]
    denied = any(word in _DENIALS or word.endswith("n't") for word in words)
    return denied or _PHRASES.search(" ".join(words)) is not None
