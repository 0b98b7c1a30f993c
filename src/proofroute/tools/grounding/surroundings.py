"""What stands beside a number: a sign, a word of size, or another part of the same thing.

A number is whole where nothing beside it changes its value: not in ``1/3``, ``5 Mio.``, ``50-60k``, ``(50)``
or ``1 234,50``. Whatever may change it does, unless it can be told for sure that it does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.tools.grounding.fold import Folded, fold, without_marks
from proofroute.tools.grounding.numbers import number_names
from proofroute.tools.grounding.scales import (
    MINUS_WORDS,
    MORE_SCALES,
    SCALE_BEGINNINGS,
    SCALE_LETTERS,
    SCALES,
)
from proofroute.tools.grounding.signs import may_be_negative
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS, Token

Sign = Literal["plus", "minus", "open"]

# As the source is folded, so that marks that fold away do not tell them apart.
_BEGINNINGS: Final = tuple(fold(word).text for word in SCALE_BEGINNINGS)
_MORE: Final = frozenset(
    form for word in MORE_SCALES for form in (fold(word).text, without_marks(fold(word).text))
)
_JOINING: Final = frozenset("/^×*·:+~_\\÷⁄∶")
_APART: Final = frozenset(">=<|")
_LOOK: Final = 24
_MONEY: Final = rf"(?:[{''.join(CURRENCY_SIGNS)}]|(?:{'|'.join(sorted(CURRENCIES))})\b)"
_DASH_BEFORE: Final = re.compile(rf"(?:^|[\s(:|])(-)\s+(?:{_MONEY}\s*)?\Z")
_MONEY_DASH: Final = re.compile(rf"{_MONEY}\s*-\s*\Z")
_OPENED: Final = re.compile(rf"\(\s*(?:{_MONEY}\s*)?\Z")
_CLOSED: Final = re.compile(rf"\s*(?:{_MONEY}\s*)?\)")
_DASH_AFTER: Final = re.compile(r"-(?![0-9a-z-])")
_BELOW: Final = re.compile(
    r"\s*(?:°|degrees?|grad|degr[eé]s|gradi|grados|graus|градус\w*)?\s*(?:c|f|celsius|fahrenheit)?\s*"
    r"(?:below zero|below freezing|unter null|sous zéro|bajo cero|sotto zero|ниже нуля|overdrawn)\b"
)
_BOOKED: Final = re.compile(r"\s?(?:CR|DR|Cr|Dr)\b\.?(?!\s+[A-Z])")
_MINUS_BEFORE: Final = re.compile(
    rf"(?:\b(?:{'|'.join(MINUS_WORDS)})|マイナス|[負负▲△▼±]|零下|氷点下|영하|\\+/-|\\+-)\s*(?:{_MONEY}\s*)?\Z"
)
_YEAR: Final = re.compile(r"1[0-9]{3}|2[0-9]{3}")
_GROUP: Final = re.compile(r"[0-9]{3}(?:[.,][0-9]+)?")
_HEAD: Final = re.compile(r"[1-9][0-9]{0,2}")
_BETWEEN: Final = frozenset(
    {"to", "and", "or", "bis", "und", "oder", "a", "à", "et", "ou", "y", "o", "до", "e"}
)
_TIMES: Final = frozenset({"x", "×", "*", "·"})
_MOST_GROUPS: Final = 8


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A source text and its tokens, to look at what stands beside one of them (by its index)."""

    original: str
    folded: Folded
    tokens: Sequence[Token]

    def gap(self, index: int) -> str:
        """Return what stands in the original text between the token at ``index`` and the next one."""
        end = self.folded.ends[self.tokens[index].end - 1]
        return self.original[end : self.folded.starts[self.tokens[index + 1].start]]

    def minus_at(self, index: int) -> int | None:
        """Return where the minus sign of the number at ``index`` stands (folded), if it touches it."""
        before = index - 1
        if before >= 0 and self._touch(before) and self._is_currency(before):
            before -= 1
        if before >= 0 and self.tokens[before].text == "-" and self._touch(before):
            joins = before > 0 and self._touch(before - 1) and self.tokens[before - 1].kind == "number"
            return None if joins else self.tokens[before].start
        return None

    def sign(self, index: int) -> Sign:
        """Tell the sign of the number at ``index``; open where the text may mean either."""
        if self.minus_at(index) is not None:
            return "minus"
        token = self.tokens[index]
        before = self.folded.text[max(0, token.start - _LOOK) : token.start]
        after = self.folded.text[token.end : token.end + 2 * _LOOK]
        if found := _DASH_BEFORE.search(before):
            return self._apart(token, token.start - len(before) + found.start(1))
        far = self.folded.text[max(0, token.start - 3 * _LOOK) : token.start]
        if may_be_negative(far, after):
            return "open"
        if _MONEY_DASH.search(before) or _MINUS_BEFORE.search(before):
            return "open"
        if _OPENED.search(before) and _CLOSED.match(after) and not self._beside_its_name(index):
            return "open"
        if _DASH_AFTER.match(after) or _BELOW.match(after):
            return "open"
        first = self.folded.ends[token.end - 1]
        return "open" if _BOOKED.match(self.original[first : first + 8]) else "plus"

    def is_joined(self, index: int, *, before: bool) -> bool:
        """Tell whether a sign joins the number at ``index`` to another one on that side."""
        sign, other = (index - 1, index - 2) if before else (index + 1, index + 2)
        if not (0 <= sign < len(self.tokens) and 0 <= other < len(self.tokens)):
            return False
        low = min(sign, other) if before else index
        if not (self._touch(low) and self._touch(low + 1)):
            return False
        text = self.tokens[sign].text
        if text in _JOINING:
            return True
        if text != "-" or (before and self.tokens[other].text in _APART):
            return False
        return not (self._is_range(other, index) if before else self._is_range(index, other))

    def is_scaled(self, index: int) -> bool:
        """Tell whether the number at ``index`` counts something larger: ``5 million``, ``50k``."""
        if self._scale_follows(index) or self._scale_leads(index):
            return True
        after = index + 1
        if after + 1 < len(self.tokens) and self.tokens[after + 1].kind == "number":
            joint = self.tokens[after].text
            if joint == "-" or joint in _BETWEEN:
                return self._scale_follows(after + 1)
            if joint in _TIMES and self.tokens[after + 1].text == "10":
                return self.is_joined(after + 1, before=False)
        return after < len(self.tokens) and bool(
            self.tokens[after].kind == "number"
            and re.fullmatch(r"\s*[-–—]\s*", self.gap(index))
            and self._scale_follows(after)
        )

    def groups(self, index: int) -> tuple[int, int] | None:
        """Return the first and last index of numbers that blanks may group into one (``1 234,50``)."""
        first = last = index
        while first > 0 and last - first < _MOST_GROUPS and self._grouped(first - 1):
            first -= 1
        while last + 1 < len(self.tokens) and last - first < _MOST_GROUPS and self._grouped(last):
            last += 1
        if first == last or not _HEAD.fullmatch(self.tokens[first].text):
            return None
        return first, last

    def is_money_before(self, index: int) -> bool:
        """Tell whether a currency stands right before the number at ``index``."""
        return index > 0 and self._is_currency(index - 1) and self.gap(index - 1) in ("", " ", "\u00a0")

    def _grouped(self, index: int) -> bool:
        """Tell whether the numbers at ``index`` and after it may be groups of one number."""
        one, other = self.tokens[index], self.tokens[index + 1]
        return (
            one.kind == other.kind == "number"
            and (_HEAD.fullmatch(one.text) or re.fullmatch("[0-9]{3}", one.text)) is not None
            and _GROUP.fullmatch(other.text) is not None
            and self.gap(index) == " "
        )

    def _apart(self, token: Token, dash: int) -> Sign:
        """Read a dash with a blank after it: a minus, the mark of a list, or a dash between words."""
        place = self.folded.starts[dash]
        if self.original[place] == "−":
            return "minus"
        line = self.original[:place].rpartition("\n")[2]
        if self.original[place] in "—―":
            return "plus"
        end = self.folded.ends[token.end - 1]
        listed = re.match(r"[ \t]+[^\W\d_]{2,}", self.original[end : end + _LOOK])
        if not line.strip() and listed is not None and listed[0].strip().casefold() not in CURRENCIES:
            return "plus"
        return "open"

    def _beside_its_name(self, index: int) -> bool:
        """Tell whether a number in brackets is a year, or repeats a word before it: ``five (5)``."""
        text = self.tokens[index].text
        if _YEAR.fullmatch(text):
            return True
        names = number_names(int(text)) if text.isdecimal() and len(text) < 3 else ()
        before = [token.text for token in self.tokens[max(0, index - len(names)) : index]]
        return bool(names) and tuple(before) == names

    def _scale_follows(self, index: int) -> bool:
        after = index + 1
        if after >= len(self.tokens) or not re.fullmatch(r"[ \u00a0\u202f\u2009-]*", self.gap(index)):
            return False
        text = without_marks(self.tokens[after].text)
        touching = self._touch(index)
        if text in SCALE_LETTERS:
            capital = self.original[self.folded.starts[self.tokens[after].start]].isupper()
            return touching or text == "k" or capital or self._by_money(index, after)
        if text == "mm":  # millimetres, unless it is money
            return self.original[self.folded.starts[self.tokens[after].start]].isupper() or self._by_money(
                index, after
            )
        start = self.tokens[after].start
        joined = self.folded.text.startswith(_BEGINNINGS, start)
        return text in SCALES or self.tokens[after].text in _MORE or joined

    def _scale_leads(self, index: int) -> bool:
        """Tell whether a word of size stands right before: ``2 million 500``."""
        if index < 2 or self.tokens[index - 1].text not in SCALES or len(self.tokens[index - 1].text) < 3:
            return False
        return self.gap(index - 1) == " " and self.tokens[index - 2].kind == "number"

    def _by_money(self, index: int, after: int) -> bool:
        follows = after + 1 < len(self.tokens) and self._is_currency(after + 1)
        return follows or (index > 0 and self._is_currency(index - 1))

    def _is_range(self, first: int, last: int) -> bool:
        """Tell whether two numbers joined by a hyphen are both whole: the ends of a range."""
        low, high = self.tokens[first].text, self.tokens[last].text
        if not (low.isdecimal() and high.isdecimal()) or low[0] == "0" or high[0] == "0":
            return False
        if len(high) - len(low) not in (0, 1) or (len(low), len(high)) == (3, 4) or len(high) > 4:
            return False
        longer = [
            place
            for place in (first - 1, last)
            if 0 <= place < len(self.tokens) - 1
            and self._touch(place)
            and "-" in (self.tokens[place].text, self.tokens[place + 1].text)
        ]
        return int(low) < int(high) and not longer

    def _touch(self, index: int) -> bool:
        """Tell whether nothing stands between the token at ``index`` and the next one."""
        return index + 1 < len(self.tokens) and self.tokens[index].end == self.tokens[index + 1].start

    def _is_currency(self, index: int) -> bool:
        text = self.tokens[index].text
        return text in CURRENCIES or text in CURRENCY_SIGNS
