"""Whether a reply may be saying that the statement it was asked to prove is false.

Who says of a false statement that it is false is right and must not be refuted, so any sign of it counts.
"""

import re
from typing import Final

from proofroute.tools.math.tree import Relation, RelationOp
from proofroute.tools.proof.statement import Atom, Congruence, Primality, Rationality

_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
_ASSUMING: Final = re.compile(
    r"\b(?:assum\w*|suppos\w*|contradict\w*|hypothes\w*|contrary|were|otherwise|let|if)\b", re.IGNORECASE
)
_DENIAL: Final = re.compile(
    r"\b(?:false|untrue|incorrect|wrong|invalid|mistaken|erroneous|flawed|counter-?\s?examples?|disprov\w*|"
    r"refut\w*|unprovable|typo|mistake|misstated|fails|fail|actually|in fact|no proof|"
    r"(?:is|are|was|does|do|need|can)(?:n['’]t| not| never)(?: \w+)? (?:true|hold|valid|correct|possible|so|"
    r"the case|work|prove|proven|proved|be (?:\w+ )?(?:proven|proved|shown|true))|"
    r"(?:cannot|can['’]t) (?:be |\w+ )?(?:prove|proven|proved|show|shown|demonstrate|true)|impossible to|"
    r"not (?:true|always|for all|every|in general|necessarily|irrational|rational|even|odd|divisible|prime|"
    r"composite)|unable to|no such)\b",
    re.IGNORECASE,
)
_CONTRARY_SIGNS: Final[dict[RelationOp, str]] = {
    ">=": r"<(?!=)|\\lt\b|less than",
    ">": r"<|≤|\\l(?:t|eq?)\b|less than|equal",
    "<=": r">(?!=)|\\gt\b|greater than|more than",
    "<": r">|≥|\\g(?:t|eq?)\b|greater than|more than|equal",
    "=": r"!=|≠|\\neq?\b|\bnot equal|\bdiffer|[<>]",
    "!=": r"=|solution|root",
}


def may_deny(reply: str, claim: Atom) -> bool:
    """Tell whether ``reply`` holds any sign that its author holds ``claim`` to be false.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> claim = Rationality(read_expression("sqrt(4)"), rational=False)
    >>> may_deny("But sqrt(4) = 2 is a rational number.", claim)
    True
    >>> may_deny("Suppose it were rational, p/q in lowest terms; contradiction. So it is irrational.", claim)
    False
    """
    own = [sentence for sentence in _SENTENCE.split(reply) if not _ASSUMING.search(sentence)]
    if any(_DENIAL.search(sentence) for sentence in own):
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
