r"""Read letters with accents and names of figures: ``\vec v``, ``\hat{i}``, ``\bar{x}``, ``\angle ABC``."""

from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.names import FUNCTIONS
from proofroute.tools.math.tree import (
    Add,
    Call,
    Const,
    Expr,
    Mul,
    Pow,
    Sym,
    variables,
)

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

_ARROWS: Final = frozenset(("vec", "hat", "widehat", "overrightarrow", "mathbf"))
_MARKS: Final = {
    "dot": "dot", "ddot": "ddot", "tilde": "tilde", "widetilde": "tilde", "bar": "bar", "overline": "bar",
}  # fmt: skip
_FIGURES: Final = frozenset(("angle", "triangle"))
ACCENTS: Final = _ARROWS | _MARKS.keys() | _FIGURES


def accented(parser: "Parser", name: str) -> Expr:
    """Read what a command of :data:`ACCENTS` that was read stands above or before."""
    from proofroute.tools.math.text.symbols import subscripted

    if name in _FIGURES:
        return _figure(parser, name)
    inner = parser.argument()
    if name in _ARROWS:
        if isinstance(inner, Sym) and parser.cursor.peek().text == "_":
            return subscripted(parser, inner.name)
        return Sym("i") if inner == Const("i") else inner
    if isinstance(inner, Sym):
        marked = f"{inner.name}_{_MARKS[name]}"
        return subscripted(parser, marked) if parser.cursor.peek().text == "_" else Sym(marked)
    if _MARKS[name] == "bar":
        if isinstance(inner, Mul) and all(isinstance(factor, Sym) for factor in inner.factors):
            return inner  # the segment between two points
        if not variables(inner):
            return _conjugate(inner)
    raise Unreadable(f"\\{name} over an expression")


def _figure(parser: "Parser", name: str) -> Expr:
    token = parser.cursor.take()
    letters = token.text
    while token.kind == "name" and parser.cursor.peek().kind == "name" and not parser.cursor.peek().spaced:
        letters += parser.cursor.take().text
    if token.kind not in ("name", "number") or len(letters) > 4 or letters in FUNCTIONS:
        raise Unreadable(f"\\{name} without the name of a figure")
    return Sym(f"{name}_{letters}")


def _conjugate(expr: Expr) -> Expr:
    match expr:
        case Const(name="i"):
            return written_negative(expr)
        case Add():
            return Add(tuple(_conjugate(term) for term in expr.terms))
        case Mul():
            return Mul(tuple(_conjugate(factor) for factor in expr.factors))
        case Pow(base=base, exponent=exponent):
            return Pow(_conjugate(base), exponent)
        case Call() if any(part == Const("i") for part in expr.args):
            raise Unreadable("the conjugate of a function")
        case _:
            return expr
