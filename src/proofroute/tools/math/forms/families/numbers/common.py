"""What whole numbers have in common: the greatest divisor, the least multiple, the common denominator."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.operands import (
    ASK,
    ITEMS,
    MAX_BITS,
    listed_numbers,
    value_of,
    whole_number,
    whole_question,
)
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Call, num

Kind = Literal["gcd", "lcm"]

_GREATEST: Final = r"(?:(?:greatest|highest|largest)\s+common\s+(?:divisor|factor)|gcd|gcf|hcf)"
_LEAST: Final = r"(?:(?:least|lowest|smallest)\s+common\s+multiple|lcm)"
_DENOMINATOR: Final = r"(?:(?P<least>least|lowest|smallest)\s+)?common\s+denominator|(?P<lcd>lcd)"
_COMMON: Final = whole_question(
    rf"{ASK}(?:(?P<gcd>{_GREATEST})|(?P<lcm>{_LEAST})|(?P<denominator>{_DENOMINATOR}))"
    rf"(?:\s*\([a-z]{{3}}\))?\s+(?:of|for|between)\s+(?:the\s+numbers\s+|the\s+fractions\s+)?{ITEMS}"
)
_CALLED: Final = whole_question(
    rf"{ASK}\$?\\?(?P<name>gcd|gcf|hcf|lcm)\s*(?:\\left)?\((?P<items>[^()]+)(?:\\right)?\)\$?"
)
_UNREDUCED: Final = re.compile(r"\s*\(?-?(\d+)/(\d+)\)?\s*")
_COMMA: Final = re.compile(r"\s*[,;]\s*")


@dataclass(frozen=True, slots=True)
class Common(Posed):
    """The greatest common divisor or the least common multiple of ``numbers``.

    Args:
        kind: which of them.
        numbers: whole numbers.
        any_multiple: a larger common multiple is no wrong answer: ``common denominator``.
    """

    vocabulary: ClassVar[str] = (
        "greatest highest largest least lowest smallest common divisor factor multiple denominator"
        " gcd gcf hcf lcm lcd"
    )

    kind: Kind
    numbers: tuple[int, ...]
    any_multiple: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the value of {show(Call(self.kind, tuple(num(number) for number in self.numbers)))}"


def read_common(question: str, givens: Givens) -> Common | None:
    """Read a question about what several numbers have in common."""
    called = _CALLED.match(question)
    if called is not None:
        kind: Kind = "lcm" if called["name"].lower() == "lcm" else "gcd"
        return _common(kind, [whole_number(text, givens) for text in _COMMA.split(called["items"])])
    match = _COMMON.match(question)
    if match is None:
        return None
    items = listed_numbers(match["items"])
    if match["denominator"] is not None:
        bottoms = [_denominator(text, givens) for text in items]
        return _common("lcm", bottoms, any_multiple=match["least"] is None and match["lcd"] is None)
    return _common("gcd" if match["gcd"] else "lcm", [whole_number(text, givens) for text in items])


def _common(kind: Kind, numbers: list[int], *, any_multiple: bool = False) -> Common | None:
    # Of zero there is no greatest divisor, and no multiple above it.
    if sum(number.bit_length() for number in numbers) > MAX_BITS:
        raise TooLarge("numbers of too many digits")
    return None if 0 in numbers or len(numbers) < 2 else Common(kind, tuple(numbers), any_multiple)


def _denominator(text: str, givens: Givens) -> int:
    written = _UNREDUCED.fullmatch(text)
    value = rational_value(value_of(text, givens))
    if value is None or (written is not None and value.denominator != int(written[2])):
        raise Unreadable(f"{text!r} is no fraction in lowest terms")
    return value.denominator
