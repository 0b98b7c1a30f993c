"""Which side a reply takes: that the statement is true, that it is false, or neither for certain.

Who says of a false statement that it is false is right and must not be refuted. So any sign of a denial or a
doubt leaves the side open, and only a reply that argues or concludes for the statement affirms it.
"""

import re
from typing import Final, Literal

from proofroute.tools.math.tree import Relation, RelationOp
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Primality,
    Rationality,
    Statement,
    Summation,
    show_atom,
)
from proofroute.verifiers.proof.instances import counterexample_in
from proofroute.verifiers.proof.words import (
    AGAINST,
    AGREEING,
    ASSUMING,
    CONCLUDING,
    DECLARING,
    DENIAL,
    DOUBT,
    ENDING,
    METHOD,
    ONLY_METHOD,
    SENTENCE,
)

Side = Literal["affirms", "denies", "unclear"]

_AS_RATIONAL: Final = re.compile(
    r"\b(?:integers?|whole|natural|perfect|quotient|terminat\w*|root is)\b|=\s*-?\d", re.IGNORECASE
)
_CONTRARY_SIGNS: Final[dict[RelationOp, str]] = {
    ">=": r"<(?!=)|\\lt\b|less than",
    ">": r"<|≤|\\l(?:t|eq?)\b|less than|equal",
    "<=": r">(?!=)|\\gt\b|greater than|more than",
    "<": r">|≥|\\g(?:t|eq?)\b|greater than|more than|equal",
    "=": r"!=|≠|\\neq?\b|\bnot equal|\bdiffer|[<>]",
    "!=": r"=|solution|root",
}


def side_of(reply: str, statement: Statement) -> Side:
    """Tell which side ``reply`` takes on a statement that it was asked to prove or to decide."""
    claim = statement.claim
    own = _own_sentences(reply)
    if AGAINST.search(reply) or may_deny(reply, claim):
        return "denies"
    last = [*own[-2:], *_sentences(reply)[-1:]]
    concluded = any(_concludes(sentence, claim) for sentence in last)
    sealed = _is_sealed(reply, own, claim)
    if not concluded and counterexample_in(reply, statement, only_named=sealed) is not None:
        return "unclear"
    if concluded or sealed:
        return "affirms"
    if any(DOUBT.search(sentence) for sentence in own):
        return "unclear"
    agrees = bool(own) and (AGREEING.search(own[0]) is not None or _repeats(own[-1], claim))
    return "affirms" if agrees or ONLY_METHOD.fullmatch(reply) else "unclear"


def _is_sealed(reply: str, own: list[str], claim: Atom) -> bool:
    """Tell whether a reply ends as a proof of the claim: it says so, or argues for it up to its end."""
    last = own[-2:] or _sentences(reply)[-1:]
    if any(DOUBT.search(sentence) for sentence in last):
        return False
    if any(DECLARING.search(sentence) for sentence in last):
        return True
    for_it = METHOD.search(reply) is not None or any(_repeats(sentence, claim) for sentence in own)
    return ENDING.search(reply) is not None and for_it


def _sentences(reply: str) -> list[str]:
    return [sentence for sentence in SENTENCE.split(reply) if sentence.strip()]


def _own_sentences(reply: str) -> list[str]:
    """Return the sentences in which the reply speaks for itself, not under a supposition."""
    return [sentence for sentence in _sentences(reply) if not ASSUMING.search(sentence)]


def _concludes(sentence: str, claim: Atom) -> bool:
    """Tell whether a sentence concludes what is claimed, without a word of doubt."""
    plain = re.sub(r"\bnot (?:an? )?rational\b", "irrational", sentence)
    if DOUBT.search(plain) or re.search(r"\b(?:if|were)\b", plain):
        return False
    return CONCLUDING.search(plain) is not None and _repeats(plain, claim)


def _repeats(sentence: str, claim: Atom) -> bool:
    """Tell whether a sentence says what is claimed, as far as its words show."""
    words: tuple[str, ...]
    match claim:
        case Rationality():
            words = ("rational",) if claim.rational else ("irrational",)
        case Congruence(modulus=2):
            words = ("odd",) if (claim.residue == 1) != claim.negated else ("even",)
        case Congruence():
            named = r"\binteger" if claim.modulus == 1 else rf"(?<!\d){claim.modulus}(?!\d)"
            if claim.negated or not re.search(named, sentence):
                return False
            words = ("divisible", "divides", "multiple", "congruent", "integer")
        case Primality():
            words = ("prime", "primes") if claim.prime else ("composite",)
        case Relation():
            said = _bare(show_atom(claim)) in _bare(sentence)
            return said or re.search(r"\b(?:holds|true)\b", sentence) is not None
        case Summation():
            return re.search(r"\b(?:holds|true|for all|for every|all)\b", sentence) is not None
    return any(re.search(rf"\b{word}\b", sentence, re.IGNORECASE) for word in words)


def _bare(text: str) -> str:
    return re.sub(r"[\s$*\\(){}]", "", text).replace("≥", ">=").replace("≤", "<=")


def may_deny(reply: str, claim: Atom) -> bool:
    """Tell whether ``reply`` holds any sign that its author holds ``claim`` to be false.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> claim = Rationality(read_expression("sqrt(4)"), rational=False)
    >>> may_deny("But sqrt(4) = 2 is a rational number.", claim)
    True
    >>> may_deny("Suppose it were rational, p/q in lowest terms; contradiction. So it is irrational.", claim)
    False
    """
    own = _own_sentences(reply)
    if any(DENIAL.search(sentence) for sentence in own):
        return True
    match claim:
        case Relation():
            return any(re.search(_CONTRARY_SIGNS[op], sentence) for op in claim.ops for sentence in own)
        case Rationality():
            words = ("irrational", "rational")
            if not claim.rational and any(_AS_RATIONAL.search(sentence) for sentence in own):
                return True
            return _ends_with_other(own, *(words[::-1] if claim.rational else words))
        case Congruence(modulus=2):
            claimed_odd = (claim.residue == 1) != claim.negated
            words = ("even", "odd")
            return _ends_with_other(own, *(words[::-1] if claimed_odd else words))
        case Primality():
            words = ("prime", "composite")
            found = _ends_with_other(own, *(words if claim.prime else words[::-1]))
            return found or any(re.search(r"[*·×]|\\times|\\cdot|factor", sentence) for sentence in own)
        case _:
            return False


def _ends_with_other(sentences: list[str], claimed: str, other: str) -> bool:
    """Tell whether the last sentence that speaks of either ends with the other."""
    for sentence in reversed(sentences):
        words: list[str] = re.findall(rf"\b(?:{claimed}|{other})\b", sentence, re.IGNORECASE)
        if words:
            return words[-1].lower() == other
    return False
