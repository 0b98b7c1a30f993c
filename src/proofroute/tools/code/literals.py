"""Values written in a text: read whole or not at all, and bounded before Python sees them."""

import ast
import re
import warnings
from typing import Final

LONGEST: Final = 4_000
_DEEPEST: Final = 40
_MOST_NODES: Final = 2_000
_OPENING: Final = "([{"
_CLOSING: Final = ")]}"
_WORD: Final = re.compile(
    r"[-+]?(?:0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)"
    r"|True\b|False\b|None\b|true\b|false\b|null\b"
)
_STRING: Final = re.compile(r"""(?:[rRbBuU]{0,2})(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')""")
_JSON: Final = {"true": "True", "false": "False", "null": "None"}
_JSON_WORD: Final = re.compile(
    r"""(?P<kept>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\b(?P<word>true|false|null)\b"""
)


def parse_expression(text: str) -> ast.expr | None:
    """Parse one expression of bounded size; None where it is none."""
    if len(text) > LONGEST or too_deep(text):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return None
    return tree if sum(1 for _ in ast.walk(tree)) <= _MOST_NODES else None


def too_deep(text: str) -> bool:
    """Tell whether brackets are nested beyond what any example needs; Python's parser has bounds too."""
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character in _CLOSING)
        if depth > _DEEPEST:
            return True
    return text.count("-" * _DEEPEST) > 0 or text.count("not " * _DEEPEST) > 0


def is_literal(node: ast.expr) -> bool:
    """Tell whether an expression is a plain value: no name, no call, no ellipsis."""
    match node:
        case ast.Constant(value=value):
            return value is not Ellipsis
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            return all(map(is_literal, items))
        case ast.Dict(keys=keys, values=values):
            return all(key is not None and is_literal(key) for key in keys) and all(map(is_literal, values))
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=ast.Constant(value=value)):
            return isinstance(value, int | float | complex) and not isinstance(value, bool)
        case ast.Call(func=ast.Name(id="set"), args=[], keywords=[]):
            return True
        case _:
            return False


def literal_value(node: ast.expr) -> object:
    """Evaluate an expression that :func:`is_literal`.

    Raises:
        ValueError: it cannot be made, as a list in a set.
    """
    try:
        return ast.literal_eval(node)
    except (TypeError, ValueError, RecursionError, MemoryError, SyntaxError) as error:
        raise ValueError(str(error)) from None


def read_literal(text: str, *, json_words: bool = False) -> ast.expr | None:
    """Read a text that is one value and nothing else; None where it is not.

    >>> ast.unparse(read_literal("[1, -2.5, {'a': None}]"))
    "[1, -2.5, {'a': None}]"
    >>> read_literal("[1, ..., 9]") is None, read_literal("1 + 1") is None
    (True, True)
    """
    node = parse_expression(python_words(text) if json_words else text)
    if node is None or not is_literal(node):
        return None
    try:
        literal_value(node)
    except ValueError:
        return None
    return node


def python_words(text: str) -> str:
    """Write JSON's ``true``, ``false`` and ``null`` as Python does, outside of strings."""
    return _JSON_WORD.sub(lambda found: found["kept"] or _JSON[found["word"]], text)


def literal_end(text: str, start: int) -> int | None:
    """Return where the value that begins at ``start`` ends, None where none begins or it does not end."""
    if text[start : start + 1] in tuple(_OPENING):
        return balanced_end(text, start)
    found = _STRING.match(text, start) or _WORD.match(text, start)
    if found is None:
        return None
    end = found.end()
    if text[end - 1] == "." and found[0][:1] not in "'\"":  # the end of a sentence
        end -= 1
    return end


def balanced_end(text: str, start: int) -> int | None:
    """Return the place behind the bracket that closes the one at ``start``."""
    waiting: list[str] = []
    place = start
    last = min(len(text), start + LONGEST)
    while place < last:
        character = text[place]
        if character in "'\"":
            found = _STRING.match(text, place)
            if found is None:
                return None
            place = found.end()
            continue
        if character in _OPENING:
            waiting.append(_CLOSING[_OPENING.index(character)])
        elif character in _CLOSING:
            if not waiting or waiting.pop() != character:
                return None
            if not waiting:
                return place + 1
        place += 1
    return None
