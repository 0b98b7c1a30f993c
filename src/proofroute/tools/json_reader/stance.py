"""What the prose round a JSON value says of it: that it is the answer, a draft, or no answer at all."""

import re
from typing import Final

_NEAR: Final = 300
_FAR: Final = 600
_BAD: Final = (
    r"(?:wrong|incorrect|invalid|false|untrue|mistaken|inaccurate|bogus|made[- ]up|fabricated|fictional|"
    r"not (?:right|correct|true|valid|accurate|the (?:\w+ )?(?:answer|result|solution))|"
    r"an? (?:\w+ )?(?:mistake|error|guess|placeholder|dummy|example)|falsch|nicht richtig|incorrecto|faux)"
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-*\d])")
_CLAUSE: Final = re.compile(r"[;,]\s|\bbut\b|\baber\b", re.IGNORECASE)
_DENIED_BEFORE: Final = re.compile(
    rf"\b{_BAD}|\b(?:do not|don't|never|must not|should not) (?:use|return|trust|take|accept|rely)\b"
    r"|\b(?:just|only|merely|purely) (?:an? )?(?:example|illustration|guess|placeholder|template|draft)\b"
    r"|\b(?:for example|for instance|e\.g\.|hypothetical\w*|my guess)\b"
    r"|\b(?:not|instead of|rather than|unlike|nicht)\s*:?\s*\Z",
    re.IGNORECASE,
)
_DENIED_FOLLOWING: Final = re.compile(
    rf"\b(?:following|below|next)\b.*\b{_BAD}|{_BAD}.*\bbelow\b", re.IGNORECASE
)
_REFUSED: Final = re.compile(
    r"\b(?:can(?:no|')?t|cannot|could not|couldn't|unable to|won't|will not|not able to|refuse to|"
    r"decline to)\s+"
    r"(?:\w+ly )?(?:answer|help|comply|do (?:that|this|so)|assist|extract|complete|fulfil|fulfill|process|"
    r"provide (?:an?|the) (?:answer|json|extraction)|give (?:an?|the) answer)\b"
    r"|\bi (?:refuse|decline)\b|\b(?:i'm|i am) sorry,? (?:but )?i can(?:no|')?t\b",
    re.IGNORECASE,
)
_TAKEN_BACK: Final = re.compile(
    rf"\b(?:this|that|it|these|above|answer|json|output|object|result|values?|extraction|which)"
    rf"(?:'s| is| are| was| were| looks?| seems?| may be| might be| could be| would be)"
    rf"(?: \w+){{0,2}}? {_BAD}\b"
    r"|\b(?:ignore|disregard|discard|scrap|forget) (?:the |this|that|it|what|everything|all|my)"
    r"|\b(?:scratch|strike) that\b|\bnever ?mind\b|\bon second thoughts?\b|\btake (?:it|that|this) back\b"
    r"|\bi (?:made|was|am|have made)(?: \w+){0,2} (?:mistaken|wrong|mistake|error)\b|\b(?:oops|whoops)\b"
    r"|\bwait\b\s*[,.!:—–-]|\bcorrection\s*:|\bnot (?:\w+ )?(?:sure|certain|confident)\b|\bunsure\b"
    r"|\bshould have (?:been|said|read)\b|\b(?:made|making) (?:it|this|that|these|them) up\b"
    r"|\blet me (?:correct|fix|redo|try again|re-?check)\b|\b(?:actually|no),? (?:no|it|that|this)\b",
    re.IGNORECASE,
)
_RIGHT_AFTER: Final = re.compile(
    rf"[\s`*_)]*(?:(?:is|are|was|would be|may be|might be)(?: \w+)? {_BAD}|(?:is|was|are|were)(?: not|n't)\b"
    r"|\((?:wrong|incorrect|invalid|no|false)\)|[✗✘❌]|\?(?:\s|$)|,? or\b)",
    re.IGNORECASE,
)
_OFFER: Final = re.compile(
    r"\bif\b|\blet me know\b|\bin case\b|\bunless\b|\bplease (?:tell|check)\b", re.IGNORECASE
)
_FINAL: Final = re.compile(
    r"\b(?:better|correct(?:ed)?|fixed|final(?:ly)?|revised|improved|updated|actual(?:ly)?|real|"
    r"but i (?:found|got)|(?:so|thus|therefore|hence)\b|the (?:\w+ )?(?:answer|result|extraction) is|"
    r"instead(?! of)|"
    r"besser|korrigiert\w*|endgültig\w*)",
    re.IGNORECASE,
)
_DRAFT: Final = re.compile(
    r"\b(?:drafts?|first (?:i thought|attempt|try|version|pass)|i first|initial(?:ly)?|at first|"
    r"for (?:example|instance)|entwurf)\b",
    re.IGNORECASE,
)
_CHOICE: Final = re.compile(
    r"\b(?:or|either|oder|ou|alternativ\w*|option|choice|possib\w+|version [ab12]|candidate)\b", re.IGNORECASE
)
_ANOTHER: Final = re.compile(
    rf"\b{_BAD}|\b(?:not|unlike|instead of|source|schema|usage|note|metadata|"
    r"input|example|format|template)\b",
    re.IGNORECASE,
)


def denied(before: str, after: str) -> str | None:
    """Say how the prose before and after a JSON value denies, doubts or takes it back; None if it does not.

    >>> denied("The following is incorrect: ", "")
    'the reply says that it is no answer'
    >>> denied("Here it is:", "Let me know if something is wrong.") is None
    True
    """
    if not before.strip() and not after.strip():
        return None
    before, after = (text.replace("’", "'") for text in (before, after))
    last = _last_sentence(before)
    if _REFUSED.search(before[-_FAR:]):
        return "the reply says that it cannot answer"
    if _DENIED_BEFORE.search(_CLAUSE.split(last)[-1]) or _DENIED_FOLLOWING.search(last):
        return "the reply says that it is no answer"
    sentences = [sentence for sentence in _SENTENCE.split(after[:_FAR]) if not _OFFER.search(sentence)]
    if _RIGHT_AFTER.match(after) or any(_TAKEN_BACK.search(sentence) for sentence in sentences):
        return "the reply doubts it or takes it back"
    return None


def is_settled(before: str, between: str) -> bool:
    """Tell whether the prose says that a later JSON value, and not the one before it, is the answer.

    >>> is_settled("Draft:", "Better:"), is_settled("Either", "or"), is_settled("", "Source:")
    (True, False, False)
    """
    leading, joining = _last_sentence(before), between[-_NEAR:]
    if _CHOICE.search(joining) or re.search(r"\beither\b|\boption\b", leading, re.IGNORECASE):
        return False
    if _ANOTHER.search(_last_sentence(joining)) and not _FINAL.search(_last_sentence(joining)):
        return False
    if re.search(r"\b(?:not|unlike|invalid|wrong|incorrect)\b[^.\n]*\Z", joining, re.IGNORECASE):
        return False
    return _FINAL.search(joining) is not None or _DRAFT.search(leading) is not None


def _last_sentence(text: str) -> str:
    return _SENTENCE.split(text[-_NEAR:].rstrip())[-1].strip()
