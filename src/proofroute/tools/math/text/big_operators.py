r"""Read sums, products and limits: ``\sum_{k=1}^{n} k^2``, ``\prod``, ``\lim_{x \to 0}``."""

from typing import TYPE_CHECKING, Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Call, Expr, Sym, num

if TYPE_CHECKING:
    from proofroute.tools.math.text.reader import Parser

BIG_OPERATORS: Final = {"sum": "sum", "prod": "product", "lim": "limit"}
"""Commands, and the names of their calls: ``sum(body, index, low, high)``, ``limit(body, name, at, side)``.

The side is -1, 0 (both) or 1.
"""
_ARROWS: Final = ("to", "rightarrow", "longrightarrow")


def big_operator(parser: "Parser", name: str) -> Expr:
    """Read the operator whose command was read, and what it works on: the product that follows."""
    cursor = parser.cursor
    cursor.expect("_")
    cursor.expect("{")
    index = cursor.take()
    if index.kind != "name" or len(index.text) != 1 or index.text in "deC":
        raise Unreadable("an index that is no single letter")
    outer = parser.symbols
    parser.symbols = outer | {index.text}
    side = 0
    if name == "lim":
        if not cursor.accept(*_ARROWS):
            raise Unreadable("a limit without its arrow")
        side = _side(parser)
        low = parser.until("}")
        body = _body(parser, index.text)
        parser.symbols = outer
        return Call("limit", (body, Sym(index.text), low, num(side)))
    cursor.expect("=")
    low = parser.until("}")
    cursor.expect("^")
    high = parser.until("}") if cursor.accept("{") else parser.argument()
    body = _body(parser, index.text)
    parser.symbols = outer
    return Call(BIG_OPERATORS[name], (body, Sym(index.text), low, high))


def _body(parser: "Parser", index: str) -> Expr:
    body = parser.nested(parser.term)
    depth = 0
    for token in parser.cursor.tokens[parser.cursor.at :]:
        depth += (token.text in ("(", "{", "[")) - (token.text in (")", "}", "]"))
        if depth < 0 or token.text in ("=", "<", ">", "<=", ">="):
            break
        if token.text == index:
            raise Unreadable("how far the sum, product or limit reaches is not clear: write brackets")
    return body


def _side(parser: "Parser") -> int:
    """Return the side of ``0^+`` or ``0^{-}``, taken off what is read next."""
    tokens = parser.cursor.tokens
    for at in range(parser.cursor.at, min(parser.cursor.at + 12, len(tokens))):
        if tokens[at].text != "^":
            continue
        texts = [token.text for token in tokens[at + 1 : at + 5]]
        bare = texts[:1] in (["+"], ["-"]) and texts[1:2] == ["}"]
        braced = texts[:1] == ["{"] and texts[1:2] in (["+"], ["-"]) and texts[2:4] == ["}", "}"]
        if bare or braced:
            sign = texts[0] if bare else texts[1]
            del tokens[at : at + (2 if bare else 4)]
            return 1 if sign == "+" else -1
    return 0
