"""Read functions and their arguments, with brackets and without."""

from fractions import Fraction
from typing import TYPE_CHECKING

from proofroute.tools.math.build import written_negative, written_product, written_quotient
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.atoms import bounded_power
from proofroute.tools.math.text.names import FUNCTIONS, GREEK, INVERSES, TRIGONOMETRIC
from proofroute.tools.math.text.tokens import Token
from proofroute.tools.math.tree import HALF, MINUS_ONE, Call, Const, Expr, Num, Pow, num

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser


def function(parser: "Parser", name: str) -> Expr:
    """Read the power, the base and the arguments of a function whose name was read."""
    raised: Expr | None = None
    base: Expr | None = None
    if name in TRIGONOMETRIC:
        if name == "log" and parser.cursor.accept("_"):
            base = _base(parser)
        if parser.cursor.accept("^"):
            raised = parser.exponent()
    args = _arguments(parser)
    result: Expr
    if name == "sqrt" or name == "cbrt":
        result = Pow(_one(args), HALF if name == "sqrt" else Num(Fraction(1, 3)))
    elif name == "exp":
        result = Pow(Const("e"), _one(args))
    elif name == "log" and base is not None:
        result = written_quotient(Call("ln", args), Call("ln", (base,)))
    elif name == "log" and len(args) == 2:
        result = written_quotient(Call("ln", args[:1]), Call("ln", args[1:]))
    elif name == "log10":
        result = written_quotient(Call("ln", args), Call("ln", (num(10),)))
    elif raised == MINUS_ONE and name in INVERSES:
        return Call(INVERSES[name], args)
    else:
        result = Call(name, args)
    return result if raised is None else bounded_power(result, raised)


def _base(parser: "Parser") -> Expr:
    if parser.cursor.accept("("):
        return parser.until(")")
    if parser.cursor.latex:
        parser.refuse_several("a base")
        return parser.argument()
    return parser.argument() if parser.cursor.peek().text == "{" else parser.atom()


def _arguments(parser: "Parser") -> tuple[Expr, ...]:
    if parser.cursor.accept("("):
        args = [parser.nested(parser.sum)]
        while parser.cursor.accept(",", ";"):
            args.append(parser.nested(parser.sum))
        parser.cursor.expect(")")
        return tuple(args)
    if parser.cursor.accept("{"):
        return (parser.until("}"),)
    return (_bare_argument(parser),)


def _bare_argument(parser: "Parser") -> Expr:
    """Read what ``sin`` without brackets takes: a product of numbers, letters and their powers."""
    negative = parser.cursor.accept("-")
    first = _simple_factor(parser)
    factors = [written_negative(first) if negative else first]
    while parser.starts_factor() and _is_simple(parser.cursor.peek()):
        factors.append(_simple_factor(parser))
    following = parser.cursor.peek().text
    if following == "/" or (following in ("(", "{") and parser.starts_factor()):
        raise Unreadable("it is not clear where the function's argument ends: write brackets")
    return written_product(*factors)


def _simple_factor(parser: "Parser") -> Expr:
    return parser.nested(parser.power)


def _is_simple(token: Token) -> bool:
    if token.kind == "number":
        return True
    if token.kind == "command":
        return token.text in GREEK or token.text in ("pi", "frac", "sqrt")
    return token.kind == "name" and token.text not in FUNCTIONS


def _one(args: tuple[Expr, ...]) -> Expr:
    if len(args) != 1:
        raise Unreadable("a root takes one argument")
    return args[0]
