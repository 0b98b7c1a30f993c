"""Read integrals: the bounds, the integrand and the differential."""

from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import written_negative, written_product, written_quotient
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.names import FUNCTIONS, GREEK
from proofroute.tools.math.text.tokens import Token
from proofroute.tools.math.tree import Add, Const, Expr, Integral, num

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

_LONG_NAMES: Final = frozenset(("pi", "oo", "inf", "infinity", *GREEK))


def integral(parser: "Parser") -> Expr:
    """Read bounds, integrand and differential of an integral whose sign was read."""
    cursor = parser.cursor
    low: Expr | None = None
    high: Expr | None = None
    sign = cursor.at
    for _ in range(2):
        if cursor.accept("_"):
            low = _bound(parser)
        elif cursor.accept("^"):
            high = _bound(parser)
    if (low is None) != (high is None):
        raise Unreadable("an integral with one bound")
    bounds = (low, high) if low is not None and high is not None else None
    if _is_differential_fraction(parser):
        return _differential_fraction(parser, bounds)
    at = cursor.find_differential()
    variable = cursor.tokens[at].text[1:] or cursor.tokens[at + 1].text
    if bounds is None:
        _refuse_lost_bounds(parser)
    elif cursor.tokens[cursor.at - 1].text != "}" and sign != cursor.at:
        _refuse_longer_bound(parser, variable)
    parser.differentials.append(at)
    start = cursor.at
    body: Expr = num(1) if at == start else parser.nested(parser.sum)
    if cursor.at != at:
        raise Unreadable("the integrand does not reach to its differential")
    parser.differentials.pop()
    name = cursor.take().text
    variable = name[1:] or cursor.take().text
    bare_sum = isinstance(body, Add) and cursor.tokens[at - 1].text not in (")", "]", "}")
    return Integral(_with_rest(parser, body, bare=bare_sum, empty=at == start), variable, bounds)


def _with_rest(parser: "Parser", body: Expr, *, bare: bool, empty: bool) -> Expr:
    """Read what the integrand is divided by after its differential: ``∫ dx/x``, ``∫ x dx/(x + 1)``."""
    cursor = parser.cursor
    if cursor.accept("/"):
        if bare:
            raise Unreadable("a sum before dx and a divisor after it: write brackets")
        body = written_quotient(body, parser.power())
    elif empty and cursor.peek().text == "*":
        raise Unreadable("an integrand after its differential")
    if parser.starts_factor() and (empty or cursor.peek().text != "int"):
        raise Unreadable("something stands after the differential")
    return body


def _is_differential_fraction(parser: "Parser") -> bool:
    texts = [parser.cursor.peek(ahead).text for ahead in range(4)]
    return texts[:2] == ["frac", "{"] and len(texts[2]) == 2 and texts[2][0] == "d" and texts[3] == "}"


def _differential_fraction(parser: "Parser", bounds: tuple[Expr, Expr] | None) -> Expr:
    r"""Read ``\int \frac{dx}{x}``."""
    parser.cursor.at += 2
    variable = parser.cursor.take().text[1]
    parser.cursor.expect("}")
    body = written_quotient(num(1), parser.argument())
    if parser.starts_factor() or parser.cursor.peek().text in ("*", "/"):
        raise Unreadable("something stands after the differential")
    return Integral(body, variable, bounds)


def _bound(parser: "Parser") -> Expr:
    cursor = parser.cursor
    if cursor.accept("{"):
        return parser.until("}")
    negative = cursor.accept("-")
    value = _with_divisor(parser, _single_bound(parser))
    return written_negative(value) if negative else value


def _single_bound(parser: "Parser") -> Expr:
    cursor = parser.cursor
    token = cursor.peek()
    if token.kind == "number":
        # TeX would take one digit and leave the rest to the integrand; a zero there cannot be meant.
        rest = token.text[1:].replace("0", "")
        if cursor.latex and rest and "/" not in token.text:
            raise Unreadable(f"a bound of several signs: write braces round {token.text!r}")
        value = parser.atom()
        if not cursor.latex and _is_pi(cursor.peek()) and not cursor.peek().spaced and _ends(cursor.peek(1)):
            cursor.take()
            return written_product(value, Const("pi"))
        return value
    if token.kind == "name" and len(token.text) > 1:
        if token.text not in _LONG_NAMES:
            raise Unreadable(f"the bound {token.text!r}: write braces")
        return parser.atom()
    return parser.argument()


def _with_divisor(parser: "Parser", value: Expr) -> Expr:
    """Take the rest of ``∫_0^π/2 sin x dx``: no integrand begins with a stroke."""
    cursor = parser.cursor
    slash, bottom = cursor.peek(), cursor.peek(1)
    if slash.text != "/" or slash.spaced:
        return value
    if bottom.kind != "number" or bottom.spaced or not _ends(cursor.peek(2)):
        raise Unreadable("where the bound of the integral ends is not clear: write braces")
    cursor.take()
    return written_quotient(value, parser.atom())


def _ends(token: Token) -> bool:
    return token.spaced or token.text in ("^", "_")


def _is_pi(token: Token) -> bool:
    return token.text == "pi" and token.kind == "name"


def _refuse_longer_bound(parser: "Parser", variable: str) -> None:
    r"""Refuse ``\int_0^2\pi x dx``: the bound may be 2 pi, although TeX takes 2."""
    token, before = parser.cursor.peek(), parser.cursor.tokens[parser.cursor.at - 1]
    if token.spaced or token.kind not in ("name", "command", "number"):
        return
    if before.kind == "number" and before.text in ("0", "1"):
        return
    power_of_e = token.text == "e" and parser.cursor.peek(1).text == "^"
    clear = token.text in (variable, f"d{variable}", "frac") or token.text in FUNCTIONS or power_of_e
    if not clear or (token.text == "sqrt" and not _holds(parser, variable)):
        raise Unreadable("where the bound of the integral ends is not clear: write braces")


def _holds(parser: "Parser", variable: str) -> bool:
    """Tell whether the variable stands under the root that comes."""
    tokens = parser.cursor.tokens[parser.cursor.at + 1 :]
    end = next((at for at, token in enumerate(tokens) if token.text == "}"), 1)
    return any(token.text == variable for token in tokens[:end])


def _refuse_lost_bounds(parser: "Parser") -> None:
    # ∫0^1 x dx has lost the mark of its lower bound.
    first, mark, last = (parser.cursor.peek(ahead) for ahead in range(3))
    if first.kind == "number" and mark.text == "^" and last.kind == "number":
        raise Unreadable("the bounds of the integral are not marked as such")
