"""The same number written another way: as a fraction, a decimal, a percentage, a share in percent."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.operands import ASK, MAX_BITS, OPERAND, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num

Manner = Literal["fraction", "lowest", "simplified", "decimal", "percent"]

_WRITE: Final = r"(?:convert|change|write|express|represent|rewrite|turn|what\s+is|give)\s+"
_N: Final = rf"(?:the\s+)?(?:decimal\s+|fraction\s+|number\s+)?(?P<number>{OPERAND})"
_LOWEST: Final = r"(?:lowest|simplest)\s+(?:terms|form)|simplest\s+form|reduced\s+form"
_WRITTEN: Final = whole_question(
    rf"{_WRITE}{_N}\s+(?:as|into|to|in)\s+(?:an?\s+)?(?:(?P<lowest>(?:fully\s+)?(?:reduced|simplified|irreducible)\s+)?"
    rf"(?P<fraction>(?:common\s+)?fraction)|(?P<decimal>decimal(?:\s+(?:number|fraction|form))?)|(?P<percent>percent(?:age)?))"
    rf"(?P<lowest2>,?\s+in\s+(?:its\s+|the\s+)?(?:{_LOWEST}))?"
)
_REDUCED: Final = whole_question(
    rf"(?:reduce|simplify|write|express)\s+(?:the\s+)?(?:fraction\s+)?\$?(?P<number>-?\d+\s*/\s*\d+|\\[dt]?frac\s*\{{-?\d+\}}\s*\{{\d+\}})\$?"
    rf"\s+(?:to|in|into)\s+(?:its\s+|the\s+)?(?:{_LOWEST})"
)
_SIMPLIFIED: Final = whole_question(
    r"(?:simplify|reduce)\s+(?:the\s+)?(?:fraction\s+)?\$?"
    r"(?P<number>-?\d+\s*/\s*\d+|-?\s*\\[dt]?frac\s*\{-?\d+\}\s*\{\d+\})\$?"
)
_SHARE: Final = (
    whole_question(
        rf"(?:what|which)\s+percent(?:age)?\s+of\s+(?P<whole>{OPERAND})\s+is\s+(?P<part>{OPERAND})"
    ),
    whole_question(rf"(?P<part>{OPERAND})\s+is\s+what\s+percent(?:age)?\s+of\s+(?P<whole>{OPERAND})"),
    whole_question(
        rf"(?:what|which)\s+percent(?:age)?\s+is\s+(?P<part>{OPERAND})\s+of\s+(?P<whole>{OPERAND})"
    ),
    whole_question(rf"{ASK}(?P<part>{OPERAND})\s+as\s+a\s+percent(?:age)?\s+of\s+(?P<whole>{OPERAND})"),
)
_PERCENT: Final = re.compile(r"(-?\d+(?:\.\d+)?)\s*\\?(?:%|percent)")


@dataclass(frozen=True, slots=True)
class Written(Posed):
    """``value`` written in the manner that is asked for."""

    vocabulary: ClassVar[str] = "fraction decimal percent percentage lowest simplest terms form reduced"

    value: Fraction
    manner: Manner

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        how = {
            "lowest": "a fraction in lowest terms",
            "simplified": "a simplified fraction",
            "percent": "a percentage",
        }.get(self.manner, f"a {self.manner}")
        return f"{show(Num(self.value))} as {how}"


def read_written(question: str, givens: Givens) -> Written | None:
    """Read a question that asks to write a number another way."""
    match = _WRITTEN.match(question)
    if match is not None:
        lowest = match["lowest"] is not None or match["lowest2"] is not None
        if lowest and match["fraction"] is None:
            return None
        value = _rational(match["number"], givens)
        if match["decimal"] and value.denominator == 1:
            # 1010 may be binary.
            return None
        manner: Manner = "percent" if match["percent"] else "decimal" if match["decimal"] else "fraction"
        return _written(value, "lowest" if lowest else manner)
    match = _REDUCED.match(question)
    if match is not None:
        return _written(_rational(match["number"], givens), "lowest")
    match = _SIMPLIFIED.match(question)
    if match is not None:
        return _written(_rational(match["number"], givens), "simplified")
    for pattern in _SHARE:
        match = pattern.match(question)
        if match is not None:
            part, whole = (_rational(match[name], givens) for name in ("part", "whole"))
            return None if whole == 0 else _written(part / whole, "percent")
    return None


def _written(value: Fraction, manner: Manner) -> Written | None:
    if value.numerator.bit_length() + value.denominator.bit_length() > MAX_BITS:
        raise TooLarge("a number of too many digits")
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return None if manner == "decimal" and rest != 1 else Written(value, manner)


def _rational(text: str, givens: Givens) -> Fraction:
    percent = _PERCENT.fullmatch(text.strip())
    if percent is not None:
        return Fraction(percent[1]) / 100
    value = rational_value(value_of(text, givens))
    if value is None:
        raise Unreadable(f"{text!r} is no rational number")
    return value
