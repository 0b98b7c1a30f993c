"""The wording that surely affirms: what is not listed here may deny, doubt, quote or joke."""

import re
from collections.abc import Iterator
from typing import Final

from proofroute.verifiers.proof.words import ENDING

_VOCABULARY: Final = frozenset(
    """
    a about above abs absolute add added adding addition again algebra all also always an and another
    any apply applying are argument arithmetic as assume assumed assumes assuming assumption at base be
    because been being below between bigger both bound bounded by calculate calculation cancel
    cancelling cannot case cases cbrt check choose claim claimed clear clearly coefficient coefficients
    combine combining common complete completed completes composite compute computing conclude
    conclusion congruent consecutive consequently consider constant contradict contradicting
    contradiction contradictory contradicts contrary conversely coprime correct cos cube cubes
    decreasing define defined definition degree denominator denominators denote desired difference
    differences different digit digits direct directly discriminant distinct divide divided divides
    dividing divisibility divisible divisor divisors do does done double each eight either element
    elementary elements equal equality equals equation equations equivalent established establishes even
    evens every exactly exist exists exp expand expanding exponent expression extra fact factor
    factorial factoring factorisation factorization factors final finally finish finished finite first
    five floor following follows for form formula four fraction fractions from function fundamental gcd
    general generality get give given gives giving go goes greater greatest growing grows had half hand
    has have having hence here higher hold holds hypothesis identically identity immediate immediately
    implies imply implying in increasing indeed induction inductive inequality infinite infinitely
    integer integers into irrational irrationality is it its itself kind know known large larger largest
    law least left lemma less let like line ln log logarithm lowest max may mean means method middle min
    minus mod modulo more multiple multiples multiplicity multiplied multiply multiplying must namely
    natural necessarily negative neighbors neighbour neighbours neither never next nine no non none
    nonnegative nonzero nor not note now number numbers numerator obtain obtained obtains obvious
    obviously odd odds of on one only onto or other otherwise our out over pair parity part perfect pi
    plus polynomial positive power powers prime primes principle product products proof proofs property
    prove proved proven proves proving q qed quantity quotient rational rationals real reals rearrange
    rearranging reason recall reduced reduces remain remainder remainders remains repeated replace
    required rest result right root root's roots same satisfies satisfy second see set seven shall show
    showing shown shows side sides similarly simple simplify simplifying simply sin since six small
    smaller smallest so solution solutions some sqrt square squared squarefree squares squaring standard
    statement step still strictly substitute substituting subtract subtracting successive such suffices
    sum sums suppose supposed supposition take taken tan ten term terms than that the their them then
    theorem there therefore these they third this those though three thus times to together too trivial
    trivially true two under up us use used uses using value values variable was we well were when
    whence whenever where whether which while whole with without write writing written yes yield yields
    zero
    """.split()  # noqa: SIM905
)
_COMMANDS: Final = frozenset(
    """
    Box Rightarrow begin binom blacksquare bmod cdot cdots cos dfrac dots end equiv frac gcd ge geq
    implies in infty ldots le left leq ln log mathbb mathbf mid mod ne neq pi pm pmod prod qed qquad
    quad right sin sqrt square sum tan text tfrac therefore times to
    """.split()  # noqa: SIM905
)
# Marks of a quotation, a negation or a refusal.
_MARKS: Final = re.compile(
    r"[\"“”„«»`~¬✗✘✕✖❌⛔🚫⊥⊬⊭⊢❎☒👎?]|\\(?:neg|lnot|not|bot|nvdash)\b|^\s*>|(?:^|\s)!", re.MULTILINE
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}(?:['’][a-z]+)?")
_COMMAND: Final = re.compile(r"\\([A-Za-z]+)")
_POSSESSIVE: Final = re.compile(r"[A-Z][a-zé]+['’]s?")
_PRODUCT: Final = re.compile(r"(?!my|at\b)[a-dkmnpqrstxyzA-DKMNPQ]{2,3}")
_AM_GM: Final = frozenset(
    ("am", "gm", "cauchy", "schwarz", "euler", "fermat", "euclid", "wlog", "lcm", "rhs", "lhs")
)

_STARTS: Final = r"(?:Hence|Thus|Therefore|So|Consequently|It follows|We conclude|We have (?:shown|proved))\b"
_SPLIT: Final = re.compile(rf"(?<=[.!;])\s+|(?<=:)\s*\n+|\n\s*\n+|\n(?=\s*{_STARTS})")
_LABEL: Final = re.compile(r"^\W{0,8}(?:proof|solution|answer|conclusion)\b\s*[.:]?\s*", re.IGNORECASE)
_SEALED: Final = re.compile(rf"[\s.,;(\[$]{{0,20}}(?:{ENDING.pattern}|✓|✔)[\s.)\]!$]{{0,20}}$", re.IGNORECASE)

_SEAL_WITHIN: Final = 60

_SAYING: Final = (
    r"(?:we\s+(?:have\s+|can\s+|may\s+)?(?:therefore\s+|thus\s+|now\s+)?(?:conclude|see|shown|showed|proved|"
    r"proven|established|have|obtain|get)|it\s+follows|it\s+is\s+(?:clear|obvious|proved|proven)|"
    r"this\s+(?:shows|proves|establishes|means|implies|gives)|which\s+(?:shows|proves|means|implies)|"
    r"that\s+(?:shows|proves)|it\s+is\s+(?:true|proved|proven))(?:\s+that)?"
)
_ADVERB: Final = (
    r"(?:so(?!\s+that)|hence|thus|therefore|consequently|accordingly|finally|indeed|clearly|obviously|yes|and|then|"
    r"in\s+conclusion|in\s+summary|as\s+a\s+result|by\s+(?:induction|contradiction|algebra|definition|"
    r"contraposition|calculation|assumption)|∴|\\therefore)"
)
_FRAME: Final = re.compile(rf"^(?:(?:{_ADVERB}(?!\w)|{_SAYING}\b)[\s,]*)+", re.IGNORECASE)
_INNER: Final = re.compile(
    r"(?:[,;]\s+|\s+|^)(?:and\s+)?(?=(?:so(?!\s+that)|hence|thus|therefore|which\s+(?:shows|proves)|we\s+conclude)\b)",
    re.IGNORECASE,
)
_REASON: Final = re.compile(r"^(?:because|since|as|by|from)\b", re.IGNORECASE)
_OPEN: Final = re.compile(
    r"\b(?:not(?! divisible| even\b| odd\b)|no|none|never|cannot|neither|nor|"
    r"if|were|would|may|only|whether|when|whenever|though|some)\b|:",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"[\s,]+(?:as\s+(?:claimed|required|desired|asserted|we\s+wanted|was\s+to\s+be\s+(?:shown|proved|proven))|"
    r"by\s+(?:induction|contradiction)|which\s+(?:completes|proves)\s+the\s+(?:proof|claim|statement)|"
    r"and\s+the\s+proof\s+is\s+complete|and\s+we\s+are\s+done)$",
    re.IGNORECASE,
)


def is_plain(reply: str) -> bool:
    """Tell whether every word and mark of ``reply`` belongs to mathematics and to the steps of a proof."""
    if _MARKS.search(reply) or any(name not in _COMMANDS for name in _COMMAND.findall(reply)):
        return False
    words: list[str] = _WORD.findall(_COMMAND.sub(" ", ENDING.sub(" ", reply)))
    return all(
        word.lower() in _VOCABULARY
        or word.lower() in _AM_GM
        or _POSSESSIVE.fullmatch(word)
        or _PRODUCT.fullmatch(word)
        for word in words
    )


def sentences_of(reply: str) -> tuple[list[str], bool]:
    """Split a reply into its sentences, without labels and end marks; tell whether it had an end mark."""
    plain = re.sub(r"\*\*|(?m:^#+\s*)", "", reply).strip()
    sealed = False
    while match := _SEALED.search(plain, max(0, len(plain) - _SEAL_WITHIN)):
        plain, sealed = plain[: match.start()], True
    parts = (_LABEL.sub("", part.strip()).strip() for part in _SPLIT.split(plain))
    return [re.sub(r"\s+", " ", part).rstrip(" .;") for part in parts if part.strip(" .;")], sealed


def affirmed_in(sentence: str) -> Iterator[tuple[str, bool]]:
    """Yield what ``sentence`` may affirm, most of it first, each with whether it is said as a conclusion."""
    body = _without_tail(sentence)
    yield body, body != sentence
    unframed = _FRAME.sub("", body)
    if unframed != body:
        # "Suppose .. Then .." is still under its supposition.
        framed = re.sub(r"\W+", " ", body.removesuffix(unframed)).strip().lower()
        yield unframed, framed not in {"then", "and", "and then", "yes"}
    for match in _INNER.finditer(body):
        if not _OPEN.search(body[: match.start()]):
            yield _FRAME.sub("", body[match.end() :]), True
    if _REASON.match(body):
        for match in re.finditer(r",\s+", body):
            if not _OPEN.search(body[: match.start()]):
                yield _FRAME.sub("", body[match.end() :]), True


def _without_tail(sentence: str) -> str:
    while match := _TAIL.search(sentence):
        sentence = sentence[: match.start()]
    return sentence.strip(" ,.;")
