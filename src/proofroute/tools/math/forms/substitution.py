"""One unknown of two equations, of which one says what the other unknown is."""

from typing import Final

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.text.reader import read_relation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, Sym, variables

_ALL: Final = (
    r"(?P<all>(?:all|every|the)\s+)?(?:possible\s+)?(?P<real>real\s+)?(?:(?:values?|numbers?)\s+(?:of\s+)?)?"
)
_SUCH: Final = r"(?:such\s+that|so\s+that|for\s+which|satisfying|that\s+satisfy|if|when|where|given\s+that)"
_QUESTIONS: Final = (
    whole_question(
        rf"(?:find|determine|give|what\s+(?:is|are)|solve\s+for)\s+{_ALL}\$?(?P<x>[a-z])\$?\s*,?\s+{_SUCH}\s+"
        r"(?P<one>[^=,;?]+=[^=,;?]+?)\s*(?:,\s*and|,|;|\band\b)\s+(?P<two>[^=,;?]+=[^=,;?]+)"
    ),
    whole_question(
        r"(?:if|given(?:\s+that)?)\s+(?P<one>[^=,;?]+=[^=,;?]+?)\s*(?:,\s*and|,|;|\band\b)\s+(?P<two>[^=,;?]+=[^=,;?]+?)"
        rf"\s*,\s*(?:then\s+)?(?:find|determine|what\s+(?:is|are)|solve\s+for)\s+{_ALL}\$?(?P<x>[a-z])\$?"
    ),
)


def of_one_unknown(question: str) -> str | None:
    """Return the question with the other unknown replaced by what it is said to be.

    >>> of_one_unknown("Find all real x such that x^2 + y^2 = 25 and y = x + 1")
    'Find all real values of x such that x^2 + (x + 1)^2 = 25'
    """
    match = next((found for phrase in _QUESTIONS if (found := phrase.match(question))), None)
    if match is None:
        return None
    try:
        one, two = (read_relation(match[name].strip(" $")) for name in ("one", "two"))
        asked = match["x"]
        for said, other in ((one, two), (two, one)):
            replaced = _replaced(said, other, asked)
            if replaced is not None:
                real = "real " if match["real"] else ""
                return f"Find all {real}values of {asked} such that {show(replaced)}"
    except (Unreadable, Undefined, TooLarge):
        pass
    return None


def _replaced(said: Relation, other: Relation, asked: str) -> Relation | None:
    """Return ``other`` in the letter that is asked for alone, where ``said`` gives the second letter."""
    match said:
        case Relation(sides=(Sym(name=name), body), ops=("=",)) if name != asked:
            if (
                variables(body) != frozenset((asked,))
                or variables(*other.sides) != frozenset((name, asked))
                or other.ops != ("=",)
            ):
                return None
            quotient = as_quotient(body, asked)
            if quotient is None or len(quotient.bottom) != 1:
                return None  # where it has no value would be forgotten
            left, right = (substitute(side, name, body) for side in other.sides)
            return Relation((left, right), ("=",))
        case _:
            return None
