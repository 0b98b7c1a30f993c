"""Read powers, and what follows an atom: ``!``, ``%``, degrees."""

from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import written_product
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.atoms import bounded_power
from proofroute.tools.math.text.names import FUNCTIONS, GREEK
from proofroute.tools.math.text.tokens import Token
from proofroute.tools.math.tree import Const, Expr, Num, Pow, Sym, num, variables

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

MAX_DOUBLE: Final = 300
_LARGEST_BASE: Final = 10**9
_INDICES: Final = frozenset("nmk")
_NAMES_OF_FUNCTIONS: Final = frozenset("fghFGH")


def power(parser: "Parser") -> Expr:
    """Read an atom, what follows it and its power."""
    start = parser.cursor.at
    base = _postfix(parser, parser.atom())
    if isinstance(base, Sym) and parser.cursor.at == start + 1:
        _refuse_power_of_function(parser, base.name)
    return raised(parser, base)


def raised(parser: "Parser", base: Expr) -> Expr:
    """Read the power of ``base``, if it has one."""
    cursor = parser.cursor
    mark = cursor.at
    if not cursor.accept("^"):
        return base
    start = cursor.at
    value = bounded_power(base, parser.exponent())
    written = cursor.tokens[start : cursor.at]
    if not written:
        raise Unreadable("a power of several signs: write brackets round it")
    _refuse_choices(base, value)
    _refuse_fraction(parser, base, written)
    digits = written[-1].kind == "number" and all(token.kind == "sign" for token in written[:-1])
    bracket = cursor.peek().text == "(" and not cursor.peek().spaced
    if digits and base == Const("e") and bracket:
        raise Unreadable("e^2(x + 1) can be read in two ways: write brackets")
    if digits and _touches_factor(parser):
        following = cursor.peek().text
        plain = not cursor.latex and not variables(base)
        if base == Const("e") or plain or following[0] in _INDICES:
            shown = "".join(token.text for token in cursor.tokens[mark - 1 : cursor.at])
            raise Unreadable(f"how far the power reaches in {shown}{following} is not clear: write brackets")
    _refuse_longer_power(parser, base, written)
    return value


def _refuse_choices(base: Expr, value: Expr) -> None:
    """Refuse ``C_5^2``, which is the number of choices in some countries' books."""
    if not isinstance(base, Sym) or not isinstance(value, Pow) or not isinstance(value.exponent, Num):
        return
    letter, _, lowered = base.name.partition("_")
    if letter in ("C", "A", "P") and lowered.isdigit() and 2 < int(lowered[:9]) >= value.exponent.value >= 0:
        raise Unreadable(f"{base.name} raised may be a power or a number of choices")


def exponent(parser: "Parser") -> Expr:
    """Read what stands raised."""
    cursor = parser.cursor
    if cursor.accept("{"):
        return parser.until("}")
    if cursor.accept("circ"):
        raise Unreadable("an angle in degrees")
    if cursor.latex and cursor.peek().text not in ("-", "+"):
        refuse_several(parser, "a power")
        return parser.argument()
    if cursor.peek().kind == "name" and cursor.peek().text not in FUNCTIONS:
        refuse_several(parser, "a power")
    return parser.nested(parser.signed)


def refuse_several(parser: "Parser", what: str) -> None:
    """Refuse ``x^10`` in LaTeX and ``e^xy`` everywhere: what is written is not what is meant."""
    token = parser.cursor.peek()
    known = token.text in GREEK or token.text in FUNCTIONS or token.text in parser.symbols
    plain = token.kind in ("number", "name") and len(token.text) > 1 and "/" not in token.text
    if plain and not known and token.text not in ("pi", "oo"):
        raise Unreadable(f"{what} of several signs: write brackets round {token.text!r}")


def _postfix(parser: "Parser", value: Expr) -> Expr:
    while parser.cursor.peek().text in ("!", "%"):
        marks = 0
        while parser.cursor.accept("!"):
            marks += 1
        if marks > parser.max_wraps:
            raise TooLarge(f"{marks} factorials")
        if marks > 2:
            raise Unreadable("a factorial of three or more marks")
        if marks == 2:
            value = _double_factorial(value)
        elif marks == 1:
            value = parser.wrapped("factorial", value)
        elif parser.cursor.accept("%"):
            value = written_product(value, Num(Fraction(1, 100)))
    return value


def _double_factorial(value: Expr) -> Expr:
    # The product of every second number, not the factorial of the factorial.
    if not isinstance(value, Num) or value.value.denominator != 1 or not 1 <= value.value <= MAX_DOUBLE:
        raise Unreadable("a double factorial of no plain number")
    return written_product(*(num(factor) for factor in range(int(value.value), 0, -2)), num(1))


def _refuse_fraction(parser: "Parser", base: Expr, written: list[Token]) -> None:
    """Refuse ``x^1/2`` and ``8^2/3``, but not ``x^3/2``: a power divided by a number is written so."""
    slash, bottom = parser.cursor.peek(), parser.cursor.peek(1)
    if slash.text != "/" or slash.spaced or written[0].text in ("(", "{"):
        return
    top = written[-1].text
    if top == "1" or written[0].text == "-" or (not parser.cursor.latex and _is_root(base, top, bottom.text)):
        raise Unreadable("x^1/2 can be read as x^(1/2) and as (x^1)/2: write brackets")


def _is_root(base: Expr, top: str, bottom: str) -> bool:
    """Tell whether ``top/bottom`` may be the exponent of a number: only if it has that root."""
    if not (top.isdigit() and bottom in ("2", "3", "4", "5")) or gcd(int(top), int(bottom)) > 1:
        return False
    if not isinstance(base, Num):
        return base == Const("e")
    index = int(bottom)
    parts = (base.value.numerator, base.value.denominator)
    return all(part < _LARGEST_BASE and round(abs(part) ** (1 / index)) ** index == part for part in parts)


def _touches_factor(parser: "Parser") -> bool:
    token = parser.cursor.peek()
    if token.spaced or not parser.starts_factor():
        return False
    return token.kind in ("name", "command") and token.text not in ("{", "|")


def _refuse_longer_power(parser: "Parser", base: Expr, written: list[Token]) -> None:
    """Refuse ``e^iπ`` and ``x^πr``: the letter that follows may be meant to stand raised too."""
    last, following = written[-1], parser.cursor.peek()
    letter = last.kind in ("name", "command") and last.text not in ("{", "}") and last.text not in FUNCTIONS
    bare = all(token.kind == "sign" and token.text in ("-", "+") for token in written[:-1])
    if not letter or not bare or not parser.starts_factor() or following.text in (*FUNCTIONS, "("):
        return
    pair = base == Const("e") and {last.text, following.text} & {"i", "pi"}
    if pair or (not parser.cursor.latex and _touches_factor(parser)):
        raise Unreadable(f"whether {following.text!r} stands raised is not clear: write brackets")


def _refuse_power_of_function(parser: "Parser", name: str) -> None:
    # f^2(x) and f^(-1)(x) are values of a function that is not known here.
    if name not in _NAMES_OF_FUNCTIONS or name in parser.symbols or parser.cursor.peek().text != "^":
        return
    at, depth = parser.cursor.at + 1, 0
    tokens = parser.cursor.tokens
    while at < len(tokens):
        depth += (tokens[at].text in ("(", "{")) - (tokens[at].text in (")", "}"))
        at += 1
        if depth == 0 and tokens[at - 1].text != "-":
            break
    if at < len(tokens) and tokens[at].text == "(" and not tokens[at].spaced:
        raise Unreadable(f"{name!r} may be a function")
