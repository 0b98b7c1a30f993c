"""Which side a reply takes: that the statement is true, that it is false, or neither for certain.

Who says of a false statement that it is false is right and must not be refuted. So any sign of a denial or a
doubt leaves the side open, and only a reply that argues or concludes for the statement affirms it.
"""

import re
from typing import Final, Literal

from proofroute.tools.math.tree import Relation, RelationOp
from proofroute.tools.proof.statement import Atom, Congruence, Primality, Rationality, Statement, Summation
from proofroute.verifiers.proof.instances import counterexample_in, named_points
from proofroute.verifiers.proof.words import (
    AGAINST,
    AGREEING,
    ARGUING,
    ASSUMING,
    CONCLUDING,
    DENIAL,
    DOUBT,
    LETTER,
    SEALED,
    SENTENCE,
)

Side = Literal["affirms", "denies", "unclear"]

_SAME_SIGNS: Final[dict[RelationOp, str]] = {
    "=": "=",
    ">=": r">=|≥|\\geq?\b|at least",
    "<=": r"<=|≤|\\leq?\b|at most",
}
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
    sealed = any(SEALED.search(sentence) and not DOUBT.search(sentence) for sentence in own[-2:])
    if not concluded and counterexample_in(reply, statement, only_named=sealed) is not None:
        return "unclear"
    if concluded or sealed:
        return "affirms"
    if not own:
        # Nothing but suppositions and their contradiction: a proof, if it says so.
        return "affirms" if SEALED.search(reply) else "unclear"
    if any(DOUBT.search(sentence) for sentence in own) or _is_foreign(reply):
        return "unclear"
    if AGREEING.search(own[0]) or _repeats(own[-1], claim):
        return "affirms"
    argues = ARGUING.search(reply) is not None and next(named_points(reply, statement), None) is None
    return "affirms" if argues else "unclear"


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
            words = () if claim.negated else ("divisible", "divides", "multiple", "congruent", "integer")
        case Primality():
            words = ("prime", "primes") if claim.prime else ("composite",)
        case Relation():
            return re.search(r"\b(?:holds|true)\b", sentence) is not None or (
                set(claim.ops) <= {"=", ">=", "<="}
                and re.search(_SAME_SIGNS[claim.ops[0]], sentence) is not None
            )
        case Summation():
            return re.search(r"\b(?:holds|true|for all|for every|all)\b", sentence) is not None
    return any(re.search(rf"\b{word}\b", sentence, re.IGNORECASE) for word in words)


def _is_foreign(reply: str) -> bool:
    """Tell whether most letters of a reply are none of English."""
    letters: list[str] = LETTER.findall(reply)
    return 2 * sum(letter.isascii() for letter in letters) < len(letters)


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
    """Tell whether the last sentence that speaks of either holds only the other."""
    for sentence in reversed(sentences):
        words = re.findall(rf"\b(?:{claimed}|{other})\b", sentence, re.IGNORECASE)
        if words:
            return claimed not in {word.lower() for word in words}
    return False
