"""Rounding: ``Round 14798.1 to the nearest 100.``, ``What is sqrt(2) to 3 decimal places?``."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from proofroute.tools.math.algebra.enclosure import magnitude
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.operands import ASK, NUMERAL, OPERAND, ORDINAL, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.forms.words import read_words
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Pow

_COUNTS: Final = "|".join(NUMERAL)
_UNITS: Final = {
    "integer": 0, "whole number": 0, "whole": 0, "unit": 0, "one": 0, "ten": 1, "hundred": 2,
    "thousand": 3, "ten thousand": 4, "hundred thousand": 5, "million": 6, "ten million": 7,
    "hundred million": 8, "billion": 9,
    "tenth": -1, "hundredth": -2, "thousandth": -3, "ten-thousandth": -4, "ten thousandth": -4,
    "hundred-thousandth": -5, "hundred thousandth": -5, "millionth": -6, "cent": -2,
}  # fmt: skip
_NEAREST: Final = (
    r"(?:the\s+)?(?:nearest|closest)\s+(?P<unit>10*|1,000(?:,000)*|100,000"
    r"|10,000|0?\.0*1|[a-z][a-z\s-]*[a-z])"
)
_PLACES: Final = (
    rf"(?P<places>\d{{1,3}}|{_COUNTS})\s+(?:decimals?(?:\s+(?:places?|digits?|points?))?|dps?|d\.\s?p\.?s?"
    r"|places?\s+after\s+the\s+decimal\s+point|digits?\s+after\s+the\s+decimal\s+point)"
)
_FIGURES: Final = (
    rf"(?P<figures>\d{{1,3}}|{_COUNTS})\s+(?:significant\s+(?:figures?|digits?)|sig\.?\s+figs?\.?|s\.?f\.?)"
)
_HOW: Final = rf"(?:{_NEAREST}|{_PLACES}|{_FIGURES})"
_ROUND: Final = (
    whole_question(
        rf"round(?:\s+off)?\s+(?:the\s+number\s+)?(?P<expr>.+?)(?:\s+off)?\s+(?:correct\s+)?to\s+{_HOW}"
    ),
    whole_question(
        rf"(?P<expr>.+?)\s*,?\s+(?:(?:when\s+)?rounded(?:\s+off)?\s+|correct\s+|accurate\s+|approximated\s+)?"
        rf"(?:to|up\s+to)\s+{_HOW}"
    ),
)
_ROOT: Final = whole_question(
    rf"{ASK}(?P<index>square|cube|{'|'.join(ORDINAL)}|\d{{1,2}}(?:st|nd|rd|th))\s+root\s+of\s+(?P<number>{OPERAND})"
)
_POWER: Final = whole_question(
    rf"{ASK}(?P<number>\d[\d,]*)\s+(?:raised\s+)?to\s+the\s+power\s+(?:of\s+)?\(?1/(?P<index>\d{{1,3}})\)?"
)
_PLAIN: Final = whole_question(rf"{ASK}(?P<expr>{OPERAND})")
_STATED: Final = re.compile(
    r"[^\n]{1,300}(?:\b(?:is|are|equals|gives|becomes|rounds\s+to)\b(?:\s+(?:about|approximately|roughly))?|[≈=:]"
    r"|\\approx(?![A-Za-z]))\s*(?P<value>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+)",
    re.IGNORECASE,
)
_ORDINAL_END: Final = re.compile(r"(?:st|nd|rd|th)$")


@dataclass(frozen=True, slots=True)
class Rounded(Posed):
    """The multiple of ``unit`` that is nearest to ``expr``."""

    rounds: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "rounded rounds rounding round nearest closest decimal decimals place places about approximately"
        " value integer significant figures number"
    )

    expr: Expr
    unit: Fraction

    @property
    def stated(self) -> re.Pattern[str] | None:
        """What a number becomes: ``3.14159 rounded to two decimal places is 3.14``, ``sqrt(2) ≈ 1.414``."""
        return _STATED

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the multiple of {show(Num(self.unit))} nearest to {show(self.expr)}"


def read_rounding(question: str, givens: Givens) -> Rounded | None:
    """Read a question that asks for a rounded value."""
    for pattern in _ROUND:
        match = pattern.match(question)
        expr = None if match is None else _rounded(match["expr"], givens)
        if match is None or expr is None:
            continue
        unit = _unit(match, expr)
        return None if unit is None else Rounded(expr, unit)
    return None


def _rounded(text: str, givens: Givens) -> Expr | None:
    root = _ROOT.match(text) or _POWER.match(text)
    if root is not None:
        return _root(root["number"], root["index"].lower(), givens)
    plain = _PLAIN.match(text)
    return value_of(plain["expr"], givens) if plain is not None else read_words(text, givens)


def _root(number: str, index: str, givens: Givens) -> Expr:
    named = {**ORDINAL, "square": 2, "cube": 3}.get(index)
    degree = int(_ORDINAL_END.sub("", index)) if named is None else named
    if degree < 2:
        raise Unreadable("a first root")
    return Pow(value_of(number, givens), Num(Fraction(1, degree)))


def _unit(match: re.Match[str], expr: Expr) -> Fraction | None:
    if match["places"] is not None:
        return Fraction(1, 10 ** _count(match["places"]))
    if match["figures"] is not None:
        figures = _count(match["figures"])
        exponent = magnitude(expr)
        return None if exponent is None or figures < 1 else Fraction(10) ** (exponent - figures + 1)
    name = " ".join(match["unit"].lower().replace(",", "").split())
    if name[0].isdigit() or name[0] == ".":
        return Fraction(name)
    name = re.sub(r"^(?:one|a)\s+", "", name)
    exponent = _UNITS.get(name, _UNITS.get(name.removesuffix("s")))
    return None if exponent is None else Fraction(10) ** exponent


def _count(text: str) -> int:
    return NUMERAL[text.lower()] if text.lower() in NUMERAL else int(text)
