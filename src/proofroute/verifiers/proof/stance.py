"""Which side a reply takes: that the statement is true, that it is false, or neither for certain.

Who says of a false statement that it is false is right and must not be refuted. Denials cannot be listed, so
affirmations are: only a reply whose every word is one of proofs and that ends with the claim affirms it.
"""

import re
from itertools import islice
from typing import Final, Literal

from proofroute.core import LimitError
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Relation, RelationOp
from proofroute.tools.proof.read import read_statement
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Divides,
    Extent,
    Law,
    Perfect,
    Primality,
    Quantified,
    Rationality,
    RootCount,
    Several,
    Statement,
    Summation,
    show_atom,
)
from proofroute.verifiers.proof.instances import counterexample_in
from proofroute.verifiers.proof.wording import affirmed_in, is_plain, sentences_of
from proofroute.verifiers.proof.words import (
    AGAINST,
    AGREEING,
    ASSUMING,
    DENIAL,
    DOUBT,
    ONLY_METHOD,
    SENTENCE,
)

Side = Literal["affirms", "denies", "unclear"]

_FOR_ALL: Final = (
    r"(?: for (?:all|every|each|any)(?: (?:positive|natural|real|whole|integers?|numbers?|reals)){0,3}"
    r"(?: [a-z](?:, [a-z]| and [a-z]){0,3})?)?"
)
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


_SEAL: Final = re.compile(
    r"(?:this completes (?:the|our) proof|the proof is (?:now )?complete|(?:hence )?proved|(?:hence )?proven|"
    r"this proves (?:it|the (?:claim|statement|inequality|identity|result))|(?:it|this) (?:is true|holds)|"
    r"(?:the |our )?(?:statement|claim|result|proposition|theorem|inequality|identity|formula|assertion)"
    r" (?:is (?:true|proved|proven|established|correct|valid|shown)|holds|follows))"
    rf"{_FOR_ALL}",
    re.IGNORECASE,
)
_CONTRADICTION: Final = re.compile(r"(?:this is |which is |we have )?(?:a )?contradiction", re.IGNORECASE)
_REQUIRED: Final = re.compile(r"it follows from [^:]+,? as (?:required|claimed|desired)", re.IGNORECASE)
_MOST_READINGS: Final = 12
_LONGEST: Final = 8_000
_LONGEST_CLAIM: Final = 400


def side_of(reply: str, statement: Statement) -> Side:
    """Tell which side ``reply`` takes on a statement that it was asked to prove or to decide."""
    if _affirms(reply, statement):
        return "affirms"
    return "denies" if AGAINST.search(reply) or may_deny(reply, statement.claim) else "unclear"


def _affirms(reply: str, statement: Statement) -> bool:
    """Tell whether ``reply`` surely affirms: its words are those of proofs, and it ends with the claim."""
    if len(reply) > _LONGEST:
        return False
    sentences, sealed = sentences_of(reply)
    if not sentences or not is_plain(reply):
        return False
    *before, last = sentences
    if before and before[-1].endswith(":"):
        return False
    bodies = list(islice(affirmed_in(last), _MOST_READINGS))
    stated = [concluded for body, concluded in bodies if _says(body, statement)]
    if any(stated) or (stated and sealed):
        return True
    if AGAINST.search(reply) or may_deny(reply, statement.claim) or _is_supposed(before, statement.claim):
        return False
    if any(DOUBT.search(sentence) for sentence in sentences[-2:]):
        return False
    endings = [ONLY_METHOD.fullmatch(reply), _REQUIRED.fullmatch(last)]
    endings += [_SEAL.fullmatch(body) for body, _ in bodies]
    if sealed and before:
        endings.append(_CONTRADICTION.fullmatch(last))
    if not before:
        endings.append(AGREEING.fullmatch(last))
    done = any(endings) or (bool(stated) and not before)
    return done and counterexample_in(reply, statement, only_named=True) is None


def _is_supposed(sentences: list[str], claim: Atom) -> bool:
    """Tell whether the claim itself is what is supposed, which may be in order to refute it."""
    return any(ASSUMING.search(sentence) and _repeats(sentence, claim) for sentence in sentences)


_HOW: Final = {"=": "exactly", "<=": "at most", ">=": "at least"}
_MANY: Final = dict(enumerate(("zero", "one", "two", "three", "four", "five")))
_ROOTS: Final = re.compile(
    r"(?:it|(?:the|this) (?:equation|polynomial|function)) (?:always )?has "
    r"(exactly|at most|at least) (zero|one|two|three|four|five) "
    r"(?:distinct )?real (?:roots?|solutions?|zeros?)"
)


def _says(text: str, statement: Statement) -> bool:
    """Tell whether ``text`` states what is claimed, and nothing that is not among its conditions."""
    if len(text) > _LONGEST_CLAIM:
        return False
    if _speaks_of_it(text, statement.claim):
        return True
    try:
        said = read_statement(text)
    except (Unreadable, LimitError):
        return False
    known = {*statement.assumptions, *statement.unsure}
    same_link = said.link == statement.link or not said.hypothesis
    return said.claim == statement.claim and same_link and {*said.assumptions} <= known


def _speaks_of_it(text: str, claim: Atom) -> bool:
    """Tell whether ``text`` says "it is prime" of what is claimed to be prime."""
    match claim:
        case Rationality():
            said = "(?:a )?rational(?: number)?" if claim.rational else "(?:an )?irrational(?: number)?"
        case Primality():
            said = "(?:a )?prime(?: number)?" if claim.prime else "composite"
        case Congruence(modulus=2):
            said = "odd" if (claim.residue == 1) != claim.negated else "even"
        case Congruence(residue=0) if claim.modulus > 1:
            denied = "not " if claim.negated else ""
            said = rf"{denied}(?:divisible by|a multiple of) {claim.modulus}"
        case RootCount(low=None, high=None, sort="real", loose=False):
            found = _ROOTS.fullmatch(text)
            return found is not None and found.groups() == (_HOW.get(claim.op), _MANY.get(claim.count))
        case _:
            return False
    said = rf"(?:it|this|this number|the number|the expression) (?:is|must be) (?:always )?{said}{_FOR_ALL}"
    return re.fullmatch(said, text, re.IGNORECASE) is not None


def _sentences(reply: str) -> list[str]:
    return [sentence for sentence in SENTENCE.split(reply) if sentence.strip()]


def _own_sentences(reply: str) -> list[str]:
    """Return the sentences in which the reply speaks for itself, not under a supposition."""
    return [sentence for sentence in _sentences(reply) if not ASSUMING.search(sentence)]


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
        case Divides():
            words = ("divides", "divisible", "multiple")
        case Perfect():
            words = ("square", "cube", "power")
        case Several() | Quantified() | Extent() | Law():
            return re.search(r"\b(?:holds|true|exists?|there|always|all|every)\b", sentence) is not None
        case RootCount():
            words = ("root", "roots", "solution", "solutions", "zero", "zeros")
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
