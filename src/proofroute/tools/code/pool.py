"""What a program holds as literals, also where it keeps them in a text or encoded."""

import ast
import base64
import binascii
import operator
import zlib
from collections.abc import Callable, Iterator
from typing import Final

from proofroute.tools.code.literals import LONGEST, is_literal, literal_value, parse_expression, read_literal
from proofroute.tools.code.tables import form, walk

_PLAIN_TEXTS: Final = "True False None 0 1 -1 0.0 1.0 -1.0 '' [] {} set() () b''"
_PLAIN: Final = frozenset(form(ast.literal_eval(text)) for text in _PLAIN_TEXTS.split())
_MOST_TEXT: Final = 100_000
_LARGEST: Final = 10**9
_SUMS: Final[dict[type[ast.operator], Callable[[int, int], int]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
}
_DECODERS: Final = (
    base64.b64decode,
    binascii.unhexlify,
    base64.b32decode,
    base64.b85decode,
    base64.a85decode,
)


def is_everyday(answer: object) -> bool:
    """Tell whether a value is one that many programs return as it stands: True, 0, an empty list."""
    return form(answer) in _PLAIN


def pool(tree: ast.Module) -> frozenset[str]:
    r"""Return the forms of all values that a program holds.

    >>> {"4", "16"} <= pool(ast.parse("T = '4:16'\ndef f(x):\n    return T"))
    True
    """
    found: set[str] = set()
    for node in walk(tree):
        if isinstance(node, ast.Call | ast.BinOp):
            found.update(_made(node))
        elif isinstance(node, ast.expr) and is_literal(node):
            found.update(_forms(node))
            if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
                for text in _texts(node.value):
                    found.update(_told(text))
    return frozenset(found)


def _forms(node: ast.expr) -> Iterator[str]:
    try:
        yield form(literal_value(node))
    except ValueError:
        return


def _made(node: ast.Call | ast.BinOp) -> Iterator[str]:
    """Yield what a plain constructor or a sum of small numbers comes to."""
    match node:
        case ast.Call(func=ast.Name(id="dict"), args=[], keywords=[_, *_] as items):
            if all(item.arg is not None and is_literal(item.value) for item in items):
                yield form({item.arg: literal_value(item.value) for item in items})
        case ast.Call(func=ast.Name(id="list" | "tuple" | "set"), args=[inner]) if is_literal(inner):
            yield from _forms(inner)
        case ast.BinOp(left=ast.Constant(value=int(one)), op=op, right=ast.Constant(value=int(other))):
            if max(abs(one), abs(other)) < _LARGEST and type(op) in _SUMS:
                yield form(_SUMS[type(op)](one, other))
        case _:
            return


def _told(text: str) -> Iterator[str]:
    """Yield the values that a text may stand for: itself, what it writes, and each part of either."""
    yield form(text)
    if len(text) > LONGEST:
        return
    whole = parse_expression(text) if text.strip()[:1] in ("{", "[", "(") else None
    if whole is not None:
        for node in ast.walk(whole):
            if isinstance(node, ast.expr) and is_literal(node):
                yield from _forms(node)
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from _parts(node.value)
        return
    yield from _parts(text)


def _parts(text: str) -> Iterator[str]:
    words = text.replace("=", " ").replace(":", " ").replace(";", " ").replace("|", " ").replace(",", " ")
    for word in words.split():
        yield form(word)
        node = read_literal(word, json_words=True)
        if node is not None:
            yield from _forms(node)


def _texts(value: str | bytes) -> Iterator[str]:
    """Yield a text and what it says where it is encoded."""
    raw = value if isinstance(value, bytes) else value.encode("utf-8", "replace")
    if isinstance(value, str):
        yield value
    else:
        yield value.decode("latin-1")
    for data in (raw, *_decoded(raw)):
        plain = _unpacked(data)
        for read in (data if data is not raw else None, plain):
            if read is not None:
                yield read.decode("utf-8", "replace")


def _decoded(raw: bytes) -> Iterator[bytes]:
    yield raw[::-1]
    for decode in _DECODERS if len(raw) > 3 else ():
        try:
            yield decode(raw)
        except ValueError:
            continue


def _unpacked(data: bytes) -> bytes | None:
    try:
        return zlib.decompressobj(47).decompress(data, _MOST_TEXT)
    except zlib.error:
        return None
