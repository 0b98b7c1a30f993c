"""Read roots: their index, and what stands under them with and without brackets."""

from fractions import Fraction
from typing import TYPE_CHECKING

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.glyphs import RADICALS
from proofroute.tools.math.text.names import FUNCTIONS, GREEK
from proofroute.tools.math.tree import HALF, Const, Expr, Num, Pow, variables

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

_UNCLEAR = "how far the root reaches is not clear: write brackets"


def radical(parser: "Parser", name: str) -> Expr:
    """Read the root whose sign or name was read."""
    cursor = parser.cursor
    glued = name not in FUNCTIONS or not cursor.peek().spaced
    exponent = HALF if RADICALS[name] == 2 else Num(Fraction(1, RADICALS[name]))
    if name == "sqrt" and cursor.peek().text == "[" and not cursor.peek().spaced:
        cursor.take()
        index = parser.until("]")
        if cursor.peek().text not in ("(", "{"):
            return Pow(index, HALF)
        exponent = root_exponent(index)
    if cursor.accept("("):
        return root_of(parser.until(")"), exponent)
    if cursor.accept("{"):
        return root_of(parser.until("}"), exponent)
    return root_of(_bare(parser, glued), exponent)


def root_exponent(index: Expr) -> Num:
    """Return the exponent of the root of that index."""
    if not isinstance(index, Num) or index.value.denominator != 1 or index.value <= 0:
        raise Unreadable("a root of that index")
    return Num(1 / index.value)


def _is_negative(under: Expr) -> bool:
    from proofroute.tools.math.algebra.order import sign

    return not variables(under) and sign(under) == -1


def root_of(under: Expr, exponent: Num) -> Expr:
    """Return a root; one of odd index of a negative number is the real one that the sign stands for."""
    odd = exponent.value.denominator % 2 and exponent.value.denominator > 1
    if odd and _is_negative(under):
        return written_negative(Pow(written_negative(under), exponent))
    return Pow(under, exponent)


def _bare(parser: "Parser", glued: bool) -> Expr:
    """Read a single number, letter or root; more than one may stand under the sign or beside it."""
    cursor = parser.cursor
    negative = cursor.accept("-")
    token = cursor.peek()
    if token.kind == "name" and len(token.text) > 1 and token.text not in (*RADICALS, *GREEK, "pi"):
        raise Unreadable(_UNCLEAR)
    if token.kind == "sign" and token.text != "|":
        raise Unreadable(f"{token.text!r} under a root")
    value = parser.nested(parser.atom)
    following = cursor.peek()
    constant = isinstance(value, Num | Const) and glued
    if following.text in ("^", "!", "%", "_") or (following.text == "/" and not constant):
        raise Unreadable(_UNCLEAR)
    if not constant and following.text in ("+", "-") and not following.spaced and not cursor.peek(1).spaced:
        raise Unreadable(_UNCLEAR)
    # Two things may follow: a function, and the imaginary unit, which nobody writes under a root.
    function = following.kind in ("name", "command") and following.text in (*FUNCTIONS, *RADICALS)
    imaginary = following.text == "i" and "i" not in parser.symbols and isinstance(value, Num)
    if parser.starts_factor() and not function and not imaginary:
        raise Unreadable(_UNCLEAR)
    return written_negative(value) if negative else value
