"""Dice and coins: the probability of a sum, of one number, of so many heads."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.tools.math.forms.families.draws import NUMBERS, number
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

Comparison = Literal["=", ">=", "<=", ">", "<", "even", "odd", "prime"]
MOST: Final = {2: 16, 6: 6}
"""How many coins or dice are thrown at most: all outcomes are gone through."""

_COUNT: Final = r"(?:\d{1,2}|a|an|" + "|".join(NUMBERS) + ")"
_ASK: Final = r"(?:what\s+is|what's|find|calculate|determine|compute)\s+the\s+(?:probability|chance)"
_FAIR: Final = r"(?:(?:fair|standard|regular|normal|ordinary|unbiased)[,\s]\s*)*"
_DIE: Final = rf"{_FAIR}(?:(?:six|6)[- ]sided\s+)?(?:die|dice)"
_DICE: Final = rf"(?P<dice>{_COUNT})\s+{_DIE}"
_THROWN: Final = r"(?:is|are)\s+(?:rolled|thrown|tossed|flipped)"
_COIN: Final = rf"{_FAIR}coins?"
_TIMES: Final = rf"(?:(?P<times>{_COUNT})\s+times|(?P<twice>once|twice))"
_MORE: Final = r"(?:a\s+)?(?:number\s+)?(?:greater|more|higher|larger)\s+than|over|above"
_LESS: Final = r"(?:a\s+)?(?:number\s+)?(?:less|lower|smaller|fewer)\s+than|under|below"
_THAN: Final = (
    rf"(?:(?P<over>{_MORE})|(?P<under>{_LESS})|(?P<least>at\s+least)|(?P<most>at\s+most)"
    r"|(?P<exactly>exactly|equal\s+to)?)\s*(?:a\s+|an\s+)?(?P<value>\d{1,3})"
    r"(?P<after>\s+or\s+(?:more|greater|higher|less|lower|fewer))?"
)
_KIND: Final = r"(?:an?\s+)?(?P<kind>even|odd|prime)(?:\s+number)?"
_SUM: Final = (
    r"(?:a\s+|the\s+)?(?:sum|total)(?:\s+of\s+(?:the\s+)?(?:numbers|dice|two\s+dice|two\s+numbers|rolls))?\s+"
    rf"(?:of\s+|is\s+|equals\s+)?(?:{_THAN}|{_KIND})"
)
_ONE: Final = rf"(?:{_KIND}|{_THAN})"
_HEADS: Final = (
    r"(?:(?P<least>at\s+least)|(?P<most>at\s+most)|(?P<exactly>exactly))?\s*"
    rf"(?P<value>{_COUNT}|no|all|only)?\s*(?:heads?|tails?)"
)
_ROLLING: Final = r"(?:with|on|from|when\s+rolling|by\s+rolling|when\s+you\s+roll)"
_FLIPPED: Final = (
    rf"(?:a\s+{_COIN}\s+is\s+(?:flipped|tossed|thrown)"
    rf"|(?:flipping|tossing|you\s+(?:flip|toss))\s+a\s+{_COIN})"
)


def _phrases(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"^{pattern}$", re.IGNORECASE) for pattern in patterns)


_DICE_PHRASES: Final = _phrases(
    rf"{_ASK}\s+of\s+(?:rolling|getting|throwing)\s+{_SUM}\s+{_ROLLING}\s+{_DICE}",
    rf"{_ASK}\s+(?:of|that)\s+(?:rolling\s+|getting\s+)?{_SUM}\s+(?:if|when)\s+{_DICE}\s+{_THROWN}",
    rf"{_ASK}\s+that\s+the\s+sum\s+of\s+{_DICE}\s+is\s+(?:{_THAN}|{_KIND})",
    rf"(?:if\s+)?(?:you\s+roll\s+{_DICE}|{_DICE.replace('dice>', 'dice2>')}\s+{_THROWN})[.,;]\s*{_ASK}\s+"
    rf"(?:that\s+(?:the\s+)?|of\s+(?:getting|rolling)\s+){_SUM}",
)
_DIE_PHRASES: Final = _phrases(
    rf"{_ASK}\s+of\s+(?:rolling|getting|throwing)\s+{_ONE}\s+{_ROLLING}\s+(?:a|one)\s+{_DIE}(?:\s+roll)?",
    rf"(?:if\s+)?(?:you\s+roll\s+)?(?:a|one)\s+{_DIE}(?:\s+{_THROWN})?(?:\s+once)?[.,;]\s*{_ASK}\s+"
    rf"(?:of\s+(?:getting|rolling)|that\s+(?:it|the\s+(?:number|result))\s+(?:is|shows))\s+{_ONE}",
)
_COIN_PHRASES: Final = _phrases(
    rf"{_ASK}\s+of\s+(?:getting|flipping|tossing)\s+{_HEADS}\s+(?:in|with|from|on)\s+(?P<coins>{_COUNT})\s+"
    rf"(?:{_FAIR}coin\s+)?(?:flips?|tosses|toss|throws?)(?:\s+of\s+a\s+{_COIN})?",
    rf"{_ASK}\s+of\s+getting\s+{_HEADS}\s+(?:when|if)\s+{_FLIPPED}\s+{_TIMES}",
    rf"(?:if\s+)?(?:you\s+(?:flip|toss)\s+)?a\s+{_COIN}(?:\s+is\s+(?:flipped|tossed|thrown))?\s+{_TIMES}[.,;]\s*"
    rf"{_ASK}\s+(?:of|that\s+you)\s+(?:getting|get)\s+{_HEADS}",
)


@dataclass(frozen=True, slots=True)
class Throws(Posed):
    """Fair dice (six sides, 1 to 6) or coins (0 and 1 for what is counted) are thrown and added up."""

    sides: int
    count: int
    comparison: Comparison
    value: int = 0

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        what = "the sum" if self.sides > 2 else "the number of heads (or tails)"
        of = f"{self.count} fair {'dice' if self.sides > 2 else 'coins'}"
        kind = self.comparison in ("even", "odd", "prime")
        said = f"is {self.comparison}" if kind else f"{self.comparison} {self.value}"
        return f"the probability that {what} of {of} {said}"


def read_throws(question: str, givens: Givens) -> Throws | None:
    """Read a question about dice that are added up, one die, or coins."""
    if givens.names or givens.equations:
        return None
    for pattern in (*_DICE_PHRASES, *_DIE_PHRASES, *_COIN_PHRASES):
        match = pattern.match(question)
        if match is not None:
            found = {name: text for name, text in match.groupdict().items() if text is not None}
            return _coins(found) if pattern in _COIN_PHRASES else _dice(found, single=pattern in _DIE_PHRASES)
    return None


def _dice(found: dict[str, str], *, single: bool) -> Throws | None:
    count = 1 if single else number(found.get("dice") or found["dice2"])
    if count is None or not 1 <= count <= MOST[6]:
        return None
    match found.get("kind", "").lower():
        case "even":
            return Throws(6, count, "even")
        case "odd":
            return Throws(6, count, "odd")
        case "prime":
            return Throws(6, count, "prime")
        case _:
            comparison = _comparison(found)
            return None if comparison is None else Throws(6, count, comparison, int(found["value"]))


def _comparison(found: dict[str, str]) -> Comparison | None:
    after = found.get("after", "").split()
    named: dict[str, Comparison] = {"over": ">", "under": "<", "least": ">=", "most": "<="}
    said: list[Comparison] = [sign for name, sign in named.items() if name in found]
    if after:
        if said or "exactly" in found:
            return None
        return ">=" if after[-1].lower() in ("more", "greater", "higher") else "<="
    return said[0] if said else "="


def _coins(found: dict[str, str]) -> Throws | None:
    count = {"once": 1, "twice": 2}.get(found["twice"].lower()) if "twice" in found else None
    count = count or number(found.get("coins") or found.get("times") or "")
    if count is None or not 1 <= count <= MOST[2]:
        return None
    said = found.get("value", "").lower()
    comparison = _comparison(found)
    if said in ("all", "no", "only"):
        exact = "least" not in found and "most" not in found and "exactly" not in found
        return Throws(2, count, "=", 0 if said == "no" else count) if exact else None
    wanted = number(said) if said else 1
    if comparison is None or wanted is None or (not said and (count > 1 or comparison != "=")):
        return None
    if comparison == "=" and "exactly" not in found and said and wanted < count:
        return None  # two heads in three flips: perhaps more
    return Throws(2, count, comparison, wanted)
