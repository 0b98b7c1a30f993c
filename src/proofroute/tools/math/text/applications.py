"""Read functions and their arguments, with brackets and without."""

from itertools import islice
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import substituted, written_negative, written_product, written_quotient
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.atoms import bounded_power, number
from proofroute.tools.math.text.glyphs import RADICALS
from proofroute.tools.math.text.names import ANGULAR, FUNCTIONS, GREEK, INVERSES, RECIPROCALS, TRIGONOMETRIC
from proofroute.tools.math.text.radicals import radical
from proofroute.tools.math.text.tokens import Token
from proofroute.tools.math.tree import MINUS_ONE, ONE, Call, Const, Expr, Mul, Pow, Sym, num, variables, walk

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

_LOGARITHMS: Final = frozenset(("ln", "log", "log10"))
_OF_SEVERAL: Final = frozenset(("gcd", "lcm", "max", "min", "mod", "binomial"))
_MAX_PARTS: Final = 5_000
_UNCLEAR: Final = "it is not clear where the function's argument ends: write brackets"


def function(parser: "Parser", name: str) -> Expr:
    """Read the power, the base and the arguments of a function whose name was read."""
    if name in RADICALS:
        return radical(parser, name)
    raised: Expr | None = None
    base: Expr | None = None
    if name in TRIGONOMETRIC:
        if name == "log":
            base = _base(parser)
        if parser.cursor.accept("^"):
            raised = parser.exponent()
    args = _arguments(parser, name)
    result: Expr
    if name == "mod" and len(args) != 2:
        raise Unreadable("a remainder without what is divided")
    if name == "exp" and len(args) == 1:
        result = Pow(Const("e"), args[0])
    elif name == "log" and base is not None:
        result = written_quotient(Call("ln", args), Call("ln", (base,)))
    elif name == "log" and len(args) == 2:
        result = written_quotient(Call("ln", args[:1]), Call("ln", args[1:]))
    elif name == "log10":
        result = written_quotient(Call("ln", args), Call("ln", (num(10),)))
    elif raised == MINUS_ONE and name in INVERSES:
        return Call(INVERSES[name], args)
    elif name in RECIPROCALS:
        if raised == MINUS_ONE:
            raise Unreadable(f"the inverse of {name!r}")
        result = written_quotient(ONE, Call(RECIPROCALS[name], args))
    else:
        result = Call(name, args)
    return result if raised is None else bounded_power(result, raised)


def applied(parser: "Parser", name: str) -> Expr:
    """Read the arguments of a function that the text defines, and put them into its body."""
    given = parser.functions[name]
    if not parser.cursor.accept("("):
        raise Unreadable(f"the function {name!r} without its arguments")
    args = [parser.nested(parser.sum)]
    while parser.cursor.accept(",", ";"):
        args.append(parser.nested(parser.sum))
    parser.cursor.expect(")")
    if len(args) != len(given.parameters):
        raise Unreadable(f"{name!r} takes {len(given.parameters)} arguments, not {len(args)}")
    found = substituted(given.body, dict(zip(given.parameters, args, strict=True)))
    if sum(1 for _ in islice(walk(found), _MAX_PARTS + 1)) > _MAX_PARTS:
        raise TooLarge(f"{name!r} applied gives more than {_MAX_PARTS} parts")
    return found


def _base(parser: "Parser") -> Expr | None:
    cursor = parser.cursor
    token, following = cursor.peek(), cursor.peek(1)
    if cursor.accept("_"):
        if cursor.accept("("):
            return parser.until(")")
        if cursor.latex:
            parser.refuse_several("a base")
            return parser.argument()
        letter = cursor.peek()
        if letter.kind == "name" and len(letter.text) == 1 and cursor.peek(1).text == "(":
            # What stands in the bracket is the argument, so the letter is no function of it.
            cursor.take()
            return Const("e") if letter.text == "e" else Sym(letter.text)
        return parser.argument() if cursor.peek().text == "{" else parser.atom()
    if token.kind == "number" and not token.spaced and not cursor.latex:
        # log2(8) and log10 5 name their base.
        if token.text not in ("2", "10") or not (following.text == "(" or following.spaced):
            raise Unreadable(f"log{token.text} may have a base or an argument of {token.text}")
        return number(cursor.take().text)
    return None


def _arguments(parser: "Parser", name: str) -> tuple[Expr, ...]:
    if parser.cursor.accept("("):
        args = [parser.nested(parser.sum)]
        while parser.cursor.accept(",", ";"):
            args.append(parser.nested(parser.sum))
        parser.cursor.expect(")")
    elif parser.cursor.accept("{"):
        args = [parser.until("}")]
    else:
        args = [_bare_argument(parser, name)]
    return tuple(args)


def _bare_argument(parser: "Parser", name: str) -> Expr:
    """Read what ``sin`` without brackets takes: a product of numbers, letters and their powers."""
    cursor = parser.cursor
    if name in _OF_SEVERAL:
        raise Unreadable(f"{name!r} without brackets round its arguments")
    negative = cursor.accept("-")
    factors = [_simple_factor(parser)]
    while parser.starts_factor() and _is_simple(cursor.peek()):
        _check_end(parser, name, factors)
        factors.append(_simple_factor(parser))
    following = cursor.peek().text
    argument = written_product(*factors)
    if following == "/" and name in ANGULAR and _is_part_of_pi(parser, argument):
        cursor.take()
        argument = written_quotient(argument, parser.atom())
    elif (following == "/" and not _starts_function(cursor.peek(1))) or (
        following in ("(", "{") and parser.starts_factor()
    ):
        raise Unreadable(_UNCLEAR)
    later = argument.factors[1:] if isinstance(argument, Mul) else ()
    if any(part == Const("e") or (isinstance(part, Pow) and part.base == Const("e")) for part in later):
        raise Unreadable(_UNCLEAR)
    return written_negative(argument) if negative else argument


def _check_end(parser: "Parser", name: str, factors: list[Expr]) -> None:
    """Refuse ``x sin x e^x`` and ``ln 2 x``, where the next factor may stand after the function."""
    cursor = parser.cursor
    token, before = cursor.peek(), cursor.tokens[cursor.at - 1]
    # LaTeX needs a blank after the name of a letter: \omega t.
    spaced = token.spaced and not (before.kind == "command" and before.text in (*GREEK, "pi"))
    letters = any(variables(factor) for factor in factors)
    if token.kind == "number":
        raise Unreadable("two numbers stand side by side")
    if token.text in ("frac", "sqrt") and (letters or name in _LOGARITHMS):
        raise Unreadable(_UNCLEAR)
    if spaced and token.text != "pi" and (letters or name in _LOGARITHMS):
        raise Unreadable(_UNCLEAR)


def _is_part_of_pi(parser: "Parser", argument: Expr) -> bool:
    """Tell whether ``sin π/6`` is read: nobody writes a sine of pi to divide it."""
    slash, bottom, after = (parser.cursor.peek(ahead) for ahead in range(3))
    parts = argument.factors if isinstance(argument, Mul) else (argument,)
    apart = (
        after.kind == "end" or after.text in ("+", "-", "=", ")", "*") or (after.spaced and after.text != "^")
    )
    plain = bottom.kind == "number" and bottom.text.isdigit() and not (slash.spaced or bottom.spaced)
    return Const("pi") in parts and not variables(argument) and plain and apart


def _starts_function(token: Token) -> bool:
    # sin x/cos x is a quotient of two functions.
    return token.kind in ("name", "command") and token.text in FUNCTIONS


def _simple_factor(parser: "Parser") -> Expr:
    return parser.nested(parser.power)


def _is_simple(token: Token) -> bool:
    if token.kind == "number":
        return True
    if token.kind == "command":
        return token.text in GREEK or token.text in ("pi", "frac", "sqrt")
    return token.kind == "name" and token.text not in FUNCTIONS and token.text not in RADICALS
