"""Which side a reply takes where either may be right: it says so in its first sentence or in its last.

"This is false" in between may speak of a supposition; what begins with it, and ends no other way, decides.
"""

import re
from typing import Final

from proofroute.verifiers.proof.stance import Side
from proofroute.verifiers.proof.wording import sentences_of
from proofroute.verifiers.proof.words import DENIAL

_STATEMENT: Final = (
    r"(?:(?:the|this|that) (?:given |original |above |stated )?"
    r"(?:statement|claim|assertion|proposition|conjecture|implication|formula|equality|inequality|identity))"
)
_IT: Final = rf"(?:{_STATEMENT}|it|this|that)"
_FALSE: Final = r"(?:false|not true|untrue|incorrect|wrong|invalid|not valid|not correct|disproved|refuted)"
_TRUE: Final = r"(?:true|correct|valid|proved|proven)"
_WHERE: Final = r"(?: in general)?"
_FRAME: Final = (
    r"(?:(?:so|hence|thus|therefore|consequently|in conclusion|we conclude that|this shows that|conclusion|"
    r"answer|"
    r"the answer is|final answer|verdict)\b[,:]?\s*)*"
)
_SAYS_FALSE: Final = (
    rf"(?:{_IT} is {_FALSE}{_WHERE}|{_STATEMENT} (?:does not hold|fails|doesn't hold){_WHERE}|false|no|nope|"
    rf"(?:we|i) (?:will |shall |can )?disprove {_IT}|disproof|disproved|not true{_WHERE}|"
    rf"no, (?:it|this|that) is {_FALSE}|{_IT} isn't true)"
)
_SAYS_TRUE: Final = (
    rf"(?:{_IT} is (?:indeed |always )?{_TRUE}|{_STATEMENT} (?:always )?holds|true|yes|"
    rf"(?:we|i) (?:will |shall |can )?prove {_IT}|yes, (?:it|this|that) is (?:indeed )?{_TRUE})"
)
_BECAUSE: Final = (
    r"(?:[,:]? (?:because|since|as|by|for example|for instance|with|and here is|e\.g\.)\b.*|[:,;] .*)?"
)
_HEADED: Final = r"(?:(?:a|one|here is a)\s+)?counter-?example(?:\s*:.*|\s+is\s+[^.]*\d[^.]*)?"
_TRUE_TOO: Final = re.compile(
    r"\b(?:true|holds?|correct|valid|prove[dns]?|none|no counter-?example)\b", re.IGNORECASE
)
_NOT_TRUE: Final = re.compile(
    r"(?:\bnot|n['’]t|\bnever)(?: \w+)? (?:true|holds?|correct|valid)\b|\bdisproved?\b", re.IGNORECASE
)
_YES_OR_NO: Final = re.compile(r"\W*(?:yes|no|nope)\b", re.IGNORECASE)
_FIRST_FALSE: Final = re.compile(rf"{_FRAME}(?:{_SAYS_FALSE}{_BECAUSE}|{_HEADED})", re.IGNORECASE)
_FIRST_TRUE: Final = re.compile(rf"{_FRAME}{_SAYS_TRUE}(?:[,:]? (?:because|since|by)\b.*)?", re.IGNORECASE)
_LAST_FALSE: Final = re.compile(
    rf"{_FRAME}(?:{_STATEMENT} is {_FALSE}{_WHERE}|{_STATEMENT} (?:does not hold|fails){_WHERE}|"
    rf".*,? (?:so|hence|therefore|thus) {_STATEMENT} is {_FALSE}{_WHERE})",
    re.IGNORECASE,
)
_LAST_TRUE: Final = re.compile(rf"{_FRAME}{_STATEMENT} (?:is (?:indeed )?{_TRUE}|holds)", re.IGNORECASE)
_UNSURE: Final = re.compile(
    r"\b(?:maybe|perhaps|probably|i think|not sure|unsure|might|suppose that the statement|either|"
    r"wait|actually|correction|on second thought|i was wrong|mistake|not false|not wrong)\b|[\"“”«»?]",
    re.IGNORECASE,
)
_DECORATION: Final = re.compile(r"[*_`#]+")
_LONGEST: Final = 20_000


def side_in(reply: str, *, negative: bool = False) -> Side:
    """Tell which side ``reply`` takes for certain on a question of which it was not said what is true.

    Args:
        reply: what was answered.
        negative: the question itself holds a "not", so that "no" may agree with it.

    >>> side_in("False. Take n = 3: then 3^2 = 9 is odd.")
    'denies'
    >>> side_in("Suppose it is false. Then 1 = 2.")
    'unclear'
    """
    if len(reply) > _LONGEST or _UNSURE.search(reply):
        return "unclear"
    sentences, _ = sentences_of(_DECORATION.sub("", reply))
    if not sentences:
        return "unclear"
    first, last = (_plain(sentence) for sentence in (sentences[0], sentences[-1]))
    if negative and _YES_OR_NO.match(first):
        return "unclear"
    begins = _FIRST_FALSE.fullmatch(first) is not None and not _TRUE_TOO.search(_NOT_TRUE.sub(" ", first))
    denies = begins or _LAST_FALSE.fullmatch(last) is not None
    affirms = bool(_FIRST_TRUE.fullmatch(first) or _LAST_TRUE.fullmatch(last))
    if denies == affirms:
        return "unclear"
    if denies:
        return "denies"
    # Who begins with "true" and ends with a denial may have changed their mind.
    return "unclear" if DENIAL.search(last) and last != first else "affirms"


def _plain(sentence: str) -> str:
    return re.sub(r"\s+", " ", sentence).strip(" .!:;")
