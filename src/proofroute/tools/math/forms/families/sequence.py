"""Sequences of numbers: the next term, the n-th one, and the rule that all given terms follow."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.sequences import Fit, fitting, named, rule_in_words
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num, variables

Asked = Literal["term", "formula", "sum"]

_MOST_TERMS: Final = 60
_MOST_INDEX: Final = 2_000
_FIRST: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_TWO: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_KIND: Final = r"(?:(?P<kind>arithmetic|geometric)\s+)?(?:sequence|progression|series|pattern|numbers)"
_LIST: Final = r"(?P<terms>\$?[-\d(](?:[^a-zA-Z=?\\]|\\[lc]?dots\b)*)"
_TERMS: Final = (
    r"(?:(?:in|of)\s+)?(?:(?:the|this)\s+)?(?:following\s+)?(?:number\s+)?"
    rf"(?:{_KIND}\s*(?:of\s+numbers)?\s*[:,]?\s*)?{_LIST}"
)
_GIVE: Final = r"(?:what(?:'s|\s+is)|find|give|determine|calculate|compute|state|write)"
_INDEX: Final = (
    rf"(?:(?P<index>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_FIRST)})"
    r"|\$?(?P<letter>[a-zA-Z])\$?\s*(?:'|-|’)?\s*th)"
)
_COUNT: Final = rf"(?P<count>\d{{1,4}}|{'|'.join(_TWO)})"
_NUMBER: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_MADE: Final = (
    r"(?:if\s+|for\s+|in\s+)?(?:an?|the)\s+(?P<made>arithmetic|geometric)\s+(?:sequence|progression|series)\s+"
    rf"(?:has|with|whose|having)\s+(?:an?\s+|the\s+)?first\s+term\s+(?:is\s+|of\s+|=\s*)?(?P<first>{_NUMBER})\s+and\s+"
    rf"(?:an?\s+|the\s+|whose\s+)?common\s+(?P<step>difference|ratio)\s+(?:is\s+|of\s+|=\s*)?(?P<by>{_NUMBER})\s*[.,;]\s*"
)
_PHRASES: Final = tuple(
    (asked, re.compile(rf"^{pattern}$", re.IGNORECASE | re.DOTALL))
    for asked, pattern in (
        ("next", rf"what(?:\s+number)?\s+(?:is|comes)\s+next(?:\s*:|\s+in)?\s*:?\s*{_TERMS}"),
        ("next", rf"{_GIVE}\s+the\s+next\s+(?:term|number|one|value)\s*(?:in|of|:)?\s*:?\s*{_TERMS}"),
        ("next", rf"what\s+(?:number|term)\s+(?:comes|is)\s+next\s+(?:in\s+)?:?\s*{_TERMS}"),
        ("next", rf"(?:continue|complete)\s+(?:the\s+)?{_KIND}\s*:?\s*{_LIST}"),
        ("next", rf"{_TERMS},?\s*what\s+(?:number\s+)?(?:comes|is)\s+(?:the\s+)?next(?:\s+(?:term|number))?"),
        (
            "term",
            rf"{_GIVE}\s+the\s+(?:value\s+of\s+the\s+)?{_INDEX}\s+(?:term|number)\s*(?:in|of|:)?\s*:?\s*{_TERMS}",
        ),
        (
            "formula",
            rf"{_GIVE}\s+(?:an?|the)\s+(?:formula|expression|rule)\s+for\s+the\s+{_INDEX}\s+term\s*(?:in|of|:)?\s*{_TERMS}",
        ),
        ("term", rf"{_MADE}{_GIVE}\s+the\s+{_INDEX}\s+term"),
        ("sum", rf"{_MADE}{_GIVE}\s+the\s+sum\s+of\s+the\s+first\s+{_COUNT}\s+terms"),
        (
            "sum",
            rf"{_GIVE}\s+the\s+sum\s+of\s+the\s+first\s+{_COUNT}\s+terms\s+(?:in|of)\s+(?:the\s+)?{_KIND}\s*:?,?\s*{_LIST}",
        ),
    )
)
_OPEN_END: Final = re.compile(r"[\s,;]*(?:\.{2,}|…|\\[lc]?dots)?[\s,;]*(?:_+|\?)?[\s$.]*$")


@dataclass(frozen=True, slots=True)
class Sequence(Posed):
    """A term of a sequence, a formula for all of them, or the sum of the first ones.

    Args:
        terms: those that are given, from the first.
        asked: what is asked for.
        fits: the simple rules that all terms follow; what the question names is the only one.
        index: which term, or how many are added up.
        letter: the variable of the formula.
        is_named: the question names the rule.
    """

    terms: tuple[Fraction, ...]
    asked: Asked
    fits: tuple[Fit, ...]
    index: int = 0
    letter: str = ""
    is_named: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        terms = ", ".join(show(Num(term)) for term in self.terms)
        match self.asked:
            case "term":
                what = f"term {self.index}"
            case "formula":
                what = f"term {self.letter}, from {self.letter} = 1,"
            case "sum":
                what = f"the sum of the first {self.index} terms"
        return f"{what} of {terms}, by {rule_in_words(self.fits[0])}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable of the formula."""
        return frozenset((self.letter,)) if self.letter else frozenset()


def read_sequence(question: str, givens: Givens) -> Sequence | None:
    """Read a question about a sequence whose first terms are given."""
    for asked, pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        found = match.groupdict()
        kind = (found.get("kind") or found.get("made") or "").lower()
        terms = _made(found, kind) if found.get("made") else _terms(found["terms"] or "", givens)
        fits = () if terms is None else named(terms, kind) if kind else fitting(terms)
        if terms is None or not fits:
            return None
        letter = found.get("letter") or ""
        index = _index(found, len(terms) + 1)
        if letter:
            return Sequence(terms, "formula", fits, 0, letter, bool(kind))
        if asked == "formula" or index > _MOST_INDEX or index < 1 or (asked == "sum" and not kind):
            return None
        return Sequence(terms, "sum" if asked == "sum" else "term", fits, index, "", bool(kind))
    return None


def _made(found: dict[str, str | None], kind: str) -> tuple[Fraction, ...] | None:
    """Return the first two terms of a sequence that is told by its first term and its step."""
    first, by = Fraction(found["first"] or ""), Fraction(found["by"] or "")
    if ((found["step"] or "").lower() == "ratio") != (kind == "geometric"):
        return None
    return (first, first * by) if kind == "geometric" else (first, first + by)


def _index(found: dict[str, str | None], following: int) -> int:
    count, word = found.get("count"), found.get("word")
    if count:
        return int(count) if count.isdigit() else _TWO.index(count.lower()) + 2
    if word:
        return _FIRST.index(word.lower()) + 1
    return int(found.get("index") or following)


def _terms(text: str, givens: Givens) -> tuple[Fraction, ...] | None:
    written = _OPEN_END.sub("", text).strip(" $()[]{}")
    if re.search(r",\d", written) and re.search(r"[,;]\s", written):
        return None  # some commas may group digits
    # A series is written as a sum.
    between = r"\s*[,;]\s*" if re.search(r"[,;]", written) else r"\s+\+\s+"
    pieces = re.split(between, written.strip("+ "))
    if not 2 <= len(pieces) <= _MOST_TERMS:
        return None
    values: list[Fraction] = []
    for piece in pieces:
        expr = givens.expression(piece)
        value = None if variables(expr) else rational_value(expr)
        if value is None:
            return None
        values.append(value)
    return tuple(values)
