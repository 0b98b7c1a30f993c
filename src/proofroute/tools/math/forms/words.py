"""Arithmetic in words: one operation, its numbers plain, so that there is one way to read it."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import written_negative as negative
from proofroute.tools.math.build import written_product as product
from proofroute.tools.math.build import written_quotient as quotient
from proofroute.tools.math.build import written_sum as plus
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import HALF, Call, Expr, Mul, Num, Pow, num, variables

_ASK: Final = (
    r"^(?:(?:what(?:'s| is| are)|find|calculate|compute|evaluate|determine|work out|give(?: me)?|how much is|"
    r"tell me)\s+)?(?:the\s+)?(?:value of\s+)?(?:the\s+)?"
)
_NUMBER: Final = r"\(?-?\d[\d,]*(?:\.\d+)?(?:/\d+)?\)?"
_A: Final = rf"(?P<a>{_NUMBER})"
_B: Final = rf"(?P<b>{_NUMBER})"
_DIGITS: Final = r"\d[\d,]*"
_BASE: Final = rf"(?P<a>\(-?{_DIGITS}(?:\.\d+)?(?:/\d+)?\)|{_DIGITS}(?:\.\d+)?)"
"""A number to be raised: of -3 and of 2/3 it is not clear what is."""
_WHOLE: Final = rf"(?P<a>{_DIGITS})"
_BY: Final = rf"(?P<b>{_DIGITS})"
"""Remainders of negative numbers and by them depend on who takes them; of fractions, they are inverses."""
_CENT: Final = Num(Fraction(1, 100))

_Build = Callable[[Expr, Expr], Expr]


def _phrase(pattern: str, build: _Build) -> tuple[re.Pattern[str], _Build]:
    return re.compile(_ASK + pattern + "$", re.IGNORECASE), build


_PHRASES: Final = (
    _phrase(rf"{_A}\s*(?:%|percent|per cent)\s+of\s+{_B}", lambda a, b: Mul((a, _CENT, b))),
    _phrase(rf"(?P<a>\d+/\d+)\s+of\s+{_B}", product),
    _phrase(rf"add\s+{_A}\s+(?:and|to)\s+{_B}", plus),
    _phrase(rf"multiply\s+{_A}\s+(?:and|by)\s+{_B}", product),
    _phrase(rf"subtract\s+{_A}\s+from\s+{_B}", lambda a, b: plus(b, negative(a))),
    _phrase(rf"divide\s+{_A}\s+by\s+{_B}", quotient),
    _phrase(rf"{_A}\s+plus\s+{_B}", plus),
    _phrase(rf"{_A}\s+minus\s+{_B}", lambda a, b: plus(a, negative(b))),
    _phrase(rf"{_A}\s+(?:times|multiplied by)\s+{_B}", product),
    _phrase(rf"{_A}\s+(?:divided by|over)\s+{_B}", quotient),
    _phrase(rf"{_BASE}\s+(?:(?:raised )?to the power (?:of )?)\s*{_B}", Pow),
    _phrase(rf"{_BASE}\s+squared", lambda a, _: Pow(a, num(2))),
    _phrase(rf"{_BASE}\s+cubed", lambda a, _: Pow(a, num(3))),
    _phrase(rf"(?:square\s+)?root\s+of\s+{_A}", lambda a, _: Pow(a, HALF)),
    _phrase(rf"cube\s+root\s+of\s+{_A}", lambda a, _: Pow(a, Num(Fraction(1, 3)))),
    _phrase(rf"factorial\s+of\s+{_A}", lambda a, _: Call("factorial", (a,))),
    _phrase(rf"sum\s+of\s+{_A}\s+and\s+{_B}", plus),
    _phrase(rf"product\s+of\s+{_A}\s+and\s+{_B}", product),
    _phrase(rf"quotient\s+of\s+{_A}\s+and\s+{_B}", quotient),
    _phrase(rf"remainder\s+(?:when|if|of)\s+{_WHOLE}\s+(?:is\s+)?divided\s+by\s+{_BY}", lambda a, b: Call("mod", (a, b))),
    _phrase(rf"(?P<a>{_DIGITS}|\(-{_DIGITS}\))\s+(?:mod|modulo)\s+{_BY}", lambda a, b: Call("mod", (a, b))),
    _phrase(
        rf"(?:greatest common divisor|greatest common factor|highest common (?:factor|divisor)|gcd|gcf|hcf)\s+of\s+"
        rf"{_A}\s+and\s+{_B}",
        lambda a, b: Call("gcd", (a, b)),
    ),
    _phrase(
        rf"(?:least|lowest|smallest) common multiple\s+of\s+{_A}\s+and\s+{_B}", lambda a, b: Call("lcm", (a, b))
    ),
    _phrase(rf"lcm\s+of\s+{_A}\s+and\s+{_B}", lambda a, b: Call("lcm", (a, b))),
)  # fmt: skip


def read_words(question: str) -> Expr | None:
    """Return the expression that a question in words asks for, if it is of this kind.

    >>> from proofroute.tools.math.text.show import show
    >>> show(read_words("What is 15% of 80"))
    '15*(1/100)*80'
    """
    for pattern, build in _PHRASES:
        match = pattern.match(question)
        if match is not None:
            pieces = match.groupdict()
            return build(_number(pieces["a"]), _number(pieces.get("b") or pieces["a"]))
    return None


def _number(text: str) -> Expr:
    # A bracket that is opened and not closed belongs to something longer.
    value = read_expression(text)
    if variables(value):
        raise Unreadable(f"{text!r} is no number")
    return value
