"""Read names: variables with their subscripts, constants, functions, and products of letters."""

from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import written_product
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.applications import applied, function
from proofroute.tools.math.text.atoms import CONSTANTS, letters_of
from proofroute.tools.math.text.derivatives import leibniz
from proofroute.tools.math.text.glyphs import RADICALS
from proofroute.tools.math.text.names import FUNCTIONS, GREEK
from proofroute.tools.math.text.powers import raised
from proofroute.tools.math.text.unknown import refuse_application, refuse_unknown_function
from proofroute.tools.math.tree import Const, Expr, Sym

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

_WORDS: Final = frozenset(("mod", "max", "min", "arch", "sec", "sen"))


def named(parser: "Parser", name: str) -> Expr:
    """Read what a name that was read stands for."""
    if name in parser.functions:
        return applied(parser, name)
    if name in parser.symbols:
        return subscripted(parser, name)
    if name in FUNCTIONS or name in RADICALS:
        return function(parser, FUNCTIONS.get(name, name))
    if (written := _capitalised(name)) is not None:
        return function(parser, FUNCTIONS[written])
    if name in ("pi", "Pi", "oo", "infinity", "inf"):
        refuse_application(parser, name.lower())
        return Const("pi" if name in ("pi", "Pi") else "oo")
    if name == "d" and parser.cursor.peek().text == "/" and len(parser.cursor.peek(1).text) == 2:
        return leibniz(parser)
    if name in GREEK:
        return subscripted(parser, "varepsilon" if name == "epsilon" else name)
    if len(name) == 1:
        if name in CONSTANTS and parser.cursor.peek().text != "_":
            return Const(CONSTANTS[name])
        return subscripted(parser, name)
    letters = letters_of(name, parser.cursor.latex, parser.cursor.peek().text == "^")
    refuse_unknown_function(parser, name)
    return written_product(
        *(one_letter(parser, each) for each in letters[:-1]), _last_letter(parser, letters[-1])
    )


def _capitalised(name: str) -> str | None:
    """Return the usual writing of ``Sin``, ``LN`` and the like."""
    lower = name.lower()
    known = name != lower and (name.isupper() or name[1:].islower()) and lower in FUNCTIONS
    return lower if known and (len(name) > 2 or lower == "ln") and lower not in _WORDS else None


def one_letter(parser: "Parser", letter: str) -> Expr:
    """Return what a single letter stands for."""
    if letter in CONSTANTS and letter not in parser.symbols:
        return Const(CONSTANTS[letter])
    return Sym(letter)


def _last_letter(parser: "Parser", letter: str) -> Expr:
    # In xy^2 the power belongs to the last letter only, and so does the subscript in LaTeX's kq_1.
    if parser.cursor.latex and parser.cursor.peek().text == "_":
        return raised(parser, subscripted(parser, letter))
    return raised(parser, one_letter(parser, letter))


def subscripted(parser: "Parser", name: str) -> Expr:
    """Read the subscript of a variable, if it has one."""
    if not parser.cursor.accept("_"):
        refuse_application(parser, name)
        if (
            parser.cursor.peek().kind == "number"
            and not parser.cursor.peek().spaced
            and not parser.cursor.latex
        ):
            raise Unreadable(f"{name}{parser.cursor.peek().text} may be a name, a product or a power")
        return Sym(name)
    if parser.cursor.accept("{"):
        inner: list[str] = []
        while not parser.cursor.accept("}"):
            if parser.cursor.peek().kind not in ("number", "name", "sign"):
                raise Unreadable("a subscript that is no name")
            inner.append(parser.cursor.take().text)
        index = "".join(inner)
    elif parser.cursor.peek().kind == "end":
        raise Unreadable("a subscript is missing at the end")
    else:
        index = parser.cursor.take().text
    return Sym(f"{name}_{index}")
