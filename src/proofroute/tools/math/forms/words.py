"""Arithmetic in words: one operation, its operands so plain that there is one way to read it."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import written_negative as negative
from proofroute.tools.math.build import written_product as product
from proofroute.tools.math.build import written_quotient as quotient
from proofroute.tools.math.build import written_sum as plus
from proofroute.tools.math.forms.operands import ASK, ATOM, ITEMS, NUMBER, OPERAND, listed_numbers, value_of
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, ONE, Call, Expr, Mul, Num, Pow, num

_A: Final = rf"(?P<a>{ATOM})"
_B: Final = rf"(?P<b>{ATOM})"
_LONG_A: Final = rf"(?P<a>{OPERAND})"
_LONG_B: Final = rf"(?P<b>{OPERAND})"
"""Between words that enclose it an expression may be longer."""
_DIGITS: Final = r"\d[\d,]*"
_BASE: Final = rf"(?P<a>\(-?{_DIGITS}(?:\.\d+)?(?:/\d+)?\)|{_DIGITS}(?:\.\d+)?)"
"""A number to be raised: of -3 and of 2/3 it is not clear what is."""
_BY: Final = rf"(?P<b>{_DIGITS})"
"""Remainders by negative numbers depend on who takes them."""
_CENT: Final = Num(Fraction(1, 100))
_PARTS: Final = {
    "half": HALF, "a half": HALF, "one half": HALF, "a third": Num(Fraction(1, 3)),
    "one third": Num(Fraction(1, 3)), "two thirds": Num(Fraction(2, 3)), "a quarter": Num(Fraction(1, 4)),
    "one quarter": Num(Fraction(1, 4)), "three quarters": Num(Fraction(3, 4)), "a tenth": Num(Fraction(1, 10)),
    "twice": num(2), "double": num(2), "triple": num(3), "three times": num(3),
}  # fmt: skip

_Build = Callable[[Expr, Expr], Expr]


def _phrase(pattern: str, build: _Build) -> tuple[re.Pattern[str], _Build]:
    return re.compile(rf"^{ASK}{pattern}$", re.IGNORECASE), build


def _minus(a: Expr, b: Expr) -> Expr:
    return plus(a, negative(b))


def _cube_root(a: Expr) -> Expr:
    """Return the real cube root."""
    value = rational_value(a)
    if value is not None and value < 0:
        return negative(Pow(Num(-value), Num(Fraction(1, 3))))
    return Pow(a, Num(Fraction(1, 3)))


def _more(a: Expr, b: Expr) -> Expr:
    return product(b, plus(ONE, Mul((a, _CENT))))


def _less(a: Expr, b: Expr) -> Expr:
    return product(b, plus(ONE, negative(Mul((a, _CENT)))))


_PERCENT: Final = r"\s*(?:%|percent|per cent)"
_ADD: Final = r"(?:add(?:\s+together)?|put\s+together|sum(?:\s+of)?|total\s+of|sum\s+up)"
_PHRASES: Final = (
    _phrase(rf"{_A}{_PERCENT}\s+of\s+{_B}", lambda a, b: Mul((a, _CENT, b))),
    _phrase(rf"{_A}{_PERCENT}\s+(?:more|greater|larger|higher)\s+than\s+{_B}", _more),
    _phrase(rf"{_A}{_PERCENT}\s+(?:less|smaller|lower)\s+than\s+{_B}", _less),
    _phrase(rf"(?:increase|raise)\s+{_B}\s+by\s+{_A}{_PERCENT}", _more),
    _phrase(rf"{_B}\s+increased\s+by\s+{_A}{_PERCENT}", _more),
    _phrase(rf"(?:decrease|reduce|lower)\s+{_B}\s+by\s+{_A}{_PERCENT}", _less),
    _phrase(rf"{_B}\s+(?:decreased|reduced)\s+by\s+{_A}{_PERCENT}", _less),
    _phrase(rf"(?P<a>\d+/\d+)\s+of\s+{_B}", product),
    _phrase(rf"{_ADD}\s+{_LONG_A}\s+and\s+{_LONG_B}", plus),
    _phrase(rf"add\s+{_LONG_A}\s+to\s+{_LONG_B}", plus),
    _phrase(rf"(?:multiply|product\s+of)\s+{_LONG_A}\s+and\s+{_LONG_B}", product),
    _phrase(rf"multiply\s+{_LONG_A}\s+by\s+{_LONG_B}", product),
    _phrase(rf"(?:subtract|take\s+away)\s+{_LONG_A}\s+from\s+{_LONG_B}", lambda a, b: _minus(b, a)),
    _phrase(rf"divide\s+{_LONG_A}\s+by\s+{_LONG_B}", quotient),
    _phrase(rf"{_A}\s+(?:plus|added\s+to)\s+{_B}", plus),
    _phrase(rf"{_A}\s+more\s+than\s+{_B}", plus),
    _phrase(rf"{_A}\s+(?:minus|take\s+away)\s+{_B}", _minus),
    _phrase(rf"{_A}\s+(?:less\s+than|subtracted\s+from)\s+{_B}", lambda a, b: _minus(b, a)),
    _phrase(rf"distance\s+between\s+{_LONG_A}\s+and\s+{_LONG_B}", lambda a, b: Call("abs", (_minus(a, b),))),
    _phrase(rf"{_A}\s+(?:times|multiplied by)\s+{_B}", product),
    _phrase(rf"{_A}\s+(?:divided by|over)\s+{_B}", quotient),
    _phrase(rf"{_BASE}\s+(?:(?:raised )?to the power (?:of )?)\s*{_B}", Pow),
    _phrase(rf"{_BASE}\s+squared", lambda a, _: Pow(a, num(2))),
    _phrase(rf"{_BASE}\s+cubed", lambda a, _: Pow(a, num(3))),
    _phrase(rf"square\s+of\s+{_A}", lambda a, _: Pow(a, num(2))),
    _phrase(rf"cube\s+of\s+{_A}", lambda a, _: Pow(a, num(3))),
    _phrase(rf"{_BASE}\s+(?:raised\s+)?to\s+the\s+(?P<b>\d{{1,4}})(?:st|nd|rd|th)(?:\s+power)?", Pow),
    _phrase(rf"absolute\s+value\s+of\s+{_A}", lambda a, _: Call("abs", (a,))),
    _phrase(rf"reciprocal\s+of\s+{_A}", lambda a, _: quotient(ONE, a)),
    _phrase(r"(?P<a>\d{1,4})\s+factorial", lambda a, _: Call("factorial", (a,))),
    _phrase(rf"(?:square\s+)?root\s+of\s+{_A}", lambda a, _: Pow(a, HALF)),
    _phrase(rf"cube\s+root\s+of\s+{_A}", lambda a, _: _cube_root(a)),
    _phrase(rf"factorial\s+of\s+{_A}", lambda a, _: Call("factorial", (a,))),
    _phrase(rf"quotient\s+of\s+{_LONG_A}\s+and\s+{_LONG_B}", quotient),
    _phrase(rf"(?P<a>{_DIGITS}|\(-{_DIGITS}\))\s+(?:mod|modulo)\s+{_BY}", lambda a, b: Call("mod", (a, b))),
)  # fmt: skip
_PART: Final = re.compile(
    rf"^{ASK}(?P<part>{'|'.join(_PARTS)})(?:\s+of)?\s+(?P<b>{NUMBER}|{ATOM})$", re.IGNORECASE
)
_LIST: Final = re.compile(
    rf"^{ASK}(?:(?P<sum>{_ADD}(?:\s+(?:the\s+)?numbers)?)|(?P<mean>(?:average|(?:arithmetic\s+)?mean)\s+of)"
    rf"|(?P<product>(?:multiply|product\s+of)))\s+{ITEMS}$",
    re.IGNORECASE,
)


def read_words(question: str, givens: Givens) -> Expr | None:
    """Return the expression that a question in words asks for, if it is of this kind.

    >>> from proofroute.tools.math.text.show import show
    >>> show(read_words("What is 15% of 80", Givens()))
    '15*(1/100)*80'
    """
    for pattern, build in _PHRASES:
        match = pattern.match(question)
        if match is not None:
            pieces = match.groupdict()
            return build(value_of(pieces["a"], givens), value_of(pieces.get("b") or pieces["a"], givens))
    part = _PART.match(question)
    if part is not None:
        return product(_PARTS[part["part"].lower()], value_of(part["b"], givens))
    listed = _LIST.match(question)
    return None if listed is None else _of_many(listed, givens)


def _of_many(listed: re.Match[str], givens: Givens) -> Expr:
    items = [value_of(piece, givens) for piece in listed_numbers(listed["items"])]
    if listed["product"]:
        return product(*items)
    total = plus(*items)
    return quotient(total, num(len(items))) if listed["mean"] else total
