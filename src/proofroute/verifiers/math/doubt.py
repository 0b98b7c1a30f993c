"""Whether a reply leaves no doubt about which of its numbers is its answer."""

import re
from dataclasses import replace
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math import FinalAnswer
from proofroute.verifiers.math.wording import UPSET, understood

_NUMERAL: Final = re.compile(r"(?<![\w)\]}])-?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*")
_OPERATOR: Final = re.compile(r"\s*(\\times|\\cdot|[-+*/^=×·])\s*")
_ORNAMENT: Final = re.compile(r"[$*`,;:?!]|\\[()\[\]]|\.(?=\s|$)")
_NEAR: Final = 6_000
_ENDED: Final = re.compile(r"[\s*$)\]\\]*(?:[.](?:\s|\W*$)|\n|$)")
_CLAIMS: Final = re.compile(
    r"\b(?:answer|result|integral|derivative|value|total)\b[^.;:,\n]*"
    r"(?:\b(?:is|equals|equal to|evaluates to)|[:=])[\s*$({\\]*$"
    r"|(?:^|\n|[.!?]\s)[\s*]*(?:therefore|thus|hence|so|in total|altogether|in conclusion)\b[^.!?\n]*$",
    re.IGNORECASE,
)
_AFTER_THE_END: Final = re.compile(r"[\s*.!$)]*")
_BOLD_NUMBER: Final = re.compile(r"\*\*[^*\n]{0,80}\d[^*\n]{0,80}\*\*")
_SENTENCE_END: Final = re.compile(r"\n|[.!?](?=\s)")
_STEPS_ONLY: Final = re.compile(r"(?:[=:→⇒]|\b(?:so|thus|hence|therefore|and|get|gives?))[\s*$]*$")
"""A sign or word that leads to a result."""
_DOUBTS: Final = re.compile(
    r"\?|\b(?:or|if|unless|maybe|perhaps|might|may|could|would|should|guess\w*|probabl[ey]|possibl[ey]|about|roughly"
    r"|approximately|almost|nearly|around|suppose\w*|assum\w+|wait|hmm|sorry|student\w*|someone|people|others?|he|she|they"
    r"|you|your|first|before|earlier|previous\w*|common|exponent|index|step|intermediate|check|note|remark|else|until"
    r"|than|differen\w*|opposite|reciprocal|inverse|negative|half|doubl\w+|twice|tripl\w+|squared?|remaining|rest|missing|instead|rather|unlike|except|without|cannot|can't|unsure|unclear|think|believe|claims?|says?)\b",
    re.IGNORECASE,
)
"""What may make another thing of the number that ends a reply."""
_BOX: Final = re.compile(r"\\(?:boxed|fbox)\s*\{")


def is_understood(found: FinalAnswer, question: str) -> bool:
    """Tell whether an answer is marked as one, or stands in words that say just that it is the answer."""
    if found.place in ("box", "whole") or understood(found.before, found.after, question):
        return True
    return found.place == "bold" and _is_marked(found)


def _is_marked(found: FinalAnswer) -> bool:
    """Tell whether the one number in bold ends the reply, after words that neither doubt nor deny it."""
    if _AFTER_THE_END.fullmatch(found.after) is None or _BOLD_NUMBER.search(found.before):
        return False
    sentence = _SENTENCE_END.split(found.before[-_NEAR:].rstrip("*"))[-1]
    return (
        _STEPS_ONLY.search(sentence) is not None
        and not UPSET.search(found.before)
        and not _DOUBTS.search(found.before)
    )


def is_sure(content: str, question: str, found: FinalAnswer, *, several: bool, in_prose: bool) -> bool:
    """Tell whether ``found`` is marked as the answer, or is the only number that the reply adds.

    Args:
        content: the reply.
        question: what was asked; what is copied from it raises no doubt.
        found: what was taken for the answer.
        several: whether several values may be asked for, of which one box may hold just one.
        in_prose: whether the question is told in words, so that a reply repeats its numbers one by one.
    """
    if found.place == "whole":
        return re.search(r"\d!\s*$", found.text) is None
    if found.place == "box":
        return not several or len(_BOX.findall(content)) == 1
    if (
        not several
        and _ENDED.match(found.after)
        and (found.place == "stated" or _CLAIMS.search(found.before[-_NEAR:]))
    ):
        return True
    said = found.before[-_NEAR:] + " " + found.after[:_NEAR]
    if found.place == "stated":
        following = found.after if several else found.after.partition("\n")[0]
        said = found.before[found.before.rfind("\n") + 1 :] + " " + following
    added = set(_NUMERAL.findall(_without_copies(said, question))) - set(_NUMERAL.findall(found.text))
    return not (added - set(_NUMERAL.findall(question)) if in_prose else added)


def _without_copies(said: str, question: str) -> str:
    """Drop the words and formulas that are copied from the question: two words on end, or one formula."""
    asked = f" {' '.join(_tokens(question))} "
    tokens = _tokens(said)
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and f" {' '.join(tokens[at : end + 1])} " in asked:
            end += 1
        formula = (
            end == at + 1
            and len(tokens[at]) > 2
            and re.search(r"\d", tokens[at])
            and _OPERATOR.search(tokens[at])
        )
        if end > at + 1 or formula:
            at = end
            continue
        kept.append(tokens[at])
        at += 1
    return " ".join(kept)


def _tokens(text: str) -> list[str]:
    joined = _OPERATOR.sub(
        lambda match: "*" if match[1] in ("\\times", "\\cdot", "×", "·") else match[1], text
    )
    return _ORNAMENT.sub(" ", joined).split()


def without_refutations(evidence: list[Evidence], taken: str | None) -> list[Evidence]:
    """Turn failures into open questions: the reply's answer may be another of its numbers."""
    doubt = f"It is not certain that {taken!r} is what the reply answers."
    return [_open(item, doubt) if item.outcome == "failed" else item for item in evidence]


def without_counts(evidence: list[Evidence], taken: str | None) -> list[Evidence]:
    """Keep what failed by itself; whether something is missing is open: the reply may give it elsewhere."""
    counted = [item for item in evidence if item.claim == "completeness"]
    return [*(item for item in evidence if item not in counted), *without_refutations(counted, taken)]


def without_passes(evidence: list[Evidence], doubt: str) -> list[Evidence]:
    """Turn what passed and what failed into open questions."""
    return [item if item.outcome == "undecided" else _open(item, doubt) for item in evidence]


def _open(item: Evidence, doubt: str) -> Evidence:
    return replace(
        item,
        outcome="undecided",
        assurance="none",
        # What the check found of a value that may be none is not told: it names the right one.
        statement=doubt if item.outcome == "failed" else f"{doubt} {item.statement}",
        counterexample=None,
    )
