"""Read sums and products, and refuse those that people read in two ways."""

from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import written_negative, written_product, written_quotient, written_sum
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.glyphs import RADICALS
from proofroute.tools.math.text.mixed_numbers import is_slashed, mixed_number
from proofroute.tools.math.text.names import FUNCTIONS, GREEK
from proofroute.tools.math.tree import ONE, Expr, Num, Pow, walk

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser
    from proofroute.tools.math.text.tokens import Token

_SINGLE_NAMES: Final = frozenset((*FUNCTIONS, *RADICALS, *GREEK, "pi", "oo", "inf", "infinity"))


def sum_of_terms(parser: "Parser") -> Expr:
    """Read terms joined by ``+``, ``-`` and ``±``."""
    cursor = parser.cursor
    value, percent, remainder = _marked_term(parser)
    terms, percents, remainders = [value], [percent], [remainder]
    while cursor.peek().text in ("+", "-", "pm") and cursor.peek().kind in ("sign", "command"):
        sign = cursor.take().text
        value, percent, remainder = _marked_term(parser)
        percents.append(percent)
        remainders.append(remainder)
        if sign == "pm":
            terms = [parser.wrapped("pm", written_sum(*terms), value)]
        else:
            terms.append(value if sign == "+" else written_negative(value))
    if len(percents) > 1:
        if any(remainders):
            raise Unreadable("a remainder in a sum: write brackets")
        if any(percents) and not all(percents) and (len(percents) > 2 or terms[0] != ONE):
            raise Unreadable("100 - 20% can be read as 80 and as 99.8: write what the percentage is of")
    return written_sum(*terms)


def _marked_term(parser: "Parser") -> tuple[Expr, bool, bool]:
    """Read a term; tell whether it ends in a percentage, and whether it is a remainder."""
    value = parser.term()
    last = parser.cursor.tokens[parser.cursor.at - 1]
    return value, last.text == "%" and last.kind == "sign", parser.is_remainder


def term(parser: "Parser") -> Expr:
    """Read factors joined by ``*`` and ``/``, or standing side by side."""
    cursor = parser.cursor
    start = cursor.at
    value = _first_factor(parser)
    slash: Token | None = None
    numeric = remainder = False
    while True:
        following = cursor.peek()
        if remainder and (following.text in ("*", "/", "mod") or parser.starts_factor()):
            raise Unreadable("a remainder in a product: write brackets")
        if following.text == "*":
            cursor.take()
            value, slash = written_product(value, parser.signed()), None
        elif following.text == "/":
            slash = cursor.take()
            _refuse_several_letters(parser, slash)
            bottom = parser.signed()
            numeric = isinstance(bottom, Num)
            value = written_quotient(value, bottom)
        elif following.kind == "name" and following.text == "mod":
            _check_dividend(parser, start, value)
            cursor.at += 1
            value = parser.wrapped("mod", value, _divisor(parser))
            remainder = True
        elif parser.starts_factor():
            apart = following.spaced and slash is not None and not slash.spaced and numeric
            if slash is not None and not (apart and following.text != "("):
                raise Unreadable("a/b c can be read as (a/b) c and as a/(b c): write brackets")
            if following.kind == "number" and cursor.tokens[cursor.at - 1].text != "!":
                _refuse_numbers(parser, start)
            _refuse_index(parser)
            value = written_product(value, parser.power())
        else:
            parser.is_remainder = remainder
            return value


def _refuse_numbers(parser: "Parser", start: int) -> None:
    """Refuse numbers side by side, but for powers set apart by blanks, ``2^6 3^5``: a factorisation."""
    cursor = parser.cursor
    following = cursor.peek()
    raised = any(token.text == "^" for token in cursor.tokens[max(start, cursor.at - 5) : cursor.at])
    fraction = cursor.latex and cursor.tokens[cursor.at - 1].text == "}" and cursor.peek(1).text == "^"
    if not fraction and not (raised and following.spaced and cursor.peek(1).text == "^"):
        raise Unreadable("two numbers stand side by side")


def _first_factor(parser: "Parser") -> Expr:
    cursor = parser.cursor
    start = cursor.at
    value = parser.signed()
    negative = cursor.tokens[start].text == "-" and cursor.at == start + 2
    positive = cursor.tokens[start].text == "+" and cursor.at == start + 2
    if not (negative or positive or cursor.at == start + 1) or not mixed_number(cursor, cursor.at - 1):
        return value
    whole = written_negative(value) if negative else value
    slashed = is_slashed(cursor)
    fraction = written_quotient(parser.power(), parser.power()) if slashed else parser.atom()
    if slashed and parser.starts_factor() and not cursor.peek().spaced:
        raise Unreadable("2 1/2x can be read in two ways: write brackets")
    mixed = written_sum(whole, fraction)
    return written_negative(mixed) if negative else mixed


def _refuse_several_letters(parser: "Parser", slash: "Token") -> None:
    token = parser.cursor.peek()
    if slash.spaced or token.kind != "name" or len(token.text) == 1 or token.text in _SINGLE_NAMES:
        return
    raise Unreadable("a/bc can be read as (a/b) c and as a/(bc): write brackets")


def _refuse_index(parser: "Parser") -> None:
    """Refuse ``3√8``, which is what becomes of a cube root whose index is not raised any more."""
    sign, under = parser.cursor.peek(), parser.cursor.peek(1)
    before = parser.cursor.tokens[parser.cursor.at - 1]
    if sign.text != "√" or sign.spaced or before.text not in ("3", "4", "5") or not under.text.isdigit():
        return
    value, index = int(under.text[:18]), int(before.text)
    if value > 1 and round(value ** (1 / index)) ** index == value:
        raise Unreadable(f"{before.text}√{under.text} may be a product or a root of that index")


def _check_dividend(parser: "Parser", start: int, value: Expr) -> None:
    """Refuse ``-7 mod 3``, whose sign may come after, and ``1/3 mod 7``, which may be an inverse."""
    if parser.cursor.tokens[start].text == "-":
        raise Unreadable("-7 mod 3 can be read as (-7) mod 3 and as -(7 mod 3): write brackets")
    for part in walk(value):
        broken = isinstance(part, Num) and part.value.denominator != 1 and part.decimals is None
        negative = isinstance(part, Pow) and isinstance(part.exponent, Num) and part.exponent.value < 0
        if broken or negative:
            raise Unreadable("a fraction before mod may be an inverse among residues")


def _divisor(parser: "Parser") -> Expr:
    if parser.cursor.peek().text == "-":
        raise Unreadable("a remainder by a negative number")
    return parser.power()
