"""Choose one of several numbers: the closest to another, the biggest, the third smallest."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.forms.families.choosing import (
    BIG_MORE,
    BIG_MOST,
    ORDINALS,
    SMALL_MORE,
    SMALL_MOST,
    chosen,
)
from proofroute.tools.math.forms.families.options import Option, are_ordered, read_number, read_options
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

_NOUN: Final = (
    r"(?:values?|numbers?|ones?|fractions?|decimals?|integers?|elements?|terms?|options?|choices?|figures?)"
)
_THESE: Final = rf"(?:the|these|those|the\s+following|the\s+given|the\s+set|the\s+list)(?:\s+{_NOUN})?"
_KTH: Final = (
    rf"(?:the\s+)?(?:(?P<nth>{'|'.join(ORDINALS)})[\s-]+)?(?P<most>{BIG_MOST}|{SMALL_MOST})(?:\s+{_NOUN})?"
)
_MORE: Final = rf"(?:the\s+)?(?P<more>{BIG_MORE}|{SMALL_MORE})(?:\s+(?:{_NOUN}|in\s+value))?"
_NEAR: Final = (
    rf"(?:the\s+)?(?:closest|nearest|(?P<nearer>closer|nearer))(?:\s+{_NOUN})?(?:\s+in\s+value)?"
    r"\s+to\s+(?P<target>.+?)"
)
_SORTS: Final = (_KTH, _NEAR, _MORE)
_OF_THESE: Final = rf"(?:\s+(?:out\s+)?of\s+(?:{_THESE}|these|the\s+following))"
_WHICH: Final = rf"(?:what|which)(?:\s+{_NOUN})?{_OF_THESE}?(?:'s|\s+is)\s+"
_FIND: Final = (
    r"(?:find|give|pick|choose|identify|select|name|determine|tell\s+me)\s+(?:which\s+(?:number\s+)?is\s+)?"
)
_AMONG: Final = (
    rf"\s*(?:[:?,]|\s(?:in|of|from|out\s+of|among|between))\s*(?:{_THESE}\s*[:,]?\s+)?(?P<options>.+)"
)
_OF_THEM: Final = rf"(?:out\s+)?of\s+(?:{_THESE}\s*[:,]?\s+)?(?P<options>.+?)"
_PHRASES: Final = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE)
    for sort in _SORTS
    for pattern in (
        rf"(?:{_WHICH}|{_FIND})?{sort}{_AMONG}",
        rf"{_WHICH}{sort}\s+(?P<options>\(?a\).+)",
        rf"which(?:\s+{_NOUN})?\s+{_OF_THEM},?\s+is\s+{sort}",
        rf"which(?:\s+{_NOUN})?{_OF_THESE}\s+is\s+{sort}\s*[:?]\s*(?P<options>.+)",
        rf"(?P<options>[^,]+\s+or\s+[^,]+?)\s*[,:?-]+\s+{_WHICH}{sort}",
        rf"which(?:\s+{_NOUN})?\s+is\s+{sort}\s+(?P<options>\S+\s+or\s+\S+)",
        rf"{_OF_THEM},\s+which(?:\s+{_NOUN})?\s+is\s+{sort}",
    )
)
_IS_OR: Final = re.compile(rf"^is\s+(?P<options>.+?\s+or\s+.+?)\s+(?:{_MORE}|{_KTH})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice(Posed):
    """One of the ``options``.

    Args:
        options: the numbers.
        sort: whether the biggest, the smallest or the closest is asked for.
        rank: 1 for the biggest or smallest itself, 2 for the next one.
        target: to what it is to be the closest.
    """

    vocabulary: ClassVar[str] = (
        "closest nearest biggest largest greatest highest smallest least lowest bigger larger greater higher "
        "smaller less lower option choice correct distance distances difference among numbers options sorted "
        "order"
    )
    options: tuple[Option, ...]
    sort: Literal["big", "small", "close"]
    rank: int = 1
    target: Expr | None = None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        among = ", ".join(_shown(option) for option in self.options)
        if self.target is not None:
            return f"the closest to {show(self.target)} among {among}"
        number = "" if self.rank == 1 else f"number {self.rank} from the "
        return f"{number}{'biggest' if self.sort == 'big' else 'smallest'} among {among}"

    @property
    def letters(self) -> frozenset[str]:
        """The letters that name numbers."""
        return frozenset(option.name for option in self.options if option.name.isalpha())

    def restated(self, content: str) -> str:
        """Announce what the sentences of a reply choose."""
        return chosen(content, self.options, self.sort, self.rank)


def read_choice(question: str, givens: Givens) -> Choice | None:
    """Read a question that names the numbers to choose from."""
    for pattern in (*_PHRASES, _IS_OR):
        match = pattern.match(question)
        if match is None:
            continue
        found = match.groupdict()
        choice = _choice(found, givens)
        if choice is not None:
            return choice
    return None


def _choice(found: dict[str, str | None], givens: Givens) -> Choice | None:
    options = read_options(found["options"] or "", givens)
    if options is None:
        return None
    word = found.get("target")
    target = None if word is None else read_number(word, givens)
    if found.get("nearer") and len(options) != 2:
        return None
    if (word is not None and target is None) or not are_ordered(options, target):
        return None
    if target is not None:
        return Choice(options, "close", 1, target)
    more, most = (found.get("more") or "").lower(), (found.get("most") or "").lower()
    rank = ORDINALS[(found.get("nth") or "first").lower()]
    if (more and len(options) != 2) or rank > len(options):
        return None
    big = more in BIG_MORE.split("|") or most in BIG_MOST.split("|")
    return Choice(options, "big" if big else "small", rank)


def _shown(option: Option) -> str:
    label = f"({option.label}) " if option.label else ""
    return (
        f"{label}{option.name} = {show(option.value)}" if option.name.isalpha() else f"{label}{option.name}"
    )
