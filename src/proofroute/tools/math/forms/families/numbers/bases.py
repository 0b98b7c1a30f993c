"""Whole numbers in other bases: sums in a base, and conversion from one base to another."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.operands import NUMERAL, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
MAX_DIGITS: Final = 2_000
NAMES: Final = {
    "binary": 2, "ternary": 3, "octal": 8, "decimal": 10, "denary": 10, "hexadecimal": 16, "hex": 16,
}  # fmt: skip
_PREFIXES: Final = {"0b": 2, "0o": 8, "0x": 16}
_N: Final = r"(?P<number>-?[0-9a-z]+)"
_BASED: Final = r"base[\s-]*(?:\d{1,2}|[a-z]+)"
_NAMED: Final = rf"(?:{'|'.join(NAMES)})"


def _to(group: str) -> str:
    return rf"(?P<{group}>{_BASED}|{_NAMED})(?:\s+(?:form|notation|representation|system|number))?"


_ASKED: Final = (
    r"(?:(?:convert|change|write|express|represent|rewrite|translate|what(?:'s| is)|give|find)\s+)?"
)
_INTO: Final = r"(?:in(?:to)?|to|as)\s+(?:an?\s+|the\s+)?"
_FROM: Final = (
    rf"(?:\s*\(\s*(?P<of>{_BASED}|{_NAMED})\s*\)|\s+(?:from\s+|in\s+)?(?P<of2>{_BASED}|{_NAMED})"
    r"|_\{?(?P<of3>\d{1,2})\}?)"
)
_SUM: Final = whole_question(
    rf"in\s+(?P<of>{_BASED}|{_NAMED}),?\s+(?:what\s+is|calculate|compute|work\s+out|evaluate|find)\s+"
    r"(?P<first>-?[0-9a-z]+)\s*(?P<sign>[-+])\s*(?P<second>-?\s?[0-9a-z]+)"
)
_WRITTEN: Final = tuple(
    whole_question(pattern)
    for pattern in (
        rf"{_ASKED}(?:the\s+)?(?:number\s+)?\$?{_N}{_FROM}\$?\s+{_INTO}{_to('to')}",
        (
            rf"{_ASKED}(?:the\s+)?(?P<of>{_BASED}|{_NAMED})\s+(?:(?:number|numeral|value)\s+)?"
            rf"\$?{_N}\$?\s+{_INTO}{_to('to')}"
        ),
        rf"{_ASKED}(?:the\s+)?(?:decimal\s+)?(?:number\s+)?\$?{_N}\$?\s+{_INTO}{_to('to')}",
        (
            rf"{_ASKED}(?:the\s+)?{_to('to')}\s+(?:of|for|equivalent of)\s+(?:the\s+)?(?:decimal\s+)?"
            rf"(?:number\s+)?\$?{_N}{_FROM}?\$?"
        ),
    )
)


@dataclass(frozen=True, slots=True)
class InBase(Posed):
    """The sum of ``terms``, which are written in ``base``, written in the base ``to``."""

    vocabulary: ClassVar[str] = (
        "base binary octal decimal hexadecimal hex number digits representation converted"
    )

    terms: tuple[str, ...]
    base: int
    to: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{' + '.join(self.terms)} (base {self.base}) in base {self.to}"

    @property
    def writing(self) -> re.Pattern[str] | None:
        """A numeral, with what may say its base before or after it."""
        return re.compile(re.sub(r"\?P<\w+>", "?:", self.numeral.pattern), re.IGNORECASE)

    @property
    def numeral(self) -> re.Pattern[str]:
        """The same, with names for its parts."""
        # Digits that the base has not are read too: then it is no numeral in that base.
        digit = f"[{DIGITS[: max(self.to, 10)]}]"
        several = rf"{digit}+(?:[ _]{digit}{{4}})*|{digit}{{1,3}}(?:,{digit}{{3}})+"
        marked = rf"\s*(?:_\s?\{{?\(?(?:\d{{1,2}})\)?\}}?|[₀-₉]+|[\s(]+(?:in\s+)?(?:{_BASED}|{_NAMED})\)?)"
        return re.compile(
            rf"(?P<sign>-?)\s*(?P<open>\(?)(?P<prefix>0[box])?(?P<digits>{several})\)?(?P<base>{marked})?",
            re.IGNORECASE,
        )


def base_of(text: str) -> int:
    """Return the base that ``base 12``, ``base twelve`` or ``hexadecimal`` names.

    Raises:
        Unreadable: it names none from 2 to 36.
    """
    name = text.lower().removeprefix("base").strip(" -")
    base = NAMES.get(name) or (
        int(name) if name.isdigit() else {**NUMERAL, "sixteen": 16, "twenty": 20}.get(name, 0)
    )
    if not 2 <= base <= len(DIGITS):
        raise Unreadable(f"{text!r} is no base")
    return base


def read_bases(question: str, givens: Givens) -> InBase | None:
    """Read a question about numbers in a base; a letter that was defined is no digit."""
    match = _SUM.match(question)
    if match is not None:
        base = base_of(match["of"])
        second = match["second"].replace(" ", "")
        second = second if match["sign"] == "+" else second[1:] if second[0] == "-" else f"-{second}"
        return _in_base((match["first"].lower(), second.lower()), base, base, givens)
    for pattern in _WRITTEN:
        match = pattern.match(question)
        if match is None:
            continue
        pieces = match.groupdict()
        said = pieces.get("of") or pieces.get("of2") or pieces.get("of3")
        number, to = match["number"].lower(), base_of(match["to"])
        prefixed = _PREFIXES.get(number.lstrip("-")[:2]) if said is None else None
        if prefixed is not None:
            number = number.replace(number.lstrip("-")[:2], "", 1)
        elif said is None and (to == 10 or (pattern is _WRITTEN[2] and _is_perhaps_in(number, to, question))):
            return None
        return _in_base((number,), prefixed or (10 if said is None else base_of(said)), to, givens)
    return None


def _is_perhaps_in(number: str, base: int, question: str) -> bool:
    """Tell whether ``What is 1010 in base 2`` may ask what that numeral is worth."""
    asked = question.lower().startswith("what") and "base" in question.lower()
    return asked and base < 10 and all(digit in DIGITS[:base] for digit in number.lstrip("-"))


def _in_base(terms: tuple[str, ...], base: int, to: int, givens: Givens) -> InBase | None:
    letters = {term for term in terms if term.lstrip("-") in givens.names}
    allowed = all(digit in DIGITS[:base] for term in terms for digit in term.lstrip("-"))
    short = sum(map(len, terms)) <= MAX_DIGITS
    return InBase(terms, base, to) if allowed and short and not letters else None
