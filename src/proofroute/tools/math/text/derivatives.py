"""Read derivatives as Leibniz wrote them."""

from typing import TYPE_CHECKING

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Derivative, Expr, Num

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser


def is_leibniz_fraction(parser: "Parser") -> bool:
    """Tell whether a fraction is ``d/dx``."""
    texts = [parser.cursor.peek(ahead).text for ahead in range(3)]
    return texts[:2] == ["{", "d"] and texts[2] in ("}", "^")


def leibniz_fraction(parser: "Parser") -> Expr:
    r"""Read ``\frac{d}{dx} ...`` and ``\frac{d^2}{dx^2} ...``."""
    parser.cursor.expect("{")
    parser.cursor.take()
    order = _order(parser)
    parser.cursor.expect("}")
    parser.cursor.expect("{")
    variable = _differential_name(parser)
    if _order(parser) != order:
        raise Unreadable("the orders of the derivative do not agree")
    parser.cursor.expect("}")
    return Derivative(_operand(parser), variable, order)


def leibniz(parser: "Parser") -> Expr:
    """Read ``d/dx ...`` whose ``d`` was read."""
    parser.cursor.take()
    variable = _differential_name(parser)
    return Derivative(_operand(parser), variable, 1)


def _operand(parser: "Parser") -> Expr:
    # d/dx x^2 + 1 can be read in two ways; the product that follows is the operand of the first.
    value = parser.nested(parser.term)
    if parser.cursor.peek().text in ("+", "-"):
        raise Unreadable("a derivative of a sum: write brackets")
    return value


def _differential_name(parser: "Parser") -> str:
    name = parser.cursor.take().text
    variable = name[1:] or parser.cursor.take().text
    if name[:1] != "d" or len(variable) != 1:
        raise Unreadable("a derivative without its dx")
    return variable


def _order(parser: "Parser") -> int:
    if not parser.cursor.accept("^"):
        return 1
    exponent = parser.argument()
    if not isinstance(exponent, Num) or exponent.value not in range(1, 10):
        raise Unreadable("a derivative of that order")
    return int(exponent.value)
