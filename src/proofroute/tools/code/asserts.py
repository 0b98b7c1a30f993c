"""Assertions that a prompt shows: each line that begins with ``assert``, and those between quotes."""

import ast
import re
import warnings
from typing import Final

from proofroute.tools.code.literals import LONGEST, is_literal, literal_value, too_deep
from proofroute.tools.code.scripts import Reader, Unsure
from proofroute.tools.code.shown import Shown, ShownCall, ShownScript, shown_call

_OPENED: Final = re.compile(
    r"(?P<before>^[ \t>*+-]*(?:\d+[.)][ \t]*)?|[:;,.(\[][ \t]*|[ \t](?=[`'\"]))"
    r"(?P<quote>[`'\"]*)(?P<text>assert[ (])",
    re.MULTILINE,
)
_MOST_LINES: Final = 30
_MOST: Final = 100


def assert_examples(text: str, entry_point: str | None) -> tuple[list[Shown], list[tuple[int, int]]]:
    """Return the assertions of a text, and the places where they stand, those left out among them."""
    found: list[Shown] = []
    spans: list[tuple[int, int]] = []
    done = 0
    for number, opened in enumerate(_OPENED.finditer(text)):
        if number >= _MOST:
            break
        start = opened.start("text")
        if start < done:
            continue
        source = _source(text, start, opened["quote"])
        if source is None:
            spans.append((start, _line_end(text, start)))
            continue
        node, done = source
        spans.append((start, done))
        what = _read(node, entry_point)
        if what is not None:
            found.append(Shown(start=start, text=text[start:done].strip(), what=what))
    return found, spans


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _source(text: str, start: int, quote: str) -> tuple[ast.Assert, int] | None:
    if quote:
        end = start
        limit = _line_end(text, start)
        for _ in range(20):
            end = text.find(quote, end + 1, limit)
            if end < 0:
                return None
            node = _parsed(text[start:end])
            if node is not None:
                return node, end
        return None
    end = _line_end(text, start)
    for _ in range(_MOST_LINES):
        node = _parsed(text[start:end])
        if node is not None:
            return node, end
        if end >= len(text):
            break
        end = _line_end(text, end + 1)
    # Several stand in one line, parted by commas or semicolons.
    limit = _line_end(text, start)
    for parted in re.finditer(r"[,;.]?[ \t]+(?:and[ \t]+)?(?=assert[ (])", text[start:limit]):
        node = _parsed(text[start : start + parted.start()])
        if node is not None:
            return node, start + parted.start()
    return None


def _parsed(source: str) -> ast.Assert | None:
    if len(source) > LONGEST or too_deep(source):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(source.strip().rstrip(",;")).body
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return None
    return body[0] if len(body) == 1 and isinstance(body[0], ast.Assert) else None


def _read(node: ast.Assert, entry_point: str | None) -> ShownCall | ShownScript | None:
    if entry_point is not None:
        node = _Candidate(entry_point).visit(node)
    reader = Reader(entry_point)
    try:
        reader.expression(node.test)
    except Unsure:
        return None
    if not reader.names or "candidate" in reader.names:
        return None
    match node.test:
        case ast.Compare(left=ast.Call() as call, ops=[ast.Eq()], comparators=[expected]) if (
            is_literal(expected) and _plain(call) and _makeable(expected)
        ):
            simple = shown_call(call, expected)
            if simple is not None and simple.name in reader.names:
                return simple
        case _:
            pass
    return ShownScript(lines=(f"assert {ast.unparse(node.test)}",), names=frozenset(reader.names))


def _plain(call: ast.Call) -> bool:
    return all(map(is_literal, (*call.args, *(item.value for item in call.keywords))))


def _makeable(node: ast.expr) -> bool:
    try:
        literal_value(node)
    except ValueError:
        return False
    return True


class _Candidate(ast.NodeTransformer):
    def __init__(self, entry_point: str) -> None:
        self.entry_point = entry_point

    def visit_Name(self, node: ast.Name) -> ast.Name:
        if node.id == "candidate":
            return ast.copy_location(ast.Name(id=self.entry_point, ctx=node.ctx), node)
        return node
