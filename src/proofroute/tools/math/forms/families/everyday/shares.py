"""Amounts shared in a ratio, and ratios in lowest terms."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import ClassVar, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.everyday.money import AMOUNT, amount_of
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num

_RATIO: Final = r"(?P<ratio>\d+(?:\s*(?::|to)\s*\d+){1,3})"
_NAME: Final = r"[A-Z][a-z]*"
_PEOPLE: Final = rf"(?:\s+(?:between|among|amongst)\s+(?:(?P<names>{_NAME}(?:\s*,\s*{_NAME}){{0,2}}\s*,?\s+and\s+{_NAME})|(?:two|three|four|\d)\s+(?:people|friends|children|siblings|brothers|sisters)))?"
_EACH: Final = r"(?:\s*[.,]\s*(?:how\s+(?:much|many)(?:\s+[a-z]+)?\s+(?:does|will|do)\s+(?:each(?:\s+(?:person|one))?|they(?:\s+each)?)\s+(?:get|receive)|what\s+(?:does|will)\s+each(?:\s+person)?\s+(?:get|receive)|(?:what\s+are|find)\s+the\s+(?:shares|amounts|parts)))?"
_SHARE: Final = whole_question(
    rf"(?:(?:divide|share|split|distribute)\s+{AMOUNT.format('a')}(?:\s+(?P<thing>[a-z]+))?{_PEOPLE}\s+in(?:to)?\s+(?:the|a)\s+ratio\s+(?:of\s+)?\$?{_RATIO}\$?{_EACH})"
)
_SUM: Final = whole_question(
    rf"(?:two|three|four)\s+numbers\s+are\s+in\s+the\s+ratio\s+(?:of\s+)?\$?{_RATIO}\$?\s*(?:,?\s+and\s+(?:(?:they\s+)?(?:add\s+up\s+to|sum\s+to|have\s+a\s+sum\s+of|total)|their\s+(?:sum|total)\s+is)|[.;]\s+their\s+sum\s+is)\s+(?P<a>\d+)\s*[.,]\s*"
    r"(?:what\s+are\s+(?:they|the\s+numbers)|find\s+(?:them|the\s+numbers))"
)
_SIMPLIFY: Final = (
    whole_question(rf"(?:simplify|reduce)\s+(?:the\s+)?(?:ratio\s+)?\$?{_RATIO}\$?(?:\s+(?:to|in)\s+(?:its\s+)?(?:lowest|simplest)\s+(?:terms|form))?"),
    whole_question(rf"(?:write|express|give|put)\s+(?:the\s+)?(?:ratio\s+)\$?{_RATIO}\$?\s+in\s+(?:its\s+)?(?:lowest|simplest)\s+(?:terms|form)"),
)  # fmt: skip
_APART: Final = re.compile(r"\s*(?::|to)\s*")
_CLAUSE: Final = r"(?:(?:gets?|receives?|has|is|:|=)\s*)+"


@dataclass(frozen=True, slots=True)
class Shares(Posed):
    """The parts of ``whole`` in the proportion of ``ratio``, in this order.

    Args:
        whole: what is shared.
        ratio: whole numbers.
        names: who gets the parts, in the same order.
        thing: what is counted, or a currency.
    """

    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "share shares part parts ratio total each gets get receives respectively first second"
    )

    whole: Fraction
    ratio: tuple[int, ...]
    names: tuple[str, ...] = ()
    thing: str = ""

    @property
    def parts(self) -> tuple[Fraction, ...]:
        """The shares."""
        return tuple(self.whole * part / sum(self.ratio) for part in self.ratio)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        whose = f" for {', '.join(self.names)}" if self.names else ""
        return f"{show(Num(self.whole))} {self.thing} shared in the ratio {':'.join(map(str, self.ratio))}{whose}"

    def restated(self, content: str) -> str:
        """Leave out the names where each is followed by an amount, in the order of the question."""
        if not self.names:
            return content
        found = [
            re.search(rf"\b{name}\b\s*{_CLAUSE}(?P<n>[$€£]?\s?\d[\d,.]*\d|[$€£]?\s?\d)", content)
            for name in self.names
        ]
        amounts = [match["n"] for match in found if match is not None]
        once = all(len(re.findall(rf"\b{name}\b", content)) == 1 for name in self.names)
        if (
            len(amounts) < len(self.names)
            or not once
            or len(re.findall(r"\d[\d,.]*", content)) != len(amounts)
        ):
            return content
        return f"The answer is {' and '.join(amounts)}"


@dataclass(frozen=True, slots=True)
class Ratio(Posed):
    """A ratio in lowest terms."""

    vocabulary: ClassVar[str] = "ratio simplest lowest form terms simplified"

    ratio: tuple[int, ...]

    @property
    def lowest(self) -> tuple[int, ...]:
        """The ratio in lowest terms."""
        shared = gcd(*self.ratio)
        return tuple(part // shared for part in self.ratio)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the ratio {':'.join(map(str, self.ratio))} in lowest terms"

    @property
    def writing(self) -> re.Pattern[str] | None:
        """Numbers with colons between them."""
        return re.compile(r"\d+(?:\s*(?::|to|\\colon|\s/\s)\s*\d+)+", re.IGNORECASE)


def read_shares(question: str, givens: Givens) -> Shares | Ratio | None:
    """Read a question for parts in a ratio, or for a ratio in lowest terms."""
    match = _SHARE.match(question)
    if match is not None:
        amount, sign = amount_of(match["a"], givens)
        whole, ratio = rational_value(amount), _numbers(match["ratio"])
        names = tuple(re.findall(_NAME, match["names"] or ""))
        if (
            whole is None
            or not all(ratio)
            or (names and len(names) != len(ratio))
            or len(set(names)) < len(names)
        ):
            return None
        return Shares(whole, ratio, names, sign or (match["thing"] or "").lower())
    match = _SUM.match(question)
    if match is not None:
        ratio = _numbers(match["ratio"])
        said = {"two": 2, "three": 3, "four": 4}[question.lower().split()[0]]
        return Shares(Fraction(match["a"]), ratio) if all(ratio) and len(ratio) == said else None
    for phrase in _SIMPLIFY:
        match = phrase.match(question)
        if match is not None:
            ratio = _numbers(match["ratio"])
            return Ratio(ratio) if all(ratio) else None
    return None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in _APART.split(text))
