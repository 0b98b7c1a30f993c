"""The few rules that are practically certain; whatever leaves room for doubt is left to the trained model."""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.core import Classification, Kind

_LOOKED_AT: Final = 400


@dataclass(frozen=True, slots=True)
class Rule:
    """Where ``pattern`` stands and ``unless`` does not, the text is of this kind."""

    kind: Kind
    probability: float
    reason: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def _rule(kind: Kind, reason: str, pattern: str, unless: str | None = None) -> Rule:
    flags = re.IGNORECASE
    return Rule(kind, 0.98, reason, re.compile(pattern, flags), re.compile(unless, flags) if unless else None)


_LANGUAGES: Final = (
    r"(python|java|javascript|typescript|rust|c\+\+|c#|kotlin|swift|ruby|bash|php|haskell|sql)"
)
_VERSE: Final = r"(poem|haiku|sonnet|limerick|ballad|villanelle|lullaby|nursery rhyme|fairy tale|short story)"

RULES: Final = (
    _rule(
        "math",
        "it is a sum in figures",
        r"^\W{0,3}((what is|what's|calculate|compute|how much is|wie viel ist|combien font|cuánto es)\s+)?"
        r"(?=[\d\s.,()/-]*(\d\s*[+*×÷·^]\s*\(?\d|\d\s+[-/]\s+\d))[-+*/^×÷·\d\s.,()]+=?\s*\??\s*$",
    ),
    _rule(
        "proof",
        "it is a statement in a proof language",
        r"\b(theorem|lemma)\s+\w+[^\n]{0,200}(:=|\n[^\n]{0,200}:=)|:=\s*(by\s+)?sorry\b|"
        r"\(assert \([\s\S]{0,300}\(check-sat\)",
        r"\b(translate|summari[sz]e|poem|story|haiku|list|extract)\b",
    ),
    _rule(
        "proof",
        "it begins by asking to prove a mathematical statement",
        r"^\W*(please )?(prove|disprove|show) that [^.?!]{0,200}([$\\=<>≤≥∈²³]|\b(irrational|prime|divisible|"
        r"converges?|continuous|integers?|infinitely many)\b)",
        r"\b(poem|story|song|python|function|code)\b",
    ),
    _rule(
        "code",
        "it asks for a program in a named language",
        rf"^\W*(please |can you |could you )?(write|implement|create)( me)? an? {_LANGUAGES} "
        r"(function|program|script|class|method)\b(?! (schedule|about))",
        r"\b(poem|story|song|haiku)\b",
    ),
    _rule(
        "creative",
        "it asks for a piece of verse or prose",
        rf"^\W*(please )?(write|compose)( me| us)? an? ([a-z]+ ){{0,2}}{_VERSE} (about|on|for|in which)\b",
        r"\b(function|program|script|code|json|extract)\b",
    ),
    _rule(
        "extraction",
        "it asks to extract into a format",
        r"^\W*(please )?extract [^.?!\n]{0,80}\b(as|in|into|to) (a )?(json|csv|yaml)\b",
        r"\b(function|program|script|regex|python|java|code|poem|story)\b",
    ),
)


def by_certain_rules(text: str) -> Classification | None:
    """Classify by the first rule that fits; None where none does.

    >>> by_certain_rules("Prove that sqrt(2) is irrational.").kind
    'proof'
    >>> by_certain_rules("Prove that you are human.")
    """
    text = text[:_LOOKED_AT]
    for rule in RULES:
        if rule.pattern.search(text) and not (rule.unless and rule.unless.search(text)):
            return Classification(
                kind=rule.kind,
                probability=rule.probability,
                runner_up=None,
                stage="rules",
                reason=rule.reason,
            )
    return None
