"""Read what LaTeX's commands stand for, and what they take as their arguments."""

from typing import TYPE_CHECKING

from proofroute.tools.math.build import written_quotient
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.accents import ACCENTS, accented
from proofroute.tools.math.text.applications import function
from proofroute.tools.math.text.atoms import CONSTANTS, number
from proofroute.tools.math.text.big_operators import BIG_OPERATORS, big_operator
from proofroute.tools.math.text.derivatives import is_leibniz_fraction, leibniz_fraction
from proofroute.tools.math.text.integrals import integral
from proofroute.tools.math.text.names import FUNCTIONS, GREEK
from proofroute.tools.math.text.radicals import root_exponent, root_of
from proofroute.tools.math.text.symbols import one_letter, subscripted
from proofroute.tools.math.text.tokens import Token
from proofroute.tools.math.tree import HALF, Call, Const, Expr

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser


def command(parser: "Parser", name: str) -> Expr:
    """Read what a LaTeX command that was read stands for."""
    match name:
        case "frac":
            return _fraction(parser)
        case "sqrt":
            return _root(parser)
        case "binom":
            return Call("binomial", (macro_argument(parser), macro_argument(parser)))
        case "int":
            return integral(parser)
        case "infty" | "pi":
            return Const(CONSTANTS[name])
        case "{":
            return parser.until("}")
        case "lfloor":
            return _ended_by(parser, "rfloor", "floor")
        case "lceil":
            return _ended_by(parser, "rceil", "ceil")
        case _ if name in BIG_OPERATORS and parser.reads_operators:
            return big_operator(parser, name)
        case _ if name in FUNCTIONS:
            return function(parser, FUNCTIONS[name])
        case _ if name in ACCENTS:
            return accented(parser, name)
        case _ if name in GREEK:
            return subscripted(parser, name)
        case _:
            raise Unreadable(f"\\{name} is not known to the reader")


def _ended_by(parser: "Parser", closing: str, function: str) -> Expr:
    value = parser.nested(parser.sum)
    parser.cursor.expect(closing)
    return Call(function, (value,))


def macro_argument(parser: "Parser") -> Expr:
    """Read what a LaTeX macro takes: a group in braces, or a single digit, letter or command."""
    return parser.nested(lambda: _single_argument(parser))


def _single_argument(parser: "Parser") -> Expr:
    if parser.cursor.accept("{"):
        return parser.until("}")
    token = parser.cursor.peek()
    if token.kind in ("number", "name") and len(token.text) > 1 and not _is_one_sign(token):
        parser.cursor.tokens[parser.cursor.at] = Token(token.kind, token.text[1:])
        first = token.text[0]
        return number(first) if token.kind == "number" else one_letter(parser, first)
    if token.kind == "sign" and token.text != "(":
        raise Unreadable(f"{token.text!r} was not expected")
    return parser.atom()


def _is_one_sign(token: Token) -> bool:
    # ½ and π are single characters, whatever is written for them here.
    if token.kind == "number":
        return "/" in token.text
    return token.text in GREEK or token.text in ("pi", "oo")


def _fraction(parser: "Parser") -> Expr:
    if is_leibniz_fraction(parser):
        return leibniz_fraction(parser)
    top = macro_argument(parser)
    return written_quotient(top, macro_argument(parser))


def _root(parser: "Parser") -> Expr:
    exponent = HALF
    if parser.cursor.accept("["):
        exponent = root_exponent(parser.until("]"))
    return root_of(macro_argument(parser), exponent)
