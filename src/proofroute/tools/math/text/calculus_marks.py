"""Read the marks of calculus: integrals with their ``dx``, derivatives as Leibniz wrote them."""

from typing import TYPE_CHECKING

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Derivative, Expr, Integral, Num, num

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser


def integral(parser: "Parser") -> Expr:
    """Read bounds, integrand and differential of an integral whose sign was read."""
    low: Expr | None = None
    high: Expr | None = None
    for _ in range(2):
        if parser.cursor.accept("_"):
            low = _bound(parser)
        elif parser.cursor.accept("^"):
            high = _bound(parser)
    at = parser.cursor.find_differential()
    parser.differentials.append(at)
    body: Expr = num(1) if at == parser.cursor.at else parser.nested(parser.sum)
    if parser.cursor.at != at:
        raise Unreadable("the integrand does not reach to its differential")
    parser.differentials.pop()
    name = parser.cursor.take().text
    variable = name[1:] or parser.cursor.take().text
    if (low is None) != (high is None):
        raise Unreadable("an integral with one bound")
    return Integral(body, variable, (low, high) if low is not None and high is not None else None)


def _bound(parser: "Parser") -> Expr:
    if parser.cursor.accept("{"):
        return parser.until("}")
    if parser.cursor.accept("-"):
        return written_negative(parser.argument())
    if parser.cursor.peek().kind == "number" and not parser.cursor.latex:
        return parser.atom()
    return parser.argument()


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
